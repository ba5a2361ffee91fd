import type { DocumentId } from '../model/index.js';
import { findTerms, POSTINGS_FORMAT } from '../trends/index.js';
import type { OpenWorkspace } from './contract.js';
import { dropCounts } from './term-counts.js';

/** Step key: in which way the terms of documents were found. */
const FORMAT_STEP = 'postings-format';
/** Documents of one transaction: a kill loses at most the terms of these, and they are found again. */
const BATCH_DOCUMENTS = 500;

/** Whether there are documents whose terms have to be found before they can be counted. */
export async function hasUnmeasured(open: OpenWorkspace): Promise<boolean> {
  return (await countUnmeasured(open)).documents > 0;
}

/** Documents whose terms are not found yet; `outdated`: those of all the others were found in an older way, and are not to be counted. */
export async function countUnmeasured({ store }: OpenWorkspace): Promise<{ readonly documents: number; readonly outdated: boolean }> {
  const missing = (await store.postings.missing()).length;
  const format = await store.stepKey(FORMAT_STEP);
  const outdated = format !== undefined && format !== POSTINGS_FORMAT;
  return { documents: outdated ? Math.max(1, missing) : missing, outdated };
}

/** Finds the terms of all documents that have none yet, and stores them to be counted. */
export async function measureDocuments({ store, world }: OpenWorkspace): Promise<void> {
  if ((await store.stepKey(FORMAT_STEP)) !== POSTINGS_FORMAT) {
    await store.transaction(async () => {
      await store.postings.clear();
      await store.setStepKey(FORMAT_STEP, POSTINGS_FORMAT);
    });
  }
  const missing = await store.postings.missing();
  for (let from = 0; from < missing.length; from += BATCH_DOCUMENTS) {
    await measureBatch(missing.slice(from, from + BATCH_DOCUMENTS), store);
    world.report({ step: 'terms', done: Math.min(missing.length, from + BATCH_DOCUMENTS), total: missing.length });
  }
  dropCounts(store);
}

async function measureBatch(ids: readonly DocumentId[], store: OpenWorkspace['store']): Promise<void> {
  await store.postings.put((await store.documents.list({ ids })).map(findTerms));
}
