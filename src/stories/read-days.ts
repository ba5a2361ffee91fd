import { type Day, type DocumentId, type Period, type StoryId, addDays } from '../model/index.js';
import type { Store } from '../storage/contracts.js';
import { type DayOfEntries, DayClustering } from './cluster-days.js';
import { WINDOW_DAYS } from './thresholds.js';
import type { StoryEntry } from './window.js';

/** Documents that are read at a time: enough to make a query worth it, few enough to stand in memory beside the window. */
const DOCUMENTS_AT_A_TIME = 4000;

/** The days of a period that hold documents (known by `asOf`), in order; read in pieces, so that no archive stands in memory whole. */
export async function* readDays(store: Store, period: Period, asOf?: Day): AsyncGenerator<DayOfEntries> {
  const counts = (await store.documents.days(asOf)).filter(({ day }) => day >= period.from && day <= period.to);
  for (let at = 0; at < counts.length;) {
    const from = counts[at]!.day;
    for (let documents = counts[at++]!.documents; at < counts.length && documents + counts[at]!.documents <= DOCUMENTS_AT_A_TIME;) {
      documents += counts[at++]!.documents;
    }
    yield* await readPiece(store, { from, to: counts[at - 1]!.day }, asOf);
  }
}

async function readPiece(store: Store, period: Period, asOf?: Day): Promise<readonly DayOfEntries[]> {
  const byDay = new Map<Day, StoryEntry[]>();
  const filter = { period, ...(asOf === undefined ? {} : { asOf }) };
  for (const { head, analysis } of await store.documents.analyses(filter, ['features'])) {
    const { id, sourceId, day, language, copyOf } = head;
    const at = head.publishedAt ?? head.knownAt;
    const entry = { id, sourceId, day, at, language, features: analysis.features, ...(copyOf === undefined ? {} : { copyOf }) };
    const entries = byDay.get(day);
    if (entries) entries.push(entry);
    else byDay.set(day, [entry]);
  }
  return [...byDay].map(([day, entries]) => ({ day, entries }));
}

/** Stories as they are stored at the end of the day before `day`, ready to take in that day; and where each document of the window stands. */
export interface Resumed {
  readonly clustering: DayClustering;
  readonly storyOf: ReadonlyMap<DocumentId, StoryId>;
}

export async function resumeBefore(day: Day, store: Store, asOf?: Day): Promise<Resumed> {
  const window = { from: addDays(day, 1 - WINDOW_DAYS), to: addDays(day, -1) };
  const storyOf = new Map((await store.stories.assignments(window, window.to)).map(({ documentId, storyId }) => [documentId, storyId]));
  const clustering = new DayClustering();
  for await (const past of readDays(store, window, asOf)) clustering.recall(past, storyOf);
  return { clustering, storyOf };
}
