import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Instant, RankPart, RankedStory, Source, SourceId, StoryId } from '../../src/model/index.js';
import { openStore } from '../../src/storage/index.js';
import { type RankContext, rankStories, storiesAsOf, updateStories } from '../../src/stories/index.js';
import { day, storyOf, told, type Told } from './sample.js';

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pingmo-ranking-'));
});
afterAll(() => rm(folder, { recursive: true }));

const DATE = day('2025-06-20');

/** The stories of the day, ranked. */
async function ranked(documents: readonly Told[], given: Partial<Omit<RankContext, 'store'>> = {}): Promise<readonly RankedStory[]> {
  const store = await openStore(join(folder, `${count++}.db`), { mode: 'write', now: '2025-06-30T08:00:00.000Z' as Instant });
  try {
    await store.documents.put(documents.map(told));
    await updateStories(store, day('2025-01-01'), { onProgress: () => undefined });
    const stories = await storiesAsOf(store, { from: DATE, to: DATE });
    return await rankStories(stories, { store, date: DATE, interests: [], pinned: new Set(), muted: new Set(), sources: new Map(), ...given });
  } finally {
    await store.close();
  }
}

function partOf(story: RankedStory | undefined, name: RankPart['name']): Omit<RankPart, 'name' | 'reason'> {
  const { value, template, values } = story!.parts.find((part) => part.name === name)!;
  return { value, template, values };
}

const brook: Told = {
  name: 'brook',
  day: DATE,
  title: 'Halden Labs opens Brook 4',
  body: 'Halden Labs has published Brook 4, a language model that runs on a phone.',
};
const ferry: Told = {
  name: 'ferry',
  day: DATE,
  title: 'Ferries without captains',
  body: 'Two electric ferries cross the fjord near Bergen without a captain.',
};
const brookAt = (name: string, origin: string, given: Partial<Told> = {}): Told => ({ ...brook, name, source: origin, origin, ...given });
const source = (id: string, role: Source['role'], weight = 1): [SourceId, Source] => [
  id as SourceId,
  { id: id as SourceId, title: id, role, weight, reading: false, via: id as SourceId },
];

describe('the rank of a story', () => {
  it('is the sum of its printed parts, each with its reason in words', async () => {
    for (const { rank, parts } of await ranked([brook, ferry])) {
      expect(parts.map(({ name }) => name)).toEqual(['origins', 'sources', 'novelty', 'freshness', 'interests', 'pin']);
      expect(parts.reduce((sum, { value }) => sum + value, 0)).toBe(rank);
      for (const { reason } of parts) expect(reason).not.toMatch(/[{}]|undefined/);
    }
  });

  it('gains 2 with every doubling of origins, and near-copies add none', async () => {
    const others = ['m', 'n', 'o'].map((origin) => ({ ...ferry, name: `ferry ${origin}`, source: origin, origin, copyOf: 'ferry' }));
    const stories = await ranked([...['a', 'b', 'c', 'd'].map((origin) => brookAt(`brook ${origin}`, origin)), ferry, ...others]);
    expect(stories.map((story) => partOf(story, 'origins'))).toEqual([
      { value: 4, template: 'origins', values: { origins: 4, documents: 4 } },
      { value: 0, template: 'origins', values: { origins: 1, documents: 1 } },
    ]);
  });

  it('gains a half with every doubling of the documents of an origin', async () => {
    const others = ['m', 'n', 'o', 'p'].map((origin) => ({ ...ferry, name: `ferry ${origin}`, source: origin, origin }));
    const stories = await ranked([...others, ...['one', 'two', 'three', 'four'].map((name) => brookAt(name, 'a'))]);
    const brooks = stories.find(({ title }) => title === brook.title);
    expect(partOf(brooks, 'origins')).toEqual({ value: 1, template: 'origins', values: { origins: 1, documents: 4 } });
  });

  it('says that breadth is unknown when the whole stream has fewer than five origins, and counts documents', async () => {
    const [first] = await ranked([brookAt('one', 'a'), brookAt('two', 'b'), ferry]);
    expect(partOf(first, 'origins')).toEqual({ value: 0.5, template: 'breadth-unknown', values: { origins: 3, documents: 2 } });
  });

  it('takes the best of its sources, primary before secondary before machine-written, by weight', async () => {
    const sources = new Map([source('a', 'primary'), source('b', 'secondary', 3), source('c', 'machine')]);
    const values = async (...ids: string[]): Promise<unknown> =>
      partOf(
        (
          await ranked(
            ids.map((id) => brookAt(id, id)),
            { sources },
          )
        )[0],
        'sources',
      );
    expect(await values('a', 'c')).toEqual({ value: 1, template: 'sources', values: { sources: 2, primary: 1 } });
    expect(await values('a', 'b')).toEqual({ value: 1.5, template: 'sources', values: { sources: 2, primary: 1 } });
    expect(await values('c')).toEqual({ value: 0.2, template: 'sources', values: { sources: 1, primary: 0 } });
  });

  it('falls when the same was said before, and when the story is older', async () => {
    const [fresh] = await ranked([brook]);
    expect(partOf(fresh, 'novelty')).toEqual({ value: 1, template: 'novelty', values: { percent: 100 } });
    expect(partOf(fresh, 'freshness')).toEqual({ value: 1, template: 'began-today', values: {} });
    const [old] = await ranked([brook, { ...brook, name: 'four days before', day: '2025-06-16' }]);
    expect(partOf(old, 'novelty')).toEqual({ value: 0, template: 'novelty', values: { percent: 0 } });
    expect(partOf(old, 'freshness')).toEqual({ value: 0.25, template: 'began-before', values: { days: 4 } });
  });

  it('gains from interests: named in a title 1, told of in the text half, under any name that the glossary knows', async () => {
    const agents: Told = { name: 'agents', day: DATE, language: 'zh-Hans', title: '智能体走进渡口', body: '港口的智能体负责调度渡轮。' };
    const interests = ['AI agent', 'Bergen', 'art'];
    const stories = await ranked([agents, { ...ferry, title: 'Ferries of a startup' }], { interests });
    const parts = new Map(stories.map((story) => [story.title, partOf(story, 'interests')]));
    expect(parts.get('智能体走进渡口')).toEqual({ value: 1, template: 'interests', values: { interests: 'AI agent' } });
    expect(parts.get('Ferries of a startup')).toEqual({ value: 0.5, template: 'interests', values: { interests: 'Bergen' } });
  });

  it('does not count what a source tells that the editor never wants again', async () => {
    const muted = new Set(['c' as SourceId]);
    const five = ['d', 'e', 'f', 'g'].map((name): Told => ({ ...ferry, name, source: name, origin: name }));
    const stories = await ranked([brookAt('b', 'b', { at: `${DATE}T08:00:00.000Z` }), brookAt('c', 'c', { at: `${DATE}T09:00:00.000Z` }), ...five], { muted });
    expect(
      partOf(
        stories.find(({ id }) => id === storyOf('b')),
        'origins',
      ).values,
    ).toEqual({ origins: 1, documents: 1 });
  });

  it('puts what the editor pinned first', async () => {
    const stories = await ranked([brookAt('b', 'b', { at: `${DATE}T08:00:00.000Z` }), brookAt('c', 'c', { at: `${DATE}T09:00:00.000Z` }), ferry], {
      pinned: new Set<StoryId>([storyOf('ferry')]),
    });
    expect(stories.map(({ id }) => id)).toEqual([storyOf('ferry'), storyOf('b')]);
    expect(partOf(stories[0], 'pin')).toEqual({ value: 100, template: 'pinned', values: {} });
  });
});

describe('the title of a story', () => {
  it('is that of the document which shares most with the others', async () => {
    const odd = brookAt('odd', 'x', {
      title: 'Halden Labs, again',
      body: 'Halden Labs has published Brook 4. Its office in Oslo has a fine view over the harbour, the hills and the old opera house.',
    });
    const [story] = await ranked([odd, brookAt('plain', 'y'), brookAt('other', 'z')]);
    expect(story!.documentIds).toHaveLength(3);
    expect(story!.title).toBe('Halden Labs opens Brook 4');
  });
});
