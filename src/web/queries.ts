import { Day, Grain, Lang } from '../model/index.js';

export const TREND_SHOWS = ['rising', 'fading', 'new', 'followed'] as const;

/** A value in an address that means nothing there. */
export interface BadValue {
  readonly name: string;
  readonly value: string;
  /** What may stand there; absent where it is a day. */
  readonly choices?: readonly string[];
}

const CHOICES: Readonly<Record<string, readonly string[]>> = { period: Grain.options, show: TREND_SHOWS, lang: Lang.options };

/** The first value of a page of trends that is not understood; an empty one asks for nothing. */
export function badValueIn(query: Readonly<Record<string, string>>): BadValue | undefined {
  for (const [name, choices] of Object.entries(CHOICES)) {
    const value = query[name] ?? '';
    if (value !== '' && !choices.includes(value)) return { name, value, choices };
  }
  const day = query['date'] ?? '';
  return day === '' || Day.safeParse(day).success ? undefined : { name: 'date', value: day };
}

/** The language of the reader: the one that is asked for, else that of the file that is asked for. */
export function languageAsked(path: string, lang: string | undefined): Lang | undefined {
  return Lang.safeParse(lang ?? /\.([A-Za-z-]+)\.(?:html|md|json)$/.exec(path)?.[1]).data;
}
