/** Stands for "without bound", since JSON has no infinity. No ratio of counts of stories comes near it. */
export const UNBOUNDED_RATIO = 1e9;

/** Of the standard normal distribution, for an interval of 90%. */
export const Z_90 = 1.645;

/** A share between its bounds; all from 0 to 1. */
export interface ShareInterval {
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** A rate over a rate, between its bounds; 0 or more, {@link UNBOUNDED_RATIO} at most. */
export interface RatioInterval {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's interval (1927) of a share. `z` is how sure: 1.645 for 90%, 1.96 for 95%. `successes` may be a fraction, as standardised counts are.
 * Of nothing the share is 0, and anything from 0 to 1 is possible.
 */
export function shareInterval(successes: number, of: number, z: number): ShareInterval {
  if (of <= 0) return { share: 0, low: 0, high: 1 };
  const share = successes / of;
  const z2 = z * z;
  const middle = successes + z2 / 2;
  const reach = z * Math.sqrt(successes * (1 - share) + z2 / 4);
  return {
    share,
    low: successes <= 0 ? 0 : Math.max(0, (middle - reach) / (of + z2)), // at both ends rounding would miss the bound by a hair
    high: successes >= of ? 1 : Math.min(1, (middle + reach) / (of + z2)),
  };
}

/**
 * The rate of one Poisson count over that of another. Given the sum of both, the first is binomial: its share has Wilson's interval, and the odds
 * of a share, divided by `exposureRatio` (the exposure over the baseline's exposure), are a ratio of rates.
 * Without a baseline count the ratio is taken with half a count added to both sides (Haldane 1956, Anscombe 1956), so that it is finite and grows with
 * what was observed, and `high` is {@link UNBOUNDED_RATIO}. Without a count or an exposure on either side nothing is known: 1, from 0 to unbounded.
 */
export function ratioInterval(observed: number, baselineObserved: number, exposureRatio: number, z: number): RatioInterval {
  const sum = observed + baselineObserved;
  if (sum <= 0 || !(exposureRatio > 0 && exposureRatio < Infinity)) return { ratio: 1, low: 0, high: UNBOUNDED_RATIO };
  const { low, high } = shareInterval(observed, sum, z);
  const half = baselineObserved === 0 ? 0.5 : 0;
  const ratio = (observed + half) / (baselineObserved + half) / exposureRatio;
  return { ratio: bounded(ratio), low: bounded(oddsOf(low) / exposureRatio), high: bounded(oddsOf(high) / exposureRatio) };
}

function oddsOf(share: number): number {
  return share / (1 - share);
}

function bounded(ratio: number): number {
  return Math.min(ratio, UNBOUNDED_RATIO);
}
