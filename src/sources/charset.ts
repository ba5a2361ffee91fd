import { isUtf8 } from 'node:buffer';

/** Bytes that are looked at for a declaration; HTML asks for it within the first 1,024, real pages are later. */
const DECLARATION_BYTES = 4096;
/** Bytes that are decoded to compare guesses; enough for the common characters to show. */
const SAMPLE_BYTES = 65_536;

/** How the text of an encoding looks when it was decoded rightly. */
interface Guess {
  readonly encoding: string;
  /** What its foreign characters are in running text. */
  readonly plausible: RegExp;
  /** The most frequent of them, hardly ever met in bytes decoded wrongly. */
  readonly frequent: RegExp;
}

/** Encodings tried when nothing that was declared fits the bytes; earlier ones win a tie. */
const GUESSES: readonly Guess[] = [
  {
    encoding: 'gb18030',
    plausible: /[\u4e00-\u9fff\u3000-\u303f\uff00-\uff5e“”‘’—…·]/gu,
    frequent: /[的一是不了在人有我他这中大来上个国到说们为子和你地出会时要就可以对生能自发年动同后产开成用技术智机]/gu,
  },
  {
    encoding: 'big5',
    plausible: /[\u4e00-\u9fff\u3000-\u303f\uff00-\uff5e“”‘’—…·]/gu,
    frequent: /[的一是不了在人有我他這中大來上個國到說們為子和你地出會時要就可以對生能自發年動同後產開成用技術智機]/gu,
  },
  { encoding: 'shift_jis', plausible: /[\u4e00-\u9fff\u3000-\u30ff]/gu, frequent: /[\u3041-\u30ff]/gu },
  { encoding: 'euc-jp', plausible: /[\u4e00-\u9fff\u3000-\u30ff]/gu, frequent: /[\u3041-\u30ff]/gu },
  { encoding: 'euc-kr', plausible: /[\uac00-\ud7af]/gu, frequent: /[이다는의에을가를고로하지기사리]/gu },
  { encoding: 'windows-1251', plausible: /(?<![А-яЁё])[А-ЯЁ]?[а-яё]{2,}(?![А-яЁё])/gu, frequent: /[оеаинтсрвл]/gu },
  { encoding: 'windows-1252', plausible: /(?<=[A-Za-z\s])[À-ÿ‘’“”–—]+(?=[A-Za-z\s,.])/gu, frequent: /[éèàçüöäßñóíá’“”–]/gu },
];

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
  if (marked) return decodeAs(bytes, marked);
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8');
  const damaged = damagedUtf8(bytes);
  if (damaged !== undefined) return damaged;
  for (const label of [declared.charset, declaredWithin(bytes)]) {
    const text = label === undefined || isUninformative(label) ? undefined : tryDecode(bytes, label);
    if (text !== undefined) return text;
  }
  return decodeAs(bytes, guessEncoding(bytes));
}

/** The characters of windows-1252 from 0x80 to 0x9f: Node 20 reads them as control characters of Latin-1. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

function decodeAs(bytes: Uint8Array, label: string): string {
  const decoder = new TextDecoder(label);
  const text = decoder.decode(bytes);
  return decoder.encoding === 'windows-1252' ? text.replaceAll(/[\x80-\x9f]/g, (unit) => WINDOWS_1252[unit.charCodeAt(0) - 0x80]!) : text;
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

/** UTF-8 that was cut within a character or has a broken one here and there; undefined when most of what is foreign in it is broken. */
function damagedUtf8(bytes: Uint8Array): string | undefined {
  const LEAST_WHOLE_FOR_ONE_BROKEN = 10;
  const text = decodeAs(bytes, 'utf-8');
  const broken = lengthOf(text.match(/\ufffd+/gu));
  return lengthOf(text.match(/[^\0-\x7f\ufffd]+/gu)) >= LEAST_WHOLE_FOR_ONE_BROKEN * broken ? text : undefined;
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
    const text = decodeAs(bytes, label);
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
  let best = 'windows-1252';
  let bestScore = 0;
  for (const guess of GUESSES) {
    const text = tryDecode(sample, guess.encoding);
    const score = text === undefined ? 0 : scoreOf(text, guess);
    if (score > bestScore) [best, bestScore] = [guess.encoding, score];
  }
  return best;
}

/** Share of the foreign characters that look right, the more so when frequent ones are among them. */
function scoreOf(text: string, { plausible, frequent }: Guess): number {
  const WEIGHT_OF_LOOKS = 0.1; // against 0.2 to 0.4 of frequent characters in running text
  const foreign = Math.max(1, lengthOf(text.match(/[^\0-\x7f]+/gu)));
  const looks = lengthOf(text.match(plausible)) / foreign;
  return looks * (lengthOf(text.match(frequent)) / foreign + WEIGHT_OF_LOOKS);
}

function lengthOf(parts: readonly string[] | null): number {
  return (parts ?? []).reduce((sum, part) => sum + part.length, 0);
}
