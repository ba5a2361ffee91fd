import { PingmoError } from '../errors/index.js';
import { type Story, StoryId, storyIdOf } from '../model/index.js';
import { namingDocument, storyHolding } from '../stories/index.js';
import type { OpenWorkspace } from './contract.js';

/** Shorter beginnings of an id are more likely typing errors than ids. */
const SHORTEST_BEGINNING = 4;

/** The story that an id (its own, a former one) or the unique beginning of one names; raises `story-unknown`. */
export async function findStory(id: string, open: OpenWorkspace): Promise<Story> {
  const whole = StoryId.safeParse(id);
  const ids = whole.success ? [whole.data] : id.length < SHORTEST_BEGINNING ? [] : (await storyIds(open)).filter((candidate) => candidate.startsWith(id));
  const { regrouped } = open.decisionsAt();
  const stories = new Map<StoryId, Story>();
  for (const candidate of ids) {
    const story = await storyHolding(open.store, namingDocument(candidate), regrouped);
    if (story) stories.set(story.id, story);
  }
  const [story, other] = [...stories.values()];
  if (story && !other) return story;
  throw new PingmoError({
    code: 'story-unknown',
    attempt: `find the story ${id}`,
    reason: other ? 'several stories begin with it' : 'no story bears this id',
    remedy: other ? 'Give more of the id.' : 'List stories with `pingmo stories`.',
  });
}

/** The ids of all stories as they were clustered, and those that splits made. */
async function storyIds({ store, decisionsAt }: OpenWorkspace): Promise<readonly StoryId[]> {
  const span = await store.documents.span();
  const clustered = span === undefined ? [] : (await store.stories.assignments(span)).map(({ storyId }) => storyId);
  const parts = decisionsAt().regrouped.flatMap((decision) => (decision.kind === 'split' ? decision.documents.map(storyIdOf) : []));
  return [...new Set([...clustered, ...parts])];
}
