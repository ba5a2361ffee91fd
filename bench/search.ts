/**
 * SEARCH: a Chinese title finds its abstract (CSL), beside FTS5 as it comes; and what two-character queries return that lacks the word.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import type { Day, DocumentId, Instant, SourceId } from '../src/model/index.js';
import { searchDocuments } from '../src/search/index.js';
import { openStore, type AnalysedDocument, type Store } from '../src/storage/index.js';
import { conceptsIn, indexTokens, simplify, tokensOf } from '../src/text/index.js';
import { printTable, sharedFile } from './shared.js';

const TOP = 10;
const DAY = '2025-01-01' as Day;

interface Pair {
  readonly abstract: string;
  readonly title: string;
}

type Search = (query: string) => Promise<readonly number[]>;

function readPairs(file: string): Pair[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => {
      const [, abstract, title] = line.split('\t');
      return { abstract: abstract!, title: title! };
    });
}

function idOf(index: number): DocumentId {
  return `d${String(index)
    .padStart(16, '0')
    .replaceAll(/\d/g, (digit) => 'abcdefghij'[Number(digit)]!)}` as DocumentId;
}

function indexOfId(id: DocumentId): number {
  return Number(id.slice(1).replaceAll(/[a-j]/g, (letter) => String('abcdefghij'.indexOf(letter))));
}

/** The abstract alone: its title is the question. */
function analysed({ abstract }: Pair, index: number): AnalysedDocument {
  return {
    document: {
      id: idOf(index),
      sourceId: 'csl' as SourceId,
      recordId: String(index),
      about: [],
      title: '',
      authors: [],
      language: 'zh-Hans',
      publishedAt: DAY,
      publishedCertainty: 'stated',
      knownAt: DAY,
      tags: [],
      identifiers: {},
      links: [],
      body: abstract,
      contentHash: '',
      day: DAY,
      knownDay: DAY,
      origin: 'csl',
    },
    analysis: { titleTokens: '', bodyTokens: indexTokens(abstract), features: new Uint8Array(), signature: new Uint8Array(), aliases: [] },
  };
}

async function ours(pairs: readonly Pair[], store: Store): Promise<Search> {
  await store.documents.put(pairs.map(analysed));
  return async (query) => (await searchDocuments(query, { limit: TOP }, { store })).map(({ id }) => indexOfId(id));
}

/** Characters and pairs of neighbours of Chinese runs, Latin words and numbers in lower case: nothing else is done to the text. */
function plainTokens(text: string): string[] {
  return (text.toLowerCase().match(/[\p{Script=Han}]+|[a-z0-9]+/gu) ?? []).flatMap((run) => {
    const characters = [...run];
    return /\p{Script=Han}/u.test(run) ? [...characters, ...characters.slice(1).map((character, at) => characters[at]! + character)] : [run];
  });
}

/** FTS5 as it comes: default bm25, any token of the query. */
function baseline(pairs: readonly Pair[]): Search {
  const database = new DatabaseSync(':memory:');
  database.exec('CREATE VIRTUAL TABLE words USING fts5 (body)');
  const insert = database.prepare('INSERT INTO words (rowid, body) VALUES (?, ?)');
  pairs.forEach(({ abstract }, index) => insert.run(index, plainTokens(abstract).join(' ')));
  const select = database.prepare('SELECT rowid FROM words WHERE words MATCH ? ORDER BY rank LIMIT ?');
  return async (query) => {
    const expression = plainTokens(query)
      .map((token) => `"${token}"`)
      .join(' OR ');
    return expression === '' ? [] : (select.all(expression, TOP) as { rowid: number }[]).map(({ rowid }) => rowid);
  };
}

interface Figures {
  readonly mrr: number;
  readonly recall: number;
}

async function measure(search: Search, pairs: readonly Pair[], asked: readonly number[]): Promise<Figures> {
  let reciprocal = 0;
  let found = 0;
  for (const index of asked) {
    const rank = (await search(pairs[index]!.title)).indexOf(index);
    if (rank < 0) continue;
    reciprocal += 1 / (rank + 1);
    found++;
  }
  return { mrr: reciprocal / asked.length, recall: found / asked.length };
}

/** The first two-character words of the titles that name no concept, for a concept rightly finds its other names; each once. */
function shortWords(pairs: readonly Pair[], count: number): string[] {
  const words = pairs.flatMap(({ title }) =>
    tokensOf(title)
      .filter(({ kind, text }) => kind === 'han' && text.length === 2)
      .map(({ text }) => text),
  );
  return [...new Set(words)].filter((word) => conceptsIn(word).length === 0).slice(0, count);
}

async function shareLacking(search: Search, pairs: readonly Pair[], words: readonly string[]): Promise<{ readonly share: number; readonly returned: number }> {
  let returned = 0;
  let lacking = 0;
  for (const word of words) {
    const results = await search(word);
    returned += results.length;
    lacking += results.filter((index) => !simplify(pairs[index]!.abstract).includes(simplify(word))).length;
  }
  return { share: lacking / returned, returned };
}

async function report(pairs: readonly Pair[], store: Store): Promise<void> {
  const systems: readonly (readonly [string, Search])[] = [
    ['pingmo', await ours(pairs, store)],
    ['FTS5, bigrams + unigrams, default bm25', baseline(pairs)],
  ];
  const all = pairs.map((_, index) => index);
  const words = shortWords(pairs, 200);
  const rows: (string | number)[][] = [];
  for (const [name, search] of systems) {
    const even = await measure(
      search,
      pairs,
      all.filter((index) => index % 2 === 0),
    );
    const odd = await measure(
      search,
      pairs,
      all.filter((index) => index % 2 === 1),
    );
    const whole = await measure(search, pairs, all);
    const { share, returned } = await shareLacking(search, pairs, words);
    rows.push([name, even.mrr.toFixed(4), odd.mrr.toFixed(4), whole.mrr.toFixed(4), whole.recall.toFixed(3), `${(share * 100).toFixed(1)}%`, returned]);
  }
  console.log(
    `${pairs.length} abstracts; choices were made on the titles at even places, those at odd places are held out. ${words.length} two-character words of titles.`,
  );
  printTable(['system', 'MRR@10 even', 'MRR@10 odd', 'MRR@10', 'recall@10', 'lack the word', 'of returned'], rows);
}

export async function run(): Promise<void> {
  const file = sharedFile('benchmarks', 'keyphrases', 'csl-ts-dev.tsv');
  if (file === undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'pingmo-bench-'));
  const store = await openStore(join(folder, 'bench.db'), { mode: 'write', now: '2025-01-01T00:00:00.000Z' as Instant });
  try {
    await report(readPairs(file), store);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
