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

  it('are pieces where they stand in longer phrases and names only', () => {
    const pieces = (body: string): readonly string[] => termMentions('', body, 'en').flatMap(({ surface, piece }) => (piece ? [surface] : []));
    expect(pieces('We tried Sedge Pro Preview. The Sedge Pro Preview mode is new.')).toEqual(expect.arrayContaining(['Pro Preview']));
    expect(pieces('We tried Sedge Pro Preview. It is new.')).not.toContain('Sedge Pro Preview');
    expect(pieces('A note on the Mirage of Marshland came out.')).toEqual(['Mirage', 'Marshland']);
    expect(pieces('The Willow Runtime starts today.')).not.toContain('Willow Runtime');
    expect(pieces('Agentic marsh routing helps. Others like marsh routing too.')).not.toContain('marsh routing');
    expect(pieces('Agentic marsh routing helps. Others like agentic marsh routing too.')).toContain('marsh routing');
  });

  it('are no pieces that a segmenter made of a name of the glossary', () => {
    const terms = (body: string): readonly string[] => termMentions('', body, 'zh-Hans').map(({ surface }) => surface);
    expect(terms('月之暗面，新模型。月之暗面：发布。')).toEqual(expect.arrayContaining(['月之暗面', '新模型']));
    expect(terms('月之暗面，新模型。月之暗面：发布。')).not.toContain('暗面');
    expect(terms('月之暗面，新模型。月亮的暗面，暗面：照片。')).toContain('暗面');
  });

  it('are whole with the hyphens that typesetters write', () => {
    expect(Object.keys(named('The Sedge\u20114.6V beats its rivals by multi\u2010step search.'))).toEqual(
      expect.arrayContaining(['Sedge\u20114.6V', 'multi\u2010step search']),
    );
    expect(termMentions('', 'The Sedge\u20115 ships.', 'en')[0]!.key).toBe(termMentions('', 'The Sedge-5 ships.', 'en')[0]!.key);
  });

  it('are no names in programs or of sites, and nothing that a template or a formula left', () => {
    expect(Object.keys(named('It reads max_seq_len first. See {{ email.subject }} on the web, {% if more %} or the kettle.'))).toEqual(['web', 'kettle']);
    expect(Object.keys(named('The kettle came from marsh.example.com with $x \\in \\mathbb{R}$ litres.')).filter((term) => /com|mathbb/.test(term))).toEqual(
      [],
    );
  });

  it('are no quantities, and what a quantity is of is a term of its own', () => {
    const terms = named('The harbour has 1M context length and 33GB RAM since Aug 9, e.g. at the pier.');
    expect(Object.keys(terms)).toContain('context length');
    expect(Object.keys(terms).filter((term) => /\d|e\.g/.test(term))).toEqual([]);
  });
});
