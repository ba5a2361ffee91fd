import type { RankPart, RankedStory, Story } from '../model/index.js';
import { readFacts, type Member, type RankContext, type RankFacts } from './rank-facts.js';
import { freshnessPart, interestsPart, noveltyPart, originsPart, pinPart, sourcesPart } from './rank-parts.js';
import { centralTitle } from './titles.js';

/** Ranks stories by a sum of printed parts, best first; of two alike the one with the smaller id. */
export async function rankStories(stories: readonly Story[], context: RankContext): Promise<readonly RankedStory[]> {
  const { members, facts } = await readFacts(stories, context);
  return stories
    .map((story) =>
      rankStory(
        story,
        story.documentIds.flatMap((id) => members.get(id) ?? []),
        facts,
      ),
    )
    .sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

function rankStory(story: Story, members: readonly Member[], facts: RankFacts): RankedStory {
  const originals = members.filter(({ head }) => head.copyOf === undefined);
  const heard = originals.filter(({ head }) => !facts.muted.has(head.sourceId));
  const counted = [heard, originals, members].find((some) => some.length > 0) ?? [];
  const parts: readonly RankPart[] = [
    originsPart(counted, facts),
    sourcesPart(counted, facts),
    noveltyPart(counted, facts),
    freshnessPart(story, facts),
    interestsPart(counted, facts),
    pinPart(story, facts),
  ];
  return { ...story, title: centralTitle(counted), rank: parts.reduce((sum, { value }) => sum + value, 0), parts };
}
