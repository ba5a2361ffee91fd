import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenWorkspace, jobs } from '../../src/app.js';
import { renderHtml, renderMarkdown } from '../../src/rendering/index.js';
import { linesOf } from '../rendering/pages.js';
import { keywordsOf, recordsOfSeason, streamOf } from './keywords.js';

const OUTPUT = '../output/publications/weekly-keywords/week/';
let open: OpenWorkspace;

beforeAll(async () => {
  open = await streamOf(await recordsOfSeason());
});
afterAll(() => open.store.close());

describe.each(['zh-Hans', 'en'] as const)('the keywords of a week, in %s', (language) => {
  it('are the Markdown, the HTML and the table that stand in their folder', async () => {
    const issue = await keywordsOf(open, language);
    const page = await jobs.pageOf(issue, open);
    await expect(renderMarkdown(page)).toMatchFileSnapshot(`${OUTPUT}${language}.md`);
    await expect(linesOf(/<main>.*<\/main>/s.exec(renderHtml(page))![0])).toMatchFileSnapshot(`${OUTPUT}${language}.main.html`);
    await expect(jobs.keywordsPress.besides!(issue)[0]!.text).toMatchFileSnapshot(`${OUTPUT}${language}.csv`);
  });
});
