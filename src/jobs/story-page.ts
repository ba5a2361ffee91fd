import type { Lang } from '../model/index.js';
import type { StoryPage } from '../rendering/index.js';
import { plainText } from '../text/index.js';
import type { OpenWorkspace } from './contract.js';
import { findStory } from './find-story.js';
import { type ListedStory, rankAndList } from './stories.js';

/** What a page of one story shows; raises `story-unknown`. */
export async function describeStoryPage(id: string, language: Lang, open: OpenWorkspace): Promise<StoryPage> {
  const { store, workspace } = open;
  const found = await findStory(id, open);
  const [story] = (await rankAndList([found], found.lastDay, undefined, open)) as [ListedStory];
  const sources = new Map((await store.sources.list()).map((source) => [source.id, source]));
  return {
    series: workspace.configuration.title,
    language,
    id: story.id,
    title: plainText(story.title),
    titleLanguage: story.documents.find((document) => document.title === story.title)?.language ?? language,
    firstDay: story.firstDay,
    lastDay: story.lastDay,
    rank: story.rank,
    parts: story.parts,
    documents: story.documents.map((document) => ({
      id: document.id,
      title: plainText(document.title),
      ...(document.url === undefined ? {} : { url: document.url }),
      about: document.about,
      sourceTitle: sources.get(document.sourceId)?.title ?? document.sourceId,
      role: sources.get(document.sourceId)?.role ?? 'secondary',
      language: document.language,
      date: document.day,
      copy: document.copyOf !== undefined,
    })),
  };
}
