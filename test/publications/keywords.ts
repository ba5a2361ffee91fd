import { mkdtemp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenWorkspace, type World, jobs, openApp } from '../../src/app.js';
import type { Day, Instant, Lang, WeeklyKeywords } from '../../src/model/index.js';

/** A record of a stream, as a file of JSON Lines holds it. */
export interface StreamRecord {
  readonly id: string;
  readonly source: string;
  readonly published: string;
  readonly lang: string;
  readonly title: string;
  readonly text: string;
  readonly url?: string;
  readonly canonical?: boolean;
}

const world: World = { now: () => '2025-07-20T08:00:00.000Z' as Instant, report: () => undefined, onWait: () => undefined };

/** A workspace in which these records are collected and measured. */
export async function streamOf(records: readonly StreamRecord[], configuration = ''): Promise<OpenWorkspace> {
  const folder = join(await mkdtemp(join(tmpdir(), 'pingmo-keywords-')), 'w');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'pingmo.yaml'),
    `title: Test\neditor: A. Reader\nlanguages: [en, zh-Hans, zh-Hant]\ntimeZone: Asia/Shanghai\n${configuration}\nsources:\n  - { id: stream, kind: file, path: records.jsonl }\n`,
  );
  await writeFile(join(folder, 'records.jsonl'), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  const open = await openApp(folder, 'write', world);
  await jobs.collect([], open);
  await jobs.measureDocuments(open);
  return open;
}

/** The week of 16 June 2025, and twelve weeks before it: 72 stories of crews, then tidal caching and Seagull-2 among them. */
export async function recordsOfSeason(): Promise<readonly StreamRecord[]> {
  const text = await readFile(new URL('../input/publications/weekly-keywords/week/records.jsonl', import.meta.url), 'utf8');
  return text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as StreamRecord);
}

export const MONDAY = '2025-06-16' as Day;

export function keywordsOf(open: OpenWorkspace, language: Lang = 'en', date: Day = MONDAY, asOf?: Day): Promise<WeeklyKeywords> {
  return jobs.makeIssue(jobs.keywordsPress, { date, language, ...(asOf === undefined ? {} : { asOf }) }, open);
}
