import { type Day, type Decisions, type DocumentId, type Period, type StoryId, addDays } from '../model/index.js';
import type { DocumentHead, Store } from '../storage/contracts.js';
import { readDays, resumeBefore } from './read-days.js';
import { type Groups, namingDocument } from './regroup.js';

/** Stories as they were clustered and stood at the end of a day, before the editor's merges and splits. */
export interface Standing {
  /** Of the documents of the stories that were asked for. */
  readonly storyOf: ReadonlyMap<DocumentId, StoryId>;
  /** Where any document stood; undefined for one that was not there. */
  readonly storyHolding: (id: DocumentId) => Promise<StoryId | undefined>;
  readonly documentsOf: (storyIds: Iterable<StoryId>) => Promise<ReadonlyMap<DocumentId, StoryId>>;
  readonly formerIds: (storyIds: readonly StoryId[]) => Promise<ReadonlyMap<StoryId, readonly StoryId[]>>;
}

/** The stories that have a document in the period, as the assignments of the end of `at` (the latest when absent) say. */
export async function storedStanding(store: Store, period: Period, at?: Day): Promise<Standing> {
  const storyIds = new Set((await store.stories.assignments(period, at)).map(({ storyId }) => storyId));
  const documentsOf = (ids: Iterable<StoryId>): Promise<Map<DocumentId, StoryId>> => storedDocuments(ids, at, store);
  return {
    storyOf: await documentsOf(storyIds),
    storyHolding: (id) => store.stories.storyOf(id, at),
    documentsOf,
    formerIds: (ids) => store.stories.formerIds(ids, at),
  };
}

async function storedDocuments(storyIds: Iterable<StoryId>, at: Day | undefined, store: Store): Promise<Map<DocumentId, StoryId>> {
  const storyOf = new Map<DocumentId, StoryId>();
  for (const storyId of storyIds) for (const id of await store.stories.documentsOf(storyId, at)) storyOf.set(id, storyId);
  return storyOf;
}

/** What the days from `late` on come to without the documents that nobody knew by `asOf`, laid over what is stored of the days before. */
export async function remadeStanding(store: Store, seen: Period, late: Day, asOf: Day): Promise<Standing> {
  const before = addDays(late, -1);
  const { clustering, storyOf: recalled } = await resumeBefore(late, store, asOf);
  const remade = new Map<DocumentId, StoryId>();
  const merged = new Map<StoryId, StoryId>();
  const inPeriod = seen.from < late ? (await store.stories.assignments({ from: seen.from, to: before }, before)).map(({ documentId }) => documentId) : [];
  for await (const day of readDays(store, { from: late, to: seen.to }, asOf)) {
    for (const { documentId, storyId } of clustering.cluster(day)) {
      const present = remade.get(documentId) ?? recalled.get(documentId);
      if (present !== undefined && present !== storyId) merged.set(present, storyId);
      remade.set(documentId, storyId);
    }
    if (day.day >= seen.from) inPeriod.push(...day.entries.map(({ id }) => id));
  }
  const storyHolding = async (id: DocumentId): Promise<StoryId | undefined> => {
    const storyId = remade.get(id) ?? (await store.stories.storyOf(id, before));
    return storyId === undefined ? undefined : ownerOf(storyId, merged);
  };
  const documentsOf = async (ids: Iterable<StoryId>): Promise<ReadonlyMap<DocumentId, StoryId>> => {
    const wanted = new Set(ids);
    const stored = await storedDocuments([...wanted, ...[...merged.keys()].filter((id) => wanted.has(ownerOf(id, merged)))], before, store);
    const storyOf = new Map([...stored].map(([id, storyId]) => [id, ownerOf(storyId, merged)]));
    for (const [id, storyId] of remade) if (wanted.has(storyId)) storyOf.set(id, storyId);
    return storyOf;
  };
  const wanted = await Promise.all(inPeriod.map(async (id) => (await storyHolding(id))!));
  return { storyOf: await documentsOf(wanted), storyHolding, documentsOf, formerIds: (ids) => formerIdsOf(store, ids, merged, before) };
}

/** What was merged before the days made again is stored under the ids of that time. */
async function formerIdsOf(
  store: Store,
  storyIds: readonly StoryId[],
  merged: ReadonlyMap<StoryId, StoryId>,
  before: Day,
): Promise<ReadonlyMap<StoryId, readonly StoryId[]>> {
  const taken = new Map(storyIds.map((id) => [id, [...merged.keys()].filter((younger) => ownerOf(younger, merged) === id)]));
  const stored = await store.stories.formerIds([...storyIds, ...merged.keys()], before);
  return new Map([...taken].map(([id, younger]) => [id, [...younger, ...[id, ...younger].flatMap((one) => stored.get(one) ?? [])].sort()]));
}

function ownerOf(id: StoryId, merged: ReadonlyMap<StoryId, StoryId>): StoryId {
  let owner = id;
  for (let next = merged.get(owner); next !== undefined; next = merged.get(owner)) owner = next;
  return owner;
}

/** The documents of the standing's stories, and of all others that merges join to one of them. */
export async function withJoined(standing: Standing, regrouped: Decisions['regrouped']): Promise<ReadonlyMap<DocumentId, StoryId>> {
  const storyOf = new Map(standing.storyOf);
  const mergesOf = new Map<DocumentId, DocumentId[][]>();
  for (const decision of regrouped) {
    if (decision.kind !== 'merge') continue;
    const named = decision.stories.map(namingDocument);
    for (const id of named) mergesOf.set(id, [...(mergesOf.get(id) ?? []), named]);
  }
  const waiting = [...storyOf.keys()];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const merges = mergesOf.get(id) ?? [];
    mergesOf.delete(id);
    for (const other of merges.flat()) {
      const storyId = storyOf.has(other) ? undefined : await standing.storyHolding(other);
      if (storyId === undefined) continue;
      for (const [joined, of] of await standing.documentsOf([storyId])) {
        storyOf.set(joined, of);
        waiting.push(joined);
      }
    }
  }
  return storyOf;
}

/** The stored heads of documents, by the story in which each stands. */
export async function groupsOf(storyOf: ReadonlyMap<DocumentId, StoryId>, store: Store): Promise<Groups<DocumentHead>> {
  const members = new Map<StoryId, DocumentHead[]>();
  for (const head of await store.documents.heads({ ids: [...storyOf.keys()] })) {
    const known = members.get(storyOf.get(head.id)!);
    if (known) known.push(head);
    else members.set(storyOf.get(head.id)!, [head]);
  }
  return members;
}
