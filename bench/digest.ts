/**
 * DIGEST: the reading digest of a week of 80 notes, as whole processes and step by step: reference 004 (one file of 78 items) and notes of
 * `bookmark_summary`, put into one week.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { jobs, openApp, type World } from '../src/app.js';
import type { Day, Instant, ReadingDigest } from '../src/model/index.js';
import { measure } from './processes.js';
import { printTable, sharedFile } from './shared.js';

const MAIN = fileURLToPath(new URL('../src/cli/main.js', import.meta.url));
const ITEMS = 80;
/** Each whole process is run this often; the median is printed. */
const RUNS = 5;
const world: World = { now: () => '2026-02-10T08:00:00.000Z' as Instant, report: () => undefined, onWait: () => undefined };

interface Week {
  readonly name: string;
  readonly week: string;
  readonly date: Day;
  readonly file: string;
  readonly text: string;
}

export async function run(): Promise<void> {
  const reference = sharedFile('reference', '004_bb3f0fe218b5324f.txt.gz');
  const corpus = sharedFile('corpora', 'bookmark_summary.jsonl.gz');
  if (!reference || !corpus) return;
  const weeks: Week[] = [
    { name: 'reference 004', week: '2026-W05', date: '2026-01-26' as Day, file: 'digest.md', text: unpack(reference) },
    { name: `${ITEMS} of bookmark_summary`, week: '2025-W52', date: '2025-12-22' as Day, file: 'notes.jsonl', text: notesOfOneWeek(unpack(corpus)) },
  ];
  const times: (string | number)[][] = [];
  const coverage: (string | number)[][] = [];
  for (const week of weeks) {
    const folder = mkdtempSync(join(tmpdir(), 'pingmo-bench-'));
    const { digest, row } = await measureWeek(week, folder);
    times.push([week.name, ...row]);
    coverage.push([week.name, ...digest.coverage.map(({ items, of }) => `${items}/${of}`)]);
    rmSync(folder, { recursive: true });
  }
  printTable(['week', 'items', 'process with --json, s', 'process that writes 3 files, s', 'peak, MB', 'draft in a warm process, s'], times);
  printTable(['items with', 'lede', 'thesis', 'point', 'limit', 'audience', 'number'], coverage);
}

function unpack(file: string): string {
  return gunzipSync(readFileSync(file)).toString();
}

/** The last notes of the corpus, read one after the other from 22 December 2025 on. */
function notesOfOneWeek(text: string): string {
  const notes = text.trim().split('\n').slice(-ITEMS);
  return notes.map((line, at) => `${JSON.stringify({ ...(JSON.parse(line) as object), read_at: `2025-12-${22 + (at % 7)}` })}\n`).join('');
}

async function measureWeek(week: Week, folder: string): Promise<{ readonly digest: ReadingDigest; readonly row: readonly (string | number)[] }> {
  const workspace = join(folder, 'w');
  const file = join(folder, week.file);
  writeFileSync(file, week.text);
  for (const args of [
    ['init', workspace],
    ['add', file, '--reading', '--workspace', workspace],
    ['collect', '--workspace', workspace],
  ])
    measure([MAIN, ...args]);
  const digest = [MAIN, 'digest', '--week', week.week, '--workspace', workspace];
  const printed = Array.from({ length: RUNS }, () => measure([...digest, '--json']));
  const written = Array.from({ length: RUNS }, () => measure(digest));
  const open = await openApp(workspace, 'read', world);
  const draft = () => jobs.digestPress.draft({ date: week.date, language: 'zh-Hans' }, open);
  const made = await draft();
  const startedAt = performance.now();
  await draft();
  const warm = (performance.now() - startedAt) / 1000;
  await open.store.close();
  const median = (runs: readonly { readonly seconds: number }[]): number => runs.map((run) => run.seconds).sort((a, b) => a - b)[Math.floor(RUNS / 2)]!;
  const peak = Math.max(...written.map((run) => run.peakMegabytes));
  return { digest: made, row: [made.coverage[0]!.of, median(printed), median(written), Math.round(peak), warm] };
}
