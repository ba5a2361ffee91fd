import { addDays, type Day, type Grain, type Movement, type Period } from '../model/index.js';
import { type CountedDocument, rangeOf, type TermCounts } from './counts.js';
import { periodsUpTo } from './periods.js';
import { profilesOf } from './profiles.js';
import { benjaminiHochberg, chiSquareP, logLikelihoodRatio, ratioInterval, Z_90 } from './statistics/index.js';
import { isSubject } from './subjects.js';
import { eachTermOf, sourcesTelling, Stamps, storiesTold, type ToldStory } from './windows.js';

/** Periods before the one that is looked at, against which it is weighed: a season, half a year, a year. */
const BASELINE_PERIODS: Readonly<Record<Grain, number>> = { week: 12, month: 6, year: 1 };
/** Fewer stories of a source in the baseline say little of what it usually tells: such sources are weighed together. */
const FEWEST_OF_SOURCE = 10;
/** How many stories told like all others are imagined beside those of a source, so that a small source is not taken at its word. */
const IMAGINED_STORIES = 20;
/** Added to the stories of a baseline: a term that was in none has an unknown share, not none (half a count, after Jeffreys). */
const HALF_STORY = 0.5;
/** Terms in fewer stories, now and before together, cannot be told from chance and are not tested: each test makes all others stricter. */
const FEWEST_STORIES = 4;
/** A share that surely is so many times what it was is called risen; rates wander by nearly as much without a cause. */
const LEAST_CHANGE = 1.5;
/**
 * What rises is told of on so many days: one day's issue says one sentence in several places. Of sources that tell more seldom, on every so many of
 * their days.
 */
const FEWEST_DAYS = { days: 3, everyOf: 3 };
/** What every term did in one period against its baseline; arrays by term. */
export interface Movements {
  readonly period: Period;
  readonly baseline: Period;
  readonly of: number;
  readonly baselineOf: number;
  readonly stories: Int32Array;
  /** Of these, told by sources that had told before. */
  readonly compared: Int32Array;
  readonly before: Int32Array;
  /** Of these, told by sources that tell in the period too: what one that has fallen silent told can neither rise nor fade. */
  readonly comparedBefore: Int32Array;
  /** Distinct days of the period on which it was told of, and on how many it has to be to rise. */
  readonly days: Int32Array;
  readonly fewestDays: Int32Array;
  /** To be expected among the compared by what each source told before; and the same of the baseline itself. */
  readonly expected: Float64Array;
  readonly exposure: Float64Array;
  /** Whether any source can be compared. */
  readonly isComparable: boolean;
  readonly g2: Float64Array;
  /** 1 for what was not tested. */
  readonly q: Float64Array;
}

/** Sources that had told nothing before, and those that tell nothing now. */
const NEWCOMER = -1;
const SILENT = -2;

/** What is compared: the stories of a period and those of its baseline, and how sources are weighed. */
export interface Comparison {
  readonly period: Period;
  readonly baseline: Period;
  readonly now: readonly ToldStory[];
  readonly past: readonly ToldStory[];
  /** The number under which a source is weighed; {@link NEWCOMER} or {@link SILENT}, below 0, for one that is not. */
  readonly groupOf: (source: number) => number;
  /** Stories of which each group told, now and then. */
  readonly sizeNow: ReadonlyMap<number, number>;
  readonly sizeThen: ReadonlyMap<number, number>;
}

/** The period that holds `at` (as far as `at`) and the ones before it. */
export function comparePeriods(counts: TermCounts, grain: Grain, at: Day): Comparison {
  const periods = periodsUpTo(grain, at, BASELINE_PERIODS[grain] + 1);
  const period = { from: periods.at(-1)!.from, to: at };
  const baseline = { from: periods[0]!.from, to: addDays(period.from, -1) };
  const [now, past] = [storiesTold(counts, period), storiesTold(counts, baseline)];
  const groupOf = sourceGroups(counts, now, past, period.from);
  return { period, baseline, now, past, groupOf, sizeNow: sizesOf(now, counts, groupOf), sizeThen: sizesOf(past, counts, groupOf) };
}

/** How many stories with a term are to be expected of `size`, by what a source told before: its own share, drawn towards that of all. */
export function expectedOf(size: number, before: { readonly stories: number; readonly of: number }, share: number): number {
  return (size * (before.stories + IMAGINED_STORIES * share)) / (before.of + IMAGINED_STORIES);
}

/** All that was told by the groups together; a story that several told of counts for each. */
export function totalOf(sizes: ReadonlyMap<number, number>): number {
  return [...sizes.values()].reduce((sum, size) => sum + size, 0);
}

/** The share of a term in a whole baseline of so much told. */
export function shareBefore(stories: number, of: number): number {
  return (stories + HALF_STORY) / (of + 1);
}

const kept = new WeakMap<TermCounts, Map<string, Movements>>();
/** A page or an issue looks at one period, perhaps at two beside it. */
const MOST_KEPT = 3;

/** What every term did in the period that holds `at` (as far as `at`), against the ones before it; an issue asks for it several times. */
export function measureMovements(counts: TermCounts, grain: Grain, at: Day): Movements {
  const ofCounts = kept.get(counts) ?? new Map<string, Movements>();
  kept.set(counts, ofCounts);
  const key = `${grain} ${at}`;
  const movements = ofCounts.get(key) ?? compareTerms(counts, grain, at);
  ofCounts.delete(key);
  ofCounts.set(key, movements);
  if (ofCounts.size > MOST_KEPT) ofCounts.delete(ofCounts.keys().next().value!);
  return movements;
}

function compareTerms(counts: TermCounts, grain: Grain, at: Day): Movements {
  const { period, baseline, now, past, groupOf, sizeNow, sizeThen } = comparePeriods(counts, grain, at);
  const terms = counts.vocabulary.length;
  const stamps = new Stamps(terms);
  const [stories, compared, before, comparedBefore] = [new Int32Array(terms), new Int32Array(terms), new Int32Array(terms), new Int32Array(terms)];
  const [expected, exposure] = [new Float64Array(terms), new Float64Array(terms)];
  const groupOfDocument = (d: number): number => groupOf(counts.documents[d]!.source);
  const comparable = ({ documents }: ToldStory): readonly number[] => documents.filter((d) => groupOfDocument(d) >= 0);
  for (const story of now) {
    eachTermOf(story.documents, counts, stamps, (term) => stories[term]!++);
    eachTermOf(comparable(story), counts, stamps, (term) => compared[term]!++);
  }
  // What one story of a group with a term adds to what is expected now, and to the baseline's own account.
  const weights = new Map(
    [...sizeThen].map(([group, of]) => [
      group,
      { now: expectedOf(sizeNow.get(group) ?? 0, { stories: 1, of }, 0), past: expectedOf(of, { stories: 1, of }, 0) },
    ]),
  );
  for (const story of past) {
    eachTermOf(story.documents, counts, stamps, (term) => before[term]!++);
    eachTermOf(comparable(story), counts, stamps, (term, d) => {
      const weight = weights.get(groupOfDocument(d))!;
      comparedBefore[term]!++;
      expected[term]! += weight.now;
      exposure[term]! += weight.past;
    });
  }
  // What is drawn from the share of all.
  const byAll = (sizes: ReadonlyMap<number, number>): number =>
    [...sizes].reduce((sum, [group, size]) => sum + expectedOf(size, { stories: 0, of: sizeThen.get(group) ?? 0 }, 1), 0);
  const [byAllNow, byAllThen] = [byAll(sizeNow), byAll(sizeThen)];
  const toldThen = totalOf(sizeThen);
  for (let term = 0; term < terms; term++) {
    const share = shareBefore(comparedBefore[term]!, toldThen);
    expected[term]! += share * byAllNow;
    exposure[term]! += share * byAllThen;
  }
  const isComparable = sizeNow.size > 0 && sizeThen.size > 0;
  const counted = { stories, compared, before, comparedBefore, expected, exposure, ...countDays(counts, period) };
  const measured = { period, baseline, of: now.length, baselineOf: past.length, ...counted, isComparable };
  return { ...measured, ...test(measured, counts) };
}

function countDays(counts: TermCounts, period: Period): Pick<Movements, 'days' | 'fewestDays'> {
  const { start, end } = rangeOf(counts, period);
  const daysOfSource = new Int32Array(counts.sources.length);
  const latest = new Int32Array(counts.sources.length).fill(-1);
  eachOriginal(counts, start, end, ({ source, dayNumber }) => {
    if (latest[source] !== dayNumber) daysOfSource[source]!++;
    latest[source] = dayNumber;
  });
  const terms = counts.vocabulary.length;
  const [days, fewestDays, last] = [new Int32Array(terms), new Int32Array(terms), new Int32Array(terms).fill(-1)];
  eachOriginal(counts, start, end, ({ source, dayNumber }, d) => {
    const fewest = Math.min(FEWEST_DAYS.days, Math.ceil(daysOfSource[source]! / FEWEST_DAYS.everyOf));
    for (let at = counts.offsets[d]!; at < counts.offsets[d + 1]!; at++) {
      const term = counts.terms[at]!;
      if (fewest > fewestDays[term]!) fewestDays[term] = fewest;
      if (last[term] !== dayNumber) days[term]!++;
      last[term] = dayNumber;
    }
  });
  return { days, fewestDays };
}

function eachOriginal({ documents }: TermCounts, start: number, end: number, visit: (document: CountedDocument, d: number) => void): void {
  for (let d = start; d < end; d++) if (!documents[d]!.isCopy) visit(documents[d]!, d);
}

/**
 * Under which number a source is weighed: its own, or one for all small ones together (the number of sources). What is new to one that had told nothing
 * before `from` is not new, and what one that tells nothing now had told has not gone.
 */
function sourceGroups(counts: TermCounts, now: readonly ToldStory[], past: readonly ToldStory[], from: Day): (source: number) => number {
  const { documents, sources } = counts;
  const [sizes, tells] = [new Int32Array(sources.length), new Uint8Array(sources.length)];
  for (const told of past) for (const source of sourcesTelling(told, counts)) sizes[source]!++;
  for (const told of now) for (const source of sourcesTelling(told, counts)) tells[source] = 1;
  const hasTold = new Uint8Array(sources.length);
  for (const { source, day } of documents) {
    if (day >= from) break;
    hasTold[source] = 1;
  }
  return (source) => (hasTold[source] === 0 ? NEWCOMER : tells[source] === 0 ? SILENT : sizes[source]! < FEWEST_OF_SOURCE ? sources.length : source);
}

function sizesOf(told: readonly ToldStory[], counts: TermCounts, groupOf: (source: number) => number): ReadonlyMap<number, number> {
  const sizes = new Map<number, number>();
  for (const story of told) {
    for (const group of new Set([...sourcesTelling(story, counts)].map(groupOf))) if (group >= 0) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  }
  return sizes;
}

/** Only subjects are tested: what a turn of phrase does is no news. */
function test({ compared, comparedBefore, expected, exposure, isComparable }: Omit<Movements, 'g2' | 'q'>, counts: TermCounts): Pick<Movements, 'g2' | 'q'> {
  const profiles = profilesOf(counts);
  const [g2, q] = [new Float64Array(compared.length), new Float64Array(compared.length).fill(1)];
  if (!isComparable) return { g2, q };
  const tested: number[] = [];
  for (let term = 0; term < compared.length; term++) {
    if (compared[term]! + comparedBefore[term]! < FEWEST_STORIES || !isSubject(counts, profiles, term)) continue;
    tested.push(term);
    g2[term] = logLikelihoodRatio(compared[term]!, expected[term]!, comparedBefore[term]!, exposure[term]!);
  }
  benjaminiHochberg(tested.map((term) => chiSquareP(g2[term]!))).forEach((value, at) => (q[tested[at]!] = value));
  return { g2, q };
}

/** The share of a term now over its share before, with its 90% interval. */
export function ratioOf(
  { compared, comparedBefore, expected, exposure }: Movements,
  term: number,
): { readonly ratio: number; readonly low: number; readonly high: number } {
  return ratioInterval(compared[term]!, comparedBefore[term]!, expected[term]! / exposure[term]!, Z_90);
}

/** Whether a term moved: whether its ratio, at the bound of its interval, is a change at all. How sure that is among all terms looked at, `isSure` tells. */
export function directionOf(movements: Movements, term: number): Movement['direction'] {
  if (!movements.isComparable || movements.compared[term]! + movements.comparedBefore[term]! < FEWEST_STORIES) return 'unknown';
  const { low, high } = ratioOf(movements, term);
  const isSpread = movements.days[term]! >= movements.fewestDays[term]!;
  return low > LEAST_CHANGE && isSpread ? 'rising' : high < 1 / LEAST_CHANGE ? 'fading' : 'steady';
}
