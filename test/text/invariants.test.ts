import { array, assert, constantFrom, oneof, property, string } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf, indexTokens, namesOf, plainText, quantitiesOf, readingLength, sentencesOf, simplify, tokensOf } from '../../src/text/index.js';

/** Pieces that texts of our kind are made of, markup and traps among them. */
const piece = constantFrom(
  'model',
  'GPT-4o',
  'Mr.',
  'e.g.',
  'Node.js',
  'It',
  'the',
  'U.S.',
  '3.5',
  '$3',
  '40%',
  '2025年',
  '模型',
  '發布',
  '智能体',
  '。',
  '！',
  '？',
  '；',
  '……',
  '“',
  '”',
  '「',
  '」',
  '（',
  '）',
  '，',
  '.',
  '!',
  '?',
  '...',
  ',',
  ':',
  '"',
  "'",
  '(',
  ')',
  '[',
  ']',
  '](',
  '](https://a.b/c)',
  '![',
  '**',
  '*',
  '_',
  '__',
  '~~',
  '`',
  '``',
  '```',
  '<',
  '>',
  '<br>',
  '<b>',
  '<!--',
  '-->',
  '&amp;',
  '\\',
  '\\*',
  '#',
  '##',
  '-',
  '- ',
  '1. ',
  '> ',
  '|',
  '---',
  '\n',
  '\n\n',
  '  \n',
  '    ',
  ' ',
  ' ',
  ' ',
  '\t',
  '\r\n',
  '🚀',
  '👩‍💻',
  '𠀀',
  'é',
  'ﬁ',
  '\u3000',
  'https://a.b/c.d',
  '@x',
  'C++',
);
const text = oneof(
  array(piece, { maxLength: 60 }).map((pieces) => pieces.join('')),
  array(piece, { maxLength: 60 }).map((pieces) => pieces.join(' ')),
  string({ unit: 'binary', maxLength: 80 }),
);
/** Words and Chinese without a character that Markdown gives a meaning. */
const plainWord = constantFrom('model', 'GPT-4o', 'Node.js', '3.5', '$3', '40%', '模型', '發布了。', '“好”', 'fine,', '(so)', 'don’t', 'a/b', '😀');

const isSpan = (body: string, spans: readonly { start: number; end: number }[]): void => {
  let last = 0;
  for (const { start, end } of spans) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(end).toBeGreaterThan(start);
    expect(end).toBeLessThanOrEqual(body.length);
    last = end;
  }
};

describe('whatever the text', () => {
  it('sentences lie in it in order, apart, without white space around them', () => {
    assert(
      property(text, (body) => {
        const sentences = sentencesOf(body);
        isSpan(body, sentences);
        for (const { start, end } of sentences) expect(body.slice(start, end)).toBe(body.slice(start, end).trim());
      }),
      { numRuns: 600 },
    );
  });

  it('sentences have text to read', () => {
    assert(
      property(text, (body) => {
        for (const { start, end } of sentencesOf(body)) expect(plainText(body.slice(start, end))).not.toBe('');
      }),
      { numRuns: 600 },
    );
  });

  it('blocks, tokens, quantities and names lie in it in order, apart', () => {
    assert(
      property(text, (body) => {
        for (const find of [blocksOf, tokensOf, quantitiesOf, namesOf]) isSpan(body, find(body));
        for (const { start, end, textStart, textEnd } of blocksOf(body))
          expect([start <= textStart, textStart <= textEnd, textEnd <= end]).toEqual([true, true, true]);
        for (const token of tokensOf(body)) expect(body.slice(token.start, token.end)).toBe(token.text);
      }),
      { numRuns: 400 },
    );
  });

  it('text without markup is its own plain text', () => {
    assert(
      property(array(plainWord, { minLength: 1, maxLength: 30 }), (words) => {
        expect(plainText(words.join(' '))).toBe(words.join(' '));
      }),
    );
  });

  it('what a query is indexed by is in the index of every document that holds it on a line of its own', () => {
    const before = array(plainWord, { maxLength: 10 }).map((words) => words.join(' '));
    assert(
      property(before, text, before, (head, query, tail) => {
        const asked = indexTokens(query);
        expect(` ${indexTokens(`${head}\n${query}\n${tail}`)} `).toContain(asked === '' ? ' ' : ` ${asked} `);
      }),
      { numRuns: 400 },
    );
  });

  it('index tokens hold no white space and no quotation marks', () => {
    assert(
      property(text, (body) => {
        const tokens = indexTokens(body);
        expect(tokens).not.toMatch(/["“”]|\s{2}|^\s|\s$|[^\S ]/u);
      }),
      { numRuns: 400 },
    );
  });

  it('simplifying keeps its length', () => {
    assert(
      property(text, (body) => {
        expect(simplify(body)).toHaveLength(body.length);
      }),
    );
  });

  it('a text and its double have once and twice the Han characters', () => {
    assert(
      property(text, (body) => {
        expect(readingLength(`${body}\n${body}`).hanCharacters).toBe(2 * readingLength(body).hanCharacters);
      }),
    );
  });
});
