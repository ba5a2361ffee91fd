import { isChinese, type Lang, type PeriodMark, type Trend } from '../model/index.js';
import { fillWords } from '../text/index.js';
import { termWords } from './term-words.js';
import type { CrossingLine } from './trend-lines.js';
import { trendWords } from './trend-words.js';
import { visibleText } from './visible.js';
import { dayInWords, languageInWords } from './words.js';

/** A period by its name: `2025-W33`, `2025-08`, `2025`. */
export function periodInWords(name: string, language: Lang): string {
  const say = trendWords[language];
  const [, year = name, week, month] = /^(\d{4})(?:-W(\d{2})|-(\d{2}))?$/.exec(name) ?? [];
  if (week !== undefined) return fillWords(say.week, { year, number: Number(week) });
  if (month === undefined) return fillWords(say.year, { year });
  return fillWords(say.month, { year, number: say.months[Number(month) - 1] ?? Number(month) });
}

/** A sentence begins with a capital, where the script has them. */
export function capitalised(text: string): string {
  return text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}

/** Larger ratios only say that there was next to nothing before. */
const LARGEST_RATIO = 99;

/** The ratio with the nearer end of its interval: what is surely so much more, or less. */
export function ratioInWords({ movement: { ratio, low, high, isNew, direction } }: Trend, language: Lang): string {
  const say = trendWords[language];
  if (direction === 'unknown') return isNew ? say.isNew : say.notComparable;
  if (isNew) return say.isNew;
  const times = `× ${bounded(ratio)}`;
  const bound =
    direction === 'rising'
      ? fillWords(say.atLeast, { low: bounded(low) })
      : direction === 'fading'
        ? fillWords(say.atMost, { high: bounded(high) })
        : `${bounded(low)}–${bounded(high)}`;
  return isChinese(language) ? `${times}（${bound}）` : `${times} (${bound})`;
}

function bounded(ratio: number): string {
  return ratio > LARGEST_RATIO ? `> ${LARGEST_RATIO}` : ratio.toFixed(1);
}

export function breadthInWords({ movement: { breadth } }: Trend, language: Lang): string {
  const say = trendWords[language];
  return breadth.known ? fillWords(say.breadth, { origins: breadth.origins, of: breadth.of }) : say.breadthUnknown;
}

/** What may explain the period without the subject having moved, each once. */
export function marksOfPeriod({ curve, movement }: Trend): readonly PeriodMark[] {
  return [...new Set(curve.filter(({ from }) => from > movement.baseline.to).flatMap(({ marks }) => marks))];
}

/** Of these, what is said of the term and not of the whole period. */
export function marksOfTerm(trend: Trend): readonly PeriodMark[] {
  return marksOfPeriod(trend).filter((mark) => mark !== 'outage' && mark !== 'no-documents');
}

export function sinceInWords({ first }: Trend, sourceTitle: string, language: Lang): string {
  return fillWords(trendWords[language].since, { day: dayInWords(first.day, language), source: visibleText(sourceTitle) });
}

/** Names one after the other, in quotation marks. */
export function namesInWords(names: readonly string[], language: Lang): string {
  const quoted = names.map((name) => (language === 'zh-Hant' ? `「${visibleText(name)}」` : `“${visibleText(name)}”`));
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(isChinese(language) ? '' : ', ')}${trendWords[language].and}${quoted.at(-1)!}`;
}

/** To which source, language or community a term came. */
export function crossingName({ into, name }: Pick<CrossingLine, 'into' | 'name'>, language: Lang): string {
  if (into === 'language') return languageInWords(name, language);
  return visibleText(into === 'community' ? (termWords[language].community[name] ?? name) : name);
}
