import type { Period } from '../model/index.js';
import { rangeOf, type TermCounts } from './counts.js';

/** One story as far as it was told in a window: its documents there that are no copies, earliest first. */
export interface ToldStory {
  /** Indexes of documents, in the order of (day, id). */
  readonly documents: readonly number[];
}

/** The stories of which a document, copies left aside, has its day in the period; in the order of their first documents there. */
export function storiesTold(counts: TermCounts, period: Period): readonly ToldStory[] {
  const { start, end } = rangeOf(counts, period);
  const told = new Map<number, ToldStory & { readonly documents: number[] }>();
  for (let d = start; d < end; d++) {
    const { isCopy, story } = counts.documents[d]!;
    if (isCopy) continue;
    const known = told.get(story);
    if (known) known.documents.push(d);
    else told.set(story, { documents: [d] });
  }
  return [...told.values()];
}

/** The sources that told of a story, each once. */
export function sourcesTelling({ documents }: ToldStory, counts: TermCounts): ReadonlySet<number> {
  return new Set(documents.map((d) => counts.documents[d]!.source));
}

/**
 * Calls `visit` once for each term of these documents of a story, with the first of them that holds it: on the account of its source the story goes,
 * as far as the term is concerned. Not to be nested: it marks what it has seen in the stamps.
 */
export function eachTermOf(documents: readonly number[], counts: TermCounts, stamps: Stamps, visit: (term: number, document: number) => void): void {
  const stamp = stamps.next();
  for (const d of documents) {
    for (let at = counts.offsets[d]!; at < counts.offsets[d + 1]!; at++) {
      const term = counts.terms[at]!;
      if (stamps.seen[term] === stamp) continue;
      stamps.seen[term] = stamp;
      visit(term, d);
    }
  }
}

/** Tells at a glance which terms were seen since the last `next`, without emptying anything. */
export class Stamps {
  readonly seen: Int32Array;
  #stamp = 0;

  constructor(terms: number) {
    this.seen = new Int32Array(terms);
  }

  next(): number {
    return ++this.#stamp;
  }
}
