import { type Day, type Decisions, type Trend } from '../../src/model/index.js';
import type { Store } from '../../src/storage/contracts.js';
import { isCommonWord } from '../../src/text/common-words.js';
import { isStopword } from '../../src/text/stopwords.js';
import { rangeOf } from '../../src/trends/counts.js';
import { findTrends, periodAt, periodsUpTo, readCounts, type TermCounts } from '../../src/trends/index.js';
import { spellingsOf } from '../../src/trends/names.js';
import { logLikelihoodRatio } from '../../src/trends/statistics/index.js';
import type { ListedTerm } from './terms.js';

export const METHODS = ['ours', 'frequency', 'growth', 'G²', 'G², no everyday words', 'the same, titles once'] as const;
export type Method = (typeof METHODS)[number];

/** A place of a list: how it is written, and the keys of the terms in its line. */
export interface Place {
  readonly name: string;
  readonly keys: ReadonlySet<string>;
}

/** What was seen at the end of one month, and what the listed terms did by then. */
export interface ReplayedMonth {
  readonly month: string;
  readonly lists: Readonly<Record<Method, readonly Place[]>>;
  /** For each term of the list: the keys under which it is counted, its documents of the month and of all that was told. */
  readonly terms: readonly { readonly keys: ReadonlySet<string>; readonly now: number; readonly before: number; readonly ever: number }[];
  /** Documents of the month, and of the six before it. */
  readonly of: number;
  readonly ofBefore: number;
  readonly trends: readonly Trend[];
}

/** Lists are this long. */
export const LONGEST = 100;
/** What a plain statistic lists is in so many documents of the month at least: as ours. */
const FEWEST_DOCUMENTS = 3;
const BASELINE_MONTHS = 6;
/** Everyday words are left out of so many candidates. */
const CANDIDATES = 1_500;

/** Looks at the streams as they were known at the end of a month. */
export async function replayMonth(
  month: string,
  store: Store,
  decisions: Decisions,
  terms: readonly ListedTerm[],
  prepare = (counts: TermCounts) => counts,
): Promise<ReplayedMonth> {
  const at = periodAt('month', `${month}-01` as Day).to;
  const counts = prepare(await readCounts(store, { decisions, asOf: at }));
  const trends = await findTrends(counts, { grain: 'month', at, language: 'en', filter: 'rising', most: LONGEST });
  const plain = countDocuments(counts, at);
  const raw = await countRaw(counts, store, decisions, at, plain);
  return {
    month,
    lists: {
      ours: trends.map((trend) => placeOf(trend, counts)),
      ...(await plainLists(counts, raw)),
      'the same, titles once': (await plainLists(counts, plain))['G², no everyday words'],
    },
    terms: terms.map(({ names }) => {
      const keys = new Set(names.map(counts.rootOf).filter((key) => counts.indexOf.has(key)));
      const indexes = new Set([...keys].map((key) => counts.indexOf.get(key)!));
      return { keys, ...countListed(counts, indexes, plain) };
    }),
    of: plain.of,
    ofBefore: plain.ofBefore,
    trends,
  };
}

function placeOf(trend: Trend, counts: TermCounts): Place {
  return { name: trend.term, keys: new Set([trend.term, ...trend.aliases, ...trend.variants].map(counts.rootOf)) };
}

interface PlainCounts {
  readonly from: Day;
  readonly baselineFrom: Day;
  readonly now: Int32Array;
  readonly before: Int32Array;
  readonly of: number;
  readonly ofBefore: number;
}

/** Documents with each term in the month and in the six before it, copies left aside. */
function countDocuments(counts: TermCounts, at: Day): PlainCounts {
  const periods = periodsUpTo('month', at, BASELINE_MONTHS + 1);
  const [from, baselineFrom] = [periods.at(-1)!.from, periods[0]!.from];
  const [now, before] = [new Int32Array(counts.vocabulary.length), new Int32Array(counts.vocabulary.length)];
  const sizes = { of: 0, ofBefore: 0 };
  const { start } = rangeOf(counts, { from: baselineFrom, to: at });
  for (let d = start; d < counts.documents.length; d++) {
    const { day, isCopy } = counts.documents[d]!;
    if (isCopy) continue;
    const into = day >= from ? now : before;
    sizes[day >= from ? 'of' : 'ofBefore']++;
    for (const term of new Set(counts.terms.subarray(counts.offsets[d], counts.offsets[d + 1]))) into[term]!++;
  }
  return { from, baselineFrom, now, before, ...sizes };
}

/** The same with every document that has a term, though it be only in a title that all parts of an issue bear. */
async function countRaw(counts: TermCounts, store: Store, decisions: Decisions, at: Day, plain: PlainCounts): Promise<PlainCounts> {
  const rows = (await store.postings.list({ period: { from: plain.baselineFrom, to: at }, asOf: at })).filter(
    ({ isCopy, sourceId }) => !isCopy && !decisions.muted.has(sourceId),
  );
  const most = rows.reduce((sum, { terms }) => terms.reduce((last, number, place) => (place % 2 === 0 ? Math.max(last, number) : last), sum), 0);
  const { numbers, keys } = await store.postings.markedKeys(new Uint8Array(most + 1).fill(1));
  const indexOf = new Map(keys.map((key, place) => [numbers[place]!, counts.indexOf.get(counts.rootOf(key))]));
  const [now, before] = [new Int32Array(counts.vocabulary.length), new Int32Array(counts.vocabulary.length)];
  for (const { day, terms } of rows) {
    const into = day >= plain.from ? now : before;
    for (const term of new Set(
      Array.from(
        terms.filter((_, place) => place % 2 === 0),
        (number) => indexOf.get(number),
      ),
    ))
      if (term !== undefined) into[term]!++;
  }
  return { ...plain, now, before };
}

function countListed(
  { documents, offsets, terms }: TermCounts,
  wanted: ReadonlySet<number>,
  { from, baselineFrom }: PlainCounts,
): { readonly now: number; readonly before: number; readonly ever: number } {
  const sums = { now: 0, before: 0, ever: 0 };
  if (wanted.size === 0) return sums;
  documents.forEach(({ day, isCopy }, d) => {
    if (isCopy) return;
    for (let at = offsets[d]!; at < offsets[d + 1]!; at++) {
      if (!wanted.has(terms[at]!)) continue;
      sums.ever++;
      if (day >= from) sums.now++;
      else if (day >= baselineFrom) sums.before++;
      return;
    }
  });
  return sums;
}

/** The four plain lists, over the same terms. */
async function plainLists(
  counts: TermCounts,
  { now, before, of, ofBefore }: PlainCounts,
): Promise<Omit<ReplayedMonth['lists'], 'ours' | 'the same, titles once'>> {
  const candidates = [...now.keys()].filter((term) => now[term]! >= FEWEST_DOCUMENTS);
  const growth = (term: number): number => (now[term]! + 0.5) / (of + 1) / ((before[term]! + 0.5) / (ofBefore + 1));
  const g2 = (term: number): number => (growth(term) > 1 && ofBefore > 0 ? logLikelihoodRatio(now[term]!, of, before[term]!, ofBefore) : 0);
  const best = (strength: (term: number) => number): readonly number[] =>
    candidates
      .map((term) => ({ term, value: strength(term) }))
      .sort((a, b) => b.value - a.value || now[b.term]! - now[a.term]! || a.term - b.term)
      .slice(0, CANDIDATES)
      .map(({ term }) => term);
  const lists = { frequency: best((term) => now[term]!), growth: best(growth), 'G²': best(g2) };
  const spellings = await spellingsOf(counts, [...new Set(Object.values(lists).flat())]);
  const placed = (terms: readonly number[]): readonly Place[] =>
    terms.slice(0, LONGEST).map((term) => ({ name: spellings.get(term)![0]!, keys: new Set([counts.vocabulary[term]!.key]) }));
  return {
    frequency: placed(lists.frequency),
    growth: placed(lists.growth),
    'G²': placed(lists['G²']),
    'G², no everyday words': placed(lists['G²'].filter((term) => !isEveryday(spellings.get(term)![0]!))),
  };
}

/** An everyday word; a phrase of such words ("context engineering") may be a subject all the same. */
function isEveryday(name: string): boolean {
  return !/[\s-]/.test(name) && (isStopword(name) || isCommonWord(name.toLowerCase()));
}
