import { type Day, type DocumentId, type Source, type SourceId, type Story, type StoryId, addDays } from '../model/index.js';
import type { DocumentFilter, DocumentHead, Store } from '../storage/contracts.js';
import { decodeFeatures } from './encoding.js';
import { interestOf, type Interest } from './interests.js';
import { NOVELTY_DAYS } from './thresholds.js';

export interface RankContext {
  readonly store: Store;
  /** The day for which is ranked: the last of a period. */
  readonly date: Day;
  readonly asOf?: Day;
  readonly interests: readonly string[];
  readonly pinned: ReadonlySet<StoryId>;
  /** What these sources tell counts for nothing. */
  readonly muted: ReadonlySet<SourceId>;
  readonly sources: ReadonlyMap<SourceId, Source>;
}

/** A document of a story, with the keys of its features. */
export interface Member {
  readonly head: DocumentHead;
  readonly features: ReadonlySet<number>;
}

/** What ranking needs to know of the documents around the stories. */
export interface RankFacts extends Pick<RankContext, 'date' | 'pinned' | 'muted' | 'sources'> {
  /** The first day of the last weeks on which a document bore a feature. */
  readonly firstSeen: ReadonlyMap<number, Day>;
  /** Distinct origins of the last weeks. */
  readonly origins: number;
  readonly interests: readonly Interest[];
}

interface Read {
  readonly members: ReadonlyMap<DocumentId, Member>;
  readonly facts: RankFacts;
}

export async function readFacts(stories: readonly Story[], context: RankContext): Promise<Read> {
  const { date, pinned, muted, sources } = context;
  const recent = await readMembers({ period: { from: addDays(date, 1 - NOVELTY_DAYS), to: date } }, context);
  const members = new Map(recent.map((member) => [member.head.id, member]));
  const older = stories.flatMap(({ documentIds }) => documentIds).filter((id) => !members.has(id));
  if (older.length > 0) for (const member of await readMembers({ ids: older }, context)) members.set(member.head.id, member);
  const firstSeen = new Map<number, Day>();
  const heard = recent.filter(({ head }) => !muted.has(head.sourceId));
  for (const { head, features } of heard) for (const feature of features) if (!(firstSeen.get(feature)! <= head.day)) firstSeen.set(feature, head.day);
  const origins = new Set(heard.map(({ head }) => head.origin)).size;
  return { members, facts: { date, pinned, muted, sources, firstSeen, origins, interests: context.interests.map(interestOf) } };
}

async function readMembers(filter: DocumentFilter, { store, asOf }: RankContext): Promise<readonly Member[]> {
  const known = asOf === undefined ? filter : { ...filter, asOf };
  const rows = await store.documents.analyses(known, ['features']);
  return rows.map(({ head, analysis }) => ({ head, features: new Set(decodeFeatures(analysis.features).keys) }));
}
