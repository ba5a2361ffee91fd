import { recordOf } from '../documents/index.js';
import type { Document, DocumentId, SourceConfig, SourceId, When } from '../model/index.js';
import type { DocumentHead, Store } from '../storage/contracts.js';
import { daysOf } from './days.js';
import { markUnfinished } from './relate.js';

/** What the settings of a source are while its documents are of two splittings: no settings equal it, so a run that was killed begins again. */
const UNDER_WAY = '';

/** What a reading under another `split` brought, by record: whole, or as the items of a list. */
export interface Brought {
  readonly ids: Set<DocumentId>;
  readonly sourceIds: Set<SourceId>;
  readonly whole: Set<string>;
  readonly listed: Set<string>;
}

/** Whether a source was last read, wholly or in part, under another `split`; `settings` is what its step key held then. */
export function isSplitOtherwise(source: SourceConfig, settings: string | undefined): boolean {
  if (settings === undefined) return false;
  return settings === UNDER_WAY || (JSON.parse(settings) as SourceConfig).split !== source.split;
}

/** Notes in the step key, before the first document is stored, under which `split` documents may come; what is read is noted when it differs. */
export async function beginSplitting(source: SourceConfig, step: string, current: string, store: Store): Promise<Brought | undefined> {
  const settings = await store.stepKey(step);
  if (settings === undefined) await store.setStepKey(step, current);
  if (!isSplitOtherwise(source, settings)) return undefined;
  await store.setStepKey(step, UNDER_WAY);
  return { ids: new Set(), sourceIds: new Set(), whole: new Set(), listed: new Set() };
}

export function noteBrought(documents: readonly Document[], brought: Brought): void {
  for (const document of documents) {
    brought.ids.add(document.id);
    brought.sourceIds.add(document.sourceId);
    (isItem(document) ? brought.listed : brought.whole).add(recordKeyOf(document));
  }
}

type OfRecord = Pick<Document, 'sourceId' | 'recordId' | 'parent'>;

const isItem = (document: OfRecord): boolean => recordOf(document) !== document.recordId;
const recordKeyOf = (document: OfRecord): string => `${document.sourceId}\0${recordOf(document)}`;

/**
 * Supersedes the stored documents in whose place those of the new splitting have come: the items of a list that came whole, the whole of a
 * list that came as items. What the source no longer holds stays. In the transaction that ends a reading.
 */
export async function supersedeOldSplitting(brought: Brought, archive: boolean, store: Store, timeZone: string): Promise<void> {
  const heads = await store.documents.heads({ sourceIds: [...brought.sourceIds] });
  const old = heads.filter((head) => !brought.ids.has(head.id) && (isItem(head) ? brought.whole : brought.listed).has(recordKeyOf(head)));
  const earlier = archive ? [] : knownEarlier(heads, old, brought);
  const moved = earlier.map(({ head, knownAt }): DocumentHead => ({ ...head, knownAt, ...daysOf({ ...head, knownAt }, timeZone) }));
  await store.documents.supersede(old.map(({ id }) => id));
  await store.documents.rewriteHeads(moved);
  const [first] = [...old, ...earlier.map(({ head }) => head), ...moved].map(({ day }) => day).sort();
  if (first !== undefined) await markUnfinished(first, store);
}

/** What a feed brings now in another form was known since it brought it first: the items since the whole, the whole since its items. */
function knownEarlier(
  heads: readonly DocumentHead[],
  old: readonly DocumentHead[],
  brought: Brought,
): readonly { readonly head: DocumentHead; readonly knownAt: When }[] {
  const since = new Map<DocumentId, When>();
  for (const { id, parent, knownAt } of old) {
    const whole = parent?.documentId ?? id;
    const other = since.get(whole);
    if (other === undefined || knownAt < other) since.set(whole, knownAt);
  }
  return heads.flatMap((head) => {
    const knownAt = since.get(head.parent?.documentId ?? head.id);
    return brought.ids.has(head.id) && knownAt !== undefined && knownAt < head.knownAt ? [{ head, knownAt }] : [];
  });
}
