import type { Span } from '../model/index.js';
import { numeralAt } from './chinese-numerals.js';
import { MONTH_FIRST, QUARTER_FIRST, dateAt, dateOfMonthFirst } from './dates.js';
import { NUMBER_WORD, countsParts, valueOfWords } from './number-words.js';
import { CURRENCY_AFTER, CURRENCY_BEFORE, MAGNITUDE, UNIT, currencyCode, magnitudeValue, unitNamed } from './quantity-units.js';
import { plainHyphens } from './words.js';

/** A number that a text states, normalised so that two writings of one value are equal in kind, value and unit. */
export interface Quantity extends Span {
  readonly kind: 'count' | 'percent' | 'money' | 'ratio' | 'date' | 'version' | 'measure';
  /** A number; for dates `2025-06-20`, `2025-06`, `2025`, `2025-Q3`, without the year `--06-20`, `--06`, `---20`, `Q3`; for versions as written, `4.1`. */
  readonly value: number | string;
  /** Of money the ISO 4217 code; of measures what is counted (`byte`, `second`, `token`, `watt`…); `point` of percentage points; of versions the folded name (`gpt`). */
  readonly unit?: string;
}

/** Where a quantity can begin. */
const CANDIDATE = new RegExp(`百分之|[0-9０-９]|[零〇一二两兩三四五六七八九十百千万萬]|${NUMBER_WORD}`, 'gi');
const ARABIC = /\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?/y;
const NAMED = /(?<![A-Za-z0-9.])(v(?:ersion)?\.? ?|[A-Za-z][A-Za-z]*-?)(\d+(?:\.\d+)*[a-z]?)(?![A-Za-z0-9]|\.\d)/gi;
const SPACED_NAME =
  /(?<![A-Za-z0-9])([A-Z][A-Za-z]+(?:[- ][A-Z][A-Za-z]+)?) (\d{1,2}\.\d{1,2}(?:\.\d+)?)(?![\d.]*[\d%])(?!\s?(?:[kKMBTxX×]\b|%|million|billion|trillion|percent|times|万|亿|倍|元|美元))/g;
/** Letters before a number that name a unit of counting, not a thing with versions. */
const NO_NAMES = new Set([
  'no',
  'top',
  'in',
  'on',
  'at',
  'to',
  'of',
  'x',
  'q',
  'p',
  'pp',
  'fig',
  'usd',
  'rmb',
  'cny',
  'eur',
  'covid',
  'pre',
  'mid',
  'non',
  'sub',
  'post',
  'under',
  'over',
  'age',
  'h',
  'level',
]);

/** The numbers of a text in order; where two readings overlap, the longer one stands. */
export function quantitiesOf(text: string): readonly Quantity[] {
  const source = readable(text);
  const found = [...namedDates(source), ...versions(source)];
  const taken = found.map(({ start, end }) => ({ start, end })).sort((a, b) => a.start - b.start);
  let next = 0;
  CANDIDATE.lastIndex = 0;
  for (let match = CANDIDATE.exec(source); match; match = CANDIDATE.exec(source)) {
    const at = match.index;
    while (next < taken.length && taken[next]!.end <= at) next++;
    if (taken[next] !== undefined && taken[next]!.start <= at) {
      CANDIDATE.lastIndex = taken[next]!.end;
      continue;
    }
    const { quantities, end } = readAt(source, at, match[0]);
    found.push(...quantities);
    CANDIDATE.lastIndex = Math.max(end, at + 1);
  }
  return withoutOverlaps(found);
}

/** The first sign of $88\%$, which is no money. */
const FORMULA_OPENS = /\$(?=[^$\n]{0,80}\\[^$\n]{0,80}\$)/g;

/** The text at the same length, digits of full width and hyphens made plain, formulas opened and addresses blanked: their numbers state nothing. */
function readable(text: string): string {
  const written = text.includes('\\') ? text.replace(FORMULA_OPENS, ' ').replaceAll('\\%', ' %') : text;
  const narrow = plainHyphens(written).replace(/[０-９．，％]/g, (wide) => (wide === '，' ? wide : String.fromCharCode(wide.charCodeAt(0) - 0xfee0)));
  return narrow.includes('://') ? narrow.replace(/https?:\/\/[^\s\u3000-\u9fff\uff00-\uffef]+/g, (address) => ' '.repeat(address.length)) : narrow;
}

function withoutOverlaps(found: Quantity[]): readonly Quantity[] {
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const out: Quantity[] = [];
  for (const quantity of found) if (quantity.start >= (out.at(-1)?.end ?? 0)) out.push(quantity);
  return out;
}

function namedDates(text: string): Quantity[] {
  const out: Quantity[] = [];
  for (const match of text.matchAll(MONTH_FIRST)) {
    const date = dateOfMonthFirst(match);
    if (date) out.push({ kind: 'date', value: date.value, start: match.index, end: date.end });
  }
  for (const match of text.matchAll(QUARTER_FIRST)) {
    out.push({ kind: 'date', value: `${match[2] === undefined ? '' : `${match[2]}-`}Q${match[1]}`, start: match.index, end: match.index + match[0].length });
  }
  return out;
}

/** v2.1, K2.5, GPT-4.1, "Claude 3.5": the number is a name's version, not a count of anything. */
function versions(text: string): Quantity[] {
  const out: Quantity[] = [];
  for (const match of text.matchAll(NAMED)) {
    const name = match[1]!.replace(/[-. ]+$/, '').toLowerCase();
    const isVersion = name === 'v' || name === 'version';
    if (NO_NAMES.has(name) || (isVersion && !/^\d/.test(match[2]!))) continue;
    const start = match.index;
    if (/^\d+(?:\.\d+)?b$/i.test(match[2]!)) continue; // a size: see `isModelSize`
    out.push({ kind: 'version', value: match[2]!, ...(isVersion ? {} : { unit: name }), start, end: start + match[0].length });
  }
  for (const match of text.matchAll(SPACED_NAME)) {
    const words = match[1]!.split(/[- ]/);
    out.push({
      kind: 'version',
      value: match[2]!,
      unit: words.at(-1)!.toLowerCase(),
      start: match.index + match[1]!.length - words.at(-1)!.length,
      end: match.index + match[0].length,
    });
  }
  return out;
}

interface Reading {
  readonly quantities: readonly Quantity[];
  readonly end: number;
}

const NOTHING = (end: number): Reading => ({ quantities: [], end });

function readAt(text: string, at: number, head: string): Reading {
  if (head === '百分之') return percentInWords(text, at);
  if (/[0-9]/.test(head)) return arabicAt(text, at);
  if (/[a-z]/i.test(head)) return inWords(text, at, head);
  return chineseAt(text, at);
}

/** Of five teams, three won: no currency. */
const WON = /\s?won(?![a-z])/iy;

function inWords(text: string, start: number, written: string): Reading {
  const end = start + written.length;
  const value = valueOfWords(written);
  const reading = matchAt(WON, text, end) ? NOTHING(end) : measured(text, start, end, value, true);
  return reading.quantities.length > 0 ? reading : countedParts(text, start, end, value);
}

/** One of them is mostly an article: 一块显卡. */
function countedParts(text: string, start: number, end: number, value: number): Reading {
  return value > 1 && countsParts(text, end) ? one({ kind: 'count', value, start, end }) : NOTHING(end);
}

function percentInWords(text: string, at: number): Reading {
  const from = at + 3;
  const numeral = numeralAt(text, from);
  const arabic = numberAt(text, from);
  const number = numeral ?? arabic;
  return number ? { quantities: [{ kind: 'percent', value: number.value, start: at, end: number.end }], end: number.end } : NOTHING(from);
}

function numberAt(text: string, at: number): { value: number; end: number } | undefined {
  ARABIC.lastIndex = at;
  const match = ARABIC.exec(text);
  return match ? { value: Number(match[0].replaceAll(',', '')), end: at + match[0].length } : undefined;
}

function chineseAt(text: string, at: number): Reading {
  const numeral = numeralAt(text, at);
  const runEnd = numeral?.end ?? at + 1;
  if (numeral === undefined || text[at - 1] === '第') return NOTHING(runEnd);
  if (/^[年月]/.test(text.slice(numeral.end, numeral.end + 1))) return chineseDate(text, at, numeral.end, numeral.value);
  const reading = measured(text, at, numeral.end, numeral.value, numeral.single || /^[百千万萬]/.test(text[at]!));
  return reading.quantities.length > 0 ? reading : countedParts(text, at, runEnd, numeral.value);
}

/** 二〇二五年六月二十日: the numerals are read, then the date. */
function chineseDate(text: string, at: number, end: number, value: number): Reading {
  if (text[end] === '年' && value < 1900) return measured(text, at, end, value, true);
  let written = '';
  let i = at;
  const ends: number[] = [];
  while (i < text.length && written.length < 12) {
    const numeral = numeralAt(text, i);
    const mark = text[numeral?.end ?? i];
    if (numeral === undefined || !'年月日号號'.includes(mark ?? ' ')) break;
    written += `${numeral.value}${mark}`;
    i = numeral.end + 1;
    ends.push(i);
  }
  const date = dateAt(written, 0);
  return date ? { quantities: [{ kind: 'date', value: date.value, start: at, end: i }], end: i } : NOTHING(end);
}

function arabicAt(text: string, at: number): Reading {
  const number = numberAt(text, at)!;
  const before = text[at - 1] ?? ' ';
  if (before === '-' && isInsideName(text, at) && !isModelSize(text, at, number.end + 1)) return NOTHING(wordEnd(text, number.end));
  if (/[A-Za-z_#@]/.test(before) || (/[.,/]/.test(before) && /\d/.test(text[at - 2] ?? ' '))) return NOTHING(wordEnd(text, number.end));
  if (before === '第' || /^(?:st|nd|rd|th)(?![A-Za-z])/.test(text.slice(number.end, number.end + 3))) {
    const ordinalDate = before === '第' ? undefined : dateAt(text, at);
    return ordinalDate
      ? { quantities: [{ kind: 'date', value: ordinalDate.value, start: at, end: ordinalDate.end }], end: ordinalDate.end }
      : NOTHING(number.end);
  }
  const date = dateAt(text, at);
  if (date && !isDuration(text, at, date.end, number.value))
    return { quantities: [{ kind: 'date', value: date.value, start: at, end: date.end }], end: date.end };
  if (isOther(text, at, number.end)) return NOTHING(Math.max(number.end, wordEnd(text, number.end)));
  const range = rangeAt(text, at, number);
  return range ?? measured(text, at, number.end, number.value, false);
}

/** The 0613 of gpt-4-0613: the run of letters, digits, dots and hyphens before it holds a letter. */
function isInsideName(text: string, at: number): boolean {
  return /[A-Za-z][A-Za-z0-9.]*-$|[A-Za-z][A-Za-z0-9.-]*-$/.test(text.slice(Math.max(0, at - 40), at));
}

/** Qwen2.5-72B, "an 8B model": B is billions of parameters. `end` is behind the B. */
function isModelSize(text: string, at: number, end: number): boolean {
  if (!/\d\s?[bB]$/.test(text.slice(at, end)) || /[A-Za-z0-9]/.test(text[end] ?? ' ')) return false;
  return (text[at - 1] === '-' && isInsideName(text, at)) || /^[\s-]?(?:models?|parameter|LLMs?|模型|版本|大模型)/i.test(text.slice(end, end + 12));
}

/** A time of day or a proportion (12:30, 16:9), a decade (1990s), an arXiv identifier: figures that are not amounts. */
function isOther(text: string, at: number, end: number): boolean {
  return (
    /^:\d/.test(text.slice(end, end + 2)) ||
    (text[at - 1] === ':' && /\d/.test(text[at - 2] ?? '')) ||
    /^\d{2,3}0['’]?s(?![A-Za-z])/.test(text.slice(at, end + 3)) ||
    /^\d{4}\.\d{4,5}$/.test(text.slice(at, end)) ||
    isListNumber(text, at, end)
  );
}

function isListNumber(text: string, at: number, end: number): boolean {
  return end - at <= 2 && (at === 0 || text[at - 1] === '\n') && /^(?:[.)] |、|）)/.test(text.slice(end, end + 2));
}

/** "3 个月" was no date to begin with; "20 年" has no month and no such year. */
function isDuration(text: string, at: number, end: number, value: number): boolean {
  return text.slice(at, end).endsWith('年') && (value < 1900 || value > 2100);
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (/[A-Za-z0-9]/.test(text[end] ?? '')) end++;
  return end;
}

/** "3–5 million", "10%到20%": the first number takes what the second one is measured in. */
function rangeAt(text: string, at: number, first: { value: number; end: number }): Reading | undefined {
  const dash = /^\s?(?:-|–|—|~|～|至|到|to)\s?(?=\d)/.exec(text.slice(first.end, first.end + 6));
  if (!dash) return undefined;
  const from = first.end + dash[0].length;
  const second = numberAt(text, from)!;
  const reading = measured(text, from, second.end, second.value, false);
  const last = reading.quantities[0];
  if (last === undefined || typeof last.value !== 'number' || last.kind === 'date' || second.value <= first.value) return undefined;
  const scale = last.value / second.value;
  const opening = currencyBefore(text, at);
  const unit = opening?.code ?? last.unit;
  const kind = opening ? 'money' : last.kind;
  const shared = unit === undefined ? {} : { unit };
  return {
    quantities: [
      { kind, value: round(first.value * scale), ...shared, start: opening?.start ?? at, end: first.end },
      { ...last, kind, ...shared },
    ],
    end: reading.end,
  };
}

function currencyBefore(text: string, at: number): { code: string; start: number } | undefined {
  const match = CURRENCY_BEFORE.exec(text.slice(Math.max(0, at - 5), at));
  return match ? { code: currencyCode(match[1] ?? match[2]!), start: at - match[0].length } : undefined;
}

/** Reads magnitude, currency and unit after a number. `needsUnit`: without any of them it is no quantity. */
function measured(text: string, start: number, numberEnd: number, number: number, needsUnit: boolean): Reading {
  const { value, end } = withMagnitude(text, numberEnd, number);
  const opening = currencyBefore(text, start);
  const from = opening?.start ?? start;
  const percent = matchAt(/\s?(%|percentage points?|个百分点|個百分點|per ?cent(?![a-z]))/iy, text, end);
  if (percent)
    return one({
      kind: 'percent',
      value: signed(text, from, value),
      ...(/point|点|點/.test(percent[1]!) ? { unit: 'point' } : {}),
      start: from,
      end: end + percent[0].length,
    });
  if (opening) {
    const closing = matchAt(CURRENCY_AFTER, text, end);
    return one({ kind: 'money', value, unit: opening.code, start: from, end: end + (closing?.[0].length ?? 0) });
  }
  const currency = matchAt(CURRENCY_AFTER, text, end);
  if (currency && !/^\s?元(?:素|旦|宇宙|件|组|組|数据)/.test(text.slice(end, end + 5)))
    return one({ kind: 'money', value, unit: currencyCode(currency[1] ?? currency[2]!), start, end: end + currency[0].length });
  const ratio = matchAt(
    /\s?(?:倍|[x×](?![A-Za-z0-9])|-?fold(?![a-z])|times (?=faster|more|as |larger|higher|better|cheaper|the |slower|smaller|longer|less))/y,
    text,
    end,
  );
  if (ratio) return one({ kind: 'ratio', value, start, end: end + ratio[0].trimEnd().length });
  const unit = matchAt(UNIT, text, end);
  if (unit && !(unit[1] === '年' && value > 1900) && !/^(?:年代)/.test(text.slice(end, end + 3))) {
    const { name, factor } = unitNamed(unit[1]!);
    return one({ kind: 'measure', value: round(signed(text, start, value) * factor), unit: name, start, end: end + unit[0].length });
  }
  if (isModelSize(text, start, end)) return one({ kind: 'measure', value, unit: 'parameter', start, end });
  if (isYear(text, start, numberEnd, end)) return one({ kind: 'date', value: String(number), start, end });
  if (end === numberEnd && /[A-Za-z_]/.test(text[end] ?? ' ')) return NOTHING(wordEnd(text, end)); // 3D, 4o, 1920x1080
  return needsUnit && end === numberEnd ? NOTHING(end) : one({ kind: 'count', value: signed(text, start, value), start, end });
}

function one(quantity: Quantity): Reading {
  return { quantities: [quantity], end: quantity.end };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** 1.5 万 multiplies; 3亿5000万 and 53 万 4,700 add up. */
function withMagnitude(text: string, from: number, number: number): { value: number; end: number } {
  const match = matchAt(MAGNITUDE, text, from);
  if (!match) return { value: number, end: from };
  const end = from + match[0].length;
  const value = round(number * magnitudeValue(match[1] ?? match[2] ?? match[3]!));
  const rest = text.slice(end, end + 8);
  const tenThousands = /[亿億]$/.test(match[1] ?? '') ? /^(\d{1,4})[万萬]/.exec(rest) : null;
  if (tenThousands) return { value: value + Number(tenThousands[1]) * 1e4, end: end + tenThousands[0].length };
  const ones = /[万萬]$/.test(match[1] ?? '') ? /^\s?(\d,\d{3}|\d{4})(?![\d,.]|\s?[年万萬亿億])/.exec(rest) : null;
  return ones ? { value: value + Number(ones[1]!.replace(',', '')), end: end + ones[0].length } : { value, end };
}

/** Binary fractions leave traces (1.1 × 10⁹ is not whole): fifteen figures are kept. */
function round(value: number): number {
  return Number(value.toPrecision(15));
}

/** A minus sign directly before the number and after a space; a dash between words is none. */
function signed(text: string, start: number, value: number): number {
  return /(?:^|[\s(（约約])[-−]$/.test(text.slice(Math.max(0, start - 2), start)) ? -value : value;
}

/** Four digits alone from 1950 to 2049 are a year. */
function isYear(text: string, start: number, numberEnd: number, end: number): boolean {
  return end === numberEnd && /^(?:19[5-9]\d|20[0-4]\d)$/.test(text.slice(start, numberEnd)) && !/^(?:\.\d|[A-Za-z])/.test(text.slice(end, end + 2));
}
