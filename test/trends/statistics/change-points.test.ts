import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changePointsOf, type CountOf } from '../../../src/trends/statistics/index.js';

const times = (length: number, count: number, of = 10): CountOf[] => Array.from({ length }, () => ({ count, of }));
const period = fc.record({ count: fc.nat({ max: 20 }), of: fc.integer({ min: 1, max: 30 }) });

/** Accidents in British coal mines with ten deaths or more in each year from 1851 to 1962 (Jarrett 1979). */
const ACCIDENTS = [
  4, 5, 4, 1, 0, 4, 3, 4, 0, 6, 3, 3, 4, 0, 2, 6, 3, 3, 5, 4, 5, 3, 1, 4, 4, 1, 5, 5, 3, 4, 2, 5, 2, 2, 3, 4, 2, 1, 3, 2, 2, 1, 1, 1, 1, 3, 0, 0, 1, 0, 1, 1, 0,
  0, 3, 1, 0, 3, 2, 2, 0, 1, 1, 1, 0, 1, 0, 1, 0, 0, 0, 2, 1, 0, 0, 0, 1, 1, 0, 2, 3, 3, 1, 1, 2, 1, 1, 1, 1, 2, 4, 2, 0, 0, 0, 1, 4, 0, 0, 0, 1, 0, 0, 0, 0, 0,
  1, 0, 0, 1, 0, 1,
];

describe('change points', () => {
  it('of the accidents in coal mines are one: 1892 begins the lower level (after 1891: Carlin, Gelfand and Smith 1992)', () => {
    expect(ACCIDENTS).toHaveLength(112);
    expect(changePointsOf(ACCIDENTS.map((count) => ({ count, of: 1 }))).map((at) => 1851 + at)).toEqual([1892]);
  });

  it('stand where a level begins', () => {
    // 2·(8·ln(.1/.3) + 40·ln(.5/.3)) = 23.3, more than 3·ln 16 = 8.3.
    expect(changePointsOf([...times(8, 1), ...times(8, 5)])).toEqual([8]);
  });

  it('are two around a high level of three periods', () => {
    expect(changePointsOf([...times(10, 1), ...times(3, 10), ...times(10, 1)])).toEqual([10, 13]);
  });

  it('are none where the share stays and only deliveries change', () => {
    expect(changePointsOf([...times(8, 1), ...times(8, 10, 100)])).toEqual([]);
  });

  it('pass over periods without a delivery', () => {
    expect(changePointsOf([...times(8, 1), ...times(5, 0, 0), ...times(8, 5)])).toEqual([13]);
    expect(changePointsOf([...times(4, 5), ...times(5, 0, 0), ...times(4, 5)])).toEqual([]);
  });

  it('are not looked for in fewer than eight periods, nor found in nothing', () => {
    expect(changePointsOf([...times(3, 1, 100), ...times(4, 90, 100)])).toEqual([]);
    expect(changePointsOf(times(20, 0))).toEqual([]);
    expect(changePointsOf([])).toEqual([]);
  });

  it('belong to the cheapest of all partitions, tried one by one', () => {
    fc.assert(
      fc.property(fc.array(period, { minLength: 8, maxLength: 9 }), (series) => {
        const ways = 2 ** (series.length - 1);
        const costs = Array.from({ length: ways }, (_, way) =>
          costOf(
            series,
            series.map((_, at) => at).filter((at) => at > 0 && ((way >> (at - 1)) & 1) === 1),
          ),
        );
        expect(costOf(series, changePointsOf(series))).toBeCloseTo(Math.min(...costs), 8);
      }),
      { numRuns: 50 },
    );
  });
});

/** −2·ln of the Poisson likelihood in full, but for the factorials, and 3·ln n for each change. */
function costOf(series: readonly CountOf[], changes: readonly number[]): number {
  const bounds = [0, ...changes, series.length];
  const levels = bounds.slice(1).map((end, at) => series.slice(bounds[at], end));
  const likelihood = levels.reduce((sum, level) => {
    const rate = level.reduce((total, { count }) => total + count, 0) / level.reduce((total, { of }) => total + of, 0);
    return sum + level.reduce((total, { count, of }) => total + (count === 0 ? 0 : count * Math.log(rate)) - of * rate, 0);
  }, 0);
  const whole = series.reduce((total, { count }) => total + count, 0); // of·rate sums to it, and ours leaves it out
  return -2 * (likelihood + whole) + changes.length * 3 * Math.log(series.length);
}
