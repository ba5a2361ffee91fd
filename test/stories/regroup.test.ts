import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { CountQuery, Day, Decisions, DocumentId, StoryId } from '../../src/model/index.js';
import { openStore, type Store } from '../../src/storage/index.js';
import { countWithStories, namesOfStory, regroupStories, reviewRegrouping, storiesAsOf, storyHolding } from '../../src/stories/index.js';
import { day, documentId, instant, sample, storyId } from '../storage/sample.js';

type Regrouped = Decisions['regrouped'];
let nth = 0;
const common = () => ({ id: String(++nth), decidedAt: instant('2025-07-01T00:00:00.000Z'), by: 'A. Reader' });
const merge = (...names: string[]): Regrouped[number] => ({ ...common(), kind: 'merge', stories: names.map(storyId) });
const split = (name: string, ...documents: string[]): Regrouped[number] => ({
  ...common(),
  kind: 'split',
  story: storyId(name),
  documents: documents.map(documentId),
});

/** Stories by the names of their documents; a document's day is the number behind its letter. */
const STORIES: readonly (readonly string[])[] = [['a2', 'a3', 'a4'], ['b3', 'b5'], ['c4'], ['e5']];
const dayOf = (name: string): Day => day(`2025-06-1${name.slice(1)}`);

let store: Store;
beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pingmo-regroup-'));
  store = await openStore(join(folder, 'pingmo.db'), { mode: 'write', now: instant('2025-06-30T08:00:00.000Z') });
  const names = STORIES.flat();
  await store.documents.put(names.map((name) => sample({ name, day: dayOf(name) })));
  await store.stories.replaceFrom(
    day('2025-06-01'),
    STORIES.flatMap((of) => of.map((name) => ({ documentId: documentId(name), storyId: storyId(of[0]!), day: dayOf(name) }))),
  );
  return () => store.close();
});

const shortName = (id: DocumentId | StoryId): string => id.slice(1).replace(/a+$/, '') || 'a';
const on = async (date: string, regrouped: Regrouped, asOf?: Day): Promise<Record<string, string[]>> =>
  Object.fromEntries(
    (await storiesAsOf(store, { from: day(date), to: day(date) }, asOf, regrouped)).map((story) => [shortName(story.id), story.documentIds.map(shortName)]),
  );

describe('a merge', () => {
  it('joins all documents of two stories under the id of the first that is named, earliest first', async () => {
    expect(await on('2025-06-15', [merge('b3', 'a2')])).toEqual({ b3: ['a2', 'a3', 'b3', 'a4', 'b5'], e5: ['e5'] });
    const [story] = await storiesAsOf(store, { from: day('2025-06-15'), to: day('2025-06-15') }, undefined, [merge('b3', 'a2')]);
    expect(story).toMatchObject({ formerIds: [storyId('a2')], firstDay: '2025-06-12', lastDay: '2025-06-15' });
  });

  it('brings in a story that has no document on the day', async () => {
    expect(await on('2025-06-13', [merge('a2', 'b3')])).toEqual({ a2: ['a2', 'a3', 'b3'] });
    expect(await on('2025-06-12', [merge('a2', 'b3')])).toEqual({ a2: ['a2'] });
  });

  it('follows the ids of stories merged before, in the order of deciding', async () => {
    expect(await on('2025-06-14', [merge('a2', 'b3'), merge('c4', 'b3')])).toEqual({ c4: ['a2', 'a3', 'b3', 'a4', 'c4'] });
  });

  it('of stories that are one already changes nothing', async () => {
    expect(await on('2025-06-14', [merge('a2', 'a3')])).toEqual(await on('2025-06-14', []));
  });
});

describe('a split', () => {
  it('names the part after its earliest document and leaves the rest its id', async () => {
    expect(await on('2025-06-14', [split('a2', 'a4', 'a3')])).toEqual({ a3: ['a3', 'a4'], c4: ['c4'] });
    expect(await on('2025-06-12', [split('a2', 'a3')])).toEqual({ a2: ['a2'] });
  });

  it('that takes the document which gave the name leaves a rest named after its earliest', async () => {
    expect(await on('2025-06-14', [split('a2', 'a2')])).toEqual({ a3: ['a3', 'a4'], c4: ['c4'] });
  });

  it('of all documents, or of strangers only, changes nothing', async () => {
    expect(await on('2025-06-14', [split('a2', 'a2', 'a3', 'a4'), split('a2', 'c4')])).toEqual(await on('2025-06-14', []));
  });

  it('of a merged story, and a merge of a split part, count one after the other', async () => {
    expect(await on('2025-06-15', [merge('a2', 'b3'), split('a2', 'b5'), merge('e5', 'b5')])).toEqual({ e5: ['b5', 'e5'] });
  });
});

describe('what a decision names', () => {
  it('is the story in which the naming document stands, also a part', async () => {
    const regrouped = [split('a2', 'a3', 'a4')];
    expect((await storyHolding(store, documentId('a4'), regrouped))?.id).toBe(storyId('a3'));
    expect(namesOfStory((await storyHolding(store, documentId('a4'), regrouped))!)).not.toContain(storyId('a2'));
    expect(await storyHolding(store, documentId('zz'), regrouped)).toBeUndefined();
  });

  it('is found under the id that any of its documents would give it: an earlier one may still come and rename it', async () => {
    const story = (await storyHolding(store, documentId('a2'), []))!;
    expect(namesOfStory(story)).toEqual(expect.arrayContaining([storyId('a2'), storyId('a3'), storyId('a4')]));
  });

  it('that is gone is told, with the documents that left', async () => {
    const [gone, left, sound] = [merge('a2', 'zz'), split('a2', 'a3', 'c4'), merge('c4', 'e5')];
    const met = await reviewRegrouping(store, [gone, left, sound]);
    expect(met.get(gone.id)).toEqual({ goneStories: [storyId('zz')], goneDocuments: [], changed: false });
    expect(met.get(left.id)).toEqual({ goneStories: [], goneDocuments: [documentId('c4')], changed: true });
    expect(met.get(sound.id)).toEqual({ goneStories: [], goneDocuments: [], changed: true });
  });

  it('leaves the given groups as they are', () => {
    const groups = new Map([[storyId('a2'), [{ id: documentId('a2'), day: dayOf('a2'), knownAt: dayOf('a2') }]]]);
    regroupStories(groups, [merge('a2', 'b3')]);
    expect(groups.size).toBe(1);
  });
});

describe('a count', () => {
  const count = (query: CountQuery, regrouped: Regrouped): Promise<number> => countWithStories(query, undefined, store, regrouped);

  it('of stories sees merges and splits', async () => {
    const ofDay: CountQuery = { count: 'stories', from: day('2025-06-14'), to: day('2025-06-14') };
    expect(await count(ofDay, [])).toBe(2);
    expect(await count(ofDay, [merge('a2', 'c4')])).toBe(1);
    expect(await count(ofDay, [split('a2', 'a3')])).toBe(2);
    expect(await count({ count: 'stories' }, [split('a2', 'a3'), split('b3', 'b5')])).toBe(6);
    expect(await count({ count: 'stories', documents: [documentId('a4'), documentId('c4'), documentId('e5')] }, [merge('a2', 'c4')])).toBe(2);
  });

  it('of the documents of a story sees its parts, under any of its ids', async () => {
    const regrouped = [merge('b3', 'c4'), split('a2', 'a2')];
    expect(await count({ count: 'documents', story: storyId('b3') }, regrouped)).toBe(3);
    expect(await count({ count: 'documents', story: storyId('c4') }, regrouped)).toBe(3);
    expect(await count({ count: 'documents', story: storyId('a2') }, regrouped)).toBe(1);
    expect(await count({ count: 'documents', story: storyId('b3'), to: day('2025-06-14') }, regrouped)).toBe(2);
    expect(await count({ count: 'documents', story: storyId('zz') }, regrouped)).toBe(0);
  });
});
