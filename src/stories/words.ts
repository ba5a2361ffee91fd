import { indexTokens, isStopword } from '../text/index.js';
import { featureKey } from './encoding.js';
import { stemOf } from './stem.js';

const HAN = /^[\u3400-\u4dbf\u4e00-\u9fff]/;
const NUMBER = /^[\d.,%$]+$/;

/** Keys of the Latin words and Han bigrams of a text; `stems` are the Latin ones, in order. */
export function wordsOf(text: string): { readonly keys: readonly number[]; readonly stems: readonly string[] } {
  const keys: number[] = [];
  const stems: string[] = [];
  for (const token of indexTokens(text).split(' ')) {
    if (token.length < 2 || NUMBER.test(token) || isStopword(token)) continue;
    if (HAN.test(token)) keys.push(featureKey('bigram', token));
    else {
      const stem = stemOf(token);
      stems.push(stem);
      keys.push(featureKey('word', stem));
    }
  }
  return { keys, stems };
}

/** Keys of the Latin words of a name, whole and in parts. */
export function latinKeysOf(name: string): readonly number[] {
  const words = name.toLowerCase().match(/[a-z0-9][^\s\u3400-\u9fff]*/g) ?? [];
  return words.flatMap((word) => [word, ...(word.includes('-') ? word.split('-') : [])]).map((word) => featureKey('word', stemOf(word)));
}
