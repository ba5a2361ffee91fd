import { createHash } from 'node:crypto';
import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import { getDomain } from 'tldts';
import type { RawItem, Rejected } from './contract.js';
import { parseFeedParts, type ParsedFeed } from './feed-rescue.js';

/** A feed's text, read: its own facts and its items. */
export interface FeedContent {
  readonly title?: string;
  readonly items: readonly (RawItem | Rejected)[];
}

/** What any dialect says of one item, before links are told apart. */
interface FeedItem {
  readonly id?: string | undefined;
  readonly link?: string | undefined;
  /** The item's permanent address on its feed's own site, where `link` may lead elsewhere. */
  readonly permalink?: string | undefined;
  readonly about: readonly (string | undefined)[];
  readonly title?: string | undefined;
  readonly bodies: readonly RawItem['body'][];
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly tags: readonly (string | undefined)[];
  readonly language?: string | undefined;
  readonly links: readonly (string | undefined)[];
}

interface FeedFacts {
  readonly title?: string | undefined;
  readonly links: readonly (string | undefined)[];
  readonly language?: string | undefined;
  readonly authors: readonly (string | undefined)[];
  readonly items: readonly FeedItem[];
}

/** Reads a feed of any dialect; undefined when it is none. `address` is where it was fetched from, for telling its own links from others'. */
export function readFeed(text: string, name: string, address?: string): FeedContent | undefined {
  const parts = parseFeedParts(text, name);
  if (!parts) return undefined;
  const facts = parts.feeds.map(factsOf);
  const title = facts.find((feed) => feed.title !== undefined && feed.title !== '-')?.title;
  const items: (RawItem | Rejected)[] = facts.flatMap((feed) => {
    const ownDomains = new Set([address, ...feed.links].map(domainOf).filter((domain) => domain !== undefined));
    return feed.items.map(
      (item, index) => rawItemOf(item, feed, ownDomains) ?? { where: `item ${index + 1} of ${name}`, reason: 'it has neither title nor text' },
    );
  });
  return { ...(title === undefined ? {} : { title: title.trim() }), items: [...items, ...parts.rejected] };
}

function domainOf(url: string | undefined): string | undefined {
  return url === undefined ? undefined : (getDomain(url, { allowPrivateDomains: true }) ?? undefined);
}

function rawItemOf(item: FeedItem, feed: FeedFacts, ownDomains: ReadonlySet<string>): RawItem | undefined {
  const body = longest(item.bodies);
  const title = item.title?.trim();
  if (body === undefined && !title) return undefined;
  const domain = domainOf(item.link);
  const leadsElsewhere = domain !== undefined && ownDomains.size > 0 && !ownDomains.has(domain);
  const own = leadsElsewhere ? (isOwn(item.permalink, ownDomains) ? item.permalink : undefined) : (item.link ?? item.permalink);
  const about = present([leadsElsewhere ? item.link : undefined, ...item.about]).filter((target) => target !== own);
  const authors = present(item.authors.length > 0 ? item.authors : feed.authors);
  const language = item.language ?? feed.language;
  return {
    recordId:
      item.id ??
      item.link ??
      createHash('sha256')
        .update(`${title ?? ''}\0${body?.text ?? ''}`)
        .digest('hex')
        .slice(0, 16),
    ...(own === undefined ? {} : { url: own }),
    urlIsCanonical: own !== undefined,
    ...(about.length > 0 ? { about } : {}),
    ...(title ? { title } : {}),
    ...(authors.length > 0 ? { authors } : {}),
    ...(language === undefined ? {} : { language }),
    ...(item.published === undefined ? {} : { published: item.published }),
    ...(item.updated === undefined ? {} : { updated: item.updated }),
    tags: present(item.tags),
    links: present(item.links),
    body: body ?? { format: 'text', text: '' },
  };
}

function isOwn(url: string | undefined, ownDomains: ReadonlySet<string>): boolean {
  const domain = domainOf(url);
  return domain !== undefined && ownDomains.has(domain);
}

/** Each that says something, once. */
function present(values: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(values.map((value) => value?.trim()).filter((value) => value !== undefined && value !== ''))] as readonly string[];
}

/** A feed often gives an extract and the whole: the whole is wanted. The first of equals. */
function longest(bodies: readonly RawItem['body'][]): RawItem['body'] | undefined {
  return bodies
    .filter((body) => body.text.trim() !== '')
    .reduce<RawItem['body'] | undefined>((best, body) => (best && best.text.length >= body.text.length ? best : body), undefined);
}

/** Elements whose type is not stated hold HTML or plain text: marks of HTML decide. */
function guessed(text: string | undefined): RawItem['body'] {
  return { format: /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|&(?:#\d+|#x[\da-f]+|[a-z]{2,8});/i.test(text ?? '') ? 'html' : 'text', text: text ?? '' };
}

function html(text: string | undefined): RawItem['body'] {
  return { format: 'html', text: text ?? '' };
}

function factsOf(parsed: ParsedFeed): FeedFacts {
  switch (parsed.format) {
    case 'rss':
      return rssFacts(parsed.feed);
    case 'atom':
      return atomFacts(parsed.feed);
    case 'rdf':
      return rdfFacts(parsed.feed);
    case 'json':
      return jsonFacts(parsed.feed);
  }
}

function rssFacts(feed: RssFeed.Feed<string>): FeedFacts {
  return {
    title: feed.title,
    language: feed.language ?? feed.dc?.languages?.[0],
    links: [feed.link, ...(feed.atom?.links ?? []).map((link) => link.href)],
    authors: feed.dc?.creators ?? [],
    items: (feed.items ?? []).map((item) => ({
      id: item.guid?.value ?? item.link,
      link: item.link ?? item.atom?.links?.find(isAlternate)?.href,
      permalink: item.guid?.isPermaLink !== false && /^https?:/i.test(item.guid?.value ?? '') ? item.guid?.value : undefined,
      about: relatedLinks(item.atom?.links),
      title: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value,
      bodies: [
        html(item.content?.encoded),
        guessed(item.description),
        guessed(item.dc?.descriptions?.[0]),
        guessed(mediaText(item.media)),
        guessed(item.itunes?.summary),
      ],
      published: item.pubDate ?? item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.dcterms?.created?.[0] ?? item.atom?.published,
      updated: item.atom?.updated ?? item.dcterms?.modified?.[0],
      authors: [...(item.dc?.creators ?? []), ...(item.authors ?? []).map((author) => author.name ?? author.email), item.itunes?.author],
      tags: [...(item.categories ?? []).map((category) => category.name), ...(item.dc?.subjects ?? [])],
      language: item.xml?.lang ?? item.dc?.languages?.[0],
      links: (item.podcast?.transcripts ?? []).map((transcript) => transcript.url),
    })),
  };
}

function rdfFacts(feed: RdfFeed.Feed<string>): FeedFacts {
  return {
    title: feed.title,
    links: [feed.link],
    language: feed.dc?.languages?.[0],
    authors: feed.dc?.creators ?? [],
    items: (feed.items ?? []).map((item) => ({
      id: item.rdf?.about ?? item.link,
      link: item.link,
      about: relatedLinks(item.atom?.links),
      title: item.title ?? item.dc?.titles?.[0],
      bodies: [html(item.content?.encoded), guessed(item.description), guessed(item.dc?.descriptions?.[0]), guessed(mediaText(item.media))],
      published: item.dc?.dates?.[0] ?? item.dcterms?.issued?.[0] ?? item.atom?.published,
      updated: item.dcterms?.modified?.[0] ?? item.atom?.updated,
      authors: item.dc?.creators ?? [],
      tags: item.dc?.subjects ?? [],
      language: item.xml?.lang ?? item.dc?.languages?.[0],
      links: [],
    })),
  };
}

function atomFacts(feed: AtomFeed.Feed<string>): FeedFacts {
  return {
    title: feed.title?.value,
    language: feed.xml?.lang ?? feed.dc?.languages?.[0],
    links: (feed.links ?? []).map((link) => link.href),
    authors: namesOf(feed.authors),
    items: (feed.entries ?? []).map((entry) => ({
      id: entry.id,
      link: entry.links?.find(isAlternate)?.href,
      about: relatedLinks(entry.links),
      permalink: /^https?:/i.test(entry.id ?? '') ? entry.id : undefined,
      title: entry.title?.value ?? entry.media?.title?.value,
      bodies: [atomBody(entry.content), atomBody(entry.summary), guessed(mediaText(entry.media) ?? entry.media?.groups?.map(mediaText).find((text) => text))],
      published: entry.published ?? entry.dc?.dates?.[0] ?? entry.updated,
      updated: entry.updated,
      authors: [...namesOf(entry.authors), ...(entry.dc?.creators ?? [])],
      tags: [...(entry.categories ?? []).map((category) => category.label ?? category.term), ...(entry.dc?.subjects ?? [])],
      language: entry.content?.xml?.lang ?? entry.xml?.lang ?? entry.dc?.languages?.[0],
      links: [],
    })),
  };
}

function jsonFacts(feed: JsonFeed.Feed<string>): FeedFacts {
  return {
    title: feed.title,
    language: feed.language,
    links: [feed.home_page_url, feed.feed_url],
    authors: (feed.authors ?? []).map((author) => author.name),
    items: (feed.items ?? []).map((item) => ({
      id: item.id ?? item.url,
      link: item.url,
      about: [item.external_url],
      title: item.title,
      bodies: [
        html(item.content_html),
        { format: 'text' as const, text: item.content_text ?? '' },
        { format: 'text' as const, text: item.summary ?? '' },
      ].slice(0, item.content_html ? 1 : 3),
      published: item.date_published,
      updated: item.date_modified,
      authors: (item.authors ?? []).map((author) => author.name),
      tags: item.tags ?? [],
      language: item.language,
      links: [],
    })),
  };
}

interface AnyLink {
  readonly href?: string;
  readonly rel?: string;
}

function isAlternate(link: AnyLink): boolean {
  return link.rel === undefined || link.rel === 'alternate';
}

function relatedLinks(links: readonly AnyLink[] | undefined): readonly (string | undefined)[] {
  return (links ?? []).filter((link) => link.rel === 'via' || link.rel === 'related').map((link) => link.href);
}

function namesOf(people: readonly { readonly name?: string }[] | undefined): readonly (string | undefined)[] {
  return (people ?? []).map((person) => person.name);
}

function atomBody(text: { readonly value?: string; readonly type?: string } | undefined): RawItem['body'] {
  const type = text?.type ?? 'text';
  return type === 'text' || type === 'text/plain' ? { format: 'text', text: text?.value ?? '' } : html(text?.value);
}

function mediaText(
  media: { readonly description?: { readonly value?: string }; readonly texts?: readonly { readonly value?: string }[] } | undefined,
): string | undefined {
  return media?.description?.value ?? media?.texts?.[0]?.value;
}
