/**
 * G² of two counts that are each Poisson in their exposure: how much worse one common rate explains them than a rate for each does (Dunning
 * 1993, in the form for two counts of Rayson and Garside 2000). Given their sum the first count is binomial, so it is the likelihood ratio of
 * that binomial too. 0 or more, without a direction; to be held against chi-square with one degree of freedom ({@link chiSquareP}).
 * Exposures are in any unit, the same for both: stories told, or stories expected. Without exposure on one side there is nothing to compare: 0.
 */
export function logLikelihoodRatio(observed: number, exposure: number, baselineObserved: number, baselineExposure: number): number {
  if (exposure <= 0 || baselineExposure <= 0) return 0;
  const rate = (observed + baselineObserved) / (exposure + baselineExposure);
  const half = excess(observed, exposure * rate) + excess(baselineObserved, baselineExposure * rate);
  return Math.max(0, 2 * half); // rounding can leave two equal rates just under 0
}

/** Its limit at 0 is 0. */
function excess(observed: number, expected: number): number {
  return observed === 0 ? 0 : observed * Math.log(observed / expected);
}
