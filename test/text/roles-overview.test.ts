import { describe, expect, it } from 'vitest';
import type { DocumentLanguage, OverviewRole } from '../../src/model/index.js';
import { overviewRolesOf, sentencesOf, toScript } from '../../src/text/index.js';

/** The slices that have the role, in order. */
function withRole(role: OverviewRole, body: string, language: DocumentLanguage = 'zh-Hans', title = ''): string[] {
  return overviewRolesOf(title, body, language)
    .filter((mention) => mention.role === role)
    .map(({ start, end }) => body.slice(start, end));
}

const TALK = `Ferries burn most of their fuel in the harbour. Scheduling them by hand is tedious and error-prone. Tidewell is an open-source library for planning berths. It is widely used by ports in the north. At one port it reduced waiting by 30%.`;

const NOTE = `## 应用场景

- 港口的调度员每天早上排好泊位。

## 关键挑战

- 大雾天里雷达的回波互相遮挡。

## 相关工具

- Tidewell（排泊位的开源工具）。
`;

describe('an overview', () => {
  it('is what something is or what should be done', () => {
    expect(withRole('overview', 'Good plans are essential for small ports.', 'en')).toEqual(['Good plans are essential for small ports.']);
    expect(withRole('overview', '潮汐表是一种记录涨落时刻的表格。渡轮昨天换了引擎。建议每周核对一次泊位计划。')).toEqual([
      '潮汐表是一种记录涨落时刻的表格。',
      '建议每周核对一次泊位计划。',
    ]);
  });

  it('is not what merely happened', () => {
    expect(withRole('overview', '渡轮昨天换了引擎。码头上站着六个人，他们在等一箱鱼。')).toEqual([]);
  });
});

describe('a use case', () => {
  it('says that something is used somewhere', () => {
    expect(withRole('use-case', 'Tidewell is widely used by ports in the north.', 'en')).toEqual(['Tidewell is widely used by ports in the north.']);
  });

  it('stands below a heading of use cases', () => {
    expect(withRole('use-case', NOTE)).toEqual(['港口的调度员每天早上排好泊位。']);
  });
});

describe('an impact', () => {
  it('is a gain that is measured or called large', () => {
    expect(withRole('impact', 'The new plan reduced waiting by 30%. The crew drank tea.', 'en')).toEqual(['The new plan reduced waiting by 30%.']);
    expect(withRole('impact', '新的排法大幅缩短了渡轮的等待。船员在甲板上喝茶。')).toEqual(['新的排法大幅缩短了渡轮的等待。']);
  });

  it('is not what is merely sought or denied', () => {
    expect(withRole('impact', '船长希望进一步降低油耗成本。新的排法并没有显著缩短等待。')).toEqual([]);
  });
});

describe('a challenge', () => {
  it('is a difficulty with content', () => {
    expect(withRole('challenge', TALK, 'en')).toEqual(['Scheduling them by hand is tedious and error-prone.']);
    expect(withRole('challenge', '小港口面临泊位不足的难题。')).toEqual(['小港口面临泊位不足的难题。']);
  });

  it('is not one that is got over or that a talk announces', () => {
    expect(withRole('challenge', 'Two engineers solved the problems of the old crane.', 'en')).toEqual([]);
    expect(withRole('challenge', "In this talk, we'll discuss challenges of planning.", 'en')).toEqual([]);
  });

  it('stands below a heading of challenges', () => {
    expect(withRole('challenge', NOTE)).toEqual(['大雾天里雷达的回波互相遮挡。']);
  });
});

describe('a tool', () => {
  it('is named and said to be one', () => {
    expect(withRole('tool', TALK, 'en')).toEqual(['Tidewell is an open-source library for planning berths.']);
    expect(withRole('tool', NOTE)).toEqual(['Tidewell（排泊位的开源工具）。']);
    expect(withRole('tool', '昨天试了新软件。Tidewell 是一款排泊位的开源工具。')).toEqual(['Tidewell 是一款排泊位的开源工具。']);
  });

  it('may leave its name to the title', () => {
    expect(withRole('tool', '一个排泊位的命令行工具，跨平台。', 'zh-Hans', 'Tidewell')).toEqual(['一个排泊位的命令行工具，跨平台。']);
    expect(withRole('tool', '一个排泊位的命令行工具，跨平台。', 'zh-Hans', '港口的早晨')).toEqual([]);
  });

  it('is no kind of thing written in capitals', () => {
    expect(withRole('tool', 'LLM 是一种语言模型。', 'zh-Hans')).toEqual([]);
  });
});

describe('roles for an overview', () => {
  it('are the same in both Chinese scripts', () => {
    expect(overviewRolesOf('', toScript(NOTE, 'zh-Hant'), 'zh-Hant')).toEqual(overviewRolesOf('', NOTE, 'zh-Hans'));
  });

  it('belong to whole sentences that are no headings and ask nothing', () => {
    const wholes = sentencesOf(NOTE).filter(({ kind }) => kind !== 'heading');
    const mentions = overviewRolesOf('', NOTE, 'zh-Hans');
    expect(mentions).toHaveLength(3);
    expect(mentions.every(({ start, end, score }) => score > 0 && score <= 1 && wholes.some((one) => one.start === start && one.end === end))).toBe(true);
    expect(overviewRolesOf('', 'Why is planning berths by hand so difficult?', 'en')).toEqual([]);
  });

  it('are not told of the event, the speaker or the licence', () => {
    expect(overviewRolesOf('', 'The conference is an essential meeting of many speakers. Tidewell is a library licensed to ports.', 'en')).toEqual([]);
  });

  it('are not found in a language that is not analysed', () => {
    expect(overviewRolesOf('', '港の橋は今日から渡れるようになりました。', 'ja')).toEqual([]);
  });

  it('take time in proportion to the text, whatever stands in it', () => {
    const started = performance.now();
    for (const part of ['Tidewell ', 'Tidewell is a ', '是一种', '面临', '公司使用', 'how we ', 'reduces the ', '- 挑战：\n', 'however '])
      overviewRolesOf(part, part.repeat(5_000), 'zh-Hant');
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
