/**
 * TRENDS: what is told of more or less than before, since when, how surely, on whose word.
 * In: the terms of documents as they were stored, stories, aliases, the editor's decisions, a day. Out: terms and families with their movement, stage, curve and first day, every figure with what it rests on.
 * Never: counts a copy twice, takes an outage, a new source or a burst of reposts for a movement, or sees what was not known on the day asked for.
 */
export { findTerms, POSTINGS_FORMAT } from './postings.js';
export { type NamedPeriod, periodAt, periodsUpTo } from './periods.js';
export { type CountsContext, readCounts, type TermCounts } from './counts.js';
export { findTrends, type TrendFilter, termIdOf, trendOf, type WantedTrends } from './find-trends.js';
export { documentsWith, matrixOf, type WantedMatrix } from './matrices.js';
export { coverageOf, familiesOf, type Family, type FamilyChange, type FamilyCoverage, matchFamilies, type TermMatrix } from './families/index.js';
export { type ExplainedTrend, explainTrend } from './explain.js';
export { familyCurves, type FamilyCurve } from './family-curves.js';
export { type Neighbour, type Neighbourhood, neighboursOf } from './neighbours.js';
