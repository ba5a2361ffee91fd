import { expect, it } from 'vitest';
import { choosePassage } from '../../src/search/passage.js';
import { scannerOf } from '../../src/text/index.js';

const scan = scannerOf([
  { id: 'heron', name: 'heron' },
  { id: 'reed', name: 'reed' },
]);
const passageOf = (body: string, title = 'Birds') => {
  const passage = choosePassage({ title, body }, { inTitle: scan(title), inBody: scan(body) });
  expect((passage.field === 'body' ? body : title).slice(passage.start, passage.end)).toBe(passage.quote);
  return passage;
};

it('prefers the sentence that names more different things to an earlier one and to one that repeats', () => {
  expect(passageOf('A heron, a heron, a heron. In the reeds a heron waits. Reeds grow.').quote).toBe('In the reeds a heron waits.');
});

it('prefers running text to a heading that names as much', () => {
  expect(passageOf('# The heron\n\nA heron stands still.').quote).toBe('A heron stands still.');
});

it('finds the place in a long talk where the things stand together', () => {
  const filler = 'Somebody says something about a heron once more. '.repeat(3000);
  const body = `${filler}\n\nAnd then: the heron left the reed bed.\n\n${filler}`;
  expect(passageOf(body).quote).toBe('And then: the heron left the reed bed.');
});

it('cuts a sentence without end around the first name, between words', () => {
  const body = `${'word '.repeat(500)}heron ${'word '.repeat(500)}`;
  const { quote } = passageOf(body);
  expect(quote.length).toBeLessThanOrEqual(320);
  expect(quote).toMatch(/^word .*heron .* word/);
});

it('takes the line where names stand only in a table or in code', () => {
  expect(passageOf('Text.\n\n```\nlet heron = 1;\n```\n').quote).toBe('let heron = 1;');
});

it('takes the first sentence where nothing is named, and the title where there is no body', () => {
  expect(passageOf('Something else. More of it.').quote).toBe('Something else.');
  expect(passageOf('', 'Only a title')).toEqual({ field: 'title', start: 0, end: 12, quote: 'Only a title' });
});

it('never cuts a character in two', () => {
  const body = `${'😀'.repeat(400)}heron${'😀'.repeat(400)}`;
  expect(passageOf(body).quote).not.toMatch(/\p{Surrogate}/u);
});
