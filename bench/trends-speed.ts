/**
 * TRENDS-SPEED: a million postings of three years counted from nothing, and one more day; beside it the same counts as a query of the database.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { DatabaseSync } from '@photostructure/sqlite';
import { decisionsOf } from '../src/editing/index.js';
import { addDays, type Day, type DocumentId, idFromDigest, type Instant, type SourceId, type StoredDocument, storyIdOf } from '../src/model/index.js';
import type { FoundTerms, Store } from '../src/storage/contracts.js';
import { openStore } from '../src/storage/index.js';
import { findTrends, readCounts } from '../src/trends/index.js';
import { printTable } from './shared.js';

const FROM = '2023-01-01' as Day;
const DAYS = 1095;
const DOCUMENTS_A_DAY = 19;
/** Names that a document of four pages holds. */
const TERMS_OF_DOCUMENT = 50;
/** Names that there are; the n-th is told of as often as language does it (Zipf). */
const TERMS = 60_000;
const SOURCES = 30;
const WANTED = { recount: 20, day: 1 };
const MONTHS = 36;

/** Numbers in [0, 1) that are the same in every run: a linear congruential generator (Numerical Recipes). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

const random = numbers(5);
const chance = (): number => random.next().value;

function documentAt(nth: number, day: Day): StoredDocument {
  const id = idFromDigest('d', createHash('sha256').update(`document ${nth}`).digest(), 16) as DocumentId;
  const source = `source-${nth % SOURCES}` as SourceId;
  const at = `${day}T08:00:00.000Z` as Instant;
  return {
    id,
    sourceId: source,
    recordId: `r${nth}`,
    about: [],
    title: `Document ${nth}`,
    authors: [],
    language: 'en',
    publishedAt: at,
    publishedCertainty: 'stated',
    knownAt: at,
    tags: [],
    identifiers: {},
    links: [],
    body: '',
    contentHash: id,
    day,
    knownDay: day,
    origin: source,
  };
}

function termsOf(documentId: DocumentId): FoundTerms {
  const keys = new Set<number>();
  while (keys.size < TERMS_OF_DOCUMENT) keys.add(Math.floor(TERMS ** chance()) - 1);
  return {
    documentId,
    kind: 'news',
    terms: [...keys].map((key) => ({ key: `term${key}`, surface: `Term ${key}`, signs: Math.floor(chance() * 8) })),
  };
}

const EMPTY = { titleTokens: '', bodyTokens: '', features: new Uint8Array(), signature: new Uint8Array(), aliases: [] };

async function addDay(store: Store, at: number): Promise<void> {
  const day = addDays(FROM, at);
  const documents = Array.from({ length: DOCUMENTS_A_DAY }, (_, n) => documentAt(at * DOCUMENTS_A_DAY + n, day));
  await store.documents.put(documents.map((document) => ({ document, analysis: EMPTY })));
  await store.stories.replaceFrom(
    day,
    documents.map(({ id }, n) => ({ documentId: id, storyId: storyIdOf(documents[n - (n % 2)]!.id), day })),
  );
  await store.postings.put(documents.map(({ id }) => termsOf(id)));
}

const decisions = decisionsOf([], 'UTC');

async function trendsOf(store: Store, months: number, last: Day): Promise<number> {
  const counts = await readCounts(store, { decisions });
  let found = 0;
  for (let month = 0; month < months; month++) {
    found += (await findTrends(counts, { grain: 'month', at: addDays(last, -30 * month), language: 'en', filter: 'rising', most: 50 })).length;
  }
  return found;
}

async function timed<T>(work: () => Promise<T>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pingmo-bench-'));
  const path = join(folder, 'pingmo.db');
  const store = await openStore(path, { mode: 'write', now: '2026-01-01T00:00:00.000Z' as Instant, onWait: () => undefined });
  const filling = await timed(() =>
    store.transaction(async () => {
      for (let at = 0; at < DAYS; at++) await addDay(store, at);
    }),
  );
  const last = addDays(FROM, DAYS - 1);
  const whole = await timed(() => trendsOf(store, MONTHS, last));
  const oneMonth = await timed(() => trendsOf(store, 1, last));
  const oneDay = await timed(async () => {
    await addDay(store, DAYS);
    await trendsOf(store, 1, addDays(FROM, DAYS));
  });
  const bySql = countBySql(path);
  await store.close();
  rmSync(folder, { recursive: true });
  const postings = DAYS * DOCUMENTS_A_DAY * TERMS_OF_DOCUMENT;
  printTable(
    ['', 'seconds', 'wanted'],
    [
      [`storing ${postings.toLocaleString('en')} postings of ${DAYS * DOCUMENTS_A_DAY} documents`, filling.toFixed(1), ''],
      [`recount: all postings read, rising terms with curves of each of ${MONTHS} months`, whole.toFixed(1), `< ${WANTED.recount}`],
      ['all postings read, rising terms with curves of one month', oneMonth.toFixed(2), ''],
      ['one more day: its terms stored, rising terms of the month', oneDay.toFixed(2), `< ${WANTED.day}`],
      ['baseline: a query that counts stories of each term and month, without anything else', bySql.toFixed(1), ''],
    ],
  );
}

/** The same postings as rows of a table, and one query over them. */
function countBySql(path: string): number {
  const database = new DatabaseSync(path, { readOnly: true });
  const rows = database
    .prepare('SELECT d.n AS n, d.day AS day, p.terms AS terms, a.story_id AS story FROM document d JOIN posting p ON p.n = d.n JOIN assignment a ON a.n = d.n')
    .all() as {
    n: number;
    day: string;
    terms: Uint8Array;
    story: string;
  }[];
  database.close();
  const memory = new DatabaseSync(':memory:');
  memory.exec('CREATE TABLE posting (term INTEGER, month TEXT, story TEXT); BEGIN');
  const insert = memory.prepare('INSERT INTO posting VALUES (?, ?, ?)');
  for (const { day, terms, story } of rows) {
    const numbersOf = new Uint32Array(terms.slice().buffer);
    for (let at = 0; at < numbersOf.length; at += 2) insert.run(numbersOf[at]!, day.slice(0, 7), story);
  }
  memory.exec('COMMIT');
  const start = performance.now();
  memory.prepare('SELECT term, month, count(DISTINCT story) AS stories FROM posting GROUP BY term, month').all();
  const seconds = (performance.now() - start) / 1000;
  memory.close();
  return seconds;
}
