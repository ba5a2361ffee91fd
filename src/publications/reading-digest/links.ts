import type { DigestItem, StoredDocument } from '../../model/index.js';
import { plainText } from '../../text/index.js';
import { pageRead } from './kinds.js';

/** A link at the beginning of a line: `[its title](address)`. */
const LINK = /\[((?:[^[\]\n]|\[[^[\]\n]*\])+)\]\((https?:\/\/[^\s()]*(?:\([^\s()]*\)[^\s()]*)*)\)/;
/** The link line stands in front. */
const LINES_READ_CHARACTERS = 2000;

/**
 * The page that was read, with its own title when the body's first link leads there. A text that names another address than it leads to is no
 * title, nor is the item's own title said again.
 */
export function linkOf(document: StoredDocument, itemTitle: string): DigestItem['link'] {
  const match = LINK.exec(document.body.slice(0, LINES_READ_CHARACTERS));
  const url = pageRead(document) ?? match?.[2] ?? document.links[0];
  if (url === undefined) return undefined;
  const title = match && isSamePage(match[2]!, url) ? plainText(match[1]!) : '';
  return { url, ...(title === '' || title === itemTitle || isNoTitle(title) ? {} : { title }) };
}

/** Whether two addresses lead to one page, as far as their host and path say. */
function isSamePage(a: string, b: string): boolean {
  if (!URL.canParse(a) || !URL.canParse(b)) return a === b;
  const [first, second] = [new URL(a), new URL(b)];
  const host = (url: URL): string => url.hostname.replace(/^www\./, '');
  const path = (url: URL): string => url.pathname.replace(/\/$/, '');
  return host(first) === host(second) && path(first) === path(second);
}

/** An address or, of a post, its date. */
function isNoTitle(title: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(title.trim()) || /^(?:https?:\/\/|www\.)\S+$/i.test(title.trim()) || /^[\w-]+(?:\.[\w-]+)+(?:\/\S*)?$/.test(title.trim());
}
