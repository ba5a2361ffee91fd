import type { Span } from '../model/index.js';
import { CLASSES, DIGIT, HAN, LETTER, SYLLABLE, UPPER, isLowSurrogate } from './characters.js';
import { addressEnd } from './hidden.js';
import { segmentHan } from './segmentation.js';
import { isPossessive, wordEnd } from './words.js';

/** A word of a text. name: held together by digits, capitals or marks (GPT-4o, C++, Node.js, @handle); a plain capitalised word is a `word`. */
export interface Token extends Span {
  readonly text: string;
  readonly kind: 'word' | 'name' | 'number' | 'han';
}

const WORD = LETTER | DIGIT;
const CURRENCY = '$€£¥₩₹';

/** The words of a text in order; addresses are skipped, Chinese is segmented. */
export function tokensOf(text: string): readonly Token[] {
  const { tokens, runs } = scan(text);
  return runs.length === 0 ? tokens : withSegments(text, tokens, runs);
}

/** The same, but a run of Han characters stays one token: for those who look for Latin words only. */
export function unsegmentedTokensOf(text: string): readonly Token[] {
  return scan(text).tokens;
}

interface Scan {
  readonly tokens: Token[];
  /** Which of the tokens are runs of Han characters. */
  readonly runs: readonly number[];
}

function scan(text: string): Scan {
  const out: Token[] = [];
  const runs: number[] = [];
  let i = 0;
  while (i < text.length) {
    const unit = text.charCodeAt(i);
    const flags = CLASSES[unit]!;
    if (flags & (HAN | SYLLABLE)) {
      const end = runEnd(text, i, flags & HAN ? HAN : SYLLABLE);
      if (flags & HAN) {
        runs.push(out.length);
        out.push({ text: '', kind: 'han', start: i, end });
      } else out.push({ text: text.slice(i, end), kind: 'word', start: i, end });
      i = end;
    } else if (flags & WORD) {
      const address = unit === 0x68 ? addressEnd(text, i, text.length) : -1;
      if (address > 0) i = address;
      else i = pushWord(text, i, i, out);
    } else if (
      (unit === 0x40 || CURRENCY.includes(text[i]!)) &&
      CLASSES[text.charCodeAt(i + 1)]! & WORD &&
      !(CLASSES[text.charCodeAt(i + 1)]! & (HAN | SYLLABLE))
    ) {
      const before = CLASSES[text.charCodeAt(i - 1)] ?? 0;
      const starts = unit === 0x40 ? !(before & WORD) : (CLASSES[text.charCodeAt(i + 1)]! & DIGIT) !== 0;
      i = starts ? pushWord(text, i, i + 1, out) : i + 1;
    } else i++;
  }
  return { tokens: out, runs };
}

function runEnd(text: string, from: number, flag: number): number {
  for (let i = from + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (!(CLASSES[unit]! & flag || (flag === HAN && isLowSurrogate(unit)))) return i;
  }
  return text.length;
}

function withSegments(text: string, tokens: readonly Token[], runs: readonly number[]): readonly Token[] {
  const words = segmentHan(runs.map((at) => text.slice(tokens[at]!.start, tokens[at]!.end)));
  const out: Token[] = [];
  let run = 0;
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]!;
    if (runs[run] !== i) {
      out.push(token);
      continue;
    }
    let start = token.start;
    for (const length of words[run]!) {
      out.push({ text: text.slice(start, start + length), kind: 'han', start, end: start + length });
      start += length;
    }
    run++;
  }
  return out;
}

/** Reads the Latin word, name or number whose sign (@, $) is at `start` and whose first letter at `from`; returns its end. */
function pushWord(text: string, start: number, from: number, out: Token[]): number {
  const end = wordEnd(text, from);
  const shape = shapeOf(text, from, end);
  let stop = end;
  let kind: Token['kind'] = shape;
  if (shape === 'number' && text[end] === '%') stop = end + 1;
  else if (from > start && text[start] === '@') kind = 'name';
  else if (from > start) kind = shape === 'word' ? 'word' : 'number';
  out.push({ text: text.slice(start, stop), kind, start, end: stop });
  return isPossessive(text, stop) ? stop + 2 : stop;
}

/** By what it is made of: digits alone are a number; a digit, an inner capital or a mark makes a name. */
function shapeOf(text: string, from: number, end: number): Token['kind'] {
  let letters = 0;
  let digits = 0;
  let uppers = 0;
  let dots = 0;
  for (let i = from; i < end; i++) {
    const flags = CLASSES[text.charCodeAt(i)]!;
    if (flags & LETTER) letters++;
    if (flags & DIGIT) digits++;
    if (flags & UPPER && i > from && CLASSES[text.charCodeAt(i - 1)]! & WORD) uppers++; // not the second half of Late-Night
    if (text[i] === '.' || text[i] === '+' || text[i] === '#') dots++;
  }
  if (letters === 0) return 'number';
  return digits > 0 || uppers > 0 || dots > 0 ? 'name' : 'word';
}
