/**
 * STORIES: B-cubed and pairwise scores on hand-labelled items and on planted streams, beside two baselines.
 * The addresses of items are taken away unless a row says so: translations in one corpus share them, which is no test.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { type Day, type DocumentId, type SourceId, idFromDigest, isChinese } from '../src/model/index.js';
import { DayClustering } from '../src/stories/cluster-days.js';
import { storyFeatures } from '../src/stories/index.js';
import { simplify, tokensOf } from '../src/text/index.js';
import { printTable, sharedFile } from './shared.js';
import { bCubed, pairwise } from './stories/measures.js';
import { plantedStream, randomFrom } from './stories/planted.js';

/** A document with the story that it belongs to. */
interface Labelled {
  readonly key: string;
  readonly truth: string;
  readonly day: Day;
  readonly language: string;
  readonly title: string;
  readonly body: string;
  readonly source: string;
  readonly about: readonly string[];
}

const LABELS = fileURLToPath(new URL('../../bench/stories/labels.tsv', import.meta.url));
const AGGLOMERATIVE = fileURLToPath(new URL('../../bench/stories/agglomerative.py', import.meta.url));

export async function run(): Promise<void> {
  const labelled = readLabelled();
  if (labelled) await report('labelled items', labelled);
  await report('planted streams', planted());
}

async function report(name: string, items: readonly Labelled[]): Promise<void> {
  const random = randomFrom(1);
  const rows: [string, readonly string[] | undefined][] = [
    ['ours', cluster(items, false)],
    ...(items.some((item) => item.about.length > 0) ? [['ours, with addresses', cluster(items, true)] as [string, readonly string[]]] : []),
    ['title Jaccard ≥ 0.4', byTitles(items)],
    ['TF-IDF + agglomerative (scikit-learn)', agglomerative(items)],
  ];
  const table = rows.flatMap(([method, found]) => {
    if (!found) return [[method, 'skipped: no python3 with sklearn', '', '', '', '', '']];
    const judged = items.map((item, at) => ({ ...item, found: found[at]! }));
    const cubed = bCubed(judged, random);
    const pairs = pairwise(judged);
    const across = pairwise(judged, (a, b) => isChinese(a.language) !== isChinese(b.language));
    return [[method, cubed.precision, cubed.recall, cubed.f1, `${cubed.low.toFixed(3)}-${cubed.high.toFixed(3)}`, pairs.f1, across.recall]];
  });
  console.log(`\n${name}: ${items.length} documents, ${new Set(items.map((item) => item.truth)).size} stories`);
  printTable(['method', 'B3 precision', 'B3 recall', 'B3 F1', '95% interval', 'pair F1', 'zh-en pairs found'], table);
}

function cluster(items: readonly Labelled[], withAddresses: boolean): readonly string[] {
  const storyOf = new Map<string, string>();
  const clustering = new DayClustering();
  for (const day of [...new Set(items.map((item) => item.day))].sort()) {
    const entries = items
      .filter((item) => item.day === day)
      .map((item) => ({
        id: idOf(item),
        sourceId: item.source as SourceId,
        day,
        at: day,
        language: item.language,
        features: storyFeatures({ ...item, identifiers: {}, about: withAddresses ? item.about : [], links: [] }),
      }));
    for (const { documentId, storyId } of clustering.cluster({ day, entries })) storyOf.set(documentId, storyId);
  }
  return items.map((item) => storyOf.get(idOf(item))!);
}

/** A document id that says nothing of where the item stands. */
function idOf(item: Labelled): DocumentId {
  return idFromDigest('d', createHash('sha256').update(item.key).digest(), 16) as DocumentId;
}

const LEAST_TITLE_JACCARD = 0.4;

/** Baseline: titles that share enough words are linked; linked titles are one story. */
function byTitles(items: readonly Labelled[]): readonly string[] {
  const words = items.map((item) => new Set(tokensOf(simplify(item.title.toLowerCase())).map((token) => token.text)));
  const leader = items.map((_, at) => at);
  const leaderOf = (at: number): number => (leader[at] === at ? at : leaderOf(leader[at]!));
  for (let a = 0; a < items.length; a++) {
    for (let b = 0; b < a; b++) {
      const shared = [...words[a]!].filter((word) => words[b]!.has(word)).length;
      const all = words[a]!.size + words[b]!.size - shared;
      if (all > 0 && shared / all >= LEAST_TITLE_JACCARD) leader[leaderOf(a)] = leaderOf(b);
    }
  }
  return items.map((_, at) => String(leaderOf(at)));
}

function agglomerative(items: readonly Labelled[]): readonly string[] | undefined {
  const texts = JSON.stringify(items.map((item) => simplify(`${item.title}\n${item.body}`)));
  // Debian's own interpreter has Debian's scikit-learn.
  const { status, stdout } = spawnSync('/usr/bin/python3', [AGGLOMERATIVE], { input: texts, encoding: 'utf8', maxBuffer: 1 << 28 });
  return status === 0 ? (JSON.parse(stdout) as number[]).map(String) : undefined;
}

function planted(): readonly Labelled[] {
  return [11, 12, 13].flatMap((seed) =>
    plantedStream({ seed, from: '2025-03-01' as Day, days: 14, eventsPerDay: 6 }).map(({ key, story, ...rest }) => ({
      ...rest,
      key: `${seed}-${key}`,
      truth: `${seed}-${story}`,
      about: [],
    })),
  );
}

function readLabelled(): readonly Labelled[] | undefined {
  const rows = readFileSync(LABELS, 'utf8').trim().split('\n').slice(1);
  const records = new Map<string, { title: string; published: string; lang: string; text: string; url: string }>();
  for (const corpus of ['hextra_daily', 'ainews']) {
    const file = sharedFile('corpora', `${corpus}.jsonl.gz`);
    if (!file || !existsSync(file)) return undefined;
    for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
      if (line === '') continue;
      const record = JSON.parse(line) as { id: string; title: string; published: string; lang: string; text: string; url: string };
      records.set(record.id, record);
    }
  }
  return rows.map((row) => {
    const [corpus, id, item, truth] = row.split('\t') as [string, string, string, string];
    const record = records.get(id)!;
    const body = item === '-' ? record.text : listItem(record.text, Number(item));
    // Titles of these corpora are cut off or name a section: the text speaks for itself.
    const title = item === '-' ? record.title : body.slice(0, 80);
    const day = record.published.slice(0, 10) as Day;
    return { key: `${id}#${item}`, truth, day, language: record.lang === 'zh' ? 'zh-Hans' : record.lang, title, body, source: corpus, about: [record.url] };
  });
}

/** The n-th list item at column 0, with the lines that belong to it. */
function listItem(text: string, ordinal: number): string {
  const lines = text.split('\n');
  const starts = lines.flatMap((line, at) => (/^(?:[-*] |\d+\. )/.test(line) ? [at] : []));
  const start = starts[ordinal - 1]!;
  const rest = lines.slice(start + 1).findIndex((line) => /^\S/.test(line));
  return lines.slice(start, rest < 0 ? lines.length : start + 1 + rest).join('\n');
}
