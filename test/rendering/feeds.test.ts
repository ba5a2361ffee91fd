import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import type { Day, Instant } from '../../src/model/index.js';
import { type FeedIssue, renderFeeds } from '../../src/rendering/index.js';
import { fullDay, pageOf } from './pages.js';

const SERIES = {
  id: 'urn:pingmo:萍末日报:zh-Hans',
  title: '萍末日报',
  description: '每句话都可点开原文',
  language: 'zh-Hans',
  editor: '林小满',
  siteUrl: 'https://brief.example/',
  rssUrl: 'https://brief.example/zh.rss',
  atomUrl: 'https://brief.example/zh.atom',
  jsonUrl: 'https://brief.example/zh.json',
} as const;

function issueOf(day: string, publishedAt: string, updatedAt = publishedAt): FeedIssue {
  const page = {
    ...pageOf('zh-Hans', [
      { headline: { text: `${day} 的第一条` }, sentences: [] },
      { headline: { text: '第二条 <b>' }, sentences: [] },
    ]),
    title: day,
    date: day as Day,
  };
  return { id: `urn:pingmo:${day}`, url: `https://brief.example/${day}.html`, page, publishedAt: publishedAt as Instant, updatedAt: updatedAt as Instant };
}

const FIRST = issueOf('2025-06-24', '2025-06-24T10:00:00.000Z');
const CORRECTED = issueOf('2025-06-24', '2025-06-24T10:00:00.000Z', '2025-06-26T08:00:00.000Z');
const SECOND = issueOf('2025-06-25', '2025-06-25T10:00:00.000Z');

describe('feeds', () => {
  it('are the same bytes whatever the order of the issues', () => {
    expect(renderFeeds([FIRST, SECOND], SERIES)).toEqual(renderFeeds([SECOND, FIRST], SERIES));
  });

  it('list the newest issue first, with its own date and a stable id', () => {
    const { entries } = parseAtomFeed(renderFeeds([FIRST, SECOND], SERIES).atom);
    expect(entries!.map((entry) => [entry.id, entry.published])).toEqual([
      ['urn:pingmo:2025-06-25', '2025-06-25T10:00:00.000Z'],
      ['urn:pingmo:2025-06-24', '2025-06-24T10:00:00.000Z'],
    ]);
  });

  it('show a correction as the same entry, updated', () => {
    const before = parseAtomFeed(renderFeeds([FIRST, SECOND], SERIES).atom);
    const after = parseAtomFeed(renderFeeds([CORRECTED, SECOND], SERIES).atom);
    expect(after.entries!.map((entry) => entry.id)).toEqual(before.entries!.map((entry) => entry.id));
    expect(after.entries![1]).toMatchObject({ published: '2025-06-24T10:00:00.000Z', updated: '2025-06-26T08:00:00.000Z' });
    expect(after.updated).toBe('2025-06-26T08:00:00.000Z');
    const rss = parseRssFeed(renderFeeds([CORRECTED, SECOND], SERIES).rss);
    expect(rss.items![1]).toMatchObject({
      guid: { value: 'urn:pingmo:2025-06-24', isPermaLink: false },
      pubDate: 'Tue, 24 Jun 2025 10:00:00 GMT',
      dcterms: { modified: ['2025-06-26T08:00:00.000Z'] },
    });
    const json = JSON.parse(renderFeeds([CORRECTED], SERIES).json) as { items: unknown[] };
    expect(json.items[0]).toMatchObject({ id: 'urn:pingmo:2025-06-24', date_published: '2025-06-24T10:00:00.000Z', date_modified: '2025-06-26T08:00:00.000Z' });
  });

  it('summarise an issue by its headlines, as text', () => {
    const feeds = renderFeeds([FIRST], SERIES);
    expect(parseAtomFeed(feeds.atom).entries![0]!.summary!.value).toBe('2025-06-24 的第一条；第二条 <b>');
    expect(feeds.rss).toMatch(/<description>\s*<!\[CDATA\[2025-06-24 的第一条；第二条 &lt;b&gt;\]\]>/);
  });

  it('lead from each sentence to its source', () => {
    const json = JSON.parse(renderFeeds([{ ...FIRST, page: fullDay('zh-Hans') }], SERIES).json) as { items: { content_html: string }[] };
    expect(json.items[0]!.content_html).toContain('已经出现。</span><sup><a href="https://news.example/2#:~:text=');
  });

  it('without issues are still feeds', () => {
    const feeds = renderFeeds([], SERIES);
    expect(parseRssFeed(feeds.rss).title).toBe('萍末日报');
    expect(parseAtomFeed(feeds.atom).updated).toBe('1970-01-01T00:00:00.000Z');
    expect(JSON.parse(feeds.json)).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: [] });
  });
});
