import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type TermClass = 'method' | 'concept' | 'name' | 'style';
export type Half = 'choose' | 'report';

/** A term of the list, with what was known of it without looking at any corpus. */
export interface ListedTerm {
  /** It and its other names. */
  readonly names: readonly string[];
  readonly class: TermClass;
  readonly half: Half;
  /** Months; absent for what did not rise. */
  readonly onset?: { readonly month: string; readonly earliest: string; readonly latest: string };
}

const FOLDER = new URL('../../../bench/hindcast/', import.meta.url);

export function readTable(file: string): readonly (readonly string[])[] {
  const [, ...lines] = readFileSync(fileURLToPath(new URL(file, FOLDER)), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => line.split('\t'));
}

/** The list of a file; the months that could be defended where a second file has them, else the one month. */
export function readTerms(file: string, ranges?: string): readonly ListedTerm[] {
  const rangeOf = new Map((ranges === undefined ? [] : readTable(ranges)).map(([term = '', , earliest = '', latest = '']) => [term, { earliest, latest }]));
  return readTable(file).map(([term = '', aliases = '', kind, rose, month = '', half]) => ({
    names: [term, ...aliases.split('|').filter((name) => name !== '')],
    class: kind as TermClass,
    half: half as Half,
    ...(rose === 'yes' ? { onset: { month, earliest: month, latest: month, ...rangeOf.get(term) } } : {}),
  }));
}

/** Months after a month; before it when negative. */
export function monthsAfter(month: string, months: number): string {
  const at = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + months;
  return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
}

export function monthsBetween(from: string, to: string): readonly string[] {
  const months: string[] = [];
  for (let month = from; month <= to; month = monthsAfter(month, 1)) months.push(month);
  return months;
}

/** A rise that is listed so many months before the earliest onset, or after the latest, was not seen near it. */
const BEFORE_ONSET = 1;
const AFTER_ONSET = 3;

/** The months in which a list must hold a term that rose. */
export function windowOf(onset: NonNullable<ListedTerm['onset']>): { readonly from: string; readonly to: string } {
  return { from: monthsAfter(onset.earliest, -BEFORE_ONSET), to: monthsAfter(onset.latest, AFTER_ONSET) };
}
