import type { DocumentId } from '../model/index.js';
import { readingLength } from '../text/index.js';

/** Most that public renderings quote of one document. */
export interface QuoteLimit {
  readonly hanCharacters: number;
  readonly words: number;
}

/** Fair quotation: goal 8 of the design. A source's licence may allow more. */
export const defaultQuoteLimit: QuoteLimit = { hanCharacters: 300, words: 150 };

/** Counts what a publication has quoted of each document. */
export class QuoteBudget {
  readonly #used = new Map<DocumentId, QuoteLimit>();

  /** Takes the text from the document's budget; false, and nothing is taken, when it would go over. */
  take(documentId: DocumentId, text: string, limit: QuoteLimit): boolean {
    const used = this.#used.get(documentId) ?? { hanCharacters: 0, words: 0 };
    const more = readingLength(text);
    const sum = { hanCharacters: used.hanCharacters + more.hanCharacters, words: used.words + more.words };
    if (sum.hanCharacters > limit.hanCharacters || sum.words > limit.words) return false;
    this.#used.set(documentId, sum);
    return true;
  }
}
