import { COPY_WINDOW_DAYS, findCopies } from '../documents/index.js';
import { type Day, type DocumentId, addDays } from '../model/index.js';
import { updateStories } from '../stories/index.js';
import type { Store } from '../storage/contracts.js';
import type { OpenWorkspace } from './contract.js';

/** Step key: the first day whose copies and stories are not up to date; empty when all are. */
export const STORIES_FROM = 'stories-from';

/** Notes, in the transaction that changes a day's documents, that its stories must be made again. */
export async function markUnfinished(day: Day, store: Store): Promise<void> {
  const present = await store.stepKey(STORIES_FROM);
  if (present === undefined || present === '' || day < present) await store.setStepKey(STORIES_FROM, day);
}

/** Links near-copies and makes the stories again from the first day that is not up to date. Killed in between, it begins there again. */
export async function relateDocuments(open: OpenWorkspace): Promise<void> {
  const { store, world } = open;
  const from = (await store.stepKey(STORIES_FROM)) as Day | '' | undefined;
  if (from === undefined || from === '') return;
  await linkCopies(from, open);
  await updateStories(store, from, { onProgress: (done, total) => world.report({ step: 'stories', done, total }) });
  await store.setStepKey(STORIES_FROM, '');
}

async function linkCopies(from: Day, { store }: OpenWorkspace): Promise<void> {
  const span = await store.documents.span();
  if (!span) return;
  const period = { from: addDays(from, -COPY_WINDOW_DAYS), to: span.to };
  const entries = (await store.documents.analyses({ period }, ['signature'])).map(({ head, analysis }) => ({ ...head, signature: analysis.signature }));
  const bodies = async (ids: readonly DocumentId[]): Promise<ReadonlyMap<DocumentId, string>> =>
    new Map((await store.documents.list({ ids })).map((document) => [document.id, document.body]));
  const copies = await findCopies(entries, bodies);
  const days = new Map(entries.map((entry) => [entry.id, entry.day]));
  await store.documents.setCopies(new Map([...copies].filter(([id]) => days.get(id)! >= from)));
}
