import { describe, expect, it } from 'vitest';
import { addDays, type Day } from '../../src/model/index.js';
import { findTrends, trendOf } from '../../src/trends/index.js';
import { SIGN } from '../../src/trends/postings.js';
import { tinyCounts, type TinyDocument } from './tiny-counts.js';

const DAYS = 212; // January to July 2025
const JULY = 181; // the first of July
const NAMED = SIGN.named | SIGN.repeated;

/** Three documents a day; in July the first of each tells of two names, told of on more days than the two phrases of the second, and of a pair of one day only. */
const told = Array.from({ length: DAYS * 3 }, (_, n): TinyDocument => {
  const [at, place] = [Math.floor(n / 3), n % 3];
  const day = addDays('2025-01-01' as Day, at);
  const july = at - JULY;
  if (july < 0) return { day, terms: { filler: 0 } };
  if (place === 0) return { day, terms: { filler: 0, ...(july % 2 === 0 ? { Osier: NAMED } : { Willow: NAMED }) } };
  if (place === 1 && july % 3 < 2)
    return { day, terms: { filler: 0, ...(july % 3 === 0 ? { 'reed routing': SIGN.repeated } : { 'marsh caching': SIGN.repeated }) } };
  return { day, terms: { filler: 0 } };
});
const ofOneDay = Array.from({ length: 8 }, (): TinyDocument => ({ day: '2025-07-31', terms: { 'Sedge Slogan': NAMED } }));
const counts = tinyCounts([...told, ...ofOneDay]);
const wanted = { grain: 'month', at: '2025-07-31' as Day, language: 'en', filter: 'rising', most: 10 } as const;

describe('the list of what rises', () => {
  it('has the strongest first, where what is no name counts twice', async () => {
    const trends = await findTrends(counts, wanted);
    // In 11, 10, 16 and 15 stories of July, in none before.
    expect(trends.map(({ term }) => term)).toEqual(['reed routing', 'marsh caching', 'Osier', 'Willow']);
    const [reed, marsh, osier, willow] = trends.map(({ movement }) => movement.g2) as [number, number, number, number];
    expect(osier).toBeGreaterThan(reed);
    expect(osier).toBeLessThan(2 * marsh);
    expect(osier).toBeGreaterThan(willow);
  });

  it('holds nothing that is likelier to be chance than not, among all that was looked at', async () => {
    // Sixty names of every fifth document, and one of four documents of July and five of the half-year before: alone that were p = .03.
    const idle = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`Sedge ${String.fromCharCode(65 + (n % 26))}${n}`, NAMED]));
    const one = (places: readonly number[], n: number): TinyDocument['terms'] => (places.includes(n) ? { Heron: NAMED } : {});
    const heron = [60, 180, 270, 360, 450, 546, 561, 582, 615];
    const documents = Array.from({ length: DAYS * 3 }, (_, n): TinyDocument => {
      const day = addDays('2025-01-01' as Day, Math.floor(n / 3));
      return { day, terms: { filler: 0, ...(n % 5 === 0 ? idle : {}), ...one(heron, n) } };
    });
    const sparse = tinyCounts(documents);
    const shown = await trendOf(sparse, 'Heron', wanted);
    expect(shown!.movement).toMatchObject({ direction: 'rising', stories: 4, baseline: { stories: 5 } });
    expect(shown!.movement.q).toBeGreaterThan(0.5);
    expect(await findTrends(sparse, wanted)).toEqual([]);
  });

  it('holds nothing that was told of on one day only', async () => {
    const found = await findTrends(counts, { ...wanted, filter: 'new' });
    const slogan = found.find(({ term }) => term === 'Sedge Slogan')!;
    expect(slogan.movement).toMatchObject({ direction: 'steady', stories: 8, days: 1, fewestDays: 3 });
  });

  it('holds the wanted kinds only', async () => {
    const trends = await findTrends(counts, { ...wanted, kinds: ['method', 'concept'] });
    expect(trends.map(({ term }) => term)).toEqual(['reed routing', 'marsh caching']);
  });
});
