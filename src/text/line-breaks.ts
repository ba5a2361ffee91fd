import { CLASSES, COMPATIBLE, DIGIT, HAN, SPACE, SYLLABLE, UPPER } from './characters.js';

/** A wrapped line may end this many units before the margin, for hyphens and wide letters. */
const SLACK_UNITS = 4;

/**
 * Whether the lines of a block end where their writer wanted. In wrapped text the next line's first word would not have fitted;
 * where it would have in most of the lines short of the margin, nobody wrapped them.
 */
export function isListOfLines(body: string, start: number, end: number): boolean {
  let widest = 0;
  eachLine(body, start, end, (from, to) => (widest = Math.max(widest, to - from)));
  let early = 0;
  let ragged = 0;
  let before = -1;
  eachLine(body, start, end, (from, to) => {
    if (before >= 0 && before + 1 + firstWordLength(body, from, to) + SLACK_UNITS <= widest) early++;
    else if (before >= 0 && before + SLACK_UNITS < widest) ragged++;
    before = to - from;
  });
  return early > ragged;
}

function eachLine(body: string, start: number, end: number, see: (from: number, to: number) => void): void {
  for (let from = start; from < end;) {
    let to = body.indexOf('\n', from);
    if (to < 0 || to > end) to = end;
    let last = to;
    while (from < last && CLASSES[body.charCodeAt(from)]! & SPACE) from++;
    while (last > from && CLASSES[body.charCodeAt(last - 1)]! & SPACE) last--;
    see(from, last);
    from = to + 1;
  }
}

/** Of a Chinese line one character: it may be wrapped after any. */
function firstWordLength(body: string, from: number, to: number): number {
  let at = from;
  while (at < to && !(CLASSES[body.charCodeAt(at)]! & (SPACE | HAN | SYLLABLE))) at++;
  return Math.max(1, at - from);
}

/** A list's line begins with a capital, a digit, a Chinese character or a mark; one in lower case goes on. */
export function mayBeginLine(body: string, at: number): boolean {
  let i = at;
  while (CLASSES[body.charCodeAt(i)]! & SPACE) i++;
  const unit = body.charCodeAt(i);
  const flags = CLASSES[unit]!;
  return (
    (flags & (UPPER | DIGIT | HAN | SYLLABLE)) !== 0 ||
    body.startsWith('http', i) ||
    ((flags & ~COMPATIBLE) === 0 && !'.,;:!?)]，。；：！？、'.includes(body[i]!)) ||
    unit >= 0xd83c
  );
}
