import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type TestRecord, jsonOf, pingmo, workspaceWith } from '../cli/run.js';
import { records } from '../cli/records.js';

const days = ['2025-06-16', '2025-06-17', '2025-06-18', '2025-06-19', '2025-06-20'];
const stream = records(days);

/** Everything that a workspace publishes and lists, as bytes. */
async function outputOf(folder: string): Promise<string> {
  const published = await pingmo(['publish', '--workspace', folder]);
  if (published.code !== 0) throw new Error(published.stderr);
  const briefs = join(folder, 'publications', 'daily-brief');
  const names = (await readdir(briefs)).sort();
  expect(names).toHaveLength(days.length * 2 * 3);
  const parts = await Promise.all(names.map((name) => readFile(join(briefs, name), 'utf8')));
  const stories = await pingmo(['stories', '--workspace', folder, '--from', days[0]!, '--to', days.at(-1)!, '--json']);
  return [...parts, stories.stdout].join('\n');
}

async function collect(folder: string): Promise<void> {
  const outcome = await pingmo(['collect', '--workspace', folder]);
  if (outcome.code !== 0) throw new Error(outcome.stderr);
}

/** Numbers in [0, 1) that are the same in every run: a linear congruential generator (Numerical Recipes). */
function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

const write = (folder: string, name: string, part: readonly TestRecord[]): Promise<void> =>
  writeFile(join(folder, 'inbox', name), part.map((record) => JSON.stringify(record)).join('\n') + '\n');

describe('the result', () => {
  it('is the same whether documents came at once, day by day, or in any order', async () => {
    const atOnce = await workspaceWith(stream);
    await collect(atOnce);
    const expected = await outputOf(atOnce);
    expect(expected).toContain('Ripple 6.0');

    const dayByDay = await workspaceWith([]);
    for (const day of days) {
      await write(
        dayByDay,
        `${day}.jsonl`,
        stream.filter((record) => record.published!.startsWith(day)),
      );
      await collect(dayByDay);
    }
    expect(await outputOf(dayByDay)).toBe(expected);

    const shuffled = await workspaceWith([]);
    const random = numbers(7);
    const order = stream
      .map((record) => ({ record, at: random.next().value }))
      .sort((a, b) => a.at - b.at)
      .map(({ record }) => record);
    for (let part = 0; part < 4; part++) {
      await write(
        shuffled,
        `part-${part}.jsonl`,
        order.filter((_, at) => at % 4 === part),
      );
      await collect(shuffled);
    }
    expect(await outputOf(shuffled)).toBe(expected);
  });

  it('is that of an undisturbed run after thirty kills at random moments', async () => {
    const undisturbed = await workspaceWith(stream);
    await collect(undisturbed);
    const folder = await workspaceWith(stream);
    const random = numbers(20250620);
    let killed = 0;
    for (let kill = 0; kill < 30; kill++) {
      // From the start of the process to well after its work is done on a slow machine.
      const outcome = await pingmo(['collect', '--workspace', folder], { killAfterMilliseconds: 60 + random.next().value * 700 });
      if (outcome.code === null) killed += 1;
    }
    expect(killed).toBeGreaterThan(0);
    await collect(folder);
    expect(await outputOf(folder)).toBe(await outputOf(undisturbed));
    expect((await readdir(join(folder, '.pingmo'))).filter((name) => name.includes('corrupt'))).toEqual([]);
  });

  it('seen from an earlier day is what that day would have shown', async () => {
    const early = stream.filter((record) => record.published!.slice(0, 10) <= '2025-06-18');
    const then = await workspaceWith(early);
    await collect(then);
    const later = await workspaceWith(stream);
    // Known only afterwards, though it tells of an earlier day: a leak would show it.
    await mkdir(join(later, 'inbox', 'late'), { recursive: true });
    const leak = {
      ...early.at(-1)!,
      id: 'leak',
      source: 'late',
      title: 'Heron Robotics confirms Wader 4.1 ships to schools',
      text: 'Heron Robotics confirmed that Wader 4.1 ships to schools in the autumn of 2025.',
      known_at: '2025-06-20T00:00:00Z',
    };
    await write(later, 'late/leak.jsonl', [leak]);
    await collect(later);
    const brief = async (folder: string, ...more: string[]): Promise<string> =>
      (await pingmo(['brief', '--workspace', folder, '--date', '2025-06-18', '--json', ...more])).stdout;
    expect(await brief(later, '--as-of', '2025-06-18')).toBe(await brief(then, '--as-of', '2025-06-18'));
    expect(await brief(later)).toContain('ships to schools');
  });
});

describe('an interrupted import', () => {
  it('counts each document once', async () => {
    const folder = await workspaceWith(stream);
    await pingmo(['collect', '--workspace', folder], { killAfterMilliseconds: 250 });
    await collect(folder);
    await collect(folder);
    expect(jsonOf<{ documents: number }>(await pingmo(['status', '--workspace', folder, '--json'])).documents).toBe(stream.length);
  });
});
