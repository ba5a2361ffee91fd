import type { DocumentId } from './ids.js';

export type Field = 'body' | 'title';

/** Offsets into a field, in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span of a stored document. */
export interface Passage extends Span {
  readonly documentId: DocumentId;
  readonly field: Field;
}
