import type { Day } from '../model/index.js';
import type { Assignment, Store } from '../storage/contracts.js';
import { readDays, resumeBefore } from './read-days.js';

export interface UpdateOptions {
  /** Days done, of days that hold documents. */
  readonly onProgress: (done: number, total: number) => void;
}

/** Days between two reports of progress. */
const PROGRESS_DAYS = 10;

/**
 * Makes the stories of `from` and all later days again. What the days before left behind is read from the stored assignments and the
 * features of the trailing window, so that one more day costs the same however old the workspace is.
 */
export async function updateStories(store: Store, from: Day, { onProgress }: UpdateOptions): Promise<void> {
  const total = (await store.documents.days()).filter(({ day }) => day >= from).length;
  const assignments: Assignment[] = [];
  const span = await store.documents.span();
  if (span !== undefined && total > 0) {
    const { clustering } = await resumeBefore(from, store);
    let done = 0;
    for await (const day of readDays(store, { from, to: span.to })) {
      assignments.push(...clustering.cluster(day));
      done += 1;
      if (done % PROGRESS_DAYS === 0 || done === total) onProgress(done, total);
    }
  }
  await store.stories.replaceFrom(from, assignments);
}
