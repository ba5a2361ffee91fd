import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { idFromDigest, type StoryId, type TermId } from '../../src/model/index.js';
import { isCommonWord } from '../../src/text/common-words.js';
import { isStopword, termCandidates } from '../../src/text/index.js';
import type { TermMatrix } from '../../src/trends/families/index.js';

interface Record {
  readonly title: string;
  readonly text: string;
  readonly published: string;
  readonly lang: string;
}

export interface Corpus {
  readonly name: string;
  readonly file: string;
  readonly from: string;
  readonly before: string;
  /** Each bullet of a list is a row; else the whole document is one. */
  readonly byBullet?: true;
  readonly mostTerms?: number;
}

/** What was held back: rules and thresholds were chosen on the year or the months before. */
export const CORPORA: readonly Corpus[] = [
  { name: 'ainews, 3 months, by bullet', file: 'corpora/ainews.jsonl.gz', from: '2025-04', before: '2025-07', byBullet: true },
  { name: 'ainews, 3 months, whole', file: 'corpora/ainews.jsonl.gz', from: '2025-04', before: '2025-07' },
  { name: 'arxiv_daily, 1 month', file: 'corpora/arxiv_daily.jsonl.gz', from: '2025-11', before: '2025-12' },
  { name: 'conference_sessions, 2 years', file: 'corpora/conference_sessions.jsonl.gz', from: '2024', before: '2026' },
  { name: 'ruanyf_weekly, 1 year', file: 'corpora/ruanyf_weekly.jsonl.gz', from: '2025', before: '2026' },
];

/** As large as a year of news: for the time alone. */
export const LARGE: Corpus = { name: 'arxiv_daily, 4 months', file: 'corpora/arxiv_daily.jsonl.gz', from: '2025-07', before: '2025-11', mostTerms: 3000 };

const FEWEST_ROWS = 8;
const MOST_TERMS = 2000;
/** A bullet that is shorter names a section. */
const SHORTEST_BULLET_CHARACTERS = 60;

/** Terms in eight rows or more, the most frequent ones; numbers, single letters and single everyday words are left out. */
export function readMatrix(corpus: Corpus, path: string): TermMatrix {
  const candidates = rowsOf(corpus, path).map(({ title, text, lang }) => termCandidates(title, text, lang.startsWith('zh') ? 'zh-Hans' : 'en', Infinity));
  const spellings = new Map<string, Map<string, number>>();
  for (const { key, term } of candidates.flat()) {
    const counts = spellings.get(key) ?? new Map<string, number>();
    spellings.set(key, counts.set(term, (counts.get(term) ?? 0) + 1));
  }
  const frequency = new Map([...spellings].map(([key, counts]) => [key, [...counts.values()].reduce((sum, count) => sum + count, 0)]));
  const keys = [...frequency.keys()]
    .filter((key) => frequency.get(key)! >= FEWEST_ROWS && !isEveryday(key))
    .sort((a, b) => frequency.get(b)! - frequency.get(a)! || (a < b ? -1 : 1))
    .slice(0, corpus.mostTerms ?? MOST_TERMS);
  const columns = new Map(keys.map((key, column) => [key, column]));
  return {
    terms: keys.map((key) => ({ id: idOf('t', key) as TermId, term: mostUsed(spellings.get(key)!), kind: 'unknown' })),
    rows: candidates.map((all) => [...new Set(all.map(({ key }) => columns.get(key)).filter((column) => column !== undefined))].sort((a, b) => a - b)),
    storyIds: candidates.map((_, row) => idOf('s', String(row)) as StoryId),
  };
}

function rowsOf({ from, before, byBullet }: Corpus, path: string): readonly Record[] {
  const records = gunzipSync(readFileSync(path))
    .toString('utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Record)
    .filter(({ published }) => published >= from && published < before);
  if (!byBullet) return records;
  return records.flatMap((record) =>
    record.text
      .split(/\n(?=\s*[-*] )/)
      .map((text) => ({ ...record, title: '', text: text.replace(/^\s*[-*] /, '') }))
      .filter(({ text }) => text.length > SHORTEST_BULLET_CHARACTERS),
  );
}

function isEveryday(key: string): boolean {
  return !/\p{L}/u.test(key) || [...key].length < 2 || (!key.includes(' ') && (isCommonWord(key) || isStopword(key)));
}

function mostUsed(counts: ReadonlyMap<string, number>): string {
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0];
}

function idOf(prefix: string, text: string): string {
  return idFromDigest(prefix, createHash('sha256').update(text).digest(), 16);
}
