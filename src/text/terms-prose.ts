import { blocksOf } from './blocks.js';
import { CLASSES, DIGIT, HAN, LETTER, SYLLABLE, UPPER } from './characters.js';
import { inlineOf } from './inline.js';
import { isStopword } from './stopwords.js';

/** The words of a document without markup: the title first; a line break stands wherever no phrase can run across. */
export interface Prose {
  readonly text: string;
  /** Where the title ends in `text`; 0 when there is none. */
  readonly titleEnd: number;
}

interface TitleAndBody {
  readonly title: string;
  readonly body: string;
}

/** A document names its subjects in its first pages: what comes after so many characters is not read for terms. */
const LONGEST_READ = 12_000;
const LONGEST_TITLE = 300;
/** A first line, or an unfinished sentence at the end, that is longer is no title. */
const LONGEST_FIRST_LINE = 200;
const LONGEST_LAST_SENTENCE = 80;
/** A text is at least so many times as long as its title. */
const TEXT_TO_TITLE = 2;

const WORD = LETTER | DIGIT | HAN | SYLLABLE;
const SENTENCE_END = /[.。!?！？．…]/;

/** Reads title and body as one prose. A title that only repeats how the body begins is none; a body without a title may hold it itself. */
export function proseOf(title: string, body: string): Prose {
  const parts = partTitle(title.slice(0, LONGEST_TITLE), beginningOf(body));
  const head = visible(parts.title, 0, parts.title.length).trim();
  return { text: `${head}\n${readBlocks(parts.body)}`, titleEnd: head.length };
}

function beginningOf(body: string): string {
  if (body.length <= LONGEST_READ) return body;
  const line = body.lastIndexOf('\n', LONGEST_READ);
  return body.slice(0, line > LONGEST_READ / 2 ? line : LONGEST_READ);
}

function partTitle(title: string, body: string): TitleAndBody {
  if (title.trim() === '') return findTitle(body);
  const end = endOfRepeated(title, body);
  if (end < 0) return { title, body };
  const endsLine = body.slice(end).trim() === '' || /^[^\S\n]*\n/.test(body.slice(end));
  // A longer first line of the body is the whole of a title that was cut.
  return endsLine && firstLineEnd(body) <= end ? { title, body: body.slice(end) } : findTitle(body);
}

/** Where the words of the title end in the body when the body begins with them (whatever the marks between them); -1 when it does not. */
function endOfRepeated(title: string, body: string): number {
  let at = 0;
  for (let i = 0; i < title.length; i++) {
    if (!(CLASSES[title.charCodeAt(i)]! & WORD)) continue;
    while (at < body.length && !(CLASSES[body.charCodeAt(at)]! & WORD)) at++;
    if (title[i] !== body[at]) return -1;
    at++;
  }
  while (at < body.length && body[at] !== '\n' && !(CLASSES[body.charCodeAt(at)]! & WORD)) at++;
  return at;
}

function findTitle(body: string): TitleAndBody {
  const first = firstLineEnd(body);
  if (first > 0) return { title: body.slice(0, first).replace(/^\s*#+/, ''), body: body.slice(first) };
  const last = lastSentenceStart(body);
  return last > 0 ? { title: body.slice(last), body: body.slice(0, last) } : { title: '', body };
}

/** End of a first line that is a heading, or short and without a full stop before a text that begins anew; 0 when there is none. */
function firstLineEnd(body: string): number {
  const match = /^\s*(#{1,6}[ \t]|(?=[\p{Lu}\p{Nd}\p{Lo}"“「《]))[^\n]*(?:\n[ \t]*[\p{Ll}][^\n]*|\n[ \t]+\S[^\n]*){0,2}(?=\n)/u.exec(body);
  if (match === null) return 0;
  if (match[1] !== '') return body.indexOf('\n', body.search(/\S/));
  const line = match[0].trim();
  const rest = body.slice(match[0].length).trimStart();
  const ends = /[.。,，;；:：、!！(（-]$/.test(line) || isStopword(/[A-Za-z']*$/.exec(line)![0]) || /^\d+[.)、]/.test(line);
  const begins = (CLASSES[rest.charCodeAt(0)]! & (UPPER | DIGIT | HAN)) !== 0;
  return !ends && begins && line.length <= LONGEST_FIRST_LINE && rest.length >= line.length * TEXT_TO_TITLE ? match[0].length : 0;
}

/** Start of the Chinese title that stands behind a text of one line: what follows its last full stop and has none itself; 0 when nothing does. */
function lastSentenceStart(body: string): number {
  const text = body.trimEnd();
  if (text.includes('\n')) return 0;
  let at = text.length;
  while (at > 0 && text.length - at <= LONGEST_LAST_SENTENCE && !SENTENCE_END.test(text[at - 1]!)) at--;
  const tail = text.slice(at);
  const isTitle = tail.length > 0 && tail.length <= LONGEST_LAST_SENTENCE && /^\s/.test(tail) && /[\u4e00-\u9fff]/.test(tail);
  return isTitle && at >= tail.length * TEXT_TO_TITLE ? at : 0;
}

/** The blocks that hold prose, each on lines of its own. */
function readBlocks(body: string): string {
  let out = '';
  for (const { kind, textStart, textEnd } of blocksOf(body)) {
    if (kind === 'paragraph' || kind === 'item' || kind === 'quote' || kind === 'heading')
      out += `${visible(body, textStart, textEnd).replace(COMMANDS, PARTING)}\n`;
  }
  return out;
}

/** No phrase runs across it, and no text holds it once its lines are joined. */
const PARTING = '\t';

/** {{ … }}, {% … %}: what a mailing's template left standing; \\mathbb: what a formula is set with. */
const COMMANDS = /\{\{[^{}\n]{0,80}\}\}|\{%[^%\n]{0,80}%\}|\\[a-zA-Z]{2,20}/g;

/** What a reader sees of a block. Bold marks part phrases, for they are set around names; code that is more than a name is left out. */
function visible(source: string, start: number, end: number): string {
  const { marks, wholes } = inlineOf(source, start, end);
  if (marks.length === 0 && wholes.length === 0) return joinLines(source.slice(start, end));
  const hidden = wholes.filter(({ kind, start: from, end: to }) => kind === 'code' && /[\s(){}=;$]/.test(source.slice(from, to)));
  let out = '';
  let at = start;
  let code = 0;
  for (const mark of marks) {
    while (code < hidden.length && hidden[code]!.end <= mark.start) code++;
    if (mark.start < at) continue;
    const within = hidden[code] !== undefined && hidden[code]!.start <= mark.start;
    const bold = mark.end - mark.start > 1 && source[mark.start] === '*';
    out += joinLines(source.slice(at, mark.start)) + (within || bold ? PARTING : mark.seen);
    at = within ? hidden[code]!.end : mark.end;
  }
  return out + joinLines(source.slice(at, end));
}

/** A line that begins in lower case, or between Chinese characters, goes on from the one before; any other line break parts phrases. */
function joinLines(text: string): string {
  if (!text.includes('\n')) return text;
  return text.replace(/([\u3400-\u9fff])[^\S\n]*\n[^\S\n]*(?=[\u3400-\u9fff])/g, '$1').replace(/[^\S\n]*\n[^\S\n]*(?=\p{Ll})/gu, ' ');
}
