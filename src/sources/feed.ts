import { PingmoError } from '../errors/index.js';
import type { SourceConfig, SourceId } from '../model/index.js';
import { decodeText } from './charset.js';
import { isRejected, type RawItem, type Reading, type Rejected } from './contract.js';
import type { SourceDependencies } from './dependencies.js';
import { readFeed } from './feed-items.js';
import { fetchSource } from './fetch-source.js';
import { readFile } from './file.js';
import { readFetchedPage } from './page.js';

/** Reads a feed of any dialect, from its address or (an archive) from a file. */
export async function readFeedSource(source: SourceConfig, dependencies: SourceDependencies): Promise<Reading | 'unchanged'> {
  if (source.url === undefined) return readFile(source, dependencies);
  const answer = await fetchSource(source, 'feed', dependencies);
  if (answer.kind === 'unchanged') return 'unchanged';
  const text = decodeText(answer.bytes, answer.charset === undefined ? {} : { charset: answer.charset });
  const feed = readFeed(text, source.url, answer.url);
  if (!feed) throw notAFeed(source, text);
  return {
    ...(feed.title === undefined ? {} : { title: feed.title }),
    items: source.fullText ? withPages(feed.items, source.id, dependencies) : inTurn(feed.items),
    archive: false,
    total: feed.items.length,
    validators: () => answer.validators,
  };
}

function notAFeed(source: SourceConfig, text: string): PingmoError {
  const isHtml = /<(?:!doctype html|html|head|body)\b/i.test(text);
  const announced = /<link[^>]+type=["']application\/(?:rss|atom|feed)\+(?:xml|json)["'][^>]*>/i.exec(text)?.[0];
  const address = announced && /href=["']([^"']+)/i.exec(announced)?.[1];
  return new PingmoError({
    code: 'source-not-a-feed',
    attempt: `read the feed ${source.id} at ${source.url}`,
    reason: isHtml ? 'it is a web page' : text.trim() === '' ? 'the answer is empty' : 'it is neither RSS, RDF, Atom nor JSON Feed',
    remedy: isHtml
      ? `${address ? `The page announces a feed at ${new URL(address, source.url).href}; put that in \`url\`, or write` : 'Write'} \`kind: page\` to read the page itself.`
      : 'Open the address in a browser and look for the feed’s own address.',
  });
}

async function* inTurn<T>(items: readonly T[]): AsyncGenerator<T> {
  yield* items;
}

/** Follows the link of every item that is not stored yet. A page that cannot be read leaves the item with what the feed gave. */
async function* withPages(items: readonly (RawItem | Rejected)[], sourceId: SourceId, dependencies: SourceDependencies): AsyncGenerator<RawItem | Rejected> {
  for (const item of items) {
    const target = isRejected(item) ? undefined : (item.url ?? item.about?.[0]);
    if (isRejected(item) || target === undefined || !/^https?:/i.test(target)) {
      yield item;
      continue;
    }
    if (await dependencies.isStored?.(sourceId, item.recordId)) continue;
    try {
      const answer = await dependencies.fetch({ url: target, purpose: 'page' });
      const page = answer.kind === 'fetched' ? await readFetchedPage(answer) : undefined;
      if (!page || isRejected(page)) yield item;
      else yield { ...item, url: page.url ?? target, urlIsCanonical: true, body: page.body };
      if (page && isRejected(page)) yield { where: target, reason: `${page.reason}; the feed’s own text is kept` };
    } catch (error) {
      if (!(error instanceof PingmoError)) throw error;
      yield item;
      yield { where: target, reason: `${error.parts.reason}; the feed’s own text is kept` };
    }
  }
}
