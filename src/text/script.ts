import { createRequire } from 'node:module';
import type { Lang } from '../model/index.js';
import { CLASSES, HAN, hasHan } from './characters.js';

type Convert = (text: string) => string;
interface OpenCC {
  readonly Converter: (options: { readonly from: string; readonly to: string }) => Convert;
}

// OpenCC's dictionaries take 13 to 130 ms to load, so they wait for the first Chinese text.
const require = createRequire(import.meta.url);
const converters = new Map<string, Convert>();

function converter(from: string, to: string): Convert {
  const key = `${from} ${to}`;
  let convert = converters.get(key);
  if (convert === undefined) {
    const { Converter } = require(to === 'cn' ? 'opencc-js/t2cn' : 'opencc-js/cn2t') as OpenCC;
    convert = Converter({ from, to });
    converters.set(key, convert);
  }
  return convert;
}

/** Names, code and addresses hold no Han characters, or stand between these marks; both are left as they are. */
const UNTOUCHED = /`[^`\n]{0,2000}`|https?:\/\/[^\s\u3000-\u303f\uff00-\uffef]+|\]\([^()\s]{0,2000}\)/g;

/**
 * The text in the script of `language`, for showing: other characters, the same words. OpenCC's tables of words would make 引數 of 参数
 * and 釋出 of 发布; a quotation keeps its author's vocabulary.
 * Latin names, code and URLs stay; so does everything when `language` is English.
 */
export function toScript(text: string, language: Lang): string {
  if (language === 'en' || !hasHan(text)) return text;
  const convert = language === 'zh-Hans' ? toMainland : converter('cn', 'tw');
  let out = '';
  let at = 0;
  for (const match of text.matchAll(UNTOUCHED)) {
    out += convert(text.slice(at, match.index)) + match[0];
    at = match.index + match[0].length;
  }
  return out + convert(text.slice(at));
}

/** A number of Taiwan: 兆 is a million million there, a million on the mainland; it is a count where a traditional word for what is counted follows. */
const TRILLIONS = /([\d一二三四五六七八九十百千]\s?)兆(?=\s?(?:個|餘|多個|參數|次|筆|美元|歐元|日圓|新臺幣|新台幣|臺幣|台幣|token))/g;

/** A million million has no character of its own on the mainland. */
function toMainland(text: string): string {
  const isOfTaiwan = text.includes('兆') && simplify(text) !== text;
  return converter('tw', 'cn')(isOfTaiwan ? text.replace(TRILLIONS, '$1万亿') : text);
}

/** Where a single character must not be converted as OpenCC does: what readers take for one, and simplified characters that OpenCC takes for rare traditional ones. */
const EXCEPTIONS: Readonly<Record<string, string>> = { 妳: '你', 牠: '它', 祂: '他', 么: '么', 著: '著' };

let simplified: Uint16Array | undefined;

/** For every UTF-16 unit, the simplified character that it is matched under (itself when there is none of its length). */
export function simplifiedUnits(): Uint16Array {
  if (simplified === undefined) {
    const toSimplified = converter('tw', 'cn');
    simplified = new Uint16Array(0x10000);
    for (let unit = 0; unit < simplified.length; unit++) {
      const character = String.fromCharCode(unit);
      const mapped = CLASSES[unit]! & HAN && (unit < 0xd800 || unit > 0xdfff) ? (EXCEPTIONS[character] ?? toSimplified(character)) : character;
      simplified[unit] = mapped.length === 1 ? mapped.charCodeAt(0) : unit;
    }
  }
  return simplified;
}

/** The text character by character in simplified script: for matching, never for showing. Same length in UTF-16 units. */
export function simplify(text: string): string {
  if (!hasHan(text)) return text;
  const map = simplifiedUnits();
  return text.replace(/[\u2e80-\u9fff\uf900-\ufaff]+/g, (run) => {
    let out = '';
    for (let i = 0; i < run.length; i++) out += String.fromCharCode(map[run.charCodeAt(i)]!);
    return out;
  });
}
