import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type OpenWorkspace, type World, jobs, openApp } from '../../src/app.js';
import type { Day, DigestItem, Instant, Lang, ReadingDigest } from '../../src/model/index.js';
import { type Page, renderHtml, renderMarkdown } from '../../src/rendering/index.js';

/** A record of a reader's notes, as a file of JSON Lines holds it. */
export interface Note {
  readonly id: string;
  readonly title?: string;
  readonly text: string;
  readonly url?: string;
  readonly published?: string;
  readonly read_at?: string;
  readonly note?: string;
  readonly tags?: readonly string[];
  readonly lang?: string;
  readonly source?: string;
}

const world: World = { now: () => '2025-07-20T08:00:00.000Z' as Instant, report: () => undefined, onWait: () => undefined };

export interface Shelf {
  /** Lines of `pingmo.yaml` beside the usual ones. */
  readonly configuration?: string;
  /** Properties of the source of the notes beside the usual ones, as YAML: `, role: primary`. */
  readonly source?: string;
}

/** A workspace in which these notes are collected from one file that is marked as reading. */
export async function readingOf(notes: readonly Note[], { configuration = '', source = '' }: Shelf = {}): Promise<OpenWorkspace> {
  const folder = join(await mkdtemp(join(tmpdir(), 'pingmo-reading-')), 'w');
  await mkdir(join(folder, 'inbox'), { recursive: true });
  await writeFile(
    join(folder, 'pingmo.yaml'),
    `title: Test\neditor: A. Reader\nlanguages: [en, zh-Hans, zh-Hant]\ntimeZone: Asia/Shanghai\n${configuration}\nsources:\n  - { id: notes, kind: file, path: inbox/notes.jsonl, reading: true${source} }\n`,
  );
  await writeFile(join(folder, 'inbox', 'notes.jsonl'), notes.map((note) => `${JSON.stringify(note)}\n`).join(''));
  const open = await openApp(folder, 'write', world);
  await jobs.collect([], open);
  return open;
}

export const MONDAY = '2025-06-30' as Day;

export function digestOf(open: OpenWorkspace, language: Lang = 'en', date: Day = MONDAY): Promise<ReadingDigest> {
  return jobs.makeIssue(jobs.digestPress, { date, language }, open);
}

export function itemsOf(digest: ReadingDigest): readonly DigestItem[] {
  return digest.groups.flatMap((group) => [...group.items, ...group.groups.flatMap((sub) => sub.items)]);
}

export function itemNamed(digest: ReadingDigest, title: string): DigestItem {
  const item = itemsOf(digest).find((candidate) => candidate.title.text.startsWith(title));
  if (!item)
    throw new Error(
      `No item "${title}" among ${itemsOf(digest)
        .map((candidate) => candidate.title.text)
        .join(' | ')}`,
    );
  return item;
}

export async function pagesOf(digest: ReadingDigest, open: OpenWorkspace): Promise<{ readonly page: Page; readonly markdown: string; readonly html: string }> {
  const page = await jobs.pageOf(digest, open);
  return { page, markdown: renderMarkdown(page), html: renderHtml(page) };
}
