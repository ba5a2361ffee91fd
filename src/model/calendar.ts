/** Rules of the calendar on plain strings; the schemas stand in `time.ts`. Nothing is loaded with it, so that a door's help is quick. */

/** Whether `text` is `YYYY-MM-DD` and a day of the calendar. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** The day `count` days after `day` (before it when negative). */
export function shiftDay(day: string, count: number): string {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + count);
  return at.toISOString().slice(0, 10);
}

/** Monday and Sunday of an ISO week, `2025-W25`; undefined when there is no such week. */
export function daysOfWeek(week: string): { readonly from: string; readonly to: string } | undefined {
  const match = /^(\d{4})-W(\d{2})$/.exec(week);
  if (!match) return undefined;
  const fourth = `${match[1]}-01-04`; // 4 January is always in week 1 (ISO 8601)
  const weekday = (new Date(`${fourth}T00:00:00Z`).getUTCDay() + 6) % 7;
  const from = shiftDay(fourth, (Number(match[2]) - 1) * 7 - weekday);
  // A week belongs to the year of its Thursday.
  return shiftDay(from, 3).startsWith(match[1]!) && Number(match[2]) >= 1 ? { from, to: shiftDay(from, 6) } : undefined;
}
