import type { Claim, DocumentId, Field, Lang, Source, SourceConfig, SourceId, Span, StoredDocument } from '../model/index.js';
import { quoteClaim } from './quote.js';
import { defaultQuoteLimit, type QuoteLimit } from './quote-budget.js';
import { type QuotedFrom, reviseClaim, type Revisions } from './revise.js';

/** With what an edition quotes. */
export interface Quoting {
  readonly language: Lang;
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** By the ids of configured sources. */
  readonly quoteLimits: ReadonlyMap<SourceId, QuoteLimit>;
  readonly revisions: Revisions;
  /** Documents of passages that the editor chose himself. */
  readonly decidedOn: ReadonlyMap<DocumentId, StoredDocument>;
}

/** A passage as the editor wants it. */
export function quoteRevised(document: StoredDocument, field: Field, span: Span, quoting: Quoting): Claim {
  const { revisions, language, decidedOn } = quoting;
  const claim = quoteClaim(document, field, span, language, viaOf(document, quoting));
  return reviseClaim(claim, revisions, language, (id) => {
    const other = id === document.id ? document : decidedOn.get(id);
    return other && quotedFrom(other, quoting);
  });
}

export function quotedFrom(document: StoredDocument, quoting: Pick<Quoting, 'sources'>): QuotedFrom {
  const via = viaOf(document, quoting);
  return { document, ...(via === undefined ? {} : { via }) };
}

/** Who tells of it, unless it is the primary source itself. */
export function viaOf({ sourceId }: Pick<StoredDocument, 'sourceId'>, { sources }: Pick<Quoting, 'sources'>): string | undefined {
  const source = sources.get(sourceId);
  return source?.role === 'primary' ? undefined : (source?.title ?? sourceId);
}

/** What the configuration says of the sources that it names. */
export function quoteLimitsOf(sources: readonly SourceConfig[]): Quoting['quoteLimits'] {
  return new Map(sources.flatMap((source) => (source.quoteLimit ? [[source.id, source.quoteLimit]] : [])));
}

/** How much of a document may be quoted: what the configuration says of its source or of the one through which it came. */
export function quoteLimitOf({ sourceId }: Pick<StoredDocument, 'sourceId'>, { sources, quoteLimits }: Pick<Quoting, 'sources' | 'quoteLimits'>): QuoteLimit {
  return statedLimitOf({ sourceId }, { sources, quoteLimits }) ?? defaultQuoteLimit;
}

/** Undefined when the configuration says nothing. */
export function statedLimitOf(
  { sourceId }: Pick<StoredDocument, 'sourceId'>,
  { sources, quoteLimits }: Pick<Quoting, 'sources' | 'quoteLimits'>,
): QuoteLimit | undefined {
  const via = sources.get(sourceId)?.via;
  return (via === undefined ? undefined : quoteLimits.get(via)) ?? quoteLimits.get(sourceId);
}
