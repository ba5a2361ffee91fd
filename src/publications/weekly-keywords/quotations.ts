import { type Claim, isReadableIn } from '../../model/index.js';
import { QuoteBudget, quoteLimitOf, quoteRevised } from '../../evidence/index.js';
import { plainText } from '../../text/index.js';
import type { KeywordsFacts } from './gather.js';
import type { Candidate } from './passages.js';

/** A difference in score that is worth more than the reader's own language. */
const OWN_LANGUAGE = 1;

/** Makes the quoted claims of one issue; keeps what was quoted of each document. */
export class Quotations {
  readonly #budget = new QuoteBudget();
  readonly #told = new Set<string>();

  constructor(private readonly facts: KeywordsFacts) {}

  /**
   * The best of these passages that may be quoted, one in the reader's language before others that serve little better. A sentence that
   * stands on the page already comes only where there is no other: what is said of a keyword in one language is said of it in all.
   */
  best(candidates: readonly Candidate[]): Claim | undefined {
    const { language } = this.facts;
    const valueOf = ({ document, score }: Candidate): number => score + (isReadableIn(language, document.language) ? OWN_LANGUAGE : 0);
    const ordered = candidates.toSorted((a, b) => valueOf(b) - valueOf(a));
    const chosen = ordered.find((candidate) => this.#take(candidate)) ?? ordered.find((candidate) => this.#told.has(placeOf(candidate)));
    return chosen && quoteRevised(chosen.document, chosen.field, chosen.span, this.facts);
  }

  #take(candidate: Candidate): boolean {
    const { document, field, span } = candidate;
    if (this.#told.has(placeOf(candidate))) return false;
    if (!this.#budget.take(document.id, plainText(document[field].slice(span.start, span.end)), quoteLimitOf(document, this.facts))) return false;
    this.#told.add(placeOf(candidate));
    return true;
  }
}

function placeOf({ document, field, span }: Candidate): string {
  return `${document.id} ${field} ${span.start} ${span.end}`;
}
