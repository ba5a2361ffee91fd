import { type Day, type Decisions, type DocumentId, type Period, type Story, type StoryId } from '../model/index.js';
import type { DocumentHead, Store } from '../storage/contracts.js';
import { byTime, compare, layOver, type Met, namingDocument, regroupStories } from './regroup.js';
import { groupsOf, remadeStanding, type Standing, storedStanding, withJoined } from './standing.js';

/**
 * The stories that have a document in the period, with all their documents up to its end, as they stood at its end (at `asOf`, when that is
 * earlier), by id; the editor's merges and splits are laid over. When the documents of these days are those that were seen at the
 * end of `asOf`, what is stored is the answer; else the days from the first one of which they are not are made again in memory, and nothing is stored.
 */
export async function storiesAsOf(store: Store, period: Period, asOf?: Day, regrouped: Decisions['regrouped'] = []): Promise<readonly Story[]> {
  const last = asOf !== undefined && asOf < period.to ? asOf : period.to;
  const seen = { from: period.from, to: last };
  const late = await firstOtherDay(store, last, asOf);
  const standing = late === undefined ? await storedStanding(store, seen, last) : await remadeStanding(store, seen, late, asOf!);
  const stories = await describeStories(standing, regrouped, store);
  // A part that was split off may have all its documents on other days.
  return stories.filter(({ members }) => members.some(({ day }) => day >= seen.from && day <= seen.to)).map(({ story }) => story);
}

/** The story of every document whose day lies in the period, as {@link storiesAsOf} has them. */
export async function storyMapAsOf(
  store: Store,
  period: Period,
  asOf?: Day,
  regrouped: Decisions['regrouped'] = [],
): Promise<ReadonlyMap<DocumentId, StoryId>> {
  const last = asOf !== undefined && asOf < period.to ? asOf : period.to;
  const late = await firstOtherDay(store, last, asOf);
  if (late === undefined && regrouped.length === 0) {
    const assignments = await store.stories.assignments({ from: period.from, to: last }, last);
    return new Map(assignments.map(({ documentId, storyId }) => [documentId, storyId]));
  }
  const stories = await storiesAsOf(store, period, asOf, regrouped);
  return new Map(stories.flatMap(({ id, documentIds }) => documentIds.map((documentId): [DocumentId, StoryId] => [documentId, id])));
}

/** The first day up to `last` of which other documents were seen at the end of `asOf` than now. */
async function firstOtherDay(store: Store, last: Day, asOf: Day | undefined): Promise<Day | undefined> {
  const changed = asOf === undefined ? undefined : await store.documents.changedSince(asOf);
  return changed === undefined || changed > last ? undefined : changed;
}

/** The story in which a document stands at the end of `at` (now, when absent); undefined for one that is in none. */
export async function storyHolding(store: Store, documentId: DocumentId, regrouped: Decisions['regrouped'], at?: Day): Promise<Story | undefined> {
  const storyId = await store.stories.storyOf(documentId, at);
  if (storyId === undefined) return undefined;
  const stored = await storedStanding(store, NO_DAYS, at);
  const standing = { ...stored, storyOf: await stored.documentsOf([storyId]) };
  return (await describeStories(standing, regrouped, store)).find(({ members }) => members.some(({ id }) => id === documentId))?.story;
}

/** What each merge and split meets among the stories of today. */
export async function reviewRegrouping(store: Store, regrouped: Decisions['regrouped']): Promise<ReadonlyMap<string, Met>> {
  const stored = await storedStanding(store, NO_DAYS);
  const named = regrouped.flatMap((decision) => (decision.kind === 'merge' ? decision.stories : [decision.story])).map(namingDocument);
  const storyIds = await Promise.all(named.map(stored.storyHolding));
  const storyOf = await stored.documentsOf(new Set(storyIds.filter((id) => id !== undefined)));
  return layOver(await groupsOf(storyOf, store), regrouped).met;
}

/** A period without days. */
const NO_DAYS: Period = { from: '0000-01-02' as Day, to: '0000-01-01' as Day };

interface Described {
  readonly story: Story;
  readonly members: readonly DocumentHead[];
}

/** By id. */
async function describeStories(standing: Standing, regrouped: Decisions['regrouped'], store: Store): Promise<readonly Described[]> {
  const clustered = await groupsOf(await withJoined(standing, regrouped), store);
  const groups = regroupStories(clustered, regrouped);
  const clusteredIds = [...clustered.keys()];
  const former = [...clusteredIds, ...(await standing.formerIds(clusteredIds)).values()].flat();
  const formerOf = new Map(former.map((id) => [namingDocument(id), id]));
  return [...groups].sort(([a], [b]) => compare(a, b)).map(([id, members]) => describe(id, members, formerOf));
}

/** A former id belongs to the story in which the document stands that gave it. */
function describe(id: StoryId, members: readonly DocumentHead[], formerOf: ReadonlyMap<DocumentId, StoryId>): Described {
  const ordered = members.toSorted(byTime);
  const formerIds = ordered
    .flatMap((head) => formerOf.get(head.id) ?? [])
    .filter((former) => former !== id)
    .sort();
  const story = { id, formerIds, documentIds: ordered.map((head) => head.id), firstDay: ordered[0]!.day, lastDay: ordered.at(-1)!.day };
  return { story, members: ordered };
}
