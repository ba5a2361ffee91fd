import type { Document, Identifiers } from '../model/index.js';
import { contentHashOf, identifyDocument, shortHash } from './identity.js';
import { languageOfItem } from './language.js';
import { linksOf } from './urls.js';

/** What a part of a list says for itself. */
export interface Part {
  readonly title: string;
  readonly body: string;
  /** What it writes of, canonical. */
  readonly about: readonly string[];
  readonly headings: readonly string[];
  readonly identifiers: Identifiers;
  /** What it says of itself where its list says otherwise. */
  readonly own?: Partial<Pick<Document, 'authors' | 'tags' | 'note' | 'readAt' | 'publishedAt' | 'publishedCertainty'>>;
}

/** The document that a part of a list is. `taken` counts how often a record id was wanted by the parts before it. */
export async function partDocument(part: Part, parent: Document, position: number, taken: Map<string, number>): Promise<Document> {
  const { title, body, about } = part;
  const recordId = freeName(`${parent.recordId}#${shortHash(about[0] ?? title)}`, taken);
  const { note: _note, ...inherited } = parent;
  const url = parent.url ?? parent.about[0];
  return {
    ...inherited,
    ...part.own,
    id: identifyDocument({ kind: 'record', sourceId: parent.sourceId, recordId }, title, body),
    recordId,
    ...(url === undefined ? {} : { url }),
    about,
    title,
    body,
    links: linksOf(body),
    language: await languageOfItem(title, body, parent.language),
    identifiers: part.identifiers,
    parent: { documentId: parent.id, position, headings: part.headings },
    contentHash: contentHashOf(title, body),
  };
}

/** The record of which a document was made: its own or, of an item, that of its list. */
export function recordOf({ recordId, parent }: Pick<Document, 'recordId' | 'parent'>): string {
  return parent === undefined ? recordId : recordId.replace(ITEM_NAME, '');
}

/** What {@link partDocument} adds to the record id of the list. */
const ITEM_NAME = /#[a-z2-7]{8}(?:-\d+)?$/;

/** The name itself, or with a number when an earlier item has it. */
function freeName(name: string, taken: Map<string, number>): string {
  const number = (taken.get(name) ?? 0) + 1;
  taken.set(name, number);
  return number === 1 ? name : `${name}-${number}`;
}
