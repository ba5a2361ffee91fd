import { type Story, type StoryId, storyIdOf } from '../model/index.js';

/** The ids by which a decision may mean a story: its own, former ones, and those that its documents would give it. */
export function namesOfStory({ id, formerIds, documentIds }: Story): readonly StoryId[] {
  return [id, ...formerIds, ...documentIds.map(storyIdOf)];
}
