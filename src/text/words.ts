import { CLASSES, DIGIT, LETTER, UPPER } from './characters.js';

const WORD = LETTER | DIGIT;

/** For every unit: 1 when it belongs to a word of a script that parts its words by spaces. */
export const IN_WORD: Uint8Array = new Uint8Array(CLASSES.length);
for (let unit = 0; unit < CLASSES.length; unit++) if (CLASSES[unit]! & WORD) IN_WORD[unit] = 1;

/**
 * End of the word, name or number that begins at `from`: letters and digits, and the marks that hold names and numbers together
 * (GPT-4o, Node.js, snake_case, don't, 1,234.5, C++, C#). A possessive 's is left outside.
 */
export function wordEnd(text: string, from: number): number {
  let i = from;
  for (;;) {
    while (IN_WORD[text.charCodeAt(i)]) i++;
    const mark = text.charCodeAt(i);
    if (mark === 0x20 || !IN_WORD[text.charCodeAt(i + 1)] || !joins(text, mark, i)) break;
    i++;
  }
  const mark = text.charCodeAt(i);
  if (mark === 0x2b && text.charCodeAt(i + 1) === 0x2b && !IN_WORD[text.charCodeAt(i + 2)]) return i + 2;
  // C#, F#: one letter only, for "issue#3" is none.
  if (mark === 0x23 && i === from + 1 && CLASSES[text.charCodeAt(from)]! & LETTER && !IN_WORD[text.charCodeAt(i + 1)]) return i + 1;
  return i;
}

/** Whether the mark at `i`, with a word's unit on both sides, is part of that word. */
function joins(text: string, mark: number, i: number): boolean {
  if (mark === 0x5f || isHyphen(mark)) return true;
  if (mark !== 0x2e && mark !== 0x27 && mark !== 0x2019 && mark !== 0x2c) return false;
  const before = CLASSES[text.charCodeAt(i - 1)]!;
  const after = CLASSES[text.charCodeAt(i + 1)]!;
  if (mark === 0x2e) return dotJoins(before, after);
  if (mark === 0x2c) return (before & after & DIGIT) !== 0 && isThousands(text, i + 1);
  return (before & after & LETTER) !== 0 && !isPossessive(text, i);
}

/** 2.5, Node.js, U.S, llama.cpp; not "end.Next", where a space is missing. */
function dotJoins(before: number, after: number): boolean {
  if (before & DIGIT) return (after & DIGIT) !== 0;
  return !(after & UPPER) || (before & UPPER) !== 0;
}

function isThousands(text: string, i: number): boolean {
  for (let at = i; at < i + 3; at++) if (!(CLASSES[text.charCodeAt(at)]! & DIGIT)) return false;
  return !(CLASSES[text.charCodeAt(i + 3)]! & DIGIT);
}

/** A hyphen, or one of those that typesetters and language models write for it (GPT‑5). */
export function isHyphen(unit: number): boolean {
  return unit === 0x2d || unit === 0x2010 || unit === 0x2011;
}

/** All hyphens as the plain one; every place in the text stays what it was. */
export function plainHyphens(text: string): string {
  return text.replace(/[\u2010\u2011]/g, '-');
}

/** Whether `'s` stands at `i` and ends the word. */
export function isPossessive(text: string, i: number): boolean {
  const mark = text.charCodeAt(i);
  return (mark === 0x27 || mark === 0x2019) && text.charCodeAt(i + 1) === 0x73 && !IN_WORD[text.charCodeAt(i + 2)];
}
