import { CLASSES, HAN, SPACE } from './characters.js';

/** CommonMark readers stop at 32 nested parentheses in an address too. */
export const DEEPEST_PARENTHESES = 32;
export const LONGEST_ADDRESS = 4000;

export const HTML_TAGS = new Set(
  `a abbr acronym address article aside audio b base bdi bdo big blockquote body br button canvas caption center cite code col colgroup data dd del details dfn dialog div dl dt em embed fieldset figcaption figure font footer form
  frame frameset h1 h2 h3 h4 h5 h6 head header hr html i iframe img input ins kbd label legend li link main map mark menu meta meter nav noscript object ol optgroup option output p param picture pre progress q rp rt ruby s samp
  script section select small source span strike strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track tt u ul var video wbr`.split(
    /\s+/,
  ),
);

/** End of the web address that begins at `i`, without the punctuation of the sentence around it; -1 when none begins there. */
export function addressEnd(text: string, i: number, limit: number): number {
  if (text.charCodeAt(i) !== 0x68 || !(text.startsWith('http://', i) || text.startsWith('https://', i))) return -1;
  let depth = 0;
  let at = i + 7;
  for (; at < limit; at++) {
    const unit = text.charCodeAt(at);
    if (
      unit >= 0x80
        ? CLASSES[unit]! & (HAN | SPACE) || (unit >= 0x2010 && unit <= 0x201f) || (unit >= 0x3000 && unit <= 0x303f) || unit >= 0xff00
        : unit <= 0x20 || '<>"`[]{}|\\^'.includes(text[at]!)
    )
      break;
    if (unit === 0x28) depth++;
    else if (unit === 0x29 && depth-- === 0) break;
  }
  while (at > i + 8 && ".,;:!?'*_~".includes(text[at - 1]!)) at--;
  return at > i + 8 ? at : -1;
}

/** Where what a reader does not see and what begins at `i` ends: the address of a link, a tag, an entity; -1 when nothing does. It never runs over a line's end. */
export function hiddenEnd(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (unit === 0x5d) return text.charCodeAt(i + 1) === 0x28 ? linkAddressEnd(text, i + 2) : -1;
  const match = (unit === 0x26 ? ENTITY : TAG).exec(text.slice(i, i + (unit === 0x26 ? 34 : LONGEST_SKIPPED_TAG)));
  if (match === null || (unit === 0x3c && !HTML_TAGS.has(match[1]!.toLowerCase()))) return -1;
  return i + match[0].length;
}

/** Tags with longer attributes are read as text. */
const LONGEST_SKIPPED_TAG = 600;
const TAG = /^<\/?([A-Za-z][A-Za-z0-9]{0,10})(?:[\s/][^<>\n]*)?>/;
const ENTITY = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/;

function linkAddressEnd(text: string, from: number): number {
  let depth = 0;
  for (let at = from; at < text.length && at - from < LONGEST_ADDRESS; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 0x28) {
      if (++depth > DEEPEST_PARENTHESES) return -1;
    } else if (unit === 0x29) {
      if (depth-- === 0) return at + 1;
    } else if (unit <= 0x20) return depth === 0 && /^ ["']/.test(text.slice(at, at + 2)) ? at : -1;
  }
  return -1;
}
