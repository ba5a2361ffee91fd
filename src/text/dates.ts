/** Dates as people write them in Chinese and English. */

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const YEAR = '((?:19|20)\\d{2})';

const NUMERIC = new RegExp(`${YEAR}([-/.])(\\d{1,2})\\2(\\d{1,2})(?![\\d.])`, 'y');
const CHINESE = new RegExp(`(?:${YEAR}\\s?年)?\\s?(?:(\\d{1,2})\\s?月(?:份)?)?\\s?(?:(\\d{1,2})\\s?[日号號](?![线線]))?`, 'y');
const DAY_FIRST = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?(?: of)? ${MONTH},?(?: ${YEAR}(?!\\d))?(?![A-Za-z])`, 'iy');
const QUARTER = new RegExp(`${YEAR}\\s?(?:年)?\\s?(?:Q([1-4])(?!\\d)|第([一二三四1-4])季度)`, 'y');
/** Begins with a letter, so it is looked for apart from numbers. */
export const MONTH_FIRST = new RegExp(`(?<![A-Za-z])${MONTH} (?:(\\d{1,2})(?:st|nd|rd|th)?(?![\\d:.%])(?:,? ${YEAR}(?!\\d))?|${YEAR}(?!\\d))`, 'g');
export const QUARTER_FIRST = new RegExp(`(?<![A-Za-z0-9])Q([1-4])(?: ?(?:of )?${YEAR})?(?!\\w)`, 'g');

export interface WrittenDate {
  /** `2025-06-20`, `2025-06`, `2025`, `2025-Q3`; with the larger parts unsaid `--06-20`, `--06`, `---20`, `Q3`. */
  readonly value: string;
  readonly end: number;
}

/** The date that begins with the number at `at`; undefined when it is none. A lone year needs 年. */
export function dateAt(text: string, at: number): WrittenDate | undefined {
  return quarterAt(text, at) ?? numericAt(text, at) ?? chineseAt(text, at) ?? dayFirstAt(text, at);
}

function quarterAt(text: string, at: number): WrittenDate | undefined {
  const match = matchAt(QUARTER, text, at);
  return match ? { value: `${match[1]}-Q${match[2] ?? ('一二三四'.indexOf(match[3]!) + 1 || match[3])}`, end: at + match[0].length } : undefined;
}

function numericAt(text: string, at: number): WrittenDate | undefined {
  const match = matchAt(NUMERIC, text, at);
  return match ? written(match[1], match[3], match[4], at + match[0].length) : undefined;
}

function chineseAt(text: string, at: number): WrittenDate | undefined {
  const match = matchAt(CHINESE, text, at);
  if (!match || match[0].trim() === '') return undefined;
  return written(match[1], match[2], match[3], at + match[0].trimEnd().length);
}

function dayFirstAt(text: string, at: number): WrittenDate | undefined {
  const match = matchAt(DAY_FIRST, text, at);
  return match ? written(match[3], monthNumber(match[2]!), match[1], at + match[0].replace(/,$/, '').length) : undefined;
}

/** What {@link MONTH_FIRST} found. */
export function dateOfMonthFirst(match: RegExpMatchArray): WrittenDate | undefined {
  return written(match[3] ?? match[4], monthNumber(match[1]!), match[2], match.index! + match[0].length);
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function monthNumber(name: string): string {
  return String(MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1);
}

function written(year: string | undefined, month: string | undefined, day: string | undefined, end: number): WrittenDate | undefined {
  if ((month !== undefined && !(Number(month) >= 1 && Number(month) <= 12)) || (day !== undefined && !(Number(day) >= 1 && Number(day) <= 31)))
    return undefined;
  const parts = [month?.padStart(2, '0'), day?.padStart(2, '0')];
  if (year !== undefined) return { value: [year, ...parts].filter((part) => part !== undefined).join('-'), end };
  if (month === undefined) return day === undefined ? undefined : { value: `---${parts[1]}`, end };
  return { value: `--${parts.filter((part) => part !== undefined).join('-')}`, end };
}
