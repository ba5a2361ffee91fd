import type { Document } from '../../src/model/index.js';
import { plainText, quantitiesOf } from '../../src/text/index.js';
import { storiesOf } from './read.js';

/** Numbers that say how much of something: dates, versions and bare counts are of many things at once. */
const KINDS = new Set(['percent', 'money', 'measure']);

/** Where two documents of one event give one number each in the same unit, and not the same: worth a second look, not always wrong. */
export function findDifferingFigures(documents: readonly Document[]): readonly string[] {
  const lines: string[] = [];
  for (const [story, tellers] of storiesOf(documents)) {
    const values = new Map<string, Map<string, string>>();
    for (const document of tellers) {
      for (const [unit, value] of soleFiguresOf(document)) {
        const givers = values.get(unit) ?? new Map<string, string>();
        values.set(unit, givers.set(value, givers.get(value) ?? document.sourceId));
      }
    }
    for (const [unit, givers] of values) {
      if (givers.size > 1) lines.push(`${story}: ${unit}: ${[...givers].map(([value, source]) => `${value} (${source})`).join(', ')}`);
    }
  }
  return lines;
}

/** Units of which a text gives one single value. */
function soleFiguresOf({ title, body }: Document): ReadonlyMap<string, string> {
  const all = new Map<string, Set<string>>();
  for (const { kind, unit, value } of quantitiesOf(plainText(`${title}\n\n${body}`))) {
    if (!KINDS.has(kind)) continue;
    const key = unit ?? kind;
    all.set(key, (all.get(key) ?? new Set()).add(String(value)));
  }
  return new Map([...all].filter(([, values]) => values.size === 1).map(([unit, values]) => [unit, [...values][0]!]));
}
