import { createHash } from 'node:crypto';
import {
  addDays,
  type Day,
  daysBetween,
  type Grain,
  idFromDigest,
  isSure,
  type Lang,
  type Movement,
  type TermId,
  type TermKind,
  type Trend,
} from '../model/index.js';
import { kindOfTerm, termKey } from '../text/index.js';
import { type CountedDocument, FIRST_DAY, rangeOf, type TermCounts } from './counts.js';
import { drawCurves, FEWEST_ORIGINS, rounded } from './curves.js';
import { directionOf, measureMovements, type Movements, ratioOf } from './movements.js';
import { fragmentsAmong } from './fragments.js';
import { nameIn, spellingsOf } from './names.js';
import { beginningsOf, occurrencesOf } from './occurrences.js';
import { periodAt, periodsUpTo } from './periods.js';
import { type Profiles, profilesOf } from './profiles.js';
import { burstsOf, changePointsOf, mannKendall, theilSen } from './statistics/index.js';
import { stageOf } from './stages.js';
import { endsWeakly, isEveryday, isName, isSubject } from './subjects.js';
import { foldVariants, type Line, type Listed } from './variants.js';

/** followed: what the editor follows, whatever it does. */
export type TrendFilter = 'rising' | 'fading' | 'new' | 'followed' | 'all';

export interface WantedTrends {
  readonly grain: Grain;
  /** The period that holds it is looked at, as far as this day. */
  readonly at: Day;
  readonly language: Lang;
  readonly filter: TrendFilter;
  readonly most: number;
  readonly kinds?: readonly TermKind[];
  /** Stories of the period (of the baseline, when it fades) that a listed term is in at least; 3 when absent. */
  readonly fewest?: number;
}

/** Periods of a curve: half a year of weeks, two years of months; a year is shown by its months and those of the year before. */
const CURVE: Readonly<Record<Grain, { readonly grain: Grain; readonly periods: number }>> = {
  week: { grain: 'week', periods: 26 },
  month: { grain: 'month', periods: 24 },
  year: { grain: 'month', periods: 24 },
};
/** A term that is listed is in so many stories of the period at least (of the baseline, when it fades). */
const FEWEST_STORIES = 3;
/** Of those that may be parts or variants of each other so many times more are looked at than are wanted. */
const LOOKED_AT = 4;
/** What is likelier to be chance than not is not listed as moving: in a stream that tells little nearly all that seems to move is. */
const LARGEST_LISTED_Q = 0.5;
/** A new name is in everyone's mouth at once, a method or concept in few: chosen on the half of the hindcast's terms that is for choosing. */
const WEIGHT_OF_OTHERS = 2;
const MOST_ALIASES = 8;
/** Ways to write a term that are asked what it names. */
const SPELLINGS_ASKED = 4;
const MOST_STORIES = 20;
const DAYS_OF_YEAR = 365;

/**
 * The terms that move as wanted, those that surely do first, strongest first by `movement.g2`: that of what is no name (methods, concepts…) counts
 * {@link WEIGHT_OF_OTHERS} times, so that the many names of single things (models, products, companies…) do not drown it.
 */
export async function findTrends(counts: TermCounts, wanted: WantedTrends): Promise<readonly Trend[]> {
  const movements = measureMovements(counts, wanted.grain, wanted.at);
  const profiles = profilesOf(counts);
  const strongest = strongestFirst(counts, movements, profiles, wanted);
  const fragments = fragmentsAmong(counts, strongest, wanted.filter === 'fading' ? movements.baseline : movements.period);
  const candidates = strongest.filter((term) => !fragments.has(term));
  const lines = await linesOf(counts, candidates, movements, wanted);
  return describeLines(counts, lines, movements, wanted);
}

/** One term, by any of its names or its id, whatever it does; undefined for one that no document has. */
export async function trendOf(counts: TermCounts, name: string, wanted: Pick<WantedTrends, 'grain' | 'at' | 'language'>): Promise<Trend | undefined> {
  const term = termNamed(counts, name);
  if (term === undefined) return undefined;
  const spellings = (await spellingsOf(counts, [term])).get(term)!;
  const documents = occurrencesOf(counts, [term]).get(term)!;
  if (upTo(documents, wanted.at).length === 0) return undefined;
  const listed = { term, spellings, isName: isNameKind(kindOf(counts, term, spellings)), documents };
  const movements = measureMovements(counts, wanted.grain, wanted.at);
  return (await describeLines(counts, [{ listed, variants: [] }], movements, wanted))[0];
}

export function termNamed(counts: TermCounts, name: string): number | undefined {
  return counts.indexOf.get(counts.rootOf(name)) ?? (/^t[a-z2-7]{16}$/.test(name) ? termWithId(counts, name as TermId) : undefined);
}

const idsKept = new WeakMap<TermCounts, ReadonlyMap<TermId, number>>();

function termWithId(counts: TermCounts, id: TermId): number | undefined {
  const ids = idsKept.get(counts) ?? new Map(counts.vocabulary.map(({ key }, at) => [termIdOf(key), at]));
  idsKept.set(counts, ids);
  return ids.get(id);
}

/** The id of the term that is counted under a key. */
export function termIdOf(key: string): TermId {
  return idFromDigest('t', createHash('sha256').update(key).digest(), 16) as TermId;
}

/** The strongest of what is written as a name, and of the rest. */
function strongestFirst(
  counts: TermCounts,
  movements: Movements,
  profiles: Profiles,
  { filter, fewest = FEWEST_STORIES, most }: WantedTrends,
): readonly number[] {
  const { followedTerms, bannedTerms } = counts.decisions;
  if (filter === 'followed') return [...termsNamed(counts, followedTerms)].filter((term) => profiles.documents[term]! > 0);
  const banned = termsNamed(counts, bannedTerms);
  const found: { readonly term: number; readonly strength: number }[] = [];
  for (let term = 0; term < counts.vocabulary.length; term++) {
    const strength = strengthOf(movements, term, filter, fewest);
    if (strength > 0 && !banned.has(term) && !isEveryday(counts, term) && isSubject(counts, profiles, term)) found.push({ term, strength });
  }
  const left = { names: most * LOOKED_AT, others: most * LOOKED_AT };
  return found
    .sort((a, b) => b.strength - a.strength || a.term - b.term)
    .flatMap(({ term }) => (left[isName(counts, profiles, term) ? 'names' : 'others']-- > 0 ? [term] : []));
}

function termsNamed(counts: TermCounts, names: ReadonlySet<string>): ReadonlySet<number> {
  return new Set([...names].flatMap((name) => termNamed(counts, name) ?? []));
}

/** Above 0 for what moves as wanted; larger for what moves more surely. */
function strengthOf(movements: Movements, term: number, filter: Exclude<TrendFilter, 'followed'>, fewest: number): number {
  const stories = filter === 'fading' ? movements.before[term]! : movements.stories[term]!;
  if (stories < fewest) return 0;
  if (filter === 'all') return stories;
  if (filter === 'new') return movements.before[term] === 0 ? stories : 0;
  if (movements.q[term]! > LARGEST_LISTED_Q || directionOf(movements, term) !== filter) return 0;
  return movements.g2[term]!;
}

async function linesOf(counts: TermCounts, candidates: readonly number[], movements: Movements, wanted: WantedTrends): Promise<readonly Line[]> {
  const { at, most, filter, grain, kinds } = wanted;
  const spellings = await spellingsOf(counts, candidates);
  const found = occurrencesOf(counts, candidates);
  const { from } = periodAt(grain, at);
  const listed = candidates.flatMap((term): readonly Listed[] => {
    const documents = upTo(found.get(term)!, at);
    if (documents.length === 0) return []; // told of only later
    const kind = kindOf(counts, term, spellings.get(term)!);
    if ((filter === 'new' && documents[0]!.day < from) || kinds?.includes(kind) === false) return [];
    const isNoName = !isNameKind(kind);
    if (isNoName && counts.vocabulary[term]!.concept === undefined && endsWeakly(spellings.get(term)![0]!)) return [];
    return [{ term, spellings: spellings.get(term)!, isName: !isNoName, documents }];
  });
  return foldVariants(inOrder(listed, movements, wanted), most);
}

/** What surely moves first, and there the strongest. */
function inOrder(listed: readonly Listed[], movements: Movements, { filter, fewest = FEWEST_STORIES }: WantedTrends): readonly Listed[] {
  if (filter === 'followed') return listed;
  const ranked = listed.map((one) => {
    const strength = strengthOf(movements, one.term, filter, fewest) * (one.isName ? 1 : WEIGHT_OF_OTHERS);
    return { one, isSure: isSure({ q: movements.q[one.term]! }), strength };
  });
  return ranked.sort((a, b) => Number(b.isSure) - Number(a.isSure) || b.strength - a.strength || a.one.term - b.one.term).map(({ one }) => one);
}

function upTo(documents: readonly CountedDocument[], at: Day): readonly CountedDocument[] {
  return documents.filter(({ day }) => day <= at);
}

async function describeLines(
  counts: TermCounts,
  lines: readonly Line[],
  movements: Movements,
  { grain, at, language }: Pick<WantedTrends, 'grain' | 'at' | 'language'>,
): Promise<readonly Trend[]> {
  const curve = CURVE[grain];
  const periods = periodsUpTo(curve.grain, at, curve.periods);
  const started = counts.documents[0]?.day;
  const seen = periods.filter(({ to }) => started !== undefined && to >= started);
  const terms = lines.map(({ listed }) => listed.term);
  const curves = drawCurves(counts, terms, seen, at);
  const totals = dailyTotals(counts, at);
  return lines.map(({ listed, variants }): Trend => {
    const { term, spellings } = listed;
    const documents = upTo(listed.documents, at);
    const points = curves.get(term)!;
    const movement = movementOf(counts, movements, term, documents);
    const { first, crossings } = beginningsOf(documents);
    const shares = points.map(({ share, of }) => (of === 0 ? Number.NaN : share));
    const course = mannKendall(shares);
    const slope = theilSen(shares);
    const changes = changePointsOf(points.map(({ share, of }) => ({ count: share * of, of })));
    const name = nameIn(language, counts, term, spellings);
    return {
      id: termIdOf(counts.vocabulary[term]!.key),
      term: name,
      aliases: otherNames(name, spellings),
      kind: kindOf(counts, term, spellings),
      grain,
      period: periodAt(grain, at).name,
      stage: stageOf(points, movement, first.day, course),
      movement,
      first,
      crossings,
      bursts: burstsIn(documents, totals, at),
      curve: [...points],
      ...(course === undefined || slope === undefined
        ? {}
        : { slope: { z: rounded(course.z), p: rounded(course.p), perPeriod: rounded(slope.slope), low: rounded(slope.low), high: rounded(slope.high) } }),
      ...(changes.length === 0 ? {} : { changedAt: points[changes.at(-1)!]!.from }),
      variants,
      storyIds: largestStories(documents, movements.period.from),
    };
  });
}

/** What a term names, by the glossary, by its ending and by whether it is written as a name. */
export function kindOf(counts: TermCounts, term: number, spellings: readonly string[]): TermKind {
  const { concept } = counts.vocabulary[term]!;
  if (concept !== undefined) return concept.kind;
  const names = isName(counts, profilesOf(counts), term) ? spellings : spellings.map(inSmallLetters);
  return kindOfTerm({ names: names.slice(0, SPELLINGS_ASKED), contexts: [] }).kind;
}

/** Capitals of a title say nothing. */
function inSmallLetters(name: string): string {
  return name.replace(/\p{Lu}(?=\p{Ll})/gu, (letter) => letter.toLowerCase());
}

/** Kinds of which there are many new ones each month, named to be noticed; what is unknown is mostly such a name. */
function isNameKind(kind: TermKind): boolean {
  return kind !== 'method' && kind !== 'concept' && kind !== 'field' && kind !== 'law';
}

/** Each once, whatever its case, hyphens or plural. */
function otherNames(name: string, spellings: readonly string[]): string[] {
  const byKey = new Map(spellings.toReversed().map((spelling) => [termKey(spelling), spelling]));
  byKey.delete(termKey(name));
  return spellings.filter((spelling) => byKey.get(termKey(spelling)) === spelling).slice(0, MOST_ALIASES);
}

function movementOf(counts: TermCounts, movements: Movements, term: number, documents: readonly CountedDocument[]): Movement {
  const { period, baseline } = movements;
  const { ratio, low, high } = ratioOf(movements, term);
  const inPeriod = documents.filter(({ day }) => day >= period.from);
  const of = originsOf(counts, movements);
  return {
    direction: directionOf(movements, term),
    stories: movements.stories[term]!,
    compared: movements.compared[term]!,
    days: movements.days[term]!,
    fewestDays: movements.fewestDays[term]!,
    of: movements.of,
    expected: rounded(movements.expected[term]!),
    baseline: { ...baseline, stories: movements.before[term]!, compared: movements.comparedBefore[term]!, of: movements.baselineOf },
    ratio: rounded(ratio),
    low: rounded(low),
    high: rounded(high),
    g2: rounded(movements.g2[term]!),
    q: rounded(movements.q[term]!),
    breadth: { origins: new Set(inPeriod.map(({ origin }) => origin)).size, of, known: of >= FEWEST_ORIGINS },
    isNew: documents[0]!.day >= period.from,
  };
}

const originsKept = new WeakMap<Movements, number>();

/** Origins of all that was told in the period. */
function originsOf(counts: TermCounts, movements: Movements): number {
  let origins = originsKept.get(movements);
  if (origins === undefined) {
    const { start, end } = rangeOf(counts, movements.period);
    origins = new Set(counts.documents.slice(start, end).flatMap(({ isCopy, origin }) => (isCopy ? [] : [origin]))).size;
    originsKept.set(movements, origins);
  }
  return origins;
}

/** Documents of each of the days of a year up to `at`, copies left aside. */
function dailyTotals(counts: TermCounts, at: Day): Int32Array {
  const totals = new Int32Array(DAYS_OF_YEAR);
  const from = addDays(at, 1 - DAYS_OF_YEAR);
  const { start, end } = rangeOf(counts, { from, to: at });
  const first = daysBetween(FIRST_DAY, from);
  for (let d = start; d < end; d++) if (!counts.documents[d]!.isCopy) totals[counts.documents[d]!.dayNumber - first]!++;
  return totals;
}

function burstsIn(documents: readonly CountedDocument[], totals: Int32Array, at: Day): Trend['bursts'] {
  const from = addDays(at, 1 - DAYS_OF_YEAR);
  const daily = new Int32Array(DAYS_OF_YEAR);
  const first = daysBetween(FIRST_DAY, from);
  for (const { dayNumber } of documents) if (dayNumber >= first) daily[dayNumber - first]!++;
  return burstsOf(daily, totals).map((burst) => ({ from: addDays(from, burst.from), to: addDays(from, burst.to), weight: rounded(burst.weight) }));
}

function largestStories(documents: readonly CountedDocument[], from: Day): Trend['storyIds'] {
  const sizes = new Map<Trend['storyIds'][number], number>();
  for (const { day, storyId } of documents) if (day >= from) sizes.set(storyId, (sizes.get(storyId) ?? 0) + 1);
  return [...sizes]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, MOST_STORIES)
    .map(([id]) => id);
}
