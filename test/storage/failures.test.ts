import { chmodSync, closeSync, existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkStore, openStore, restoreStore, setAsideCorrupt } from '../../src/storage/index.js';
import { explainFailure } from '../../src/storage/sqlite/failures.js';
import { documentId, instant, sample } from './sample.js';

const now = instant('2025-06-30T08:00:00.000Z');
let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pingmo-failures-'));
  path = join(folder, 'pingmo.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function filled(count: number): Promise<void> {
  const store = await openStore(path, { mode: 'write', now });
  await store.documents.put(
    Array.from({ length: count }, (_, i) => sample({ name: `n${'abcdefghij'[Math.floor(i / 10)]}${'abcdefghij'[i % 10]}`, body: `text ${i} `.repeat(1000) })),
  );
  await store.close();
}

/** Runs `work` as a user without rights where the tests run as root, to whom nothing is forbidden. */
async function withoutRights(work: () => Promise<void>): Promise<void> {
  const NOBODY = 65534;
  const root = process.getuid?.() === 0;
  if (root) process.seteuid!(NOBODY);
  try {
    await work();
  } finally {
    if (root) process.seteuid!(0);
  }
}

it('a database that is not there yet reads as empty, and reading makes no file', async () => {
  const store = await openStore(path, { mode: 'read', now });
  expect(await store.documents.span()).toBeUndefined();
  await expect(store.documents.put([sample({ name: 'a' })])).rejects.toMatchObject({ code: 'storage-read-only' });
  await store.close();
  expect(readdirSync(folder)).toEqual([]);
});

it('a store opened for reading refuses to write', async () => {
  await filled(1);
  const store = await openStore(path, { mode: 'read', now });
  await expect(store.setStepKey('cluster', 'k')).rejects.toMatchObject({ code: 'storage-read-only' });
  await store.close();
});

it('an empty file, left by a process killed at its very beginning, is a new database', async () => {
  writeFileSync(path, '');
  const store = await openStore(path, { mode: 'read', now });
  expect(await store.documents.heads({})).toEqual([]);
  await store.close();
});

it('a database of a newer Pingmo is refused and left as it is', async () => {
  await filled(1);
  const raw = new DatabaseSync(path);
  raw.exec('PRAGMA user_version = 999');
  raw.close();
  for (const mode of ['read', 'write'] as const) await expect(openStore(path, { mode, now })).rejects.toMatchObject({ code: 'storage-newer' });
  await expect(openStore(path, { mode: 'write', now })).rejects.toThrow('schema 999');
});

it('a database of another program is refused and left as it is', async () => {
  const raw = new DatabaseSync(path);
  raw.exec('CREATE TABLE bookmarks (url TEXT)');
  raw.close();
  const before = readFileSync(path);
  await expect(openStore(path, { mode: 'write', now })).rejects.toMatchObject({
    code: 'storage-corrupt',
    message: expect.stringContaining('not a Pingmo database') as string,
  });
  expect(readFileSync(path)).toEqual(before);
});

it('a file that is no database is said to be damaged, is set aside whole, and a new one takes its place', async () => {
  writeFileSync(path, 'not a database at all, '.repeat(500));
  for (const mode of ['read', 'write'] as const) await expect(openStore(path, { mode, now })).rejects.toMatchObject({ code: 'storage-corrupt' });
  writeFileSync(`${path}-wal`, 'its log');
  const aside = await setAsideCorrupt(path, now);
  expect(basename(aside)).toBe('pingmo.db.corrupt-20250630-080000');
  expect(readFileSync(`${aside}-wal`, 'utf8')).toBe('its log');
  expect(existsSync(path)).toBe(false);
  await filled(1);
  checkStore(path);
  expect(basename(await setAsideCorrupt(path, now))).toBe('pingmo.db.corrupt-20250630-080000-2');
});

it('a page destroyed in the middle is found by the check, and named when it is met in reading', async () => {
  await filled(100);
  checkStore(path);
  const file = openSync(path, 'r+');
  const PAGE = 8192;
  for (let page = 20; page < 60; page++) writeSync(file, Buffer.alloc(PAGE, 0xa5), 0, PAGE, page * PAGE);
  closeSync(file);
  expect(() => checkStore(path)).toThrow(expect.objectContaining({ code: 'storage-corrupt' }));
  const store = await openStore(path, { mode: 'read', now });
  await expect(store.documents.list({})).rejects.toMatchObject({ code: 'storage-corrupt' });
  await store.close();
});

it('a folder without the right to write is named', async () => {
  chmodSync(folder, 0o755);
  await withoutRights(async () => {
    const closed = join(folder, 'closed');
    await expect(openStore(join(closed, 'pingmo.db'), { mode: 'write', now })).rejects.toMatchObject({ code: 'storage-read-only' });
  });
  mkdirSync(join(folder, 'there'), { mode: 0o555 });
  await withoutRights(async () => {
    await expect(openStore(join(folder, 'there/pingmo.db'), { mode: 'write', now })).rejects.toMatchObject({
      code: 'storage-read-only',
      message: expect.stringContaining('there/pingmo.db') as string,
    });
  });
});

it('a database in a folder that takes no new files can still be read', async () => {
  await filled(3);
  rmSync(`${path}.lock`);
  chmodSync(path, 0o444);
  chmodSync(folder, 0o555);
  await withoutRights(async () => {
    const store = await openStore(path, { mode: 'read', now });
    expect(await store.documents.heads({})).toHaveLength(3);
    await store.close();
  });
});

it('a full disk is told from other failures by the code that SQLite gives', () => {
  const database = new DatabaseSync(':memory:');
  database.exec('PRAGMA max_page_count = 2; CREATE TABLE t (a)');
  let failure: unknown;
  try {
    database.exec('INSERT INTO t VALUES (zeroblob(1000000))');
  } catch (error) {
    failure = explainFailure(error, 'write to the database', '/work/pingmo.db');
  }
  expect(failure).toMatchObject({ code: 'storage-full' });
  const bug = new TypeError('a bug');
  expect(explainFailure(bug, 'read', path)).toBe(bug);
});

it('nothing of a forgotten document is left in any file once the store is closed', async () => {
  const store = await openStore(path, { mode: 'write', now });
  await store.documents.put([sample({ name: 'gone', title: 'Quagmire', body: 'zebrafish '.repeat(3000) }), sample({ name: 'stays' })]);
  await store.close();
  const bytes = () =>
    Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))))
      .toString('latin1')
      .toLowerCase();
  expect(bytes()).toContain('zebrafish');
  const again = await openStore(path, { mode: 'write', now });
  await again.documents.forget(documentId('gone'));
  await again.close();
  expect(bytes()).not.toContain('zebrafish');
  expect(bytes()).not.toContain('quagmire');
  checkStore(path);
});

it('a backup is one whole file, and restoring it brings everything back', async () => {
  await filled(5);
  const backup = join(folder, 'backups/june.db');
  const store = await openStore(path, { mode: 'write', now });
  await store.backupTo(backup);
  await store.documents.put([sample({ name: 'later' })]);
  await store.documents.forget(documentId('naa'));
  const reader = await openStore(path, { mode: 'read', now });
  await store.close();
  expect(readdirSync(join(folder, 'backups'))).toEqual(['june.db']);
  await restoreStore(backup, path, { now });
  const restored = await openStore(path, { mode: 'write', now });
  expect((await restored.documents.heads({})).map(({ id }) => id)).toEqual(['naa', 'nab', 'nac', 'nad', 'nae'].map(documentId));
  expect(await restored.search.match({ clauses: [{ anyOf: [{ tokens: ['text'], phrase: false }] }] }, {})).toHaveLength(5);
  await restored.close();
  expect(await reader.documents.heads({})).toHaveLength(5);
  await reader.close();
});

it('a reader can take a backup while another writes: it holds what is committed', async () => {
  await filled(2);
  const writer = await openStore(path, { mode: 'write', now });
  const reader = await openStore(path, { mode: 'read', now });
  await writer.transaction(async () => {
    await writer.documents.put([sample({ name: 'uncommitted' })]);
    await reader.backupTo(join(folder, 'while.db'));
  });
  await reader.close();
  await writer.close();
  const copy = await openStore(join(folder, 'while.db'), { mode: 'read', now });
  expect(await copy.documents.heads({})).toHaveLength(2);
  const empty = await openStore(join(folder, 'not-there.db'), { mode: 'read', now });
  await empty.backupTo(join(folder, 'empty.db'));
  await expect(empty.setStepKey('cluster', 'k')).rejects.toMatchObject({ code: 'storage-read-only' });
  await Promise.all([copy.close(), empty.close()]);
  checkStore(join(folder, 'empty.db'));
});

it('a backup that is no Pingmo database is not restored', async () => {
  await filled(2);
  writeFileSync(join(folder, 'other.db'), 'x'.repeat(9000));
  await expect(restoreStore(join(folder, 'other.db'), path, { now })).rejects.toMatchObject({ code: 'storage-corrupt' });
  await expect(restoreStore(join(folder, 'missing.db'), path, { now })).rejects.toMatchObject({ code: 'storage-read-only' });
  const store = await openStore(path, { mode: 'read', now });
  expect(await store.documents.heads({})).toHaveLength(2);
  await store.close();
});
