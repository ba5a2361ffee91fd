import type { Span } from '../../model/index.js';
import { plainText, readingLength } from '../../text/index.js';

/** Longer than this, in UTF-16 units, a heading has no room for a title. */
const LONGEST_TITLE = 140;

/** Signs between a title and the name of the site where it stands. */
const BEFORE_SITE = /\s+[|｜•]\s+|\s+[–—-]\s+|\s+·\s+/g;
const NAMES_SITE = /(?:博客|部落格|blog|newsletter)\s*$/i;
/** Shorter parts of a host's name (`blog`, `io`) prove nothing. */
const SHORTEST_LABEL = 5;

/**
 * The title without the name of its site or author, which many pages put behind it: what a bar parts off, and behind other signs what the page's
 * host says too. Before a bar it goes when the host says so. A title that would keep less than two words, or four Han characters, stays whole.
 */
export function withoutSiteName(title: string, page: string | undefined): Span {
  const host = page !== undefined && URL.canParse(page) ? new URL(page).hostname.replace(/^www\./, '') : '';
  let end = title.length;
  for (const cut of cutsOf(title).toReversed()) {
    const site = title.slice(cut.to, end);
    if (!(cut.bar && !namesHost(title.slice(0, cut.from), host)) && !NAMES_SITE.test(site) && !namesHost(site, host)) break;
    if (!says(title.slice(0, cut.from))) break;
    end = cut.from;
  }
  const [first] = cutsOf(title.slice(0, end));
  const start = first?.bar && namesHost(title.slice(0, first.from), host) && says(title.slice(first.to, end)) ? first.to : 0;
  return { start, end };
}

function cutsOf(title: string): readonly { readonly from: number; readonly to: number; readonly bar: boolean }[] {
  return [...title.matchAll(BEFORE_SITE)].map((match) => ({ from: match.index, to: match.index + match[0].length, bar: /[|｜•]/.test(match[0]) }));
}

/** Whether a text is a host's name, or holds a part of it. */
function namesHost(text: string, host: string): boolean {
  const name = squeezed(text);
  return (
    (name.length > 2 && squeezed(host).includes(name)) || host.split('.').some((label) => label.length >= SHORTEST_LABEL && name.includes(squeezed(label)))
  );
}

function squeezed(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

function says(text: string): boolean {
  const { hanCharacters, words } = readingLength(text);
  return hanCharacters / 4 + words / 2 >= 1;
}

/** A span without white space around it that a heading has room for, cut after a word or a stop; undefined when nothing is to be seen in it. */
export function openingOf(text: string, { start, end }: Span): Span | undefined {
  const slice = text.slice(start, end);
  if (plainText(slice) === '') return undefined;
  const from = start + (slice.length - slice.trimStart().length);
  const whole = text.slice(from, end).trimEnd();
  if (whole.length <= LONGEST_TITLE) return { start: from, end: from + whole.length };
  const cut = whole.slice(0, LONGEST_TITLE);
  const stop = Math.max(cut.search(/[，。；：,;:\s][^，。；：,;:\s]*$/u), 0) || wholeUnits(cut);
  return { start: from, end: from + stop };
}

/** Never half of a surrogate pair. */
function wholeUnits(text: string): number {
  return /[\ud800-\udbff]$/.test(text) ? text.length - 1 : text.length;
}
