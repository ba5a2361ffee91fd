import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { CountQuery, DailyBrief, type Claim, type StoredDocument } from '../../src/model/index.js';
import { records } from './records.js';
import { type Outcome, jsonOf, pingmo, workspaceWith } from './run.js';

const days = ['2025-06-18', '2025-06-19', '2025-06-20'];
let folder: string;
const run = (...args: string[]): Promise<Outcome> => pingmo([...args, '--workspace', folder]);

beforeAll(async () => {
  folder = await workspaceWith(records(days));
  const { code, stderr } = await run('collect');
  if (code !== 0) throw new Error(stderr);
});

const claimsOf = (brief: DailyBrief): readonly Claim[] => [
  ...brief.summary,
  ...brief.items.flatMap((item) => [item.headline, ...item.sentences, ...item.reasons]),
  ...brief.nearMisses.map((miss) => miss.title),
];

describe('a reader who has read enough', () => {
  it('ends the program without a fault', async () => {
    const outcome = await pingmo(['brief', '--date', '2025-06-20', '--json', '--workspace', folder], { shell: 'exec > >(exec true); sleep 0.2;' });
    expect(outcome).toEqual({ code: 0, stdout: '', stderr: '' });
  });
});

describe('pingmo brief --json', () => {
  it('prints an object of the published schema and nothing else', async () => {
    const outcome = await run('brief', '--date', '2025-06-20', '--json');
    const brief = DailyBrief.parse(JSON.parse(outcome.stdout));
    expect(outcome.stderr).toBe('');
    expect(brief).toMatchObject({ kind: 'daily-brief', date: '2025-06-20', language: 'en', status: 'draft' });
    expect(brief.items.length).toBeGreaterThan(2);
  });

  it('rests every claim on passages that stand so in the stored documents', async () => {
    const brief = DailyBrief.parse(jsonOf(await run('brief', '--date', '2025-06-20', '--lang', 'zh-Hans', '--json')));
    const seen = new Map<string, StoredDocument>();
    for (const claim of claimsOf(brief)) {
      expect(claim.evidence.length).toBeGreaterThan(0);
      for (const { documentId, field, start, end, quote } of claim.evidence) {
        if (!seen.has(documentId)) seen.set(documentId, jsonOf(await run('document', documentId, '--json')));
        expect(seen.get(documentId)![field].slice(start, end)).toBe(quote);
      }
    }
    expect(seen.size).toBeGreaterThan(3);
  });

  it('prints counts that `pingmo count` finds again', async () => {
    const brief = DailyBrief.parse(jsonOf(await run('brief', '--date', '2025-06-20', '--json')));
    const counts = claimsOf(brief).flatMap((claim) => claim.counts ?? []);
    expect(counts.length).toBeGreaterThan(3);
    for (const { value, query } of counts.slice(0, 6)) {
      expect(jsonOf(await run('count', JSON.stringify(query), '--as-of', '2025-06-20', '--json'))).toBe(value);
    }
  });

  it('is the same byte for byte when it is made again', async () => {
    const [first, second] = [await run('brief', '--date', '2025-06-19', '--json'), await run('brief', '--date', '2025-06-19', '--json')];
    expect(first.stdout).toBe(second.stdout);
    expect(first.stdout.length).toBeGreaterThan(1000);
  });

  it('of a day without documents is a thin one, not a failure', async () => {
    const brief = DailyBrief.parse(jsonOf(await run('brief', '--date', '2025-01-01', '--json')));
    expect(brief).toMatchObject({ items: [], thin: true, length: { hanCharacters: 0, words: 0 } });
  });
});

describe('pingmo brief', () => {
  it('writes JSON, Markdown and HTML and prints their paths', async () => {
    const { stdout, code } = await run('brief', '--date', '2025-06-20');
    expect(code).toBe(0);
    const paths = stdout.trim().split('\n');
    expect(paths.map((path) => path.split('.').at(-1))).toEqual(['json', 'md', 'html']);
    for (const path of paths) expect((await readFile(path, 'utf8')).length).toBeGreaterThan(500);
  });
});

describe('pingmo stories --json', () => {
  it('prints an array, best first, each with the ids of its documents', async () => {
    const stories = jsonOf<{ id: string; rank: number; parts: { value: number }[]; documentIds: string[] }[]>(
      await run('stories', '--date', '2025-06-20', '--json'),
    );
    // Twelve documents of that day, each in one story.
    const ids = stories.flatMap((story) => story.documentIds);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.length).toBeGreaterThanOrEqual(12);
    expect(stories.some((story) => story.documentIds.length === 3)).toBe(true);
    const ranks = stories.map((story) => story.rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => b - a));
    for (const story of stories) expect(story.parts.reduce((sum, part) => sum + part.value, 0)).toBeCloseTo(story.rank, 6);
  });

  it('takes a week or a period, and refuses two at once', async () => {
    const daysOf = async (...period: string[]): Promise<Set<string>> =>
      new Set(
        jsonOf<{ documents: { day: string }[] }[]>(await run('stories', ...period, '--json')).flatMap((story) =>
          story.documents.map((document) => document.day),
        ),
      );
    expect(await daysOf('--week', '2025-W25')).toEqual(new Set(days));
    expect((await daysOf('--from', '2025-06-19', '--to', '2025-06-20')).has('2025-06-19')).toBe(true);
    expect((await daysOf('--week', '2025-W24')).size).toBe(0);
    const refused = await run('stories', '--date', '2025-06-20', '--week', '2025-W25');
    expect(refused.code).toBe(2);
    expect(refused.stderr).toContain('Give only one');
  });
});

describe('pingmo search --json', () => {
  it('prints an array of documents, best first, with the passage that was found', async () => {
    const results = jsonOf<{ id: string; title: string; passage: { field: 'title' | 'body'; start: number; end: number; quote: string } }[]>(
      await run('search', 'walking robot', '--json'),
    );
    expect(results.length).toBeGreaterThan(2);
    expect(results[0]!.passage.quote.length).toBeGreaterThan(0);
    const document = jsonOf<StoredDocument>(await run('document', results[0]!.id, '--json'));
    const { field, start, end, quote } = results[0]!.passage;
    expect(document[field].slice(start, end)).toBe(quote);
  });

  it('finds nothing with an empty array', async () => {
    expect(jsonOf(await run('search', '紫藤', '--json'))).toEqual([]);
  });
});

describe('pingmo document --json', () => {
  it('prints title, body and terms, best first, and finds a document by its record id', async () => {
    const document = jsonOf<StoredDocument & { terms: { term: string; weight: number }[] }>(await run('document', 'lotus-2025-06-20-1', '--json'));
    expect(document.title).toBe('Lotus Chips wins the river prize with Petal 4.2');
    expect(document.body).toContain('Petal 4.2 is an inference chip for servers');
    expect(document.terms.length).toBeGreaterThan(2);
    const weights = document.terms.map((term) => term.weight);
    expect(weights).toEqual([...weights].sort((a, b) => b - a));
  });

  it('that is not there is answered with how to find one', async () => {
    const outcome = await run('document', 'dzzzzzzzzzzzzzzzz');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(/^pingmo: Could not find the document .*pingmo search/);
  });
});

describe('pingmo why', () => {
  it('shows the passage of a claim with its document and the words around it', async () => {
    const brief = DailyBrief.parse(jsonOf(await run('brief', '--date', '2025-06-20', '--json')));
    const sentence = brief.items[0]!.sentences[0]!;
    const answer = jsonOf<{ evidence: { quote: string; title: string; after: string }[]; faults: unknown[] }>(await run('why', sentence.id, '--json'));
    expect(jsonOf(await run('why', sentence.id.slice(0, 9), '--json'))).toEqual(answer);
    expect(answer.faults).toEqual([]);
    expect(answer.evidence[0]!.quote).toBe(sentence.evidence[0].quote);
    expect(answer.evidence[0]!.after).not.toBe('');
  });

  it('of an unknown claim says what to do', async () => {
    const outcome = await run('why', 'caaaaaaaaaaaa');
    expect(outcome).toMatchObject({ code: 1, stdout: '' });
    expect(outcome.stderr).toContain('pingmo brief --date');
  });
});

describe('pingmo publish', () => {
  it('gives no number to a period in which nothing was read', async () => {
    const outcome = await run('publish', '--date', '2030-01-01');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('nothing was read in that period');
    expect((await run('publish', '--week', '2030-W01')).code).toBe(1);
  });
});

describe('words that are not understood', () => {
  it('are answered with exit code 2 and the right form', async () => {
    for (const [args, hint] of [
      [['brief', '--date', 'yesterday'], 'YYYY-MM-DD'],
      [['brief', '--lang', 'fr'], 'zh-Hans, zh-Hant, en'],
      [['stories', '--week', '2025-W60'], '2025-W25'],
      [['colect'], 'collect'],
      [['count', '{"count":"cats"}'], 'count'],
      [['count', 'nonsense'], 'not JSON'],
      [['count', '{"count":"documents","from":"2025-06-21","to":"2025-06-20"}'], 'comes after its last'],
    ] as const) {
      const outcome = await pingmo([...args], { cwd: folder });
      expect([args, outcome.code]).toEqual([args, 2]);
      expect(outcome.stderr).toContain(hint);
      expect(outcome.stdout).toBe('');
    }
  });

  it('a folder that is no workspace is answered with `pingmo init`', async () => {
    const outcome = await pingmo(['status', '--workspace', '/nowhere']);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('pingmo init');
  });

  it('an unknown source is answered with the known ones', async () => {
    const outcome = await run('collect', 'outbox');
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('Known sources: inbox');
  });
});

describe('--help', () => {
  it('teaches each command by its options and an example', async () => {
    const { stdout } = await pingmo(['--help']);
    for (const name of [
      'init',
      'add',
      'collect',
      'sources',
      'brief',
      'stories',
      'search',
      'aliases',
      'document',
      'why',
      'count',
      'edit',
      'undo',
      'decisions',
      'forget',
      'backup',
      'restore',
      'status',
      'doctor',
      'start',
    ]) {
      expect(stdout).toContain(`  ${name}`);
    }
    expect((await pingmo(['brief', '--help'])).stdout).toContain('pingmo brief --date 2025-06-20');
  });

  it('of `count` names everything that a query may say', async () => {
    const { stdout } = await pingmo(['count', '--help']);
    for (const key of Object.keys(CountQuery.shape)) expect(stdout).toMatch(new RegExp(`\\b${key}\\b`));
    for (const counted of CountQuery.shape.count.options) expect(stdout).toContain(counted);
  });
});
