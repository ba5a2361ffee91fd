import { CLASSES, DIGIT, HAN, LETTER, isLowSurrogate } from './characters.js';

export interface ReadingLength {
  /** Han characters; punctuation is not counted. */
  readonly hanCharacters: number;
  /** Words and numbers of other scripts; `GPT-4o`, `don't` and `1,234.5` are one each. */
  readonly words: number;
}

const JOINERS = "-'’._,:/+#&@%";

/** How much there is to read, in the two units that reading speeds are stated in. */
export function readingLength(text: string): ReadingLength {
  let hanCharacters = 0;
  let words = 0;
  let inWord = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    const flags = CLASSES[unit]!;
    if (flags & HAN) hanCharacters++;
    if (flags & (LETTER | DIGIT)) {
      if (!inWord) words++;
      inWord = true;
    } else if (!isLowSurrogate(unit)) {
      inWord = inWord && JOINERS.includes(text[i]!) && (CLASSES[text.charCodeAt(i + 1)]! & (LETTER | DIGIT)) !== 0;
    }
  }
  return { hanCharacters, words };
}

export interface ReadingTime extends ReadingLength {
  /** To one decimal. */
  readonly minutes: number;
}

/** Usual speeds of silent reading. */
const PER_MINUTE = { hanCharacters: 400, words: 230 };

/** How much there is to read in several texts, and how long that takes. */
export function readingTime(texts: readonly string[]): ReadingTime {
  const lengths = texts.map(readingLength);
  const hanCharacters = lengths.reduce((sum, length) => sum + length.hanCharacters, 0);
  const words = lengths.reduce((sum, length) => sum + length.words, 0);
  const minutes = hanCharacters / PER_MINUTE.hanCharacters + words / PER_MINUTE.words;
  return { hanCharacters, words, minutes: Math.round(minutes * 10) / 10 };
}
