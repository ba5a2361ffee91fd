import { appendFile, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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
