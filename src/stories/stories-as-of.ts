import { type Day, type DocumentId, type Period, type Story, type StoryId, addDays } from '../model/index.js';
import type { DocumentHead, Store } from '../storage/contracts.js';
import { readDays, resumeBefore } from './read-days.js';

/** The stories of a period as they stood at the end of a day: their documents, and which stories were merged into which. */
interface Standing {
  readonly storyOf: ReadonlyMap<DocumentId, StoryId>;
  readonly formerIds: (storyIds: readonly StoryId[]) => Promise<ReadonlyMap<StoryId, readonly StoryId[]>>;
}

/**
 * The stories that have a document in the period, with all their documents up to its end, as they stood at its end (at `asOf`, when that is
 * earlier), by id. When every document of these days was known by `asOf`, what is stored is the answer; else the days from the first one
 * with a document that was not are made again in memory, and nothing is stored.
 */
export async function storiesAsOf(store: Store, period: Period, asOf?: Day): Promise<readonly Story[]> {
  const last = asOf !== undefined && asOf < period.to ? asOf : period.to;
  const seen = { from: period.from, to: last };
  const late = asOf === undefined ? undefined : await firstDayWithLate(store, last, asOf);
  const { storyOf, formerIds } = late === undefined ? await readStanding(store, seen) : await remakeStanding(store, seen, late, asOf!);
  const members = new Map<StoryId, DocumentHead[]>();
  for (const head of await store.documents.heads({ ids: [...storyOf.keys()] })) {
    const known = members.get(storyOf.get(head.id)!);
    if (known) known.push(head);
    else members.set(storyOf.get(head.id)!, [head]);
  }
  const former = await formerIds([...members.keys()]);
  return [...members].sort(([a], [b]) => compare(a, b)).map(([id, of]) => describeStory(id, of, former.get(id) ?? []));
}

/** The first day that has a document which became known only after `asOf`. */
async function firstDayWithLate(store: Store, last: Day, asOf: Day): Promise<Day | undefined> {
  const known = new Map((await store.documents.days(asOf)).map(({ day, documents }) => [day, documents]));
  return (await store.documents.days()).find(({ day, documents }) => day <= last && documents !== (known.get(day) ?? 0))?.day;
}

async function readStanding(store: Store, seen: Period): Promise<Standing> {
  const storyIds = new Set((await store.stories.assignments(seen, seen.to)).map(({ storyId }) => storyId));
  return {
    storyOf: await documentsOf(storyIds, seen.to, store),
    formerIds: (ids) => store.stories.formerIds(ids, seen.to),
  };
}

async function documentsOf(storyIds: Iterable<StoryId>, at: Day, store: Store): Promise<Map<DocumentId, StoryId>> {
  const storyOf = new Map<DocumentId, StoryId>();
  for (const storyId of storyIds) for (const id of await store.stories.documentsOf(storyId, at)) storyOf.set(id, storyId);
  return storyOf;
}

/** What the days from `late` on come to without the documents that nobody knew by `asOf`, laid over what is stored of the days before. */
async function remakeStanding(store: Store, seen: Period, late: Day, asOf: Day): Promise<Standing> {
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
  const storyAt = async (id: DocumentId): Promise<StoryId> => remade.get(id) ?? (await store.stories.storyOf(id, before))!;
  const wanted = new Set(await Promise.all(inPeriod.map(storyAt)));
  const stored = await documentsOf([...wanted, ...[...merged.keys()].filter((id) => wanted.has(ownerOf(id, merged)))], before, store);
  const storyOf = new Map([...stored].map(([id, storyId]) => [id, ownerOf(storyId, merged)]));
  for (const [id, storyId] of remade) if (wanted.has(storyId)) storyOf.set(id, storyId);
  return { storyOf, formerIds: (ids) => formerIdsOf(store, ids, merged, before) };
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

function describeStory(id: StoryId, members: readonly DocumentHead[], formerIds: readonly StoryId[]): Story {
  const ordered = members.toSorted((a, b) => compare(a.day, b.day) || compare(momentOf(a), momentOf(b)) || compare(a.id, b.id));
  return { id, formerIds, documentIds: ordered.map((head) => head.id), firstDay: ordered[0]!.day, lastDay: ordered.at(-1)!.day };
}

const momentOf = (head: DocumentHead): string => head.publishedAt ?? head.knownAt;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
