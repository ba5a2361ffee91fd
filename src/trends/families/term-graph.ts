import { chiSquareP } from '../statistics/index.js';
import type { TermMatrix } from './matrix.js';

/** Which terms are told of together. Undirected: a bond between a and b stands under both. Without bonds of a vertex with itself. */
export interface TermGraph {
  /** Bonds of vertex v are those numbered `starts[v]` up to `starts[v + 1]`. */
  readonly starts: Int32Array;
  /** The other end of each bond, ascending within a vertex. */
  readonly ends: Int32Array;
  /** How strong each bond is: above 0, below 1. */
  readonly weights: Float64Array;
}

/** A graph whose vertices stand in an order of their own: most told of first, of two alike the smaller id. So no order of rows or columns shows in a result. */
export interface OrderedTerms {
  readonly graph: TermGraph;
  /** The column of the matrix for each vertex. */
  readonly columns: Int32Array;
  /** How many stories each vertex stands in; long ones count in part. */
  readonly weights: Float64Array;
  /** Numbers of the rows that each vertex stands in, ascending. */
  readonly storiesWith: readonly (readonly number[])[];
}

/**
 * A story with more terms than this counts only in part (20 of its number of terms): a long text holds everything beside everything, and its pairs grow
 * with the square of its length. Most stories stay below. What it changes is in docs/decisions/0021-families.md.
 */
const USUAL_TERMS = 20;
/** Weights of stories are counted in whole thousandths, so that no order of adding shows. */
const THOUSANDTHS = 1000;
/** Two terms in one or two stories together have nothing but these stories in common. */
const FEWEST_TOGETHER = 3;
/** Chance may bind one term in ten to another: so the more terms there are, the more is asked of a pair (G² of 15 at 2,000 terms, of 9.5 at 100). */
const CHANCE_BONDS_PER_TERM = 0.1;
/** However few terms there are, p stays below. */
const MOST_P = 0.01;
/** Halvings of the range of G², which leave less than a millionth of it. */
const BISECTIONS = 40;
/** A bond seen c times has c / (c + 5) of its NPMI: rare pairs reach the highest values by accident (Pantel and Lin 2002 discount likewise). */
const DISCOUNT_STORIES = 5;

/** Terms bound by normalised pointwise mutual information over stories (Bouma 2009), where it is above 0 and more than chance. */
export function bindTerms(matrix: TermMatrix): OrderedTerms {
  const columns = orderColumns(matrix);
  const vertexOf = new Int32Array(columns.length);
  columns.forEach((column, vertex) => (vertexOf[column] = vertex));
  const rows = matrix.rows.map((row) => Int32Array.from(row, (column) => vertexOf[column]!).sort());
  const parts = rows.map((row) => Math.ceil(THOUSANDTHS * Math.min(1, USUAL_TERMS / row.length)));
  const storiesWith = Array.from(columns, (): number[] => []);
  rows.forEach((row, story) => row.forEach((vertex) => storiesWith[vertex]!.push(story)));
  const weights = Float64Array.from(storiesWith, (stories) => stories.reduce((sum, story) => sum + parts[story]!, 0) / THOUSANDTHS);
  const total = parts.reduce((sum, part) => sum + part, 0) / THOUSANDTHS;
  return { graph: graphOf(columns.length, bondsOf({ rows, parts, storiesWith, weights, total })), columns, weights, storiesWith };
}

function orderColumns({ terms, rows }: TermMatrix): Int32Array {
  const stories = new Int32Array(terms.length);
  for (const row of rows) for (const column of row) stories[column]!++;
  return Int32Array.from(terms.keys()).sort((a, b) => stories[b]! - stories[a]! || (terms[a]!.id < terms[b]!.id ? -1 : 1));
}

interface Counted {
  readonly rows: readonly Int32Array[];
  /** Thousandths of a story that each row counts. */
  readonly parts: readonly number[];
  readonly storiesWith: readonly (readonly number[])[];
  readonly weights: Float64Array;
  /** What all rows count together, in stories. */
  readonly total: number;
}

interface Bond {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** The bonds from each vertex to later ones, in order. */
function bondsOf({ rows, parts, storiesWith, weights, total }: Counted): readonly Bond[] {
  const together = new Int32Array(weights.length);
  const leastG2 = leastG2Of(weights.length);
  const bonds: Bond[] = [];
  for (let from = 0; from < weights.length; from++) {
    const met: number[] = [];
    for (const story of storiesWith[from]!) {
      const row = rows[story]!;
      for (let at = row.length - 1; row[at]! > from; at--) {
        const to = row[at]!;
        if (together[to] === 0) met.push(to);
        together[to]! += parts[story]!;
      }
    }
    for (const to of met.sort((a, b) => a - b)) {
      const weight = bondOf({ both: together[to]! / THOUSANDTHS, one: weights[from]!, other: weights[to]!, total }, leastG2);
      if (weight > 0) bonds.push({ from, to, weight });
      together[to] = 0;
    }
  }
  return bonds;
}

/** The G² that so few of all pairs reach by chance that {@link CHANCE_BONDS_PER_TERM} are bound; by bisection. */
export function leastG2Of(terms: number): number {
  const pairsPerTerm = Math.max(terms - 1, 1) / 2;
  const mostP = Math.min(MOST_P, CHANCE_BONDS_PER_TERM / pairsPerTerm);
  let [low, high] = [0, 100];
  for (let round = 0; round < BISECTIONS; round++) {
    const middle = (low + high) / 2;
    if (chiSquareP(middle) > mostP) low = middle;
    else high = middle;
  }
  return high;
}

/** How many stories hold both of two terms, each of them, and how many there are. */
interface PairCounts {
  readonly both: number;
  readonly one: number;
  readonly other: number;
  readonly total: number;
}

/** 0 where there is no bond. */
export function bondOf(counts: PairCounts, leastG2: number): number {
  const { both, one, other, total } = counts;
  if (both < FEWEST_TOGETHER || both * total <= one * other || logLikelihood(counts) < leastG2) return 0;
  return (npmi(both, one, other, total) * both) / (both + DISCOUNT_STORIES);
}

/**
 * Normalised pointwise mutual information (Bouma 2009) of two terms that stand in `one` and `other` of `total` stories, and together in `both`:
 * 1 when they always stand together, 0 when as often as by chance, -1 when never.
 */
export function npmi(both: number, one: number, other: number, total: number): number {
  if (both === 0) return -1;
  return both === total ? 1 : Math.log((both * total) / (one * other)) / Math.log(total / both);
}

/** Log-likelihood ratio of the two-by-two table (Dunning 1993). */
function logLikelihood({ both, one, other, total }: PairCounts): number {
  const cells = [both, one - both, other - both, total - one - other + both].reduce((sum, cell) => sum + entropyPart(cell), 0);
  const margins = [one, other, total - one, total - other].reduce((sum, margin) => sum + entropyPart(margin), 0);
  return 2 * (cells - margins + entropyPart(total));
}

function entropyPart(count: number): number {
  return count > 0 ? count * Math.log(count) : 0;
}

/** `bonds` go from lower to higher vertices, each once, and stand in order. */
export function graphOf(vertices: number, bonds: readonly Bond[]): TermGraph {
  const starts = new Int32Array(vertices + 1);
  for (const { from, to } of bonds) {
    starts[from + 1]!++;
    starts[to + 1]!++;
  }
  for (let vertex = 0; vertex < vertices; vertex++) starts[vertex + 1]! += starts[vertex]!;
  const next = starts.slice(0, vertices);
  const ends = new Int32Array(bonds.length * 2);
  const weights = new Float64Array(bonds.length * 2);
  const put = (from: number, to: number, weight: number): void => {
    const at = next[from]!++;
    ends[at] = to;
    weights[at] = weight;
  };
  // Bonds to lower vertices first: they come from bonds that stand earlier.
  for (const { from, to, weight } of bonds) put(to, from, weight);
  for (const { from, to, weight } of bonds) put(from, to, weight);
  return { starts, ends, weights };
}

export function verticesOf(graph: TermGraph): readonly number[] {
  return Array.from({ length: graph.starts.length - 1 }, (_, vertex) => vertex);
}
