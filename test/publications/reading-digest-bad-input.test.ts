import { describe, expect, it } from 'vitest';
import { readingLength } from '../../src/text/index.js';
import { ReadingDigest, type Day } from '../../src/model/index.js';
import { digestOf, itemsOf, pagesOf, readingOf } from './reading.js';

describe('bad input', () => {
  it('a note without date, title or link stands in the week in which it was found, under its first words', async () => {
    const open = await readingOf([{ id: 'bare', text: 'Cranes wait for wind. They always did.' }]);
    // It was collected on Sunday 20 July 2025.
    const digest = await digestOf(open, 'en', '2025-07-14' as Day);
    const [item] = itemsOf(digest);
    expect(item!.title.text).toBe('Cranes wait for wind.');
    expect(item!.link).toBeUndefined();
    expect(item!.publishedAt).toBeUndefined();
    const { markdown } = await pagesOf(digest, open);
    expect(markdown).toContain('#### Cranes wait for wind.\n\ndate unknown');
    expect(ReadingDigest.parse(JSON.parse(JSON.stringify(digest))).groups).toHaveLength(1);
  });

  it('a title without an end is cut where a heading has room for it', async () => {
    const open = await readingOf([{ id: 'a', title: 'crane and '.repeat(400), text: 'The author argues that cranes are slow.', published: '2025-07-01' }]);
    const [item] = itemsOf(await digestOf(open));
    expect(item!.title.text.length).toBeLessThanOrEqual(140);
    expect(item!.title.text).toMatch(/^crane and crane .* (?:crane|and)$/);
  });

  it('forty items of one source all stand, each once, and the source is named once for all', async () => {
    const notes = Array.from({ length: 40 }, (_, at) => ({
      id: `n${at}`,
      title: `Visit ${at + 1} to the harbour`,
      text: `On visit ${at + 1} the author argues that crane ${at + 1} waits too long. It waited ${at + 3} minutes.`,
      url: `https://harbour.example/${at}`,
      published: '2025-07-02',
      lang: 'en',
    }));
    const open = await readingOf(notes);
    const digest = await digestOf(open);
    expect(itemsOf(digest).map((item) => item.position)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(new Set(itemsOf(digest).map((item) => item.id)).size).toBe(40);
    expect((await pagesOf(digest, open)).page.colophon).toContain('Source: notes (secondary).');
  });

  it('a note of the editor of 50,000 characters is kept whole, and folded on the page', async () => {
    const remark = '吊车等风，风等潮水，'.repeat(5000);
    const open = await readingOf([
      { id: 'a', title: 'Cranes', text: 'The author argues that cranes are slow.', note: remark, published: '2025-07-01', lang: 'en' },
    ]);
    const digest = await digestOf(open);
    expect(itemsOf(digest)[0]!.note!.text).toHaveLength(50_000);
    const { html } = await pagesOf(digest, open);
    const shown = /<aside class="editor">(.*?)<details/s.exec(html)![1]!;
    expect(readingLength(shown).hanCharacters).toBeLessThan(620);
    expect(html.split('吊车等风').length - 1).toBe(5000);
  });

  it('a body of 50,000 characters without a stop is quoted not at all, and takes no longer for it', async () => {
    const open = await readingOf([{ id: 'a', title: '没有句号', text: '吊车等风风等潮水船等吊车'.repeat(4200), published: '2025-07-01', lang: 'zh-Hans' }]);
    const startedAt = performance.now();
    const digest = await digestOf(open);
    expect(performance.now() - startedAt).toBeLessThan(5000);
    const [item] = itemsOf(digest);
    expect(item).toMatchObject({ title: { text: '没有句号' } });
    expect([item!.lede, item!.thesis, item!.points]).toEqual([undefined, undefined, undefined]);
    expect(digest.coverage.every(({ items }) => items === 0)).toBe(true);
  });

  it('a link whose text names another address than it leads to is shown by the address it leads to', async () => {
    const open = await readingOf([
      {
        id: 'a',
        title: 'Cranes',
        text: '[https://bank.example/login](https://evil.example/x)\n\nThe author argues that cranes are slow.',
        published: '2025-07-01',
        lang: 'en',
      },
      {
        id: 'b',
        title: 'Boats',
        text: '[The harbour’s own page](https://evil.example/y)\n\nThe author argues that boats are slow.',
        published: '2025-07-02',
        lang: 'en',
      },
    ]);
    const digest = await digestOf(open);
    expect(itemsOf(digest).map((item) => item.link)).toEqual([
      { url: 'https://evil.example/x' },
      { url: 'https://evil.example/y', title: 'The harbour’s own page' },
    ]);
    const { html, markdown } = await pagesOf(digest, open);
    expect(html).not.toContain('>https://bank.example/login<');
    // A title that promises something stands beside the host that it leads to.
    expect(markdown).toContain('[The harbour’s own page](https://evil.example/y) · evil.example');
  });

  it('an address that is none of the web is no link', async () => {
    const open = await readingOf([
      { id: 'a', title: 'Cranes', text: 'The author argues that cranes are slow.', url: 'javascript:alert(1)', published: '2025-07-01', lang: 'en' },
    ]);
    const { html } = await pagesOf(await digestOf(open), open);
    expect(html).not.toContain('javascript:');
  });
});
