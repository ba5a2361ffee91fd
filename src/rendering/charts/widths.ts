/**
 * How wide a text will be, without a canvas: by tables of advance widths. They are upper bounds over the fonts that the page names (the widest of
 * Source Han Sans, Noto Sans and Arial's metrics), so that what fits here fits there.
 */

/** U+0020 to U+007E, in thousandths of an em. */
const LATIN_THOUSANDTHS = [
  278, 323, 475, 646, 572, 921, 732, 278, 338, 338, 551, 584, 278, 347, 278, 392, 572, 572, 572, 572, 572, 572, 572, 572, 572, 572, 278, 278, 584, 584, 584,
  556, 1015, 667, 667, 722, 730, 667, 611, 778, 741, 339, 536, 667, 556, 907, 760, 781, 667, 781, 722, 667, 611, 731, 667, 944, 667, 667, 611, 338, 392, 338,
  572, 559, 606, 564, 618, 509, 620, 564, 344, 615, 618, 275, 275, 552, 285, 935, 618, 606, 620, 620, 413, 500, 377, 618, 521, 802, 529, 521, 500, 380, 551,
  380, 584,
] as const;
/** Bold Latin letters are wider; Han characters are not. */
const BOLD = 1.09;
/** Any letter of a script that has no table: the width of a wide Latin one. */
const OTHER_LETTER_EM = 0.8;
/** Colour emoji are drawn larger than the em. */
const EMOJI_EM = 1.4;
/** What a browser may put between Han and Latin by itself (`text-autospace`). */
const AUTOSPACE_EM = 0.25;

const WIDTHLESS = /^[\p{Mn}\p{Me}\p{Cf}]$/u;
const EMOJI = /^\p{Extended_Pictographic}|^\p{Regional_Indicator}/u;
/** Han, kana, hangul, full-width forms, and the signs that are square in Han fonts. */
const SQUARE = /^[\u1100-\u11ff\u2010-\u2bff\u2e80-\ua4cf\uac00-\ud7ff\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6\u{1f000}-\u{3ffff}]$/u;
const HAN = /\p{Script=Han}/u;
const LATIN = /[\p{Script=Latin}\p{N}]/u;

function widthEm(character: string, bold: boolean): number {
  const latin = LATIN_THOUSANDTHS[character.codePointAt(0)! - ' '.codePointAt(0)!];
  if (latin !== undefined) return (latin / 1000) * (bold ? BOLD : 1);
  if (WIDTHLESS.test(character)) return 0;
  if (EMOJI.test(character)) return EMOJI_EM;
  if (SQUARE.test(character)) return 1;
  return OTHER_LETTER_EM * (bold ? BOLD : 1);
}

/** The width of a line of text at a size, both in the picture's units; an upper bound. */
export function widthOf(text: string, size: number, bold = false): number {
  let em = 0;
  let before = '';
  for (const character of text) {
    em += widthEm(character, bold);
    if ((HAN.test(before) && LATIN.test(character)) || (LATIN.test(before) && HAN.test(character))) em += AUTOSPACE_EM;
    before = character;
  }
  return em * size;
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

export function charactersOf(text: string): readonly string[] {
  return [...graphemes.segment(text)].map(({ segment }) => segment);
}

const ELLIPSIS = '…';

/** The text, or as much of its beginning as fits with an ellipsis; empty when not even that fits. */
export function fitText(text: string, size: number, width: number, bold = false): string {
  if (widthOf(text, size, bold) <= width) return text;
  let room = width - widthOf(ELLIPSIS, size, bold);
  let kept = '';
  for (const character of charactersOf(text)) {
    room -= widthOf(kept.slice(-1) + character, size, bold) - widthOf(kept.slice(-1), size, bold);
    if (room < 0) break;
    kept += character;
  }
  return kept.trimEnd() === '' ? '' : `${kept.trimEnd()}${ELLIPSIS}`;
}

/** A line never begins with these, and never ends with those that open. */
const CLOSING = /^[，。、：；！？）」』”’》〉】·,.:;!?)\]}%…—]/u;
const OPENING = /[（「『“‘《〈【([{]$/u;

/** After the hyphen of a long word a line may end; `GPT-5` stays whole. */
const LONG_PART = /[\p{L}]{4,}-$|-[\p{L}]+-$/u;

/** The pieces between which a line may be broken: Latin words with their space, Han characters one by one with their punctuation. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const character of charactersOf(text)) {
    const last = pieces.at(-1);
    if (last !== undefined && sticksTo(last, character)) pieces[pieces.length - 1] += character;
    else pieces.push(character);
  }
  return pieces;
}

function sticksTo(last: string, character: string): boolean {
  if (CLOSING.test(character) || OPENING.test(last) || character === ' ') return true;
  if (/\s$/.test(last) || isSquare(character) || isSquare(last.slice(-1))) return false;
  return !(LONG_PART.test(last) && /^\p{L}/u.test(character));
}

function isSquare(character: string): boolean {
  return SQUARE.test(character.slice(0, 2)) || EMOJI.test(character);
}

function breakLines(pieces: readonly string[], size: number, width: number, bold: boolean): readonly string[] {
  const lines: string[] = [];
  for (const piece of pieces) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf((last + piece).trimEnd(), size, bold) <= width) lines[lines.length - 1] += piece;
    else lines.push(piece);
  }
  return lines.map((line) => line.trim());
}

/** Lines that end where a clause does are better than lines of one length, unless one is much shorter. */
const LEAST_BALANCE = 0.45;
const CLAUSE = /[^，。；：！？;]+(?:[，。；：！？;]+[”’」』）]*\s*|$)/gu;

/** Steps in which lines are made shorter, to be about equally long. */
const BALANCE_STEP = 0.04;

/** Lines no wider than `width`, about equally long so that none holds a single character; what is over after `most` lines ends in an ellipsis. */
export function wrapText(text: string, size: number, width: number, most: number, bold = false): readonly string[] {
  const pieces = piecesOf(text);
  const whole = breakLines(pieces, size, width, bold);
  if (whole.length > most) {
    const rest = whole.slice(most - 1).join(LATIN.test(whole[most - 1]!.slice(-1)) ? ' ' : '');
    return [...whole.slice(0, most - 1), rest].map((line) => fitText(line, size, width, bold)).filter((line) => line !== '');
  }
  const clauses = breakLines(text.match(CLAUSE) ?? [], size, width, bold);
  const lengths = clauses.map((line) => widthOf(line, size, bold));
  const [shortest, longest] = [Math.min(...lengths), Math.max(...lengths)];
  if (clauses.length === whole.length && longest <= width && shortest >= longest * LEAST_BALANCE) return clauses;
  let balanced = whole;
  for (let share = 1 - BALANCE_STEP; share > 0; share -= BALANCE_STEP) {
    const tried = breakLines(pieces, size, width * share, bold);
    if (tried.length > whole.length || tried.some((line) => widthOf(line, size, bold) > width * share)) break;
    balanced = tried;
  }
  return balanced.map((line) => fitText(line, size, width, bold)).filter((line) => line !== '');
}
