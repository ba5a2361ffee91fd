/**
 * STORIES: the documents about one event, named and ranked.
 * In: documents as features, day by day; configured interests, sources, pins, merges and splits. Out: assignments of documents to stories, stories as they stood on a day, their rank in printed parts.
 * Never: depends on the order of arrival, looks beyond the day asked for, or reads a body twice.
 */
export { storyFeatures } from './features.js';
export { updateStories } from './update-stories.js';
export { reviewRegrouping, storiesAsOf, storyHolding, storyMapAsOf } from './stories-as-of.js';
export { type Met, namingDocument, regroupStories } from './regroup.js';
export { namesOfStory } from './names.js';
export { countWithStories } from './count-stories.js';
export { titleOfStory } from './titles.js';
export { rankStories } from './rank-stories.js';
export type { RankContext } from './rank-facts.js';
