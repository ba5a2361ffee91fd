import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FoundTerms, Store } from '../../src/storage/contracts.js';
import { openStore } from '../../src/storage/index.js';
import { day, documentId, instant, sample } from './sample.js';

/** Places for signs beside the number of a surface: see `trends/postings.ts`. */
const SIGNS = 128;

let folder: string;
let store: Store;

const open = (): Promise<Store> => openStore(join(folder, 'pingmo.db'), { mode: 'write', now: instant('2025-06-30T08:00:00.000Z') });
const found = (name: string, ...terms: readonly (readonly [key: string, surface: string])[]): FoundTerms => ({
  documentId: documentId(name),
  kind: 'news',
  terms: terms.map(([key, surface]) => ({ key, surface, signs: 3 })),
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pingmo-postings-'));
  store = await open();
  await store.documents.put([sample({ name: 'a', day: day('2025-06-20') }), sample({ name: 'b', day: day('2025-06-21') })]);
});

afterEach(() => store.close());

describe('the terms of documents', () => {
  it('are numbered in the order of meeting, and keep their numbers when they come again', async () => {
    await store.postings.put([found('a', ['reed', 'Reed'], ['ash', 'Ash'])]);
    await store.close();
    store = await open();
    await store.postings.put([found('b', ['ash', 'ASH'], ['moss', 'Moss'], ['reed', 'Reed'])]);
    const documents = await store.postings.list({});
    expect(documents.map(({ id, day: told, isCopy, kind }) => [id, told, isCopy, kind])).toEqual([
      [documentId('a'), '2025-06-20', false, 'news'],
      [documentId('b'), '2025-06-21', false, 'news'],
    ]);
    expect([...documents[0]!.terms]).toEqual([1, 1 * SIGNS + 3, 2, 2 * SIGNS + 3]);
    expect([...documents[1]!.terms]).toEqual([2, 3 * SIGNS + 3, 3, 4 * SIGNS + 3, 1, 1 * SIGNS + 3]);
    expect(await store.postings.markedKeys(Uint8Array.from([0, 1, 1, 1]))).toEqual({ numbers: Int32Array.from([2, 3, 1]), keys: ['ash', 'moss', 'reed'] });
    expect(await store.postings.surfaces([1, 3])).toEqual(
      new Map([
        [1, 'Reed'],
        [3, 'ASH'],
      ]),
    );
  });

  it('are found by their keys, and the marked ones come in the order of bytes', async () => {
    // Numbers 1 to 6; what UTF-16 puts before U+FF11, UTF-8 puts after it.
    const keys = ['zinc', '𝕏', '１', '智能', 'ash', 'moss'];
    await store.postings.put([found('a', ...keys.map((key) => [key, key] as const))]);
    expect([...(await store.postings.numbers(['moss', '𝕏', 'nowhere']))].sort()).toEqual([2, 6]);
    const { numbers, keys: marked } = await store.postings.markedKeys(Uint8Array.from([0, 1, 1, 1, 1, 1]));
    expect(marked).toEqual(['ash', 'zinc', '智能', '１', '𝕏']);
    expect([...numbers]).toEqual([5, 1, 4, 3, 2]);
    expect(await store.postings.markedKeys(new Uint8Array(1))).toEqual({ numbers: new Int32Array(), keys: [] });
  });

  it('may hold half a character, which is stored as a sign for it', async () => {
    await store.postings.put([found('a', ['reed', 'Reed \ud83d'], ['ash', 'Reed \ufffd'])]);
    expect([...(await store.postings.list({}))[0]!.terms]).toEqual([1, 1 * SIGNS + 3, 2, 1 * SIGNS + 3]);
    expect(await store.postings.surfaces([1])).toEqual(new Map([[1, 'Reed \ufffd']]));
  });
});
