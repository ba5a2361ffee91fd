import { createRequire } from 'node:module';
import { markdownOf, neutralise, parseHtml, type HtmlDocument, type HtmlElement } from './html.js';

/** What a page is, besides its text. */
export interface PageFacts {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly published?: string;
  /** Dates in the page that do not say of themselves that they are the date of publication. */
  readonly dateHints: readonly string[];
  readonly language?: string;
  /** The address that the page says is its own. */
  readonly canonical?: string;
  readonly body: string;
}

/** A page without this much text in what was taken for its article has another shape: all of it is read. */
const FEWEST_ARTICLE_CHARACTERS = 140;

/** Finds the article of an HTML page: its text as Markdown, its title, authors and date. Undefined when it cannot be parsed. */
export function readArticle(html: string, address: string | undefined): PageFacts | undefined {
  const document = parseHtml(html);
  if (!document) return undefined;
  const stated = statedFacts(document, html);
  // WeChat hides its text until a script has shown it.
  document.querySelector('#js_content')?.removeAttribute('style');
  // Before, because the search for the article loses classes; after, because only then it is known how large a part is.
  if (document.body) removeSurroundings(document.body, LONGEST_SURROUNDING_CHARACTERS);
  const whole = document.body ? (document.body.cloneNode(true) as HtmlElement) : undefined;
  const article = findArticle(document);
  const root = article ?? whole;
  if (root === undefined) return { ...stated.facts, body: '' };
  removeSurroundings(root, LARGEST_SURROUNDING_SHARE * (root.textContent?.length ?? 0));
  neutralise(root, address);
  return { ...stated.facts, ...(stated.facts.title === undefined ? titleOf(stated.heading) : {}), body: markdownOf(root) };
}

/** The element that Readability takes for the article; undefined when what it takes is too little. */
export function findArticle(document: HtmlDocument): HtmlElement | undefined {
  // Readability writes into the document that it is given.
  const { Readability } = createRequire(import.meta.url)('@mozilla/readability') as typeof import('@mozilla/readability');
  const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
    serializer: (node) => node as unknown as HtmlElement,
    keepClasses: true,
  }).parse();
  const text = found?.textContent?.trim() ?? '';
  return found?.content && text.length >= FEWEST_ARTICLE_CHARACTERS ? found.content : undefined;
}

/** What stands within an article and is not its text: captions, ways through the site, calls to share or subscribe, who the author is. */
const SURROUNDINGS =
  /(?:^|[\s_-])(?:captions?|credits?|breadcrumbs?|related|recommend(?:ed|ations)?|newsletters?|subscribe|subscription|share|sharing|social|promos?|advert(?:isement)?|byline|author-?(?:bio|box|info)|about-?author|copyright|disclaimer|comments?|cookies?|tags|toolbar|pagination)(?:$|[\s_-])/i;
/** Larger parts are the text itself, whatever their class says. */
const LARGEST_SURROUNDING_SHARE = 0.3;
const LONGEST_SURROUNDING_CHARACTERS = 600;

function removeSurroundings(root: HtmlElement, longest: number): void {
  for (const element of root.querySelectorAll('figcaption, nav, aside, footer, [class], [id]')) {
    const isNamed =
      /^(?:FIGCAPTION|NAV|ASIDE|FOOTER)$/.test(element.nodeName) ||
      SURROUNDINGS.test(element.getAttribute('class') ?? '') ||
      SURROUNDINGS.test(element.getAttribute('id') ?? '');
    if (isNamed && (element.textContent?.length ?? 0) < longest) element.remove();
  }
}

function titleOf(heading: string | undefined): { readonly title?: string } {
  return heading === undefined ? {} : { title: heading };
}

function statedFacts(document: HtmlDocument, html: string): { facts: Omit<PageFacts, 'body'>; heading?: string } {
  const linked = linkedData(document);
  const title = metaOf(document, ['og:title', 'twitter:title', 'citation_title']) ?? linked.title ?? titleElement(document);
  const published =
    metaOf(document, [
      'article:published_time',
      'og:published_time',
      'citation_publication_date',
      'citation_date',
      'datePublished',
      'dc.date',
      'dc.date.issued',
      'dcterms.created',
      'publishdate',
      'pubdate',
      'publish_date',
      'date',
      'parsely-pub-date',
      'sailthru.date',
      'publishtime',
    ]) ?? linked.published;
  const authors = [
    ...new Set([...linked.authors, ...metasOf(document, ['author', 'article:author', 'citation_author', 'dc.creator', 'parsely-author', 'byl'])]),
  ]
    .map((name) => name.replace(/^by\s+/i, '').trim())
    .filter((name) => name !== '' && !/^https?:/i.test(name));
  const language = document.documentElement?.getAttribute('lang') ?? metaOf(document, ['og:locale', 'content-language']);
  const canonical = document.querySelector('link[rel~="canonical"]')?.getAttribute('href') ?? metaOf(document, ['og:url']);
  return {
    facts: {
      ...(title === undefined ? {} : { title }),
      authors,
      dateHints: dateHints(document, html),
      ...(published === undefined ? {} : { published }),
      ...(language ? { language } : {}),
      ...(canonical ? { canonical } : {}),
    },
    ...(firstText(document, 'h1') === undefined ? {} : { heading: firstText(document, 'h1')! }),
  };
}

/** `<title>` without the site's name; the heading when it says the same. */
function titleElement(document: HtmlDocument): string | undefined {
  const title = firstText(document, 'title');
  const heading = firstText(document, 'h1');
  return title !== undefined && heading !== undefined && title.includes(heading) ? heading : title;
}

function firstText(document: HtmlDocument, selector: string): string | undefined {
  return document.querySelector(selector)?.textContent?.replaceAll(/\s+/g, ' ').trim() || undefined;
}

function metaOf(document: HtmlDocument, names: readonly string[]): string | undefined {
  return metasOf(document, names)[0];
}

/** Values of meta elements, in the order of `names`. */
function metasOf(document: HtmlDocument, names: readonly string[]): readonly string[] {
  const metas = [...document.querySelectorAll('meta')];
  return names.flatMap((name) =>
    metas.flatMap((meta) => {
      const key = meta.getAttribute('property') ?? meta.getAttribute('name') ?? meta.getAttribute('itemprop') ?? meta.getAttribute('http-equiv');
      const content = meta.getAttribute('content')?.trim();
      return key?.toLowerCase() === name.toLowerCase() && content ? [content] : [];
    }),
  );
}

/** Elements that show a date, and WeChat's variable. */
function dateHints(document: HtmlDocument, html: string): readonly string[] {
  const times = [...document.querySelectorAll('time[datetime], [itemprop="datePublished"]')].map(
    (time) => time.getAttribute('datetime') ?? time.getAttribute('content') ?? time.textContent,
  );
  const weixin = /\bvar ct\s*=\s*["'](\d{10})["']/.exec(html)?.[1];
  const OPENING_CHARACTERS = 3000;
  const visible = (document.body?.textContent ?? '').slice(0, OPENING_CHARACTERS);
  const written =
    /(?:发布|發布|發佈|发表|時間|时间|日期|published|posted|updated)[^\d\n]{0,16}(\d{4}\s?[-/年.]\s?\d{1,2}\s?[-/月.]\s?\d{1,2}日?(?:\s+\d{1,2}:\d{2}(?::\d{2})?)?)/i.exec(
      visible,
    )?.[1];
  return [weixin, times[0], written].filter((hint) => hint !== undefined && hint !== null);
}

interface LinkedFacts {
  readonly title?: string;
  readonly authors: readonly string[];
  readonly published?: string;
}

/** Title, authors and date of the first article that the page describes in JSON-LD. */
function linkedData(document: HtmlDocument): LinkedFacts {
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const article = nodesOf(parseJson(script.textContent ?? '')).find(
      (node) => /Article|Posting|Report|WebPage|Review/.test(String(node['@type'])) && node['datePublished'] !== undefined,
    );
    if (!article) continue;
    const names = [article['author']]
      .flat()
      .map((author) => (typeof author === 'object' && author !== null ? (author as Record<string, unknown>)['name'] : author));
    return {
      authors: names.flat().filter((name) => typeof name === 'string'),
      ...(typeof article['headline'] === 'string' ? { title: article['headline'] } : {}),
      ...(typeof article['datePublished'] === 'string' ? { published: article['datePublished'] } : {}),
    };
  }
  return { authors: [] };
}

function nodesOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  if (Array.isArray(value)) return value.flatMap(nodesOf);
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Readonly<Record<string, unknown>>;
  return [node, ...nodesOf(node['@graph'])];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
