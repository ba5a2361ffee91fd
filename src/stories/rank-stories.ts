import {
  type Day,
  type DocumentId,
  type RankPart,
  type RankedStory,
  type Source,
  type SourceId,
  type Story,
  type StoryId,
  addDays,
  daysBetween,
} from '../model/index.js';
import type { DocumentFilter, DocumentHead, Store } from '../storage/contracts.js';
import { conceptsIn, foldForMatching } from '../text/index.js';
import { WINDOW_DAYS } from './thresholds.js';
import { decodeFeatures } from './encoding.js';

export interface RankContext {
  readonly store: Store;
  /** The day for which is ranked. */
  readonly date: Day;
  readonly asOf?: Day;
  readonly interests: readonly string[];
  readonly pinned: ReadonlySet<StoryId>;
  readonly sources: ReadonlyMap<SourceId, Source>;
}

/** With fewer origins in the window breadth says nothing: what is counted then is documents. */
const FEWEST_ORIGINS = 5;
/** A pinned story stands before all others: above every sum of the other parts. */
const PIN = 100;
/** What a kind of source adds to a story, with weight 1. */
const ROLE_VALUE = { primary: 1, secondary: 0.5, machine: 0.2 } as const;
/** An interest met in a title counts this much, in a term half of it. */
const INTEREST = 1;
/** Days after which freshness is halved. */
const HALF_LIFE_DAYS = 2;

/** Ranks stories by a sum of printed parts, best first; of two alike the one with the smaller id. */
export async function rankStories(stories: readonly Story[], context: RankContext): Promise<readonly RankedStory[]> {
  const facts = await readFacts(stories, context);
  const interests = context.interests.map(interestMatcher);
  return stories.map((story) => rankStory(story, facts, interests, context)).sort((a, b) => b.rank - a.rank || (a.id < b.id ? -1 : 1));
}

interface Member {
  readonly head: DocumentHead;
  readonly features: ReadonlySet<number>;
  readonly terms: readonly string[];
}

interface Facts {
  readonly members: ReadonlyMap<DocumentId, Member>;
  /** Features of documents of the days before, to tell what is new. */
  readonly known: ReadonlySet<number>;
  readonly breadthKnown: boolean;
}

async function readFacts(stories: readonly Story[], { store, date, asOf }: RankContext): Promise<Facts> {
  const read = async (filter: DocumentFilter): Promise<readonly Member[]> =>
    (await store.documents.analyses({ ...filter, ...(asOf === undefined ? {} : { asOf }) }, ['features', 'terms'])).map(({ head, analysis }) => ({
      head,
      features: new Set(decodeFeatures(analysis.features).keys),
      terms: analysis.terms.map(({ term }) => term),
    }));
  const window = await read({ period: { from: addDays(date, 1 - WINDOW_DAYS), to: date } });
  const members = new Map(window.map((member) => [member.head.id, member]));
  const missing = stories.flatMap((story) => story.documentIds).filter((id) => !members.has(id));
  if (missing.length > 0) for (const member of await read({ ids: missing })) members.set(member.head.id, member);
  const own = new Set(stories.flatMap((story) => story.documentIds));
  const known = new Set<number>();
  for (const { head, features } of window) if (head.day < date && !own.has(head.id)) for (const feature of features) known.add(feature);
  const origins = new Set(window.map(({ head }) => head.origin));
  return { members, known, breadthKnown: origins.size >= FEWEST_ORIGINS };
}

function rankStory(story: Story, facts: Facts, interests: readonly Interest[], context: RankContext): RankedStory {
  const members = story.documentIds.flatMap((id) => facts.members.get(id) ?? []);
  const originals = members.filter(({ head }) => head.copyOf === undefined);
  const counted = originals.length > 0 ? originals : members;
  const parts: RankPart[] = [
    breadthOf(counted, facts),
    weightOf(counted, context),
    noveltyOf(counted, facts, context),
    freshnessOf(counted, context),
    interestOf(counted, interests),
    { name: 'pin', value: context.pinned.has(story.id) ? PIN : 0, reason: context.pinned.has(story.id) ? 'pinned by the editor' : 'not pinned' },
  ].map((part) => ({ ...part, value: Math.round(part.value * 1000) / 1000 }) as RankPart);
  return { ...story, title: titleOf(counted), rank: parts.reduce((sum, part) => sum + part.value, 0), parts };
}

function breadthOf(members: readonly Member[], { breadthKnown }: Facts): RankPart {
  const origins = new Set(members.map(({ head }) => head.origin)).size;
  if (breadthKnown) return { name: 'origins', value: 2 * Math.log2(1 + origins), reason: `${origins} origins` };
  return {
    name: 'origins',
    value: Math.log2(1 + members.length),
    reason: `breadth unknown: fewer than ${FEWEST_ORIGINS} origins; ${members.length} documents`,
  };
}

function weightOf(members: readonly Member[], { sources }: RankContext): RankPart {
  const best = new Map<SourceId, number>();
  for (const { head } of members) {
    const source = sources.get(head.sourceId);
    best.set(head.sourceId, ROLE_VALUE[source?.role ?? 'secondary'] * (source?.weight ?? 1));
  }
  const value = Math.log2(1 + [...best.values()].reduce((sum, weight) => sum + weight, 0));
  const primary = [...best.keys()].filter((id) => sources.get(id)?.role === 'primary').length;
  return { name: 'sources', value, reason: `${best.size} sources, ${primary} primary` };
}

/** The share of what this day's documents say that nobody said before. */
function noveltyOf(members: readonly Member[], { known }: Facts, { date }: RankContext): RankPart {
  const before = new Set(members.filter(({ head }) => head.day < date).flatMap(({ features }) => [...features]));
  const today = new Set(members.filter(({ head }) => head.day === date).flatMap(({ features }) => [...features]));
  const fresh = [...today].filter((feature) => !known.has(feature) && !before.has(feature)).length;
  const share = today.size === 0 ? 0 : fresh / today.size;
  return { name: 'novelty', value: share, reason: `${Math.round(share * 100)}% not said before` };
}

function freshnessOf(members: readonly Member[], { date }: RankContext): RankPart {
  const first = members.reduce((day, { head }) => (head.day < day ? head.day : day), date);
  const age = daysBetween(first, date);
  return { name: 'freshness', value: 0.5 ** (age / HALF_LIFE_DAYS), reason: age === 0 ? 'began on this day' : `began ${age} days before` };
}

type Interest = { readonly name: string; readonly matches: (text: string) => boolean };

/** An interest matches by its words, and by every name that the glossary gives the same thing. */
function interestMatcher(name: string): Interest {
  const folded = foldForMatching(name);
  const concepts = new Set(
    conceptsIn(name)
      .filter(({ start, end }) => start === 0 && end === name.length)
      .map(({ id }) => id),
  );
  return { name, matches: (text) => foldForMatching(text).includes(folded) || conceptsIn(text).some(({ id }) => concepts.has(id)) };
}

function interestOf(members: readonly Member[], interests: readonly Interest[]): RankPart {
  const met = interests.map((interest) => {
    if (members.some(({ head }) => interest.matches(head.title))) return INTEREST;
    return members.some(({ terms }) => terms.some(interest.matches)) ? INTEREST / 2 : 0;
  });
  const names = interests.filter((_, at) => met[at]! > 0).map(({ name }) => name);
  return { name: 'interests', value: met.reduce((sum, value) => sum + value, 0), reason: names.length === 0 ? 'no interest met' : names.join(', ') };
}

/** The title of the document that shares most with the others; of two alike the earlier one's. */
function titleOf(members: readonly Member[]): string {
  const counts = new Map<number, number>();
  for (const { features } of members) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const centrality = ({ features }: Member): number => [...features].reduce((sum, feature) => sum + counts.get(feature)!, 0) / Math.sqrt(1 + features.size);
  const [best] = members.filter(({ head }) => head.title !== '').sort((a, b) => centrality(b) - centrality(a));
  return best?.head.title ?? '';
}
