import type { Span } from '../model/index.js';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'quote' | 'code' | 'table' | 'html' | 'rule';

/**
 * A block of Markdown. `start` is at its first mark (`-`, `#`, `>`), `textStart` after it; `end` and `textEnd` leave out white space and closing marks.
 * html: tags, comments, link definitions and the like, which say nothing to a reader.
 */
export interface Block extends Span {
  readonly kind: BlockKind;
  readonly textStart: number;
  readonly textEnd: number;
  /** 1 to 6 of a heading; absent when a line in bold from end to end stands in for one. */
  readonly level?: number;
  /** Of an item: whether its list is numbered. */
  readonly ordered?: boolean;
  /** Of an item: its mark as written, `-`, `2.`, `3、`. */
  readonly marker?: string;
  /** How many items it stands in; an item at the top has 0. */
  readonly depth?: number;
}

const FENCE = /^(`{3,}|~{3,})/;
const ATX = /^(#{1,6})(?:[ \t]+|$)/;
const RULE = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const MARKER = /^(?:([-*+])(?=[ \t]|$)|(\d{1,9}[.)])(?=[ \t]|$)|(\d{1,3}、)|([•◦▪●○■‣・])(?=[ \t]?\S))/;
const TABLE_DELIMITER = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
const HTML_BLOCK =
  /^<(?:\/?(?:address|article|aside|audio|base|blockquote|body|br|button|caption|center|col|colgroup|dd|details|dialog|dir|div|dl|dt|embed|fieldset|figcaption|figure|footer|form|frame|frameset|h[1-6]|head|header|hr|html|iframe|img|input|legend|li|link|main|menu|meta|nav|noscript|object|ol|optgroup|option|p|param|picture|pre|script|search|section|select|source|style|summary|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|track|ul|video)(?=[\s/>]|$)|![A-Z]|\?)/i;
const DEFINITION = /^\[(?!\^)[^\]\n]{1,200}\]:[ \t]*\S+(?:[ \t]+["'(][^\n]*)?$/;
const MACRO = /^(?:\[TOC\]|\{\{[<%].*[>%]\}\}|\{%.*%\})$/i;
/** As much of a line as is looked at for marks; rules, definitions and the second lines of tables are not longer. */
const LONGEST_MARK_LINE = 300;
/** Longer lines are no headings, whatever is drawn under them. */
const LONGEST_UNDERLINED = 120;

interface Open {
  kind: 'paragraph' | 'item' | 'quote';
  start: number;
  textStart: number;
  textEnd: number;
  lines: number;
  marker?: string;
  ordered?: boolean;
  depth: number;
}

/** Splits a Markdown body into its blocks, in order; work grows with its length only. */
export function blocksOf(body: string): readonly Block[] {
  return new Scanner(body).scan();
}

/** Held open while one body is read: the lines go by once. */
class Scanner {
  private readonly blocks: Block[] = [];
  private open: Open | undefined;
  /** Columns at which the text of the open items begins, outermost first. */
  private readonly items: number[] = [];
  private afterBlank = true;
  private at = 0;

  constructor(private readonly body: string) {}

  scan(): readonly Block[] {
    while (this.at < this.body.length) this.line();
    this.close();
    return this.blocks;
  }

  private line(): void {
    const { body } = this;
    const start = this.at;
    let end = body.indexOf('\n', start);
    if (end < 0) end = body.length;
    this.at = end + 1;
    let text = start;
    let column = 0;
    for (; text < end; text++) {
      const unit = body.charCodeAt(text);
      if (unit === 0x20) column++;
      else if (unit === 0x09) column += 4 - (column % 4);
      else if (unit !== 0x0d && unit !== 0xfeff) break;
    }
    let textEnd = end;
    while (textEnd > text && isBlank(body.charCodeAt(textEnd - 1))) textEnd--;
    if (text === textEnd) return this.blank();
    this.content(text, textEnd, column, end);
    this.afterBlank = false;
  }

  private blank(): void {
    this.close();
    this.afterBlank = true;
  }

  /** A line with text from `start` to `end`, whose first character stands in `column`. */
  private content(start: number, end: number, column: number, lineEnd: number): void {
    const unit = this.body.charCodeAt(start);
    if (this.open === undefined) this.leaveItems(column);
    if (unit < 0x80 ? !MARKS[unit] : !isBullet(unit)) return this.prose(start, end, column);
    const head = this.body.slice(start, Math.min(end, start + LONGEST_MARK_LINE));
    if (unit === 0x60 || unit === 0x7e) {
      const fence = FENCE.exec(head);
      if (fence) return this.fenced(start, fence[1]!, lineEnd);
      return this.prose(start, end, column);
    }
    if (unit === 0x23) {
      const atx = ATX.exec(head);
      if (atx) return this.heading(start, end, atx[0].length, atx[1]!.length);
      return this.prose(start, end, column);
    }
    if (unit === 0x3e) return this.quote(start, end);
    if (end - start < LONGEST_MARK_LINE && this.underline(head, start, end)) return;
    if (end - start < LONGEST_MARK_LINE && RULE.test(head)) return this.single('rule', start, end);
    if (unit === 0x7c || unit === 0x3a || unit === 0x2d) if (this.table(head, start, end)) return;
    if (unit === 0x3c) return this.html(head, start, end, column);
    if (unit === 0x5b || unit === 0x7b) {
      if (this.open === undefined && (DEFINITION.test(head) || MACRO.test(head)) && end - start < LONGEST_MARK_LINE) return this.single('html', start, end);
      return this.prose(start, end, column);
    }
    const marker = MARKER.exec(head);
    if (marker && this.startsItem(marker[0])) return this.item(start, end, column, marker[0]);
    this.prose(start, end, column);
  }

  /** In the middle of a paragraph only a bullet or "1." begins a list: a line may happen to begin with a year. */
  private startsItem(marker: string): boolean {
    return this.open === undefined || this.open.kind === 'item' || !/^\d/.test(marker) || /^1[.)、]/.test(marker);
  }

  private leaveItems(column: number): void {
    while (this.items.length > 0 && column < this.items[this.items.length - 1]!) this.items.pop();
  }

  private item(start: number, end: number, column: number, marker: string): void {
    this.close();
    this.leaveItems(column);
    let textStart = start + marker.length;
    while (textStart < end && isBlank(this.body.charCodeAt(textStart))) textStart++;
    const box = /^\[[ xX]\][ \t]+/.exec(this.body.slice(textStart, textStart + 8));
    if (box) textStart += box[0].length;
    const depth = this.items.length;
    // Many writers indent by two under "1. ": what is indented more than the mark itself belongs to the item.
    this.items.push(column + Math.min(marker.length + 1, 2));
    this.open = { kind: 'item', start, textStart: Math.min(textStart, end), textEnd: end, lines: 1, marker, ordered: /\d/.test(marker), depth };
  }

  private quote(start: number, end: number): void {
    let textStart = start;
    while (textStart < end && (this.body.charCodeAt(textStart) === 0x3e || isBlank(this.body.charCodeAt(textStart)))) textStart++;
    if (textStart === end) return this.close();
    const inner = /^(?:#{1,6}[ \t]+|[-*+•][ \t]+|\d{1,3}[.)][ \t]+)/.exec(this.body.slice(textStart, Math.min(end, textStart + 20)));
    if (this.open?.kind === 'quote' && !inner) {
      this.open.textEnd = end;
      this.open.lines++;
      return;
    }
    this.close();
    this.open = { kind: 'quote', start, textStart: textStart + (inner?.[0].length ?? 0), textEnd: end, lines: 1, depth: this.items.length };
  }

  private prose(start: number, end: number, column: number): void {
    if (this.open !== undefined) {
      this.open.textEnd = end;
      this.open.lines++;
      return;
    }
    if (column >= 4 && this.items.length === 0 && this.afterBlank && !readsAsProse(this.body, start, end)) return this.indented(start, end);
    this.open = { kind: 'paragraph', start, textStart: start, textEnd: end, lines: 1, depth: this.items.length };
  }

  private indented(start: number, end: number): void {
    const last = this.blocks.at(-1);
    if (last?.kind === 'code' && /^\s*$/.test(this.body.slice(last.end, start).slice(0, 200)) && this.body.slice(last.start, last.start + 3) !== '```') {
      this.blocks[this.blocks.length - 1] = { ...last, end, textEnd: end };
    } else this.single('code', start, end);
    this.afterBlank = true;
  }

  private fenced(start: number, fence: string, lineEnd: number): void {
    this.close();
    const { body } = this;
    let at = lineEnd + 1;
    let end = Math.min(lineEnd, body.length);
    while (at < body.length) {
      let next = body.indexOf('\n', at);
      if (next < 0) next = body.length;
      end = next;
      let text = at;
      while (text < next && isBlank(body.charCodeAt(text))) text++;
      at = next + 1;
      if (body.startsWith(fence, text) && /^[`~]+\s*$/.test(body.slice(text, Math.min(next, text + 100)))) break;
    }
    this.at = at;
    while (end > start && isBlank(body.charCodeAt(end - 1))) end--;
    this.blocks.push({ kind: 'code', start, end, textStart: Math.min(lineEnd + 1, end), textEnd: end, depth: this.items.length });
  }

  private heading(start: number, end: number, length: number, level: number): void {
    this.close();
    this.items.length = 0;
    const textStart = Math.min(start + length, end);
    const closing = /(?:^|[ \t])#+$/.exec(this.body.slice(Math.max(textStart, end - 20), end));
    let textEnd = closing ? end - closing[0].length : end;
    while (textEnd > textStart && isBlank(this.body.charCodeAt(textEnd - 1))) textEnd--;
    this.blocks.push({ kind: 'heading', start, end, textStart, textEnd: Math.max(textStart, textEnd), level });
  }

  /** `===` or `---` under one short line of text makes it a heading. */
  private underline(line: string, start: number, end: number): boolean {
    const open = this.open;
    if (open?.kind !== 'paragraph' || open.lines !== 1 || !/^(?:=+|-{2,})$/.test(line) || open.textEnd - open.textStart > LONGEST_UNDERLINED) return false;
    this.open = undefined;
    this.items.length = 0;
    this.blocks.push({ kind: 'heading', start: open.start, end, textStart: open.textStart, textEnd: open.textEnd, level: this.body[start] === '=' ? 1 : 2 });
    return true;
  }

  private table(line: string, start: number, end: number): boolean {
    const open = this.open;
    if (open === undefined || end - start >= LONGEST_MARK_LINE || !line.includes('|') || !TABLE_DELIMITER.test(line)) return false;
    const headRow = this.body.lastIndexOf('\n', open.textEnd - 1) + 1;
    if (!this.body.slice(headRow, open.textEnd).includes('|')) return false;
    if (headRow > open.textStart) {
      open.textEnd = trimEnd(this.body, open.textStart, headRow);
      this.close();
    }
    const from = Math.max(headRow, open.start);
    this.open = undefined;
    let tableEnd = end;
    while (this.at < this.body.length) {
      let next = this.body.indexOf('\n', this.at);
      if (next < 0) next = this.body.length;
      const row = trimEnd(this.body, this.at, next);
      if (row === this.at || !this.body.slice(this.at, row).includes('|')) break;
      tableEnd = row;
      this.at = next + 1;
    }
    this.single('table', from, tableEnd);
    return true;
  }

  private html(head: string, start: number, end: number, column: number): void {
    if (head.startsWith('<!--')) {
      if (this.open !== undefined) return this.prose(start, end, column);
      const close = this.body.indexOf('-->', start + 4);
      const stop = close < 0 ? this.body.length : close + 3;
      this.single('html', start, stop);
      this.at = stop;
      return;
    }
    const raw = /^<(script|style|pre|textarea|svg|math)(?=[\s>])/i.exec(head);
    if (raw) {
      const close = new RegExp(`</${raw[1]!}>`, 'gi');
      close.lastIndex = start;
      const stop = close.exec(this.body) ? close.lastIndex : this.body.length;
      this.single('html', start, stop);
      this.at = stop;
      return;
    }
    if (!HTML_BLOCK.test(head) || readsAsProse(this.body, start, end)) return this.prose(start, end, column);
    this.single('html', start, end);
  }

  private single(kind: 'rule' | 'html' | 'code' | 'table', start: number, end: number): void {
    this.close();
    this.blocks.push({ kind, start, end, textStart: start, textEnd: end, ...(this.items.length > 0 ? { depth: this.items.length } : {}) });
  }

  private close(): void {
    const open = this.open;
    if (open === undefined) return;
    this.open = undefined;
    const { kind, start, textStart, textEnd } = open;
    const span = { start, end: textEnd, textStart, textEnd };
    if (kind === 'item') this.blocks.push({ kind, ...span, ordered: open.ordered!, marker: open.marker!, depth: open.depth });
    else if (kind === 'paragraph' && open.lines === 1 && isBoldLine(this.body, textStart, textEnd)) this.blocks.push({ kind: 'heading', ...span });
    else this.blocks.push({ kind, ...span, ...(open.depth > 0 ? { depth: open.depth } : {}) });
  }
}

/** Units below 0x80 that can begin something other than a paragraph. */
const MARKS = new Uint8Array(128);
for (const mark of '`~#>-*+_|:<[{=0123456789') MARKS[mark.charCodeAt(0)] = 1;

function isBullet(unit: number): boolean {
  return unit === 0x2022 || unit === 0x25e6 || unit === 0x25aa || unit === 0x25cf || unit === 0x25cb || unit === 0x25a0 || unit === 0x2023 || unit === 0x30fb;
}

function isBlank(unit: number): boolean {
  return unit === 0x20 || (unit >= 0x09 && unit <= 0x0d) || unit === 0xa0 || unit === 0x3000 || unit === 0xfeff || unit === 0x200b;
}

function trimEnd(body: string, start: number, end: number): number {
  while (end > start && isBlank(body.charCodeAt(end - 1))) end--;
  return end;
}

/** Bold from end to end, short, and not a sentence: what writers use instead of `#`. */
function isBoldLine(body: string, start: number, end: number): boolean {
  if (end - start < 5 || end - start > LONGEST_UNDERLINED || !body.startsWith('**', start) || !body.startsWith('**', end - 2)) return false;
  const inner = body.slice(start + 2, end - 2);
  return !inner.includes('**') && !/[.!?。！？；，,]["”』」）)]?$/.test(inner.trimEnd());
}

/** Indented or tagged lines that are text all the same: Chinese punctuation, or many words with a full stop. */
function readsAsProse(body: string, start: number, end: number): boolean {
  const line = body.slice(start, Math.min(end, start + 2000)).replace(/<[^>]{0,500}>/g, ' ');
  return /[。，！？]/.test(line) || (/[.!?:]["”)]?\s*$/.test(line) && (line.match(/[A-Za-z]{2,}\s/g)?.length ?? 0) >= 6);
}
