import type { DocumentId, Evidence, Lang } from '../model/index.js';

/** What stands beside a page, as addresses; a page that is a file of its own knows none. */
export interface Surroundings {
  /** The page that lists all issues. */
  readonly home?: string;
  /** Where a search is sent, with the words as `q`. */
  readonly search?: string;
  /** The page of what moves, in a language. */
  readonly trends?: (language: Lang) => string;
  /** The page of a stored document, showing this passage of it. */
  readonly passage?: (evidence: Pick<Evidence, 'documentId' | 'field' | 'start' | 'end'>) => string;
  readonly document?: (id: DocumentId) => string;
  /** The page of a story. */
  readonly story?: (id: string) => string;
}
