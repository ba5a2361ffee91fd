import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { burstsOf, type BurstOptions } from '../../../src/trends/statistics/index.js';

type Periods = readonly (readonly [count: number, total: number])[];

function bursts(periods: Periods, options?: BurstOptions) {
  const counts = Int32Array.from(periods, ([count]) => count);
  const totals = Int32Array.from(periods, ([, total]) => total);
  return burstsOf(counts, totals, options);
}

const period = fc.nat({ max: 12 }).chain((total) => fc.nat({ max: total }).map((count) => [count, total] as const));
/** At a base rate of 0.1, a ratio of 2 and 10 a period: what a count of 5 says for a burst, and a count of 1 against it. */
const FIVE = 5 * Math.log(2) - 5 * Math.log(9 / 8); // 2.877
const ONE = Math.log(2) - 9 * Math.log(9 / 8); // −0.367
const of10 = (...counts: readonly number[]): Periods => counts.map((count) => [count, 10]);

describe('bursts', () => {
  it('weigh what each of their periods says: twice 2.877 for two fives of ten at a base rate of 0.1', () => {
    const found = bursts(of10(1, 1, 1, 5, 5, 1, 1, 1, 1, 1), { baseRate: 0.1 });
    expect(found).toEqual([{ from: 3, to: 4, weight: expect.closeTo(2 * FIVE, 10) }]);
  });

  it('go on through a dip that costs less than to begin again', () => {
    // Entering costs ln 10 = 2.303; the two ones cost 0.734, six of them 2.201, seven 2.568.
    const dip = (ones: number): Periods => of10(5, ...Array<number>(ones).fill(1), 5, ...Array<number>(8 - ones).fill(1));
    expect(bursts(dip(2), { baseRate: 0.1 })).toEqual([{ from: 0, to: 3, weight: expect.closeTo(2 * FIVE + 2 * ONE, 10) }]);
    expect(bursts(dip(6), { baseRate: 0.1 })).toHaveLength(1);
    expect(bursts(dip(7), { baseRate: 0.1 }).map(({ from, to }) => [from, to])).toEqual([
      [0, 0],
      [8, 8],
    ]);
  });

  it('are fewer when entering costs more, and need more when the ratio is larger', () => {
    const once = of10(1, 1, 1, 5, 1, 1, 1, 1, 1, 1);
    expect(bursts(once, { baseRate: 0.1 })).toHaveLength(1);
    expect(bursts(once, { baseRate: 0.1, gamma: 1.3 })).toEqual([]); // 1.3 · 2.303 = 2.993 > 2.877
    const slightly = of10(...Array<number>(20).fill(1), ...Array<number>(20).fill(2));
    expect(bursts(slightly, { baseRate: 0.1, ratio: 2 })).toHaveLength(1);
    expect(bursts(slightly, { baseRate: 0.1, ratio: 4 })).toEqual([]);
  });

  it('take the share of the whole series as usual unless told otherwise', () => {
    const twenty = of10(...Array<number>(18).fill(0), 5, 5); // 10 of 200: a base rate of 0.05
    const weight = 10 * Math.log(2) - 10 * Math.log(0.95 / 0.9);
    expect(bursts(twenty)).toEqual([{ from: 18, to: 19, weight: expect.closeTo(weight, 10) }]);
    expect(bursts(twenty, { baseRate: 0.05 })).toEqual(bursts(twenty));
  });

  it('of a usual share of 60% have a high rate of 80%, halfway to everything', () => {
    const found = bursts(of10(5, 5, 5, 5, 10, 10, 5, 5, 5, 5), { baseRate: 0.6 });
    expect(found).toEqual([{ from: 4, to: 5, weight: expect.closeTo(20 * Math.log(8 / 6), 10) }]);
  });

  it('are not told of where there is no usual share: nothing, everything, or no delivery', () => {
    expect(bursts([])).toEqual([]);
    expect(bursts(of10(0, 0, 0))).toEqual([]);
    expect(bursts(of10(10, 10, 10))).toEqual([]);
    expect(bursts([[0, 0]])).toEqual([]);
    expect(bursts(of10(1, 5), { baseRate: 0 })).toEqual([]);
  });

  it('are not ended, begun or lengthened by periods without a delivery', () => {
    const gap = [0, 0] as const;
    const periods = of10(1, 1, 1, 5, 5, 1, 1, 1, 1, 1);
    const withGaps = [...periods.slice(0, 3), gap, periods[3]!, gap, gap, periods[4]!, gap, ...periods.slice(5)];
    expect(bursts(withGaps, { baseRate: 0.1 })).toEqual([{ from: 4, to: 7, weight: expect.closeTo(2 * FIVE, 10) }]);
  });

  it('are none in a series that stays the same', () => {
    fc.assert(
      fc.property(period, fc.integer({ min: 1, max: 400 }), (same, length) => {
        expect(bursts(Array<readonly [number, number]>(length).fill(same))).toEqual([]);
      }),
    );
  });

  it('are found exactly where they were planted', () => {
    // At 5% usual, 1 to 3 of 50 speak against a burst; 10 to 15 say at least 4.77 for it, more than the ln 100 = 4.61 that it costs.
    const background = fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 100, maxLength: 100 });
    const planted = fc.record({ from: fc.integer({ min: 0, max: 99 }), counts: fc.array(fc.integer({ min: 10, max: 15 }), { minLength: 1, maxLength: 20 }) });
    fc.assert(
      fc.property(background, planted, (usual, { from, counts }) => {
        const to = Math.min(99, from + counts.length - 1);
        const series = usual.map((count, at) => [at >= from && at <= to ? counts[at - from]! : count, 50] as const);
        expect(bursts(series, { baseRate: 0.05 })).toEqual([{ from, to, weight: expect.any(Number) }]);
      }),
    );
  });

  it('are the cheapest of all ways through the automaton, tried one by one', () => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 2, maxLength: 9 }), (periods) => {
        const ways = 2 ** periods.length;
        const costs = Array.from({ length: ways }, (_, way) => costOf(periods, (at) => ((way >> at) & 1) === 1));
        const found = bursts(periods, { baseRate: 0.2 });
        const ours = costOf(periods, (at) => found.some(({ from, to }) => at >= from && at <= to));
        expect(ours).toBeCloseTo(Math.min(...costs), 9);
        found.forEach(({ from }, at) => at > 0 && expect(from).toBeGreaterThan(found[at - 1]!.to + 1));
      }),
    );
  });

  it('are the same after a longer series was looked at', () => {
    const series = of10(1, 1, 1, 5, 5, 1, 1, 1, 1, 1);
    const before = bursts(series);
    bursts(of10(...Array<number>(3_000).fill(3), 9, 9, 9));
    expect(bursts(series)).toEqual(before);
  });
});

/** Kleinberg's cost in full, without the binomial coefficient, which is the same in both states; base rate 0.2, ratio 2, gamma 1. */
function costOf(periods: Periods, isHigh: (at: number) => boolean): number {
  const delivered = periods.filter(([, total]) => total > 0).length;
  return periods.reduce((cost, [count, total], at) => {
    const rate = isHigh(at) ? 0.4 : 0.2;
    const enters = isHigh(at) && !(at > 0 && isHigh(at - 1));
    return cost - count * Math.log(rate) - (total - count) * Math.log(1 - rate) + (enters ? Math.log(delivered) : 0);
  }, 0);
}
