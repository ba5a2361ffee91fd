/** Classes of UTF-16 units, in one table, so that every scanner of this room costs one look-up per character. */

export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 4;
export const HAN = 8;
/** Kana and hangul: like Han they are written without spaces between all words, but they are not segmented. */
export const SYLLABLE = 16;
/** Emoji and other pictures, and the units that only join or colour them. */
export const PICTURE = 32;
export const UPPER = 64;
/** NFKC would change it into something else than one letter of the same class. */
export const COMPATIBLE = 128;

const BMP_UNITS = 0x10000;

function mark(classes: Uint8Array, pattern: RegExp, flag: number): void {
  for (const match of allUnits().matchAll(pattern)) {
    for (let unit = match.index; unit < match.index + match[0].length; unit++) classes[unit]! |= flag;
  }
}

let units: string | undefined;
/** Every unit of the BMP in order, surrogates replaced by spaces, so that a match's index is the unit itself. */
function allUnits(): string {
  units ??= Array.from({ length: BMP_UNITS }, (_, unit) => String.fromCharCode(unit >= 0xd800 && unit <= 0xdfff ? 0x00 : unit)).join('');
  return units;
}

function classify(): Uint8Array {
  const classes = new Uint8Array(BMP_UNITS);
  mark(classes, /\s+/g, SPACE);
  mark(classes, /[\p{L}\p{M}]+/gu, LETTER);
  mark(classes, /\p{Lu}+/gu, UPPER);
  mark(classes, /\p{Nd}+/gu, DIGIT);
  mark(classes, /\p{Extended_Pictographic}+/gu, PICTURE);
  const set = (from: number, to: number, flag: number): void => void classes.fill(flag, from, to + 1);
  set(0x3400, 0x4dbf, HAN);
  set(0x4e00, 0x9fff, HAN);
  set(0xf900, 0xfaff, HAN);
  set(0x2e80, 0x2fdf, HAN); // radicals, which PDFs give instead of the characters
  set(0x3005, 0x3007, HAN);
  set(0xd840, 0xd888, HAN); // high surrogates of the Han extensions B to H
  set(0xd83c, 0xd83e, PICTURE); // high surrogates of emoji
  set(0x3041, 0x3096, SYLLABLE);
  set(0x3099, 0x309f, SYLLABLE);
  set(0x30a1, 0x30ff, SYLLABLE);
  set(0x31f0, 0x31ff, SYLLABLE);
  set(0x1100, 0x11ff, SYLLABLE);
  set(0x3130, 0x318f, SYLLABLE);
  set(0xac00, 0xd7af, SYLLABLE);
  set(0xfe0e, 0xfe0f, PICTURE); // variation selectors
  classes[0x200d] = PICTURE; // zero-width joiner
  for (const plain of ['©', '®', '™', '‼', '⁉', '↔', '↕', '↖', '↗', '↘', '↙', '〰', '〽']) classes[plain.charCodeAt(0)]! &= ~PICTURE;
  for (let unit = 0x30; unit <= 0x39; unit++) classes[unit]! &= ~PICTURE;
  for (let unit = 0x80; unit < BMP_UNITS; unit++) if (isCompatible(unit)) classes[unit]! |= COMPATIBLE;
  units = undefined;
  return classes;
}

function isCompatible(unit: number): boolean {
  return (unit >= 0xff00 && unit <= 0xffef) || (unit >= 0x2460 && unit <= 0x24ff) || (unit >= 0x2070 && unit <= 0x209f)
    || (unit >= 0x2150 && unit <= 0x218b) || (unit >= 0x2e80 && unit <= 0x2fdf) || (unit >= 0xf900 && unit <= 0xfb06)
    || (unit >= 0x3200 && unit <= 0x33ff) || unit === 0xb2 || unit === 0xb3 || unit === 0xb9 || unit === 0x2122 || unit === 0xaa || unit === 0xba;
}

/** The class flags of every UTF-16 unit. A low surrogate has the class 0: it goes with the unit before it. */
export const CLASSES: Uint8Array = classify();

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Whether the text holds a Han character. */
export function hasHan(text: string): boolean {
  return /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud888]/.test(text);
}
