/**
 * TRENDS OVERVIEW: what the sessions of a collection speak of, so that a host can tell it in ten minutes.
 * In: the documents of a collection, as known on a day, and the editor's decisions. Out: a `TrendsOverview`, its page and the pages behind it.
 * Never: makes a trend of one session, fills a role that no sentence has, or prints a sentence that a passage does not hold.
 */
export { headsOfCollection } from './collection.js';
export { gatherCollection, type CollectionFacts } from './gather.js';
export { composeOverview } from './compose.js';
export { describePage } from './render.js';
export { describePagesBehind, type PageBehind } from './pages.js';
export { claimsOf } from './claims.js';
export { groupSessions } from './sessions.js';
export { chooseTrends, type ChosenTrend } from './choose-trends.js';
export { readSubjects, subjectsOf, usualCues } from './speaks-of.js';
export { withoutDocument } from './without.js';
