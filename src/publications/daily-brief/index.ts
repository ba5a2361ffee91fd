/**
 * DAILY BRIEF: one day's stories, to be read in three to five minutes.
 * In: the day's ranked stories with their documents, and the editor's decisions. Out: a `DailyBrief`, and the page it makes.
 * Never: pads a thin day, prints a sentence twice, or one that a passage does not hold.
 */
export { gatherDay, type DayFacts, type StoryFacts } from './gather.js';
export { composeBrief } from './compose.js';
export { describePage } from './render.js';
export { claimsOf } from './claims.js';
