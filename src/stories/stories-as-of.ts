import { type Day, type DocumentId, type Period, type Story, type StoryId } from '../model/index.js';
import type { DocumentHead, Store } from '../storage/contracts.js';
import { clusterInMemory } from './update-stories.js';

/**
 * The stories that have a document in the period, with all their documents up to its end, as they stood at its end (at `asOf`, when that is
 * earlier). When every document of these days was known by `asOf`, what is stored is the answer; else they are made again in memory.
 */
export async function storiesAsOf(store: Store, period: Period, asOf?: Day): Promise<readonly Story[]> {
  const last = asOf !== undefined && asOf < period.to ? asOf : period.to;
  const membership =
    asOf !== undefined && (await knowsLater(store, last, asOf)) ? await membersInMemory(store, last, asOf) : await membersStored(store, period, last);
  const wanted = new Set([...membership].flatMap(([id, members]) => (members.some((head) => head.day >= period.from && head.day <= period.to) ? [id] : [])));
  const former = await store.stories.formerIds([...wanted], last);
  return [...wanted].sort().map((id) => describe(id, membership.get(id)!, former.get(id) ?? []));
}

/** Whether a document of these days became known only after `asOf`. */
async function knowsLater(store: Store, last: Day, asOf: Day): Promise<boolean> {
  const count = (days: readonly { readonly day: Day; readonly documents: number }[]): number =>
    days.reduce((sum, { day, documents }) => sum + (day <= last ? documents : 0), 0);
  return count(await store.documents.days()) !== count(await store.documents.days(asOf));
}

type Membership = ReadonlyMap<StoryId, readonly DocumentHead[]>;

async function membersInMemory(store: Store, last: Day, asOf: Day): Promise<Membership> {
  return membershipOf(await clusterInMemory(store, last, asOf), store, asOf);
}

async function membersStored(store: Store, period: Period, last: Day): Promise<Membership> {
  const storyIds = new Set((await store.stories.assignments(period, last)).map(({ storyId }) => storyId));
  const standing = new Map<DocumentId, StoryId>();
  for (const storyId of storyIds) for (const id of await store.stories.documentsOf(storyId, last)) standing.set(id, storyId);
  return membershipOf(standing, store);
}

async function membershipOf(standing: ReadonlyMap<DocumentId, StoryId>, store: Store, asOf?: Day): Promise<Membership> {
  const members = new Map<StoryId, DocumentHead[]>();
  for (const head of await store.documents.heads({ ids: [...standing.keys()], ...(asOf === undefined ? {} : { asOf }) })) {
    const storyId = standing.get(head.id)!;
    members.set(storyId, [...(members.get(storyId) ?? []), head]);
  }
  return members;
}

function describe(id: StoryId, members: readonly DocumentHead[], formerIds: readonly StoryId[]): Story {
  const ordered = [...members].sort((a, b) => compare(a.day, b.day) || compare(momentOf(a), momentOf(b)) || compare(a.id, b.id));
  return { id, formerIds, documentIds: ordered.map((head) => head.id), firstDay: ordered[0]!.day, lastDay: ordered.at(-1)!.day };
}

const momentOf = (head: DocumentHead): string => head.publishedAt ?? head.knownAt;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
