import type { Span } from '../model/index.js';
import { blocksOf, type BlockKind } from './blocks.js';
import { CLASSES, DIGIT, HAN, LETTER, PICTURE, SPACE, SYLLABLE, UPPER, isLowSurrogate } from './characters.js';
import { guardsOf, type Guard } from './guards.js';
import { inlineOf, type Inline } from './inline.js';
import { STOP_OF, closersEnd, endsSentence, isCloser } from './sentence-ends.js';
import { isListOfLines, mayBeginLine } from './line-breaks.js';

/** One sentence of a body. Its slice has no white space around it and no half of a link, code span or quotation. */
export interface Sentence extends Span {
  readonly kind: BlockKind;
}

/** The sentences of a Markdown body's prose, in order. Code, tables, tags and rules have none; a heading is one. */
export function sentencesOf(body: string): readonly Sentence[] {
  const out: Sentence[] = [];
  for (const block of blocksOf(body)) {
    if (block.kind === 'code' || block.kind === 'table' || block.kind === 'html' || block.kind === 'rule') continue;
    const inline = inlineOf(body, block.textStart, block.textEnd);
    const { start, end } = withoutWrapping(block.textStart, block.textEnd, inline);
    new Splitter(body, block.kind, start, end, inline, out).split();
  }
  return out;
}

/** Leaves out the marks of an emphasis that holds the whole block. */
function withoutWrapping(start: number, end: number, inline: Inline): Span {
  let span = { start, end };
  for (const whole of inline.wholes.toReversed()) {
    if (whole.kind !== 'emphasis' || whole.start !== span.start || whole.end !== span.end) continue;
    span = { start: whole.start + whole.mark, end: whole.end - whole.mark };
  }
  return span;
}

/** Units at which the walk stops to look. */
const STOPS_WALK = STOP_OF.slice();
STOPS_WALK[0x0a] = 1;

/** Held open while one block is read. */
class Splitter {
  private readonly guards: readonly Guard[];
  /** Where the sentence begins that is being read. */
  private from: number;
  private next = 0;
  /** Whether the block's lines were broken where their writer wanted, not where the margin was; found out at the first line break. */
  private listed: boolean | undefined;
  private unread: readonly Span[] | undefined;
  private nextUnread = 0;

  constructor(
    private readonly body: string,
    private readonly kind: BlockKind,
    private readonly start: number,
    private readonly end: number,
    private readonly inline: Inline,
    private readonly out: Sentence[],
  ) {
    this.from = start;
    this.guards = guardsOf(body, start, end, inline);
  }

  split(): void {
    if (this.kind !== 'heading') this.walk();
    this.emit(this.end);
  }

  private walk(): void {
    const { body, guards, end } = this;
    let i = this.start;
    while (i < end) {
      const guard = guards[this.next];
      const stop = guard?.start ?? end;
      while (i < stop && !STOPS_WALK[body.charCodeAt(i)]) i++;
      if (guard !== undefined && i >= stop) {
        this.next++;
        i = i > stop && i > guard.end ? i : this.passGuard(guard);
      } else if (i < end) i = body.charCodeAt(i) === 0x0a ? this.lineBreak(i) : this.passStop(i, stop);
    }
  }

  private passStop(i: number, stop: number): number {
    let run = i + 1;
    while (run < stop && STOP_OF[this.body.charCodeAt(run)]) run++;
    return this.consider(run - 1, run, undefined);
  }

  /** Goes over what must not be split, and looks whether a sentence ends with it. */
  private passGuard(guard: Guard): number {
    if (guard.kind === 'break') {
      this.emit(guard.start);
      this.from = guard.end;
      return guard.end;
    }
    let at = guard.lastSeen - 1;
    while (at > guard.start && isCloser(this.body.charCodeAt(at))) at--;
    if (at > guard.start && STOP_OF[this.body.charCodeAt(at)]) return this.consider(at, guard.end, guard);
    if (guard.kind === 'bracket' && this.standsAlone(guard)) this.emit(guard.end);
    return guard.end;
  }

  /** "… answers. (link) Next": a bracket between two sentences is part of neither. */
  private standsAlone(guard: Guard): boolean {
    const { body, from, start } = this;
    if (
      from === start ||
      this.trimmedStart(from, guard.start + 1) !== guard.start ||
      ENUMERATOR.test(body.slice(guard.start, Math.min(guard.end, guard.start + 8)))
    )
      return false;
    let next = guard.end;
    while (next < this.end && CLASSES[body.charCodeAt(next)]! & SPACE) next++;
    return next === this.end || (next > guard.end && (CLASSES[body.charCodeAt(next)]! & (UPPER | HAN | PICTURE)) !== 0);
  }

  /** Ends a sentence after the stop at `at` when it is one; returns where to go on. */
  private consider(at: number, after: number, guard: Guard | undefined): number {
    const { body, from, end } = this;
    const close = closersEnd(body, after, this.guards[this.next]?.start ?? end);
    let bracketStart = close;
    while (bracketStart < end && CLASSES[body.charCodeAt(bracketStart)]! & SPACE) bracketStart++;
    const follows = this.guards[this.next];
    const bracket = follows?.kind === 'bracket' && follows.start === bracketStart ? follows : undefined;
    if (!endsSentence({ body, from, at, close, end, guard, bracket })) return after;
    this.emit(close);
    return close;
  }

  /** A line that its writer broke on purpose, with two spaces, a backslash or in a list without marks, ends a sentence. */
  private lineBreak(i: number): number {
    const { body } = this;
    const last = body.charCodeAt(i - 1) === 0x0d ? i - 2 : i - 1;
    const hard = body.charCodeAt(last) === 0x5c || (body.charCodeAt(last) === 0x20 && body.charCodeAt(last - 1) === 0x20);
    this.listed ??= isListOfLines(body, this.start, this.end);
    if (hard || (this.listed && mayBeginLine(body, i + 1))) this.emit(i);
    return i + 1;
  }

  private emit(to: number): void {
    const { body, from } = this;
    this.from = to;
    const start = this.trimmedStart(from, to);
    let end = to;
    while (end > start && (isEdge(body, end - 1) || isBreakMark(body, end - 1, to))) end--;
    if (end > start && this.saysSomething(start, end)) this.out.push({ kind: this.kind, start, end });
  }

  /** Past white space, emoji and dashes, which are decoration where a sentence begins. */
  private trimmedStart(from: number, to: number): number {
    const { body } = this;
    let start = from;
    while (start < to && (isEdge(body, start) || (isDash(body.charCodeAt(start)) && dashesLead(body, start)))) start++;
    return start;
  }

  /** At least one letter or digit that a reader sees: not of a picture, a tag, an address, nor of what a link leads to. */
  private saysSomething(start: number, end: number): boolean {
    const { body } = this;
    this.unread ??= unreadOf(this.inline);
    const { unread } = this;
    for (let i = start; i < end; i++) {
      while (this.nextUnread < unread.length && unread[this.nextUnread]!.end <= i) this.nextUnread++;
      const span = unread[this.nextUnread];
      if (span !== undefined && span.start <= i) i = span.end - 1;
      else if (CLASSES[body.charCodeAt(i)]! & (LETTER | DIGIT | HAN | SYLLABLE)) return true;
    }
    return false;
  }
}

/** What is no word to read, in order of where it begins. */
function unreadOf({ marks, wholes }: Inline): readonly Span[] {
  const unread: Span[] = wholes.filter(({ kind }) => kind === 'image' || kind === 'address' || kind === 'tag' || kind === 'break');
  return [...unread, ...marks].toSorted((a, b) => a.start - b.start);
}

/** "(1)", "(ii)", "（a）" begin what follows. */
const ENUMERATOR = /^[(（](?:\d{1,2}|[ivxIVX]{1,4}|[a-zA-Z])[)）]$/;

/** Pictures that say something: yes, no, careful. */
const TELLING = new Set([...'✅❌❎✔✖⚠'].map((picture) => picture.charCodeAt(0)));

function isEdge(body: string, i: number): boolean {
  const unit = body.charCodeAt(i);
  const flags = CLASSES[unit]!;
  return (
    (flags & SPACE) !== 0 ||
    unit === 0x200b ||
    ((flags & PICTURE) !== 0 && !TELLING.has(unit)) ||
    (isLowSurrogate(unit) && (CLASSES[body.charCodeAt(i - 1)]! & PICTURE) !== 0)
  );
}

/** The backslash that breaks a line. */
function isBreakMark(body: string, i: number, to: number): boolean {
  return body.charCodeAt(i) === 0x5c && (i + 1 === to || body.charCodeAt(i + 1) === 0x0a);
}

function isDash(unit: number): boolean {
  return unit === 0x2d || unit === 0x2013 || unit === 0x2014;
}

/** "-- a reader", "— a reader", "——某人", but not "-5" or "--help". */
function dashesLead(body: string, start: number): boolean {
  let i = start;
  while (isDash(body.charCodeAt(i))) i++;
  return body.charCodeAt(i) === 0x20 || (body.charCodeAt(start) === 0x2014 && i > start);
}
