import { createHash } from 'node:crypto';
import { printTable } from '../shared.js';
import type { Method, ReplayedMonth } from './lists.js';
import { readTable } from './terms.js';

/** What a place of a list is, read by two who did not know which list was whose; all but `subject` should not stand there. */
const VERDICTS = ['subject', 'style', 'phrase', 'boilerplate', 'quantity', 'variant'] as const;
const JUDGED: readonly Method[] = ['ours', 'G²'];
/** The rules were written with the first ten months that the hash draws in sight: the next ten are judged. */
const MONTHS = { from: 10, to: 20 };
const PLACES = 20;

function judgedMonths(replay: readonly ReplayedMonth[]): readonly ReplayedMonth[] {
  const order = (month: string): string => createHash('sha256').update(`hindcast ${month}`).digest('hex');
  return replay
    .filter(({ month }) => month > replay[0]!.month)
    .toSorted((a, b) => (order(a.month) < order(b.month) ? -1 : 1))
    .slice(MONTHS.from, MONTHS.to);
}

/** How much of the first twenty is no subject, or one that stands there already. */
export function printJudged(replay: readonly ReplayedMonth[]): void {
  const verdicts = new Map(readTable('judged.tsv').map(([method, month, term, ...both]) => [`${method}\t${month}\t${term}`, both]));
  const rows = JUDGED.flatMap((method) => {
    const places = judgedMonths(replay).flatMap(({ month, lists }) =>
      lists[method].slice(0, PLACES).map(({ name }) => verdicts.get(`${method}\t${month}\t${name}`)),
    );
    const known = places.filter((both) => both !== undefined);
    return [0, 1].map((reader) => {
      const counts = VERDICTS.map((verdict) => known.filter((both) => both[reader] === verdict).length);
      return [method, reader + 1, `${known.length} of ${places.length}`, ...counts, (1 - counts[0]! / Math.max(1, known.length)).toFixed(3)];
    });
  });
  console.log(`\nFirst ${PLACES} of ${MONTHS.to - MONTHS.from} months drawn by hash, read blind:`);
  printTable(['list', 'reader', 'judged', ...VERDICTS, 'no subject'], rows);
}
