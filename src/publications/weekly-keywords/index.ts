/**
 * WEEKLY KEYWORDS: up to fifty terms of an ISO week, so that a reader can look up what moved, what it is and where it was told.
 * In: the counted terms of a week, its stories, documents and briefs, the editor's decisions. Out: a `WeeklyKeywords`, the page it makes, its table.
 * Never: pads a thin week, says of a term what no passage or count holds, or hides what it does not know.
 */
export { gatherKeywords, type KeywordsContext, type KeywordsFacts } from './gather.js';
export { composeKeywords } from './compose.js';
export { describePage, headingOf } from './render.js';
export { claimsOf, claimsOfKeyword } from './claims.js';
export { csvOf } from './table.js';
export { withoutDocument } from './without.js';
