import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderHtml, renderMarkdown } from '../../src/rendering/index.js';
import { linesOf, OUTPUT, readPage } from './pages.js';

const CASES = ['one-item', 'english'];

function expected(name: string, file: string): string {
  return readFileSync(new URL(`${name}/${file}`, OUTPUT), 'utf8');
}

describe.each(CASES)('the page %s', (name) => {
  it('is the Markdown that stands in its folder', () => {
    expect(renderMarkdown(readPage(name))).toBe(expected(name, 'index.md'));
  });

  it('has the HTML content that stands in its folder', () => {
    const content = /<main>.*<\/main>/s.exec(renderHtml(readPage(name)))![0];
    expect(linesOf(content)).toBe(expected(name, 'main.html'));
  });
});
