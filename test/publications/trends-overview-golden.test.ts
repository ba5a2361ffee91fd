import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type OpenWorkspace, jobs } from '../../src/app.js';
import type { TrendsOverview } from '../../src/model/index.js';
import { renderHtml, renderMarkdown } from '../../src/rendering/index.js';
import { linesOf } from '../rendering/pages.js';
import { overviewOf, seminarOf } from './overview.js';

const OUTPUT = '../output/publications/trends-overview/seminar/';
let open: OpenWorkspace;

beforeAll(async () => {
  open = await seminarOf();
});
afterAll(() => open.store.close());

describe.each(['zh-Hans', 'zh-Hant', 'en'] as const)('the overview of a seminar, in %s', (language) => {
  it('is the Markdown and the HTML that stand in its folder', async () => {
    const page = await jobs.pageOf(await overviewOf(open, language), open);
    await expect(renderMarkdown(page)).toMatchFileSnapshot(`${OUTPUT}${language}.md`);
    await expect(linesOf(/<main>.*<\/main>/s.exec(renderHtml(page))![0])).toMatchFileSnapshot(`${OUTPUT}${language}.main.html`);
  });

  it('has the pages behind it that stand in its folder', async () => {
    const behind = await jobs.pagesBehind(await overviewOf(open, language), open);
    for (const { path, page } of behind) {
      if (!/trends\/|sessions\/index/.test(path)) continue;
      await expect(renderMarkdown(page())).toMatchFileSnapshot(`${OUTPUT}${path}.${language}.md`);
    }
  });
});

it('has the same ids and structure in every language', async () => {
  const shapeOf = ({ trends, sessions, unplaced, industries, coverage }: TrendsOverview) => ({
    trends: trends.map(({ id, kind, subTrends, sessions: of, ...said }) => ({
      id,
      kind,
      of,
      sub: subTrends.map((sub) => [sub.id, sub.kind, sub.sessions]),
      said: [said.overview, said.useCases, said.impact, said.challenges, said.tools].map((claims) => claims?.map(({ evidence }) => evidence)),
    })),
    sessions: sessions.map(({ id, documentIds, trends: of }) => ({ id, documentIds, of })),
    unplaced,
    industries: industries.map(({ trendId, industryId, sessions: of, firm }) => ({ trendId, industryId, of, firm })),
    coverage,
  });
  const [hans, hant, en] = [await overviewOf(open, 'zh-Hans'), await overviewOf(open, 'zh-Hant'), await overviewOf(open, 'en')];
  expect(shapeOf(hant)).toEqual(shapeOf(hans));
  expect(shapeOf(en)).toEqual(shapeOf(hans));
});
