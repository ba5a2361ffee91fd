import type { Claim, ClaimId, Decisions, Document, DocumentId, Field, Lang, OverrideOf, PublicationKind, Span } from '../model/index.js';
import { plainText, toScript } from '../text/index.js';
import { quoteClaim } from './quote.js';

/** A document that may be quoted, and who tells of it when it is not the primary source. */
export interface QuotedFrom {
  readonly document: Parameters<typeof quoteClaim>[0];
  readonly via?: string;
}

/** What the editor decided about single claims of one edition. */
export interface Revisions {
  readonly reworded: ReadonlyMap<ClaimId, string>;
  readonly swapped: ReadonlyMap<ClaimId, OverrideOf<'swap'>>;
}

/**
 * What holds in a publication in a language. Another passage in the place of a claim speaks for itself again, until it is reworded too.
 */
export function revisionsFor({ revised }: Pick<Decisions, 'revised'>, publication: PublicationKind, language: Lang): Revisions {
  const reworded = new Map<ClaimId, string>();
  const swapped = new Map<ClaimId, OverrideOf<'swap'>>();
  for (const override of revised) {
    if ((override.publication ?? publication) !== publication || (override.language ?? language) !== language) continue;
    if (override.kind === 'reword') reworded.set(override.claim, override.text);
    else {
      swapped.set(override.claim, override);
      reworded.delete(override.claim);
    }
  }
  return { reworded, swapped };
}

/**
 * A claim as the editor wants it: first the passage that he put in its place, then his wording. It keeps its id, so that later decisions and
 * `why` find it. A passage that does not stand there any more leaves the claim as it was.
 */
export function reviseClaim(claim: Claim, { reworded, swapped }: Revisions, language: Lang, quotedFrom: (id: DocumentId) => QuotedFrom | undefined): Claim {
  const swap = swapped.get(claim.id);
  const from = swap && quotedFrom(swap.document);
  const passage = swap && from && holdsText(from.document, swap.field, swap) ? quoteClaim(from.document, swap.field, swap, language, from.via) : undefined;
  const present = passage === undefined ? claim : { ...passage, id: claim.id };
  const text = reworded.get(claim.id);
  return text === undefined ? present : rewordClaim(present, text);
}

/** The same evidence in the editor's words. */
export function rewordClaim(claim: Claim, text: string): Claim {
  const { display, ...rest } = claim;
  const shown = display && toScript(text, display.script);
  return { ...rest, text, tier: 'edited', ...(display && shown !== undefined && shown !== text ? { display: { ...display, text: shown } } : {}) };
}

/** Whether a span of a document's field holds words. */
export function holdsText(document: Pick<Document, 'title' | 'body'>, field: Field, { start, end }: Span): boolean {
  return end <= document[field].length && plainText(document[field].slice(start, end)) !== '';
}
