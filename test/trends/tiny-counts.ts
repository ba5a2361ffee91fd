import { type Day, daysBetween, type Decisions, type DocumentId, type SourceId, type StoryId } from '../../src/model/index.js';
import { decisionsOf } from '../../src/editing/index.js';
import { termKey } from '../../src/text/index.js';
import { FIRST_DAY, type TermCounts } from '../../src/trends/counts.js';

export interface TinyDocument {
  readonly day: string;
  readonly source?: string;
  readonly isCopy?: boolean;
  /** Terms as they are written, each with its signs (none when absent). */
  readonly terms: Readonly<Record<string, number>>;
}

const DECISIONS: Decisions = decisionsOf([], 'UTC');

/** Counts of a few documents as written here, each a story of its own, in the order of their days. */
export function tinyCounts(told: readonly TinyDocument[]): TermCounts {
  const names = [...new Set(told.flatMap(({ terms }) => Object.keys(terms)))];
  const keys = [...new Set(names.map(termKey))].sort();
  const indexOf = new Map(keys.map((key, at) => [key, at]));
  const sources = [...new Set(told.map(({ source = 'press' }) => source))].sort() as SourceId[];
  const offsets = new Int32Array(told.length + 1);
  told.forEach(({ terms }, d) => (offsets[d + 1] = offsets[d]! + Object.keys(terms).length));
  const postings = told.flatMap(({ terms }) => Object.entries(terms));
  return {
    documents: told.map(({ day, source = 'press', isCopy = false }, d) => ({
      id: `d${d}` as DocumentId,
      day: day as Day,
      at: `${day}T00:00:00.000Z`,
      dayNumber: daysBetween(FIRST_DAY, day as Day),
      sourceId: source as SourceId,
      source: sources.indexOf(source as SourceId),
      origin: source,
      language: 'en',
      isCopy,
      kind: 'news',
      storyId: `s${d}` as StoryId,
      story: d,
    })),
    offsets,
    terms: Int32Array.from(postings, ([name]) => indexOf.get(termKey(name))!),
    surfaces: Uint32Array.from(postings, ([name]) => names.indexOf(name)),
    signs: Uint8Array.from(postings, ([, signs]) => signs),
    vocabulary: keys.map((key) => ({ key })),
    indexOf,
    rootOf: termKey,
    sources,
    stories: told.length,
    decisions: DECISIONS,
    writtenAs: (wanted) => Promise.resolve(new Map([...wanted].map((number) => [number, names[number]!]))),
  };
}
