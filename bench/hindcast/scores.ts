import { LONGEST, type Method, type ReplayedMonth } from './lists.js';
import { type ListedTerm, monthsBetween, windowOf } from './terms.js';

/** A share has doubled its baseline with so many documents at least. */
const DOUBLED = { times: 2, documents: 3 };
const WEEKS_OF_MONTH = 365.25 / 12 / 7;

/** What became of one listed term under one method. */
export interface Outcome {
  readonly term: ListedTerm;
  /** Best rank from 1 in each month in which it was listed. */
  readonly ranks: ReadonlyMap<string, number>;
  /** Documents with it in each month. */
  readonly documents: ReadonlyMap<string, number>;
  /** The first month, from its window on, in which its share of the documents was twice that of the six months before. */
  readonly doubled?: string;
}

export function outcomesOf(method: Method, terms: readonly ListedTerm[], replay: readonly ReplayedMonth[]): readonly Outcome[] {
  return terms.map((term, at) => {
    const ranks = new Map<string, number>();
    const documents = new Map<string, number>();
    for (const { month, lists, terms: told } of replay) {
      const { keys, now } = told[at]!;
      documents.set(month, now);
      const rank = lists[method].findIndex((place) => [...place.keys].some((key) => keys.has(key)));
      if (rank >= 0) ranks.set(month, rank + 1);
    }
    const doubled = firstDoubled(term, at, replay);
    return { term, ranks, documents, ...(doubled === undefined ? {} : { doubled }) };
  });
}

function firstDoubled({ onset }: ListedTerm, at: number, replay: readonly ReplayedMonth[]): string | undefined {
  const from = onset === undefined ? '' : windowOf(onset).from;
  return replay.find(({ month, terms, of, ofBefore }) => {
    const { now, before } = terms[at]!;
    return month >= from && now >= DOUBLED.documents && now / of >= (DOUBLED.times * before) / Math.max(1, ofBefore);
  })?.month;
}

function windowMonths({ term }: Outcome): readonly string[] {
  const { from, to } = windowOf(term.onset!);
  return monthsBetween(from, to);
}

/** Told of in any month of its window. */
export function isSeeable(outcome: Outcome): boolean {
  return windowMonths(outcome).some((month) => (outcome.documents.get(month) ?? 0) > 0);
}

/** The first month of its window in which it is among the first `most`. */
export function foundIn(outcome: Outcome, most: number): string | undefined {
  return windowMonths(outcome).find((month) => (outcome.ranks.get(month) ?? LONGEST + 1) <= most);
}

export interface Recall {
  readonly found: number;
  readonly of: number;
}

export function recallOf(outcomes: readonly Outcome[], most: number): Recall {
  const seeable = outcomes.filter((one) => one.term.onset !== undefined && isSeeable(one));
  return { found: seeable.filter((one) => foundIn(one, most) !== undefined).length, of: seeable.length };
}

export interface Alarms {
  /** Places of the lists, over all months: of terms that rose, in their window, and of terms that did not rise. */
  readonly right: number;
  readonly wrong: number;
  /** Places of terms that did not rise, for a thousand such terms told of in a month. */
  readonly perThousand: number;
}

export function alarmsOf(outcomes: readonly Outcome[], most: number, months: readonly string[]): Alarms {
  const isListed = ({ ranks }: Outcome, month: string): boolean => (ranks.get(month) ?? LONGEST + 1) <= most;
  const risen = outcomes.filter(({ term }) => term.onset !== undefined);
  const others = outcomes.filter(({ term }) => term.onset === undefined);
  const right = risen.reduce((sum, one) => sum + windowMonths(one).filter((month) => months.includes(month) && isListed(one, month)).length, 0);
  const wrong = others.reduce((sum, one) => sum + months.filter((month) => isListed(one, month)).length, 0);
  const told = others.reduce((sum, one) => sum + months.filter((month) => (one.documents.get(month) ?? 0) > 0).length, 0);
  return { right, wrong, perThousand: told === 0 ? 0 : (1000 * wrong) / told };
}

/** Weeks from one month to another; negative when it comes before. */
export function weeksBetween(from: string, to: string): number {
  const monthOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7));
  return (monthOf(to) - monthOf(from)) * WEEKS_OF_MONTH;
}

export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted.length === 0 ? Number.NaN : (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2;
}
