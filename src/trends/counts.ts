import { type Day, daysBetween, type Decisions, type DocumentId, type Period, type SourceId, storyIdOf, type StoryId } from '../model/index.js';
import type { DocumentPostings, Store } from '../storage/contracts.js';
import { storyMapAsOf } from '../stories/index.js';
import { glossaryRows, type GlossaryRow, namesOfConcept, termKey } from '../text/index.js';
import { echoFinder } from './echoes.js';
import { SIGN_BITS } from './postings.js';
import { sameNames } from './same-names.js';

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
  readonly indexOf: ReadonlyMap<string, number>;
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
  const keys = await keysOf(rows, new Set([...same.joined, ...glossaryKeys()]), store);
  const roots = [...new Set([...keys.values()].map((key) => same.rootOf(key)))].sort();
  const indexOf = new Map(roots.map((root, at) => [root, at]));
  const vocabulary = roots.map((key): CountedTerm => {
    const concept = same.conceptOf(key);
    return { key, ...(concept === undefined ? {} : { concept }) };
  });
  const numbered = new Map([...keys].map(([number, key]) => [number, indexOf.get(same.rootOf(key))!]));
  return {
    ...documentsOf(rows, storyOf),
    ...postingsOf(rows, numbered),
    vocabulary,
    indexOf,
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

function glossaryKeys(): readonly string[] {
  return glossaryRows.flatMap((row) => namesOfConcept(row).map(termKey));
}

/** The keys of the terms that are counted, by number. */
async function keysOf(rows: readonly DocumentPostings[], wanted: ReadonlySet<string>, store: Store): Promise<ReadonlyMap<number, string>> {
  let most = 0;
  for (const { terms } of rows) for (let at = 0; at < terms.length; at += 2) if (terms[at]! > most) most = terms[at]!;
  const documents = new Int32Array(most + 1);
  for (const { terms } of rows) for (let at = 0; at < terms.length; at += 2) documents[terms[at]!]!++;
  const keys = new Map<number, string>();
  (await store.postings.keys()).forEach((key, number) => {
    const count = documents[number] ?? 0;
    if (key !== undefined && (count >= FEWEST_DOCUMENTS || (count > 0 && wanted.has(key)))) keys.set(number, key);
  });
  return keys;
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

function postingsOf(rows: readonly DocumentPostings[], numbered: ReadonlyMap<number, number>): Pick<TermCounts, 'offsets' | 'terms' | 'surfaces' | 'signs'> {
  const most = rows.reduce((sum, { terms }) => sum + terms.length / 2, 0);
  const [offsets, terms, surfaces, signs] = [new Int32Array(rows.length + 1), new Int32Array(most), new Uint32Array(most), new Uint8Array(most)];
  const echoesIn = echoFinder();
  let end = 0;
  rows.forEach((row, d) => {
    const echoes = echoesIn(row);
    for (let at = 0; at < row.terms.length; at += 2) {
      const term = numbered.get(row.terms[at]!);
      if (term === undefined || echoes.has(row.terms[at]!)) continue;
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
