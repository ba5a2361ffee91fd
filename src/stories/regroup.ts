import { type Decisions, type DocumentId, type StoryId, storyIdOf } from '../model/index.js';
import type { DocumentHead } from '../storage/contracts.js';

/** What a merge or a split needs to know of a document: its place in time. */
export type Placed = Pick<DocumentHead, 'id' | 'day' | 'publishedAt' | 'knownAt'>;
type Regrouping = Decisions['regrouped'][number];

/** What a merge or a split found of what it was decided about. */
export interface Met {
  /** Named stories of which there is none now: their first document is not here. */
  readonly goneStories: readonly StoryId[];
  /** Of a split: documents that do not stand in its story. */
  readonly goneDocuments: readonly DocumentId[];
  readonly changed: boolean;
}

/** Stories as groups of documents, under their ids. */
export type Groups<Member extends Placed> = ReadonlyMap<StoryId, readonly Member[]>;

/** The document after which a story is named. In a decision a story's id means the story in which this document stands now. */
export function namingDocument(storyId: StoryId): DocumentId {
  return `d${storyId.slice(1)}` as DocumentId;
}

/**
 * Lays merges and splits over stories, in the order of deciding. A merged story bears the id of the first that was named. A split story is
 * named after the earliest of its documents; the rest keeps its id, unless the document that gave it went: then it is named after its earliest.
 */
export function regroupStories<Member extends Placed>(stories: Groups<Member>, regrouped: Decisions['regrouped']): Groups<Member> {
  return layOver(stories, regrouped).groups;
}

/** The same, and by the id of each decision what it met. */
export function layOver<Member extends Placed>(
  stories: Groups<Member>,
  regrouped: Decisions['regrouped'],
): { readonly groups: Groups<Member>; readonly met: ReadonlyMap<string, Met> } {
  const groups = new Map(stories);
  const storyOf = new Map<DocumentId, StoryId>();
  const place = (id: StoryId, members: readonly Member[]): void => {
    groups.set(id, members);
    for (const member of members) storyOf.set(member.id, id);
  };
  for (const [id, members] of stories) place(id, members);
  const met = new Map(regrouped.map((decision) => [decision.id, applyOne(decision, groups, storyOf, place)]));
  return { groups, met };
}

function applyOne<Member extends Placed>(
  decision: Regrouping,
  groups: Map<StoryId, readonly Member[]>,
  storyOf: ReadonlyMap<DocumentId, StoryId>,
  place: (id: StoryId, members: readonly Member[]) => void,
): Met {
  const named = decision.kind === 'merge' ? decision.stories : [decision.story];
  const found = [...new Set(named.flatMap((id) => storyOf.get(namingDocument(id)) ?? []))];
  const goneStories = named.filter((id) => !storyOf.has(namingDocument(id)));
  if (decision.kind === 'merge') {
    const [first, ...others] = found;
    for (const other of others) {
      place(first!, [...groups.get(first!)!, ...groups.get(other)!]);
      groups.delete(other);
    }
    return { goneStories, goneDocuments: [], changed: others.length > 0 };
  }
  const [whole] = found;
  const wanted = new Set(decision.documents);
  const part = whole === undefined ? [] : groups.get(whole)!.filter(({ id }) => wanted.has(id));
  const rest = whole === undefined ? [] : groups.get(whole)!.filter(({ id }) => !wanted.has(id));
  const changed = part.length > 0 && rest.length > 0;
  if (changed) {
    groups.delete(whole!);
    place(earliestName(part), part);
    place(rest.some(({ id }) => id === namingDocument(whole!)) ? whole! : earliestName(rest), rest);
  }
  const present = new Set(part.map(({ id }) => id));
  return { goneStories, goneDocuments: decision.documents.filter((id) => !present.has(id)), changed };
}

function earliestName(members: readonly Placed[]): StoryId {
  return storyIdOf(members.toSorted(byTime)[0]!.id);
}

/** Earliest first: by day, then moment, then id. */
export function byTime(a: Placed, b: Placed): number {
  return compare(a.day, b.day) || compare(a.publishedAt ?? a.knownAt, b.publishedAt ?? b.knownAt) || compare(a.id, b.id);
}

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
