/** Chinese numerals as numbers: 三百万, 二十, 二〇二五, 百万. */

const DIGITS: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 兩: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const TENS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const MYRIADS: Readonly<Record<string, number>> = { 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 };

/** Longer runs are no numbers that anybody writes. */
const LONGEST_NUMERAL = 16;

const NUMERAL = /[零〇一二两兩三四五六七八九十百千万萬亿億]{1,16}/y;

export interface Numeral {
  readonly value: number;
  readonly end: number;
  /** Of one digit only (三), which is a number only before a unit. */
  readonly single: boolean;
}

/** The numeral that begins at `at`; undefined when the characters there make none (三四, 十百, 千万不要). */
export function numeralAt(text: string, at: number): Numeral | undefined {
  NUMERAL.lastIndex = at;
  const run = NUMERAL.exec(text)?.[0];
  if (run === undefined || run.length > LONGEST_NUMERAL) return undefined;
  const value = valueOf(run);
  return value === undefined ? undefined : { value, end: at + run.length, single: run.length === 1 };
}

function valueOf(run: string): number | undefined {
  if (/^[零〇一二三四五六七八九]{4}$/.test(run)) return Number([...run].map((digit) => DIGITS[digit]).join('')); // a year
  let total = 0;
  let section = 0;
  let digit: number | undefined;
  let lastTens = Infinity;
  for (const character of run) {
    if (character in DIGITS) {
      if (digit !== undefined && digit !== 0) return undefined;
      digit = DIGITS[character]!;
    } else if (character in TENS) {
      const tens = TENS[character]!;
      if (tens >= lastTens || digit === 0) return undefined;
      section += (digit ?? 1) * tens;
      lastTens = tens;
      digit = undefined;
    } else {
      section += digit ?? 0;
      if (section === 0 && total === 0) return run === '万亿' || run === '萬億' ? 1e12 : undefined;
      total = section === 0 ? total * MYRIADS[character]! : total + section * MYRIADS[character]!;
      section = 0;
      digit = undefined;
      lastTens = Infinity;
    }
  }
  return total + section + (digit ?? 0);
}
