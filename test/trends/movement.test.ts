import { beforeAll, describe, expect, it } from 'vitest';
import { listTrends, showTrend, explainTerm } from '../../src/jobs/trends.js';
import { recount } from '../../src/jobs/count.js';
import { passagesOf } from '../../src/jobs/term-passages.js';
import type { OpenWorkspace } from '../../src/jobs/contract.js';
import type { Day, Trend } from '../../src/model/index.js';
import { appendOverride } from '../../src/editing/index.js';
import { openApp } from '../../src/jobs/open.js';
import { stream, withTrends, workspaceOf, worldAt } from './stream.js';

const DAYS = 212; // January to July 2025
const JULY = 181; // the first of July
const names = ['ash', 'birch', 'cedar', 'elm', 'fir', 'hazel'];
const sources = [...names, 'juniper'].map((name) => ({ name, perDay: 1 }));

/**
 * Six sources of one document a day; from July on `hazel` is silent and `juniper` is new. Marsh Routing is told of by all, ten times as much in July.
 * Reed Cache is the subject of `hazel` alone, Sedge Protocol of `juniper` alone, Fen Compiler of one document in ten, always.
 */
const records = stream({ from: '2025-01-01', days: DAYS, sources }, ({ source, at }) => {
  const isJuly = at >= JULY;
  if (source === 'hazel' && isJuly) return undefined;
  if (source === 'juniper') return isJuly ? 'A patch of Sedge Protocol and its Sedge Protocol tools came out.' : undefined;
  const place = names.indexOf(source);
  const said: string[] = [];
  if (isJuly ? (at + place) % 3 === 0 : (at + place * 7) % 30 === 0) said.push('Builders moved to Marsh Routing, and Marsh Routing held.');
  if ((at + place * 3) % 10 === 0) said.push('The Fen Compiler took part, as the Fen Compiler does.');
  if (source === 'hazel' && at % 2 === 0) said.push('A page on Reed Cache explains what Reed Cache keeps.');
  return said.join(' ');
});
/** One text of the middle of July, sent around forty times. */
const reposts = Array.from({ length: 40 }, (_, n) => ({
  id: `repost-${n}`,
  source: names[n % 5]!,
  published: `2025-07-1${n % 5}`,
  title: 'Gull Format',
  text: 'The Gull Format stores letters in one file. Whoever reads a Gull Format file needs no index, since the letters stand in the order in which they came, and the last page says where each begins.',
  lang: 'en',
}));

const july = { grain: 'month', language: 'en', asOf: '2025-07-31' as Day } as const;
let folder: string;
let rising: readonly Trend[];
let fading: readonly Trend[];

async function ask<T>(question: (open: OpenWorkspace) => Promise<T>): Promise<T> {
  const open = await openApp(folder, 'read', worldAt('2026-01-01T00:00:00.000Z'));
  try {
    return await question(open);
  } finally {
    await open.store.close();
  }
}

beforeAll(async () => {
  folder = await workspaceOf([...records, ...reposts]);
  [rising, fading] = await withTrends(folder, async (open) => [
    await listTrends({ ...july, filter: 'rising', most: 20 }, open),
    await listTrends({ ...july, filter: 'fading', most: 20 }, open),
  ]);
}, 120_000);

describe('the terms that move in a month', () => {
  it('are those that more was told of than before', () => {
    expect(rising.map(({ term }) => term)).toEqual(['Marsh Routing']);
    const [marsh] = rising;
    // Every day one or two of the five sources that go on tell of it in the same words: one story a day.
    expect(marsh!.movement.stories).toBe(31);
    expect(marsh!.movement.compared).toBe(31);
    // Six sources on one of thirty of 181 days: once seven, else six times, 37 in all; some stand two days apart and tell one story.
    // Five of six of that in 31 days: 37 × 5/6 × 31/181 = 5.3.
    expect(marsh!.movement.baseline.stories).toBeGreaterThan(30);
    expect(marsh!.movement.baseline.stories).toBeLessThanOrEqual(37);
    expect(marsh!.movement.expected).toBeGreaterThan(4.5);
    expect(marsh!.movement.expected).toBeLessThan(6);
    expect(marsh!.movement.breadth).toEqual({ origins: 5, of: 6, known: true });
    expect(marsh!.stage.name).toBe('rising');
  });

  it('are not those that a silent source used to tell of, and the silence is marked', async () => {
    expect(fading.map(({ term }) => term)).toEqual([]);
    const reed = await ask((open) => showTrend('Reed Cache', july, open));
    expect(reed.movement.stories).toBe(0);
    expect(reed.movement.baseline.stories).toBeGreaterThan(0);
    expect(reed.movement.baseline.compared).toBe(0);
    expect(reed.curve.at(-1)!.marks).toContain('outage');
  });

  it('are not those that a new source brings, and the source is marked', async () => {
    const sedge = await ask((open) => showTrend('Sedge Protocol', july, open));
    expect(sedge.movement).toMatchObject({ stories: 31, compared: 0 });
    expect(sedge.movement.direction).not.toBe('rising');
    expect(sedge.curve.at(-1)!.marks).toContain('new-source');
  });

  it('are not those that are only sent around: forty copies of one text are one story, and marked', async () => {
    const gull = await ask((open) => showTrend('Gull Format', july, open));
    expect(gull.movement.stories).toBe(1);
    expect(gull.movement.direction).not.toBe('rising');
    expect(gull.curve.at(-1)!.marks).toContain('reposts');
  });

  it('do not move when they are told of as always', async () => {
    const fen = await ask((open) => showTrend('fen compilers', july, open));
    expect(fen.term).toBe('Fen Compiler');
    expect(fen.movement.direction).toBe('steady');
    expect(fen.stage.name).toBe('steady');
  });
});

describe('the figures of a term', () => {
  it('can be counted again, one by one', async () => {
    const { trend, bySource, documentIds } = await ask((open) => explainTerm('Marsh Routing', july, open));
    const sum = (pick: (row: (typeof bySource)[number]) => number): number => bySource.reduce((total, row) => total + pick(row), 0);
    expect(sum(({ now }) => now.stories)).toBe(trend.movement.stories);
    expect(sum(({ before }) => before.stories)).toBe(trend.movement.baseline.stories);
    expect(sum(({ expected }) => expected)).toBeCloseTo(trend.movement.expected, 3);
    // The one that fell silent and the one that is new stand apart, and nothing is expected of them.
    expect(bySource.filter(({ expected }) => expected === 0).map(({ sources }) => sources)).toEqual([['hazel'], ['juniper']]);
    // On 10, 10, 11, 10 and 10 days of the five sources.
    expect(documentIds).toHaveLength(51);
    const query = { count: 'stories', term: 'Marsh Routing', from: '2025-07-01' as Day, to: '2025-07-31' as Day } as const;
    expect(await ask((open) => recount(query, july.asOf, open))).toBe(31);
  });

  it('rest on documents of which each shows the first sentence that names the term', async () => {
    await ask(async (open) => {
      const explained = await explainTerm('Marsh Routing', july, open);
      const passages = await passagesOf(explained, open);
      expect(passages.map(({ documentId }) => documentId)).toEqual(explained.documentIds);
      const bodies = new Map((await open.store.documents.list({ ids: explained.documentIds })).map(({ id, body }) => [id, body]));
      for (const { documentId, passage } of passages) {
        expect(passage).toMatchObject({ field: 'body', quote: 'Builders moved to Marsh Routing, and Marsh Routing held.' });
        expect(bodies.get(documentId)!.slice(passage!.start, passage!.end)).toBe(passage!.quote);
      }
    });
  });

  it('name the first document, and where it went from there', async () => {
    const marsh = await ask((open) => showTrend('marsh routing', july, open));
    expect(marsh.first).toMatchObject({ day: '2025-01-01', sourceId: 'ash' });
    expect(marsh.crossings.map(({ into }) => into)).toEqual(['source', 'source']);
  });

  it('name the days in which it was told of more than usual', async () => {
    const { bursts } = await ask((open) => showTrend('Marsh Routing', july, open));
    expect(bursts).toHaveLength(1);
    expect(bursts[0]!.from >= '2025-06-25' && bursts[0]!.from <= '2025-07-05').toBe(true);
  });
});

describe("the editor's hand on terms", () => {
  const decide = async (override: object): Promise<void> => {
    await appendOverride(`${folder}/overrides.jsonl`, { decidedAt: '2025-06-01T00:00:00.000Z', by: 'A. Reader', ...override } as never);
  };

  it('names, bans and follows them, joins them and takes it back', async () => {
    await decide({ kind: 'rename-term', term: 'marsh routing', language: 'en', text: 'Marsh routing (MR)' });
    expect((await ask((open) => listTrends({ ...july, filter: 'rising', most: 5 }, open))).map(({ term }) => term)).toEqual(['Marsh routing (MR)']);
    await decide({ kind: 'ban-term', term: 'Marsh Routing' });
    expect(await ask((open) => listTrends({ ...july, filter: 'rising', most: 5 }, open))).toEqual([]);
    await decide({ kind: 'follow-term', term: 'Fen Compiler' });
    expect((await ask((open) => listTrends({ ...july, filter: 'followed', most: 5 }, open))).map(({ term }) => term)).toEqual(['Fen Compiler']);
    await decide({ kind: 'alias', name: 'Fen Compiler', alias: 'Reed Cache', same: true });
    const joined = await ask((open) => showTrend('Reed Cache', july, open));
    expect(joined.aliases).toContain('Reed Cache');
    await decide({ kind: 'alias', name: 'Fen Compiler', alias: 'Reed Cache', same: false });
    expect((await ask((open) => showTrend('Reed Cache', july, open))).aliases).toEqual([]);
  });

  it('has no say on a period before its term was first told of', async () => {
    await decide({ kind: 'follow-term', term: 'Sedge Protocol' });
    const may = { grain: 'month', language: 'en', date: '2025-05-31' as Day } as const;
    const followed = await ask((open) => listTrends({ ...may, filter: 'followed', most: 5 }, open));
    expect(followed.map(({ term }) => term)).toEqual(['Fen Compiler']);
    await expect(ask((open) => showTrend('Sedge Protocol', may, open))).rejects.toThrow('Could not find the term "Sedge Protocol"');
  });

  it('does not reach back before the day of the decision', async () => {
    const asOf = '2025-05-31' as Day;
    expect((await ask((open) => showTrend('Marsh Routing', { ...july, asOf }, open))).term).toBe('Marsh Routing');
  });
});
