import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { githubAnchor } from '../../src/rendering/index.js';
import { plainText } from '../../src/text/index.js';

const anchorsOf = (...headings: string[]): string[] => {
  const used = new Map<string, number>();
  return headings.map((heading) => githubAnchor(plainText(heading), used));
};

describe('the anchor of a heading on GitHub', () => {
  it.each([
    ['Contents', 'contents'],
    ['What is new in 2.1?', 'what-is-new-in-21'],
    ['C++ & C#: a – b — c', 'c--c-a--b--c'],
    ['snake_case and kebab-case', 'snake_case-and-kebab-case'],
    ['（译）“引号”、顿号，句号。', '译引号顿号句号'],
    ['第 3 周　全角空格', '第-3-周全角空格'],
    ['🎉 Party time 👩‍💻', '-party-time-'],
    ['Ünïcode und Straße', 'ünïcode-und-straße'],
    ['हिन्दी', 'हिन्दी'],
    ['`npm ci` and [a link](https://example.org)', 'npm-ci-and-a-link'],
    ['**Bold** and ~~gone~~', 'bold-and-gone'],
    ['a | b', 'a--b'],
  ])('of %j is %j', (heading, anchor) => {
    expect(anchorsOf(heading)).toEqual([anchor]);
  });

  it('is numbered from the second heading of a name on', () => {
    expect(anchorsOf('Notes', 'Notes', 'notes!', 'Notes-1', 'Notes')).toEqual(['notes', 'notes-1', 'notes-2', 'notes-1-1', 'notes-3']);
  });

  it('of headings without a letter is empty, then numbered', () => {
    expect(anchorsOf('？', '！')).toEqual(['', '-1']);
  });
});

const REFERENCE = join(resolve(process.env['PINGMO_SHARED'] ?? '../shared'), 'reference', '004_bb3f0fe218b5324f.txt.gz');
const skipped = existsSync(REFERENCE) ? '' : ` (skipped: ${REFERENCE} is not there)`;

describe.skipIf(skipped !== '')(`reference 004${skipped}`, () => {
  it('has a hundred headings, and every anchor of its contents comes out', () => {
    const text = gunzipSync(readFileSync(REFERENCE)).toString();
    const listed = [...text.matchAll(/^ *- \[.*\]\(#(.*)\)$/gm)].map((match) => match[1]!);
    const headings = [...text.matchAll(/^#{1,4} (.*)$/gm)].map((match) => match[1]!);
    expect(listed).toHaveLength(100);
    expect(anchorsOf(...headings)).toEqual(listed);
  });
});
