/**
 * STORIES: B-cubed and pairwise scores on hand-labelled items, on bilingual pairs and on planted streams, beside two baselines.
 * The addresses of items are taken away unless a row says so: translations in one corpus share them, which is no test.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { identifiersOf } from '../src/documents/identifiers.js';
import { type DocumentId, type SourceId, idFromDigest, isChinese } from '../src/model/index.js';
import { type DayOfEntries, DayClustering } from '../src/stories/cluster-days.js';
import { storyFeatures } from '../src/stories/index.js';
import { simplify, tokensOf } from '../src/text/index.js';
import { printTable } from './shared.js';
import { bCubed, pairwise } from './stories/measures.js';
import { randomFrom } from './stories/planted.js';
import { type Labelled, bilingualPairs, labelledItems, loners, plantedItems } from './stories/streams.js';

const AGGLOMERATIVE = fileURLToPath(new URL('../../bench/stories/agglomerative.py', import.meta.url));

export async function run(): Promise<void> {
  const items = labelledItems();
  if (items) {
    report('labelled items', items, [
      ['all', () => true],
      ['half for choosing', isForChoosing],
      ['half held out', (truth) => !isForChoosing(truth)],
    ]);
  }
  const pairs = bilingualPairs();
  if (pairs) report('bilingual pairs, days held out', pairs.heldOut);
  report('planted streams', plantedItems());
  reportLoners();
}

/** A story belongs to one half by its name alone: bit 16 of its mixed FNV-1a hash. The thresholds were chosen with this split. */
function isForChoosing(truth: string): boolean {
  let hash = 0x811c9dc5;
  for (const character of truth) hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  return ((Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) >>> 16) & 1) === 0;
}

type Subset = readonly [name: string, among: (truth: string) => boolean];

const HEAD = ['method', 'stories', 'B3 precision', 'B3 recall', 'B3 F1', '95%', 'pair precision', 'pair recall', 'pair F1', '95%', 'zh-en pairs found'];

function report(name: string, items: readonly Labelled[], subsets: readonly Subset[] = [['all', () => true]]): void {
  const withAddresses = items.some(({ about }) => about.length > 0);
  const methods: (readonly [string, readonly string[] | undefined])[] = [
    ['ours', cluster(items, false)],
    ...(withAddresses ? [['ours, with addresses', cluster(items, true)] as const] : []),
    ['title Jaccard ≥ 0.4', byTitles(items)],
    ['TF-IDF + agglomerative (scikit-learn)', agglomerative(items)],
  ];
  console.log(`\n${name}: ${items.length} documents, ${new Set(items.map(({ truth }) => truth)).size} stories`);
  const rows = methods.flatMap(([method, found]) =>
    subsets.map((subset) => (found ? scoreRow(method, items, found, subset) : [`${method}: no python3 with sklearn`])),
  );
  printTable(
    HEAD,
    rows.map((row) => HEAD.map((_, at) => row[at] ?? '')),
  );
}

function scoreRow(method: string, items: readonly Labelled[], found: readonly string[], [subset, among]: Subset): readonly (string | number)[] {
  const random = randomFrom(1);
  const judged = items.map((item, at) => ({ ...item, found: found[at]! }));
  const cubed = bCubed(judged, random, among);
  const pairs = pairwise(judged, random, among);
  const across = pairwise(judged, random, among, (a, b) => isChinese(a.language) !== isChinese(b.language));
  const range = ({ low, high }: { readonly low: number; readonly high: number }): string => `${low.toFixed(3)}-${high.toFixed(3)}`;
  return [method, subset, cubed.precision, cubed.recall, cubed.f1, range(cubed), pairs.precision, pairs.recall, pairs.f1, range(pairs), across.recall];
}

function daysOf(items: readonly Labelled[], withAddresses: boolean): readonly DayOfEntries[] {
  const days = new Map<string, Labelled[]>();
  for (const item of items) days.set(item.day, [...(days.get(item.day) ?? []), item]);
  return [...days.values()]
    .sort(([a], [b]) => (a!.day < b!.day ? -1 : 1))
    .map((of) => ({
      day: of[0]!.day,
      entries: of.map((item) => ({
        id: idOf(item),
        sourceId: item.source as SourceId,
        day: item.day,
        at: item.day,
        language: item.language,
        features: storyFeatures({
          ...item,
          identifiers: withAddresses ? identifiersOf(undefined, item.about, '', []) : {},
          about: withAddresses ? item.about : [],
          links: [],
        }),
      })),
    }));
}

function cluster(items: readonly Labelled[], withAddresses: boolean): readonly string[] {
  const storyOf = clusterDays(daysOf(items, withAddresses));
  return items.map((item) => storyOf.get(idOf(item))!);
}

function clusterDays(days: readonly DayOfEntries[]): ReadonlyMap<DocumentId, string> {
  const storyOf = new Map<DocumentId, string>();
  const clustering = new DayClustering();
  for (const day of days) for (const { documentId, storyId } of clustering.cluster(day)) storyOf.set(documentId, storyId);
  return storyOf;
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

/** What should stand alone, how much of it does, and how long it takes. */
function reportLoners(): void {
  const sets = [
    ['papers of a day (arXiv), as they come', loners('arxiv_daily', '2025-09-01', '2025-10-31'), true],
    ['the same without their identifiers', loners('arxiv_daily', '2025-09-01', '2025-10-31'), false],
    ['items of a weekly (zh)', loners('ruanyf_weekly', '2022-01-01', '2025-12-31'), false],
  ] as const;
  const rows = sets.flatMap(([name, items, withAddresses]) => {
    if (!items) return [];
    const begun = performance.now();
    const days = daysOf(items, withAddresses);
    const made = performance.now();
    const sizes = new Map<string, number>();
    for (const storyId of clusterDays(days).values()) sizes.set(storyId, (sizes.get(storyId) ?? 0) + 1);
    const done = performance.now();
    const together = [...sizes.values()].filter((size) => size > 1).reduce((sum, size) => sum + size, 0);
    return [[name, items.length, `${((100 * together) / items.length).toFixed(1)}%`, (made - begun) / 1000, (done - made) / 1000]];
  });
  if (rows.length === 0) return;
  console.log('\ndocuments of which hardly any two tell of one event');
  printTable(['set', 'documents', 'put with another', 'features s', 'clustering s'], rows);
}
