import type { DocumentLanguage } from '../model/index.js';
import { CLASSES, HAN, LETTER } from './characters.js';
import { simplifiedUnits } from './script.js';

/** As much as is needed to be sure; a book is not read to its end. */
const SAMPLE_UNITS = 20_000;
/** Fewer letters than this are no text. */
const LEAST_LETTERS = 3;
/** A Han character says about as much as this many Latin letters (an English word has five, a Chinese word two). */
const LETTERS_PER_HAN = 2.5;

/** Words that no other language written in Latin letters has this often; from closed classes only. */
const ENGLISH_WORDS = new Set(
  'the and of to is that for with this are it you we by from was be have has not your our their its which can will how what'.split(' '),
);
const LONGEST_ENGLISH_WORD = 5;
/** English running text has about 25 such words in 100; other languages stay under 5. */
const ENGLISH_SHARE = 0.12;

/** With less of it, Chinese among Latin letters is quoted; with more, the Latin letters are names and code, unless they read as English. */
const LEAST_EASTERN_SHARE = 0.1;
/** Japanese is at least a third kana; a Chinese text may quote some. */
const LEAST_KANA_SHARE = 0.1;
const LEAST_HANGUL_SHARE = 0.3;

interface ScriptCounts {
  han: number;
  latin: number;
  kana: number;
  hangul: number;
  cyrillic: number;
  arabic: number;
  thai: number;
  devanagari: number;
  greek: number;
  hebrew: number;
  hans: number;
  hant: number;
}

function countScripts(text: string): ScriptCounts {
  const counts: ScriptCounts = { han: 0, latin: 0, kana: 0, hangul: 0, cyrillic: 0, arabic: 0, thai: 0, devanagari: 0, greek: 0, hebrew: 0, hans: 0, hant: 0 };
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const flags = CLASSES[unit]!;
    if (flags & HAN) counts.han++;
    else if (unit < 0x250) counts.latin += flags & LETTER ? 1 : 0;
    else if (unit >= 0x3041 && unit <= 0x30fa) counts.kana++;
    else if (unit >= 0xac00 && unit <= 0xd7af) counts.hangul++;
    else if (!(flags & LETTER)) continue;
    else if (unit < 0x400) counts.greek++;
    else if (unit < 0x530) counts.cyrillic++;
    else if (unit >= 0x590 && unit < 0x600) counts.hebrew++;
    else if (unit >= 0x600 && unit < 0x780) counts.arabic++;
    else if (unit >= 0x900 && unit < 0x980) counts.devanagari++;
    else if (unit >= 0xe00 && unit < 0xe80) counts.thai++;
  }
  return counts;
}

const OTHER_SCRIPTS = [
  ['cyrillic', 'ru'],
  ['arabic', 'ar'],
  ['thai', 'th'],
  ['devanagari', 'hi'],
  ['greek', 'el'],
  ['hebrew', 'he'],
] as const;

/** Simplified or traditional, by the characters that only one of the two has. */
function scriptOfChinese(text: string, hint: string | undefined): 'zh-Hans' | 'zh-Hant' {
  const map = simplifiedUnits();
  let traditional = 0;
  let simplifiedOnly = 0;
  const targets = simplifiedTargets(map);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (map[unit] !== unit) traditional++;
    else if (targets[unit]) simplifiedOnly++;
  }
  if (traditional === simplifiedOnly) return /hant|tw|hk|mo/i.test(hint ?? '') ? 'zh-Hant' : 'zh-Hans';
  return traditional > simplifiedOnly ? 'zh-Hant' : 'zh-Hans';
}

/** Simplified characters that traditional texts also use: 后 (empress), 里 (mile), 干, 发… is none of them. */
const IN_BOTH = new Set('后里干面台只松云谷出表几丑斗冬了合制准布朱刮卷舍系蒙于佣价优余借复划克千曲'.split(''));

let targetUnits: Uint8Array | undefined;
function simplifiedTargets(map: Uint16Array): Uint8Array {
  if (targetUnits === undefined) {
    targetUnits = new Uint8Array(map.length);
    for (let unit = 0; unit < map.length; unit++) if (map[unit] !== unit && !IN_BOTH.has(String.fromCharCode(map[unit]!))) targetUnits[map[unit]!] = 1;
  }
  return targetUnits;
}

const MARKUP = /```[\s\S]{0,20000}?```|`[^`\n]{0,400}`|https?:\/\/\S+|\]\([^)\s]{0,400}\)|<[^>\n]{1,400}>/g;

/**
 * The language a text is written in: scripts are counted, then, for Latin letters, English function words; what is still open goes to `eld`.
 * `hint` (`zh`, `en-US`, `zh-TW`) settles ties only. `und` when there is too little text.
 */
export async function detectLanguage(text: string, hint?: string): Promise<DocumentLanguage> {
  const sample = text.slice(0, SAMPLE_UNITS).replace(MARKUP, ' ');
  const counts = countScripts(sample);
  const east = counts.han + counts.kana + counts.hangul;
  const others = OTHER_SCRIPTS.map(([script, tag]) => ({ tag, count: counts[script] })).sort((a, b) => b.count - a.count)[0]!;
  if (east + counts.latin + others.count < LEAST_LETTERS) return fromHint(hint);
  if (others.count > counts.latin && others.count > east * LETTERS_PER_HAN) return others.tag;
  const namesInChinese =
    east * LETTERS_PER_HAN < counts.latin && east >= counts.latin * LEAST_EASTERN_SHARE && countLatinWords(sample).englishShare < ENGLISH_SHARE;
  return east * LETTERS_PER_HAN >= counts.latin || namesInChinese ? easternLanguage(sample, counts, hint) : latinLanguage(sample, hint);
}

function easternLanguage(sample: string, counts: ScriptCounts, hint: string | undefined): DocumentLanguage {
  const east = counts.han + counts.kana + counts.hangul;
  if (counts.kana > LEAST_KANA_SHARE * east) return 'ja';
  if (counts.hangul > LEAST_HANGUL_SHARE * east) return 'ko';
  return scriptOfChinese(sample, hint);
}

function fromHint(hint: string | undefined): DocumentLanguage {
  if (hint === undefined || hint === '') return 'und';
  const lower = hint.toLowerCase();
  if (/^(zh|cmn)/.test(lower)) return /hant|tw|hk|mo/.test(lower) ? 'zh-Hant' : 'zh-Hans';
  return lower.split(/[-_]/)[0]!;
}

interface LatinWords {
  readonly words: number;
  /** Share of them that only English has so often; 0 when there are too few to tell. */
  readonly englishShare: number;
}

function countLatinWords(sample: string): LatinWords {
  let words = 0;
  let english = 0;
  for (let at = 0; at < sample.length; at++) {
    if (!isLatin(sample.charCodeAt(at))) continue;
    const start = at;
    while (isLatin(sample.charCodeAt(at))) at++;
    words++;
    if (at - start <= LONGEST_ENGLISH_WORD && ENGLISH_WORDS.has(sample.slice(start, at).toLowerCase())) english++;
  }
  return { words, englishShare: words < LEAST_WORDS_TO_COUNT ? 0 : english / words };
}

/** A letter of a language in Latin letters, or an apostrophe. */
function isLatin(unit: number): boolean {
  return (unit >= 0x61 && unit <= 0x7a) || (unit >= 0x41 && unit <= 0x5a) || (unit >= 0xc0 && unit <= 0x24f) || unit === 0x27 || unit === 0x2019;
}

/** In fewer words chance decides. */
const LEAST_WORDS_TO_COUNT = 8;
const LEAST_WORDS_TO_DETECT = 3;

/** Names of firms and models are no language; where English is this close to the best guess, it is English that they stand in. */
const CLOSE_TO_BEST = 0.9;

async function latinLanguage(sample: string, hint: string | undefined): Promise<DocumentLanguage> {
  const { words, englishShare } = countLatinWords(sample);
  if (englishShare >= ENGLISH_SHARE) return 'en';
  if (words < LEAST_WORDS_TO_DETECT) return fromHint(hint);
  const { eld } = await import('eld/extrasmall');
  const found = eld.detect(sample);
  const scores = found.getScores();
  if (found.language === '') return fromHint(hint);
  return (scores['en'] ?? 0) >= (scores[found.language] ?? 0) * CLOSE_TO_BEST ? 'en' : found.language;
}
