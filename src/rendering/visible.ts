/**
 * Controls, directional embeddings, overrides and isolates, byte-order marks and lone surrogates: they show nothing, and can only hide or
 * reorder what stands around them (or make XML invalid). Marks that Arabic, Hebrew and Indic scripts need are none of these.
 */
// oxlint-disable-next-line no-control-regex -- naming the controls is what this is for
const DISTURBING = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]|\p{Cs}/gu;

/** A text as it may be shown: on one line, without what could disturb the page. */
export function visibleText(text: string): string {
  return text
    .replace(DISTURBING, '')
    .replace(/[^\S\u3000\u00a0]+/g, ' ')
    .trim();
}

/** The same with its lines and indents kept: for code and tables. */
export function visibleLines(text: string): string {
  return text.replace(DISTURBING, '');
}

/** A language as an attribute may say it: a BCP 47 tag, or `und` for anything else. */
export function languageTag(language: string): string {
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,4}$/.test(language) ? language : 'und';
}

/** The address, when it leads to a web page; undefined for everything else (`javascript:`, `data:`, files, nonsense). */
export function webAddress(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : undefined;
}

/** A path beside this page, or a web page; undefined for any other scheme. */
export function localAddress(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  return /^[a-z][a-z0-9+.-]*:/i.test(path.replace(/[\s\u0000-\u001f]/g, '')) ? webAddress(path) : path;
}

/** An address to be read, not followed: `%E5%8F%B7` as the character that it stands for. */
export function readableAddress(address: string): string {
  try {
    return visibleText(decodeURI(address));
  } catch {
    return visibleText(address);
  }
}

/** Browsers compare the whole fragment with the page; a longer one seldom matches and makes an address nobody can read. */
const LONGEST_FRAGMENT = 300;

/** The address of a web page, scrolled to a passage of it where the browser can (a text fragment, WICG `:~:text=`). */
export function passageAddress(address: string | undefined, passage: string): string | undefined {
  const page = webAddress(address);
  const text = visibleText(passage);
  if (page === undefined || text === '' || text.length > LONGEST_FRAGMENT) return page;
  return `${page}${page.includes('#') ? '' : '#'}:~:text=${encodeURIComponent(text).replace(/-/g, '%2D')}`;
}
