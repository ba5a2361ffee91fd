import { describe, expect, test } from 'vitest';
import { make, makeOne, markdown, FILE, html } from './make.js';

const WEEKLY = `# 萍末周刊 第 3 期

这里每周记下值得一看的东西，欢迎来信推荐，也欢迎指出错处。

## 科技动态

1、[某实验室开放了语音模型](https://lab.example.com/voice)

这个模型可以在手机上运行，一分钟的录音只要两秒就能转写。

2、[新的编辑器支持协作](https://editor.example.org/release)

多人可以同时改一个文件，冲突会标出来。

## 工具

- [reader](https://github.com/example/reader)：在命令行里读订阅的小程序，支持图片和离线。
- [timer](https://github.com/example/timer)：一个不联网的番茄钟，数据都留在自己的电脑上。
`;

describe('a newsletter', () => {
  test('becomes its items, each with its place, title, target and a verbatim copy of its Markdown', async () => {
    const parent = await makeOne(
      { recordId: 'w3', url: 'https://weekly.example.cn/3', urlIsCanonical: true, published: '2025-06-20', authors: ['编者'], ...markdown(WEEKLY) },
      { source: { split: 'never' } },
    );
    const { documents } = await make([
      { recordId: 'w3', url: 'https://weekly.example.cn/3', urlIsCanonical: true, published: '2025-06-20', authors: ['编者'], ...markdown(WEEKLY) },
    ]);
    const items = documents.slice(-4);
    expect(items.map((item) => [item.title, item.about, item.parent?.headings])).toEqual([
      ['某实验室开放了语音模型', ['https://lab.example.com/voice'], ['萍末周刊 第 3 期', '科技动态']],
      ['新的编辑器支持协作', ['https://editor.example.org/release'], ['萍末周刊 第 3 期', '科技动态']],
      ['reader：在命令行里读订阅的小程序，支持图片和离线。', ['https://github.com/example/reader'], ['萍末周刊 第 3 期', '工具']],
      ['timer：一个不联网的番茄钟，数据都留在自己的电脑上。', ['https://github.com/example/timer'], ['萍末周刊 第 3 期', '工具']],
    ]);
    expect(items[0]!.body).toBe('1、[某实验室开放了语音模型](https://lab.example.com/voice)\n\n这个模型可以在手机上运行，一分钟的录音只要两秒就能转写。');
    for (const item of documents) {
      expect(WEEKLY).toContain(item.body);
      expect(item.parent?.documentId).toBe(parent.id);
      expect(item).toMatchObject({ publishedAt: '2025-06-20', url: 'https://weekly.example.cn/3', authors: ['编者'], sourceId: 'wire' });
    }
    expect(documents.map((item) => item.parent?.position)).toEqual(documents.map((_, index) => index + 1));
    expect(new Set(documents.map((item) => item.id)).size).toBe(documents.length);
  });

  test('is left whole when its source says `never`', async () => {
    expect((await make([markdown(WEEKLY)], { source: { split: 'never' } })).documents).toHaveLength(1);
  });

  test('in HTML is split like one in Markdown', async () => {
    const item = (name: string) =>
      `<li><a href="https://${name}.example.org/x">The ${name} laboratory</a> has published a tool that many people had asked for.</li>`;
    const { documents } = await make([html(`<ul>${['red', 'green', 'blue'].map(item).join('')}</ul>`)]);
    expect(documents.map((document) => document.about)).toEqual([
      ['https://red.example.org/x'],
      ['https://green.example.org/x'],
      ['https://blue.example.org/x'],
    ]);
  });

  test('of sections that each end with their link becomes its sections', async () => {
    const section = (name: string) =>
      `### The ${name} laboratory opens its model\n\nIt runs on a phone, and its weights may be used by everybody.\n\n[Read more](https://${name}.example.org/news)\n`;
    const { documents } = await make([markdown(['red', 'green', 'blue', 'grey'].map(section).join('\n'))]);
    expect(documents.map((document) => document.title)).toEqual(['red', 'green', 'blue', 'grey'].map((name) => `The ${name} laboratory opens its model`));
  });

  test('whose items have items within keeps them together; a label over items is a heading', async () => {
    const { documents } = await make([
      markdown(`- [The red laboratory](https://red.example.org/a) opens its model to all.
  - It runs on a phone.
  - Its weights are free.
- [The green laboratory](https://green.example.org/a) does not open its model.
- **Tools**:
  - [One tool](https://one.example.org/a) that reads feeds in the terminal.
  - [Another tool](https://two.example.org/a) that writes them again.
`),
    ]);
    expect(documents.map((document) => document.about[0])).toEqual([
      'https://red.example.org/a',
      'https://green.example.org/a',
      'https://one.example.org/a',
      'https://two.example.org/a',
    ]);
    expect(documents[0]!.body).toContain('Its weights are free.');
    expect(documents[2]!.parent?.headings).toEqual(['Tools']);
  });

  test('whose links its source lost is split when its items are sentences', async () => {
    const text = ['red', 'green', 'blue']
      .map((name) => `- **The ${name} laboratory**: it has published a tool that many people had asked for since the beginning of the year.`)
      .join('\n');
    expect(
      (await make([{ ...markdown(text), links: ['https://red.example.org/a', 'https://green.example.org/a'] }], FILE)).documents.map(
        (document) => document.title,
      ),
    ).toEqual(['The red laboratory', 'The green laboratory', 'The blue laboratory']);
    expect((await make([markdown(text)], FILE)).documents).toHaveLength(1);
  });

  test('gives the same item the same id when another item is put before it', async () => {
    const item = (name: string) => `- [The ${name} laboratory](https://${name}.example.org/x) has published a tool that many had asked for.`;
    const before = (await make([markdown(['red', 'green', 'blue'].map(item).join('\n'))])).documents;
    const after = (await make([markdown(['grey', 'red', 'green', 'blue'].map(item).join('\n'))])).documents;
    expect(after.slice(1).map((document) => document.id)).toEqual(before.map((document) => document.id));
  });
});

describe('what is no newsletter stays whole', () => {
  const PROSE = Array.from(
    { length: 6 },
    (_, index) => `Paragraph ${index} tells at some length what happened on that day, who was there, and what it means for those who were not.`,
  ).join('\n\n');
  const LINKS = ['a', 'b', 'c', 'd'].map((name) => `- [A report on the ${name} side of the matter](https://${name}.example.org/x)`).join('\n');

  test.each([
    ['an article with references', `${PROSE}\n\n## References\n\n${LINKS}`],
    ['an article with related links in its middle', `${PROSE}\n\n${LINKS}\n\n${PROSE}`],
    [
      'an article with chapters that hold links',
      ['One', 'Two', 'Three', 'Four']
        .map((title) => `## ${title}\n\nAs [they write](https://${title.toLowerCase()}.example.org/x), it is so. ${PROSE}`)
        .join('\n\n'),
    ],
    [
      'an argument in points without links',
      ['first', 'second', 'third', 'fourth']
        .map((word) => `${word === 'first' ? 1 : 2}. The ${word} reason is longer than a line and has no link in it, because it is an argument.`)
        .join('\n'),
    ],
    ['a table of contents', ['One', 'Two', 'Three'].map((word) => `- [${word}](#${word})`).join('\n')],
    ['names beside links', ['a', 'b', 'c', 'd'].map((name) => `- Site ${name}: https://${name}.example.org/`).join('\n')],
    ['two items', ['a', 'b'].map((name) => `- [The ${name} laboratory](https://${name}.example.org/x) has published a tool.`).join('\n')],
  ])('%s', async (_, text) => {
    expect((await make([markdown(text)])).documents).toHaveLength(1);
  });

  test('notes of a release, whose links stay in their own repository', async () => {
    const text = [101, 102, 103, 104]
      .map((number) => `- Fix a fault in the reader that showed when a feed was empty, in https://github.com/example/reader/pull/${number}`)
      .join('\n');
    expect((await make([{ url: 'https://github.com/example/reader/releases/tag/v2', urlIsCanonical: true, ...markdown(text) }])).documents).toHaveLength(1);
  });
});
