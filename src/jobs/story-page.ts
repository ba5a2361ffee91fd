import { PingmoError } from '../errors/index.js';
import type { Lang, StoryId } from '../model/index.js';
import type { StoryPage } from '../rendering/index.js';
import { plainText } from '../text/index.js';
import type { OpenWorkspace } from './contract.js';
import { listStories } from './stories.js';

/** What a page of one story shows; raises `story-unknown`. */
export async function describeStoryPage(id: string, language: Lang, open: OpenWorkspace): Promise<StoryPage> {
  const { store, workspace } = open;
  const [first] = await store.stories.documentsOf(id as StoryId);
  const day = first && (await store.documents.get(first))?.day;
  const stories = day === undefined ? [] : await listStories({ from: day, to: day }, undefined, open);
  const story = stories.find((candidate) => candidate.id === id || candidate.formerIds.includes(id as StoryId));
  if (!story)
    throw new PingmoError({
      code: 'story-unknown',
      attempt: `find the story ${id}`,
      reason: 'no story bears this id',
      remedy: 'List stories with `pingmo stories`.',
    });
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
