import type { Document, StoredDocument } from '../model/index.js';
import type { FoundTerms } from '../storage/contracts.js';
import { findTerms } from '../trends/index.js';
import { analyseDocument, type Findings } from './analyse.js';

/** What a thread is asked of a batch of documents. */
export type Order =
  { readonly work: 'analyse'; readonly documents: readonly Document[] } | { readonly work: 'find terms'; readonly documents: readonly StoredDocument[] };

/** What can be said of documents one by one, on any thread, in the order in which they are given. */
export function carryOut(order: Order): readonly Findings[] | readonly FoundTerms[] {
  return order.work === 'analyse' ? order.documents.map(analyseDocument) : order.documents.map(findTerms);
}
