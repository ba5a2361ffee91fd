import { appendFile, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { isRejected } from '../../src/sources/index.js';
import { folderWith, open, readAll, readFileNamed } from './read.js';

const line = (record: object) => `${JSON.stringify(record)}\n`;

describe('JSON Lines', () => {
  test('give the fields that a record may have, under each of their names', async () => {
    const { items } = await readFileNamed(
      'a.jsonl',
      line({
        id: 7,
        url: 'https://example.org/a',
        canonical: true,
        about: 'https://example.org/b',
        title: 'A title',
        published: '2025-06-20',
        lang: 'zh',
        source: 'wire',
        role: 'primary',
        text: 'The text.',
        links: ['https://example.org/c'],
        authors: 'Ada Lovelace, Grace Hopper',
        tags: ['x'],
        known_at: '2025-06-21',
        readAt: '2025-06-22',
        note: 'Good.',
        doi: '10.1000/1',
        arxiv: '2506.00001',
      }),
    );
    expect(items).toEqual([
      {
        recordId: '7',
        url: 'https://example.org/a',
        urlIsCanonical: true,
        about: ['https://example.org/b'],
        title: 'A title',
        published: '2025-06-20',
        language: 'zh',
        sourceId: 'wire',
        sourceRole: 'primary',
        body: { format: 'markdown', text: 'The text.' },
        links: ['https://example.org/c'],
        authors: ['Ada Lovelace', 'Grace Hopper'],
        tags: ['x'],
        knownAt: '2025-06-21',
        readAt: '2025-06-22',
        note: 'Good.',
        identifiers: { doi: '10.1000/1', arxiv: '2506.00001' },
      },
    ]);
  });

  test('are read packed with gzip, too', async () => {
    const { items } = await readFileNamed('a.jsonl.gz', gzipSync(line({ id: 'a', text: '一' }) + line({ id: 'b', text: '二' })));
    expect(items.map((item) => [item.recordId, item.body.text])).toEqual([
      ['a', '一'],
      ['b', '二'],
    ]);
  });

  test('survive a mark of byte order, empty lines, the line ends of Windows and a last line without one', async () => {
    const { items, rejected } = await readFileNamed('a.jsonl', `\ufeff{"id":"a","text":"x"}\r\n\r\n{"id":"b","text":"y"}`);
    expect(items.map((item) => item.recordId)).toEqual(['a', 'b']);
    expect(rejected).toEqual([]);
  });

  test('that cannot be parsed are rejected by their line number, and stop nothing', async () => {
    const { items, rejected } = await readFileNamed('a.jsonl', `{"id":"a","text":"x"}\n{"id":\n[1]\n{"id":"none"}\n{"id":"b","text":"y"}\n`);
    expect(items.map((item) => item.recordId)).toEqual(['a', 'b']);
    expect(rejected.map((item) => item.where)).toEqual(['line 2 of a.jsonl', 'line 3 of a.jsonl', 'line 4 of a.jsonl']);
  });

  test('longer than 5 MB are rejected, the lines after them are read', async () => {
    const long = line({ id: 'long', text: 'x'.repeat(6_000_000) });
    const { items, rejected } = await readFileNamed('a.jsonl', line({ id: 'a', text: 'x' }) + long + line({ id: 'b', text: 'y' }));
    expect(items.map((item) => item.recordId)).toEqual(['a', 'b']);
    expect(rejected).toEqual([{ where: 'line 2 of a.jsonl', reason: expect.stringContaining('longer than') }]);
  });

  test('of 5 MB are read whole', async () => {
    const { items } = await readFileNamed('a.jsonl', line({ id: 'a', text: '萍'.repeat(1_700_000) }));
    expect(items[0]?.body.text).toHaveLength(1_700_000);
  });

  test('with the same id are both given', async () => {
    const { items } = await readFileNamed('a.jsonl', line({ id: 'a', text: 'first' }) + line({ id: 'a', text: 'second' }));
    expect(items.map((item) => item.body.text)).toEqual(['first', 'second']);
  });

  test('in another encoding than UTF-8 are read all the same', async () => {
    const gb18030 = Buffer.concat([
      Buffer.from('{"id":"a","text":"'),
      Buffer.from([0xb7, 0xe7, 0xc6, 0xf0, 0xd3, 0xda, 0xc7, 0xe0, 0xc6, 0xbc, 0xd6, 0xae, 0xc4, 0xa9]),
      Buffer.from('"}\n'),
    ]);
    expect((await readFileNamed('a.jsonl', gb18030)).items[0]?.body.text).toBe('风起于青萍之末');
  });

  test('whose gzip is cut off give what was whole, and say so', async () => {
    const records = Array.from({ length: 3000 }, (_, index) => line({ id: `r${index}`, text: `Record ${index * 7919} of many, ${Math.sin(index)}.` })).join('');
    const { items, rejected } = await readFileNamed('a.jsonl.gz', gzipSync(records).subarray(0, 40_000));
    expect(items.length).toBeGreaterThan(500);
    expect(items[500]).toMatchObject({ recordId: 'r500' });
    expect(rejected).toEqual([{ where: expect.stringContaining('of a.jsonl.gz'), reason: expect.stringContaining('cannot be read') }]);
  });
});

describe('a file that changes while it is read', () => {
  const records = (count: number, from = 0) => Array.from({ length: count }, (_, index) => line({ id: `r${from + index}`, text: 'x'.repeat(500) })).join('');

  test('gives what it held at the beginning, and the rest the next time', async () => {
    const folder = await folderWith({ 'a.jsonl': records(2000) });
    const path = join(folder, 'a.jsonl');
    const reading = await open({ kind: 'file', path });
    const ids: string[] = [];
    const rejected: string[] = [];
    for await (const item of reading.items) {
      if (ids.length === 10) await appendFile(path, records(5, 2000));
      if (isRejected(item)) rejected.push(item.reason);
      else ids.push(item.recordId);
    }
    expect(ids).toHaveLength(2000);
    expect(rejected).toEqual([expect.stringContaining('it changed while it was read')]);
    expect(reading.validators()).toBeUndefined();
    const again = await readAll(await open({ kind: 'file', path }));
    expect(again.items).toHaveLength(2005);
  });

  test('whose last line was being written is not blamed for it', async () => {
    const folder = await folderWith({ 'a.jsonl': `${records(2000)}{"id":"half","te` });
    const path = join(folder, 'a.jsonl');
    const reading = await open({ kind: 'file', path });
    const rejected: string[] = [];
    let seen = 0;
    for await (const item of reading.items) {
      if (seen++ === 10) await appendFile(path, 'xt":"whole"}\n');
      if (isRejected(item)) rejected.push(item.reason);
    }
    expect(rejected).toEqual([expect.stringContaining('it changed')]);
    expect((await readAll(await open({ kind: 'file', path }))).items.at(-1)).toMatchObject({ recordId: 'half', body: { text: 'whole' } });
  });

  test('that is cut short loses what was cut, and nothing before it', async () => {
    const folder = await folderWith({ 'a.jsonl': records(4000) });
    const path = join(folder, 'a.jsonl');
    const reading = await open({ kind: 'file', path });
    let seen = 0;
    for await (const item of reading.items) {
      if (seen === 10) await truncate(path, 1000);
      if (!isRejected(item)) seen++;
    }
    expect(seen).toBeGreaterThan(10);
    expect(reading.validators()).toBeUndefined();
  });

  test('is not read again when it is as it was', async () => {
    const folder = await folderWith({ 'a.jsonl': records(3) });
    const path = join(folder, 'a.jsonl');
    const reading = await open({ kind: 'file', path });
    await readAll(reading);
    const validators = reading.validators()!;
    await expect(open({ kind: 'file', path }, { validators })).rejects.toThrow('unchanged');
    const { atime, mtime } = await stat(path);
    await writeFile(path, records(3).replace('r1', 'r9'));
    await utimes(path, atime, new Date(mtime.getTime() + 1000));
    expect((await readAll(await open({ kind: 'file', path }, { validators }))).items.map((item) => item.recordId)).toEqual(['r0', 'r9', 'r2']);
  });
});

describe('a file', () => {
  test('that is not there is an error that says what to do', async () => {
    await expect(open({ kind: 'file', path: '/nowhere/a.jsonl' })).rejects.toMatchObject({
      code: 'source-unreadable',
      message: expect.stringContaining('pingmo.yaml'),
    });
  });

  test('that is a folder is told to be one', async () => {
    const folder = await folderWith({ 'a.md': 'x' });
    await expect(readAll(await open({ kind: 'file', path: folder }))).rejects.toMatchObject({
      code: 'source-unreadable',
      remedy: expect.stringContaining('kind: folder'),
    });
  });

  test('that is empty has no items', async () => {
    expect(await readFileNamed('a.jsonl', '')).toEqual({ items: [], rejected: [] });
  });
});
