import { cp, mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OpenWorkspace, type World, jobs, openApp } from '../../src/app.js';
import type { CollectionId, Day, Instant, Lang, TrendsOverview } from '../../src/model/index.js';

const world: World = { now: () => '2025-07-20T08:00:00.000Z' as Instant, report: () => undefined, onWait: () => undefined };

/** The golden seminar: six files of five talks in three languages. */
export const SEMINAR = fileURLToPath(new URL('../input/publications/trends-overview/seminar/', import.meta.url));

/** A record of an imported file. */
export interface Talk {
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly published?: string;
  readonly known_at?: string;
  readonly lang?: string;
}

async function openWith(configuration: string, fill: (folder: string) => Promise<void>): Promise<OpenWorkspace> {
  const folder = join(await mkdtemp(join(tmpdir(), 'pingmo-overview-')), 'w');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, 'pingmo.yaml'),
    `title: Test\neditor: A. Host\nlanguages: [en, zh-Hans, zh-Hant]\ntimeZone: Asia/Shanghai\npublications: [trends-overview]\n${configuration}`,
  );
  await fill(folder);
  const open = await openApp(folder, 'write', world);
  await jobs.collect([], open);
  return open;
}

/** A workspace in which the golden seminar, or another folder of talks, is collected. */
export async function seminarOf(folder = join(SEMINAR, 'talks')): Promise<OpenWorkspace> {
  const collections = await readFile(join(SEMINAR, 'configuration.yaml'), 'utf8');
  return openWith(`${collections}sources:\n  - { id: talks, kind: folder, path: talks, title: Pond talks }\n`, (root) =>
    cp(folder, join(root, 'talks'), { recursive: true }),
  );
}

/** A workspace with these records as one source, `talks`, of which the collection `pond` is made. */
export async function talksOf(talks: readonly Talk[], collection = 'source: talks'): Promise<OpenWorkspace> {
  return openWith(`collections:\n  - { id: pond, ${collection} }\nsources:\n  - { id: talks, kind: file, path: talks.jsonl, title: Pond talks }\n`, (root) =>
    writeFile(join(root, 'talks.jsonl'), talks.map((talk) => `${JSON.stringify(talk)}\n`).join('')),
  );
}

export const POND = 'pond' as CollectionId;

export async function overviewOf(open: OpenWorkspace, language: Lang = 'en', asOf?: Day): Promise<TrendsOverview> {
  const date = await jobs.newestPeriod(jobs.overviewPress, open, asOf, POND);
  return jobs.makeIssue(jobs.overviewPress, { collection: POND, date, language, ...(asOf === undefined ? {} : { asOf }) }, open);
}

/** A talk on testing that says something under every role. */
export function talkOn(at: number, subject: string, more = ''): Talk {
  return {
    id: `t${at}`,
    title: `${subject}, part ${at}`,
    text: `${subject} is what this talk number ${at} is about. ${more}`,
    published: '2025-06-10',
    lang: 'en',
  };
}
