import { addDays, type Day, type Grain, mondayOf, type Period, weekOf } from '../model/index.js';

/** A week, month or year with its name: `2025-W25`, `2025-06`, `2025`. */
export interface NamedPeriod extends Period {
  readonly name: string;
}

/** The period of the calendar in which a day lies; ISO weeks, so that a year has 52 or 53. */
export function periodAt(grain: Grain, day: Day): NamedPeriod {
  if (grain === 'week') return { name: weekOf(day), from: mondayOf(day), to: addDays(mondayOf(day), 6) };
  if (grain === 'year') return { name: day.slice(0, 4), from: `${day.slice(0, 4)}-01-01` as Day, to: `${day.slice(0, 4)}-12-31` as Day };
  const from = `${day.slice(0, 7)}-01` as Day;
  return { name: day.slice(0, 7), from, to: addDays(periodAfter(from), -1) };
}

function periodAfter(firstOfMonth: Day): Day {
  const year = Number(firstOfMonth.slice(0, 4));
  const month = Number(firstOfMonth.slice(5, 7));
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return next as Day;
}

/** The last `count` periods up to that of `day`, earliest first. */
export function periodsUpTo(grain: Grain, day: Day, count: number): readonly NamedPeriod[] {
  const periods = [periodAt(grain, day)];
  while (periods.length < count) periods.unshift(periodAt(grain, addDays(periods[0]!.from, -1)));
  return periods;
}
