import { describe, expect, it } from 'vitest';
import { listTrends, showTrend, tellEmpty } from '../../src/jobs/trends.js';
import { readFile, writeFile } from 'node:fs/promises';
import { forgetDocument } from '../../src/jobs/forget.js';
import type { OpenWorkspace } from '../../src/jobs/contract.js';
import type { Day, Trend } from '../../src/model/index.js';
import { periodAt, periodsUpTo } from '../../src/trends/index.js';
import type { TestRecord } from '../cli/run.js';
import { bring, idle, numbers, stream, withTrends, workspaceOf } from './stream.js';

const PATIENCE_MILLISECONDS = 120_000;
const two = [
  { name: 'ash', perDay: 2 },
  { name: 'birch', perDay: 2 },
] as const;

const monthOf = (asOf: string) => ({ grain: 'month', language: 'en', asOf: asOf as Day, filter: 'rising', most: 20 }) as const;
/** Willow Runtime is told of in every third document of March, before in none of a hundred. */
const rise = (day: string, n: number, at: number): string =>
  day >= '2025-03-01' && (at + n) % 3 === 0 ? 'The Willow Runtime starts; a Willow Runtime stops.' : '';
const spring = stream({ from: '2025-01-01', days: 90, sources: two }, ({ day, n, at }) => rise(day, n, at));
const march = monthOf('2025-03-31');

const risingIn = (open: OpenWorkspace): Promise<readonly Trend[]> => listTrends(march, open);

describe('the movement of terms', { timeout: PATIENCE_MILLISECONDS }, () => {
  it('is the same to the byte whether documents come at once, month by month, or shuffled', async () => {
    const atOnce = await withTrends(await workspaceOf(spring), risingIn);
    expect(atOnce.map(({ term }) => term)).toEqual(['Willow Runtime']);

    const byMonth = await workspaceOf([]);
    for (const month of ['2025-01', '2025-02', '2025-03']) {
      await bring(
        byMonth,
        `${month}.jsonl`,
        spring.filter(({ published }) => published!.startsWith(month)),
      );
      await withTrends(byMonth, async () => undefined);
    }
    expect(await withTrends(byMonth, risingIn)).toEqual(atOnce);

    const random = numbers(3);
    const order = spring
      .map((record) => ({ record, at: random.next().value }))
      .sort((a, b) => a.at - b.at)
      .map(({ record }) => record);
    const shuffled = await workspaceOf([]);
    for (const part of [0, 1, 2]) {
      await bring(
        shuffled,
        `part-${part}.jsonl`,
        order.filter((_, at) => at % 3 === part),
      );
      await withTrends(shuffled, async () => undefined);
    }
    expect(JSON.stringify(await withTrends(shuffled, risingIn))).toBe(JSON.stringify(atOnce));
  });

  it('as of a day knows nothing of what came later: no document, no alias, no decision', async () => {
    const before = await withTrends(await workspaceOf(spring), risingIn);
    // Known in May: a document of March, one of January that would make the term older, and two that give it another name.
    const late: TestRecord[] = ['2025-01-03', '2025-03-03', '2025-03-04'].map((published, at) => ({
      id: `late-${at}`,
      source: 'birch',
      published,
      known_at: '2025-05-01',
      title: `Late ${at}`,
      text: `The Willow Runtime (WRT) was told of late. ${idle(numbers(90 + at))}`,
      lang: 'en',
    }));
    const folder = await workspaceOf([...spring, ...late]);
    expect(JSON.stringify(await withTrends(folder, risingIn))).toBe(JSON.stringify(before));
    const now = await withTrends(folder, (open) => showTrend('Willow Runtime', { grain: 'month', language: 'en', date: '2025-03-31' as Day }, open));
    expect(now.first.day).toBe('2025-01-03');
  });

  it('counts one text that is sent around ten thousand times as one story', async () => {
    const storm = Array.from({ length: 10_000 }, (_, n) => ({
      id: `storm-${n}`,
      source: n % 2 === 0 ? 'ash' : 'birch',
      published: `2025-03-${String((n % 28) + 1).padStart(2, '0')}`,
      title: 'Pebble Index',
      text: 'The Pebble Index orders stones by weight. Whoever asks the Pebble Index for a stone gets the next heavier one as well, because the two lie side by side on one page.',
      lang: 'en',
    }));
    const pebble = await withTrends(await workspaceOf([...spring, ...storm]), (open) => showTrend('Pebble Index', march, open));
    expect(pebble.movement.stories).toBe(1);
    expect(pebble.movement.direction).not.toBe('rising');
    expect(pebble.curve.at(-1)!.marks).toContain('reposts');
  });

  it('is one for names that differ in case, script, width, hyphen or plural only', async () => {
    const ways = ['Tidal-Gate Kernel', 'tidal gate kernel', 'ＴＩＤＡＬ ＧＡＴＥ ＫＥＲＮＥＬ', 'tidal gate kernels', 'Tidal gate-kernel'];
    const said = stream({ from: '2025-01-01', days: 60, sources: two }, ({ at, n, day }) =>
      day >= '2025-02-01' && n === 0 ? `Here the ${ways[at % ways.length]} was set up.` : '',
    );
    const found = await withTrends(await workspaceOf(said), (open) => Promise.all(ways.map((name) => showTrend(name, monthOf('2025-02-28'), open))));
    expect(new Set(found.map(({ id }) => id)).size).toBe(1);
    expect(found[0]!.movement.stories).toBeGreaterThan(20);
    const scripts = await workspaceOf(
      ['机器学习编译器', '機器學習編譯器'].flatMap((name, at) =>
        [1, 2, 3].map((n) => ({
          id: `han-${at}-${n}`,
          source: 'ash',
          published: `2025-03-0${n}`,
          title: `${name}的第${n}篇笔记`,
          text: `${name}把图纸变成程序，第${n}次试验用了${n + 3}天。`,
          lang: at === 0 ? 'zh-Hans' : 'zh-Hant',
        })),
      ),
    );
    const [hans, hant] = await withTrends(scripts, (open) => Promise.all(['机器学习编译器', '機器學習編譯器'].map((name) => showTrend(name, march, open))));
    expect(hans!.id).toBe(hant!.id);
  });

  it('tells of a period without documents, and of one with nothing before it, that nothing can be said', async () => {
    const folder = await workspaceOf(spring);
    await withTrends(folder, async (open) => {
      const empty = { ...monthOf('2025-08-31') };
      expect(await listTrends(empty, open)).toEqual([]);
      expect(await tellEmpty(empty, open)).toBe('No documents in 2025-08: nothing can be said of it.');
      const first = monthOf('2025-01-31');
      expect(await listTrends(first, open)).toEqual([]);
      expect(await tellEmpty(first, open)).toBe('Nothing was told before 2025-01 with which it could be compared.');
    });
  });

  it('says that breadth is unknown where fewer than five origins tell', async () => {
    const [willow] = await withTrends(await workspaceOf(spring), risingIn);
    expect(willow!.movement.breadth).toEqual({ origins: 2, of: 2, known: false });
  });

  it('does not take a common word for a term that rises, however often it is said', async () => {
    const said = stream({ from: '2025-01-01', days: 90, sources: two }, ({ day, n, at }) =>
      day >= '2025-03-01' && (at + n) % 3 === 0 ? 'This is a good thing and a nice way to show evidence.' : '',
    );
    expect((await withTrends(await workspaceOf(said), risingIn)).map(({ term }) => term)).toEqual([]);
  });

  it('is not moved by a source that dates its whole archive anew', async () => {
    // In March `cedar` brings two years of notes on Reed Cache, all with the date of the day.
    const archive = Array.from({ length: 60 }, (_, n) => ({
      id: `archive-${n}`,
      source: 'cedar',
      published: '2025-03-15',
      title: `Reed Cache ${n}`,
      text: `Page ${n} on Reed Cache. ${idle(numbers(500 + n))}`,
      lang: 'en',
    }));
    const found = await withTrends(await workspaceOf([...spring, ...archive]), async (open) => ({
      rising: await risingIn(open),
      reed: await showTrend('Reed Cache', march, open),
    }));
    expect(found.rising.map(({ term }) => term)).toEqual(['Willow Runtime']);
    expect(found.reed.curve.at(-1)!.marks).toContain('new-source');
  });

  it('puts a document into the week of the clock on the wall, also where it was put forward or back', async () => {
    // In New York clocks went forward on Sunday 9 March 2025: until then midnight was at five in UTC, since then it is at four.
    const told = ['2025-03-09T04:30:00Z', '2025-03-10T03:30:00Z', '2025-03-10T04:30:00Z'].map((published, at) => ({
      id: `clock-${at}`,
      source: 'ash',
      published,
      title: `Clock ${at}`,
      text: `The Mill Clock struck. ${idle(numbers(700 + at))}`,
      lang: 'en',
    }));
    const folder = await workspaceOf(told);
    const configuration = `${folder}/pingmo.yaml`;
    await writeFile(configuration, (await readFile(configuration, 'utf8')).replace(/timeZone: \S+/, 'timeZone: America/New_York'));
    const clock = await withTrends(folder, (open) => showTrend('Mill Clock', { grain: 'week', language: 'en', date: '2025-03-10' as Day }, open));
    expect(clock.first.day).toBe('2025-03-08');
    expect(clock.curve.slice(-2).map(({ from, of }) => [from, of])).toEqual([
      ['2025-03-03', 2],
      ['2025-03-10', 1],
    ]);
  });

  it('forgets with a document every word that only it brought', async () => {
    const folder = await workspaceOf([
      ...spring,
      {
        id: 'secret',
        source: 'ash',
        published: '2025-03-02',
        title: 'A secret',
        text: `The Zyzzyva Ledger is nobody's business. ${idle(numbers(41))}`,
        lang: 'en',
      },
    ]);
    const database = `${folder}/.pingmo/pingmo.db`;
    await withTrends(folder, async () => undefined);
    expect((await readFile(database)).includes('Zyzzyva Ledger')).toBe(true);
    await withTrends(folder, (open) => forgetDocument('secret', open));
    expect((await readFile(database)).includes('Zyzzyva')).toBe(false);
  });
});

describe('periods', () => {
  it('are ISO weeks, of which some years have 53', () => {
    expect(periodAt('week', '2020-12-31' as Day)).toEqual({ name: '2020-W53', from: '2020-12-28', to: '2021-01-03' });
    expect(periodAt('week', '2021-01-03' as Day).name).toBe('2020-W53');
    expect(periodsUpTo('week', '2021-01-10' as Day, 3).map(({ name }) => name)).toEqual(['2020-W52', '2020-W53', '2021-W01']);
  });

  it('are months as long as they are, and whole years', () => {
    expect(periodAt('month', '2024-02-10' as Day)).toEqual({ name: '2024-02', from: '2024-02-01', to: '2024-02-29' });
    expect(periodAt('year', '2024-02-10' as Day)).toEqual({ name: '2024', from: '2024-01-01', to: '2024-12-31' });
  });
});
