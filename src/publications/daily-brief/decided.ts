import type { Day, Decisions, Lang, Story, StoryId } from '../../model/index.js';
import { namesOfStory } from '../../stories/index.js';

/** Whether decisions name this story. */
export function isMeant(story: Story, ids: ReadonlySet<StoryId>): boolean {
  return ids.size > 0 && namesOfStory(story).some((id) => ids.has(id));
}

/** Finds the headline that the editor wrote for a story in this language; the last one counts. */
export function headingsOf({ retitled }: Decisions, language: Lang): (story: Story) => string | undefined {
  const last = new Map<StoryId, number>();
  retitled.forEach((override, at) => override.language === language && last.set(override.story, at));
  if (last.size === 0) return () => undefined;
  return (story) => {
    const places = namesOfStory(story).flatMap((id) => last.get(id) ?? []);
    return places.length === 0 ? undefined : retitled[Math.max(...places)]!.text;
  };
}

/** Stories that the editor put in front, in his order; the others as they were. */
export function inEditorsOrder<Ranked extends { readonly id: StoryId }>(
  stories: readonly Ranked[],
  all: readonly Story[],
  order: readonly StoryId[] = [],
): readonly Ranked[] {
  const owner = new Map(all.flatMap((story) => namesOfStory(story).map((name) => [name, story.id] as const)));
  const byId = new Map(stories.map((story) => [story.id, story]));
  const first = new Set(order.flatMap((id) => byId.get(owner.get(id) ?? id) ?? []));
  return [...first, ...stories.filter((story) => !first.has(story))];
}

/** What the editor wrote before and after the items of a day's brief. */
export function editorTextOf({ texts }: Decisions, date: Day, language: Lang): { readonly opening?: string; readonly closing?: string } {
  const own = texts.filter((text) => text.publication === 'daily-brief' && text.date === date && text.language === language);
  const opening = own.findLast(({ place }) => place === 'opening')?.text;
  const closing = own.findLast(({ place }) => place === 'closing')?.text;
  return { ...(opening === undefined ? {} : { opening }), ...(closing === undefined ? {} : { closing }) };
}
