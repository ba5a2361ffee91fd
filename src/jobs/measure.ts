import type { DocumentId, StoredDocument } from '../model/index.js';
import type { FoundTerms } from '../storage/contracts.js';
import { POSTINGS_FORMAT } from '../trends/index.js';
import { Analysts } from './analysts.js';
import type { OpenWorkspace } from './contract.js';
import { dropCounts } from './term-counts.js';

/** Step key: in which way the terms of documents were found. */
const FORMAT_STEP = 'postings-format';
/** Documents of one transaction: a kill loses at most the terms of these, and they are found again. */
const BATCH_DOCUMENTS = 500;
/** UTF-16 units of bodies that a thread is given at once, so that long documents do not pile up in its memory. */
const PART_UNITS = 1_500_000;

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
  await measureMissing(await store.postings.missing(), { store, world });
  dropCounts(store);
}

/** Batches are stored in their order; while one is, the terms of the next are looked for. */
async function measureMissing(missing: readonly DocumentId[], { store, world }: Pick<OpenWorkspace, 'store' | 'world'>): Promise<void> {
  const analysts = new Analysts();
  const pending: Promise<readonly FoundTerms[]>[] = [];
  let done = 0;
  const storeNext = async (): Promise<void> => {
    await store.postings.put(await pending.shift()!);
    done = Math.min(missing.length, done + BATCH_DOCUMENTS);
    world.report({ step: 'terms', done, total: missing.length });
  };
  try {
    for (let from = 0; from < missing.length; from += BATCH_DOCUMENTS) {
      const documents = await store.documents.list({ ids: missing.slice(from, from + BATCH_DOCUMENTS) });
      const found = findInParts(documents, analysts);
      // Awaited by storeNext, in order; a failure until then is not lost.
      found.catch(() => undefined);
      pending.push(found);
      if (pending.length >= analysts.capacity) await storeNext();
    }
    while (pending.length > 0) await storeNext();
  } finally {
    await analysts.stop();
  }
}

async function findInParts(documents: readonly StoredDocument[], analysts: Analysts): Promise<readonly FoundTerms[]> {
  const parts: StoredDocument[][] = [];
  let units = Infinity;
  for (const document of documents) {
    if (units >= PART_UNITS) {
      parts.push([]);
      units = 0;
    }
    parts.at(-1)!.push(document);
    units += document.body.length;
  }
  return (await Promise.all(parts.map((part) => analysts.findTerms(part)))).flat();
}
