import type { DailyBrief, KeywordGroup, KeywordNearMiss, StoryId, TermKind, Trend } from '../../model/index.js';
import { conceptsIn, isCommonWord, isStopword, namesOf } from '../../text/index.js';

/** Most keywords of a week. */
export const MOST_KEYWORDS = 50;
/** A near miss is worth naming only where a reader may have looked for it. */
const MOST_NEAR_MISSES = 20;
/**
 * A keyword is in so many stories of the week, in two where there are few (a new one only when it is a name); or it is a name in so many
 * documents, though they tell one story.
 */
const FEWEST_STORIES = { ofMany: 3, ofFew: 2 };
const MANY_STORIES = 100;
const FEWEST_DOCUMENTS = 3;
/** Of a term that did not move by more than chance, more is chance. */
const LARGEST_RATIO = 4;
/** What is written in small letters; all else, the unknown too, is a name. The same in every language of the issue, as the writing of a term is not. */
const CLASSES: ReadonlySet<TermKind> = new Set(['concept', 'method', 'field', 'hardware', 'opinion']);
/** What stands in so large a part of the week's stories is what all of them are about. */
const EVERYWHERE = 0.25;
/** In fewer stories a share says nothing. */
const FEWEST_OF_SHARE = 20;

export interface Chosen {
  readonly trend: Trend;
  readonly group: KeywordGroup;
}

export interface Selection {
  readonly chosen: readonly Chosen[];
  readonly misses: readonly { readonly trend: Trend; readonly reason: KeywordNearMiss['reason'] }[];
}

/** Documents of the week with a term: all, and the most of one story. */
export interface TermWeek {
  readonly documents: number;
  readonly ofStory: number;
}

/** The week's terms as the counting gives them, each list strongest first. */
export interface Candidates {
  readonly rising: readonly Trend[];
  readonly new: readonly Trend[];
  readonly all: readonly Trend[];
  /** What the editor follows. */
  readonly followed: readonly Trend[];
  /** What he banned, as far as it was told of. */
  readonly banned: readonly Trend[];
}

/**
 * What the editor follows, if it was told of. Rising terms first, then new ones, then those that did not move but carried the week's largest stories; within each, terms of stories that the
 * week's briefs told before the others. Those that did not move stand in the order of how
 * many documents of one story they are in, times how rare they were in the weeks before (as a logarithm), times how much more they are told of than then.
 * What a repost storm or a single origin explains, and words of style, are near misses.
 */
export function selectKeywords(
  { rising, new: fresh, all, followed, banned }: Candidates,
  told: ReadonlySet<StoryId>,
  weekOf: (trend: Trend) => TermWeek,
): Selection {
  const seen = new Set<Trend['id']>(banned.map(({ id }) => id));
  const misses: Selection['misses'][number][] = banned.map((trend) => ({ trend, reason: 'banned' }));
  const chosen: Chosen[] = followed.filter(({ movement }) => movement.stories > 0).map((trend) => ({ trend, group: groupOf(trend) }));
  for (const { trend } of chosen) seen.add(trend.id);
  const take = (trends: readonly Trend[], group: KeywordGroup): void => {
    for (const trend of trends) {
      if (seen.has(trend.id) || !isTold(trend, group, weekOf(trend))) continue;
      seen.add(trend.id);
      const reason = reasonAgainst(trend, group) ?? (chosen.length >= MOST_KEYWORDS ? 'rank' : undefined);
      if (reason === undefined) chosen.push({ trend, group });
      else misses.push({ trend, reason });
    }
  };
  const inBriefs = ({ storyIds }: Trend): number => Number(storyIds.some((id) => told.has(id)));
  const weightOf = (trend: Trend): number => {
    const { baseline, ratio } = trend.movement;
    return weekOf(trend).ofStory * Math.log((baseline.of + 1) / (baseline.stories + 1)) * Math.min(ratio, LARGEST_RATIO);
  };
  const toldFirst = (trends: readonly Trend[]): readonly Trend[] => trends.toSorted((a, b) => inBriefs(b) - inBriefs(a));
  take(toldFirst(rising), 'rising');
  take(toldFirst(fresh.toSorted((a, b) => b.movement.stories - a.movement.stories || weekOf(b).documents - weekOf(a).documents)), 'new');
  const unmoved = all.filter(({ movement }) => movement.direction === 'steady' || movement.direction === 'unknown');
  take(
    unmoved.toSorted((a, b) => inBriefs(b) - inBriefs(a) || weightOf(b) - weightOf(a) || b.movement.stories - a.movement.stories || (a.id < b.id ? -1 : 1)),
    'steady',
  );
  chosen.sort((a, b) => GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group));
  return { chosen, misses: misses.slice(0, MOST_NEAR_MISSES) };
}

const GROUPS: readonly KeywordGroup[] = ['rising', 'new', 'steady'];

function groupOf({ movement }: Trend): KeywordGroup {
  return movement.direction === 'rising' ? 'rising' : movement.isNew ? 'new' : 'steady';
}

/** The stories that a week's briefs told, with the places where they did. */
export function storiesTold(briefs: readonly DailyBrief[]): ReadonlyMap<StoryId, readonly { readonly date: DailyBrief['date']; readonly position: number }[]> {
  const told = new Map<StoryId, { readonly date: DailyBrief['date']; readonly position: number }[]>();
  for (const { date, items } of briefs) {
    for (const { storyId, position } of items) told.set(storyId, [...(told.get(storyId) ?? []), { date, position }]);
  }
  return told;
}

function isTold({ kind, movement: { stories, of } }: Trend, group: KeywordGroup, { documents }: TermWeek): boolean {
  const isName = !CLASSES.has(kind);
  const isFew = of < MANY_STORIES && (group !== 'new' || isName);
  return stories >= (isFew ? FEWEST_STORIES.ofFew : FEWEST_STORIES.ofMany) || (isName && documents >= FEWEST_DOCUMENTS);
}

function reasonAgainst({ term, aliases, curve, movement }: Trend, group: KeywordGroup): KeywordNearMiss['reason'] | undefined {
  const marks = curve.at(-1)?.marks ?? [];
  if ([term, ...aliases].every(isEveryday)) return 'style';
  if (movement.of >= FEWEST_OF_SHARE && movement.stories > movement.of * EVERYWHERE) return 'everywhere';
  if (marks.includes('reposts')) return 'reposts';
  return group !== 'steady' && marks.includes('one-origin') ? 'one-origin' : undefined;
}

/** What the glossary does not have, of words that stand in any text: English ones without a name among them, Chinese ones of two characters, amounts. */
function isEveryday(term: string): boolean {
  if (conceptsIn(term).some(({ start, end }) => start === 0 && end === term.length)) return false;
  if (/^\p{Script=Han}{1,2}$/u.test(term) || /^\d+\s?[A-Za-z%]{0,2}$/.test(term)) return true;
  const words = term.toLowerCase().split(/[\s-]+/);
  return (
    words.every((word) => isCommonWord(word) || isStopword(word) || /^(?:\d+|ai|ceo|cto)$/.test(word)) ||
    (/\d{4}$/.test(term) && namesOf(`in ${term}`).length === 0)
  );
}
