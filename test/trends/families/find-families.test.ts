import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coverageOf, familiesOf, type TermMatrix } from '../../../src/trends/families/index.js';
import { labelsOf, matrixOf, namesOf, storiesOf } from './sample.js';

const boats = ['ferries', 'harbours', 'sailors', 'tides'];
const bread = ['flour', 'ovens', 'sourdough', 'yeast'];
const clocks = ['dials', 'hands', 'pendulums', 'springs'];
const threeBlocks = [...storiesOf(boats, 20), ...storiesOf(bread, 20), ...storiesOf(clocks, 20)];
/** Ferries bring flour six times, and harbours have ovens: two bonds of the sixteen that there could be between the blocks. */
const twoBlocksBound = [
  ...storiesOf(boats, 20),
  ...storiesOf(bread, 20),
  ...Array.from({ length: 6 }, () => ['ferries', 'flour']),
  ...Array.from({ length: 6 }, () => ['harbours', 'ovens']),
  ...Array.from({ length: 948 }, () => ['weather']),
];

const permutationOf = (length: number): fc.Arbitrary<number[]> => fc.shuffledSubarray([...Array(length).keys()], { minLength: length });

describe('families of terms', () => {
  it('are the blocks that were planted', () => {
    const matrix = matrixOf(threeBlocks);
    expect(namesOf(matrix, familiesOf(matrix))).toEqual([clocks, boats, bread]);
  });

  it('are the blocks that were planted, where one story in six mixes two of them', () => {
    const mixed = [
      ['ferries', 'flour'],
      ['ferries', 'dials'],
      ['ovens', 'hands'],
    ].flatMap((pair) => [pair, pair, pair, pair]);
    const matrix = matrixOf([...threeBlocks, ...mixed]);
    expect(namesOf(matrix, familiesOf(matrix))).toEqual([clocks, boats, bread]);
  });

  it('are the same for any order of rows and of columns', () => {
    const mixed = matrixOf([
      ...threeBlocks,
      ...storiesOf([...boats, 'pendulums', 'news'], 24),
      ...storiesOf(['news', 'yeast', 'springs', 'markets'], 24),
      ...Array.from({ length: 60 }, (_, story) => ['news', 'markets', 'dials', 'tides'].filter((_, at) => (story * (at + 3)) % 5 === 0)),
    ]);
    const expected = familiesOf(mixed);
    expect(expected.length).toBeGreaterThan(1);
    fc.assert(
      fc.property(permutationOf(mixed.rows.length), permutationOf(mixed.terms.length), (rows, columns) => {
        const placeOf = new Map(columns.map((column, place) => [column, place]));
        const turned: TermMatrix = {
          terms: columns.map((column) => mixed.terms[column]!),
          rows: rows.map((row) => mixed.rows[row]!.map((column) => placeOf.get(column)!).sort((a, b) => a - b)),
          storyIds: rows.map((row) => mixed.storyIds[row]!),
        };
        expect(familiesOf(turned)).toEqual(expected);
      }),
      { seed: 20_251_122, numRuns: 40 },
    );
  });

  it('are not glued by a term that stands in nearly every story', () => {
    const withHub = threeBlocks.map((terms, story) => (story % 10 === 0 ? terms : [...terms, 'technology']));
    const matrix = matrixOf([...withHub, ...Array.from({ length: 30 }, () => ['weather'])]);
    expect(namesOf(matrix, familiesOf(matrix))).toEqual([clocks, boats, bread]);
  });

  it('are not glued by a term that is bound to each of six alike, and is itself in none', () => {
    const paper = ['inks', 'mills', 'pulp', 'reams'];
    const bees = ['drones', 'hives', 'honey', 'wax'];
    const glass = ['kilns', 'lenses', 'panes', 'sand'];
    const blocks = [boats, bread, clocks, paper, bees, glass];
    const told = blocks.flatMap((block) => storiesOf(block, 20)).map((terms, story) => (story % 4 === 0 ? terms : [...terms, 'models']));
    const matrix = matrixOf([...told, ...Array.from({ length: 200 }, () => ['weather'])]);
    expect(namesOf(matrix, familiesOf(matrix))).toEqual([clocks, bees, boats, bread, paper, glass]);
  });

  it('take in a term that others are bound to as well, where a quarter of its bonds are', () => {
    const told = [...storiesOf([...boats, 'weights'], 20), ...storiesOf(bread, 20), ...storiesOf(clocks, 20)].map((terms, story) =>
      story >= 20 && story % 2 === 0 ? [...terms, 'weights'] : terms,
    );
    const matrix = matrixOf([...told, ...Array.from({ length: 100 }, () => ['weather'])]);
    expect(namesOf(matrix, familiesOf(matrix))).toEqual([clocks, ['ferries', 'harbours', 'sailors', 'tides', 'weights'], bread]);
  });

  it('have no term that is in one story, or that only chance puts beside others', () => {
    const rare = ['comet', 'comets', 'comet tail'];
    const everywhere = threeBlocks.map((terms, story) => [...terms, ...['rain', 'wind', 'sun'].filter((_, at) => (story >> at) % 2 === 0)]);
    const matrix = matrixOf([...everywhere, rare]);
    expect(namesOf(matrix, familiesOf(matrix))).toEqual([clocks, boats, bread]);
    // Of 20 stories of each block all hold three of its terms; 12 of the 18 terms are in a block.
    expect(coverageOf(matrix, familiesOf(matrix))).toEqual({ stories: 60, of: 61, terms: 12, ofTerms: 18 });
  });

  it('hold two sub-families where two tight blocks have two bonds between them', () => {
    const matrix = matrixOf(twoBlocksBound);
    const [whole, ...others] = familiesOf(matrix);
    expect(others).toEqual([]);
    expect(namesOf(matrix, [whole!])).toEqual([[...boats, ...bread].sort()]);
    expect(namesOf(matrix, whole!.families)).toEqual([boats, bread]);
  });

  it('are two where one bond or one term is all that two blocks have in common', () => {
    const others = Array.from({ length: 200 }, () => ['weather']);
    const byBond = matrixOf([...storiesOf(boats, 20), ...storiesOf(bread, 20), ...Array.from({ length: 9 }, () => ['ferries', 'flour']), ...others]);
    expect(namesOf(byBond, familiesOf(byBond))).toEqual([boats, bread]);
    const told = [...storiesOf(boats, 20), ...storiesOf(bread, 20)].map((terms, story) => (story % 4 === 0 ? terms : [...terms, 'models']));
    const byTerm = matrixOf([...told, ...others]);
    expect(namesOf(byTerm, familiesOf(byTerm)).map((names) => names.filter((name) => name !== 'models'))).toEqual([boats, bread]);
  });

  it('fall apart when more tightness is asked for', () => {
    const matrix = matrixOf(twoBlocksBound);
    expect(namesOf(matrix, familiesOf(matrix, { tightness: 0.1 }))).toEqual([boats, bread]);
  });

  it('count a story when two of their terms stand in it, and cohere by how often their terms are together', () => {
    // Ten stories of 20 tell of all three terms, ten of none: always together is an NPMI of 1.
    const matrix = matrixOf([...Array.from({ length: 10 }, () => ['oars', 'masts', 'keels']), ...Array.from({ length: 10 }, () => ['weather'])]);
    const [only] = familiesOf(matrix);
    expect(only).toMatchObject({ stories: 10, coherence: 1, families: [] });
    expect(only!.id).toBe(`f${only!.terms[0]!.slice(1)}`);
  });

  it('of nothing, of one term and of stories without terms are none', () => {
    for (const stories of [[], [['boats']], [[], []], Array.from({ length: 9 }, () => ['boats'])]) {
      const matrix = matrixOf(stories);
      expect(familiesOf(matrix)).toEqual([]);
      expect(coverageOf(matrix, [])).toEqual({ stories: 0, of: stories.length, terms: 0, ofTerms: matrix.terms.length });
    }
  });

  it('of one story repeated ten thousand times are none: nothing in it is told of apart', () => {
    const matrix = matrixOf(Array.from({ length: 10_000 }, () => boats));
    expect(familiesOf(matrix)).toEqual([]);
  });
});

describe('the label of a family', () => {
  const equals = (terms: readonly string[]): readonly (readonly string[])[] => [...storiesOf(terms, 20), ...Array.from({ length: 40 }, () => ['weather'])];

  it('is a phrase or a name rather than a word that is as central', () => {
    const phrase = matrixOf(equals(['engineering', 'prompts', 'context engineering', 'windows']));
    expect(labelsOf(phrase, familiesOf(phrase))).toEqual(['context engineering']);
    const name = matrixOf(equals(['chips', 'servers', 'GPT-5', 'prices']));
    expect(labelsOf(name, familiesOf(name))).toEqual(['GPT-5']);
    const chinese = matrixOf(equals(['提示', '窗口', '上下文工程', '模型']));
    expect(labelsOf(chinese, familiesOf(chinese))).toEqual(['上下文工程']);
  });

  it('is a known name, however it is spelt', () => {
    const matrix = matrixOf(equals(['cartoons', 'clips', 'sora', 'studios']), { sora: 'product' });
    expect(labelsOf(matrix, familiesOf(matrix))).toEqual(['sora']);
  });

  it('is never that of another family, in whatever spelling', () => {
    const matrix = matrixOf([
      ...storiesOf(['agent skills', 'folders', 'files', 'plugins'], 20),
      ...storiesOf(['Agent-Skills', 'theatre', 'actors', 'roles'], 20),
      ...equals(clocks),
    ]);
    const labels = labelsOf(matrix, familiesOf(matrix));
    expect(labels).toHaveLength(3);
    expect(labels.filter((label) => /agent/i.test(label))).toHaveLength(1);
  });

  it('of a sub-family is not that of its family', () => {
    const matrix = matrixOf(twoBlocksBound);
    const families = familiesOf(matrix);
    const all = families.flatMap((family) => [family.label, ...family.families.map(({ label }) => label)]);
    expect(families[0]!.families).toHaveLength(2);
    expect(new Set(all).size).toBe(all.length);
  });
});
