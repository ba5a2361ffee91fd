import { describe, expect, it } from 'vitest';
import { type Day, Day as DaySchema, type Instant, addDays, dayOf, daysBetween, periodOfWeek } from '../../src/model/index.js';

const day = (text: string): Day => text as Day;
const instant = (text: string): Instant => text as Instant;

describe('days', () => {
  it('an instant falls on the day of the time zone, not of UTC', () => {
    expect(dayOf(instant('2025-06-20T16:30:00.000Z'), 'Asia/Shanghai')).toBe('2025-06-21');
    expect(dayOf(instant('2025-06-20T16:30:00.000Z'), 'America/New_York')).toBe('2025-06-20');
  });

  it('a date without a time is that day in every time zone', () => {
    expect(dayOf(day('2025-06-20'), 'Pacific/Kiritimati')).toBe('2025-06-20');
  });

  it('a zone that is off by three quarters of an hour turns the day at its own midnight', () => {
    // Nepal is UTC+05:45: midnight there is 18:15 UTC.
    expect(dayOf(instant('2025-06-20T18:14:59.000Z'), 'Asia/Kathmandu')).toBe('2025-06-20');
    expect(dayOf(instant('2025-06-20T18:15:00.000Z'), 'Asia/Kathmandu')).toBe('2025-06-21');
  });

  it('a day of 23 hours loses no instant and gives none to a neighbour', () => {
    // Clocks in Berlin went from 02:00 to 03:00 on 2025-03-30: that day ran from 23:00 to 22:00 UTC.
    expect(dayOf(instant('2025-03-29T22:59:59.999Z'), 'Europe/Berlin')).toBe('2025-03-29');
    expect(dayOf(instant('2025-03-29T23:00:00.000Z'), 'Europe/Berlin')).toBe('2025-03-30');
    expect(dayOf(instant('2025-03-30T21:59:59.999Z'), 'Europe/Berlin')).toBe('2025-03-30');
    expect(dayOf(instant('2025-03-30T22:00:00.000Z'), 'Europe/Berlin')).toBe('2025-03-31');
  });

  it('adding days crosses months, years and a change of clocks', () => {
    expect(addDays(day('2024-02-28'), 2)).toBe('2024-03-01');
    expect(addDays(day('2025-01-01'), -1)).toBe('2024-12-31');
    expect(addDays(day('2025-03-29'), 2)).toBe('2025-03-31');
    expect(daysBetween(day('2025-03-29'), day('2025-03-31'))).toBe(2);
  });

  it('a day that the calendar does not have is refused', () => {
    expect(DaySchema.safeParse('2025-02-29').success).toBe(false);
    expect(DaySchema.safeParse('2024-02-29').success).toBe(true);
    expect(DaySchema.safeParse('2025-6-1').success).toBe(false);
  });
});

describe('weeks', () => {
  it('a week runs from Monday to Sunday', () => {
    expect(periodOfWeek('2025-W25')).toEqual({ from: '2025-06-16', to: '2025-06-22' });
  });

  it('the first week of a year may begin in the year before', () => {
    expect(periodOfWeek('2025-W01')).toEqual({ from: '2024-12-30', to: '2025-01-05' });
  });

  it('week 53 exists in long years only', () => {
    expect(periodOfWeek('2020-W53')).toEqual({ from: '2020-12-28', to: '2021-01-03' });
    expect(periodOfWeek('2025-W53')).toBeUndefined();
    expect(periodOfWeek('2025-W00')).toBeUndefined();
  });
});
