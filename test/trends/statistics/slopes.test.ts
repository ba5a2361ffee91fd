import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mannKendall, theilSen } from '../../../src/trends/statistics/index.js';

const values = fc.array(fc.integer({ min: -1_000, max: 1_000 }), { minLength: 8, maxLength: 40 });
const RISE = [1, 2, 3, 4, 5, 6, 7, 8];

describe('Mann–Kendall', () => {
  it('of eight values that rise counts all 28 pairs, in deviations of √(8·7·21/18)', () => {
    const { s, z, p } = mannKendall(RISE)!;
    expect(s).toBe(28);
    expect(z).toBeCloseTo(27 / Math.sqrt(65.333333), 6); // 3.3404
    expect(p).toBeCloseTo(0.00084, 5); // tables of the normal distribution: 2 · (1 − .99958)
  });

  it('takes from the variance what four ties of two take: 4·2·1·9/18', () => {
    const { s, z } = mannKendall([1, 1, 2, 2, 3, 3, 4, 4])!;
    expect(s).toBe(24);
    expect(z).toBeCloseTo(23 / Math.sqrt(65.333333 - 4), 6);
  });

  it('sees no trend where nothing moves, and none either way where ups and downs are even', () => {
    expect(mannKendall([5, 5, 5, 5, 5, 5, 5, 5])).toEqual({ s: 0, z: 0, p: 1 });
    expect(mannKendall([1, 2, 3, 4, 4, 3, 2, 1])).toEqual({ s: 0, z: 0, p: 1 });
  });

  it('leaves out what was not measured, and says nothing of fewer than eight values', () => {
    expect(mannKendall([NaN, 1, 2, 3, NaN, 4, 5, 6, 7, 8])).toEqual(mannKendall(RISE));
    expect(mannKendall(RISE.slice(1))).toBeUndefined();
    expect(mannKendall([...RISE.slice(1), NaN])).toBeUndefined();
    expect(mannKendall([])).toBeUndefined();
  });

  it('turns its sign when the series is read backwards, and keeps all when values are stretched', () => {
    fc.assert(
      fc.property(values, (series) => {
        const { s, z, p } = mannKendall(series)!;
        const back = mannKendall(series.toReversed())!;
        expect([back.s + s, back.z + z, back.p]).toEqual([0, 0, p]);
        expect(mannKendall(Float64Array.from(series, (value) => 3 * value + 7))).toEqual({ s, z, p });
      }),
    );
  });
});

describe('Theil–Sen', () => {
  it('of a straight line is its slope, without any doubt', () => {
    expect(theilSen(RISE)).toEqual({ slope: 1, low: 1, high: 1 });
  });

  it('is not moved by one wild value, which only widens the interval', () => {
    // 21 pairs have slope 1; the pairs with the last value 15/7, 14/6, … 9. Sen's ranks are (28 ± 1.95996·√65.333)/2: 6.079, and 1 + 21.921.
    const { slope, low, high } = theilSen([1, 2, 3, 4, 5, 6, 7, 16])!;
    expect([slope, low]).toEqual([1, 1]);
    expect(high).toBeCloseTo(15 / 7 + 0.92102 * (14 / 6 - 15 / 7), 4);
  });

  it('is flat where nothing moves', () => {
    expect(theilSen([2, 2, 2, 2, 2, 2, 2, 2])).toEqual({ slope: 0, low: 0, high: 0 });
  });

  it('counts the time that was not measured, and says nothing of fewer than eight values', () => {
    expect(theilSen([0, NaN, 2, 3, NaN, NaN, 6, 7, 8, 9, 10])).toEqual({ slope: 1, low: 1, high: 1 });
    expect(theilSen(RISE.slice(1))).toBeUndefined();
    expect(theilSen([...RISE.slice(1), NaN])).toBeUndefined();
  });

  it('is the same for a series that lies higher, turned for one read backwards, and lies in its interval', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -500, max: 500 }), (series, shift) => {
        const found = theilSen(series)!;
        expect(theilSen(series.map((value) => value + shift))).toEqual(found);
        const back = theilSen(Float64Array.from(series.toReversed()))!;
        expect(back.slope).toBeCloseTo(-found.slope, 9);
        expect(back.low).toBeCloseTo(-found.high, 9);
        expect(found.low).toBeLessThanOrEqual(found.slope);
        expect(found.slope).toBeLessThanOrEqual(found.high);
      }),
    );
  });
});
