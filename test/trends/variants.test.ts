import { describe, expect, it } from 'vitest';
import { foldVariants, type Listed } from '../../src/trends/variants.js';
import { tinyCounts } from './tiny-counts.js';

const { documents } = tinyCounts(Array.from({ length: 10 }, (_, at) => ({ day: `2025-03-${10 + at}`, terms: { filler: 0 } })));
const listed = (name: string, isName: boolean, from = 0, to = 10): Listed => ({ term: 0, spellings: [name], isName, documents: documents.slice(from, to) });

function lines(...all: readonly Listed[]): readonly string[] {
  return foldVariants(all, 10).map(({ listed: { spellings }, variants }) => [spellings[0], ...variants].join(' + '));
}

describe('one line of a list', () => {
  it('holds the versions of a name', () => {
    expect(lines(listed('Sedge-5', true, 0, 4), listed('Sedge-5.1', true, 4, 8))).toEqual(['Sedge-5 + Sedge-5.1']);
  });

  it('holds another order of the words of a name with a number, and less of them', () => {
    expect(lines(listed('Marsh 3.7 Sonata', true, 0, 4), listed('Sonata 3.7', true, 4, 8))).toEqual(['Marsh 3.7 Sonata + Sonata 3.7']);
  });

  it('holds the name of a maker or a family below its new version, and editions that add a size', () => {
    expect(lines(listed('Sedge 5', true, 0, 4), listed('Sedge', true, 4, 8))).toEqual(['Sedge 5 + Sedge']);
    expect(lines(listed('fen-oss', true, 0, 4), listed('fen-oss-120b', true, 4, 8))).toEqual(['fen-oss + fen-oss-120b']);
  });

  it('holds a longer form of a phrase, and a name with a noun that adds nothing', () => {
    expect(lines(listed('reed routing', false), listed('agentic reed routing', false, 0, 3))).toEqual(['reed routing + agentic reed routing']);
    expect(lines(listed('Osier', true), listed('Osier models', true, 0, 3))).toEqual(['Osier + Osier models']);
  });

  it('takes in the line of a piece of a name once the name comes that holds both', () => {
    expect(lines(listed('Marsh 3', true), listed('Opal', true, 0, 6), listed('Marsh 3 Opal', true, 0, 6))).toEqual(['Marsh 3 + Marsh 3 Opal + Opal']);
    expect(lines(listed('Osier o1', true, 0, 4), listed('o1 models', true, 4, 8), listed('o1', true, 0, 8))).toEqual(['Osier o1 + o1 + o1 models']);
  });

  it('leaves a maker its own line, most of whose documents tell of other things', () => {
    expect(lines(listed('Marsh 3', true, 0, 4), listed('Fenworks', true), listed('Fenworks Marsh 3', true, 0, 4))).toEqual([
      'Marsh 3 + Fenworks Marsh 3',
      'Fenworks',
    ]);
  });

  it('does not hold another product of the same maker, nor a kind of a single word', () => {
    expect(lines(listed('Osier', true), listed('Osier Notebook', true, 0, 3))).toEqual(['Osier', 'Osier Notebook']);
    expect(lines(listed('Sedge V3', true, 0, 5), listed('Sedge R1', true, 5, 10))).toEqual(['Sedge V3', 'Sedge R1']);
  });
});
