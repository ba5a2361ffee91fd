import { BEFORE_NUMBER, MAY_END, NEVER_ENDS, SENTENCE_STARTERS, TITLES } from './abbreviations.js';
import { CLASSES, DIGIT, HAN, LETTER, PICTURE, SPACE, SYLLABLE, UPPER } from './characters.js';
import type { Guard } from './guards.js';

/** full: ends a sentence wherever it stands outside of quotations. mark: `.`, `!`, `?`, which need a look around. ellipsis: trails off or goes on. */
export type StopKind = 'full' | 'mark' | 'ellipsis';

const STOPS: Readonly<Record<StopKind, string>> = { full: '。！？；｡‼⁇⁈⁉', mark: '.!?．', ellipsis: '…⋯' };
/** By UTF-16 unit: 0 for none, else 1 + the index in {@link KINDS}. */
export const STOP_OF: Uint8Array = new Uint8Array(0x10000);
const KINDS: readonly StopKind[] = ['full', 'mark', 'ellipsis'];
KINDS.forEach((kind, at) => [...STOPS[kind]].forEach((stop) => (STOP_OF[stop.charCodeAt(0)] = at + 1)));

const CLOSERS = new Set([...`)]}”’」』）】》〉］｝〕»`].map((closer) => closer.charCodeAt(0)));
const DOT = 0x2e;
/** "等等……但是": an ellipsis ends a Chinese sentence only after a clause of some length. */
const LEAST_BEFORE_ELLIPSIS = 12;

/** A stop and its surroundings. */
export interface Candidate {
  readonly body: string;
  /** Where the sentence begins that would end here. */
  readonly from: number;
  /** The last unit of the stop. */
  readonly at: number;
  /** Behind the closing quotes and brackets. */
  readonly close: number;
  readonly end: number;
  /** The quotation, bracket or markup that the stop stands in, at its end. */
  readonly guard: Guard | undefined;
  /** The bracket that follows, when one does. */
  readonly bracket: Guard | undefined;
}

/** Behind the closing quotes, brackets and bold marks that go with a stop before `at`. */
export function closersEnd(body: string, at: number, end: number): number {
  let i = at;
  for (; i < end; i++) {
    const unit = body.charCodeAt(i);
    if (CLOSERS.has(unit)) continue;
    const straight = unit === 0x22 || unit === 0x27 || unit === 0x2a || unit === 0x5f;
    // A straight quote or a bold mark before a letter opens; it does not close.
    if (!straight || CLASSES[body.charCodeAt(runEnd(body, i, end))]! & (LETTER | DIGIT | HAN | SYLLABLE)) return i;
  }
  return i;
}

function runEnd(body: string, i: number, end: number): number {
  let at = i;
  while (at < end && body.charCodeAt(at) === body.charCodeAt(i)) at++;
  return at;
}

export function isCloser(unit: number): boolean {
  return CLOSERS.has(unit) || unit === 0x22 || unit === 0x27;
}

/** Whether a sentence ends at the candidate. */
export function endsSentence(candidate: Candidate): boolean {
  const { body, at, close, end, guard } = candidate;
  const next = nextSeen(body, close, end);
  if (next >= end) return true;
  const unit = body.charCodeAt(at);
  const nextFlags = CLASSES[body.charCodeAt(next)]!;
  const spaced = next > close && (CLASSES[body.charCodeAt(close)]! & SPACE) !== 0;
  if ('，、,;:：'.includes(body[next]!)) return false;
  if (guard?.kind === 'bracket' && !bracketEnds(candidate, next, spaced)) return false;
  if (goesOnAfterBracket(candidate)) return false;
  const eastern = (nextFlags & (HAN | SYLLABLE)) !== 0 || isEasternMark(body.charCodeAt(next));
  switch (KINDS[STOP_OF[unit]! - 1]) {
    case 'full':
      return true;
    case 'ellipsis':
      return ellipsisEnds(candidate, next, spaced, eastern);
    default:
      return markEnds(candidate, next, spaced, eastern);
  }
}

function markEnds(candidate: Candidate, next: number, spaced: boolean, eastern: boolean): boolean {
  const { body, from, at, close } = candidate;
  const unit = body.charCodeAt(at);
  const isDot = unit === DOT || unit === 0xff0e;
  if (isDot && at > 0 && body.charCodeAt(at - 1) === DOT) return ellipsisEnds(candidate, next, spaced, eastern);
  if (!isDot) return eastern || (spaced && begins(body, next) && (!isLower(body, next) || exclamationEnds(candidate, next)));
  if (/^\d{1,3}$/.test(wordBefore(body, at, from)) && isFirstWord(body, from, wordStart(body, at, from))) return false;
  if (eastern) return spaced || (CLASSES[body.charCodeAt(at - 1)]! & HAN) !== 0 || close > at + 1;
  return spaced && fullStopEnds(candidate, next);
}

/** Before a lower-case word: not in "26! possible", "Yahoo! is", "why? and how?", nor after a quotation. */
function exclamationEnds({ body, from, at, close }: Candidate, next: number): boolean {
  const start = wordStart(body, at, from);
  return (
    close === at + 1 && !isUpper(body, start) && !(CLASSES[body.charCodeAt(at - 1)]! & DIGIT) && !/^(?:and|or|but|nor|then)\b/.test(body.slice(next, next + 5))
  );
}

/** “好。”他说 goes on after the quotation, as does 被称为“太棒了！”的; so does a sentence around a bracket. */
function bracketEnds({ body, from, at, guard }: Candidate, next: number, spaced: boolean): boolean {
  const open = guard!.start;
  const last = body.charCodeAt(guard!.end - 1);
  if (last === 0x300b || last === 0x3009) return false;
  const introduced = /[：:，,]\s?$/.test(body.slice(Math.max(from, open - 2), open));
  const isFirst = body.slice(from, open).trim() === '';
  if (last === 0x29 || last === 0xff09) return isFirst || spaced;
  if (!(CLASSES[body.charCodeAt(next)]! & HAN) || spaced) return true;
  if (
    !introduced &&
    /^[^，。！？；,.!?\s]{0,10}?(?:说|說|表示|称|稱|道|问|問|指出|补充|補充|认为|認為|回答|回应|回應|强调|強調)/.test(body.slice(next, next + 14))
  )
    return false;
  return body[at] === '。' || introduced;
}

/** "Which is best? (Score: 9): …" */
function goesOnAfterBracket({ body, bracket, end }: Candidate): boolean {
  if (bracket === undefined || STOP_OF[body.charCodeAt(bracket.end - 2)]) return false;
  const next = nextSeen(body, bracket.end, end);
  return next < end && (':：,，。.;；'.includes(body[next]!) || isLower(body, next));
}

function ellipsisEnds({ body, from, at }: Candidate, next: number, spaced: boolean, eastern: boolean): boolean {
  if (eastern) return at - from >= LEAST_BEFORE_ELLIPSIS;
  return spaced && isUpper(body, next);
}

function fullStopEnds(candidate: Candidate, next: number): boolean {
  const { body, from, at, close } = candidate;
  const word = wordBefore(body, at, from);
  const lower = word.toLowerCase();
  const nextWord = /^[A-Za-z'’]+/.exec(body.slice(next, next + 24))?.[0] ?? '';
  const starter = isUpper(body, next) && SENTENCE_STARTERS.has(nextWord.toLowerCase().replace('’', "'"));
  if (CLASSES[body.charCodeAt(next)]! & DIGIT && BEFORE_NUMBER.has(lower)) return false;
  if (NEVER_ENDS.has(lower) || (TITLES.has(lower) && lower !== word && !starter)) return false;
  if (MAY_END.has(lower) || /^(?:[A-Za-z]\.)+[A-Za-z]$/.test(word)) return starter;
  // "J. Smith" is a name; "vitamin C. The" ends.
  if (/^[A-Z]$/.test(word)) return starter && !/\b[A-Z]\.?\s*$/.test(body.slice(Math.max(from, at - 5), at - 1));
  if (isLower(body, next)) return close === at + 1 && (isBrand(body, next) || /[a-z]{4,}$/.test(word) || /\d$/.test(word));
  return begins(body, next);
}

/** Whether what stands at `next` can be the beginning of a sentence. */
function begins(body: string, next: number): boolean {
  const flags = CLASSES[body.charCodeAt(next)]!;
  if (flags & (LETTER | DIGIT | HAN | SYLLABLE | PICTURE)) return true;
  return '-–—'.includes(body[next]!) ? body[next + 1] === ' ' && isUpper(body, next + 2) : !')&+=/%|'.includes(body[next]!);
}

function isUpper(body: string, at: number): boolean {
  return (CLASSES[body.charCodeAt(at)]! & UPPER) !== 0;
}

function isLower(body: string, at: number): boolean {
  const flags = CLASSES[body.charCodeAt(at)]!;
  return (flags & LETTER) !== 0 && (flags & (UPPER | HAN | SYLLABLE)) === 0 && !isBrand(body, at);
}

/** iPhone, xAI, gpt-4: names that sentences begin with in lower case. */
function isBrand(body: string, at: number): boolean {
  return /^[a-z]+-?[A-Z0-9]/.test(body.slice(at, at + 12));
}

function isEasternMark(unit: number): boolean {
  return (unit >= 0x3001 && unit <= 0x3020) || (unit >= 0xff01 && unit <= 0xff60);
}

function isFirstWord(body: string, from: number, start: number): boolean {
  return (
    body
      .slice(Math.max(from, start - 40), start)
      .replace(/^.*[:：]\s*$/s, '')
      .trim() === '' && start - from < 40
  );
}

function wordStart(body: string, at: number, from: number): number {
  const least = Math.max(from, at - 30);
  let start = at;
  while (start > least) {
    const unit = body.charCodeAt(start - 1);
    if (!(CLASSES[unit]! & (LETTER | DIGIT) && !(CLASSES[unit]! & HAN)) && unit !== DOT) break;
    start--;
  }
  return start;
}

function wordBefore(body: string, at: number, from: number): string {
  return body.slice(wordStart(body, at, from), at);
}

/** The first unit from `at` on that is text: after spaces, opening quotes and marks. */
function nextSeen(body: string, at: number, end: number): number {
  let i = at;
  while (i < end && (CLASSES[body.charCodeAt(i)]! & SPACE || '*_[("\'“‘「『（【`~>'.includes(body[i]!))) i++;
  return i;
}
