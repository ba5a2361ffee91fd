import { CLASSES, COMPATIBLE, DIGIT, HAN, LETTER, LOWER, SYLLABLE, isLowSurrogate } from './characters.js';
import { hiddenEnd } from './hidden.js';
import { simplifiedUnits } from './script.js';
import { IN_WORD, isHyphen, isPossessive, wordEnd } from './words.js';

const EAST = HAN | SYLLABLE;
const SPACE_UNIT = 0x20;

/**
 * The one tokenizer of documents and queries: index tokens in order, joined by spaces.
 * Latin tokens are lower case, without a plural's s, names whole and then in parts (gpt-4o gpt 4o); of a Chinese run each character
 * and each pair of neighbours in simplified script (智 智能 能 能体 体), so that a part of a run is a part of its tokens.
 * What a reader does not see (addresses of links, tags) is left out. Tokens hold letters, digits and `- _ . + #` only.
 */
export function indexTokens(text: string): string {
  const source = needsFolding(text) ? text.normalize('NFKC') : text;
  const writer = shared.begin(source.length);
  let i = 0;
  while (i < source.length) {
    const unit = source.charCodeAt(i);
    if (IN_WORD[unit]) i = (unit === 0x68 && schemeEnd(source, i)) || writeWord(source, i, writer);
    else if (CLASSES[unit]! & EAST) i = writeEast(source, i, writer);
    else i = unit === 0x3c || unit === 0x5d || unit === 0x26 ? Math.max(i + 1, hiddenEnd(source, i)) : i + 1;
  }
  return writer.end();
}

/** Behind `https://`, which nobody searches for; 0 when it does not stand at `i`. */
function schemeEnd(text: string, i: number): number {
  return text.startsWith('https://', i) ? i + 8 : text.startsWith('http://', i) ? i + 7 : 0;
}

function needsFolding(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (CLASSES[text.charCodeAt(i)]! & COMPATIBLE) return true;
  return false;
}

/** Collects units of output; one for all calls, for a body's tokens are up to five times its length. */
class Writer {
  units = new Uint16Array(1 << 16);
  length = 0;
  private seen = 0;

  begin(inputLength: number): this {
    this.length = 0;
    this.seen = 0;
    this.reserve(inputLength * 2);
    return this;
  }

  reserve(more: number): void {
    if (this.length + more <= this.units.length) return;
    const larger = new Uint16Array(Math.max(this.units.length * 2, this.length + more));
    larger.set(this.units);
    this.units = larger;
  }

  put(unit: number): void {
    this.units[this.length++] = unit;
    this.seen |= unit;
  }

  end(): string {
    const length = Math.max(0, this.length - 1); // the last space
    const latin = this.seen < 0x100;
    const bytes = latin ? Buffer.from(this.units.subarray(0, length)) : Buffer.from(this.units.buffer, 0, length * 2);
    if (this.units.length > LARGEST_KEPT) this.units = new Uint16Array(1 << 16);
    return bytes.toString(latin ? 'latin1' : 'utf16le');
  }
}

/** Units kept between calls, 8 MB; a larger body gives its memory back. */
const LARGEST_KEPT = 1 << 22;
const shared = new Writer();

/** Writes each character of a run and each pair of neighbours: 智 智能 能. */
function writeEast(text: string, from: number, writer: Writer): number {
  const map = simplifiedUnits();
  let i = from;
  let high = 0;
  let low = 0;
  for (;;) {
    const unit = text.charCodeAt(i);
    if (!(CLASSES[unit]! & EAST)) return i; // NaN, past the end, has no class either
    const pair = isLowSurrogate(text.charCodeAt(i + 1));
    const first = map[unit]!;
    const second = pair ? text.charCodeAt(i + 1) : 0;
    writer.reserve(8);
    if (high) {
      writer.put(high);
      if (low) writer.put(low);
      writer.put(first);
      if (second) writer.put(second);
      writer.put(SPACE_UNIT);
    }
    writer.put(first);
    if (second) writer.put(second);
    writer.put(SPACE_UNIT);
    high = first;
    low = second;
    i += pair ? 2 : 1;
  }
}

function writeWord(text: string, from: number, writer: Writer): number {
  const end = wordEnd(text, from);
  writer.reserve((end - from) * 4 + 16);
  const start = writer.length;
  let parts = 0;
  let last = start;
  for (let i = from; i < end; i++) {
    const written = text.charCodeAt(i);
    const unit = isHyphen(written) ? 0x2d : written;
    if (unit === 0x27 || unit === 0x2019 || unit === 0x2c) continue; // don't → dont, 1,234 → 1234
    if (unit === 0x2d || unit === 0x5f || unit === 0x2e) {
      parts++;
      last = writer.length + 1;
    } else if (i > from && CLASSES[unit]! & DIGIT && CLASSES[text.charCodeAt(i - 1)]! & LETTER) parts++;
    writer.put(LOWER[unit]!);
  }
  const stop = writer.length;
  if (parts > 0) writeParts(writer, start, last, stop);
  else {
    writer.length = stemEnd(writer.units, start, stop);
    writer.put(SPACE_UNIT);
  }
  return isPossessive(text, end) ? end + 2 : end;
}

/** Writes the whole name, of which the part from `last` on is stemmed, and after it its parts: at hyphens, and what a hyphen parts again at dots between letters and before digits (qwen2.5-vl → qwen2.5 qwen 2.5 vl). */
function writeParts(writer: Writer, start: number, last: number, stop: number): void {
  const whole = writer.units.slice(start, stop);
  writer.length = stemEnd(writer.units, last, stop);
  writer.put(SPACE_UNIT);
  let from = 0;
  for (let i = 0; i <= whole.length; i++) {
    if (i < whole.length && whole[i] !== 0x2d && whole[i] !== 0x5f) continue;
    if (i > from) writeSegment(writer, whole, from, i);
    from = i + 1;
  }
}

function writeSegment(writer: Writer, whole: Uint16Array, from: number, to: number): void {
  if (from > 0 || to < whole.length) writeSlice(writer, whole, from, to);
  const cuts = [from];
  for (let i = from + 1; i < to; i++) {
    const isDigit = CLASSES[whole[i]!]! & DIGIT;
    const letterDot = whole[i] === 0x2e && CLASSES[whole[i - 1]!]! & LETTER && CLASSES[whole[i + 1] ?? 0]! & LETTER;
    // "gpt4o" is gpt and 4o, but "h100" and "k2.5" are one thing.
    const lettersThenDigit = isDigit && i - cuts.at(-1)! >= 2 && isAllLetters(whole, cuts.at(-1)!, i);
    if (letterDot) cuts.push(i + 1);
    else if (lettersThenDigit) cuts.push(i);
  }
  if (cuts.length === 1) return;
  cuts.forEach((cut, at) => {
    const end = cuts[at + 1] ?? to;
    writeSlice(writer, whole, cut, whole[end - 1] === 0x2e && end < to ? end - 1 : end);
  });
}

function isAllLetters(units: Uint16Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (!(CLASSES[units[i]!]! & LETTER)) return false;
  return true;
}

function writeSlice(writer: Writer, whole: Uint16Array, from: number, to: number): void {
  writer.reserve(to - from + 2);
  const start = writer.length;
  for (let i = from; i < to; i++) writer.put(whole[i]!);
  writer.length = stemEnd(writer.units, start, writer.length);
  writer.put(SPACE_UNIT);
}

const [C, E, H, I, N, S, U, W, X, Y] = [...'cehinsuwxy'].map((letter) => letter.charCodeAt(0)) as [
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
  number,
];

/**
 * Where the word ends once its plural is taken off (agents, boxes, queries, H100s); what is left is the same for singular and plural, though not always a word
 * (cache and caches → cach, movie and movies → movy).
 */
function stemEnd(units: Uint16Array, start: number, end: number): number {
  const length = end - start;
  if (length < 4) return end;
  const last = units[end - 1];
  const before = units[end - 2]!;
  if (last === E) return stemFinalE(units, end, before, length);
  if (last !== S || before === S || before === U || before === I) return end;
  if (CLASSES[before]! & DIGIT) return CLASSES[units[end - 3]!]! & DIGIT ? end - 1 : end;
  if (!(CLASSES[before]! & LETTER)) return end;
  if (before === W && length === 4 && units[start] === N) return end; // news
  return before === E ? stemEs(units, start, end) : end - 1;
}

function stemFinalE(units: Uint16Array, end: number, before: number, length: number): number {
  if (before === H && units[end - 3] === C) return end - 1;
  if (before !== I || length < 5) return end;
  units[end - 2] = Y;
  return end - 1;
}

function stemEs(units: Uint16Array, start: number, end: number): number {
  const third = units[end - 3];
  if (third === I && end - start > 4) {
    units[end - 3] = Y;
    return end - 2;
  }
  const hissing = third === X || (third === S && units[end - 4] === S) || (third === H && (units[end - 4] === C || units[end - 4] === S));
  return hissing ? end - 2 : end - 1;
}
