import { type Day, type DocumentId, type StoryId, addDays } from '../model/index.js';
import type { Assignment, DocumentFilter, Store } from '../storage/contracts.js';
import { type DayOfEntries, DayClustering } from './cluster-days.js';
import { WINDOW_DAYS } from './thresholds.js';
import type { StoryEntry } from './window.js';

/**
 * Makes the stories of `from` and all later days again. What the days before left behind is read from the stored assignments and the
 * features of the trailing window, so that one more day costs the same however old the workspace is.
 */
export async function updateStories(store: Store, from: Day, { onProgress }: { readonly onProgress: (done: number, total: number) => void }): Promise<void> {
  const before = { from: addDays(from, -WINDOW_DAYS), to: addDays(from, -1) };
  const history = await entriesByDay(store, { period: before });
  const standing = new Map((await store.stories.assignments(before, before.to)).map(({ documentId, storyId }) => [documentId, storyId]));
  const span = await store.documents.span();
  const days = span === undefined || span.to < from ? [] : await entriesByDay(store, { period: { from, to: span.to } });
  const assignments: Assignment[] = [];
  const clustering = new DayClustering();
  for (const day of history) clustering.recall(day, standing);
  let done = 0;
  for (const day of days) {
    assignments.push(...clustering.cluster(day));
    done += 1;
    if (done % PROGRESS_DAYS === 0 || done === days.length) onProgress(done, days.length);
  }
  await store.stories.replaceFrom(from, assignments);
}

/** Days between two reports of progress. */
const PROGRESS_DAYS = 10;

/** The assignments that hold at the end of `last`, of documents known by `asOf`; nothing is stored. */
export async function clusterInMemory(store: Store, last: Day, asOf: Day): Promise<ReadonlyMap<DocumentId, StoryId>> {
  const days = await entriesByDay(store, { period: { from: FIRST_DAY, to: last }, asOf });
  const standing = new Map<DocumentId, StoryId>();
  const clustering = new DayClustering();
  for (const day of days) for (const { documentId, storyId } of clustering.cluster(day)) standing.set(documentId, storyId);
  return standing;
}

/** Before every document. */
const FIRST_DAY = '0001-01-01' as Day;

async function entriesByDay(store: Store, filter: DocumentFilter): Promise<readonly DayOfEntries[]> {
  const byDay = new Map<Day, StoryEntry[]>();
  for (const { head, analysis } of await store.documents.analyses(filter, ['features'])) {
    const { id, sourceId, day, language, copyOf } = head;
    const entries = byDay.get(day) ?? [];
    entries.push({ id, sourceId, day, at: head.publishedAt ?? head.knownAt, language, features: analysis.features, ...(copyOf === undefined ? {} : { copyOf }) });
    byDay.set(day, entries);
  }
  return [...byDay].map(([day, entries]) => ({ day, entries }));
}
