/** What a term names. `unknown` is an honest answer. */
export type TermKind =
  | 'method' | 'model' | 'product' | 'company' | 'organisation' | 'person' | 'concept'
  | 'hardware' | 'field' | 'benchmark' | 'law' | 'paper' | 'event' | 'opinion' | 'unknown';

/** A phrase of one document with its weight; weights are comparable within a document only. */
export interface WeightedTerm {
  readonly term: string;
  readonly weight: number;
}
