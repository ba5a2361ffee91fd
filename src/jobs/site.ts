import { join } from 'node:path';
import type { Instant, Lang } from '../model/index.js';
import { type FeedIssue, type Feeds, type IndexIssue, type IndexPage, renderFeeds, renderHtml, renderIndex, renderMarkdown } from '../rendering/index.js';
import type { OpenWorkspace } from './contract.js';
import { besidesOf, isIssue, jsonOf, nameOfIssue, pageOf, publishedIssues, writeBehind, writeWhole } from './issues.js';
import { type Publication, collectionOf } from './press.js';
import { collectionsOf, pressOf } from './presses.js';

/** Issues that a feed holds: about two months of days. */
const ISSUES_IN_FEED = 60;

/** Writes `site/`: every published issue, and of those that are listed an index and feeds in each language. Unchanged files are not touched. Returns the index's path. */
export async function writeSite(open: OpenWorkspace): Promise<string> {
  const root = join(open.workspace.folder, 'site');
  const issues = await publishedIssues(open);
  for (const issue of issues) {
    const base = join(root, pathOf(issue));
    const page = await pageOf(issue, open);
    await writeWhole(`${base}.json`, jsonOf(issue));
    await writeWhole(`${base}.md`, renderMarkdown(page));
    for (const { ending, text } of besidesOf(issue)) await writeWhole(`${base}.${ending}`, text);
    await writeWhole(`${base}.html`, renderHtml(page, { home: indexFile(issue.language, open, '../') }));
    await writeBehind(issue, join(root, issue.kind), { home: indexFile(issue.language, open, '../../../') }, open);
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

/** Under the site's root, without the ending. */
function pathOf(issue: Publication): string {
  return `${issue.kind}/${nameOfIssue(issue)}`;
}

function indexFile(language: Lang, open: OpenWorkspace, up = ''): string {
  return `${up}${language === open.workspace.configuration.languages[0] ? 'index' : `index.${language}`}.html`;
}

/** What an index shows of these issues, in the words of `language`. */
export function describeIndex(issues: readonly Publication[], language: Lang, open: OpenWorkspace): IndexPage {
  const { configuration } = open.workspace;
  return {
    series: configuration.title,
    language,
    issues: listedOf(issues, open).map(describeIssue),
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

/** Without those of collections that were removed: their files stay, but no list leads there. */
function listedOf(issues: readonly Publication[], open: OpenWorkspace): readonly Publication[] {
  return issues.filter((issue) => collectionsOf(pressOf(issue.kind), open).includes(collectionOf(issue)));
}

function describeIssue(issue: Publication): IndexIssue {
  const base = pathOf(issue);
  return {
    kind: issue.kind,
    date: issue.date,
    language: issue.language,
    title: issue.title,
    headlines: pressOf(issue.kind).headlines(issue),
    ...(issue.number === undefined ? {} : { number: issue.number }),
    status: issue.status,
    path: `${base}.html`,
    markdownPath: `${base}.md`,
    jsonPath: `${base}.json`,
  };
}

/** The feeds of one language. An issue's times are those of its decisions, so that two runs write the same. */
export async function feedsOf(language: Lang, published: readonly Publication[], open: OpenWorkspace): Promise<Feeds> {
  const { configuration } = open.workspace;
  const address = (path: string): string => new URL(path, configuration.siteUrl).href;
  const decisions = open.decisionsAt();
  const issues: FeedIssue[] = [];
  for (const issue of listedOf(published, open)
    .filter((candidate) => candidate.language === language)
    .slice(0, ISSUES_IN_FEED)) {
    const ofIssue = isIssue(issue.kind, issue.date, language, collectionOf(issue));
    const publishedAt = decisions.published.find(ofIssue)?.decidedAt ?? (`${issue.date}T00:00:00.000Z` as Instant);
    issues.push({
      id: address(pathOf(issue)),
      url: address(`${pathOf(issue)}.html`),
      page: await pageOf(issue, open),
      publishedAt,
      updatedAt: decisions.corrections.findLast(ofIssue)?.decidedAt ?? publishedAt,
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
