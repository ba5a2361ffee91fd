import type { Period } from '../model/index.js';
import { namesOfConcept, termKey } from '../text/index.js';
import { rangeOf, type TermCounts } from './counts.js';
import { profilesOf } from './profiles.js';
import { isFurniture } from './subjects.js';

/** In this part of its documents a fragment stands within one and the same longer phrase. */
const WITHIN = 0.8;

/**
 * Those of these terms that are a part of one longer phrase wherever they stand in a period ("context protocol" of "model context protocol"), where the
 * longer one is among them too, stands in more documents and so moves by itself, or is the furniture of a source.
 */
export function fragmentsAmong(counts: TermCounts, terms: readonly number[], period: Period): ReadonlySet<number> {
  const place = new Map(terms.map((term, at) => [term, at]));
  const documents = new Int32Array(counts.vocabulary.length);
  const beside = terms.map(() => new Map<number, number>());
  const keys = keysOf(counts);
  const profiles = profilesOf(counts);
  eachDocument(counts, period, (own) => {
    for (const term of own) documents[term]!++;
    for (const term of own) {
      const at = place.get(term);
      if (at === undefined) continue;
      for (const other of own)
        if (other !== term && holds(keys(other), counts.vocabulary[term]!.key)) beside[at]!.set(other, (beside[at]!.get(other) ?? 0) + 1);
    }
  });
  return new Set(
    terms.filter((term, at) =>
      [...beside[at]!].some(
        ([longer, together]) =>
          together >= WITHIN * documents[term]! && (place.has(longer) || documents[longer]! > documents[term]! || isFurniture(profiles, longer)),
      ),
    ),
  );
}

function eachDocument(counts: TermCounts, period: Period, visit: (terms: ReadonlySet<number>) => void): void {
  const { start, end } = rangeOf(counts, period);
  for (let d = start; d < end; d++) {
    if (!counts.documents[d]!.isCopy) visit(new Set(counts.terms.subarray(counts.offsets[d]!, counts.offsets[d + 1]!)));
  }
}

function keysOf({ vocabulary }: TermCounts): (term: number) => readonly string[] {
  const known = new Map<number, readonly string[]>();
  return (term) => {
    let keys = known.get(term);
    if (keys === undefined) {
      const { concept, key } = vocabulary[term]!;
      known.set(term, (keys = concept === undefined ? [key] : [key, ...namesOfConcept(concept).map(termKey)]));
    }
    return keys;
  };
}

function holds(longer: readonly string[], key: string): boolean {
  return longer.some((one) => one.length > key.length && (one.startsWith(key) || one.endsWith(key)));
}
