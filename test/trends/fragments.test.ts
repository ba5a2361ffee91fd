import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/model/index.js';
import { fragmentsAmong } from '../../src/trends/fragments.js';
import { tinyCounts } from './tiny-counts.js';

const MARCH = { from: '2025-03-01' as Day, to: '2025-03-31' as Day };
const told = (terms: readonly string[]) => ({ day: '2025-03-05', terms: Object.fromEntries(terms.map((term) => [term, 0])) });

function fragmentsOf(documents: readonly (readonly string[])[], names: readonly string[]): readonly string[] {
  const counts = tinyCounts(documents.map(told));
  const found = fragmentsAmong(
    counts,
    names.map((name) => counts.indexOf.get(counts.rootOf(name))!),
    MARCH,
  );
  return names.filter((name) => found.has(counts.indexOf.get(counts.rootOf(name))!));
}

describe('fragments', () => {
  const whole = ['reed cache protocol', 'cache protocol'];

  it('stand within one longer phrase in four of five documents, where that is looked at too', () => {
    expect(fragmentsOf([whole, whole, whole, whole, ['cache protocol']], ['cache protocol', 'reed cache protocol'])).toEqual(['cache protocol']);
  });

  it('are none where the shorter phrase lives by itself', () => {
    expect(fragmentsOf([whole, whole, ['cache protocol'], ['cache protocol']], ['cache protocol', 'reed cache protocol'])).toEqual([]);
  });

  it('are left out too where the longer phrase is told of more, though it does not move', () => {
    expect(fragmentsOf([whole, whole, ['reed cache protocol']], ['cache protocol'])).toEqual(['cache protocol']);
    expect(fragmentsOf([whole, whole], ['cache protocol'])).toEqual([]);
  });
});
