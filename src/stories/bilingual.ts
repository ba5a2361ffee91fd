import { BILINGUAL_NAMES, BILINGUAL_WORDS } from './bilingual-words.js';
import { stemOf } from './stem.js';

/** The two tables of `bilingual-words.ts`, made for looking up. */
interface Bilingual {
  /** Chinese form → meaning, or the Latin key of a name. */
  readonly han: ReadonlyMap<string, string>;
  /** One English stem, or two joined by a space → meaning. */
  readonly english: ReadonlyMap<string, string>;
  /** First stems of the two-word forms. */
  readonly starts: ReadonlySet<string>;
  /** Latin key → the first key of its entry: `sam altman` and `altman` are one name. */
  readonly names: ReadonlyMap<string, string>;
  readonly longestHan: number;
}

let table: Bilingual | undefined;

export function bilingual(): Bilingual {
  return (table ??= build());
}

function build(): Bilingual {
  const han = new Map<string, string>();
  const english = new Map<string, string>();
  const names = new Map<string, string>();
  for (const { left, right } of entriesOf(BILINGUAL_WORDS)) {
    for (const form of left) han.set(form, `w:${left[0]}`);
    for (const form of right) {
      const stems = form.replaceAll('-', ' ').split(' ').map(stemOf).join(' ');
      if (!english.has(stems)) english.set(stems, `w:${left[0]}`);
    }
  }
  for (const { left, right } of entriesOf(BILINGUAL_NAMES)) {
    for (const form of left) han.set(form, `n:${right[0]}`);
    for (const form of right) names.set(form, `n:${right[0]}`);
  }
  const starts = new Set([...english.keys()].filter((stems) => stems.includes(' ')).map((stems) => stems.slice(0, stems.indexOf(' '))));
  const longestHan = Math.max(...[...han.keys()].map((form) => form.length));
  return { han, english, starts, names, longestHan };
}

function entriesOf(text: string): { left: readonly string[]; right: readonly string[] }[] {
  return text
    .split(';')
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [left, right] = entry.split('=');
      return { left: left!.split(','), right: right!.split(',') };
    });
}
