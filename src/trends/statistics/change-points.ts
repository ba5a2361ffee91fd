/** A count with its exposure: the stories with a term of all stories, or of as many as were to be expected. */
export interface CountOf {
  readonly count: number;
  readonly of: number;
}

/** Fewer periods with deliveries do not show a level, let alone two. */
const FEWEST_PERIODS = 8;
/**
 * Times ln(periods): what each change must lower −2·ln likelihood by. The leading part of the modified Bayesian criterion of Zhang and Siegmund
 * (2007): one ln n for the new level, two for the freedom to choose where it begins.
 */
const COST_PER_LN = 3;

/**
 * The indexes of the periods in which a new level of the rate begins, ascending. Counts are Poisson in their exposure, constant within a level; the
 * levels are those with the least cost in total, found exactly by optimal partitioning (Jackson et al. 2005).
 * Periods in which nothing was delivered (`of` 0) say nothing. Fewer than eight others: no change points.
 */
export function changePointsOf(series: readonly CountOf[]): readonly number[] {
  const periods = deliveredPeriods(series);
  if (periods.length < FEWEST_PERIODS) return [];
  const starts = lastStarts(periods.map((at) => series[at]!));
  const changes: number[] = [];
  for (let end = starts[periods.length]!; end > 0; end = starts[end]!) changes.push(periods[end]!);
  return changes.reverse();
}

function deliveredPeriods(series: readonly CountOf[]): readonly number[] {
  return series.flatMap(({ of }, at) => (of > 0 ? [at] : []));
}

/** For each length of the beginning of a series, where its last level begins in the cheapest partition; of equal ones the longest last level. */
function lastStarts(series: readonly CountOf[]): Uint32Array {
  const counts = cumulated(series, ({ count }) => count);
  const exposures = cumulated(series, ({ of }) => of);
  const penalty = COST_PER_LN * Math.log(series.length);
  const cost = new Float64Array(series.length + 1);
  const starts = new Uint32Array(series.length + 1);
  for (let end = 1; end <= series.length; end++) {
    let least = Infinity;
    for (let start = 0; start < end; start++) {
      const sum = cost[start]! + penalty + levelCost(counts[end]! - counts[start]!, exposures[end]! - exposures[start]!);
      if (sum >= least) continue;
      least = sum;
      starts[end] = start;
    }
    cost[end] = least;
  }
  return starts;
}

/** −2·ln likelihood of a level at its own rate, without what is the same for every partition. */
function levelCost(count: number, exposure: number): number {
  return count === 0 ? 0 : -2 * count * Math.log(count / exposure);
}

function cumulated(series: readonly CountOf[], valueOf: (period: CountOf) => number): Float64Array {
  const sums = new Float64Array(series.length + 1);
  series.forEach((period, at) => (sums[at + 1] = sums[at]! + valueOf(period)));
  return sums;
}
