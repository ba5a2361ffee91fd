import { isStopword, simplify } from '../text/index.js';
import { stemOf } from './stem.js';

/** One word of a text as stories compare it. */
export interface StoryWord {
  /** Folded: lower case, stemmed, without inner hyphens: `gpt4o`. */
  readonly key: string;
  readonly start: number;
  readonly end: number;
}

/** Latin words with what is written into them (GPT-4o, C++, K2.5, Node.js), but not numbers, which are quantities. */
const LATIN_WORD = /(?<![\p{L}\d])[\p{Script=Latin}][\p{Script=Latin}\p{M}\d]*(?:[-.'’+_][\p{Script=Latin}\d]+)*[+#]*/gu;

export function latinWordsOf(text: string): readonly StoryWord[] {
  const words: StoryWord[] = [];
  for (const { 0: word, index } of text.matchAll(LATIN_WORD)) {
    pushWord(words, word, index);
    if (word.includes('-')) pushParts(words, word, index);
  }
  return words;
}

function pushWord(words: StoryWord[], word: string, start: number): void {
  const folded = word.toLowerCase().replace(/['’]s?$|['’]s\b/g, '');
  if (folded.length < 2 || isStopword(folded)) return;
  words.push({ key: stemOf(folded.replace(/[-_'’]/g, '')), start, end: start + word.length });
}

/** `fine-tuning` is also `fine` and `tuning`; `GPT-4o` is also `gpt`. */
function pushParts(words: StoryWord[], word: string, start: number): void {
  let at = start;
  for (const part of word.split('-')) {
    if (/^\p{L}/u.test(part)) pushWord(words, part, at);
    at += part.length + 1;
  }
}

const HAN_RUN = /[\u3400-\u4dbf\u4e00-\u9fff]+/g;

export function hanRunsOf(text: string): readonly { readonly text: string; readonly start: number }[] {
  return [...simplify(text).matchAll(HAN_RUN)].map((match) => ({ text: match[0], start: match.index }));
}
