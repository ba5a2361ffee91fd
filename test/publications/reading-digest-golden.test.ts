import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { linesOf } from '../rendering/pages.js';
import { type Note, digestOf, pagesOf, readingOf } from './reading.js';

const INPUT = new URL('../input/publications/reading-digest/week/', import.meta.url);
const OUTPUT = '../output/publications/reading-digest/week/';

const notes = readFileSync(new URL('notes.jsonl', INPUT), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Note);
const configuration = readFileSync(new URL('configuration.yaml', INPUT), 'utf8');

describe.each(['zh-Hans', 'en'] as const)('the digest of a week, in %s', (language) => {
  it('is the Markdown and the HTML that stand in its folder', async () => {
    const open = await readingOf(notes, { configuration });
    const { markdown, html } = await pagesOf(await digestOf(open, language), open);
    await open.store.close();
    await expect(markdown).toMatchFileSnapshot(`${OUTPUT}${language}.md`);
    await expect(linesOf(/<main>.*<\/main>/s.exec(html)![0])).toMatchFileSnapshot(`${OUTPUT}${language}.main.html`);
  });
});
