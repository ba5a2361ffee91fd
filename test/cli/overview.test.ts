import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type StoredDocument, TrendsOverview } from '../../src/model/index.js';
import { claimsOf } from '../../src/publications/trends-overview/index.js';
import { type Outcome, jsonOf, pingmo, workspaceWith } from './run.js';

const talk = (at: number, title: string, text: string) => ({ id: `t${at}`, title, text, published: '2025-06-10', lang: 'en', source: 'pond' });
let folder: string;
const run = (...args: string[]): Promise<Outcome> => pingmo([...args, '--workspace', folder]);

beforeAll(async () => {
  folder = await workspaceWith([
    talk(
      1,
      'Unit tests for ducks',
      'We recommend that every duck writes one failing test first. The biggest challenge is that flaky tests hide real failures.',
    ),
    talk(
      2,
      'Mutation testing at the hospital',
      'At the hospital in Reedham, mutation testing found 12 faults in a week. Every team should start with one module.',
    ),
    talk(3, 'A walk around the pond', 'It takes an hour and there is a bench on the way.'),
  ]);
  const { code, stderr } = await run('collect');
  if (code !== 0) throw new Error(stderr);
});

describe('pingmo collection', () => {
  it('adds, lists, shows and removes', async () => {
    expect((await run('collection', 'add', 'pond', '--source', 'pond', '--name', 'Pond days')).stdout).toBe('pond: source pond · 3 documents, 2025-06-10\n');
    expect(jsonOf(await run('collection', 'list', '--json'))).toEqual([
      { id: 'pond', name: 'Pond days', source: 'pond', documents: 3, first: '2025-06-10', last: '2025-06-10' },
    ]);
    expect(jsonOf<{ title: string }[]>(await run('collection', 'show', 'pond', '--json')).map(({ title }) => title)).toEqual([
      'Unit tests for ducks',
      'Mutation testing at the hospital',
      'A walk around the pond',
    ]);
    await run('collection', 'add', 'tests', '--query', 'testing', '--from', '2025-06-01');
    expect((await run('collection', 'list')).stdout).toContain('tests: query "testing" and from 2025-06-01 · ');
    expect((await run('collection', 'remove', 'tests')).stdout).toBe('tests: removed\n');
    expect((await run('collection', 'list')).stdout).not.toContain('tests:');
  });

  it('makes a source of a folder that is none yet', async () => {
    const talks = join(folder, 'talks');
    await mkdir(talks, { recursive: true });
    await writeFile(join(talks, 'one.md'), '# One\n\nA talk about ponds.\n');
    expect((await run('collection', 'add', 'folder', '--source', talks)).stdout).toBe('folder: source talks · 0 documents\n');
    expect(await readFile(join(folder, 'pingmo.yaml'), 'utf8')).toContain('path: talks');
  });

  it.each([
    [['add', 'x'], 2, 'it needs a `source`, a `query`, or a day'],
    [['add', 'x', '--source', 'nowhere'], 1, 'no source is called "nowhere"'],
    [['add', '../x', '--source', 'pond'], 2, 'small letters, digits and hyphens'],
    [['add', 'Bad id!', '--source', 'pond'], 2, 'letters a to z, digits and hyphens between them, at most 60 of all: try `bad-id`.'],
    [['add', 'Café de l’Étang', '--source', 'pond'], 2, 'try `cafe-de-l-etang`.'],
    [['add', 'POND', '--source', 'pond'], 2, 'try `pond-2`.'],
    [['add', '研讨会', '--source', 'pond'], 2, 'try `collection`.'],
    [['add', 'x', '--query', ' '], 2, 'is empty'],
    [['add', 'x', '--from', '2025-07-01', '--to', '2025-06-01'], 2, 'first day after its last'],
    [['add', 'x', '--from', 'yesterday'], 2, 'YYYY-MM-DD'],
    [['remove', 'x'], 1, 'no collection bears this id'],
    [['show', 'x'], 1, 'no collection bears this id'],
  ])('answers %j with one clear sentence', async (args, code, sentence) => {
    const outcome = await run('collection', ...args);
    expect(outcome.code).toBe(code);
    expect(outcome.stderr.trim().split('\n')).toHaveLength(1);
    expect(outcome.stderr).toContain(sentence);
  });
});

describe('pingmo overview', () => {
  it('writes nothing of a collection that held no documents yet', async () => {
    const outcome = await run('overview', 'pond', '--as-of', '2001-01-01');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('the collection held no documents by the end of 2001-01-01');
  });

  it('prints an object of the published schema and nothing else, the same twice', async () => {
    const [one, other] = [await run('overview', 'pond', '--json'), await run('overview', 'pond', '--json')];
    expect(one.stderr).toBe('');
    expect(one.stdout).toBe(other.stdout);
    const overview = TrendsOverview.parse(JSON.parse(one.stdout));
    expect(overview.trends.map(({ id }) => id)).toEqual(['testing']);
    const stored = new Map<string, StoredDocument>();
    for (const { documentId, field, start, end, quote } of claimsOf(overview).flatMap(({ evidence }) => evidence)) {
      if (!stored.has(documentId)) stored.set(documentId, jsonOf(await run('document', documentId, '--json')));
      expect(stored.get(documentId)![field].slice(start, end)).toBe(quote);
    }
    expect(stored.size).toBe(3);
    const { value, query } = overview.trends[0]!.summary[0]!.counts![0]!;
    expect(jsonOf(await run('count', JSON.stringify(query), '--json'))).toBe(value);
  });

  it('writes JSON, Markdown and HTML, and the pages behind them', async () => {
    const { stdout } = await run('overview', 'pond', '--lang', 'zh-Hans');
    const paths = stdout.trim().split('\n');
    expect(paths.map((path) => path.split('/').at(-1))).toEqual(['pond.zh-Hans.json', 'pond.zh-Hans.md', 'pond.zh-Hans.html']);
    const html = await readFile(paths[2]!, 'utf8');
    const links = [...html.matchAll(/href="(pond\/(?:trends|sessions)\/[^"#]+)"/g)].map((match) => match[1]!);
    expect(links.length).toBeGreaterThan(3);
    for (const link of new Set(links)) expect((await readFile(join(paths[2]!, '..', link), 'utf8')).length).toBeGreaterThan(500);
  });

  it('of an unknown collection says which there are', async () => {
    const outcome = await run('overview', 'lake');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('Known collections: pond');
  });

  it('is published under its collection, and corrected when a talk comes in', async () => {
    const published = jsonOf<{ issues: { name: string; state: string; number: number }[] }>(await run('publish', '--collection', 'pond', '--json'));
    expect(published.issues.map(({ name, state, number }) => [name, state, number])).toEqual([
      ['pond', 'published', 1],
      ['pond', 'published', 1],
    ]);
    await writeFile(
      join(folder, 'inbox', 'more.jsonl'),
      `${JSON.stringify({ ...talk(4, 'Fuzzing with pytest', 'We recommend fuzzing for every parser.'), published: '2025-06-12' })}\n`,
    );
    await run('collect');
    const corrected = jsonOf<{ issues: { state: string }[] }>(await run('publish', '--collection', 'pond', '--json'));
    expect(corrected.issues.map(({ state }) => state)).toEqual(['corrected', 'corrected']);
    const overview = TrendsOverview.parse(jsonOf(await run('overview', 'pond', '--json')));
    expect(overview).toMatchObject({ number: 1, status: 'corrected', date: '2025-06-10', span: { to: '2025-06-12' } });
  });

  it('is listed no more once its collection is removed, and stays on disk', async () => {
    await run('collection', 'add', 'walks', '--query', 'walk');
    await run('publish', '--collection', 'walks');
    const index = (): Promise<string> => readFile(join(folder, 'site', 'index.html'), 'utf8');
    const feed = (): Promise<string> => readFile(join(folder, 'site', 'feeds', 'en.json'), 'utf8');
    expect([await index(), await feed()]).toEqual([expect.stringContaining('walks.en.html'), expect.stringContaining('walks.en.html')]);
    await run('collection', 'remove', 'walks');
    await run('publish', '--collection', 'pond');
    expect([await index(), await feed()]).toEqual([expect.not.stringContaining('walks'), expect.not.stringContaining('walks')]);
    expect(await index()).toContain('pond.en.html');
    for (const place of ['site', 'publications']) expect(await readFile(join(folder, place, 'trends-overview', 'walks.en.html'), 'utf8')).toContain('walk');
  });
});
