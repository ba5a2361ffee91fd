import type { Lang, Period, TermId, TermKind } from '../model/index.js';
import type { TermCounts } from './counts.js';
import { bondOf, leastG2Of, npmi } from './families/term-graph.js';
import { kindOf, termIdOf, termNamed } from './find-trends.js';
import { nameIn, spellingsOf } from './names.js';
import { profilesOf } from './profiles.js';
import { isSubject } from './subjects.js';
import { eachTermOf, Stamps, storiesTold } from './windows.js';

/** The terms that are told of together with one term. */
export interface Neighbourhood {
  readonly period: Period;
  /** Stories of the period with the term, and all. */
  readonly stories: number;
  readonly of: number;
  /** The closest first. */
  readonly neighbours: readonly Neighbour[];
  /** Neighbours that are told of together too, by their places. */
  readonly ties: readonly { readonly a: number; readonly b: number; readonly npmi: number }[];
}

export interface Neighbour {
  readonly id: TermId;
  readonly term: string;
  readonly kind: TermKind;
  /** Normalised pointwise mutual information over the stories of the period (Bouma 2009): above 0, at most 1. */
  readonly npmi: number;
  /** With both. */
  readonly stories: number;
}

/** More would not be read. */
const MOST_NEIGHBOURS = 12;

/**
 * The subjects that stand in the same stories of a period more often than by chance, by the test that binds families. Left out: what contains the name
 * or is contained in it, and names of the same thing. Undefined for a term that no document has.
 */
export async function neighboursOf(counts: TermCounts, name: string | TermId, period: Period, language: Lang): Promise<Neighbourhood | undefined> {
  const term = termNamed(counts, name);
  if (term === undefined) return undefined;
  const stamps = new Stamps(counts.vocabulary.length);
  const rows = storiesTold(counts, period).map(({ documents }) => {
    const own: number[] = [];
    eachTermOf(documents, counts, stamps, (one) => own.push(one));
    return own;
  });
  const inStories = countTerms(rows, counts);
  const beside = countTerms(
    rows.filter((row) => row.includes(term)),
    counts,
  );
  const closest = closestTo(term, { counts, inStories, beside, total: rows.length });
  const spellings = await spellingsOf(counts, closest);
  return {
    period,
    stories: inStories[term]!,
    of: rows.length,
    neighbours: closest.map((one) => ({
      id: termIdOf(counts.vocabulary[one]!.key),
      term: nameIn(language, counts, one, spellings.get(one)!),
      kind: kindOf(counts, one, spellings.get(one)!),
      npmi: npmi(beside[one]!, inStories[term]!, inStories[one]!, rows.length),
      stories: beside[one]!,
    })),
    ties: tiesAmong(closest, rows, inStories),
  };
}

function countTerms(rows: readonly (readonly number[])[], { vocabulary }: TermCounts): Int32Array {
  const stories = new Int32Array(vocabulary.length);
  for (const row of rows) for (const term of row) stories[term]!++;
  return stories;
}

interface Beside {
  readonly counts: TermCounts;
  readonly inStories: Int32Array;
  /** Of the stories with the term. */
  readonly beside: Int32Array;
  readonly total: number;
}

function closestTo(term: number, { counts, inStories, beside, total }: Beside): readonly number[] {
  const profiles = profilesOf(counts);
  const met = [...beside.keys()].filter((one) => beside[one]! > 0 && one !== term && isSubject(counts, profiles, one) && !sharesName(counts, term, one));
  const leastG2 = leastG2Of(met.length + 1);
  return met
    .map((one) => ({ one, bond: bondOf({ both: beside[one]!, one: inStories[term]!, other: inStories[one]!, total }, leastG2) }))
    .filter(({ bond }) => bond > 0)
    .sort((a, b) => b.bond - a.bond || a.one - b.one)
    .slice(0, MOST_NEIGHBOURS)
    .map(({ one }) => ({ one, near: npmi(beside[one]!, inStories[term]!, inStories[one]!, total) }))
    .sort((a, b) => b.near - a.near || beside[b.one]! - beside[a.one]! || a.one - b.one)
    .map(({ one }) => one);
}

function sharesName({ vocabulary }: TermCounts, term: number, other: number): boolean {
  const [a, b] = [vocabulary[term]!.key, vocabulary[other]!.key];
  return a.includes(b) || b.includes(a);
}

function tiesAmong(terms: readonly number[], rows: readonly (readonly number[])[], inStories: Int32Array): Neighbourhood['ties'] {
  const sets = terms.map((term) => new Set(rows.flatMap((row, at) => (row.includes(term) ? [at] : []))));
  const leastG2 = leastG2Of(terms.length);
  return terms.flatMap((one, a) =>
    terms.slice(a + 1).flatMap((other, next) => {
      const b = a + 1 + next;
      const both = [...sets[a]!].filter((row) => sets[b]!.has(row)).length;
      const pair = { both, one: inStories[one]!, other: inStories[other]!, total: rows.length };
      return bondOf(pair, leastG2) > 0 ? [{ a, b, npmi: npmi(both, pair.one, pair.other, pair.total) }] : [];
    }),
  );
}
