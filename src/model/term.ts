import { z } from 'zod';
import { TERM_KINDS } from './choices.js';

/** What a term names. `unknown` is an honest answer. */
export const TermKind = z.enum(TERM_KINDS);
export type TermKind = z.infer<typeof TermKind>;

/** A phrase of one document with its weight; weights are comparable within a document only. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}

/** A phrase found in one document before it is weighed against the others. */
export interface TermCandidate {
  /** As it is written in the document, markup removed. */
  readonly term: string;
  /** The form under which documents are compared: lower case, simplified script, singular. */
  readonly key: string;
  /** Weight within the document alone, set-independent; higher is better. */
  readonly score: number;
}
