import type { TermMatrix } from '../../src/trends/families/index.js';
import { npmi } from '../../src/trends/families/term-graph.js';

type Rows = TermMatrix['rows'];

/** Groups of terms, however made. */
export interface Grouping {
  /** Up to ten terms of each group, strongest first. */
  readonly tops: readonly (readonly number[])[];
  /** The group of each term; -1 for none. */
  readonly labels: readonly number[];
  readonly seconds: number;
}

/** Two random halves of the rows (Fisher–Yates over mulberry32). */
export function halvesOf(rows: Rows, seed: number): readonly [Rows, Rows] {
  const shuffled = [...rows];
  const random = randomFrom(seed);
  for (let at = shuffled.length - 1; at > 0; at--) {
    const other = Math.floor(random() * (at + 1));
    [shuffled[at], shuffled[other]] = [shuffled[other]!, shuffled[at]!];
  }
  const middle = shuffled.length >> 1;
  return [shuffled.slice(0, middle), shuffled.slice(middle)];
}

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** C_NPMI of each group's top terms over `rows`, which did not make the groups; two terms or more each. A pair never together counts -1; with a term that is in none of the rows 0. */
export function coherences(tops: Grouping['tops'], rows: Rows): readonly number[] {
  const rowsWith = new Map<number, Set<number>>();
  rows.forEach((terms, row) => terms.forEach((term) => rowsWith.set(term, (rowsWith.get(term) ?? new Set()).add(row))));
  return tops.map((top) => meanOf(top.flatMap((one, at) => top.slice(at + 1).map((other) => pairOf(rowsWith.get(one), rowsWith.get(other), rows.length)))));
}

function pairOf(one: ReadonlySet<number> | undefined, other: ReadonlySet<number> | undefined, total: number): number {
  if (one === undefined || other === undefined) return 0;
  return npmi([...one].filter((row) => other.has(row)).length, one.size, other.size, total);
}

/** Different terms among all top terms. */
export function diversityOf(tops: Grouping['tops']): number {
  return new Set(tops.flat()).size / tops.flat().length;
}

/** Of the rows with two terms or more, the part that holds two top terms of one group. */
export function coveredBy(tops: Grouping['tops'], rows: Rows): number {
  const groupsOf = new Map<number, number[]>();
  tops.forEach((top, group) => top.forEach((term) => groupsOf.set(term, [...(groupsOf.get(term) ?? []), group])));
  const full = rows.filter(({ length }) => length > 1);
  const covered = full.filter((row) => {
    const groups = row.flatMap((term) => groupsOf.get(term) ?? []);
    return new Set(groups).size < groups.length;
  });
  return covered.length / full.length;
}

/** Adjusted Rand index (Hubert and Arabie 1985) over terms that stand in some row of both halves; a term in no group is a group of its own. */
export function agreement(one: Grouping['labels'], other: Grouping['labels'], among: readonly number[]): number {
  const named = (labels: Grouping['labels']): readonly string[] => among.map((term) => (labels[term] === -1 ? `alone ${term}` : String(labels[term])));
  const [a, b] = [named(one), named(other)];
  const together = pairsWithin(a.map((label, at) => `${label}|${b[at]!}`));
  const [inA, inB, all] = [pairsWithin(a), pairsWithin(b), (among.length * (among.length - 1)) / 2];
  const expected = (inA * inB) / all;
  return (together - expected) / ((inA + inB) / 2 - expected);
}

function pairsWithin(labels: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
