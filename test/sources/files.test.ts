import { chmod, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith, open, readAll, readFileNamed } from './read.js';
import { pdfOf } from './pdf-of.js';

describe('a Markdown file', () => {
  test('says in its front matter what a record’s fields would', async () => {
    const { items } = await readFileNamed(
      '2025-06-20-note.md',
      '---\ntitle: 一条笔记\ndate: 2025-06-19\nauthor: [甲, 乙]\ncategories: [AI]\nurl: https://example.org/a\nlang: zh\n---\n\n正文。\n',
    );
    expect(items).toEqual([
      {
        recordId: '2025-06-20-note.md',
        urlIsCanonical: false,
        title: '一条笔记',
        published: '2025-06-19',
        authors: ['甲', '乙'],
        tags: ['AI'],
        url: 'https://example.org/a',
        language: 'zh',
        body: { format: 'markdown', text: '\n正文。\n' },
      },
    ]);
  });

  test('needs no front matter', async () => {
    const { items } = await readFileNamed('a.md', '# Title\n\nText with --- a dash.\n\n---\n');
    expect(items).toEqual([{ recordId: 'a.md', urlIsCanonical: false, body: { format: 'markdown', text: '# Title\n\nText with --- a dash.\n\n---\n' } }]);
  });

  test('whose front matter is broken keeps its text, and the fault is named', async () => {
    const { items, rejected } = await readFileNamed('a.md', '---\ntitle: "open\ntags: [a\n---\nText.');
    expect(items[0]?.body.text).toBe('Text.');
    expect(rejected).toEqual([{ where: 'front matter of a.md', reason: expect.stringContaining('not YAML') }]);
  });

  test('with a clipper’s `source` is about that page', async () => {
    expect((await readFileNamed('a.md', '---\nsource: https://example.org/clipped\n---\nText.')).items[0]).toMatchObject({
      url: 'https://example.org/clipped',
      urlIsCanonical: false,
    });
  });
});

describe('a PDF', () => {
  test('gives its text, title and authors; the day it was made is only a hint', async () => {
    const { items } = await readFileNamed(
      'a.pdf',
      pdfOf('An agent that reads what a person reads.', { Title: 'On Agents', Author: 'Ada Lovelace; Grace Hopper', CreationDate: 'D:20250620090000Z' }),
    );
    expect(items).toEqual([
      {
        recordId: 'a.pdf',
        urlIsCanonical: false,
        title: 'On Agents',
        authors: ['Ada Lovelace', 'Grace Hopper'],
        hintedDate: '2025-06-20',
        body: { format: 'text', text: 'An agent that reads what a person reads.' },
      },
    ]);
  });

  test('without text is rejected with a way out', async () => {
    const { items, rejected } = await readFileNamed('a.pdf', pdfOf('', {}));
    expect(items).toEqual([]);
    expect(rejected).toEqual([{ where: 'a.pdf', reason: expect.stringContaining('text recognition') }]);
  });

  test('that is none is rejected', async () => {
    expect((await readFileNamed('a.pdf', 'not a PDF')).rejected).toEqual([{ where: 'a.pdf', reason: expect.stringContaining('cannot be opened') }]);
  });
});

describe('other files', () => {
  test('HTML is a page, its encoding told by its bytes', async () => {
    const big5 = Buffer.concat([
      Buffer.from('<html><head><meta charset="big5"></head><body><p>'),
      Buffer.from([0xb4, 0xbc, 0xbc, 0x7a, 0xa5, 0x4e, 0xb2, 0x7a]),
      Buffer.from('</p></body></html>'),
    ]);
    expect((await readFileNamed('a.html', big5)).items[0]?.body).toMatchObject({ format: 'page', text: expect.stringContaining('智慧代理') });
  });

  test('plain text is text', async () => {
    expect((await readFileNamed('a.txt', 'Just words.')).items).toEqual([
      { recordId: 'a.txt', urlIsCanonical: false, body: { format: 'text', text: 'Just words.' } },
    ]);
  });

  test('a feed’s file gives its items', async () => {
    const { items } = await readFileNamed(
      'feed.xml',
      '<rss version="2.0"><channel><title>T</title><item><guid>1</guid><title>One</title></item></channel></rss>',
    );
    expect(items).toMatchObject([{ recordId: '1', title: 'One' }]);
  });

  test('a JSON Feed’s file gives its items', async () => {
    const { items } = await readFileNamed(
      'feed.json',
      JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'T', items: [{ id: '1', url: 'https://example.org/1', content_text: 'One.' }] }),
    );
    expect(items).toMatchObject([{ recordId: '1', body: { format: 'text', text: 'One.' } }]);
  });

  test('a list of records in JSON gives its records', async () => {
    const { items, rejected } = await readFileNamed('list.json', '[{"id":"a","text":"x"}, 7, {"id":"b","text":"y"}]');
    expect(items.map((item) => item.recordId)).toEqual(['a', 'b']);
    expect(rejected).toEqual([{ where: 'record 2 of list.json', reason: expect.stringContaining('not a JSON object') }]);
  });

  test('a file of another kind that is called JSON Lines is given up after a hundred lines', async () => {
    const { rejected } = await readFileNamed('a.jsonl', 'words\n'.repeat(100_000));
    expect(rejected).toHaveLength(101);
    expect(rejected.at(-1)).toEqual({ where: 'a.jsonl', reason: expect.stringContaining('not JSON Lines') });
  });

  test('an unknown ending is told by its content', async () => {
    expect((await readFileNamed('export.data', '{"id":"a","text":"x"}\n')).items).toMatchObject([{ recordId: 'a' }]);
    expect((await readFileNamed('noise.bin', Buffer.from([0, 1, 2, 3, 255]))).rejected).toEqual([
      { where: 'noise.bin', reason: expect.stringContaining('neither Markdown') },
    ]);
  });
});

describe('a folder', () => {
  test('is read with the folders within it, in the order of names; pictures and hidden files are passed over', async () => {
    const folder = await folderWith({
      'b.md': 'B.',
      'a/c.txt': 'C.',
      'a/pic.png': 'x',
      '.hidden.md': 'H.',
      '.git/x.md': 'G.',
      'z.jsonl': '{"id":"r","text":"R."}\n',
    });
    const { items, rejected } = await readAll(await open({ kind: 'folder', path: folder }));
    expect(items.map((item) => item.recordId)).toEqual(['a/c.txt', 'b.md', 'r']);
    expect(rejected).toEqual([]);
  });

  test('with a file that cannot be read gives the others, and is read again next time', async () => {
    const folder = await folderWith({ 'a.md': 'A.', 'b.md': 'B.' });
    // Root may read everything: a link that leads nowhere cannot be read by anybody.
    await symlink('/nowhere/at/all', join(folder, 'broken.md'));
    await writeFile(join(folder, 'locked.md'), 'x');
    await chmod(join(folder, 'locked.md'), 0o000);
    const reading = await open({ kind: 'folder', path: folder });
    const { items, rejected } = await readAll(reading);
    expect(items.map((item) => item.recordId).slice(0, 2)).toEqual(['a.md', 'b.md']);
    expect(rejected).toContainEqual({ where: 'broken.md', reason: expect.stringContaining('ENOENT') });
    expect(reading.validators()).toBeUndefined();
  });

  test('is not read again when nothing in it changed', async () => {
    const folder = await folderWith({ 'a.md': 'A.', 'b/c.md': 'C.' });
    const reading = await open({ kind: 'folder', path: folder });
    await readAll(reading);
    await expect(open({ kind: 'folder', path: folder }, { validators: reading.validators()! })).rejects.toThrow('unchanged');
    await writeFile(join(folder, 'd.md'), 'D.');
    expect((await readAll(await open({ kind: 'folder', path: folder }, { validators: reading.validators()! }))).items).toHaveLength(3);
  });

  test('that is not there is an error that says what to do', async () => {
    await expect(open({ kind: 'folder', path: '/nowhere' })).rejects.toMatchObject({ code: 'source-unreadable' });
  });
});
