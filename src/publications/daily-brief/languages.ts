import { type Lang, type Source, type SourceId, type SourceRole, type StoredDocument, isAnalysed, isReadableIn } from '../../model/index.js';
import { quantitiesOf } from '../../text/index.js';
import type { Candidate } from './sentences.js';

/** Documents from which to quote for a reader of `language`: what he reads, and what else there is. */
export function quotable(documents: readonly StoredDocument[], language: Lang): Readonly<Record<'readable' | 'other', readonly StoredDocument[]>> {
  return {
    readable: documents.filter((document) => isReadableIn(language, document.language)),
    other: documents.filter((document) => !isReadableIn(language, document.language) && isAnalysed(document.language)),
  };
}

/** Whose word counts more: who tells of his own work, who tells of others', a machine. */
const STANDING: Readonly<Record<SourceRole, number>> = { primary: 2, secondary: 1, machine: 0 };

/**
 * Of the sentences in another language those that tell more than the reader's own: each states a number that stands in none of the documents he
 * reads, and comes from a source above all of theirs (the primary one), or no sentence that he reads states a number at all.
 */
export function tellingMore(
  others: readonly Candidate[],
  own: { readonly documents: readonly StoredDocument[]; readonly candidates: readonly Candidate[] },
  sources: ReadonlyMap<SourceId, Pick<Source, 'role'>>,
): readonly Candidate[] {
  const standingOf = ({ sourceId }: StoredDocument): number => STANDING[sources.get(sourceId)?.role ?? 'secondary'];
  const highest = Math.max(...own.documents.map(standingOf));
  const isVague = own.candidates.every(({ text }) => amountsOf(text).length === 0);
  const able = others.filter(({ document }) => isVague || standingOf(document) > highest);
  if (able.length === 0) return [];
  const told = own.documents.flatMap(({ title, body }) => [...amountsOf(title), ...amountsOf(body)]);
  return able.filter(({ text }) => amountsOf(text).some((amount) => !told.some((other) => isSameAmount(amount, other))));
}

/** Smaller numbers of nothing in particular are places in a list, or few. */
const LEAST_COUNT = 10;

/** What a text states in numbers, whatever it is measured in; dates and versions are names. */
function amountsOf(text: string): readonly number[] {
  return quantitiesOf(text).flatMap(({ kind, value }) =>
    typeof value !== 'number' || kind === 'date' || kind === 'version' || (kind === 'count' && value < LEAST_COUNT) ? [] : [value],
  );
}

/** By so much, as a share of the larger, two tellings of one number differ by rounding: 345,000 and 34 万. */
const ROUNDING = 0.05;

function isSameAmount(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING * Math.max(Math.abs(a), Math.abs(b));
}
