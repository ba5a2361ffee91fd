import { describe, expect, it } from 'vitest';
import { plainText, sentencesOf } from '../../src/text/index.js';

/** The slices as they stand in the body. */
const slices = (body: string): string[] => sentencesOf(body).map(({ start, end }) => body.slice(start, end));
const plain = (body: string): string[] => slices(body).map(plainText);

describe('English sentences', () => {
  it.each([
    ['end at full stops, question and exclamation marks', 'It works. Does it? Yes! Good.', ['It works.', 'Does it?', 'Yes!', 'Good.']],
    [
      'do not end after titles and abbreviations',
      'Dr. Lin met Mr. Wu, e.g. at noon. They left at 5 p.m. with Acme Inc. staff.',
      ['Dr. Lin met Mr. Wu, e.g. at noon.', 'They left at 5 p.m. with Acme Inc. staff.'],
    ],
    [
      'end after an abbreviation when a word follows that begins sentences',
      'We saw tools, games, etc. The rest was closed. She moved to the U.S. It was cold.',
      ['We saw tools, games, etc.', 'The rest was closed.', 'She moved to the U.S.', 'It was cold.'],
    ],
    [
      'keep decimals, versions and file names whole',
      'Node.js 20.1 and v1.2 read main.ts in 3.5 s. Next came 4.0.',
      ['Node.js 20.1 and v1.2 read main.ts in 3.5 s.', 'Next came 4.0.'],
    ],
    ['keep initials with the name', 'J. K. Doe wrote it. Then A. Roe read it.', ['J. K. Doe wrote it.', 'Then A. Roe read it.']],
    ['end after a letter that names something', 'We chose option B. The others lost.', ['We chose option B.', 'The others lost.']],
    [
      'do not end after "et al." before a year or a verb',
      'Shown by Roe et al. 2024 in detail. Roe et al. disagree.',
      ['Shown by Roe et al. 2024 in detail.', 'Roe et al. disagree.'],
    ],
    ['do not end between an abbreviation and its number', 'See Fig. 3 and No. 5 for that. Done.', ['See Fig. 3 and No. 5 for that.', 'Done.']],
    ['may begin with a brand in lower case', 'They shipped it. iPhone users wait. xAI did not.', ['They shipped it.', 'iPhone users wait.', 'xAI did not.']],
    [
      'include closing quotes and brackets',
      'He said "It works." She nodded. (It did not.) Fine.',
      ['He said "It works."', 'She nodded.', '(It did not.)', 'Fine.'],
    ],
    ['go on after a quotation before a lower-case word', '"Is it ready?" he asked. "No!" she said.', ['"Is it ready?" he asked.', '"No!" she said.']],
    [
      'do not split a short quotation',
      'The note said “Run it twice. Then stop.” and nothing else.',
      ['The note said “Run it twice. Then stop.” and nothing else.'],
    ],
    ['go on after an ellipsis before a lower-case word', 'It was ... not good. Well... That is all.', ['It was ... not good.', 'Well...', 'That is all.']],
    ['leave a bracket between sentences out of both', 'It got faster. (link) More soon.', ['It got faster.', '(link)', 'More soon.']],
    ['keep an enumerator with what it counts', 'Two steps follow. (1) We read. (2) We write.', ['Two steps follow.', '(1) We read.', '(2) We write.']],
    [
      'go on over "(Score: 9):" after a title that asks',
      '**Which tool is best?** (Score: 9): The list is long.',
      ['**Which tool is best?** (Score: 9): The list is long.'],
    ],
  ])('%s', (_, body, expected) => expect(slices(body)).toEqual(expected));

  it('do not end at a soft line break', () => {
    expect(plain('The first line goes\non here. The second\nends.')).toEqual(['The first line goes on here.', 'The second ends.']);
  });

  it('end at lines that nobody wrapped', () => {
    expect(plain('Reading the logs\nWriting a parser for the logs that nobody has read in years\nAsking why')).toEqual([
      'Reading the logs',
      'Writing a parser for the logs that nobody has read in years',
      'Asking why',
    ]);
  });

  it('end at a hard line break', () => {
    expect(plain('One line  \nAnother line<br>A third')).toEqual(['One line', 'Another line', 'A third']);
  });
});

describe('Chinese sentences', () => {
  it.each([
    ['end at 。！？ and ；', '模型发布了。快吗？很快！价格不变；性能更好。', ['模型发布了。', '快吗？', '很快！', '价格不变；', '性能更好。']],
    ['include the closing quote', '他说：“模型已经发布。”随后离开会场。', ['他说：“模型已经发布。”', '随后离开会场。']],
    ['do not split a quotation', '公告写道：“我们会开源。代码下周上传。”大家很高兴。', ['公告写道：“我们会开源。代码下周上传。”', '大家很高兴。']],
    ['go on when the quotation is followed by who said it', '“我们准备好了。”负责人说。', ['“我们准备好了。”负责人说。']],
    ['go on when the quotation is part of the clause', '这个被称为“太快了！”的模型上线了。', ['这个被称为“太快了！”的模型上线了。']],
    ['do not end in a title', '《你好！机器人》今天上映。', ['《你好！机器人》今天上映。']],
    ['know the quotes of traditional script', '他說：「可以了。」接著開始。', ['他說：「可以了。」', '接著開始。']],
    [
      'end at …… after a clause, not in a hesitation',
      '我……不知道。这件事情大家讨论了很久很久……后来没有结果。',
      ['我……不知道。', '这件事情大家讨论了很久很久……', '后来没有结果。'],
    ],
    ['end at ASCII marks between Chinese characters', '真的吗?是的!好.', ['真的吗?', '是的!', '好.']],
    ['keep Latin dots', '用 Node.js 20.1 写的 v1.2 版。完成。', ['用 Node.js 20.1 写的 v1.2 版。', '完成。']],
    ['leave emoji out at both ends', '🚀 新版上线！🎉 速度翻倍。', ['新版上线！', '速度翻倍。']],
    ['know that a straight quote after a stop may open', "介绍完毕。'项目地址'", ['介绍完毕。', "'项目地址'"]],
  ])('%s', (_, body, expected) => expect(slices(body)).toEqual(expected));

  it('join wrapped lines without a space', () => {
    expect(plain('这是一个被编辑器硬性折行的\n段落，它还没有结束。')).toEqual(['这是一个被编辑器硬性折行的段落，它还没有结束。']);
  });
});

describe('sentences and Markdown', () => {
  it.each([
    [
      'do not end in a link',
      'See [what it does. And why](https://a.b/c_(d).html) today. Next.',
      ['See [what it does. And why](https://a.b/c_(d).html) today.', 'Next.'],
    ],
    ['end with a link that ends with a stop', '[Read it.](https://a.b) Then rest.', ['[Read it.](https://a.b)', 'Then rest.']],
    ['do not end in code', 'Call `a.b. C` now. Done.', ['Call `a.b. C` now.', 'Done.']],
    ['do not end in bold, but with it', 'This **is it. Really** so. **Over.** Out.', ['This **is it. Really** so.', '**Over.**', 'Out.']],
    ['leave out the marks of a paragraph that is bold as a whole', '**It is here. It works.**', ['It is here.', 'It works.']],
    ['do not end in an address', 'Go to https://a.b/c.d?e=f. Then come back.', ['Go to https://a.b/c.d?e=f.', 'Then come back.']],
    [
      'keep links within links whole',
      'It [grew [1](https://a.b). A lot](https://c.d) again. End.',
      ['It [grew [1](https://a.b). A lot](https://c.d) again.', 'End.'],
    ],
    [
      'leave out marks of lists, quotations and headings',
      '# Title here\n\n- One. Two.\n  1. Three\n\n> Four. Five',
      ['Title here', 'One.', 'Two.', 'Three', 'Four.', 'Five'],
    ],
    ['leave out Chinese list numbers', '3、某工具\n\n一个命令行工具。', ['某工具', '一个命令行工具。']],
    ['leave out pictures, tags and rules', '![a picture.](https://a.b/c.png)\n\n<div align="center">\n\n---\n\nText.', ['Text.']],
    ['leave out comments but not what stands behind them', '<!-- mode: plain -->Hello there. Bye.', ['Hello there.', 'Bye.']],
    ['leave out code and tables', '```\nOne. Two.\n```\n\n| a. B | c |\n|---|---|\n| d. E | f |\n\nText.', ['Text.']],
    ['leave out the dashes of an attribution', 'A fine day.\n\n-- Somebody', ['A fine day.', 'Somebody']],
    ['have no empty ones', '...\n\n- \n\n**\n\n!?', []],
    [
      'are none of links without words, wherever they lead',
      '[](https://a.b/c)\n\n[![a picture](d.png)](https://a.b/c)\n\n[1](https://a.b).',
      ['[1](https://a.b).'],
    ],
  ])('%s', (_, body, expected) => expect(slices(body)).toEqual(expected));

  it('say what kind of block they stand in', () => {
    expect(sentencesOf('## A\n\nB.\n\n- C.\n\n> D.\n\n**E**\n').map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'item', 'quote', 'heading']);
  });

  it('are split inside bold text of a paragraph’s length', () => {
    const long = 'The committee met again on Tuesday and looked at every one of the open questions from the spring session';
    expect(plain(`- **Title** (9 votes): **${long}. ${long}.**`)).toEqual([`Title (9 votes): ${long}.`, `${long}.`]);
  });

  it('of a quotation over two lines are plain without its marks', () => {
    expect(plain('> It goes\n> on. End.')).toEqual(['It goes on.', 'End.']);
  });
});
