import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type OpenWorkspace, jobs } from '../../src/app.js';
import { checkClaim } from '../../src/evidence/index.js';
import { type Day, TrendsOverview } from '../../src/model/index.js';
import { claimsOf, withoutDocument } from '../../src/publications/trends-overview/index.js';
import { renderHtml, renderMarkdown } from '../../src/rendering/index.js';
import { SEMINAR, type Talk, overviewOf, seminarOf, talkOn, talksOf } from './overview.js';

async function faultsOf(overview: TrendsOverview, open: OpenWorkspace): Promise<readonly unknown[]> {
  const faults = await Promise.all(
    claimsOf(overview).map((claim) =>
      checkClaim(
        claim,
        (id) => open.store.documents.get(id),
        (query) => open.store.documents.count(query),
      ),
    ),
  );
  return faults.flat();
}

/** Front matter of a Markdown file, as lines. */
function frontMatterOf(markdown: string): string {
  return /^---\n(.*?)\n---/s.exec(markdown)![1]!;
}

describe('the overview of a seminar', () => {
  it('obeys its schema, and every claim holds against the stored documents', async () => {
    const open = await seminarOf();
    const overview = await overviewOf(open);
    expect(TrendsOverview.parse(overview)).toEqual(overview);
    expect(claimsOf(overview).length).toBeGreaterThan(20);
    expect(await faultsOf(overview, open)).toEqual([]);
    await open.store.close();
  });

  it('joins abstract and transcript of a talk to one session, and says who spoke when', async () => {
    const open = await seminarOf();
    const overview = await overviewOf(open, 'zh-Hans');
    expect(overview.sessions.map(({ documentIds }) => documentIds.length)).toEqual([2, 2, 1, 1, 1]);
    expect(overview.sessions[0]!.speakers).toEqual(['白露']);
    const tools = overview.sessions[0]!.tools!;
    expect(tools[0]!.said).toEqual({ speaker: '白露', time: '00:41' });
    await open.store.close();
  });

  it('finds what two talks share, across languages, and lists the talk that shares nothing', async () => {
    const open = await seminarOf();
    const { trends, sessions, unplaced } = await overviewOf(open);
    const titlesOf = (ids: readonly string[]) => ids.map((id) => sessions.find((session) => session.id === id)!.title.text).sort();
    expect(trends.map(({ id }) => id).sort()).toEqual(['agents', 'retrieval']);
    expect(titlesOf(trends.find(({ id }) => id === 'retrieval')!.sessions)).toEqual(['Vector search without surprises', '檢索增強：先量再加']);
    expect(titlesOf(unplaced)).toEqual(['What bees taught me about meetings']);
    await open.store.close();
  });

  it('has exactly the keys of the model in its front matter, with the three charts filled and no time of its own making', async () => {
    const open = await seminarOf();
    const overview = await overviewOf(open);
    const front = frontMatterOf(renderMarkdown(await jobs.pageOf(overview, open)));
    expect(front.match(/^[a-z_]+(?=:)/gm)).toEqual([
      'analysis_timestamp',
      'date',
      'layout',
      'seminars_analyzed',
      'title',
      'total_sessions',
      'type',
      'visualization_data',
      'weight',
    ]);
    expect(front).toContain('analysis_timestamp: "2025-06-11T23:59:59"');
    const { industry_mapping, trend_hierarchy, word_cloud } = overview.frontMatter.visualization_data;
    expect(trend_hierarchy[0]!.children.map(({ sessions }) => sessions)).toEqual(overview.trends.map(({ sessions }) => sessions.length));
    expect(industry_mapping.find(({ trend_id, industry_id }) => trend_id === 'retrieval' && industry_id === 'healthcare')).toMatchObject({
      sessions: 2,
      firm: 1,
    });
    expect(word_cloud.length).toBeGreaterThan(3);
    await open.store.close();
  });

  it('is the same byte for byte in another workspace, whatever the order in which the files came', async () => {
    const [one, other] = [await seminarOf(), await seminarOf()];
    expect(JSON.stringify(await overviewOf(one))).toBe(JSON.stringify(await overviewOf(other)));
    const talks = ['Testing with pytest', 'Unit tests that fail', 'Databases and SQL', 'SQL at night'].map((subject, at) => talkOn(at, subject));
    const [straight, reversed] = [await talksOf(talks), await talksOf(talks.toReversed())];
    expect(JSON.stringify(await overviewOf(straight))).toBe(JSON.stringify(await overviewOf(reversed)));
    for (const open of [one, other, straight, reversed]) await open.store.close();
  });

  it('prints no sentence twice, and quotes no more of a document than may be quoted', async () => {
    const open = await seminarOf();
    const overview = await overviewOf(open);
    const texts = overview.trends
      .flatMap((trend) => [trend.overview, trend.useCases, trend.impact, trend.challenges, trend.tools].flat())
      .flatMap((claim) => claim?.text ?? []);
    expect(new Set(texts).size).toBe(texts.length);
    await open.store.close();
  });
});

describe('an honest answer is given', () => {
  it('of a collection of one session: no trend, and what it says itself', async () => {
    const open = await talksOf([talkOn(1, 'Testing with pytest', 'The biggest challenge is that flaky tests hide real failures from the whole team.')]);
    const overview = await overviewOf(open);
    expect(overview).toMatchObject({ trends: [], unplaced: [overview.sessions[0]!.id], frontMatter: { total_sessions: 1 } });
    const markdown = renderMarkdown(await jobs.pageOf(overview, open));
    expect(markdown).toContain('one shows no trend');
    expect(markdown).toContain('flaky tests hide real failures');
    await open.store.close();
  });

  it('of a day before the first document, and of a collection that finds nothing', async () => {
    const open = await talksOf([{ ...talkOn(1, 'Testing'), known_at: '2025-06-10' }], 'source: talks');
    const early = await overviewOf(open, 'en', '2025-01-01' as Day);
    expect(early).toMatchObject({ date: '2025-01-01', sessions: [], trends: [], summary: [] });
    expect(renderHtml(await jobs.pageOf(early, open))).toContain('there is no document in this collection');
    await open.store.close();
    const none = await talksOf([talkOn(1, 'Testing')], 'query: wisteria');
    expect((await overviewOf(none)).sessions).toEqual([]);
    await none.store.close();
  });

  it('of talks without a sentence of any role: trends with noughts, no invented bullets', async () => {
    const open = await talksOf([1, 2, 3].map((at) => ({ ...talkOn(at, 'Pytest fixtures'), text: 'Pytest, fixtures.' })));
    const overview = await overviewOf(open);
    expect(overview.trends.map(({ id }) => id)).toEqual(['testing']);
    expect(overview.trends[0]).not.toHaveProperty('overview');
    expect(overview.coverage.every(({ sessions, of }) => sessions === 0 && of === 3)).toBe(true);
    await open.store.close();
  });

  it('of transcripts that name no speaker', async () => {
    const folder = join(await mkdtemp(join(tmpdir(), 'pingmo-talks-')), 'talks');
    await cp(join(SEMINAR, 'talks'), folder, { recursive: true });
    const vtt = join(folder, '02-coding-agents.vtt');
    const text = await readFile(vtt, 'utf8');
    await writeFile(vtt, text.replace(/<v [^>]*>/g, '').replace(/^speaker:.*\n/m, ''));
    const open = await seminarOf(folder);
    const session = (await overviewOf(open)).sessions[1]!;
    expect(session.speakers).toEqual(['Rhea Marsh']);
    expect(session.tools![0]!.said).toEqual({ time: '00:27' });
    await open.store.close();
  });

  it.each([
    ['only English', 'en', 'Unit testing with pytest', 'We recommend that every team writes one failing unit test before each change.'],
    ['only Chinese', 'zh-Hans', '单元测试怎么写', '我的建议是每个团队在改动之前先写一个会失败的单元测试，再动手改代码。'],
  ] as const)('of a collection in %s', async (_, lang, title, advice) => {
    const open = await talksOf(
      [1, 2].map((at): Talk => ({ id: `t${at}`, title: `${title} ${at}`, text: `${advice.replace(/[。.]$/, ` ${at}$&`)}`, published: '2025-06-10', lang })),
    );
    const overview = await overviewOf(open, 'zh-Hant');
    expect(overview.trends.map(({ id, name }) => [id, name])).toEqual([['testing', '測試']]);
    expect(overview.untranslatedShare).toBe(lang === 'en' && overview.trends[0]!.overview ? 1 : 0);
    await open.store.close();
  });

  it('of two talks with the same title: they stay two sessions', async () => {
    const same = { title: 'Lightning talks', published: '2025-06-10', lang: 'en' };
    const open = await talksOf([
      { id: 'a', ...same, text: 'A database of ducks in five minutes, with SQL and a pond.' },
      { id: 'b', ...same, text: 'Five minutes on mutation testing, with one hundred mutants.' },
    ]);
    expect((await overviewOf(open)).sessions).toHaveLength(2);
    await open.store.close();
  });
});

describe('a hostile talk', () => {
  it('brings neither markup nor script nor a path into any page', async () => {
    const hostile = '<script>alert(1)</script> [x](javascript:alert(1)) `../../etc` {{ .Site }} \u202e| pytest';
    const open = await talksOf(
      [1, 2].map((at) => ({
        ...talkOn(at, 'x'),
        id: `../../${hostile}${at}`,
        title: `${hostile} ${at}`,
        text: `${hostile}. We recommend ${hostile} for every unit test. ${at === 1 ? 'A heron stands in the reeds and waits for the water to clear. Nobody hurries it, and the fish know nothing of the matter until the beak comes down.' : 'The lotus opens before noon and closes again. Its leaves carry a drop of rain for hours, and frogs sit on them as if they were chairs in a garden.'}`,
      })),
    );
    const overview = await overviewOf(open);
    const pages = [await jobs.pageOf(overview, open), ...(await jobs.pagesBehind(overview, open)).map(({ page }) => page())];
    expect(overview.trends.map(({ id }) => id)).toEqual(['testing']);
    for (const page of pages) {
      const html = renderHtml(page);
      expect(html).not.toMatch(/<script>alert|href="javascript:|\u202e/);
      // What the front matter holds is data to every program.
      expect(renderMarkdown(page).replace(/^---\n.*?\n---/s, '')).not.toMatch(/<script>|\]\(javascript:|\{\{ \.Site/);
    }
    for (const { path } of await jobs.pagesBehind(overview, open)) expect(path).toMatch(/^pond\/(?:trends|sessions)\/[a-z0-9-]+$/);
    await open.store.close();
  });
});

describe('a document that has to be forgotten', () => {
  it('is gone from every part of the overview, and its roles are counted anew', async () => {
    const open = await seminarOf();
    const overview = await overviewOf(open);
    const [first] = overview.sessions;
    const left = withoutDocument(overview, first!.id);
    expect(JSON.stringify(left)).not.toContain(first!.id);
    expect(TrendsOverview.parse(left).frontMatter.total_sessions).toBe(overview.sessions.length - 1);
    expect(left.trends.find(({ id }) => id === 'agents')!.sessions).toHaveLength(1);
    await open.store.close();
  });
});
