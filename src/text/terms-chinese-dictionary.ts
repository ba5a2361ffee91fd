import { createRequire } from 'node:module';
import { TERM_BREAKS, WEAK_WORDS } from './terms-chinese-words.js';

/** What the dictionary and our lists say of a word, as flags; nothing is said of a noun that is not common. No term holds a word that breaks. */
export const BREAKS = 1;
/** A verb or an adverb: it can be part of a term, seldom the whole or the edge of one. */
export const VERBAL = 2;
/** An adjective, an idiom, a place or time word. */
export const MODIFIER = 4;
/** Among the few thousand words that any text uses. */
export const COMMON = 8;
/** On our list of words that are no term alone. */
export const WEAK = 16;

/** Occurrences in jieba's dictionary (of some 60 million words). */
const COMMON_FROM = 1000;
/** Pronouns, prepositions, conjunctions, particles, interjections, and numerals that end in a measure word. */
const BREAKING_TAGS = /^(?:[rpcyeo]|u[a-z]*)$/;
const NUMERAL_TAG = /^m/;
const MEASURED = /[个位项种款名次条件家篇只台套天年月日组例类些人份点倍块片张座部]$/;
const VERBAL_TAGS = /^(?:v|vd|vi|vq|vg|d|ad|zg)$/;
const MODIFIER_TAGS = /^(?:[abzift]|mq?|q)$/;

let flags: ReadonlyMap<string, number> | undefined;

/** The flags of a word in simplified script; 0 for nouns and for words that the dictionary does not have. */
export function flagsOf(word: string): number {
  flags ??= readDictionary();
  return flags.get(word) ?? 0;
}

/** Reads jieba's own dictionary, `word frequency tag` in each line, once, when the first Chinese text comes (0.2 s). */
function readDictionary(): ReadonlyMap<string, number> {
  const { dict } = createRequire(import.meta.url)('@node-rs/jieba/dict') as { readonly dict: Buffer };
  const text = dict.toString('utf8');
  const found = new Map<string, number>();
  for (let from = 0; from < text.length;) {
    const end = text.indexOf('\n', from) < 0 ? text.length : text.indexOf('\n', from);
    const first = text.indexOf(' ', from);
    const second = text.indexOf(' ', first + 1);
    const word = text.slice(from, first);
    const value = flagsOfTag(word, text.slice(second + 1, end).trim()) | (Number(text.slice(first + 1, second)) >= COMMON_FROM ? COMMON : 0);
    if (value !== 0) found.set(word, value);
    from = end + 1;
  }
  for (const word of TERM_BREAKS) found.set(word, BREAKS);
  for (const word of WEAK_WORDS) found.set(word, (found.get(word) ?? 0) | WEAK);
  return found;
}

function flagsOfTag(word: string, tag: string): number {
  if (tag[0] === 'n') return 0;
  if (BREAKING_TAGS.test(tag) || (NUMERAL_TAG.test(tag) && MEASURED.test(word))) return BREAKS;
  if (VERBAL_TAGS.test(tag)) return VERBAL;
  return MODIFIER_TAGS.test(tag) ? MODIFIER : 0;
}
