import { CLASSES, SPACE } from './characters.js';
import type { Inline, Whole } from './inline.js';

/** A stretch within which no sentence begins or ends. */
export interface Guard {
  readonly start: number;
  readonly end: number;
  /** Where what a reader sees of it ends; -1 when a sentence cannot end with it (code, an address). */
  readonly lastSeen: number;
  /** break: a tag such as `<br>`, where a line ends. */
  readonly kind: 'markup' | 'silent' | 'bracket' | 'break';
}

/** Quotations and brackets longer than this many units are split inside: nobody wants them whole. */
const LONGEST_BRACKET = 400;
/** Some writers set whole paragraphs in bold; longer than this it is no emphasis, and is split. */
const LONGEST_EMPHASIS = 200;

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '（': '）',
  '[': ']',
  '【': '】',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '〔': '〕',
  '［': '］',
};
const BRACKET = new Uint8Array(0x10000);
const OPENS = 1;
const CLOSES = 2;
const QUOTES = 3;
for (const [open, close] of Object.entries(PAIRS)) {
  BRACKET[open.charCodeAt(0)] = OPENS;
  BRACKET[close.charCodeAt(0)] = CLOSES;
}
for (const quote of '"“”') BRACKET[quote.charCodeAt(0)] = QUOTES;
const CLOSING = new Map(Object.entries(PAIRS).map(([open, close]) => [open.charCodeAt(0), close.charCodeAt(0)]));

/** What must not be split between `start` and `end`: markup, quotations and brackets; the outermost ones, in order. */
export function guardsOf(body: string, start: number, end: number, inline: Inline): readonly Guard[] {
  const found = inline.wholes
    .filter((whole) => whole.start >= start && whole.end <= end && (whole.kind !== 'emphasis' || whole.end - whole.start <= LONGEST_EMPHASIS))
    .map((whole) => guardOf(whole, inline));
  addBrackets(body, start, end, found);
  return found.length < 2 ? found : outermost(found);
}

function guardOf(whole: Whole, inline: Inline): Guard {
  const { start, end, kind } = whole;
  if (kind === 'break') return { start, end, lastSeen: -1, kind };
  return kind === 'link' || kind === 'emphasis'
    ? { start, end, lastSeen: lastSeen(inline, end), kind: 'markup' }
    : { start, end, lastSeen: -1, kind: 'silent' };
}

function outermost(guards: Guard[]): readonly Guard[] {
  guards.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Guard[] = [];
  for (const guard of guards) {
    const last = out.at(-1);
    if (last === undefined || guard.start >= last.end) out.push(guard);
    else if (guard.end > last.end) out[out.length - 1] = { ...last, end: guard.end, lastSeen: guard.lastSeen };
  }
  return out;
}

function addBrackets(body: string, start: number, end: number, found: Guard[]): void {
  const open: number[] = [];
  let quote = -1;
  for (let i = start; i < end; i++) {
    const role = BRACKET[body.charCodeAt(i)]!;
    if (role === 0) continue;
    if (role === OPENS) open.push(i);
    else if (role === QUOTES) quote = quoteAt(body, i, quote, end, found);
    else {
      const from = open.pop();
      if (from === undefined || CLOSING.get(body.charCodeAt(from)) !== body.charCodeAt(i)) open.length = 0;
      else addBracket(found, from, i + 1);
    }
  }
}

function addBracket(found: Guard[], start: number, end: number): void {
  if (end - start <= LONGEST_BRACKET) found.push({ start, end, lastSeen: end, kind: 'bracket' });
}

/** Pairs straight and curly double quotes, which careless writers mix; returns where the open one stands, or -1. */
function quoteAt(body: string, i: number, open: number, end: number, found: Guard[]): number {
  const unit = body.charCodeAt(i);
  const mayClose = unit !== 0x201c && !(CLASSES[body.charCodeAt(i - 1)]! & SPACE);
  if (open >= 0 && mayClose && i - open < LONGEST_BRACKET) {
    addBracket(found, open, i + 1);
    return -1;
  }
  const mayOpen = unit !== 0x201d && i + 1 < end && !(CLASSES[body.charCodeAt(i + 1)]! & SPACE);
  return mayOpen ? i : -1;
}

/** Where the visible text before `end` ends, past the marks that close there. */
function lastSeen({ marks }: Inline, end: number): number {
  let low = 0;
  let high = marks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (marks[middle]!.end < end) low = middle + 1;
    else high = middle;
  }
  let at = end;
  for (let i = low; i >= 0 && marks[i]?.end === at; i--) at = marks[i]!.start;
  return at;
}
