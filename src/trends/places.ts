import type { TermCounts } from './counts.js';

/** Where each term stands: places in `terms`, `surfaces` and `signs` of the counts, term by term, in the order of documents. */
export interface Places {
  /** The places of term `t` are `at[starts[t]]` to `at[starts[t + 1] - 1]`. */
  readonly starts: Int32Array;
  readonly at: Int32Array;
  /** The document of each place. */
  readonly documentOf: Int32Array;
}

const kept = new WeakMap<TermCounts, Places>();

/** Found once for each counts; all later looks at single terms are quick. */
export function placesOf(counts: TermCounts): Places {
  let places = kept.get(counts);
  if (places === undefined) kept.set(counts, (places = findPlaces(counts)));
  return places;
}

function findPlaces({ terms, offsets, vocabulary, documents }: TermCounts): Places {
  const starts = new Int32Array(vocabulary.length + 1);
  for (const term of terms) starts[term + 1]!++;
  for (let term = 0; term < vocabulary.length; term++) starts[term + 1]! += starts[term]!;
  const next = starts.slice(0, -1);
  const [at, documentOf] = [new Int32Array(terms.length), new Int32Array(terms.length)];
  for (let d = 0; d < documents.length; d++) {
    for (let place = offsets[d]!; place < offsets[d + 1]!; place++) {
      documentOf[place] = d;
      at[next[terms[place]!]!++] = place;
    }
  }
  return { starts, at, documentOf };
}

/** Calls `visit` for each place of a term with its document, in the order of documents. */
export function eachPlace(counts: TermCounts, term: number, visit: (place: number, document: number) => void): void {
  const { starts, at, documentOf } = placesOf(counts);
  for (let n = starts[term]!; n < starts[term + 1]!; n++) visit(at[n]!, documentOf[at[n]!]!);
}
