import type { DateCertainty, Day, Instant, When } from '../model/index.js';
import { addDays } from '../model/index.js';

/** Before this day nothing was published on the web: such a date is an empty field or a wrong clock. */
const EARLIEST_DAY = '1990-01-01' as Day;
/** Later than this after the fetch a date is not believed; two days cover every time zone and a scheduled post. */
const MOST_DAYS_AHEAD = 2;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** RFC 822 zone names, in minutes east of UTC. */
const ZONE_MINUTES: Readonly<Record<string, number>> = {
  z: 0,
  ut: 0,
  utc: 0,
  gmt: 0,
  est: -300,
  edt: -240,
  cst: -360,
  cdt: -300,
  mst: -420,
  mdt: -360,
  pst: -480,
  pdt: -420,
  bst: 60,
  cet: 60,
  cest: 120,
  jst: 540,
  hkt: 480,
};

export interface DatedBy {
  readonly publishedAt?: When;
  readonly publishedCertainty: DateCertainty;
}

/** Where a date may be found, the surest first. */
export interface DateClues {
  readonly stated?: string | undefined;
  /** The address where this very text stands. */
  readonly url?: string | undefined;
  readonly arxiv?: string | undefined;
  /** Texts that hint at a date: a file's name, an element of a page. */
  readonly hints: readonly (string | undefined)[];
}

/** The date of publication with its certainty: the first clue that gives one that can be believed. It is never "now". */
export function publicationDate(clues: DateClues, fetchedAt: Instant, timeZone: string): DatedBy {
  const candidates: readonly (readonly [When | undefined, DateCertainty])[] = [
    [clues.stated === undefined ? undefined : parseWhen(clues.stated, timeZone), 'stated'],
    [clues.url === undefined ? undefined : dayInAddress(clues.url), 'url'],
    [clues.arxiv === undefined ? undefined : monthOfArxiv(clues.arxiv), 'identifier'],
    ...clues.hints.map((hint) => [hint === undefined ? undefined : (parseWhen(hint, timeZone) ?? dayInAddress(hint)), 'inferred'] as const),
  ];
  for (const [publishedAt, publishedCertainty] of candidates) {
    if (publishedAt !== undefined && isBelievable(publishedAt, fetchedAt)) return { publishedAt, publishedCertainty };
  }
  return { publishedCertainty: 'unknown' };
}

export function isBelievable(when: When, fetchedAt: Instant): boolean {
  const day = when.slice(0, 10);
  return day >= EARLIEST_DAY && day <= addDays(fetchedAt.slice(0, 10) as Day, MOST_DAYS_AHEAD);
}

/** A date as people and programs write it: ISO 8601, RFC 822, Chinese, English in words, seconds or milliseconds since 1970. */
export function parseWhen(text: string, timeZone: string): When | undefined {
  const trimmed = text.trim();
  return parseNumeric(trimmed, timeZone) ?? parseWorded(trimmed, timeZone) ?? parseEpoch(trimmed);
}

const NUMERIC = /^(\d{4})(?:-(\d{1,2})-|\/(\d{1,2})\/|\.(\d{1,2})\.|\s?年\s?(\d{1,2})\s?月\s?)(\d{1,2})\s?日?(?:[T\s]*(.*))?$/i;

function parseNumeric(text: string, timeZone: string): When | undefined {
  const match = NUMERIC.exec(text);
  if (!match) return undefined;
  const month = match[2] ?? match[3] ?? match[4] ?? match[5];
  return whenOf(Number(match[1]), Number(month), Number(match[6]), match[7] ?? '', timeZone);
}

const DAY_FIRST = /^(?:[a-z]{3,9},?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s-]+([a-z]{3,9})\.?,?[\s-]+(\d{2}|\d{4})(?:[,\s]+(.*))?$/i;
const MONTH_FIRST = /^(?:[a-z]{3,9},?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\s]+(.*))?$/i;
/** As C's asctime writes it: Sun Nov  6 08:49:37 1994. */
const ASCTIME = /^[a-z]{3}\s+([a-z]{3})\s+(\d{1,2})\s+(\d{2}:\d{2}:\d{2})\s+(?:([a-z]+)\s+)?(\d{4})$/i;

function parseWorded(text: string, timeZone: string): When | undefined {
  const asctime = ASCTIME.exec(text);
  if (asctime) return whenOf(Number(asctime[5]), monthOf(asctime[1]!), Number(asctime[2]), `${asctime[3]} ${asctime[4] ?? ''}`, timeZone);
  const dayFirst = DAY_FIRST.exec(text);
  if (dayFirst) return whenOf(fullYear(dayFirst[3]!), monthOf(dayFirst[2]!), Number(dayFirst[1]), dayFirst[4] ?? '', timeZone);
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst ? whenOf(Number(monthFirst[3]), monthOf(monthFirst[1]!), Number(monthFirst[2]), monthFirst[4] ?? '', timeZone) : undefined;
}

function monthOf(name: string): number {
  return MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
}

/** Two digits by RFC 2822: 00–49 are of this century. */
function fullYear(digits: string): number {
  return digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);
}

function parseEpoch(text: string): When | undefined {
  if (!/^\d{10}(?:\d{3})?$/.test(text)) return undefined;
  return new Date(Number(text) * (text.length === 10 ? 1000 : 1)).toISOString() as Instant;
}

const TIME = /^(?:at\s+)?(\d{1,2})[:：时時](\d{1,2})(?:[:：分](\d{1,2})(?:[.,](\d+))?)?\s*(am|pm|上午|下午)?\s*(.*)$/i;

function whenOf(year: number, month: number, day: number, rest: string, timeZone: string): When | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1000 || date.getUTCFullYear() !== year || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  const time = TIME.exec(rest.trim());
  if (!time) return date.toISOString().slice(0, 10) as Day;
  const [, hours, minutes, seconds = '0', fraction = '0', half, zone = ''] = time;
  const hour = (Number(hours) % (half ? 12 : 25)) + (/pm|下午/i.test(half ?? '') ? 12 : 0);
  const local = Date.UTC(year, month - 1, day, hour, Number(minutes), Number(seconds), Math.floor(Number(`0.${fraction}`) * 1000));
  const offset = offsetOf(zone);
  return new Date(offset === undefined ? localToUtc(local, timeZone) : local - offset * 60_000).toISOString() as Instant;
}

/** Minutes east of UTC; undefined when no zone is written. */
function offsetOf(zone: string): number | undefined {
  const numeric = /^(?:gmt|utc)?\s*([+-])(\d{2}):?(\d{2})?\b/i.exec(zone);
  if (numeric) return (numeric[1] === '-' ? -1 : 1) * (Number(numeric[2]) * 60 + Number(numeric[3] ?? 0));
  return ZONE_MINUTES[/^\(?([a-z]+)/i.exec(zone)?.[1]?.toLowerCase() ?? ''];
}

/** UTC milliseconds of a wall clock in a zone. Twice, because the first guess may lie on the other side of a change of the clocks. */
function localToUtc(local: number, timeZone: string): number {
  const once = local - zoneOffset(local, timeZone);
  return local - zoneOffset(once, timeZone);
}

const formats = new Map<string, Intl.DateTimeFormat>();

function zoneOffset(utc: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(utc).map(({ type, value }) => [type, Number(value)]));
  return Date.UTC(part['year']!, part['month']! - 1, part['day'], part['hour'], part['minute'], part['second']) - Math.floor(utc / 1000) * 1000;
}

/** A whole date within an address or a file's name: /2025/06/20/, 2025-06-20, 20250620. */
const DAY_IN_ADDRESS = /(?<!\d)((?:19|20)\d{2})([-/_.]?)(0?[1-9]|1[0-2])\2(0?[1-9]|[12]\d|3[01])(?!\d)/;

function dayInAddress(address: string): Day | undefined {
  const match = DAY_IN_ADDRESS.exec(address.replace(/^https?:\/\/[^/]+/i, '').split(/[?#]/, 1)[0]!);
  if (!match || (match[2] === '' && match[0].length !== 8)) return undefined;
  return whenOf(Number(match[1]), Number(match[3]), Number(match[4]), '', 'UTC') as Day | undefined;
}

/** An arXiv identifier tells the month; its first day stands for it. */
function monthOfArxiv(arxiv: string): Day | undefined {
  const match = /^(\d{2})(0[1-9]|1[0-2])\./.exec(arxiv);
  return match ? (`20${match[1]}-${match[2]}-01` as Day) : undefined;
}

/** The last day of the month of `day`: by then what a monthly identifier dates was certainly known. */
export function endOfMonth(day: Day): Day {
  return new Date(Date.UTC(Number(day.slice(0, 4)), Number(day.slice(5, 7)), 0)).toISOString().slice(0, 10) as Day;
}
