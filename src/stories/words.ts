import { indexTokens, isStopword } from '../text/index.js';
import { featureKey } from './encoding.js';
import { stemOf } from './stem.js';

/** A word of a text as stories compare it: a Latin word, or two Han characters. */
export interface Word {
  readonly key: number;
  /** Of a Latin word; empty for Han. */
  readonly stem: string;
}

const HAN = /^[\u3400-\u4dbf\u4e00-\u9fff]/;
const NUMBER = /^[\d.,%$]+$/;

/** The words of a text in order, without those that carry no subject. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  for (const token of indexTokens(text).split(' ')) {
    const word = wordOf(token);
    if (word !== undefined) words.push(word);
  }
  return words;
}

function wordOf(token: string): Word | undefined {
  if (token.length < 2) return undefined;
  if (HAN.test(token)) return { key: featureKey('bigram', token), stem: '' };
  if (NUMBER.test(token) || isStopword(token)) return undefined;
  const stem = stemOf(token);
  return { key: featureKey('word', stem), stem };
}

/** Keys of the Latin words of a name, whole and in parts. */
export function latinKeysOf(name: string): readonly number[] {
  const words = name.toLowerCase().match(/[a-z0-9][^\s\u3400-\u9fff]*/g) ?? [];
  return words.flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])]).map((word) => featureKey('word', stemOf(word)));
}
