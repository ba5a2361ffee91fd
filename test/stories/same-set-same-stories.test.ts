import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plantedStream } from '../../bench/stories/planted.js';
import { type Day, type Instant, type Story, addDays } from '../../src/model/index.js';
import type { AnalysedDocument, Assignment, Store } from '../../src/storage/contracts.js';
import { openStore } from '../../src/storage/index.js';
import { storiesAsOf, updateStories } from '../../src/stories/index.js';
import { day, documentId, told } from './sample.js';

const quiet = { onProgress: () => undefined };
const FIRST = day('2025-03-01');
/** More than the window: stories end, and copies come whose originals have left it. */
const DAYS = 70;

/** Two loud weeks with a quiet month and a half between, addresses and near-copies among them. */
const stream: readonly AnalysedDocument[] = [
  ...plantedStream({ seed: 3, from: FIRST, days: 5, eventsPerDay: 3 }),
  ...plantedStream({ seed: 3, from: addDays(FIRST, 55), days: 5, eventsPerDay: 3 }),
  ...plantedStream({ seed: 4, from: addDays(FIRST, 4), days: 50, eventsPerDay: 1 }),
].map((document, at, all) =>
  told({
    name: `${at} ${document.key}`,
    day: document.day,
    source: document.source,
    language: document.language,
    title: document.title,
    body: document.body,
    ...(at % 6 === 0 ? { about: [`https://${at % 12}.example/page-${at % 4}`] } : {}),
    ...(at % 7 === 3 ? { copyOf: `${at - 3} ${all[at - 3]!.key}` } : {}),
  }),
);

let folder: string;
let count = 0;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pingmo-stories-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function withStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore(join(folder, `${count++}.db`), { mode: 'write', now: '2025-06-30T08:00:00.000Z' as Instant });
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** A near-copy of what nobody knew then was no copy then. */
function withoutUnknownOriginals(documents: readonly AnalysedDocument[]): readonly AnalysedDocument[] {
  const ids = new Set(documents.map(({ document }) => document.id));
  return documents.map(({ document, analysis }) => {
    const { copyOf, ...rest } = document;
    return { document: copyOf !== undefined && ids.has(copyOf) ? document : rest, analysis };
  });
}

const everything = { from: FIRST, to: addDays(FIRST, DAYS) };

/** Where every document stands, as seen from the end of every tenth day and of the last. */
async function standingsOf(store: Store): Promise<readonly (readonly Assignment[])[]> {
  const days = Array.from({ length: DAYS / 10 + 1 }, (_, at) => addDays(FIRST, at * 10));
  return Promise.all(days.map((at) => store.stories.assignments({ from: FIRST, to: at }, at)));
}

async function builtAtOnce(documents: readonly AnalysedDocument[]): Promise<readonly (readonly Assignment[])[]> {
  return withStore(async (store) => {
    await store.documents.put(documents);
    await updateStories(store, FIRST, quiet);
    return standingsOf(store);
  });
}

describe('the stories of a set of documents', () => {
  it('are the same built at once, and in any order of arrival, updated each time from the earliest day that changed', async () => {
    const atOnce = await builtAtOnce(stream);
    expect(atOnce.at(-1)).toHaveLength(stream.length);
    const shuffled = fc.shuffledSubarray([...stream], { minLength: stream.length });
    await fc.assert(
      fc.asyncProperty(shuffled, fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 3, maxLength: 6 }), async (documents, sizes) => {
        const arrived = await withStore(async (store) => {
          for (let from = 0, at = 0; from < documents.length; at++) {
            const size = at < sizes.length ? sizes[at]! : documents.length;
            const batch = documents.slice(from, from + size);
            await store.documents.put(batch);
            await updateStories(store, batch.map(({ document }) => document.day).sort()[0]!, quiet);
            from += size;
          }
          return standingsOf(store);
        });
        expect(arrived).toEqual(atOnce);
      }),
      { numRuns: 12, seed: 1 },
    );
  });

  it('are the same built day by day', async () => {
    const atOnce = await builtAtOnce(stream);
    const dayByDay = await withStore(async (store) => {
      for (const one of [...new Set(stream.map(({ document }) => document.day))].sort()) {
        await store.documents.put(stream.filter(({ document }) => document.day === one));
        await updateStories(store, one, quiet);
      }
      return standingsOf(store);
    });
    expect(dayByDay).toEqual(atOnce);
  });

  it('as of a day are those of the documents known by then, whether any came late or not, and nothing stored changes', async () => {
    const late = (document: AnalysedDocument, at: number): AnalysedDocument => ({
      ...document,
      document: { ...document.document, knownDay: addDays(document.document.day, at % 5 === 0 ? 9 : 0) },
    });
    const documents = stream.map(late);
    await withStore(async (store) => {
      await store.documents.put(documents);
      await updateStories(store, FIRST, quiet);
      const before = await standingsOf(store);
      for (const asOf of [2, 4, 6, 30, 57, 70].map((days) => addDays(FIRST, days))) {
        const known = withoutUnknownOriginals(documents.filter(({ document }) => document.knownDay <= asOf));
        for (const period of [{ from: asOf, to: asOf }, { from: addDays(asOf, -6), to: asOf }, everything]) {
          const expected = await withStore(async (other) => {
            await other.documents.put(known);
            await updateStories(other, FIRST, quiet);
            return storiesAsOf(other, { from: period.from, to: asOf < period.to ? asOf : period.to });
          });
          expect(await storiesAsOf(store, period, asOf), `${period.from} to ${period.to} as of ${asOf}`).toEqual(expected);
        }
      }
      expect(await standingsOf(store)).toEqual(before);
    });
  });

  it('have their documents in order, from the first to the last day', async () => {
    const stories = await withStore(async (store): Promise<readonly Story[]> => {
      await store.documents.put([
        told({ name: 'b', day: '2025-03-02', title: 'Tansy 4 by Halden Labs', body: 'Halden Labs has published Tansy 4 in Berlin.' }),
        told({
          name: 'a',
          day: '2025-03-01',
          at: '2025-03-01T09:00:00.000Z',
          title: 'Halden Labs releases Tansy 4',
          body: 'Tansy 4 by Halden Labs was released in Berlin.',
        }),
        told({ name: 'c', day: '2025-03-01', at: '2025-03-01T08:00:00.000Z', title: 'Tansy 4 released', body: 'In Berlin, Halden Labs released Tansy 4.' }),
      ]);
      await updateStories(store, FIRST, quiet);
      return storiesAsOf(store, { from: day('2025-03-02'), to: day('2025-03-02') });
    });
    expect(stories).toEqual([
      {
        id: `s${documentId('c').slice(1)}`,
        formerIds: [],
        documentIds: [documentId('c'), documentId('a'), documentId('b')],
        firstDay: '2025-03-01',
        lastDay: '2025-03-02' as Day,
      },
    ]);
  });
});
