import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { checkStore, openStore, type LockHolder } from '../../src/storage/index.js';
import { compileChild, killed, linesUntil, type Children } from './processes.js';
import { documentId, instant, sample } from './sample.js';

const now = instant('2025-06-30T08:00:00.000Z');
let children: Children;
let folder: string;
let path: string;
beforeAll(() => {
  children = compileChild();
});
afterAll(() => children.end());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pingmo-writers-'));
  path = join(folder, '.pingmo/pingmo.db');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a second writer is told who writes, and refused when that takes too long', async () => {
  const child = children.start(path, 'hold');
  await linesUntil(child, () => true);
  const told: (LockHolder | undefined)[] = [];
  const refused = openStore(path, { mode: 'write', now, waitSeconds: 0.3, onWait: (holder) => told.push(holder) });
  await expect(refused).rejects.toMatchObject({ code: 'storage-locked', message: expect.stringContaining(`process ${child.pid}`) as string });
  expect(told).toEqual([{ pid: child.pid, command: `child.js ${path} hold`, since: '2025-06-20T08:00:00.000Z' }]);
  await killed(child);
});

it('the lock dies with its process, even when that is killed', async () => {
  const child = children.start(path, 'hold');
  await linesUntil(child, () => true);
  await killed(child);
  expect(existsSync(`${path}.writer.json`)).toBe(true);
  const store = await openStore(path, { mode: 'write', now, waitSeconds: 0 });
  expect(JSON.parse(readFileSync(`${path}.writer.json`, 'utf8'))).toMatchObject({ pid: process.pid });
  await store.close();
  expect(existsSync(`${path}.writer.json`)).toBe(false);
});

it('a second writer goes on as soon as the first has closed', async () => {
  const first = await openStore(path, { mode: 'write', now });
  const second = openStore(path, { mode: 'write', now, waitSeconds: 5 });
  await first.documents.put([sample({ name: 'a' })]);
  await first.close();
  const store = await second;
  expect(await store.documents.heads({})).toHaveLength(1);
  await store.close();
});

it('a reader reads while another writes, and sees only what is committed', async () => {
  const writer = await openStore(path, { mode: 'write', now });
  await writer.documents.put([sample({ name: 'before' })]);
  const reader = await openStore(path, { mode: 'read', now });
  await writer.transaction(async () => {
    await writer.documents.put([sample({ name: 'during' })]);
    expect((await reader.documents.heads({})).map(({ id }) => id)).toEqual([documentId('before')]);
  });
  expect(await reader.documents.heads({})).toHaveLength(2);
  await reader.close();
  await writer.close();
});

it('what a killed process had stored is there, nothing is half there', async () => {
  const child = children.start(path, 'put');
  const [, ...names] = await linesUntil(child, (lines) => lines.length > 40);
  await killed(child);
  checkStore(path);
  const store = await openStore(path, { mode: 'write', now });
  const stored = new Set((await store.documents.list({})).map(({ id }) => id));
  expect(names.filter((name) => !stored.has(documentId(name)))).toEqual([]);
  for (const name of names) expect(await store.search.match({ clauses: [{ anyOf: [{ tokens: [name], phrase: false }] }] }, {})).toHaveLength(1);
  await store.close();
});

it('a disk that takes no more is named, and what was stored before stays readable', async () => {
  const child = children.start(path, 'put', "trap '' XFSZ; ulimit -f 300;");
  const lines = await linesUntil(child, (seen) => seen.at(-1)!.startsWith('error'));
  expect(lines.at(-1)).toBe('error storage-full');
  const store = await openStore(path, { mode: 'write', now });
  expect((await store.documents.heads({})).length).toBe(lines.length - 2);
  await store.close();
});
