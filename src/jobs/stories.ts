import type { Day, DocumentId, Period, RankedStory, Story } from '../model/index.js';
import { rankStories, storiesAsOf } from '../stories/index.js';
import type { DocumentHead } from '../storage/contracts.js';
import type { OpenWorkspace } from './contract.js';
import { interestsOf } from './interests.js';

/** A ranked story with what a script needs to recognise its documents. */
export interface ListedStory extends RankedStory {
  readonly documents: readonly Pick<DocumentHead, 'id' | 'sourceId' | 'recordId' | 'title' | 'language' | 'url' | 'about' | 'day' | 'copyOf'>[];
}

/** The stories that have a document in the period, ranked as of its last day, best first. */
export async function listStories(period: Period, asOf: Day | undefined, open: OpenWorkspace): Promise<readonly ListedStory[]> {
  return rankAndList(await storiesAsOf(open.store, period, asOf, open.decisionsAt(asOf).regrouped), period.to, asOf, open);
}

/** Stories ranked for a day, best first, with their documents. */
export async function rankAndList(stories: readonly Story[], date: Day, asOf: Day | undefined, open: OpenWorkspace): Promise<readonly ListedStory[]> {
  const { store } = open;
  const known = asOf === undefined ? {} : { asOf };
  const sources = new Map((await store.sources.list()).map((source) => [source.id, source]));
  const { pinned, muted } = open.decisionsAt(asOf);
  const ranked = await rankStories(stories, { store, date, interests: interestsOf(open, asOf), pinned, muted, sources, ...known });
  const ids = ranked.flatMap((story) => story.documentIds);
  const heads = new Map<DocumentId, DocumentHead>((await store.documents.heads({ ids, ...known })).map((head) => [head.id, head]));
  return ranked.map((story) => ({
    ...story,
    documents: story.documentIds.flatMap((id) => {
      const head = heads.get(id);
      if (!head) return [];
      const { sourceId, recordId, title, language, url, about, day, copyOf } = head;
      return [{ id, sourceId, recordId, title, language, ...(url === undefined ? {} : { url }), about, day, ...(copyOf === undefined ? {} : { copyOf }) }];
    }),
  }));
}

export function describeStory(story: ListedStory): readonly string[] {
  const parts = story.parts.map((part) => `${part.name} ${part.value.toFixed(2)}`).join(' + ');
  return [
    `${story.rank.toFixed(2)}  ${story.title}`,
    `      ${story.id} · ${story.documents.length} documents · ${story.firstDay}–${story.lastDay} · ${parts}`,
  ];
}
