import type { CountQuery, Day, Decisions, DocumentId, Period, StoryId } from '../model/index.js';
import type { Store } from '../storage/contracts.js';
import { namingDocument, regroupStories } from './regroup.js';
import { groupsOf, storedStanding, withJoined } from './standing.js';
import { storyHolding } from './stories-as-of.js';

/** Bounds of an open period: before and after every day of the calendar as a string. */
const FIRST_DAY = '0000-01-01' as Day;
const LAST_DAY = '9999-12-31' as Day;

/** The answer to a count query as it was at the end of `asOf`. Where stories are asked for, they are those that the editor merged and split. */
export async function countWithStories(query: CountQuery, asOf: Day | undefined, store: Store, regrouped: Decisions['regrouped']): Promise<number> {
  if (regrouped.length === 0 || (query.story === undefined && query.count !== 'stories')) return store.documents.count(query, asOf);
  const { story: storyId, ...rest } = query;
  const story = storyId === undefined ? undefined : await storyHolding(store, namingDocument(storyId), regrouped, asOf);
  const documents = storyId === undefined ? query.documents : amongBoth(story?.documentIds ?? [], query.documents);
  const within = documents === undefined ? rest : { ...rest, documents: [...documents] };
  return query.count === 'stories' ? countStories(within, asOf, store, regrouped) : store.documents.count(within, asOf);
}

function amongBoth(ids: readonly DocumentId[], others: readonly DocumentId[] | undefined): readonly DocumentId[] {
  return others === undefined ? ids : ids.filter((id) => others.includes(id));
}

/** Stories by their documents: those of the days that the query means, counted when the store counts one of their documents. */
async function countStories(query: CountQuery, asOf: Day | undefined, store: Store, regrouped: Decisions['regrouped']): Promise<number> {
  const days: Period = { from: query.from ?? FIRST_DAY, to: query.to ?? LAST_DAY };
  const standing = await storedStanding(store, days, asOf);
  const groups = regroupStories(await groupsOf(await withJoined(standing, regrouped), store), regrouped);
  const changed = changedBy(groups, standing.storyOf);
  const changedIds = new Set(changed.flat());
  const others = [...standing.storyOf.keys()].filter((id) => !changedIds.has(id));
  let count = await store.documents.count({ ...query, documents: [...amongBoth(others, query.documents)] }, asOf);
  for (const ids of changed) {
    const counted = { ...query, count: 'documents' as const, documents: [...amongBoth(ids, query.documents)] };
    if ((await store.documents.count(counted, asOf)) > 0) count += 1;
  }
  return count;
}

/** The documents of each story that is not one that was clustered: these the store cannot count. */
function changedBy(
  groups: ReadonlyMap<StoryId, readonly { readonly id: DocumentId }[]>,
  storyOf: ReadonlyMap<DocumentId, StoryId>,
): readonly (readonly DocumentId[])[] {
  const sizes = new Map<StoryId, number>();
  for (const storyId of storyOf.values()) sizes.set(storyId, (sizes.get(storyId) ?? 0) + 1);
  return [...groups.values()]
    .map((members) => members.map(({ id }) => id))
    .filter((ids) => ids.some((id) => storyOf.get(id) !== storyOf.get(ids[0]!)) || sizes.get(storyOf.get(ids[0]!)!) !== ids.length);
}
