import { createRequire } from 'node:module';
import type { Instant, Lang } from '../model/index.js';
import type { Page } from './blocks.js';
import { headlinesOf } from './claim-text.js';
import { writeFeedContent } from './feed-content.js';
import { visibleText } from './visible.js';
import { words } from './words.js';

/** Loaded by the first feed written: it takes a tenth of a second. */
const feedsmith = (): typeof import('feedsmith') => createRequire(import.meta.url)('feedsmith') as typeof import('feedsmith');

/** One published issue as an entry of a feed. */
export interface FeedIssue {
  /** An IRI that never changes for this issue, in this language: readers know by it that an entry was corrected, not added. */
  readonly id: string;
  /** Where the issue's HTML page stands. */
  readonly url: string;
  readonly page: Page;
  readonly publishedAt: Instant;
  /** When it was last corrected; `publishedAt` when it never was. */
  readonly updatedAt: Instant;
}

/** A series in one language. Addresses are absolute. */
export interface FeedSeries {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly language: Lang;
  readonly editor: string;
  readonly siteUrl: string;
  readonly rssUrl: string;
  readonly atomUrl: string;
  readonly jsonUrl: string;
}

export interface Feeds {
  readonly rss: string;
  readonly atom: string;
  readonly json: string;
}

/** A summary is read in a list: no more than a brief has items. */
const HEADLINES_IN_SUMMARY = 10;
/** Atom asks for a date even of a feed without entries. */
const NEVER = '1970-01-01T00:00:00.000Z';

/** The feeds of a series, newest issue first. The time of the run is not in them: the same issues give the same bytes. */
export function renderFeeds(issues: readonly FeedIssue[], series: FeedSeries): Feeds {
  const sorted = [...issues].sort((a, b) => compare(b.publishedAt, a.publishedAt) || compare(b.id, a.id));
  const entries = sorted.map((issue) => ({
    ...issue,
    title: visibleText(issue.page.title),
    summary: headlinesOf(issue.page).slice(0, HEADLINES_IN_SUMMARY).join(words[series.language].clause),
    html: writeFeedContent(issue.page),
  }));
  const updatedAt =
    entries
      .map((entry) => entry.updatedAt)
      .sort()
      .at(-1) ?? NEVER;
  const about = { ...series, title: visibleText(series.title), description: visibleText(series.description), editor: visibleText(series.editor), updatedAt };
  return { rss: writeRss(about, entries), atom: writeAtom(about, entries), json: writeJson(about, entries) };
}

type About = FeedSeries & { readonly updatedAt: string };
type Entry = FeedIssue & { readonly title: string; readonly summary: string; readonly html: string };

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function writeRss(about: About, entries: readonly Entry[]): string {
  return feedsmith().generateRssFeed({
    title: about.title,
    link: about.siteUrl,
    description: about.description,
    language: about.language,
    ...(entries.length > 0 ? { lastBuildDate: about.updatedAt } : {}),
    atom: { links: [{ href: about.rssUrl, rel: 'self', type: 'application/rss+xml' }] },
    items: entries.map((entry) => ({
      title: entry.title,
      link: entry.url,
      guid: { value: entry.id, isPermaLink: false },
      pubDate: entry.publishedAt,
      // RSS readers take a description for HTML.
      description: escapeHtml(entry.summary),
      content: { encoded: entry.html },
      dc: { creators: [about.editor] },
      dcterms: { modified: [entry.updatedAt] },
    })),
  });
}

function writeAtom(about: About, entries: readonly Entry[]): string {
  return feedsmith().generateAtomFeed({
    id: about.id,
    title: { value: about.title },
    subtitle: { value: about.description },
    updated: about.updatedAt,
    authors: [{ name: about.editor }],
    links: [
      { href: about.siteUrl, rel: 'alternate', type: 'text/html' },
      { href: about.atomUrl, rel: 'self', type: 'application/atom+xml' },
    ],
    xml: { lang: about.language },
    entries: entries.map((entry) => ({
      id: entry.id,
      title: { value: entry.title },
      published: entry.publishedAt,
      updated: entry.updatedAt,
      links: [{ href: entry.url, rel: 'alternate', type: 'text/html' }],
      summary: { value: entry.summary },
      content: { value: entry.html, type: 'html' },
    })),
  });
}

function writeJson(about: About, entries: readonly Entry[]): string {
  const feed = feedsmith().generateJsonFeed({
    title: about.title,
    home_page_url: about.siteUrl,
    feed_url: about.jsonUrl,
    description: about.description,
    language: about.language,
    authors: [{ name: about.editor }],
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.title,
      summary: entry.summary,
      content_html: entry.html,
      date_published: entry.publishedAt,
      date_modified: entry.updatedAt,
      language: entry.page.language,
    })),
  });
  // JSON Feed asks for the list even when it is empty; the library leaves it out.
  return `${JSON.stringify(entries.length > 0 ? feed : { ...Object(feed), items: [] }, null, 2)}\n`;
}

function escapeHtml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
