import type { Day, Grain, Lang, Period } from '../../model/index.js';
import { daysBetween, addDays } from '../../model/index.js';
import { dayLabel, periodLabel, shortPeriodLabel } from './chart-words.js';
import { SMALL, line, textAt } from './svg.js';
import { widthOf } from './widths.js';

const LABEL_GAP = 14;

/** The first and the last period below a line, each inside its end; without words where they would meet. `y` is the base line. */
export function endLabels(
  spans: readonly Period[],
  grain: Grain,
  language: Lang,
  place: { readonly left: number; readonly right: number; readonly y: number },
): string {
  const [first, last] = [spans[0], spans.at(-1)];
  if (!first || !last) return '';
  if (first === last) return textAt(place.left, place.y, periodLabel(first, grain, language), { soft: true });
  const ways = [[first, last].map((span) => periodLabel(span, grain, language)), [first, last].map((span) => shortPeriodLabel(span, grain))];
  const fitting = ways.find((labels) => labels.reduce((sum, label) => sum + widthOf(label, SMALL), LABEL_GAP) <= place.right - place.left);
  const [from, to] = fitting ?? ['', shortPeriodLabel(last, grain)];
  return textAt(place.left, place.y, from!, { soft: true }) + textAt(place.right, place.y, to!, { soft: true, anchor: 'end' });
}

/** The beginnings of years between the first and the last label, as small strokes; with the year where there is room for it. */
export function yearTicks(
  spans: readonly Period[],
  grain: Grain,
  language: Lang,
  place: { readonly left: number; readonly right: number; readonly y: number },
): string {
  if (grain === 'year' || spans.length < 2) return '';
  const ends = [spans[0]!, spans.at(-1)!].map((span) => widthOf(periodLabel(span, grain, language), SMALL) + LABEL_GAP) as [number, number];
  let free = place.left + ends[0];
  return spans
    .map((span, at) => {
      if (at === 0 || span.from.slice(0, 4) === spans[at - 1]!.from.slice(0, 4)) return '';
      const x = place.left + (at / (spans.length - 1)) * (place.right - place.left);
      const label = language === 'en' ? span.from.slice(0, 4) : `${span.from.slice(0, 4)} 年`;
      const half = widthOf(label, SMALL) / 2;
      const stroke = line(x, place.y - SMALL - 5, x, place.y - SMALL, 'calm');
      if (x - half < free || x + half > place.right - ends[1]) return stroke;
      free = x + half + LABEL_GAP;
      return stroke + textAt(x, place.y, label, { soft: true, anchor: 'middle' });
    })
    .join('');
}

/** A day on the axis, with what is written below it. */
interface Tick {
  readonly day: Day;
  readonly label: string;
}

/** Beginnings of years, of quarters or of months, whichever make few enough ticks. */
const MOST_TICKS = 6;
const MONTH_STEPS = [1, 2, 3, 6, 12, 24, 60, 120] as const;

function firstDaysOfMonths({ from, to }: Period, everyMonths: number): readonly Day[] {
  const days: Day[] = [];
  const monthOf = (day: Day): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
  const start = Math.ceil((monthOf(from) + (from.endsWith('-01') ? 0 : 1)) / everyMonths) * everyMonths;
  for (let month = start; month <= monthOf(to); month += everyMonths) {
    days.push(`${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}-01` as Day);
  }
  return days;
}

function ticksOf(span: Period, language: Lang): readonly Tick[] {
  const step = MONTH_STEPS.find((months) => firstDaysOfMonths(span, months).length <= MOST_TICKS) ?? MONTH_STEPS.at(-1)!;
  const days = firstDaysOfMonths(span, step);
  if (days.length < 2) return [span.from, ...(span.to > span.from ? [span.to] : [])].map((day) => ({ day, label: dayLabel(day, language) }));
  return days.map((day) => ({ day, label: periodLabel({ from: day, to: day }, step % 12 === 0 ? 'year' : 'month', language) }));
}

export interface DayAxis {
  readonly parts: readonly string[];
  readonly at: (day: Day) => number;
}

/** Faint rules from `top` to `bottom` with their labels above; labels that would meet are left out, their rules stay. */
export function dayAxis(
  span: Period,
  language: Lang,
  place: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number },
): DayAxis {
  const days = Math.max(1, daysBetween(span.from, addDays(span.to, 1)));
  const at = (day: Day): number => {
    const share = Math.min(Math.max(daysBetween(span.from, day) / days, 0), 1);
    return place.left + share * (place.right - place.left);
  };
  let free = place.left;
  const parts = ticksOf(span, language).map(({ day, label }) => {
    const [x, width] = [at(day), widthOf(label, SMALL)];
    const left = Math.min(Math.max(x - width / 2, place.left), place.right - width);
    const rule = line(x, place.top, x, place.bottom, 'thin');
    if (left < free) return rule;
    free = left + width + LABEL_GAP;
    return rule + textAt(left, place.top - 6, label, { soft: true });
  });
  return { parts, at };
}
