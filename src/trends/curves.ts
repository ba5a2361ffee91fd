import { type Day, type Period, type PeriodMark, type TermPoint } from '../model/index.js';
import { rangeOf, type TermCounts } from './counts.js';
import { expectedOf } from './movements.js';
import { shareInterval, Z_90 } from './statistics/index.js';
import { sourcesTelling, Stamps, storiesTold, type ToldStory } from './windows.js';

/** A source that usually tells this many stories in a period and tells none is out. */
const USUAL_STORIES = 2;
/** From so many copies for each original on, and so many in all, a term is carried by reposts. */
const REPOSTS = { perOriginal: 2, copies: 5 };
/** With fewer origins in a period breadth is unknown. */
export const FEWEST_ORIGINS = 5;
/** One story stands on one word as a matter of course. */
const FEWEST_STORIES_OF_ONE = 2;
/** From this part of its stories on, what sources tell that had not told before carries a term. */
const CARRIED = 0.5;

interface Told {
  readonly period: Period;
  readonly stories: readonly ToldStory[];
  /** Stories of which each source told. */
  readonly sizes: Int32Array;
  readonly origins: ReadonlySet<string>;
  readonly marks: readonly PeriodMark[];
}

/** What a term came to in one period. */
interface Sums {
  stories: number;
  readonly bySource: Map<number, number>;
  readonly origins: Set<string>;
  copies: number;
  fromNew: number;
}

/** The curves of these terms over these periods (earliest first), the last of which may end at `at` already; by term. */
export function drawCurves(counts: TermCounts, wanted: readonly number[], periods: readonly Period[], at: Day): ReadonlyMap<number, readonly TermPoint[]> {
  const told = describePeriods(
    counts,
    periods.map(({ from, to }) => ({ from, to: to < at ? to : at })),
  );
  const firstDays = firstDaysOf(counts);
  const place = new Map(wanted.map((term, at) => [term, at]));
  const sums = told.map((period) => sumPeriod(counts, period, place, firstDays));
  const totals = sumSources(told, counts.sources.length);
  return new Map(
    wanted.map((term, at): [number, readonly TermPoint[]] => [
      term,
      pointsOf(
        told,
        sums.map((of) => of[at]!),
        totals,
      ),
    ]),
  );
}

function describePeriods(counts: TermCounts, periods: readonly Period[]): readonly Told[] {
  const told = periods.map((period) => {
    const stories = storiesTold(counts, period);
    const sizes = new Int32Array(counts.sources.length);
    for (const story of stories) for (const source of sourcesTelling(story, counts)) sizes[source]!++;
    const origins = new Set(stories.flatMap(({ documents }) => documents.map((d) => counts.documents[d]!.origin)));
    return { period, stories, sizes, origins };
  });
  const isEmpty = ({ stories }: { readonly stories: readonly ToldStory[] }): boolean => stories.length === 0;
  const started = (source: number): number => told.findIndex(({ sizes }) => sizes[source]! > 0);
  const starts = counts.sources.map((_, source) => started(source));
  const usual = counts.sources.map((_, source) => median(told.slice(Math.max(0, starts[source]!)).map(({ sizes }) => sizes[source]!)));
  return told.map((one, at) => {
    const isOut = usual.some((size, source) => size >= USUAL_STORIES && starts[source]! < at && one.sizes[source] === 0);
    return { ...one, marks: [...(isEmpty(one) ? (['no-documents'] as const) : []), ...(isOut ? (['outage'] as const) : [])] };
  });
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 0;
}

const firstDaysKept = new WeakMap<TermCounts, readonly (Day | undefined)[]>();

/** The day of the first document of each source. */
function firstDaysOf(counts: TermCounts): readonly (Day | undefined)[] {
  const kept = firstDaysKept.get(counts);
  if (kept !== undefined) return kept;
  const first: (Day | undefined)[] = counts.sources.map(() => undefined);
  for (const { source, day } of counts.documents) first[source] ??= day;
  firstDaysKept.set(counts, first);
  return first;
}

function sumPeriod(
  counts: TermCounts,
  { period, stories }: Told,
  place: ReadonlyMap<number, number>,
  firstDays: readonly (Day | undefined)[],
): readonly Sums[] {
  const sums = Array.from(place, (): Sums => ({ stories: 0, bySource: new Map(), origins: new Set(), copies: 0, fromNew: 0 }));
  const stamps = new Stamps(counts.vocabulary.length);
  for (const { documents } of stories) {
    const stamp = stamps.next();
    for (const d of documents) {
      for (let at = counts.offsets[d]!; at < counts.offsets[d + 1]!; at++) {
        const sum = sums[place.get(counts.terms[at]!) ?? -1];
        if (sum === undefined) continue;
        sum.origins.add(counts.documents[d]!.origin);
        if (stamps.seen[counts.terms[at]!] === stamp) continue;
        stamps.seen[counts.terms[at]!] = stamp;
        const { source } = counts.documents[d]!;
        sum.stories++;
        sum.bySource.set(source, (sum.bySource.get(source) ?? 0) + 1);
        if (firstDays[source]! >= period.from) sum.fromNew++;
      }
    }
  }
  addCopies(counts, period, place, sums);
  return sums;
}

function addCopies(counts: TermCounts, period: Period, place: ReadonlyMap<number, number>, sums: readonly Sums[]): void {
  const { start, end } = rangeOf(counts, period);
  for (let d = start; d < end; d++) {
    if (!counts.documents[d]!.isCopy) continue;
    const seen = new Set<number>();
    for (let at = counts.offsets[d]!; at < counts.offsets[d + 1]!; at++) {
      const here = place.get(counts.terms[at]!);
      if (here === undefined || seen.has(here)) continue;
      seen.add(here);
      sums[here]!.copies++;
    }
  }
}

/** Stories of each source over all periods. */
function sumSources(told: readonly Told[], sources: number): Int32Array {
  const totals = new Int32Array(sources);
  for (const { sizes } of told) sizes.forEach((size, source) => (totals[source]! += size));
  return totals;
}

function pointsOf(told: readonly Told[], sums: readonly Sums[], totals: Int32Array): readonly TermPoint[] {
  const all = totals.reduce((sum, size) => sum + size, 0);
  const ofTerm = new Map<number, number>();
  for (const { bySource } of sums) for (const [source, count] of bySource) ofTerm.set(source, (ofTerm.get(source) ?? 0) + count);
  const withTerm = [...ofTerm.values()].reduce((sum, count) => sum + count, 0);
  const rate = withTerm / Math.max(1, all);
  const usual =
    withTerm /
    Math.max(
      1,
      told.reduce((sum, { stories }) => sum + stories.length, 0),
    );
  return told.map((one, at) => {
    const sum = sums[at]!;
    let expected = 0;
    one.sizes.forEach((size, source) => {
      if (size > 0) expected += expectedOf(size, { stories: ofTerm.get(source) ?? 0, of: totals[source]! }, rate);
    });
    const of = one.stories.length;
    const share = expected === 0 ? 0 : Math.min(1, (sum.stories / expected) * usual);
    const { low, high } = shareInterval(Math.min(of, share * of), of, Z_90);
    return {
      ...one.period,
      stories: sum.stories,
      of,
      origins: sum.origins.size,
      ofOrigins: one.origins.size,
      share: rounded(share),
      low: rounded(low),
      high: of === 0 ? 1 : rounded(high),
      marks: [...one.marks, ...marksOf(sum, one)],
    };
  });
}

function marksOf({ stories, copies, fromNew, origins }: Sums, { origins: all }: Told): readonly PeriodMark[] {
  const marks: PeriodMark[] = [];
  if (fromNew > 0 && fromNew >= CARRIED * stories) marks.push('new-source');
  if (copies >= REPOSTS.copies && copies >= REPOSTS.perOriginal * stories) marks.push('reposts');
  if (all.size >= FEWEST_ORIGINS && origins.size === 1 && stories >= FEWEST_STORIES_OF_ONE) marks.push('one-origin');
  return marks;
}

/** To five significant digits: more would be noise, and differ between machines. */
export function rounded(value: number): number {
  return Number(value.toPrecision(5));
}
