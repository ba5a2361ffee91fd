/**
 * SPEED: from a file to ranked stories, any day's brief, search, one more day; the floor and the peak of memory beside.
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { createGunzip } from 'node:zlib';
import { initWorkspace, measure, pingmo } from './processes.js';
import { printTable, sharedFile } from './shared.js';

const FLOOR = fileURLToPath(new URL('./floor.js', import.meta.url));

/** Writes the records of a corpus that `keep` chooses into a plain file. */
async function extract(corpus: string, file: string, keep: (day: string) => boolean): Promise<void> {
  const out = createWriteStream(file);
  for await (const line of createInterface({ input: createReadStream(corpus).pipe(createGunzip()) })) {
    if (line !== '' && keep((JSON.parse(line) as { published: string }).published.slice(0, 10))) out.write(`${line}\n`);
  }
  await new Promise((resolve) => out.end(resolve));
}

/** The two are timed in turn and medians printed: one run says little on a machine that others use too. */
const ROUNDS = 5;

function medianOf(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

export async function run(): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const [corpus, split] of [
    ['ainews', 'never'],
    ['ruanyf_weekly', 'never'],
    ['ainews', 'auto'],
  ] as const) {
    const file = sharedFile('corpora', `${corpus}.jsonl.gz`);
    if (!file) return;
    const folder = mkdtempSync(join(tmpdir(), 'pingmo-bench-'));
    const isJudged = corpus === 'ainews' && split === 'never';
    const runs: { readonly floor: number; readonly ours: number; readonly peak: number; readonly workspace: string }[] = [];
    for (let round = 0; round < (isJudged ? ROUNDS : 1); round++) {
      const floor = measure([FLOOR, file, join(folder, `floor-${round}.db`)]);
      const workspace = join(folder, `news-${round}`);
      initWorkspace(workspace);
      const added = pingmo(workspace, 'add', file, '--split', split);
      const collected = pingmo(workspace, 'collect');
      runs.push({ floor: floor.seconds, ours: added.seconds + collected.seconds, peak: collected.peakMegabytes, workspace });
    }
    const { workspace } = runs[0]!;
    const { documents } = JSON.parse(pingmo(workspace, 'status', '--json').stdout) as { documents: number };
    const [floor, ours, ratio] = [runs.map((one) => one.floor), runs.map((one) => one.ours), runs.map((one) => one.ours / one.floor)].map(medianOf);
    rows.push([`${corpus} --split ${split}`, documents, floor!, ours!, ratio!, Math.max(...runs.map(({ peak }) => peak))]);
    if (isJudged) await measureDays(workspace, file, folder);
    rmSync(folder, { recursive: true });
  }
  printTable(['from file to stories', 'documents', 'floor s', 'ours s', 'ours / floor', 'peak MB'], rows);
}

async function measureDays(workspace: string, corpus: string, folder: string): Promise<void> {
  const briefs = ['2024-03-05', '2024-09-17', '2025-01-28', '2025-06-25', '2025-12-30'].map(
    (day) => pingmo(workspace, 'brief', '--date', day, '--lang', 'en', '--json').seconds,
  );
  const queries = [
    '智能体',
    'AI agent',
    'Qwen',
    'reinforcement learning',
    'GPT-4o',
    '推理',
    'context window',
    'open source',
    'DeepSeek R1',
    'video generation',
  ];
  const { openStore } = await import('../src/storage/index.js');
  const { searchDocuments } = await import('../src/search/index.js');
  const store = await openStore(join(workspace, '.pingmo', 'pingmo.db'), { mode: 'read', now: '2026-01-01T00:00:00.000Z' as never });
  const times: number[] = [];
  for (let round = 0; round < 11; round++) {
    for (const query of queries) {
      const startedAt = performance.now();
      await searchDocuments(query, {}, { store });
      if (round > 0) times.push(performance.now() - startedAt);
    }
  }
  await store.close();
  times.sort((a, b) => a - b);
  const early = join(folder, 'early');
  initWorkspace(early);
  const most = join(folder, 'most.jsonl');
  const last = '2025-12-30';
  await extract(corpus, most, (day) => day < last);
  pingmo(early, 'add', most, '--split', 'never');
  pingmo(early, 'collect');
  await extract(corpus, join(early, 'inbox', 'last.jsonl'), (day) => day === last);
  const oneMore = pingmo(early, 'collect');
  printTable(
    ['ainews --split never', 'measured', 'wanted'],
    [
      ["any day's brief, whole process, slowest of 5, s", Math.max(...briefs), '< 1'],
      ['search p95 of 100, ms', times[Math.floor(times.length * 0.95)]!, '< 25'],
      ['one more day, whole process, s', oneMore.seconds, '< 3'],
    ],
  );
}
