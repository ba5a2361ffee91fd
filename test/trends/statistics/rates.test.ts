import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chiSquareP, logLikelihoodRatio, ratioInterval, shareInterval, UNBOUNDED_RATIO } from '../../../src/trends/statistics/index.js';
import { erfc } from '../../../src/trends/statistics/tails.js';

const Z_95 = 1.959964;
const count = fc.integer({ min: 0, max: 5_000 });
const exposure = fc.integer({ min: 1, max: 100_000 });

/** Equal to a part of `wanted`. */
function expectNear(value: number, wanted: number, part: number): void {
  expect(Math.abs(value / wanted - 1), `${value} is not ${wanted}`).toBeLessThan(part);
}

describe('the complementary error function', () => {
  it.each([
    [0, 1],
    [0.1, 0.887537084],
    [0.5, 0.4795001222],
    [1, 0.1572992071],
    [2, 0.004677734981],
    [3, 2.2090497e-5],
    [5, 1.537459794e-12],
    [10, 2.088487584e-45],
  ])('at %d has the value of the tables (Abramowitz and Stegun 1964, 7.1 and 7.3)', (x, wanted) => {
    expectNear(erfc(x), wanted, 1e-9);
  });

  it('does not jump where one method takes over from the other', () => {
    expectNear(erfc(2 - 1e-12), erfc(2), 1e-11);
  });

  it('ends at 0, not below', () => {
    expect(erfc(40)).toBe(0);
    expect(erfc(Infinity)).toBe(0);
  });
});

describe('the tail of chi-square with one degree of freedom', () => {
  it.each([
    [3.841458821, 0.05],
    [6.634896601, 0.01],
    [10.82756617, 0.001],
    [15.13670523, 0.0001],
  ])('at %d has the p-value of the tables (Abramowitz and Stegun 1964, 26.8)', (g2, p) => {
    expectNear(chiSquareP(g2), p, 1e-7);
  });

  it('is everything at 0', () => {
    expect(chiSquareP(0)).toBe(1);
  });
});

describe('the log-likelihood ratio', () => {
  it('gives, over both columns of a table, the G² of the pair that Dunning (1993, table 1) found most striking', () => {
    // "the swiss": 110 times together, 2,442 and 111 times one without the other, 29,114 times neither.
    const withSecond = logLikelihoodRatio(110, 110 + 2_442, 111, 111 + 29_114);
    const withoutSecond = logLikelihoodRatio(2_442, 110 + 2_442, 29_114, 111 + 29_114);
    expect(withSecond + withoutSecond).toBeCloseTo(270.72, 2);
  });

  it('of 10 in 100 against 10 in 900 is 2·(10·ln 5 + 10·ln(5/9))', () => {
    expect(logLikelihoodRatio(10, 100, 10, 900)).toBeCloseTo(20 * Math.log(25 / 9), 10);
  });

  it('takes 0·ln 0 as 0: 4 in 1 against 0 in 3 is 8·ln 4', () => {
    expect(logLikelihoodRatio(4, 1, 0, 3)).toBeCloseTo(8 * Math.log(4), 10);
    expect(logLikelihoodRatio(0, 1, 4, 3)).toBeCloseTo(8 * Math.log(4 / 3), 10);
  });

  it('is 0 when nothing was counted, or nothing delivered on one side', () => {
    expect(logLikelihoodRatio(0, 10, 0, 10)).toBe(0);
    expect(logLikelihoodRatio(0, 0, 5, 10)).toBe(0);
    expect(logLikelihoodRatio(5, 10, 0, 0)).toBe(0);
  });

  it('is the same with the sides exchanged, in another unit of exposure, and 0 at equal rates', () => {
    fc.assert(
      fc.property(count, exposure, count, exposure, (a, e, b, f) => {
        const g2 = logLikelihoodRatio(a, e, b, f);
        expect(g2).toBeGreaterThanOrEqual(0);
        expect(logLikelihoodRatio(b, f, a, e)).toBeCloseTo(g2, 6);
        expect(logLikelihoodRatio(a, e / 7, b, f / 7)).toBeCloseTo(g2, 6);
        expect(logLikelihoodRatio(a, e, a * 3, e * 3)).toBeCloseTo(0, 6);
      }),
    );
  });
});

describe('the interval of a share', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('of %d of %d at 95% is the score interval of Newcombe (1998, table I)', (successes, of, low, high) => {
    const interval = shareInterval(successes, of, Z_95);
    expect(interval.share).toBe(successes / of);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('is everything where nothing was delivered', () => {
    expect(shareInterval(0, 0, Z_95)).toEqual({ share: 0, low: 0, high: 1 });
  });

  it('holds the share, stays between 0 and 1, and is mirrored by what is left', () => {
    fc.assert(
      fc.property(exposure, fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0.1, max: 5, noNaN: true }), (of, part, z) => {
        const { share, low, high } = shareInterval(of * part, of, z);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(share - low).toBeGreaterThanOrEqual(-1e-12);
        expect(high - share).toBeGreaterThanOrEqual(-1e-12);
        expect(shareInterval(of - of * part, of, z).low).toBeCloseTo(1 - high, 9);
      }),
    );
  });
});

describe('the interval of a ratio of rates', () => {
  it('of 15 against 148 − 15 at equal exposure is the odds of the share 15 of 148', () => {
    const { ratio, low, high } = ratioInterval(15, 133, 1, Z_95);
    expect(ratio).toBeCloseTo(15 / 133, 10);
    expect(low).toBeCloseTo(0.0624 / 0.9376, 3);
    expect(high).toBeCloseTo(0.1605 / 0.8395, 3);
  });

  it('is a tenth of it at ten times the exposure', () => {
    const { ratio, low, high } = ratioInterval(15, 133, 1, Z_95);
    const tenth = ratioInterval(15, 133, 10, Z_95);
    expectNear(tenth.ratio, ratio / 10, 1e-12);
    expectNear(tenth.low, low / 10, 1e-12);
    expectNear(tenth.high, high / 10, 1e-12);
  });

  it('without a baseline count adds half a count to both: 3 against 0 is 7, without bound above', () => {
    const { ratio, low, high } = ratioInterval(3, 0, 1, Z_95);
    expect(ratio).toBe(7);
    expect(low).toBeCloseTo(3 / Z_95 ** 2, 6); // Wilson's low bound of 3 of 3 is 3 / (3 + z²)
    expect(high).toBe(UNBOUNDED_RATIO);
  });

  it('of nothing to something is 0, with a bound above', () => {
    const { ratio, low, high } = ratioInterval(0, 3, 1, Z_95);
    expect([ratio, low]).toEqual([0, 0]);
    expect(high).toBeCloseTo(Z_95 ** 2 / 3, 6);
  });

  it('of nothing to nothing is unknown', () => {
    const unknown = { ratio: 1, low: 0, high: UNBOUNDED_RATIO };
    expect(ratioInterval(0, 0, 0.1, Z_95)).toEqual(unknown);
    expect(ratioInterval(3, 3, 0, Z_95)).toEqual(unknown);
    expect(ratioInterval(3, 3, Infinity, Z_95)).toEqual(unknown);
  });

  it('can be written as JSON, holds the ratio, and turns over when the sides are exchanged', () => {
    fc.assert(
      fc.property(count, count, fc.double({ min: 1e-3, max: 1e3, noNaN: true }), (a, b, exposureRatio) => {
        const interval = ratioInterval(a, b, exposureRatio, Z_95);
        expect(JSON.parse(JSON.stringify(interval))).toEqual(interval);
        expect(interval.ratio).toBeGreaterThanOrEqual(interval.low * (1 - 1e-9));
        expect(interval.ratio).toBeLessThanOrEqual(interval.high * (1 + 1e-9));
        if (a > 0 && b > 0) expectNear(ratioInterval(b, a, 1 / exposureRatio, Z_95).low, 1 / interval.high, 1e-6);
      }),
    );
  });
});
