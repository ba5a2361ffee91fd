import { z } from 'zod';
import { daysOfWeek, isCalendarDay, shiftDay } from './calendar.js';

/** A calendar day `YYYY-MM-DD` in the workspace's time zone. Days compare as strings. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine(isCalendarDay, 'is not a day of the calendar')
  .brand<'Day'>();
export type Day = z.infer<typeof Day>;

/** A moment in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ`, as `Date.prototype.toISOString` writes it. */
export const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/)
  .brand<'Instant'>();
export type Instant = z.infer<typeof Instant>;

/** A moment as far as it is known: to the millisecond, or only to the day (then that day in every time zone). */
export type When = Instant | Day;

/** Days from `from` to `to`, both included. */
export interface Period {
  readonly from: Day;
  readonly to: Day;
}

const dayInZone = new Map<string, Intl.DateTimeFormat>();
const dayOfHour = new Map<string, Day>();

/** The day on which `when` falls in `timeZone` (an IANA name). */
export function dayOf(when: When, timeZone: string): Day {
  if (when.length === 10) return when as Day;
  // Zones differ from UTC by whole quarters of an hour: one answer serves a quarter.
  const quarter = Math.floor(Number(when.slice(14, 16)) / 15);
  const key = `${timeZone} ${when.slice(0, 13)} ${quarter}`;
  let day = dayOfHour.get(key);
  if (day === undefined) {
    let format = dayInZone.get(timeZone);
    if (format === undefined) {
      format = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' });
      dayInZone.set(timeZone, format);
    }
    day = format.format(new Date(when)) as Day;
    dayOfHour.set(key, day);
  }
  return day;
}

/** The day `count` days after `day` (before it when negative). */
export function addDays(day: Day, count: number): Day {
  return shiftDay(day, count) as Day;
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

/** The Monday of the ISO week in which `day` lies. */
export function mondayOf(day: Day): Day {
  const weekday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -weekday);
}

/** The name of the ISO week in which `day` lies, `2025-W27`; a week belongs to the year of its Thursday. */
export function weekOf(day: Day): string {
  const thursday = addDays(mondayOf(day), 3);
  const week = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01` as Day, thursday) / 7) + 1;
  return `${thursday.slice(0, 4)}-W${String(week).padStart(2, '0')}`;
}

/** The Monday-to-Sunday period of an ISO week, `2025-W25`; undefined when there is no such week. */
export function periodOfWeek(week: string): Period | undefined {
  return daysOfWeek(week) as Period | undefined;
}
