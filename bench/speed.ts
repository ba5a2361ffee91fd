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
    const floor = measure([FLOOR, file, join(folder, 'floor.db')]);
    const workspace = join(folder, 'news');
    initWorkspace(workspace);
    const added = pingmo(workspace, 'add', file, '--split', split);
    const collected = pingmo(workspace, 'collect');
    const ours = added.seconds + collected.seconds;
    const documents = (JSON.parse(pingmo(workspace, 'status', '--json').stdout) as { documents: number; stories: number }).documents;
    rows.push([`${corpus} --split ${split}`, documents, floor.seconds, ours, ours / floor.seconds, collected.peakMegabytes]);
    if (corpus === 'ainews' && split === 'never') await measureDays(workspace, file, folder);
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
