import { createHash } from 'node:crypto';
import { idFromDigest, type StoryId, type TermId, type TermKind } from '../../../src/model/index.js';
import type { Family, TermMatrix } from '../../../src/trends/families/index.js';

export const termId = (name: string): TermId => idFromDigest('t', createHash('sha256').update(name).digest(), 16) as TermId;
const storyId = (row: number): StoryId => idFromDigest('s', createHash('sha256').update(`story ${row}`).digest(), 16) as StoryId;

/** A matrix from the terms of each story; columns stand in the order of first mention. `kinds` of terms that are not unknown. */
export function matrixOf(stories: readonly (readonly string[])[], kinds: Readonly<Record<string, TermKind>> = {}): TermMatrix {
  const names = [...new Set(stories.flat())];
  const columns = new Map(names.map((name, column) => [name, column]));
  return {
    terms: names.map((term) => ({ id: termId(term), term, kind: kinds[term] ?? 'unknown' })),
    rows: stories.map((terms) => [...new Set(terms)].map((term) => columns.get(term)!).sort((a, b) => a - b)),
    storyIds: stories.map((_, row) => storyId(row)),
  };
}

/** `count` stories that tell in turn of all but one of the block's terms: each pair is together in most of them, no two terms always. */
export function storiesOf(block: readonly string[], count: number): readonly (readonly string[])[] {
  return Array.from({ length: count }, (_, story) => block.filter((_, at) => at !== story % block.length));
}

/** The names of the terms of each family, in alphabetical order, the families too. */
export function namesOf(matrix: TermMatrix, families: readonly Family[]): readonly (readonly string[])[] {
  const names = new Map(matrix.terms.map(({ id, term }) => [id, term]));
  return families.map(({ terms }) => terms.map((id) => names.get(id)!).sort()).sort((a, b) => (a[0]! < b[0]! ? -1 : 1));
}

export function labelsOf(matrix: TermMatrix, families: readonly Family[]): readonly string[] {
  return families.map(({ label }) => matrix.terms.find(({ id }) => id === label)!.term);
}

/** A family by hand: its terms strongest first, under a name of its own. */
export function family(id: string, terms: readonly string[]): Family {
  return { id, label: termId(terms[0]!), terms: terms.map(termId), coherence: 1, stories: 10, families: [] };
}
