import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { benjaminiHochberg } from '../../../src/trends/statistics/index.js';

const share = fc.double({ min: 0, max: 1, noNaN: true });

describe('q-values', () => {
  it('of the fifteen p-values of Benjamini and Hochberg (1995, section 3.2) make the first four discoveries at .05', () => {
    const p = [0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528, 0.759, 1];
    const q = benjaminiHochberg(p);
    expect([...q].filter((value) => value <= 0.05)).toHaveLength(4);
    // By hand: p · 15 / rank, and the sixth takes the seventh's, which is smaller than its own .0695.
    const wanted = [0.0015, 0.003, 0.0095, 0.035625, 0.0603, 0.063857, 0.063857, 0.0645, 0.0765, 0.486, 0.581182, 0.714875, 0.753231, 0.813214, 1];
    wanted.forEach((value, at) => expect(q[at]).toBeCloseTo(value, 6));
  });

  it('stand in the order of the p-values', () => {
    expect([...benjaminiHochberg(Float64Array.of(0.5, 0.01, 0.04))]).toEqual([0.5, 0.03, 0.06]);
  });

  it('are equal where p-values are equal', () => {
    expect([...benjaminiHochberg([0.02, 0.02, 0.02, 0.02])]).toEqual([0.02, 0.02, 0.02, 0.02]);
    expect([...benjaminiHochberg([0.01, 0.5, 0.01])]).toEqual([0.015, 0.5, 0.015]);
  });

  it('of nothing are nothing; of one are it', () => {
    expect(benjaminiHochberg([])).toHaveLength(0);
    expect([...benjaminiHochberg([0.3])]).toEqual([0.3]);
  });

  it('are refused for what is no p-value', () => {
    expect(() => benjaminiHochberg([0.1, NaN])).toThrow('the p-value at 1 is NaN');
    expect(() => benjaminiHochberg([1.1])).toThrow(RangeError);
  });

  it('rise with the p-values, never lie under them, and do not depend on their order', () => {
    fc.assert(
      fc.property(fc.array(share, { maxLength: 40 }), (p) => {
        const q = benjaminiHochberg(p);
        p.forEach((value, at) => expect(q[at]).toBeGreaterThanOrEqual(value));
        p.forEach((value, at) => p.forEach((other, place) => value <= other && expect(q[at]).toBeLessThanOrEqual(q[place]!)));
        expect([...benjaminiHochberg(p.toReversed())]).toEqual([...q].toReversed());
      }),
    );
  });
});
