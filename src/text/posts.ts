import { Day, type Span } from '../model/index.js';
import { plainText } from './plain-text.js';

/** One post of a thread as a digest copies it: a line `Name @handle [2026-01-25](address)` and the quotation under it. */
export interface ThreadPost extends Span {
  /** The name shown; the handle without its `@` when there is none. */
  readonly author: string;
  /** With its `@`. */
  readonly handle?: string;
  readonly date?: Day;
  readonly url?: string;
  /** What it says, quotation marks (`>`) of lines included; empty when nothing is quoted. Posts within it stand outside of it. */
  readonly text: Span;
}

/** Name, handle, and the day as a link to the post. Of name and handle one may be missing, of handle and link one too. */
const HEAD =
  /^(?<name>.*?)[ \t]*(?<handle>@(?:\w|\\_)+)?(?:[ \t]*[·,，])?[ \t]*(?:\[(?<date>\d{4}-\d{2}-\d{2})\](?:\((?<url>[^()\s]*(?:\([^()\s]*\)[^()\s]*)*)\))?)?$/;
/** Longer lines are no names. */
const LONGEST_HEAD_CHARACTERS = 400;

interface Line extends Span {
  /** How many `>` it begins with. */
  readonly depth: number;
  /** Where its own text begins, behind these. */
  readonly text: number;
}

type PostHead = Omit<ThreadPost, keyof Span | 'text'>;

interface Found {
  readonly head: PostHead;
  /** Lines, by their index: its head, the first of its text, the first behind it. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  /** Posts within it. */
  readonly within: readonly Found[];
}

/** The posts of a Markdown text, in order; a post that another one quotes comes right behind that one. */
export function postsOf(markdown: string): readonly ThreadPost[] {
  if (!markdown.includes('@') && !markdown.includes('](http')) return [];
  const lines = linesOf(markdown);
  return findPosts(markdown, lines, { from: 0, to: lines.length, depth: 0 }).flatMap((found) => writtenOut(found, lines));
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly depth: number;
}

function findPosts(markdown: string, lines: readonly Line[], { from, to, depth }: Stretch): readonly Found[] {
  const found: Found[] = [];
  for (let at = from; at < to; at++) {
    const line = lines[at]!;
    const head = line.depth === depth ? headOf(markdown, line) : undefined;
    const quotation = head && quotationOf(head, lines, at + 1, to, depth);
    if (!head || !quotation) continue;
    found.push({ head, at, from: quotation.from, to: quotation.to, within: findPosts(markdown, lines, quotation) });
    at = quotation.to - 1;
  }
  return found;
}

/**
 * The lines of the quotation under a head: those that are quoted once more than it. Of a post that another one quotes, whose text has
 * no mark of its own, the rest of that other one; there only the day tells a head from a sentence that ends with a name.
 */
function quotationOf(head: PostHead, lines: readonly Line[], next: number, to: number, depth: number): Stretch | undefined {
  if (depth > 0 && head.date === undefined) return undefined;
  let from = next;
  while (from < to && isEmpty(lines[from]!)) from++;
  if (from === to || lines[from]!.depth <= depth) return depth > 0 ? { from, to, depth } : undefined;
  let end = from;
  for (let at = from; at < to && (lines[at]!.depth > depth || isEmpty(lines[at]!)); at++) if (!isEmpty(lines[at]!)) end = at + 1;
  return { from, to: end, depth: depth + 1 };
}

function writtenOut({ head, at, from, to, within }: Found, lines: readonly Line[]): readonly ThreadPost[] {
  const end = lastFilled(lines, at, to);
  const ownTo = within[0]?.at ?? to;
  const text = from < ownTo ? { start: lines[from]!.start, end: lastFilled(lines, from, ownTo) } : { start: end, end };
  return [{ ...head, start: lines[at]!.start, end, text }, ...within.flatMap((post) => writtenOut(post, lines))];
}

/** Where the last line that says something ends. */
function lastFilled(lines: readonly Line[], from: number, to: number): number {
  let at = to - 1;
  while (at > from && isEmpty(lines[at]!)) at--;
  return lines[at]!.end;
}

function isEmpty(line: Line): boolean {
  return line.text === line.end;
}

function headOf(markdown: string, line: Line): PostHead | undefined {
  if (line.end - line.text > LONGEST_HEAD_CHARACTERS) return undefined;
  const written = markdown.slice(line.text, line.end);
  const groups = HEAD.exec(written)?.groups;
  const handle = groups?.['handle']?.replaceAll('\\_', '_');
  const date = groups?.['date'];
  if (!groups || (handle === undefined && date === undefined) || (date !== undefined && !Day.safeParse(date).success)) return undefined;
  const author = plainText(groups['name'] ?? '') || handle?.slice(1);
  if (author === undefined) return undefined;
  const url = groups['url'] || undefined;
  return {
    author,
    ...(handle === undefined ? {} : { handle }),
    ...(date === undefined ? {} : { date: date as Day }),
    ...(url === undefined ? {} : { url }),
  };
}

function linesOf(markdown: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < markdown.length;) {
    const newline = markdown.indexOf('\n', start);
    const next = newline < 0 ? markdown.length : newline + 1;
    let end = newline < 0 ? markdown.length : newline;
    while (end > start && /\s/.test(markdown[end - 1]!)) end--;
    const marks = /^(?:[ \t]{0,3}>)*[ \t]*/.exec(markdown.slice(start, end))![0];
    lines.push({ start, end, depth: marks.split('>').length - 1, text: start + marks.length });
    start = next;
  }
  return lines;
}
