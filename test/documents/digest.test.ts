import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FILE, make, makeOne, markdown } from './make.js';

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const DIGEST = { recordId: 'w26.md', tags: ['周报'], authors: ['编者'], ...markdown(read('input/documents/digest/digest.md')) };

describe('a digest', () => {
  test('becomes its items, whatever they lack: link, title, note, day of reading, posters, identifiers as they stand', async () => {
    const { documents } = await make([DIGEST], FILE);
    const seen = documents.map(({ title, parent, about, tags, identifiers, authors, note, readAt, publishedAt, body }) => ({
      title,
      headings: parent?.headings,
      about,
      tags,
      identifiers,
      authors,
      ...(note === undefined ? {} : { note }),
      ...(readAt === undefined ? {} : { readAt }),
      ...(publishedAt === undefined ? {} : { publishedAt }),
      body,
    }));
    expect(seen).toEqual(JSON.parse(read('output/documents/digest/items.json')));
    expect(documents.map(({ parent }) => parent?.position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(documents.map(({ id }) => id)).size).toBe(7);
  });

  test('keeps every link of an item, and the page’s own title as the first link of its body', async () => {
    const { documents } = await make([DIGEST], FILE);
    expect(documents[1]?.body).toMatch(/^\[Duckweed atlas - second edition\]\(/);
    expect(documents[5]?.links).toEqual([1, 2, 3].map((post) => `https://social.example.com/${post === 1 ? 'lin_pond' : 'mei'}/status/${post}`));
  });

  test('is left whole when its source says `never`', async () => {
    expect((await make([DIGEST], { ...FILE, source: { ...FILE.source, split: 'never' } })).documents).toHaveLength(1);
  });

  test('that was published on a day gives that day to its threads too', async () => {
    const { documents } = await make([{ ...DIGEST, published: '2025-06-19' }], FILE);
    expect(new Set(documents.map(({ publishedAt }) => publishedAt))).toEqual(new Set(['2025-06-19']));
  });

  test('of a week was read by its end, where it does not say more', async () => {
    const items = ['one', 'two', 'three'].map((name) => `## ${name}\n\n[${name}](https://${name}.example.org/)\n`).join('\n');
    const readAt = async (item: object) => (await make([{ ...markdown(items), ...item }], FILE)).documents[0]?.readAt;
    expect(await readAt({ title: 'What I read in week 5, 2026' })).toBe('2026-02-01');
    expect(await readAt({ title: '2026 年第 05 週' })).toBe('2026-02-01');
    expect(await readAt({ recordId: 'notes/2025-W25.md' })).toBe('2025-06-22');
    expect(await readAt({ title: '2025-W25', readAt: '2025-06-18' })).toBe('2025-06-18');
    expect(await readAt({ title: '2025-W77' })).toBeUndefined();
  });

  test('may have forty items of one page: each has a name of its own', async () => {
    const item = (number: number) => `## Note ${number}\n\n[The same page](https://one.example.org/)\n\nRemark ${number}.\n`;
    const { documents } = await make([markdown(Array.from({ length: 40 }, (_, at) => item(at + 1)).join('\n'))], FILE);
    expect(new Set(documents.map(({ recordId }) => recordId)).size).toBe(40);
    expect(documents.every(({ about }) => about[0] === 'https://one.example.org/')).toBe(true);
  });

  test('may have an item of 50,000 characters and group names with every sign of Markdown', async () => {
    const name = 'A \\*b\\* \\_c\\_ \\[d\\]\\(e\\) \\# \\<f\\> & | ~ \\`';
    const text = `## ${name}\n\n### One\n\n[One](https://one.example.org/)\n\n${'风起于青萍之末。'.repeat(6250)}\n\n### Two\n\n[Two](https://two.example.org/)\n\n### Three\n\n[Three](https://three.example.org/)\n`;
    const { documents } = await make([markdown(text)], FILE);
    expect(documents.map(({ title }) => title)).toEqual(['One', 'Two', 'Three']);
    expect(documents[0]!.body.length).toBeGreaterThan(50_000);
    expect(documents[0]!.parent?.headings).toEqual(['A *b* _c_ [d](e) # <f> & | ~ `']);
  });
});

describe('what is no digest', () => {
  test('is an article whose chapters have links within their text', async () => {
    const chapter = (name: string) => `## ${name}\n\nThe pond of ${name} is told of [elsewhere](https://${name}.example.org/), at length.\n`;
    expect(
      (
        await make([
          markdown(
            `# Ponds\n\n${['red', 'green', 'blue'].map(chapter).join('\n')}\n\nAn end that is longer than all chapters before, so that nothing is a list here, ${'and on '.repeat(40)}.`,
          ),
        ])
      ).documents,
    ).toHaveLength(1);
  });

  test('is a transcript: its cues hold for its whole body', async () => {
    const text = '# [a](https://a.example.org/)\n\n# [b](https://b.example.org/)\n\n# [c](https://c.example.org/)\u0007\n';
    const document = await makeOne({ ...markdown(text), cues: [{ start: 3, seconds: 1 }] });
    expect(document).toMatchObject({ body: text, cues: [{ start: 3, seconds: 1 }] });
  });
});

describe('a digest without end', () => {
  test.each(['# a\n[a](https://a.example.org/)\n', '# a\n\nA @a [2025-01-01](https://a.example.org)\n> x\n', '# a\n[](https://'])(
    'of %s is read at once',
    async (piece) => {
      const started = performance.now();
      await make([markdown(piece.repeat(100_000 / piece.length))]);
      expect(performance.now() - started).toBeLessThan(3000);
    },
  );
});
