import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Claim, DailyBrief, ReadingDigest, type StoredDocument } from '../../src/model/index.js';
import { type Outcome, jsonOf, pingmo, workspaceWith } from './run.js';

let folder: string;
const run = (...args: string[]): Promise<Outcome> => pingmo([...args, '--workspace', folder]);
const digestOf = async (...args: string[]): Promise<ReadingDigest> => ReadingDigest.parse(jsonOf(await run('digest', ...args, '--json')));
const itemsOf = (digest: ReadingDigest) => digest.groups.flatMap((group) => [...group.items, ...group.groups.flatMap((sub) => sub.items)]);
const claimsOf = (digest: ReadingDigest): readonly Claim[] => [
  ...digest.summary,
  ...itemsOf(digest).flatMap((item) => [
    item.title,
    ...(item.lede ?? []),
    ...(item.thesis ?? []),
    ...(item.points ?? []),
    ...(item.limits ?? []),
    ...(item.numbers ?? []),
  ]),
];

const notes = ['2025-06-16', '2025-06-18', '2025-06-24'].map((read_at, at) => ({
  id: `note-${at}`,
  title: `Crane ${at + 1} waits for wind`,
  url: `https://crane-${at}.example/page`,
  text: `The author argues that crane ${at + 1} waits too long. It waited ${at + 3} minutes for every lift of 40 tonnes.`,
  lang: 'en',
  published: '2025-06-10',
  read_at,
}));

/** A workspace whose file of notes is marked as reading. */
async function shelf(): Promise<string> {
  const made = await workspaceWith([]);
  await writeFile(join(made, 'notes.jsonl'), notes.map((note) => `${JSON.stringify(note)}\n`).join(''));
  for (const args of [['add', join(made, 'notes.jsonl'), '--reading'], ['collect']]) {
    const outcome = await pingmo([...args, '--workspace', made]);
    if (outcome.code !== 0) throw new Error(outcome.stderr);
  }
  return made;
}

beforeAll(async () => {
  folder = await shelf();
});

describe('pingmo digest --json', () => {
  it('prints an object of the published schema and nothing else; without a week the newest in which something was read', async () => {
    const outcome = await run('digest', '--json');
    expect(outcome.stderr).toBe('');
    expect(ReadingDigest.parse(JSON.parse(outcome.stdout))).toMatchObject({ week: '2025-W26', date: '2025-06-23', language: 'en', status: 'draft' });
    expect(itemsOf(await digestOf('--week', '2025-W25')).map((item) => item.title.text)).toEqual(['Crane 1 waits for wind', 'Crane 2 waits for wind']);
  });

  it('rests every claim on passages that stand so in the stored documents, and every count on a query that gives it again', async () => {
    const claims = claimsOf(await digestOf('--week', '2025-W25'));
    expect(claims.length).toBeGreaterThan(4);
    const stored = new Map<string, StoredDocument>();
    for (const { documentId, field, start, end, quote } of claims.flatMap((claim) => claim.evidence)) {
      if (!stored.has(documentId)) stored.set(documentId, jsonOf(await run('document', documentId, '--json')));
      expect(stored.get(documentId)![field].slice(start, end)).toBe(quote);
    }
    for (const { value, query } of claims.flatMap((claim) => claim.counts ?? [])) {
      expect(jsonOf(await run('count', JSON.stringify(query), '--json'))).toBe(value);
    }
  });

  it('is the same byte for byte when it is made again', async () => {
    const [first, second] = [await run('digest', '--json'), await run('digest', '--json')];
    expect(first.stdout).toBe(second.stdout);
  });

  it('is explained by `pingmo why`, sentence by sentence', async () => {
    const [item] = itemsOf(await digestOf('--week', '2025-W25'));
    const { stdout } = await run('why', item!.title.id);
    expect(stdout).toContain('reading digest of 2025-W25 (en, draft)');
    expect(stdout).toContain('https://crane-0.example/page');
  });
});

describe('pingmo digest', () => {
  it('writes JSON, Markdown and HTML under the name of the week and prints their paths', async () => {
    const { stdout } = await run('digest', '--week', '2025-W25', '--lang', 'zh-Hans');
    const paths = stdout.trim().split('\n');
    expect(paths.map((path) => path.replace(/^.*publications\//, ''))).toEqual(['json', 'md', 'html'].map((form) => `reading-digest/2025-W25.zh-Hans.${form}`));
    for (const path of paths) expect((await readFile(path, 'utf8')).length).toBeGreaterThan(500);
  });

  it('does not understand a week that no year has', async () => {
    const outcome = await run('digest', '--week', '2025-W60');
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toContain('2025-W25');
  });
});

describe('publishing', () => {
  it('makes every wanted publication of every period that is over, numbers each kind by itself, and lists both', async () => {
    const made = await shelf();
    const published = await pingmo(['publish', '--workspace', made], { now: '2025-06-26T00:00:00.000Z' });
    // The week of 23 June is not over yet.
    expect(published.stdout).toContain('No. 1 2025-W25 en: published');
    expect(published.stdout).not.toContain('2025-W26');
    expect(published.stdout).toContain('No. 1 2025-06-10 en: published');
    const index = await readFile(join(made, 'site', 'index.html'), 'utf8');
    expect(index).toContain('href="reading-digest/2025-W25.en.html"');
    expect(index).toContain('href="daily-brief/2025-06-10.en.html"');
    const feed = await readFile(join(made, 'site', 'feeds', 'en.json'), 'utf8');
    expect(feed).toContain('Reading Digest, week 25 of 2025');
    const frozen = await pingmo(['digest', '--week', '2025-W25', '--json', '--workspace', made]);
    expect(ReadingDigest.parse(jsonOf(frozen))).toMatchObject({ number: 1, status: 'published' });
    expect(DailyBrief.parse(jsonOf(await pingmo(['brief', '--date', '2025-06-10', '--json', '--workspace', made])))).toMatchObject({ number: 1 });
  });

  it('again by name, after a document was forgotten, keeps the number and says what went', async () => {
    const made = await shelf();
    await pingmo(['publish', '--week', '2025-W25', '--workspace', made]);
    const read = async (): Promise<ReadingDigest> =>
      ReadingDigest.parse(jsonOf(await pingmo(['digest', '--week', '2025-W25', '--lang', 'en', '--json', '--workspace', made])));
    const [gone] = itemsOf(await read());
    const outcome = await pingmo(['forget', gone!.id, '--workspace', made]);
    expect(outcome.code).toBe(0);
    const left = await read();
    expect(left).toMatchObject({ number: 1, status: 'corrected' });
    expect(left.corrections).toHaveLength(1);
    expect(JSON.stringify(left)).not.toContain(gone!.id);
    expect(itemsOf(left).map((item) => [item.position, item.title.text])).toEqual([[1, 'Crane 2 waits for wind']]);
  });
});
