import type { OrderedTerms, TermGraph } from './term-graph.js';

export interface Bonds {
  /** How many bonds a term has. */
  readonly count: number;
  /** Their sum. */
  readonly all: number;
  /** The sum of those with other members. */
  readonly own: number;
}

/** The bonds of each member, in their order. */
export function bondsWithin(graph: TermGraph, members: readonly number[]): readonly Bonds[] {
  const within = new Set(members);
  return members.map((vertex) => {
    const sums = { count: graph.starts[vertex + 1]! - graph.starts[vertex]!, own: 0, all: 0 };
    for (let at = graph.starts[vertex]!; at < graph.starts[vertex + 1]!; at++) {
      sums.all += graph.weights[at]!;
      if (within.has(graph.ends[at]!)) sums.own += graph.weights[at]!;
    }
    return sums;
  });
}

/**
 * How much each of the `members` is worth to them, in their order: its bonds with the others, times the root of the part that these are of all its bonds,
 * times the logarithm of its stories. A term with many bonds elsewhere comes behind those that are the family's own, as class TF-IDF has it
 * (Grootendorst 2022); a term of a dozen stories comes behind one of hundreds.
 */
export function centralityOf({ graph, weights }: OrderedTerms, members: readonly number[]): readonly number[] {
  return bondsWithin(graph, members).map(({ own, all }, at) => (all === 0 ? 0 : own * Math.sqrt(own / all) * Math.log(1 + weights[members[at]!]!)));
}
