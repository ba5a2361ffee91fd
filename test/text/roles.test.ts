import { describe, expect, it } from 'vitest';
import type { DocumentLanguage, Role } from '../../src/model/index.js';
import { rolesOf, sentencesOf, toScript } from '../../src/text/index.js';

/** The slices that have the role, in order. */
function withRole(role: Role, body: string, language: DocumentLanguage = 'zh-Hans', title = ''): string[] {
  return rolesOf(title, body, language)
    .filter((mention) => mention.role === role)
    .map(({ start, end }) => body.slice(start, end));
}

const NOTE = `## TL;DR

本文主张小团队先写测试再改代码。这样每次改动都能马上看出对错。

## Summary

### 要点

- **先测后改**：每个错误先变成一条失败的测试。
- **小步提交**：一次提交只解决一个问题，回退时不必犹豫。

### 局限性

- 图形界面的外观目前无法用这种办法检查。

### 适合谁读

- 刚接手旧项目、又没有测试可用的维护者会用得上。
`;

const ABSTRACT = `Old sensors drift in the cold of winter nights. Existing methods are limited to one sensor at a time. To address this, we propose Frost, a filter that reads four sensors together. Frost keeps a small table of past errors for each of them. Tests on two farms show that it halves the error, and it runs 12 times faster than the filter of last year. One limitation is that all four sensors must hang within a metre of each other.`;

describe('the lede', () => {
  it('is the first two sentences of the first paragraph, below any heading', () => {
    expect(withRole('lede', NOTE)).toEqual(['本文主张小团队先写测试再改代码。', '这样每次改动都能马上看出对错。']);
  });

  it('is neither a line of links nor one that says where the text is from', () => {
    const body =
      '[The bridge opens](https://example.org/bridge)\n\nAuthor: Mei Lin of the harbour office\n\nThe old bridge opened again this morning. Trams cross it at noon.';
    expect(withRole('lede', body, 'en')).toEqual(['The old bridge opened again this morning.', 'Trams cross it at noon.']);
  });

  it('is one sentence when the first paragraph is one', () => {
    expect(withRole('lede', 'The harbour has a new crane today.\n\nIt lifts more than the old one did.', 'en')).toEqual(['The harbour has a new crane today.']);
  });

  it('opens the first item when the text is a list', () => {
    const body = '- 港口今天启用了第二台起重机。它比旧的那台更安静。\n- 渡轮的班次从下周起增加一班。';
    expect(withRole('lede', body)).toEqual(['港口今天启用了第二台起重机。', '它比旧的那台更安静。']);
  });
});

describe('the thesis', () => {
  it('is what the text says that it argues or proposes', () => {
    expect(withRole('thesis', NOTE)).toEqual(['本文主张小团队先写测试再改代码。']);
    expect(withRole('thesis', ABSTRACT, 'en')).toEqual(['To address this, we propose Frost, a filter that reads four sensors together.']);
  });

  it('is what stands behind a label that announces it', () => {
    const body = '会上谈了三件事情，都和排班有关。\n\n- **核心观点**：值夜班的人应当自己决定换班的时间。\n- **做法**：把空缺写在走廊的白板上。';
    expect(withRole('thesis', body)).toEqual(['**核心观点**：值夜班的人应当自己决定换班的时间。']);
  });

  it('is what the author holds in the first person where the text ends, but no praise', () => {
    const facts = '渡轮昨天换了引擎。'.repeat(11);
    expect(withRole('thesis', `${facts}我认为渡轮应该早一年换引擎。`)).toEqual(['我认为渡轮应该早一年换引擎。']);
    expect(withRole('thesis', `${facts}这篇报道我觉得写得不错。`)).toEqual([]);
    expect(withRole('thesis', `我认为渡轮应该早一年换引擎。${facts}`)).toEqual([]);
  });

  it('is no question', () => {
    expect(withRole('thesis', '本文认为小团队应当先写测试吗？', 'zh-Hans')).toEqual([]);
  });

  it('is absent when nothing says so', () => {
    expect(withRole('thesis', '早上七点渡轮靠岸。码头上站着六个人。\n\n他们在等一箱鱼。风很大，箱子来晚了。', 'zh-Hans')).toEqual([]);
  });
});

describe('the points', () => {
  it('are the sentences that open the items of a list', () => {
    expect(withRole('point', NOTE).slice(0, 2)).toEqual([
      '**先测后改**：每个错误先变成一条失败的测试。',
      '**小步提交**：一次提交只解决一个问题，回退时不必犹豫。',
    ]);
  });

  it('are what follows the thesis of an abstract in the wording of a finding', () => {
    expect(withRole('point', ABSTRACT, 'en')).toEqual([
      'Tests on two farms show that it halves the error, and it runs 12 times faster than the filter of last year.',
    ]);
  });

  it('are neither what a talk announces nor what somebody is told to have asked', () => {
    const talk =
      'This talk argues that cranes should be slow. We propose a crane that waits. We will show how waiting reduces repairs. Join us to learn what it provides.';
    expect(withRole('point', talk, 'en')).toEqual([]);
    const news =
      '- **Crane news**: A member asked whether the new crane supports two hooks.\n- **Crane sold**: The harbour released its old crane to a museum.';
    expect(withRole('point', news, 'en')).toEqual(['**Crane sold**: The harbour released its old crane to a museum.']);
  });

  it('are neither examples nor labels over other items', () => {
    const body = '- **备份**：\n  - 例如把照片另存到一块旧硬盘上。\n  - **每晚一次**：备份应当在没有人写入的时候进行。';
    expect(withRole('point', body)).toEqual(['**每晚一次**：备份应当在没有人写入的时候进行。']);
  });
});

describe('the limits', () => {
  it('are what stands below a heading of limits', () => {
    expect(withRole('limit', NOTE)).toEqual(['图形界面的外观目前无法用这种办法检查。']);
  });

  it('may stand below a short paragraph or a line with a colon that serves as a heading', () => {
    const unmarked = '这台相机整夜都能拍摄。它只靠一块电池供电。\n\n局限性\n\n下雨的时候镜头会起雾。';
    const leadIn = '这台相机整夜都能拍摄。它只靠一块电池供电。\n\n潜在局限：\n\n- 下雨的时候镜头会起雾。\n\n电池装在底座里，换起来很快。';
    expect(withRole('limit', unmarked)).toEqual(['下雨的时候镜头会起雾。']);
    expect(withRole('limit', leadIn)).toEqual(['下雨的时候镜头会起雾。']);
  });

  it('are not what others lack', () => {
    expect(withRole('limit', ABSTRACT, 'en')).toEqual(['One limitation is that all four sensors must hang within a metre of each other.']);
    expect(withRole('limit', '渡轮换了新的引擎。\n\n新引擎解决了旧引擎在浅水里无法转向的局限性问题。')).toEqual([]);
  });

  it('are no questions', () => {
    expect(withRole('limit', '渡轮换了新的引擎。\n\n## 局限性\n\n新的引擎在浅水里还能转向吗？')).toEqual([]);
  });
});

describe('the audience', () => {
  it('is named by a heading or in so many words', () => {
    expect(withRole('audience', NOTE)).toEqual(['刚接手旧项目、又没有测试可用的维护者会用得上。']);
    expect(withRole('audience', '渡轮换了新的引擎。\n\n对于正在学修引擎的工程师来说，这份手册值得放在手边。')).toEqual([
      '对于正在学修引擎的工程师来说，这份手册值得放在手边。',
    ]);
    expect(withRole('audience', 'The crane has new controls today. This talk is aimed at engineers who repair them.', 'en')).toEqual([
      'This talk is aimed at engineers who repair them.',
    ]);
  });

  it('is nobody of whom the text merely speaks', () => {
    expect(withRole('audience', '面向用户的软件常常要迁就旧设备。好的文章适合读者的步调。')).toEqual([]);
    expect(withRole('audience', 'Moreover, the crane does not require knowledge of the tides. If you drop it, it sinks.', 'en')).toEqual([]);
  });
});

describe('the numbers', () => {
  it('are figures with a unit or large counts', () => {
    const body = '渡轮全年运客。全年共有52万人乘坐。油耗下降了18%。新引擎花费340万元。靠岸只要45秒。';
    expect(withRole('number', body)).toEqual(['全年共有52万人乘坐。', '油耗下降了18%。', '新引擎花费340万元。', '靠岸只要45秒。']);
  });

  it('are neither dates nor versions nor names nor small counts', () => {
    const body = '渡轮在2025年6月20日换了引擎。控制台运行的是 Harbor 4.2 系统。船上有三名水手。引擎型号是 Tide3-2B。屏幕的大小是 640 x 480 像素点。';
    expect(withRole('number', body)).toEqual([]);
  });

  it('may stand in a sentence that has another role', () => {
    const roles = rolesOf('', ABSTRACT, 'en').filter(({ start }) => ABSTRACT.startsWith('Tests on', start));
    expect(roles.map(({ role }) => role)).toEqual(['point', 'number']);
  });
});

describe('roles of sentences', () => {
  it('are the same in both Chinese scripts', () => {
    const simplified = rolesOf('', NOTE, 'zh-Hans');
    const traditional = toScript(NOTE, 'zh-Hant');
    expect(traditional).toHaveLength(NOTE.length);
    expect(rolesOf('', traditional, 'zh-Hant')).toEqual(simplified);
  });

  it('belong to whole sentences that are no headings, in the order of the body', () => {
    const wholes = sentencesOf(NOTE).filter(({ kind }) => kind !== 'heading');
    const mentions = rolesOf('', NOTE, 'zh-Hans');
    expect(mentions.every(({ start, end }) => wholes.some((sentence) => sentence.start === start && sentence.end === end))).toBe(true);
    expect(mentions.map(({ start }) => start)).toEqual(mentions.map(({ start }) => start).toSorted((a, b) => a - b));
  });

  it('have a score between 0 and 1', () => {
    expect(rolesOf('', NOTE + ABSTRACT, 'zh-Hans').every(({ score }) => score > 0 && score <= 1)).toBe(true);
  });

  it('are not found in a language that is not analysed', () => {
    expect(rolesOf('', '港の橋は今日から渡れるようになりました。', 'ja')).toEqual([]);
  });

  it('are not found in an empty text, a text of headings or one of links', () => {
    expect(rolesOf('', '', 'en')).toEqual([]);
    expect(rolesOf('', '# The limits of the harbour\n\n## Who should read about it at all', 'en')).toEqual([]);
    expect(rolesOf('', '- [The harbour has a new crane](https://example.org/a)\n- https://example.org/b', 'en')).toEqual([]);
  });

  it('take time in proportion to the text, whatever stands in it', () => {
    const started = performance.now();
    for (const part of ['[', '[a](', '对于文章认为', '- 局限：\n', '推荐：', 'if you want we ']) rolesOf(part, part.repeat(10_000), 'zh-Hant');
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
