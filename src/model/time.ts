import { z } from 'zod';

/** A calendar day `YYYY-MM-DD` in the workspace's time zone. Days compare as strings. */
export const Day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .refine((day) => !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) && new Date(`${day}T00:00:00Z`).toISOString().startsWith(day), 'is not a day of the calendar')
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
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10) as Day;
}

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export function daysBetween(a: Day, b: Day): number {
  return Math.round((Date.parse(`${b}T00:00:00Z`) - Date.parse(`${a}T00:00:00Z`)) / 86_400_000);
}

/** The Monday-to-Sunday period of an ISO week, `2025-W25`; undefined when there is no such week. */
export function periodOfWeek(week: string): Period | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!match) return undefined;
  const fourth = `${match[1]}-01-04` as Day; // 4 January is always in week 1 (ISO 8601)
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = addDays(fourth, (Number(match[2]) - 1) * 7 - weekday);
  const period = { from, to: addDays(from, 6) };
  return addDays(from, 3).startsWith(match[1]!) && Number(match[2]) >= 1 ? period : undefined;
}
