import { join } from 'node:path';
import { type DailyBrief, type Instant, type Lang } from '../model/index.js';
import { type FeedIssue, type Feeds, type IndexIssue, type IndexPage, renderFeeds, renderHtml, renderIndex, renderMarkdown } from '../rendering/index.js';
import { jsonOf, pageOfBrief, writeWhole } from './briefs.js';
import type { OpenWorkspace } from './contract.js';

/** Headlines of an issue that the index shows. */
const HEADLINES_SHOWN = 3;
/** Issues that a feed holds: about two months of days. */
const ISSUES_IN_FEED = 60;

/** Writes `site/`: every published issue, an index and feeds in each language. Unchanged files are not touched. Returns the index's path. */
export async function writeSite(open: OpenWorkspace): Promise<string> {
  const root = join(open.workspace.folder, 'site');
  const issues = await publishedBriefs(open);
  for (const brief of issues) {
    const base = join(root, 'daily-brief', `${brief.date}.${brief.language}`);
    const page = await pageOfBrief(brief, open);
    await writeWhole(`${base}.json`, jsonOf(brief));
    await writeWhole(`${base}.md`, renderMarkdown(page));
    await writeWhole(`${base}.html`, renderHtml(page, { home: indexFile(brief.language, open, '../') }));
  }
  const { languages } = open.workspace.configuration;
  for (const language of languages) {
    const feeds = await feedsOf(language, issues, open);
    await writeWhole(join(root, 'feeds', `${language}.rss.xml`), feeds.rss);
    await writeWhole(join(root, 'feeds', `${language}.atom.xml`), feeds.atom);
    await writeWhole(join(root, 'feeds', `${language}.json`), feeds.json);
    await writeWhole(join(root, indexFile(language, open)), renderIndex(describeIndex(issues, language, open)));
  }
  return join(root, 'index.html');
}

/** The published issues, newest first. */
export async function publishedBriefs(open: OpenWorkspace): Promise<readonly DailyBrief[]> {
  const issues = await open.store.issues.list('daily-brief');
  return issues
    .map((issue) => JSON.parse(issue.json) as DailyBrief)
    .sort((a, b) => (a.date === b.date ? (a.language < b.language ? -1 : 1) : a.date < b.date ? 1 : -1));
}

function indexFile(language: Lang, open: OpenWorkspace, up = ''): string {
  return `${up}${language === open.workspace.configuration.languages[0] ? 'index' : `index.${language}`}.html`;
}

/** What an index shows of these issues, in the words of `language`. */
export function describeIndex(briefs: readonly DailyBrief[], language: Lang, open: OpenWorkspace): IndexPage {
  const { configuration } = open.workspace;
  return {
    series: configuration.title,
    language,
    issues: briefs.map(describeIssue),
    feeds: configuration.languages.map((feed) => ({
      language: feed,
      rssPath: `feeds/${feed}.rss.xml`,
      atomPath: `feeds/${feed}.atom.xml`,
      jsonPath: `feeds/${feed}.json`,
    })),
    siblings: configuration.languages.filter((other) => other !== language).map((other) => ({ language: other, path: indexFile(other, open) })),
    colophon: [configuration.editor],
  };
}

function describeIssue(brief: DailyBrief): IndexIssue {
  const base = `daily-brief/${brief.date}.${brief.language}`;
  return {
    date: brief.date,
    language: brief.language,
    title: brief.title,
    headlines: brief.items.slice(0, HEADLINES_SHOWN).map((item) => item.headline.display?.text ?? item.headline.text),
    ...(brief.number === undefined ? {} : { number: brief.number }),
    status: brief.status,
    path: `${base}.html`,
    markdownPath: `${base}.md`,
    jsonPath: `${base}.json`,
  };
}

/** The feeds of one language. An issue's times are those of its decisions, so that two runs write the same. */
export async function feedsOf(language: Lang, briefs: readonly DailyBrief[], open: OpenWorkspace): Promise<Feeds> {
  const { configuration } = open.workspace;
  const address = (path: string): string => new URL(path, configuration.siteUrl).href;
  const decisions = open.decisionsAt();
  const issues: FeedIssue[] = [];
  for (const brief of briefs.filter((candidate) => candidate.language === language).slice(0, ISSUES_IN_FEED)) {
    const of = (decision: { readonly date: string; readonly language: Lang }): boolean => decision.date === brief.date && decision.language === language;
    const publishedAt = decisions.published.find(of)?.decidedAt ?? (`${brief.date}T00:00:00.000Z` as Instant);
    issues.push({
      id: `${address('daily-brief/')}${brief.date}.${language}`,
      url: address(`daily-brief/${brief.date}.${language}.html`),
      page: await pageOfBrief(brief, open),
      publishedAt,
      updatedAt: decisions.corrections.findLast(of)?.decidedAt ?? publishedAt,
    });
  }
  return renderFeeds(issues, {
    id: address(`feeds/${language}`),
    title: configuration.title,
    description: configuration.title,
    language,
    editor: configuration.editor,
    siteUrl: configuration.siteUrl,
    rssUrl: address(`feeds/${language}.rss.xml`),
    atomUrl: address(`feeds/${language}.atom.xml`),
    jsonUrl: address(`feeds/${language}.json`),
  });
}
