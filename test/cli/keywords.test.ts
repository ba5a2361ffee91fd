import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { WeeklyKeywords } from '../../src/model/index.js';
import { records } from './records.js';
import { type Outcome, jsonOf, pingmo, workspaceWith } from './run.js';

const days = ['2025-06-16', '2025-06-17', '2025-06-18', '2025-06-19', '2025-06-20'];
let folder: string;
const run = (...args: string[]): Promise<Outcome> => pingmo([...args, '--workspace', folder]);

beforeAll(async () => {
  folder = await workspaceWith(records(days));
  const { code, stderr } = await run('collect');
  if (code !== 0) throw new Error(stderr);
});

describe('pingmo keywords', () => {
  it('prints with --json an object of the published schema and nothing else', async () => {
    const outcome = await run('keywords', '--week', '2025-W25', '--json');
    expect(outcome).toMatchObject({ code: 0, stderr: '' });
    const issue = WeeklyKeywords.parse(JSON.parse(outcome.stdout));
    expect(issue).toMatchObject({ kind: 'weekly-keywords', week: '2025-W25', date: '2025-06-16', language: 'en', status: 'draft' });
    expect(issue.keywords.length).toBeGreaterThan(0);
    expect(issue.keywords.map(({ position }) => position)).toEqual(issue.keywords.map((_, at) => at + 1));
  });

  it('prints the same bytes when asked again', async () => {
    const [one, other] = [await run('keywords', '--week', '2025-W25', '--json'), await run('keywords', '--week', '2025-W25', '--json')];
    expect(one.stdout).toBe(other.stdout);
  });

  it('prints counts that `pingmo count` finds again', async () => {
    const issue = WeeklyKeywords.parse(jsonOf(await run('keywords', '--week', '2025-W25', '--json')));
    const counts = issue.keywords[0]!.figures.flatMap((claim) => claim.counts ?? []);
    expect(counts.length).toBeGreaterThan(0);
    for (const { value, query } of counts) expect(jsonOf(await run('count', JSON.stringify(query), '--json'))).toBe(value);
  });

  it('writes JSON, Markdown, HTML and a table, and prints their paths', async () => {
    const { stdout } = await run('keywords', '--week', '2025-W25', '--lang', 'zh-Hant');
    const paths = stdout.trim().split('\n');
    expect(paths.map((path) => path.slice(path.lastIndexOf('/') + 1))).toEqual(['json', 'md', 'html', 'csv'].map((ending) => `2025-W25.zh-Hant.${ending}`));
    expect((await readFile(join(paths[3]!), 'utf8')).startsWith('position,id,term,')).toBe(true);
  });

  it('answers for a week without documents', async () => {
    const issue = WeeklyKeywords.parse(jsonOf(await run('keywords', '--week', '2024-W03', '--json')));
    expect(issue).toMatchObject({ keywords: [], thin: true });
  });

  it('refuses a week that is none', async () => {
    expect((await run('keywords', '--week', '2025-W54')).code).toBe(2);
  });
});
