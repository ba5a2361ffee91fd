import { indexTokens, isStopword } from '../text/index.js';
import { bilingual } from './bilingual.js';
import { featureKey } from './encoding.js';
import { stemOf } from './stem.js';

/** A word of a text as stories compare it: a Latin word, or two Han characters. */
export interface Word {
  readonly key: number;
  /** Of a Latin word; empty for Han. */
  readonly stem: string;
  /** The key of the concept that an English word means. */
  readonly meaning?: number | undefined;
  /** The same of two words in a row, by the stem of the second. */
  readonly following?: ReadonlyMap<string, number> | undefined;
}

const HAN = /^[\u3400-\u4dbf\u4e00-\u9fff]/;
const NUMBER = /^[\d.,%$]+$/;

/** The words of a text in order, without those that carry no subject. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const token of indexTokens(text).split(' ')) {
    let word = met.get(token);
    if (word === undefined) {
      if (met.size === MOST_MET) met.clear();
      met.set(token, (word = wordOf(token) ?? NO_WORD));
    }
    if (word !== NO_WORD) words.push(word);
  }
  return words;
}

/** Most tokens of a text were met before: looking one up is ten times quicker than making its word again. */
const met = new Map<string, Word>();
/** Some megabytes. */
const MOST_MET = 50_000;
const NO_WORD: Word = { key: 0, stem: '' };

function wordOf(token: string): Word | undefined {
  if (token.length < 2) return undefined;
  if (HAN.test(token)) return { key: featureKey('bigram', token), stem: '' };
  if (NUMBER.test(token) || isStopword(token)) return undefined;
  const stem = stemOf(token);
  const { english, englishPairs } = bilingual();
  return { key: featureKey('word', stem), stem, meaning: english.get(stem), following: englishPairs.get(stem) };
}

/** Keys of the Latin words of a name, whole and in parts. */
export function latinKeysOf(name: string): readonly number[] {
  const words = name.toLowerCase().match(/[a-z0-9][^\s\u3400-\u9fff]*/g) ?? [];
  return words.flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])]).map((word) => featureKey('word', stemOf(word)));
}
