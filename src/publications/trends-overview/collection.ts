import type { CollectionConfig, Day, Decisions, DocumentId, SourceId } from '../../model/index.js';
import { searchDocuments } from '../../search/index.js';
import type { DocumentHead, Store } from '../../storage/contracts.js';

/** Most documents that a query gathers: a collection is read by people, and a query that finds more says too little. */
const MOST_FOUND = 2000;

/** The documents of a collection as known at the end of `asOf`, in the order in which a programme has them; of near-copies the first stands for all. */
export async function headsOfCollection(
  { source, query, from, to }: CollectionConfig,
  asOf: Day | undefined,
  { store, decisions }: { readonly store: Store; readonly decisions: Decisions },
): Promise<readonly DocumentHead[]> {
  const known = asOf === undefined ? {} : { asOf };
  const sourceIds = source === undefined ? undefined : await sourcesWithin(source, store);
  const period = from === undefined && to === undefined ? undefined : await periodFrom(from, to, store);
  const conditions = { ...known, ...(period ? { period } : {}), ...(sourceIds ? { sourceIds } : {}) };
  const found = query === undefined ? undefined : await searchDocuments(query, { ...conditions, limit: MOST_FOUND }, { store, decided: decisions.aliases });
  const ids = found?.filter(({ complete }) => complete).map(({ id }) => id);
  if (ids?.length === 0) return [];
  const heads = await store.documents.heads({ ...conditions, ...(ids ? { ids } : {}) });
  const wanted = heads.filter((head) => !decisions.muted.has(head.sourceId) && !decisions.leftOut.has(head.id));
  return inProgramme(firstOfCopies(wanted));
}

/** A configured source, and what its records call their own. */
async function sourcesWithin(source: SourceId, store: Store): Promise<readonly SourceId[]> {
  const met = await store.sources.list();
  return [...new Set([source, ...met.filter(({ via }) => via === source).map(({ id }) => id)])];
}

async function periodFrom(from: Day | undefined, to: Day | undefined, store: Store) {
  const span = await store.documents.span();
  return { from: from ?? span?.from ?? to!, to: to ?? span?.to ?? from! };
}

function firstOfCopies(heads: readonly DocumentHead[]): readonly DocumentHead[] {
  const first = new Map<DocumentId, DocumentHead>();
  for (const head of heads) if (!first.has(head.copyOf ?? head.id)) first.set(head.copyOf ?? head.id, head);
  return [...first.values()];
}

/** By day, then by the names of files and records, which programmes number. */
function inProgramme(heads: readonly DocumentHead[]): readonly DocumentHead[] {
  const keyOf = ({ day, sourceId, recordId, parent, id }: DocumentHead): string =>
    [day, sourceId, parent ? `${parent.documentId} ${String(parent.position).padStart(6, '0')}` : recordId, id].join('\n');
  return heads
    .map((head) => ({ head, key: keyOf(head) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ head }) => head);
}
