import { CLASSES, DIGIT, HAN, LETTER, SPACE } from './characters.js';
import { decodeEntity } from './entities.js';
import { DEEPEST_PARENTHESES, HTML_TAGS, LONGEST_ADDRESS, addressEnd } from './hidden.js';

/** A piece of markup that a reader does not see, and what is seen instead ('' for nothing). */
export interface Mark {
  readonly start: number;
  readonly end: number;
  readonly seen: string;
}

/** A piece that means something only as a whole. */
export interface Whole {
  readonly start: number;
  readonly end: number;
  readonly kind: 'link' | 'image' | 'code' | 'emphasis' | 'address' | 'tag' | 'break';
  /** Length of the mark that opens it and of the one that closes it; 0 unless it is an emphasis. */
  readonly mark: number;
}

export interface Inline {
  /** In order, not overlapping. */
  readonly marks: readonly Mark[];
  /** In the order of their ends; they may stand within each other. */
  readonly wholes: readonly Whole[];
}

const NOTHING: Inline = { marks: [], wholes: [] };

const LONGEST_TAG = 2000;

const SPECIAL = new Uint8Array(128);
for (const unit of '\\`[]<&*_~h\n!') SPECIAL[unit.charCodeAt(0)] = 1;
const PUNCTUATION = new Uint8Array(128);
for (const unit of '!"#$%&\'()*+,-./:;<=>?@[\\]^_`{|}~') PUNCTUATION[unit.charCodeAt(0)] = 1;

/** Tags within a line of words; all others part what stands before from what stands after. */
const WITHIN_WORDS = new Set(
  'a abbr b bdi bdo big cite code data del dfn em font i ins kbd label mark q s samp small span strike strong sub sup time tt u var wbr'.split(' '),
);
/** Tags at which a line ends. */
const BREAKING = new Set('br p div li ul ol tr td th table blockquote details summary hr h1 h2 h3 h4 h5 h6 section article center dd dt dl pre'.split(' '));

/** Finds the markup inside one block (or a slice of one). Work grows with the length only, whatever the text. */
export function inlineOf(text: string, start = 0, end = text.length): Inline {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 128 && SPECIAL[unit] && (unit !== 0x68 || text.startsWith('http', i)) && unit !== 0x21) return new InlineScanner(text, start, end).scan();
  }
  return NOTHING;
}

interface Bracket {
  readonly at: number;
  readonly image: boolean;
}
interface Opener {
  readonly at: number;
  count: number;
}

/** Held open while one block is read. */
class InlineScanner {
  private readonly marks: Mark[] = [];
  private readonly wholes: Whole[] = [];
  private readonly brackets: Bracket[] = [];
  private readonly openers = new Map<number, Opener[]>();
  private backticks: Map<number, number[]> | undefined;
  /** Where the next of these stands, at or after the place last asked for: so that no search goes over the same ground twice. */
  private readonly ahead = new Map<string, number>();

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly end: number,
  ) {}

  scan(): Inline {
    let i = this.start;
    while (i < this.end) {
      const unit = this.text.charCodeAt(i);
      i = unit < 128 && SPECIAL[unit] ? this.special(unit, i) : i + 1;
    }
    this.pairLeftovers();
    this.marks.sort((a, b) => a.start - b.start || a.end - b.end);
    return { marks: disjoint(this.marks), wholes: this.wholes };
  }

  /** Reads what begins at `i`; returns where to go on. */
  private special(unit: number, i: number): number {
    switch (unit) {
      case 0x5c:
        return this.escape(i);
      case 0x60:
        return this.code(i);
      case 0x5b:
        if (this.text.charCodeAt(i + 1) === 0x5e) return this.footnote(i);
        this.brackets.push({ at: i, image: i > this.start && this.text.charCodeAt(i - 1) === 0x21 });
        return i + 1;
      case 0x5d:
        return this.bracketEnd(i);
      case 0x3c:
        return this.angle(i);
      case 0x26:
        return this.entity(i);
      case 0x68:
        return this.address(i);
      case 0x0a:
        return this.lineBreak(i);
      case 0x21:
        return i + 1;
      default:
        return this.delimiter(unit, i);
    }
  }

  private escape(i: number): number {
    const next = this.text.charCodeAt(i + 1);
    if (i + 1 >= this.end || next >= 128 || !(PUNCTUATION[next] || next === 0x0a)) return i + 1;
    this.marks.push({ start: i, end: i + 1, seen: '' });
    return i + 2;
  }

  private code(i: number): number {
    const length = this.runLength(i, 0x60);
    this.backticks ??= this.backtickRuns();
    const runs = this.backticks.get(length) ?? []; // none when the run's first mark was escaped
    while (runs.length > 0 && runs[runs.length - 1]! <= i) runs.pop();
    const close = runs.pop();
    if (close === undefined) return i + length;
    // ``quoted'' in the manner of TeX is no code.
    const quoteEnd = length === 2 ? this.next("''", i + 2) : -1;
    if (quoteEnd >= 0 && quoteEnd < close) {
      runs.push(close);
      return i + length;
    }
    const link = length === 1 && this.text.charCodeAt(close + 1) === 0x5f ? this.restructuredLink(i, close) : -1;
    if (link >= 0) return link;
    this.marks.push({ start: i, end: i + length, seen: '' }, { start: close, end: close + length, seen: '' });
    this.wholes.push({ start: i, end: close + length, kind: 'code', mark: 0 });
    return close + length;
  }

  /** `` `text <https://…>`__ ``, a link of reStructuredText; -1 when it is none. */
  private restructuredLink(open: number, close: number): number {
    const angle = this.text.lastIndexOf('<', close);
    if (angle <= open || this.text.charCodeAt(close - 1) !== 0x3e || !/^<https?:/.test(this.text.slice(angle, angle + 7))) return -1;
    const end = close + 1 + this.runLength(close + 1, 0x5f);
    this.marks.push({ start: open, end: open + 1, seen: '' }, { start: this.text.charCodeAt(angle - 1) === 0x20 ? angle - 1 : angle, end, seen: '' });
    this.wholes.push({ start: open, end, kind: 'link', mark: 0 });
    return end;
  }

  /** Where runs of each length of backticks begin, last first. */
  private backtickRuns(): Map<number, number[]> {
    const runs = new Map<number, number[]>();
    for (let i = this.text.indexOf('`', this.start); i >= 0 && i < this.end; i = this.text.indexOf('`', i)) {
      const length = this.runLength(i, 0x60);
      const same = runs.get(length);
      if (same) same.push(i);
      else runs.set(length, [i]);
      i += length;
    }
    for (const same of runs.values()) same.reverse();
    return runs;
  }

  private runLength(i: number, unit: number): number {
    let at = i;
    while (at < this.end && this.text.charCodeAt(at) === unit) at++;
    return at - i;
  }

  private footnote(i: number): number {
    const match = /^\[\^[^\]\s]{1,60}\]/.exec(this.text.slice(i, Math.min(this.end, i + 64)));
    if (!match) return i + 1;
    this.marks.push({ start: i, end: i + match[0].length, seen: '' });
    return i + match[0].length;
  }

  private bracketEnd(i: number): number {
    const open = this.brackets.pop();
    if (open === undefined) return this.strayAddress(i);
    const next = this.text.charCodeAt(i + 1);
    const stop = i + 1 >= this.end ? -1 : next === 0x28 ? this.destinationEnd(i + 1) : next === 0x5b ? this.referenceEnd(open.at, i + 1) : -1;
    if (stop < 0) return i + 1;
    const start = open.image ? open.at - 1 : open.at;
    this.marks.push({ start, end: open.at + 1, seen: '' }, { start: i, end: stop, seen: '' });
    this.wholes.push({ start, end: stop, kind: open.image ? 'image' : 'link', mark: 0 });
    return stop;
  }

  /** `](https://…)` whose other half was cut off. */
  private strayAddress(i: number): number {
    const stop = this.text.startsWith('](http', i) ? this.destinationEnd(i + 1) : -1;
    return stop < 0 || stop > this.end ? i + 1 : this.hide(i, stop, '');
  }

  /** End of `(address "title")` that begins at `open`, or -1. */
  private destinationEnd(open: number): number {
    const close = this.next(')', open);
    if (close < 0 || close - open > LONGEST_ADDRESS) return -1;
    let at = open + 1;
    if (this.text.charCodeAt(at) === 0x3c) {
      const angle = this.next('>', at);
      if (angle < 0 || angle - at > LONGEST_ADDRESS) return -1;
      at = angle + 1;
    } else at = this.barePartEnd(at);
    if (at < 0) return -1;
    while (at < this.end && CLASSES[this.text.charCodeAt(at)]! & SPACE) at++;
    const quote = this.text[at];
    if (quote === '"' || quote === "'") {
      const stop = this.next(quote, at + 1);
      if (stop < 0 || stop - at > LONGEST_ADDRESS) return -1;
      at = stop + 1;
      while (at < this.end && CLASSES[this.text.charCodeAt(at)]! & SPACE) at++;
    }
    return at < this.end && this.text.charCodeAt(at) === 0x29 ? at + 1 : -1;
  }

  private barePartEnd(from: number): number {
    let depth = 0;
    let at = from;
    for (; at < this.end && at - from < LONGEST_ADDRESS; at++) {
      const unit = this.text.charCodeAt(at);
      if (unit === 0x5c) at++;
      else if (unit === 0x28) {
        if (++depth > DEEPEST_PARENTHESES) return -1;
      } else if (unit === 0x29) {
        if (depth-- === 0) return at;
      } else if (CLASSES[unit]! & SPACE) return depth === 0 ? at : -1;
    }
    return -1;
  }

  /** End of the `[id]` of `[text][id]`; an index such as `a[0][1]` is none. */
  private referenceEnd(open: number, second: number): number {
    if (open > this.start && (CLASSES[this.text.charCodeAt(open - 1)]! & (LETTER | DIGIT) || this.text[open - 1] === ']')) return -1;
    const match = /^\[[^\][\n]{0,100}\]/.exec(this.text.slice(second, Math.min(this.end, second + 104)));
    return match ? second + match[0].length : -1;
  }

  private angle(i: number): number {
    if (this.text.startsWith('<!--', i)) {
      const close = this.next('-->', i + 4);
      const stop = close < 0 ? this.end : close + 3;
      return this.hide(i, stop, '');
    }
    const close = this.next('>', i);
    if (close < 0 || close - i > LONGEST_TAG) return i + 1;
    const head = this.text.slice(i + 1, Math.min(close, i + 24));
    if (/^(?:https?:\/\/|mailto:)/i.test(head) && !/\s/.test(this.text.slice(i, close))) {
      this.marks.push({ start: i, end: i + 1, seen: '' }, { start: close, end: close + 1, seen: '' });
      this.wholes.push({ start: i, end: close + 1, kind: 'address', mark: 0 });
      return close + 1;
    }
    const name = /^\/?([a-z][a-z0-9]*)(?=[\s/]|$)/i.exec(head)?.[1]?.toLowerCase();
    if (name === undefined || !HTML_TAGS.has(name)) return i + 1;
    return this.hide(i, close + 1, WITHIN_WORDS.has(name) ? '' : ' ', BREAKING.has(name));
  }

  private hide(start: number, end: number, seen: string, breaks = false): number {
    this.marks.push({ start, end, seen });
    this.wholes.push({ start, end, kind: breaks ? 'break' : 'tag', mark: 0 });
    return end;
  }

  private entity(i: number): number {
    const match = /^&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,15});/.exec(this.text.slice(i, Math.min(this.end, i + 18)));
    const seen = match ? decodeEntity(match[0]) : undefined;
    if (match === null || seen === undefined) return i + 1;
    this.marks.push({ start: i, end: i + match[0].length, seen });
    return i + match[0].length;
  }

  private address(i: number): number {
    const stop = addressEnd(this.text, i, this.end);
    if (stop < 0) return i + 1;
    this.wholes.push({ start: i, end: stop, kind: 'address', mark: 0 });
    return stop;
  }

  /** The `>` of a quotation that goes on over lines. */
  private lineBreak(i: number): number {
    let at = i + 1;
    let stop = at;
    while (at < this.end) {
      const unit = this.text.charCodeAt(at);
      if (unit === 0x3e) stop = at + 1;
      else if (unit !== 0x20 && unit !== 0x09) break;
      at++;
    }
    if (stop > i + 1) this.marks.push({ start: i + 1, end: stop, seen: '' });
    return stop;
  }

  private delimiter(unit: number, i: number): number {
    const length = this.runLength(i, unit);
    const stop = i + length;
    if (unit === 0x7e && length !== 2) return stop;
    const before = i > this.start ? CLASSES[this.text.charCodeAt(i - 1)]! : SPACE;
    const after = stop < this.end ? CLASSES[this.text.charCodeAt(stop)]! : SPACE;
    const inWord = unit === 0x5f;
    const opens = !(after & SPACE) && !(inWord && before & (LETTER | DIGIT) && !(before & HAN));
    const closes = !(before & SPACE) && !(inWord && after & (LETTER | DIGIT) && !(after & HAN));
    let stack = this.openers.get(unit);
    if (stack === undefined) this.openers.set(unit, (stack = []));
    const left = closes ? this.closeWith(stack, i, length) : length;
    if (left > 0 && (opens || (left > 1 && !inWord))) stack.push({ at: stop - left, count: left });
    return stop;
  }

  /** Pairs a closing run with the runs that opened, nearest first; returns how many of its marks are left over. */
  private closeWith(stack: Opener[], at: number, length: number): number {
    let left = length;
    while (left > 0 && stack.length > 0) {
      const opener = stack[stack.length - 1]!;
      const used = Math.min(left, opener.count);
      const openEnd = opener.at + opener.count;
      const from = at + length - left;
      this.marks.push({ start: openEnd - used, end: openEnd, seen: '' }, { start: from, end: from + used, seen: '' });
      this.wholes.push({ start: openEnd - used, end: from + used, kind: 'emphasis', mark: used });
      opener.count -= used;
      left -= used;
      if (opener.count === 0) stack.pop();
    }
    return left;
  }

  /** What is left unpaired: `**bold **text` is paired in order, half a mark that touches a word on one side only is not shown. */
  private pairLeftovers(): void {
    const left = (this.openers.get(0x2a) ?? []).filter((opener) => opener.count >= 2);
    for (let i = 0; i < left.length; i++) {
      const [a, b] = [left[i]!, left[i + 1]];
      if (!isHalfMark(this.text, a.at, a.at + a.count, this.start, this.end)) continue;
      this.marks.push({ start: a.at, end: a.at + a.count, seen: '' });
      if (b?.count !== a.count) continue;
      this.marks.push({ start: b.at, end: b.at + b.count, seen: '' });
      this.wholes.push({ start: a.at, end: b.at + b.count, kind: 'emphasis', mark: a.count });
      i++;
    }
  }

  private next(what: string, from: number): number {
    let at = this.ahead.get(what) ?? -2;
    if (at === -1 || at >= from) return at < this.end ? at : -1;
    at = this.text.indexOf(what, from);
    if (at >= this.end) at = -1;
    this.ahead.set(what, at);
    return at;
  }
}

/** Half of a bold mark whose other half stands elsewhere; `2**3` and a line of asterisks are none. */
function isHalfMark(text: string, start: number, end: number, from: number, to: number): boolean {
  const isWord = (at: number): boolean =>
    at >= from && at < to && (CLASSES[text.charCodeAt(at)]! & (LETTER | DIGIT)) !== 0 && !(CLASSES[text.charCodeAt(at)]! & HAN);
  const isText = (at: number): boolean => at >= from && at < to && !(CLASSES[text.charCodeAt(at)]! & SPACE);
  return !(isWord(start - 1) && isWord(end)) && (isText(start - 1) || isText(end));
}

/** A mark inside another (an image in a link's hidden part) is not seen anyway. */
function disjoint(marks: readonly Mark[]): Mark[] {
  const out: Mark[] = [];
  let end = -1;
  for (const mark of marks) {
    if (mark.start < end) continue;
    out.push(mark);
    end = mark.end;
  }
  return out;
}
