/**
 * READING DIGEST: what the editor read in a week, so that a reader can choose among it in three minutes.
 * In: the documents of sources marked as reading, by the day they were read, and the editor's decisions. Out: a `ReadingDigest`, and the page it makes.
 * Never: merges two items on one subject, fills a role that no sentence has, or prints a sentence that a passage does not hold.
 */
export { gatherWeek, type WeekFacts, type ItemFacts } from './gather.js';
export { composeDigest, headingOf } from './compose.js';
export { describePage } from './render.js';
export { claimsOf, claimsOfItem, itemsOf } from './claims.js';
export { withoutDocument } from './without.js';
