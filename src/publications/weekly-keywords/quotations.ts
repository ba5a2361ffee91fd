import { type Claim, type DocumentId, type SourceId, type StoredDocument, isReadableIn } from '../../model/index.js';
import { QuoteBudget, type QuoteLimit, type QuotedFrom, defaultQuoteLimit, quoteClaim, reviseClaim } from '../../evidence/index.js';
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
    return chosen && this.#quote(chosen);
  }

  #take(candidate: Candidate): boolean {
    const { document, field, span } = candidate;
    if (this.#told.has(placeOf(candidate))) return false;
    if (!this.#budget.take(document.id, plainText(document[field].slice(span.start, span.end)), this.#limitOf(document))) return false;
    this.#told.add(placeOf(candidate));
    return true;
  }

  #quote({ document, field, span }: Candidate): Claim {
    const { revisions, language, decidedOn } = this.facts;
    const quotedFrom = (id: DocumentId): QuotedFrom | undefined => {
      const other = id === document.id ? document : decidedOn.get(id);
      const via = other && this.#viaOf(other);
      return other && { document: other, ...(via === undefined ? {} : { via }) };
    };
    return reviseClaim(quoteClaim(document, field, span, language, this.#viaOf(document)), revisions, language, quotedFrom);
  }

  /** Who tells of it, unless it is the primary source itself. */
  #viaOf({ sourceId }: StoredDocument): string | undefined {
    const source = this.facts.sources.get(sourceId);
    return source?.role === 'primary' ? undefined : (source?.title ?? sourceId);
  }

  #limitOf({ sourceId }: StoredDocument): QuoteLimit {
    const { sources, quoteLimits } = this.facts;
    return quoteLimits.get(sources.get(sourceId)?.via ?? (sourceId as SourceId)) ?? quoteLimits.get(sourceId) ?? defaultQuoteLimit;
  }
}

function placeOf({ document, field, span }: Candidate): string {
  return `${document.id} ${field} ${span.start} ${span.end}`;
}
