/**
 * DECISIONS: 10,000 lines of a ledger read and put together, and their merges and splits laid over stories.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { type Day, type Decisions, type DocumentId, type Override, idFromDigest, storyIdOf } from '../src/model/index.js';
import { regroupStories } from '../src/stories/index.js';
import { readAndApply } from './decisions/apply.js';
import { printTable } from './shared.js';

const DECISIONS = 10_000;
const ROUNDS = 15;
/** The target: decisions read and applied. */
const WANTED_MILLISECONDS = 200;

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
const documentId = (nth: number): DocumentId => idFromDigest('d', digest(`document ${nth}`), 16) as DocumentId;
const claimId = (nth: number): string => idFromDigest('c', digest(`claim ${nth}`), 12);

/** Stories of three documents, on as many days as there are stories. */
const STORIES = 7_000;
const OF_STORY = 3;
const DAY = '2025-06-20' as Day;
type Groups = Parameters<typeof regroupStories>[0];

/** One line: kinds in turn, as an editor of many years would leave them; every twentieth line takes an earlier one back. */
function lineOf(nth: number): string {
  const story = storyIdOf(documentId((nth % STORIES) * OF_STORY));
  const other = storyIdOf(documentId(((nth + 1) % STORIES) * OF_STORY));
  const document = documentId(nth);
  const claim = claimId(nth);
  const kinds = [
    { kind: 'pin', story },
    { kind: 'drop', story },
    { kind: 'retitle', story, language: 'en', text: `A headline of ${nth}` },
    { kind: 'merge', stories: [story, other] },
    { kind: 'split', story, documents: [documentId((nth % STORIES) * OF_STORY + 1)] },
    { kind: 'reword', claim, text: `In the editor's words, number ${nth}.` },
    { kind: 'swap', claim, document, field: 'body', start: 0, end: 40 },
    { kind: 'annotate', document, text: `A remark on ${nth}.` },
    { kind: 'group', document, groups: ['Papers', `Part ${nth % 7}`] },
    { kind: 'alias', name: `name ${nth}`, alias: `名 ${nth}`, same: true },
  ];
  const what = nth % 20 === 19 ? { kind: 'undo', override: idOf(nth - 7) } : kinds[nth % kinds.length];
  const decidedAt = new Date(Date.UTC(2025, 0, 1) + nth * 60_000).toISOString();
  return JSON.stringify({ id: idOf(nth), decidedAt, by: 'A. Reader', ...what, concerned: `What number ${nth} is about, in a few words` });
}

const idOf = (nth: number): string => nth.toString(16).padStart(12, '0');

export async function run(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pingmo-bench-'));
  const file = join(folder, 'overrides.jsonl');
  writeFileSync(file, Array.from({ length: DECISIONS }, (_, nth) => `${lineOf(nth)}\n`).join(''));
  const groups = storyGroups();
  // A command is a process of its own: what counts is the first time.
  const first = Array.from({ length: ROUNDS }, () => Number(execFileSync(process.execPath, [APPLY, file], { encoding: 'utf8' })));
  const warm: number[] = [];
  const regroup: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const [milliseconds, [overrides, decisions]] = await timed(() => readAndApply(file));
    expectAll(overrides, decisions);
    warm.push(milliseconds);
    regroup.push((await timed(async () => regroupStories(groups, decisions.regrouped)))[0]);
  }
  rmSync(folder, { recursive: true });
  printTable(
    [`${DECISIONS} decisions`, 'median ms', 'slowest ms', 'wanted ms'],
    [
      ['read and put together, in a new process', median(first), Math.max(...first), `< ${WANTED_MILLISECONDS}`],
      ['the same again', median(warm), Math.max(...warm), ''],
      [`merges and splits laid over ${STORIES} stories`, median(regroup), Math.max(...regroup), ''],
    ],
  );
}

const APPLY = fileURLToPath(new URL('./decisions/apply.js', import.meta.url));

function storyGroups(): Groups {
  return new Map(
    Array.from({ length: STORIES }, (_, nth) => {
      const members = Array.from({ length: OF_STORY }, (_each, at) => ({ id: documentId(nth * OF_STORY + at), day: DAY, knownAt: DAY }));
      return [storyIdOf(members[0]!.id), members] as const;
    }),
  );
}

/** A bench of decisions that were not understood would be a quick one. */
function expectAll(overrides: readonly Override[], decisions: Decisions): void {
  if (overrides.length !== DECISIONS || decisions.regrouped.length === 0) throw new Error(`only ${overrides.length} of ${DECISIONS} decisions were read`);
}

async function timed<T>(work: () => Promise<T>): Promise<readonly [number, T]> {
  const startedAt = performance.now();
  const result = await work();
  return [performance.now() - startedAt, result];
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!;
}
