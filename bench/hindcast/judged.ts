import { createHash } from 'node:crypto';
import { printTable } from '../shared.js';
import type { Method, ReplayedMonth } from './lists.js';
import { readTable } from './terms.js';

/** What a place of a list is, judged by hand; all but `subject` should not stand there. */
const VERDICTS = ['subject', 'style', 'phrase', 'boilerplate', 'quantity', 'variant'] as const;
const JUDGED: readonly Method[] = ['ours', 'G²'];
const MONTHS = 10;
const PLACES = 20;

/** Ten months, drawn by hash. */
export function judgedMonths(replay: readonly ReplayedMonth[]): readonly ReplayedMonth[] {
  const order = (month: string): string => createHash('sha256').update(`hindcast ${month}`).digest('hex');
  return replay
    .filter(({ month }) => month > replay[0]!.month)
    .toSorted((a, b) => (order(a.month) < order(b.month) ? -1 : 1))
    .slice(0, MONTHS);
}

/** How much of the first twenty is no subject, or one that stands there already. */
export function printJudged(replay: readonly ReplayedMonth[]): void {
  const verdicts = new Map(readTable('judged.tsv').map(([method, month, term, verdict]) => [`${method}\t${month}\t${term}`, verdict]));
  const rows = JUDGED.map((method) => {
    const judged = judgedMonths(replay).flatMap(({ month, lists }) =>
      lists[method].slice(0, PLACES).map(({ name }) => verdicts.get(`${method}\t${month}\t${name}`)),
    );
    const known = judged.filter((verdict) => verdict !== undefined);
    const counts = VERDICTS.map((verdict) => known.filter((one) => one === verdict).length);
    return [method, `${known.length} of ${judged.length}`, ...counts, (1 - counts[0]! / Math.max(1, known.length)).toFixed(3)];
  });
  console.log(`\nFirst ${PLACES} of ${MONTHS} months drawn by hash, judged by hand:`);
  printTable(['list', 'judged', ...VERDICTS, 'no subject'], rows);
}
