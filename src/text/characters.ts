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
/** NFKC makes something else of it: wide letters, circled digits, ligatures, radicals. */
export const COMPATIBLE = 128;

const BMP_UNITS = 0x10000;

const EAST: readonly (readonly [from: number, to: number, flags: number])[] = [
  [0x3005, 0x3007, HAN],
  [0x3400, 0x4dbf, HAN],
  [0x4e00, 0x9fff, HAN],
  [0x2e80, 0x2fdf, HAN | COMPATIBLE], // radicals, which PDFs give instead of the characters
  [0xf900, 0xfaff, HAN | COMPATIBLE],
  [0xd840, 0xd888, HAN], // high surrogates of the Han extensions B to H
  [0x1100, 0x11ff, SYLLABLE],
  [0x3041, 0x3096, SYLLABLE],
  [0x3099, 0x309f, SYLLABLE],
  [0x30a1, 0x30ff, SYLLABLE],
  [0x3130, 0x318f, SYLLABLE],
  [0x31f0, 0x31ff, SYLLABLE],
  [0xac00, 0xd7af, SYLLABLE],
  [0xd83c, 0xd83e, PICTURE], // high surrogates of emoji
  [0xfe0e, 0xfe0f, PICTURE], // variation selectors
  [0x200d, 0x200d, PICTURE], // zero-width joiner
];

const COMPATIBLES: readonly (readonly [from: number, to: number])[] = [
  [0xaa, 0xaa],
  [0xb2, 0xb3],
  [0xb9, 0xba],
  [0x2070, 0x209f],
  [0x2122, 0x2122],
  [0x2150, 0x218b],
  [0x2460, 0x24ff],
  [0x3200, 0x33ff],
  [0xfb00, 0xfb06],
  [0xff10, 0xff19],
  [0xff21, 0xff3a],
  [0xff41, 0xff5a],
  [0xff66, 0xffdc],
];

/** Every unit of the BMP in order, surrogates left out, so that a match's index is the unit itself. */
function allUnits(): string {
  const units = new Uint16Array(BMP_UNITS);
  for (let unit = 0; unit < BMP_UNITS; unit++) units[unit] = unit;
  units.fill(0, 0xd800, 0xe000);
  return Buffer.from(units.buffer).toString('utf16le');
}

function classify(units: string): Uint8Array {
  const classes = new Uint8Array(BMP_UNITS);
  const fill = (pattern: RegExp, flags: number): void => {
    for (const match of units.matchAll(pattern)) classes.fill(flags, match.index, match.index + match[0].length);
  };
  fill(/\s+/g, SPACE);
  fill(/[\p{L}\p{M}]+/gu, LETTER);
  fill(/\p{Lu}+/gu, LETTER | UPPER);
  fill(/\p{Nd}+/gu, DIGIT);
  fill(/[\p{Emoji_Presentation}\u231a-\u23ff\u25a0-\u25ff\u2600-\u27bf\u2b00-\u2bff]+/gu, PICTURE);
  for (const [from, to, flags] of EAST) classes.fill(flags, from, to + 1);
  for (const [from, to] of COMPATIBLES) for (let unit = from; unit <= to; unit++) classes[unit]! |= COMPATIBLE;
  return classes;
}

/** The units in lower case, where that is one unit. */
function lower(units: string): Uint16Array {
  const bytes = Buffer.from(units.replace('\u0130', 'i').toLowerCase(), 'utf16le'); // İ alone becomes two units
  const out = new Uint16Array(BMP_UNITS);
  Buffer.from(out.buffer).set(bytes);
  return out;
}

const UNITS = allUnits();

/** The class flags of every UTF-16 unit. A low surrogate has the class 0: it goes with the unit before it. */
export const CLASSES: Uint8Array = classify(UNITS);

/** Lower case of every UTF-16 unit; itself when it has none. */
export const LOWER: Uint16Array = lower(UNITS);

export function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}

/** Whether the text holds a Han character. */
export function hasHan(text: string): boolean {
  return /[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\ud840-\ud888]/.test(text);
}
