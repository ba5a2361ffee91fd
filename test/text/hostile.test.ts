import { describe, expect, it } from 'vitest';
import { blocksOf, indexTokens, minedAliases, namesOf, plainText, quantitiesOf, readingLength, sentencesOf, simplify, tokensOf } from '../../src/text/index.js';

const MILLION = 1_000_000;
/** Enough that a quadratic step takes minutes, few enough that all of it takes seconds. */
const MANY = 200_000;
const filled = (piece: string, units = MANY): string => piece.repeat(Math.ceil(units / piece.length));

/** A method that looks back or ahead over the whole text from each of its characters does not come back from these. */
const HOSTILE: readonly (readonly [name: string, text: string])[] = [
  ...['[', '*', '('].map((unit) => [`a million of ${unit}`, filled(unit, MILLION)] as const),
  ...['`', '<', '&', '_', '>', '#', '|', '-', '.', '"', '“', '\\', '\n', ' ', '\t', 'a', 'A', '1', '中', '三', '😀'].map(
    (unit) => [`many of ${JSON.stringify(unit)}`, filled(unit)] as const,
  ),
  ...[
    '](',
    '[a](',
    '[a](b "',
    '*a',
    '**a ',
    '_a',
    '~~a',
    '`<',
    '<a ',
    '<!--',
    '<script ',
    '<pre>\n',
    '<pre>a</pre>\n',
    '&#1',
    '[]',
    '![',
    '[^',
    'a! ',
    '"a ',
    '“好。”',
    '- ',
    '> \n',
    '```\n',
    'a|b\n-|-\n',
    '    a\n\n',
    'Aa bb\n',
    'http://',
    'https://a.b/(',
    '1,',
    '1.',
    'v1.',
    '三万',
    'a-',
    "a'",
    'Aa ',
    '(Aa Bb ',
    'aa bb (AB ',
    '中文（ab',
    'U.S. ',
    'a<br>',
    '`a <http:b>`_ ',
    '2025年',
  ].map((piece) => [`much of ${JSON.stringify(piece)}`, filled(piece)] as const),
  ['runs of backticks, each longer than the last', Array.from({ length: 800 }, (_, length) => '`'.repeat(length)).join(' ')],
  ['items ever deeper', Array.from({ length: 20_000 }, (_, at) => `${' '.repeat(at % 60)}- a`).join('\n')],
  ['a line of five million units of prose', filled('The quick team, e.g. Mr. Roe, paid $3.5 million in 2025 for [it](https://a.b/c). ', 5 * MILLION)],
  ['a line of two million units of Chinese', filled('他说：“今天很好。我们走吧。”然后（真的）走了！', 2 * MILLION)],
];

/** Far more than all of it takes on a loaded machine. */
const PATIENCE_MS = 60_000;

describe('a hostile text is read in time that grows with its length only', () => {
  it.each([
    ['blocksOf', blocksOf],
    ['sentencesOf', sentencesOf],
    ['plainText', plainText],
    ['tokensOf', tokensOf],
    ['indexTokens', indexTokens],
    ['quantitiesOf', quantitiesOf],
    ['namesOf', namesOf],
    ['minedAliases', minedAliases],
    ['readingLength', readingLength],
    ['simplify', simplify],
  ] as const)(
    'by %s',
    (_, read) => {
      const done = HOSTILE.filter(([, text]) => read(text) !== undefined); // the results themselves are too large for expect()
      expect(done).toHaveLength(HOSTILE.length);
    },
    PATIENCE_MS,
  );
});
