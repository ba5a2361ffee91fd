import { appendFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { appendOverride, decisionsOf, readLedger } from '../../src/editing/index.js';
import type { Day, Instant, Override, StoryId } from '../../src/model/index.js';

const story = (letter: string): StoryId => `s${letter.repeat(16)}` as StoryId;
const at = (day: string): Instant => `${day}T08:00:00.000Z` as Instant;
const pin = (letter: string, day: string) => ({ kind: 'pin', story: story(letter), decidedAt: at(day), by: 'A. Reader' }) as const;
const newFile = async (): Promise<string> => join(await mkdtemp(join(tmpdir(), 'pingmo-')), 'overrides.jsonl');

describe('the ledger', () => {
  it('gives back what was appended, in order, one line each', async () => {
    const file = await newFile();
    await appendOverride(file, pin('a', '2025-06-20'));
    await appendOverride(file, { ...pin('b', '2025-06-21'), kind: 'drop' });
    const { overrides, broken } = await readLedger(file);
    expect(overrides.map((override) => override.kind)).toEqual(['pin', 'drop']);
    expect(broken).toEqual([]);
    expect((await readFile(file, 'utf8')).split('\n')).toHaveLength(3);
  });

  it('that is not there yet is empty', async () => {
    expect(await readLedger(await newFile())).toEqual({ overrides: [], broken: [] });
  });

  it('keeps the sound lines beside a broken one, and names that one', async () => {
    const file = await newFile();
    await appendOverride(file, pin('a', '2025-06-20'));
    await appendFile(file, '{"kind":"pi\n{"kind":"fly","id":"x"}\n');
    await appendOverride(file, pin('b', '2025-06-21'));
    const { overrides, broken } = await readLedger(file);
    expect(overrides).toHaveLength(2);
    expect(broken.map((line) => line.line)).toEqual([2, 3]);
  });

  it('appends after a line that a crash cut short without swallowing the new one', async () => {
    const file = await newFile();
    await writeFile(file, '{"kind":"pin","sto');
    await appendOverride(file, pin('b', '2025-06-21'));
    const { overrides, broken } = await readLedger(file);
    expect(overrides).toHaveLength(1);
    expect(broken).toEqual([{ line: 1, reason: 'is not JSON' }]);
  });
});

describe('a line that does not count', () => {
  const line = (id: string, more: object = {}): string => JSON.stringify({ id, ...pin('a', '2025-06-20'), ...more });
  const read = async (...lines: string[]) => {
    const file = await newFile();
    await writeFile(file, lines.join('\n'));
    return { ...(await readLedger(file)), text: await readFile(file, 'utf8') };
  };

  it('of a newer version is said to be so, whether its kind or a key is unknown, and stays in the file', async () => {
    const { overrides, broken, text } = await read(line('1'), line('2', { kind: 'applaud' }), line('3', { mood: 'good' }), line('4'));
    expect(overrides.map(({ id }) => id)).toEqual(['1', '4']);
    expect(broken).toEqual([
      { line: 2, reason: 'was written by a newer version of Pingmo: unknown kind "applaud"', newer: true },
      { line: 3, reason: 'was written by a newer version of Pingmo: unknown key "mood"', newer: true },
    ]);
    expect(text).toContain('applaud');
  });

  it('names what is wrong with it', async () => {
    const { overrides, broken } = await read('[]', 'null', line('1', { story: 'the one about ducks' }), line('2', { decidedAt: 'yesterday' }), '"pin"');
    expect(overrides).toEqual([]);
    expect(broken.map((each) => each.line)).toEqual([1, 2, 3, 4, 5]);
    expect(broken[2]!.reason).toMatch(/^story: /);
    expect(broken[3]!.reason).toMatch(/^decidedAt: /);
  });

  it('repeats another: the copy is named, one of them counts', async () => {
    const { overrides, broken } = await read(line('1'), line('2'), line('1'));
    expect(overrides.map(({ id }) => id)).toEqual(['1', '2']);
    expect(broken).toEqual([{ line: 3, reason: 'repeats line 1 (1); that one counts' }]);
  });

  it('bears an id that says something else: the same one counts wherever it stands', async () => {
    const [one, other] = [line('1'), line('1', { note: 'a second thought' })];
    const [before, after] = [await read(one, other), await read(other, one)];
    expect(before.overrides).toEqual(after.overrides);
    expect(before.broken[0]!.reason).toContain('bears the id of line');
    expect(after.broken).toHaveLength(1);
  });

  it('is a conflict marker of git: the decisions of both sides count', async () => {
    const { overrides, broken } = await read(line('1'), '<<<<<<< HEAD', line('2'), '||||||| 1a2b3c4', '=======', line('3'), '>>>>>>> other');
    expect(overrides.map(({ id }) => id)).toEqual(['1', '2', '3']);
    expect(broken.map((each) => each.line)).toEqual([2, 4, 5, 7]);
    expect(broken[0]!.reason).toContain('conflict marker of git');
  });

  it('is none: a byte order mark, Windows line ends and blank lines are no decisions', async () => {
    const { overrides, broken } = await read(`\uFEFF${line('1')}\r`, '\r', line('2'), '');
    expect(overrides.map(({ id }) => id)).toEqual(['1', '2']);
    expect(broken).toEqual([]);
  });
});

describe('a decision on its line', () => {
  it('is read in a diff: which, when, by whom, what, about what, why', async () => {
    const file = await newFile();
    await appendOverride(file, { note: 'an advertisement', concerned: 'Free boats', ...pin('a', '2025-06-20') });
    expect(Object.keys(JSON.parse(await readFile(file, 'utf8')) as object)).toEqual(['id', 'decidedAt', 'by', 'kind', 'story', 'concerned', 'note']);
  });

  it('has a moment of its own: of two in one millisecond the second is dated after the first', async () => {
    const file = await newFile();
    const title = (text: string) => ({ kind: 'retitle', story: story('a'), language: 'en', text, decidedAt: at('2025-06-20'), by: 'A. Reader' }) as const;
    for (const text of ['one', 'two', 'three', 'one']) await appendOverride(file, title(text));
    const { overrides, broken } = await readLedger(file);
    expect(broken).toEqual([]);
    expect(overrides.map(({ decidedAt }) => decidedAt.slice(-5))).toEqual(['.000Z', '.001Z', '.002Z', '.003Z']);
    expect(decisionsOf(overrides, 'UTC').retitled.at(-1)!.text).toBe('one');
  });
});

describe('two ledgers merged as text', () => {
  it('mean the same in any order of their lines', async () => {
    const both = [
      { kind: 'pin', story: story('a') },
      { kind: 'drop', story: story('b') },
      { kind: 'merge', stories: [story('a'), story('b')] },
      { kind: 'reword', claim: 'caaaaaaaaaaaa', text: 'First.' },
      { kind: 'reword', claim: 'caaaaaaaaaaaa', text: 'Second.' },
      { kind: 'reword', claim: 'caaaaaaaaaaaa', publication: 'daily-brief', language: 'zh-Hans', text: '第三。' },
      { kind: 'alias', name: 'duck', alias: '鸭', same: true },
      { kind: 'undo', override: '1' },
    ].map((what, nth) => JSON.stringify({ id: String(nth), decidedAt: at('2025-06-20').replace('.000', `.${nth % 3}00`), by: `Editor ${nth % 2}`, ...what }));
    const meaningOf = async (lines: readonly string[]) => {
      const file = await newFile();
      await writeFile(file, `${lines.join('\n')}\n`);
      return decisionsOf((await readLedger(file)).overrides, 'UTC');
    };
    const expected = await meaningOf(both);
    expect(expected.dropped.size).toBe(0);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(both, { minLength: both.length }), fc.subarray(both), async (lines, again) => {
        expect(await meaningOf([...lines, ...again])).toEqual(expected);
      }),
      { numRuns: 50 },
    );
  });
});

describe('decisions', () => {
  const withId = (id: string, override: ReturnType<typeof pin>): Override => ({ id, ...override });
  const undo = (id: string, override: string, day: string): Override => ({ id, kind: 'undo', override, decidedAt: at(day), by: 'A. Reader' });

  it('count from the day on which they were decided', () => {
    const overrides = [withId('1', pin('a', '2025-06-20')), withId('2', pin('b', '2025-06-22'))];
    expect(decisionsOf(overrides, 'UTC', '2025-06-21' as Day).pinned).toEqual(new Set([story('a')]));
    expect(decisionsOf(overrides, 'UTC').pinned).toEqual(new Set([story('a'), story('b')]));
  });

  it('are undone, and an undo that is undone does not count', () => {
    const overrides = [withId('1', pin('a', '2025-06-20')), undo('2', '1', '2025-06-21')];
    expect(decisionsOf(overrides, 'UTC').pinned).toEqual(new Set());
    expect(decisionsOf([...overrides, undo('3', '2', '2025-06-22')], 'UTC').pinned).toEqual(new Set([story('a')]));
  });

  it('mean the same in whatever order two ledgers were merged', () => {
    const overrides = [withId('1', pin('a', '2025-06-20')), undo('2', '1', '2025-06-21'), withId('3', pin('a', '2025-06-22'))];
    expect(decisionsOf([...overrides].reverse(), 'UTC')).toEqual(decisionsOf(overrides, 'UTC'));
    expect(decisionsOf(overrides, 'UTC').pinned).toEqual(new Set([story('a')]));
  });
});
