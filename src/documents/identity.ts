import { hash } from 'node:crypto';
import { type Document, type DocumentId, type SourceKind, idFromDigest } from '../model/index.js';
import { domainOf } from './urls.js';

/** 80 bits: among a thousand million documents two meet with a chance of one in two million. */
const ID_CHARACTERS = 16;

/** What tells one document from another, before its text is looked at. */
export type IdentityKey =
  | { readonly kind: 'address'; readonly url: string; readonly language: string }
  | { readonly kind: 'record'; readonly sourceId: string; readonly recordId: string };

/** The id of one version of one document: the same in every rerun, another as soon as title or body differ. */
export function identifyDocument(key: IdentityKey, title: string, body: string): DocumentId {
  const identity = key.kind === 'address' ? `${key.url}\0${key.language}` : `${key.sourceId}\0${key.recordId}`;
  return idFromDigest('d', digest(`${identity}\0${title}\0${body}`), ID_CHARACTERS) as DocumentId;
}

/** Equal for equal title and body, wherever they stand. */
export function contentHashOf(title: string, body: string): string {
  return digest(`${title}\0${body}`).toString('base64url');
}

/** A short name made of a text, for records that have none of their own. */
export function shortHash(text: string): string {
  const SHORT_CHARACTERS = 8;
  return idFromDigest('', digest(text), SHORT_CHARACTERS);
}

function digest(text: string): Buffer {
  return hash('sha256', text, 'buffer');
}

/**
 * On whose word a document stands, as breadth counts it: the registrable domain of what a list item or a note writes of, else its source.
 * A feed's item tells by itself, even when it points to another page; a record of a file without an address of its own is a note.
 */
export function originOf(document: Pick<Document, 'sourceId' | 'url' | 'about' | 'parent'>, kind: SourceKind): string {
  const [target] = document.about;
  const isNote = document.parent !== undefined || ((kind === 'file' || kind === 'folder') && document.url === undefined);
  return (target !== undefined && isNote ? domainOf(target) : undefined) ?? document.sourceId;
}
