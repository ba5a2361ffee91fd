import { isUtf8 } from 'node:buffer';

/** Bytes that are looked at for a declaration; HTML asks for it within the first 1,024, real pages are later. */
const DECLARATION_BYTES = 4096;
/** Bytes that are decoded to compare guesses; enough for the common characters to show. */
const SAMPLE_BYTES = 65_536;

/** Encodings tried when nothing that was declared fits the bytes; earlier ones win a tie. */
const GUESSES = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr', 'windows-1251', 'windows-1252'] as const;

/**
 * The most frequent characters of running text by encoding's language. Wrongly decoded bytes hardly ever give them:
 * they show which guess is right without a dictionary.
 */
const FREQUENT: Readonly<Record<(typeof GUESSES)[number], RegExp>> = {
  gb18030: /[的一是不了在人有我他这中大来上个国到说们为子和你地出会时要就可以对生能自发年动同后产开成用技术智机]/gu,
  big5: /[的一是不了在人有我他這中大來上個國到說們為子和你地出會時要就可以對生能自發年動同後產開成用技術智機]/gu,
  shift_jis: /[ぁ-んァ-ヶ]/gu,
  'euc-jp': /[ぁ-んァ-ヶ]/gu,
  'euc-kr': /[이다는의에을가를고로하지기사리]/gu,
  'windows-1251': /[оеаинтсрвл]/gu,
  'windows-1252': /[éèàçüöäßñóíá–—’“”]/gu,
};

/** What the transport says of the bytes: the charset of a Content-Type header. */
export interface Declared {
  readonly charset?: string;
}

/**
 * Text of bytes whose encoding may be told wrongly. A byte order mark decides; then bytes that are valid UTF-8 are UTF-8,
 * whatever is declared; then the header's, then the document's own declaration, if the bytes are valid in it; then the guess
 * that gives the most frequent characters.
 */
export function decodeText(bytes: Uint8Array, declared: Declared = {}): string {
  const marked = encodingOfMark(bytes);
  if (marked) return new TextDecoder(marked).decode(bytes);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  for (const label of [declared.charset, declaredWithin(bytes)]) {
    const text = label === undefined || isUninformative(label) ? undefined : tryDecode(bytes, label);
    if (text !== undefined) return text;
  }
  return new TextDecoder(guessEncoding(bytes)).decode(bytes);
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // `<` or `{` in UTF-16 without a mark
  if (bytes[1] === 0 && (bytes[0] === 0x3c || bytes[0] === 0x7b)) return 'utf-16le';
  if (bytes[0] === 0 && (bytes[1] === 0x3c || bytes[1] === 0x7b)) return 'utf-16be';
  return undefined;
}

/** Servers state UTF-8 or Latin-1 by default, without looking; when the bytes are not UTF-8 neither says anything. */
function isUninformative(label: string): boolean {
  return /^(?:utf-?8|iso-?8859-?1|latin-?1|us-ascii|ascii)$/i.test(label.trim());
}

/** The encoding that an XML declaration or a meta element names. */
function declaredWithin(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_BYTES));
  return /<\?xml[^>]*?\bencoding\s*=\s*["']([\w-]+)/i.exec(head)?.[1] ?? /<meta[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1];
}

function tryDecode(bytes: Uint8Array, label: string): string | undefined {
  try {
    const text = new TextDecoder(label).decode(bytes);
    return isMostlyValid(text) ? text : undefined;
  } catch {
    return undefined; // no such encoding
  }
}

/** Single broken characters are common in real pages; more than one in a hundred means another encoding. */
function isMostlyValid(text: string): boolean {
  const LARGEST_BROKEN_SHARE = 0.01;
  return (text.match(/\ufffd/gu)?.length ?? 0) <= text.length * LARGEST_BROKEN_SHARE;
}

function guessEncoding(bytes: Uint8Array): string {
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  let best: string = 'windows-1252';
  let bestShare = 0;
  for (const guess of GUESSES) {
    const text = tryDecode(sample, guess);
    if (text === undefined) continue;
    const foreign = text.match(/[^\0-\x7f]/gu)?.length ?? 0;
    const share = (text.match(FREQUENT[guess])?.length ?? 0) / Math.max(1, foreign);
    if (share > bestShare) [best, bestShare] = [guess, share];
  }
  return best;
}
