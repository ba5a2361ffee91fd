import { type Day, daysBetween, type Decisions, type DocumentId, type Period, type SourceId, storyIdOf, type StoryId } from '../model/index.js';
import { type DocumentPostings, type NumberedKeys, SIGN_BITS, type Store } from '../storage/contracts.js';
import { storyMapAsOf } from '../stories/index.js';
import { type GlossaryRow, termKey } from '../text/index.js';
import { echoFinder } from './echoes.js';
import { glossaryKeys, type SameNames, sameNames } from './same-names.js';

/** What is counted under a term: one key, and the keys that mean the same. */
export interface CountedTerm {
  readonly key: string;
  readonly concept?: GlossaryRow;
}

/** A document as it is counted. */
export type CountedDocument = Omit<DocumentPostings, 'terms' | 'day'> & {
  readonly day: Day;
  /** Whole days since {@link FIRST_DAY}. */
  readonly dayNumber: number;
  readonly storyId: StoryId;
  /** Index of its story among all. */
  readonly story: number;
  readonly source: number;
};

export type PlaceOfKey = Pick<ReadonlyMap<string, number>, 'get' | 'has'>;

/**
 * All that was told by the end of a day, term by term, in memory. Documents in the order of (day, id); the terms of document `d` stand in
 * `terms`, `surfaces`, `signs` from `offsets[d]` to `offsets[d + 1]`. A term may stand twice in one document, under two names.
 */
export interface TermCounts {
  readonly documents: readonly CountedDocument[];
  readonly offsets: Int32Array;
  readonly terms: Int32Array;
  /** Numbers of the store. */
  readonly surfaces: Uint32Array;
  readonly signs: Uint8Array;
  /** By key, so that a term has the same place whatever came first. */
  readonly vocabulary: readonly CountedTerm[];
  readonly indexOf: PlaceOfKey;
  /** The key under which a name is counted. */
  readonly rootOf: (name: string) => string;
  readonly sources: readonly SourceId[];
  readonly stories: number;
  readonly decisions: Decisions;
  /** How surfaces are written, for those that are printed. */
  readonly writtenAs: (surfaces: Iterable<number>) => Promise<ReadonlyMap<number, string>>;
}

export interface CountsContext {
  readonly decisions: Decisions;
  readonly asOf?: Day;
}

export const FIRST_DAY = '1970-01-01' as Day;

/** What stands in fewer documents of all has not begun to move; names of the glossary and aliases count all the same. */
const FEWEST_DOCUMENTS = 2;

/** Reads all that was told by the end of `asOf` (by now, when absent). What a muted source says is not counted. */
export async function readCounts(store: Store, { decisions, asOf }: CountsContext): Promise<TermCounts> {
  const rows = (await store.postings.list(asOf === undefined ? {} : { asOf })).filter(({ sourceId }) => !decisions.muted.has(sourceId));
  const storyOf = await storiesOf(rows, store, decisions, asOf);
  const same = sameNames(await store.aliases.list(asOf), decisions.aliases, asOf);
  const numbered = await keysOf(rows, new Set([...same.joined, ...glossaryKeys()]), store);
  const known = vocabularyOf(numbered, same);
  return {
    ...documentsOf(rows, storyOf),
    ...postingsOf(rows, termsByNumber(numbered, known, same)),
    ...known,
    rootOf: (name) => same.rootOf(termKey(name)),
    decisions,
    writtenAs: (surfaces) => store.postings.surfaces(surfaces),
  };
}

async function storiesOf(
  rows: readonly DocumentPostings[],
  store: Store,
  decisions: Decisions,
  asOf: Day | undefined,
): Promise<ReadonlyMap<DocumentId, StoryId>> {
  const [first, last] = [rows[0]?.day, rows.at(-1)?.day];
  return first === undefined || last === undefined ? new Map() : storyMapAsOf(store, { from: first, to: last }, asOf, decisions.regrouped);
}

/** The keys of the terms that are counted. */
async function keysOf(rows: readonly DocumentPostings[], wanted: ReadonlySet<string>, store: Store): Promise<NumberedKeys> {
  let most = 0;
  for (const { terms } of rows) for (let at = 0; at < terms.length; at += 2) if (terms[at]! > most) most = terms[at]!;
  const documents = new Int32Array(most + 1);
  for (const { terms } of rows) for (let at = 0; at < terms.length; at += 2) documents[terms[at]!]!++;
  const counted = new Uint8Array(most + 1);
  for (let number = 0; number <= most; number++) if (documents[number]! >= FEWEST_DOCUMENTS) counted[number] = 1;
  for (const number of await store.postings.numbers(wanted)) if (number <= most && documents[number]! > 0) counted[number] = 1;
  return store.postings.markedKeys(counted);
}

/** Every root once. Most keys are their own, and come nearly sorted: so the sort is no more than one look at them. */
function vocabularyOf({ keys }: NumberedKeys, same: SameNames): Pick<TermCounts, 'vocabulary' | 'indexOf'> {
  const own: string[] = [];
  const others = new Set<string>();
  for (const key of keys) {
    const root = same.rootOf(key);
    if (root === key) own.push(key);
    else others.add(root);
  }
  const roots = [...own, ...[...others].sort()].sort().filter((key, at, sorted) => key !== sorted[at - 1]);
  const vocabulary = roots.map((key): CountedTerm => {
    const concept = same.conceptOf(key);
    return concept === undefined ? { key } : { key, concept };
  });
  return { vocabulary, indexOf: placesAmong(roots) };
}

/** Finds by halving: few are looked for, and a map of all takes longer to fill than the counts to read. */
function placesAmong(sorted: readonly string[]): PlaceOfKey {
  const get = (key: string): number | undefined => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sorted[middle]! < key) low = middle + 1;
      else high = middle;
    }
    return sorted[low] === key ? low : undefined;
  };
  return { get, has: (key) => get(key) !== undefined };
}

const NOT_COUNTED = -1;

/** At each number of the store the term that is counted under it, or {@link NOT_COUNTED}. Nearly always the next one, as keys come nearly sorted. */
function termsByNumber({ numbers, keys }: NumberedKeys, { vocabulary, indexOf }: Pick<TermCounts, 'vocabulary' | 'indexOf'>, same: SameNames): Int32Array {
  const terms = new Int32Array(numbers.reduce((most, number) => Math.max(most, number), 0) + 1).fill(NOT_COUNTED);
  let next = 0;
  keys.forEach((key, at) => {
    const root = same.rootOf(key);
    const term = vocabulary[next]?.key === root ? next : indexOf.get(root)!;
    if (root === key) next = term + 1;
    terms[numbers[at]!] = term;
  });
  return terms;
}

function documentsOf(rows: readonly DocumentPostings[], storyOf: ReadonlyMap<DocumentId, StoryId>): Pick<TermCounts, 'documents' | 'sources' | 'stories'> {
  const stories = new Map<StoryId, number>();
  const sources = [...new Set(rows.map(({ sourceId }) => sourceId))].sort();
  const sourceAt = new Map(sources.map((id, at) => [id, at]));
  let dayNumber = 0;
  const documents = rows.map((row, at): CountedDocument => {
    // What stands in no story is one of its own.
    const storyId = storyOf.get(row.id) ?? storyIdOf(row.id);
    let story = stories.get(storyId);
    if (story === undefined) stories.set(storyId, (story = stories.size));
    if (row.day !== rows[at - 1]?.day) dayNumber = daysBetween(FIRST_DAY, row.day);
    const { id, day, at: toldAt, sourceId, origin, language, isCopy, kind } = row;
    return { id, day, at: toldAt, sourceId, origin, language, isCopy, kind, dayNumber, storyId, story, source: sourceAt.get(sourceId)! };
  });
  return { documents, sources, stories: stories.size };
}

function postingsOf(rows: readonly DocumentPostings[], termAt: Int32Array): Pick<TermCounts, 'offsets' | 'terms' | 'surfaces' | 'signs'> {
  const most = rows.reduce((sum, { terms }) => sum + terms.length / 2, 0);
  const [offsets, terms, surfaces, signs] = [new Int32Array(rows.length + 1), new Int32Array(most), new Uint32Array(most), new Uint8Array(most)];
  const echoesIn = echoFinder();
  let end = 0;
  rows.forEach((row, d) => {
    const echoes = echoesIn(row);
    for (let at = 0; at < row.terms.length; at += 2) {
      const term = termAt[row.terms[at]!] ?? NOT_COUNTED;
      if (term === NOT_COUNTED || (echoes.size > 0 && echoes.has(row.terms[at]!))) continue;
      terms[end] = term;
      surfaces[end] = row.terms[at + 1]! >>> SIGN_BITS;
      signs[end] = row.terms[at + 1]! & ((1 << SIGN_BITS) - 1);
      end++;
    }
    offsets[d + 1] = end;
  });
  return { offsets, terms: terms.subarray(0, end), surfaces: surfaces.subarray(0, end), signs: signs.subarray(0, end) };
}

/** The documents whose day lies in a period, as a range of indexes. */
export function rangeOf({ documents }: TermCounts, { from, to }: Period): { readonly start: number; readonly end: number } {
  const firstNotBefore = (isBefore: (day: Day) => boolean): number => {
    let [low, high] = [0, documents.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(documents[middle]!.day)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { start: firstNotBefore((day) => day < from), end: firstNotBefore((day) => day <= to) };
}
