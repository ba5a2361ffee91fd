import { recordOf } from '../documents/index.js';
import type { Document, DocumentId, SourceConfig, SourceId, When } from '../model/index.js';
import type { DocumentHead, Store } from '../storage/contracts.js';
import { daysOf } from './days.js';
import { markUnfinished } from './relate.js';

/** What the settings of a source are while new documents stand beside those whose place they take: no settings equal it, so a run that was killed begins again. */
const UNDER_WAY = '';
/** Records whose documents are looked up at once. */
const RECORDS_AT_ONCE = 1000;

/** What a reading brings, as far as it tells what was replaced. */
export interface Brought {
  /** Step key that holds the settings under which the source was last read whole. */
  readonly step: string;
  readonly archive: boolean;
  /** Nothing was read of the source before: nothing can be replaced. */
  readonly first: boolean;
  /** Every record is looked at: documents of another splitting, or of a reading that was killed, may be stored. */
  readonly all: boolean;
  readonly ids: Set<DocumentId>;
  /** Of these, those that were not stored. */
  readonly added: Set<DocumentId>;
  readonly sourceIds: Set<SourceId>;
  /** Records of which a document came that was not stored. */
  readonly changed: Set<string>;
  /** Of what is no archive, the text that came of each record … */
  readonly texts: Map<string, DocumentId>;
  /** … and the records of which several came: their name tells no text from another, so none is a version of another. */
  readonly shared: Set<string>;
}

/** Whether what is stored of a source may be of another `split`, or of a reading that was killed; `settings` is what its step key holds. */
export function isUnsettled(source: SourceConfig, settings: string | undefined): boolean {
  if (settings === undefined) return false;
  return settings === UNDER_WAY || (JSON.parse(settings) as SourceConfig).split !== source.split;
}

export async function beginReading(source: SourceConfig, archive: boolean, step: string, store: Store): Promise<Brought> {
  const settings = await store.stepKey(step);
  const all = isUnsettled(source, settings);
  const [ids, added] = [new Set<DocumentId>(), new Set<DocumentId>()];
  return { step, archive, first: settings === undefined, all, ids, added, sourceIds: new Set(), changed: new Set(), texts: new Map(), shared: new Set() };
}

export function noteBrought(documents: readonly Document[], brought: Brought): void {
  for (const document of documents) {
    brought.ids.add(document.id);
    brought.sourceIds.add(document.sourceId);
    if (brought.archive) continue;
    const key = recordKeyOf(document);
    const other = brought.texts.get(key);
    if (other === undefined) brought.texts.set(key, textOf(document));
    else if (other !== textOf(document)) brought.shared.add(key);
  }
}

/** In the transaction that stores them. */
export async function noteNew(documents: readonly Document[], brought: Brought, store: Store): Promise<void> {
  if (documents.length > 0 && brought.changed.size === 0) await store.setStepKey(brought.step, UNDER_WAY);
  for (const document of documents) {
    brought.changed.add(recordKeyOf(document));
    brought.added.add(document.id);
  }
}

type OfRecord = Pick<Document, 'id' | 'sourceId' | 'recordId' | 'parent'>;

const isItem = (document: OfRecord): boolean => recordOf(document) !== document.recordId;
const recordKeyOf = (document: OfRecord): string => `${document.sourceId}\0${recordOf(document)}`;
/** The text of a record as its source gave it: it is the document, or the list of which the document is an item. */
const textOf = ({ id, parent }: OfRecord): DocumentId => parent?.documentId ?? id;

/**
 * Of each record of which something new came, what stood before and did not come again is replaced: by its new version, or by the same text split
 * otherwise. What the source no longer holds stays. In the transaction that ends a reading. Returns the new versions.
 */
export async function replaceOld(brought: Brought, store: Store, timeZone: string): Promise<ReadonlySet<DocumentId>> {
  const versions = new Set<DocumentId>();
  const among = async (heads: readonly DocumentHead[]): Promise<void> => {
    for (const id of await replaceAmong(heads, brought, store, timeZone)) versions.add(id);
  };
  if (brought.first) return versions;
  const sourceIds = [...brought.sourceIds];
  if (brought.all) {
    await among(await store.documents.heads({ sourceIds }));
    return versions;
  }
  const changed = [...brought.changed].map((key) => key.slice(key.indexOf('\0') + 1));
  for (let from = 0; from < changed.length; from += RECORDS_AT_ONCE) {
    const records = changed.slice(from, from + RECORDS_AT_ONCE);
    await among(await store.documents.heads({ sourceIds, records }));
  }
  return versions;
}

async function replaceAmong(heads: readonly DocumentHead[], brought: Brought, store: Store, timeZone: string): Promise<readonly DocumentId[]> {
  const replaced = new Map<DocumentHead, DocumentHead | undefined>();
  const moved: DocumentHead[] = [];
  for (const [key, ofRecord] of groupByRecord(heads)) {
    const came = ofRecord.filter(({ id }) => brought.ids.has(id));
    const old = came.length === 0 ? [] : ofRecord.filter(({ id }) => !brought.ids.has(id));
    const otherwise = old.filter((head) => came.some((other) => isItem(head) !== isItem(other) && textOf(head) === textOf(other)));
    for (const head of otherwise) replaced.set(head, undefined);
    if (!brought.archive) moved.push(...knownEarlier(came, otherwise, timeZone));
    if (!brought.shared.has(key)) for (const head of old) if (!replaced.has(head)) replaced.set(head, successorOf(head, came));
  }
  if (replaced.size === 0) return [];
  await store.documents.replace(new Map([...replaced].map(([{ id }, by]) => [id, by?.id])));
  await store.documents.rewriteHeads(moved);
  const present = new Map(heads.map((head) => [head.id, head]));
  const [first] = [...replaced.keys(), ...moved, ...moved.map(({ id }) => present.get(id)!)].map(({ day }) => day).sort();
  await markUnfinished(first!, store);
  // An item that its list no longer holds has no version of its own.
  return [...replaced].flatMap(([head, by]) => (by !== undefined && by.recordId === head.recordId ? [by.id] : []));
}

function groupByRecord(heads: readonly DocumentHead[]): ReadonlyMap<string, readonly DocumentHead[]> {
  const groups = new Map<string, DocumentHead[]>();
  for (const head of heads) {
    const known = groups.get(recordKeyOf(head));
    if (known) known.push(head);
    else groups.set(recordKeyOf(head), [head]);
  }
  return groups;
}

/** What has its name in the record; for an item that its list no longer holds, what came last with the list. */
function successorOf({ recordId }: DocumentHead, came: readonly DocumentHead[]): DocumentHead {
  const namesakes = came.filter((head) => head.recordId === recordId);
  const candidates = namesakes.length > 0 ? namesakes : came;
  return candidates.reduce((best, head) => (head.knownDay > best.knownDay || (head.knownDay === best.knownDay && head.id < best.id) ? head : best));
}

/** What a feed brings now in another form was known since it brought it first: the items since the whole, the whole since its items. */
function knownEarlier(came: readonly DocumentHead[], otherwise: readonly DocumentHead[], timeZone: string): readonly DocumentHead[] {
  const since = new Map<DocumentId, When>();
  for (const head of otherwise) {
    const other = since.get(textOf(head));
    if (other === undefined || head.knownAt < other) since.set(textOf(head), head.knownAt);
  }
  return came.flatMap((head): DocumentHead[] => {
    const knownAt = since.get(textOf(head));
    return knownAt !== undefined && knownAt < head.knownAt ? [{ ...head, knownAt, ...daysOf({ ...head, knownAt }, timeZone) }] : [];
  });
}
