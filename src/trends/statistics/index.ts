/**
 * STATISTICS: what moved, by how much, how surely. In: counts with their exposures, as numbers. Out: p- and q-values, intervals, bursts, slopes, levels.
 * Never: knows what was counted, reads storage, or draws by chance: the same numbers give the same result.
 */
export { logLikelihoodRatio } from './log-likelihood.js';
export { chiSquareP } from './tails.js';
export { benjaminiHochberg } from './false-discoveries.js';
export { ratioInterval, shareInterval, UNBOUNDED_RATIO, Z_90 } from './intervals.js';
export { type Burst, type BurstOptions, burstsOf } from './bursts.js';
export { mannKendall, type MannKendall, theilSen } from './slopes.js';
export { changePointsOf, type CountOf } from './change-points.js';
