import { PingmoError } from '../errors/index.js';
import { type Day, type StoredDocument, type StoryId, type WeightedTerm, addDays } from '../model/index.js';
import { rankTerms } from '../text/index.js';
import type { OpenWorkspace } from './contract.js';

/** Days of documents against which a document's terms are weighed: what is usual changes within months. */
const FREQUENCY_WINDOW_DAYS = 90;
/** Terms printed of a document. */
const MOST_TERMS = 15;

export interface ShownDocument extends StoredDocument {
  readonly terms: readonly WeightedTerm[];
  readonly storyId?: StoryId;
}

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

/** A stored document with its terms, best first, weighed against the documents of the days before, as they were known on `asOf`. */
export async function showDocument(id: string, asOf: Day | undefined, open: OpenWorkspace): Promise<ShownDocument> {
  const document = await findDocument(id, open);
  const period = { from: addDays(document.day, 1 - FREQUENCY_WINDOW_DAYS), to: document.day };
  const around = await open.store.documents.analyses({ period, ...(asOf === undefined ? {} : { asOf }) }, ['terms']);
  const frequencies = new Map<string, number>();
  for (const { analysis, head } of around) {
    if (head.copyOf === undefined) for (const { key } of analysis.terms) frequencies.set(key, (frequencies.get(key) ?? 0) + 1);
  }
  const own = around.find(({ head }) => head.id === document.id)?.analysis.terms ?? [];
  const storyId = await open.store.stories.storyOf(document.id, asOf);
  return {
    ...document,
    terms: rankTerms(own, (key) => frequencies.get(key) ?? 0, around.length, MOST_TERMS),
    ...(storyId === undefined ? {} : { storyId }),
  };
}

export function describeDocument(document: ShownDocument): readonly string[] {
  return [
    document.title,
    [document.id, document.sourceId, document.language, document.publishedAt ?? 'date unknown'].join(' · '),
    ...[document.url, ...document.about].filter((url): url is string => url !== undefined),
    `Terms: ${document.terms.map((term) => term.term).join(', ') || 'none'}`,
    ...(document.storyId === undefined ? [] : [`Story: ${document.storyId}`]),
    '',
    document.body,
  ];
}
