import { describe, expect, it } from 'vitest';
import { termMentions } from '../../src/text/index.js';

const named = (body: string): Readonly<Record<string, boolean>> =>
  Object.fromEntries(termMentions('Note', body, 'en').map(({ surface, named: isNamed }) => [surface, isNamed]));

describe('terms of a document as they are counted', () => {
  it('are names when they bear a version, wherever they stand', () => {
    expect(named('**Sedge 3.7 Sonata** is out.')).toMatchObject({ 'Sedge 3.7 Sonata': true });
  });

  it('are no names for an abbreviation among plain words', () => {
    expect(named('We build a RAG pipeline for the AI industry.')).toMatchObject({ 'RAG pipeline': false, 'AI industry': false, RAG: true });
  });

  it('are no quantities, and what a quantity is of is a term of its own', () => {
    const terms = named('The harbour has 1M context length and 33GB RAM since Aug 9, e.g. at the pier.');
    expect(Object.keys(terms)).toContain('context length');
    expect(Object.keys(terms).filter((term) => /\d|e\.g/.test(term))).toEqual([]);
  });
});
