import type { Day, Document, Identifiers, Instant, Source, SourceConfig, SourceId, When } from '../model/index.js';
import { isRejected, type RawItem, type Rejected } from '../sources/contract.js';
import type { PageFacts } from './article.js';
import { cleanText, readBody, type ReadBody } from './bodies.js';
import { endOfMonth, isBelievable, parseWhen, publicationDate, type DatedBy } from './dates.js';
import { identifiersOf } from './identifiers.js';
import { contentHashOf, identifyDocument } from './identity.js';
import { languageOf } from './language.js';
import { splitList } from './split.js';
import { cleanTitle, titleOfBody } from './titles.js';
import { canonicalUrl, domainOf, isMedia, linksOf } from './urls.js';

export interface DocumentContext {
  readonly source: SourceConfig;
  /** The source's own name for itself, printed when the configuration gives none. */
  readonly sourceTitle?: string;
  /** An archive was known when it was published; all else when it was fetched. */
  readonly archive: boolean;
  readonly fetchedAt: Instant;
  /** IANA name: where a time without a zone is read. */
  readonly timeZone: string;
}

/** What comes out of one raw item: documents (several of a list), a source the first time it is met, or why there is none. */
export type Created =
  | { readonly kind: 'source'; readonly source: Source }
  | { readonly kind: 'document'; readonly document: Document }
  | { readonly kind: 'rejected'; readonly rejected: Rejected };

/** Makes documents of raw items, one after the other, as they come. A source comes before its first document. */
export async function* createDocuments(items: AsyncIterable<RawItem | Rejected>, context: DocumentContext): AsyncGenerator<Created> {
  const met = new Set<SourceId>();
  for await (const item of items) {
    if (isRejected(item)) {
      yield { kind: 'rejected', rejected: item };
      continue;
    }
    const document = await createDocument(item, context);
    if ('reason' in document) {
      yield { kind: 'rejected', rejected: document };
      continue;
    }
    if (!met.has(document.sourceId)) {
      met.add(document.sourceId);
      yield { kind: 'source', source: sourceOf(item, context) };
    }
    for (const part of context.source.split === 'auto' ? await splitList(document) : [document]) yield { kind: 'document', document: part };
  }
}

function sourceOf(item: RawItem, { source, sourceTitle }: DocumentContext): Source {
  const id = item.sourceId ?? source.id;
  const own = id === source.id;
  return {
    id,
    title: own ? (source.title ?? sourceTitle ?? id) : id,
    role: (own ? undefined : item.sourceRole) ?? source.role,
    weight: source.weight,
    reading: source.reading,
    via: source.id,
  };
}

/** One document of one raw item, not split yet. */
export async function createDocument(item: RawItem, context: DocumentContext): Promise<Document | Rejected> {
  const address = item.url === undefined ? undefined : canonicalUrl(item.url);
  // Of a transcript every offset is counted already.
  const read = item.cues ? { markdown: item.body.text } : await readBody(item.body, item.url);
  if (!read) return { where: item.recordId, reason: 'its HTML is larger, or nested deeper, than any text is' };
  const { markdown: body, page }: ReadBody = read;
  const title = cleanTitle(cleanedOrNone(item.title)) ?? cleanTitle(cleanedOrNone(page?.title)) ?? titleOfBody(body);
  if (body.trim() === '' && title === '') return { where: item.recordId, reason: 'it holds no text' };
  const url = item.urlIsCanonical ? ownAddress(address, page) : undefined;
  const about = aboutOf(item, url, address);
  const links = linksOfItem(item, body, url ?? address);
  const identifiers = identifiersOf(item.identifiers, [...(url === undefined ? [] : [url]), ...about], body, links);
  const language = await languageOf(title, body, item.language ?? page?.language);
  const sourceId = item.sourceId ?? context.source.id;
  const dated = publicationDate(clues(item, page, url, identifiers), context.fetchedAt, context.timeZone);
  const isRecord = context.source.kind === 'file' || context.source.kind === 'folder';
  const key = url === undefined || isRecord ? { kind: 'record' as const, sourceId, recordId: item.recordId } : { kind: 'address' as const, url, language };
  const readAt = item.readAt === undefined ? undefined : parseWhen(item.readAt, context.timeZone);
  return {
    id: identifyDocument(key, title, body),
    sourceId,
    recordId: item.recordId,
    ...(url === undefined ? {} : { url }),
    about,
    title,
    authors: (item.authors ?? page?.authors ?? []).map((author) => cleanText(author).trim()),
    language,
    ...dated,
    knownAt: knownAtOf(item, dated, context),
    ...(readAt === undefined ? {} : { readAt }),
    ...(item.note === undefined ? {} : { note: cleanText(item.note) }),
    tags: item.tags ?? [],
    identifiers,
    links,
    body,
    ...(item.parent === undefined ? {} : { parent: item.parent }),
    ...(item.cues === undefined ? {} : { cues: item.cues }),
    contentHash: contentHashOf(title, body),
  };
}

function cleanedOrNone(text: string | undefined): string | undefined {
  return text === undefined ? undefined : cleanText(text);
}

/** A page may name its own address; one on another site is not believed. */
function ownAddress(address: string | undefined, page: PageFacts | undefined): string | undefined {
  const stated = page?.canonical === undefined ? undefined : canonicalUrl(page.canonical, address);
  if (stated === undefined || address === undefined) return address ?? stated;
  const isHome = new URL(stated).pathname === '/' && new URL(address).pathname !== '/'; // a template that names its home on every page
  return domainOf(stated) === domainOf(address) && !isHome ? stated : address;
}

/** A text is about no picture that stands beside it. */
function aboutOf(item: RawItem, url: string | undefined, address: string | undefined): readonly string[] {
  const targets = [url === undefined ? address : undefined, ...(item.about ?? []).map((target) => canonicalUrl(target, item.url))];
  return [...new Set(targets.filter((target) => target !== undefined))].filter((target) => target !== url && !isMedia(target));
}

function linksOfItem(item: RawItem, body: string, own: string | undefined): readonly string[] {
  const stated = (item.links ?? []).map((link) => canonicalUrl(link, item.url)).filter((link) => link !== undefined);
  return [...new Set([...linksOf(body), ...stated])].filter((link) => link !== own);
}

function clues(item: RawItem, page: PageFacts | undefined, url: string | undefined, identifiers: Identifiers): Parameters<typeof publicationDate>[0] {
  return {
    stated: item.published ?? page?.published ?? item.updated,
    url,
    arxiv: identifiers.arxiv,
    hints: [...(page?.dateHints ?? []), item.hintedDate, item.recordId],
  };
}

/** When it could be known first: what the record says, else (of an archive) when it was published, else when it was fetched. */
function knownAtOf(item: RawItem, { publishedAt, publishedCertainty }: DatedBy, { archive, fetchedAt, timeZone }: DocumentContext): When {
  const stated = item.knownAt === undefined ? undefined : parseWhen(item.knownAt, timeZone);
  if (stated !== undefined && isBelievable(stated, fetchedAt)) return stated;
  if (!archive || publishedAt === undefined) return fetchedAt;
  return publishedCertainty === 'identifier' ? endOfMonth(publishedAt.slice(0, 10) as Day) : publishedAt;
}
