import { describe, expect, it } from 'vitest';
import { jsonOf, pingmo } from '../cli/run.js';
import { bring, numbers, stream, withTrends, workspaceOf, worldAt } from './stream.js';
import { collect } from '../../src/jobs/collect.js';
import { openApp } from '../../src/jobs/open.js';

const KILLS = 30;
const records = stream(
  {
    from: '2025-01-01',
    days: 90,
    sources: [
      { name: 'ash', perDay: 8 },
      { name: 'birch', perDay: 8 },
    ],
  },
  ({ day, n, at }) =>
    day >= '2025-03-01' && n === 0 && at % 4 === 0 ? `${['A bench', 'Some rope', 'Old maps', 'Cold soup', 'Wet sand'][at % 5]} near Willow Runtime.` : '',
);
const question = ['trends', '--period', 'month', '--as-of', '2025-03-31', '--json'];

describe('measuring', () => {
  it('gives after thirty kills at random moments what an undisturbed run gives', { timeout: 240_000 }, async () => {
    const undisturbed = await workspaceOf(records);
    await withTrends(undisturbed, async () => undefined);
    const expected = jsonOf<{ term: string }[]>(await pingmo([...question, '--workspace', undisturbed]));
    expect(expected.map(({ term }) => term)).toEqual(['Willow Runtime']);

    const folder = await workspaceOf(records);
    const open = await openApp(folder, 'write', worldAt('2026-01-01T00:00:00.000Z'));
    await collect([], open);
    await open.store.close();
    const random = numbers(30);
    let killed = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const { code } = await pingmo([...question, '--workspace', folder], { killAfterMilliseconds: 100 + random.next().value * 600 });
      if (code === null) killed++;
    }
    expect(killed).toBeGreaterThan(0);
    expect(jsonOf(await pingmo([...question, '--workspace', folder]))).toEqual(expected);
  });

  it('finds the terms of what was collected since, when they are asked for', { timeout: 60_000 }, async () => {
    const folder = await workspaceOf(records.filter(({ published }) => published! < '2025-03-20'));
    await withTrends(folder, async () => undefined);
    const stories = async (): Promise<number> =>
      jsonOf<{ movement: { stories: number } }>(await pingmo(['trend', 'Willow Runtime', '--date', '2025-03-31', '--json', '--workspace', folder])).movement
        .stories;
    const before = await stories();
    await bring(
      folder,
      'since.jsonl',
      records.filter(({ published }) => published! >= '2025-03-20'),
    );
    expect((await pingmo(['collect', '--workspace', folder])).code).toBe(0);
    expect(await stories()).toBeGreaterThan(before);
  });
});
