import { twoSidedP } from './tails.js';

/** A value per period, earliest first; NaN where nothing was delivered and so nothing measured. */
export type Series = Float64Array | readonly number[];

export interface MannKendall {
  /** Pairs of periods in which the later value is larger, less those in which it is smaller. */
  readonly s: number;
  /** `s` in standard deviations, with the correction for continuity; 0 when all values are equal. */
  readonly z: number;
  /** How often so much agreement arises without a trend, in either direction. */
  readonly p: number;
}

export interface TheilSen {
  /** Change of the value per period. */
  readonly slope: number;
  /** The 95% interval of the slope. */
  readonly low: number;
  readonly high: number;
}

/** Under eight values even a strict rise is not told from chance by a normal approximation. */
const FEWEST_VALUES = 8;
/** The 97.5th percentile of the standard normal distribution: 95% lie between it and its negative. */
const Z_95 = 1.959963984540054;

/**
 * Mann–Kendall's test for a trend (Mann 1945, Kendall 1975), with the variance corrected for ties and the normal approximation corrected for
 * continuity. Only the order of the values counts. Undefined for fewer than eight measured values.
 */
export function mannKendall(series: Series): MannKendall | undefined {
  const { values } = measuredOf(series);
  if (values.length < FEWEST_VALUES) return undefined;
  let s = 0;
  for (let later = 1; later < values.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) s += sign(values[later]! - values[earlier]!);
  }
  const z = s === 0 ? 0 : (s - sign(s)) / Math.sqrt(varianceOfS(values));
  return { s, z, p: twoSidedP(z) };
}

/**
 * The median of the slopes between all pairs of periods (Theil 1950), with its 95% interval (Sen 1968; for ranks that are no whole numbers as in
 * Gilbert 1987, section 16.5). A few wild values do not move it. Undefined for fewer than eight measured values.
 */
export function theilSen(series: Series): TheilSen | undefined {
  const { values, periods } = measuredOf(series);
  if (values.length < FEWEST_VALUES) return undefined;
  const slopes = pairSlopes(values, periods).sort();
  const middle = (slopes.length - 1) / 2;
  const reach = (Z_95 * Math.sqrt(varianceOfS(values))) / 2;
  return { slope: atRank(slopes, middle), low: atRank(slopes, middle - 0.5 - reach), high: atRank(slopes, middle + 0.5 + reach) };
}

/** The values there are, and the period of each: gaps are left out, but the time they took is not. */
function measuredOf(series: Series): { readonly values: Float64Array; readonly periods: Uint32Array } {
  const values = new Float64Array(series.length);
  const periods = new Uint32Array(series.length);
  let count = 0;
  for (let period = 0; period < series.length; period++) {
    const value = series[period]!;
    if (Number.isNaN(value)) continue;
    values[count] = value;
    periods[count++] = period;
  }
  return { values: values.subarray(0, count), periods: periods.subarray(0, count) };
}

/** Without a trend: [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18, t being the sizes of groups of equal values. */
function varianceOfS(values: Float64Array): number {
  const sorted = values.slice().sort();
  let variance = unscaledVariance(sorted.length);
  for (let at = 0, start = 0; at < sorted.length; at++) {
    if (sorted[at + 1] === sorted[at]) continue;
    variance -= unscaledVariance(at + 1 - start);
    start = at + 1;
  }
  return variance / 18;
}

function unscaledVariance(count: number): number {
  return count * (count - 1) * (2 * count + 5);
}

function pairSlopes(values: Float64Array, periods: Uint32Array): Float64Array {
  const slopes = new Float64Array((values.length * (values.length - 1)) / 2);
  let pair = 0;
  for (let later = 1; later < values.length; later++) {
    for (let earlier = 0; earlier < later; earlier++) {
      slopes[pair++] = (values[later]! - values[earlier]!) / (periods[later]! - periods[earlier]!);
    }
  }
  return slopes;
}

/** The value at a rank counted from 0, in proportion between two ranks; the ends beyond the ends. */
function atRank(sorted: Float64Array, rank: number): number {
  const within = Math.max(0, Math.min(sorted.length - 1, rank));
  const below = Math.floor(within);
  const value = sorted[below]!;
  return below === within ? value : value + (within - below) * (sorted[below + 1]! - value);
}

/** Math.sign without its negative zero. */
function sign(difference: number): number {
  return difference > 0 ? 1 : difference < 0 ? -1 : 0;
}
