import { PingmoError } from '../errors/index.js';
import { type Day, type DocumentId, type StoredDocument, type StoryId, type WeightedTerm, addDays } from '../model/index.js';
import { storyHolding } from '../stories/index.js';
import { rankTerms, termCandidates } from '../text/index.js';
import type { OpenWorkspace } from './contract.js';
import { readVersions } from './versions.js';

/** Documents against which a document's terms are weighed, the newest that are not of a later day: enough to tell what is usual, and read in a blink. */
const FREQUENCY_DOCUMENTS = 200;
/** Days in which they are looked for: what is usual changes within months. */
const FREQUENCY_DAYS = 90;
/** Terms printed of a document. */
const MOST_TERMS = 15;

export interface ShownDocument extends StoredDocument {
  readonly terms: readonly WeightedTerm[];
  readonly storyId?: StoryId;
  /** What has come in its place. */
  readonly replaced?: Replaced;
}

/** `since` the version `by` became known (absent: its list came without it); or by the same text, split otherwise. */
export type Replaced = { readonly since: Day; readonly by?: DocumentId } | { readonly splitOtherwise: true };

/** The document that `id` names; raises `document-unknown`. */
export async function findDocument(id: string, open: OpenWorkspace): Promise<StoredDocument> {
  const document = await open.store.documents.get(id);
  if (document) return document;
  throw new PingmoError({
    code: 'document-unknown',
    attempt: `find the document ${id}`,
    reason: 'no stored document bears this id, or several begin with it',
    remedy: 'Look it up with `pingmo search`; ids begin with d and have 17 characters.',
  });
}

/** A stored document with its terms, best first, weighed against documents of the days before, as they were known on `asOf`. */
export async function showDocument(id: string, asOf: Day | undefined, open: OpenWorkspace): Promise<ShownDocument> {
  const document = await findDocument(id, open);
  const around = await documentsBefore(document, asOf, open);
  const frequencies = new Map<string, number>();
  for (const { title, body, language } of around) {
    for (const { key } of termCandidates(title, body, language)) frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
  }
  const own = termCandidates(document.title, document.body, document.language);
  const story = await storyHolding(open.store, document.id, open.decisionsAt(asOf).regrouped, asOf);
  const replaced = await replacementOf(document.id, open);
  return {
    ...document,
    terms: rankTerms(own, (key) => frequencies.get(key) ?? 0, around.length, MOST_TERMS),
    ...(story === undefined ? {} : { storyId: story.id }),
    ...(replaced === undefined ? {} : { replaced }),
  };
}

async function replacementOf(id: DocumentId, { store }: OpenWorkspace): Promise<Replaced | undefined> {
  const { replaced, standing } = await readVersions(store);
  const stored = replaced.get(id);
  if (stored === undefined) return undefined;
  if (stored.since === undefined) return { splitOtherwise: true };
  const by = standing(id);
  return { since: stored.since, ...(by === undefined ? {} : { by }) };
}

/** The document itself is one of them. */
async function documentsBefore({ id: own, day }: StoredDocument, asOf: Day | undefined, { store }: OpenWorkspace): Promise<readonly StoredDocument[]> {
  const period = { from: addDays(day, 1 - FREQUENCY_DAYS), to: day };
  const heads = await store.documents.heads({ period, ...(asOf === undefined ? {} : { asOf }) });
  const ids = heads.filter(({ id, copyOf }) => id !== own && copyOf === undefined).map(({ id }) => id);
  return store.documents.list({ ids: [...ids.slice(1 - FREQUENCY_DOCUMENTS), own] });
}

export function describeDocument(document: ShownDocument): readonly string[] {
  return [
    document.title,
    [document.id, document.sourceId, document.language, document.publishedAt ?? 'date unknown'].join(' · '),
    ...[document.url, ...document.about].filter((url): url is string => url !== undefined),
    `Terms: ${document.terms.map((term) => term.term).join(', ') || 'none'}`,
    ...(document.storyId === undefined ? [] : [`Story: ${document.storyId}`]),
    ...(document.replaced === undefined ? [] : [describeReplaced(document.replaced)]),
    '',
    document.body,
  ];
}

function describeReplaced(replaced: Replaced): string {
  if ('splitOtherwise' in replaced) return 'Replaced: its text stands here in another splitting.';
  return `Replaced: since ${replaced.since} ${replaced.by === undefined ? 'its record stands here without it' : `a newer version, ${replaced.by}, stands in its place`}.`;
}
