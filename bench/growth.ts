/**
 * GROWTH: how time and memory grow with the size of an import: the same stream once, twice and four times, each time moved into the years before,
 * so that no document is a copy of another.
 */
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { addDays, type Day } from '../src/model/index.js';
import { initWorkspace, pingmo } from './processes.js';
import { printTable, sharedFile } from './shared.js';

/** Longer than the stream itself. */
const DAYS_BACK = 760;
const SIZES = [1, 2, 4];

export async function run(): Promise<void> {
  const corpus = sharedFile('corpora', 'ainews.jsonl.gz');
  if (!corpus) return;
  const rows: (string | number)[][] = [];
  for (const times of SIZES) {
    const folder = mkdtempSync(join(tmpdir(), 'pingmo-bench-'));
    const file = join(folder, 'stream.jsonl');
    await repeat(corpus, file, times);
    const workspace = join(folder, 'news');
    initWorkspace(workspace);
    pingmo(workspace, 'add', file, '--split', 'never');
    const collected = pingmo(workspace, 'collect');
    const { documents } = JSON.parse(pingmo(workspace, 'status', '--json').stdout) as { documents: number };
    const brief = pingmo(workspace, 'brief', '--date', '2025-06-25', '--lang', 'en', '--json');
    const megabytes = statSync(join(workspace, '.pingmo', 'pingmo.db')).size / 2 ** 20;
    rows.push([`${times}×`, documents, collected.seconds, (collected.seconds * 1000) / documents, collected.peakMegabytes, megabytes, brief.seconds]);
    rmSync(folder, { recursive: true });
  }
  printTable(['ainews --split never', 'documents', 'collect s', 'ms a document', 'peak MB', 'database MB', 'one brief s'], rows);
}

/** The stream as it is, and again `times - 1` times with other ids, further and further back. */
async function repeat(corpus: string, file: string, times: number): Promise<void> {
  const out = createWriteStream(file);
  for (let round = 0; round < times; round++) {
    for await (const line of createInterface({ input: createReadStream(corpus).pipe(createGunzip()) })) {
      if (line === '') continue;
      const record = JSON.parse(line) as { id: string; published: string };
      const day = addDays(record.published.slice(0, 10) as Day, -round * DAYS_BACK);
      const moved = { ...record, id: `${record.id}-${round}`, published: `${day}${record.published.slice(10)}` };
      if (!out.write(`${JSON.stringify(moved)}\n`)) await new Promise<void>((resolve) => out.once('drain', resolve));
    }
  }
  await new Promise<void>((resolve) => out.end(resolve));
}
