import { describe, expect, it } from 'vitest';
import { matchFamilies } from '../../../src/trends/families/index.js';
import { family } from './sample.js';

const boats = ['ferries', 'harbours', 'sailors', 'tides'];
const bread = ['flour', 'ovens', 'sourdough', 'yeast'];

describe('families of a period against those of the next', () => {
  it('go on when most of their terms stay', () => {
    const [change, ...others] = matchFamilies([family('a', boats)], [family('b', ['ferries', 'harbours', 'sailors', 'winds'])]);
    expect(others).toEqual([]);
    expect(change).toMatchObject({ kind: 'continuation', before: ['a'], after: ['b'] });
    // Weights 1, .631, .5, .431 (1 / log2 of 2, 3, 4, 5): 2.131 in common, of 2.562 each and 2.992 in all.
    expect(change!.shares).toHaveLength(1);
    expect(change!.shares[0]!.alike).toBeCloseTo(2.131 / 2.992, 2);
    expect(change!.shares[0]!.handedOn).toBeCloseTo(2.131 / 2.562, 2);
    expect(change!.shares[0]!.inherited).toBeCloseTo(2.131 / 2.562, 2);
  });

  it('split into parts that are mostly made of them', () => {
    const changes = matchFamilies([family('a', [boats, bread].flat())], [family('b', boats), family('c', bread)]);
    expect(changes).toMatchObject([{ kind: 'split', before: ['a'], after: ['b', 'c'] }]);
    expect(changes[0]!.shares.map(({ inherited }) => inherited)).toEqual([1, 1]);
  });

  it('merge when most of each goes into one', () => {
    const changes = matchFamilies([family('a', boats), family('b', bread)], [family('c', [bread, boats].flat())]);
    expect(changes).toMatchObject([{ kind: 'merge', before: ['a', 'b'], after: ['c'] }]);
    expect(changes[0]!.shares.map(({ handedOn }) => handedOn)).toEqual([1, 1]);
  });

  it('are born without an earlier one and die without a later one', () => {
    expect(matchFamilies([family('a', boats)], [family('b', bread)])).toEqual([
      { kind: 'birth', before: [], after: ['b'], shares: [] },
      { kind: 'death', before: ['a'], after: [], shares: [] },
    ]);
  });

  it('go on when only a small branch leaves, which is born and tells where it came from', () => {
    const long = [...boats, ...bread, 'dials', 'hands', 'pendulums', 'springs', 'cogs', 'chimes'];
    const changes = matchFamilies([family('a', long)], [family('b', long.slice(0, 12)), family('c', ['cogs', 'chimes', 'bells'])]);
    expect(changes.map(({ kind }) => kind)).toEqual(['continuation', 'birth']);
    expect(changes[1]).toMatchObject({ before: [], after: ['c'], shares: [{ before: 'a', after: 'c' }] });
  });

  it('go on in the one that is most alike when two share a term with them', () => {
    const changes = matchFamilies([family('a', boats)], [family('b', ['tides', ...bread]), family('c', boats)]);
    expect(changes.map(({ kind, after }) => [kind, after])).toEqual([
      ['continuation', ['c']],
      ['birth', ['b']],
    ]);
  });

  it('change in one way whatever the order in which they are given', () => {
    const before = [family('a', boats), family('b', bread), family('c', ['dials', 'hands', 'pendulums'])];
    const after = [family('d', ['dials', 'hands', 'chimes']), family('e', [boats, bread].flat())];
    const kinds = (changes: ReturnType<typeof matchFamilies>): readonly string[] =>
      changes.map(({ kind, before: from, after: to }) => `${kind} ${[...from].sort().join('+')} ${[...to].sort().join('+')}`).sort();
    expect(kinds(matchFamilies(before.toReversed(), after.toReversed()))).toEqual(kinds(matchFamilies(before, after)));
    expect(kinds(matchFamilies(before, after))).toEqual(['continuation c d', 'merge a+b e']);
  });

  it('of no periods change in no way', () => {
    expect(matchFamilies([], [])).toEqual([]);
  });
});
