/**
 * HINDCAST: what would have been listed as rising at the end of each month, knowing only what was told by then, beside four plain lists over the same
 * terms; judged by a list of terms with the months of their public onset that was written without a look at the streams.
 */
import { decisionsOf } from '../src/editing/index.js';
import type { Day, Decisions, Instant } from '../src/model/index.js';
import type { Store } from '../src/storage/contracts.js';
import { openStore } from '../src/storage/index.js';
import { readCounts } from '../src/trends/index.js';
import { drawKnown } from './hindcast/curves.js';
import { printJudged } from './hindcast/judged.js';
import { LONGEST, type Method, METHODS, replayMonth, type ReplayedMonth } from './hindcast/lists.js';
import { printPlanted } from './hindcast/planted.js';
import { alarmsOf, foundIn, isSeeable, medianOf, outcomesOf, type Outcome, recallOf, weeksBetween } from './hindcast/scores.js';
import { type Half, type ListedTerm, monthsBetween, readTerms } from './hindcast/terms.js';
import { makeWorkspace } from './hindcast/workspace.js';
import { printTable } from './shared.js';

const SIZES = [20, 50, LONGEST];
/** Rules and numbers were chosen on the first months only, and there on one half of the terms. */
const CHOSEN_ON = { from: '2024-01', to: '2025-06' };
const HELD_OUT = { from: '2025-07', to: '2025-12' };
const LAST_DAY = '2025-12-31' as Day;
const EARLIER = { from: '2019-01', to: '2023-12' };
/** Names of protocols that the list has among the concepts. */
const PROTOCOLS = new Set(['Model Context Protocol', 'Agent2Agent', 'llms.txt']);

export async function run(): Promise<void> {
  const workspace = makeWorkspace();
  if (workspace === undefined) return;
  const terms = readTerms('terms.tsv', 'onset-range.tsv');
  const store = await openStore(`${workspace}/.pingmo/pingmo.db`, { mode: 'read', now: `${LAST_DAY}T23:59:59.999Z` as Instant });
  const decisions = decisionsOf([], 'UTC');
  const replay: ReplayedMonth[] = [];
  for (const month of monthsBetween(CHOSEN_ON.from, HELD_OUT.to)) replay.push(await replayMonth(month, store, decisions, terms));
  printReplay(terms, replay, ['choose', 'report'], [CHOSEN_ON, HELD_OUT]);
  printJudged(replay);
  await replayEarlier(store, decisions);
  const counts = await readCounts(store, { decisions, asOf: LAST_DAY });
  console.log('\nPlanted in the real stream:');
  printPlanted(counts);
  await drawKnown(counts, LAST_DAY);
  await store.close();
}

/** A Chinese weekly, in years that were not looked at when rules were chosen. */
async function replayEarlier(store: Store, decisions: Decisions): Promise<void> {
  const terms = readTerms('weekly-terms.tsv', 'weekly-onset-range.tsv');
  const replay: ReplayedMonth[] = [];
  for (const month of monthsBetween(EARLIER.from, EARLIER.to)) replay.push(await replayMonth(month, store, decisions, terms));
  console.log('\nA Chinese weekly, another list:');
  printReplay(terms, replay, ['report'], [EARLIER]);
}

interface Span {
  readonly from: string;
  readonly to: string;
}

const GROUPS: readonly { readonly name: string; readonly has: (term: ListedTerm) => boolean }[] = [
  { name: 'methods and concepts', has: ({ class: of }) => of === 'method' || of === 'concept' },
  { name: 'the same without MCP, A2A, llms.txt', has: ({ class: of, names }) => (of === 'method' || of === 'concept') && !PROTOCOLS.has(names[0]!) },
  { name: 'names', has: ({ class: of }) => of === 'name' },
];

export function printReplay(terms: readonly ListedTerm[], replay: readonly ReplayedMonth[], halves: readonly Half[], spans: readonly Span[]): void {
  const outcomesIn = (months: readonly ReplayedMonth[]): ReadonlyMap<Method, readonly Outcome[]> =>
    new Map(METHODS.map((method) => [method, outcomesOf(method, terms, months)]));
  const byMethod = outcomesIn(replay);
  const cut = outcomesIn(replay.map(cutToOurs));
  for (const span of spans) {
    for (const half of halves) {
      const has = ({ term }: Outcome): boolean =>
        term.half === half && (term.onset === undefined || (term.onset.month >= span.from && term.onset.month <= span.to));
      const chosenOf = (all: typeof byMethod): typeof byMethod => new Map([...all].map(([method, outcomes]) => [method, outcomes.filter(has)]));
      const chosen = chosenOf(byMethod);
      const months = monthsBetween(span.from, span.to);
      console.log(
        `\nOnsets ${span.from} to ${span.to}, terms of the half to ${half}${half === 'choose' && span === CHOSEN_ON ? ' (rules were chosen on these)' : ''}`,
      );
      printUnseeable(chosen.get('ours')!);
      printRecall(chosen);
      printAlarms(chosen, months);
      printCut(
        chosenOf(cut),
        replay.filter(({ month }) => months.includes(month)),
      );
      printLead(chosen);
    }
  }
}

function printUnseeable(outcomes: readonly Outcome[]): void {
  const risen = outcomes.filter(({ term }) => term.onset !== undefined);
  console.log(
    `${risen.length} rose, ${risen.filter((one) => !isSeeable(one)).length} of them are never told of near their onset and left out; ${outcomes.length - risen.length} did not rise.`,
  );
}

function printRecall(byMethod: ReadonlyMap<Method, readonly Outcome[]>): void {
  printTable(
    ['found near their onset among the first', ...GROUPS.flatMap(({ name }) => SIZES.map((size) => `${name}: ${size}`))],
    [...byMethod].map(([method, outcomes]) => [
      method,
      ...GROUPS.flatMap(({ has }) =>
        SIZES.map((size) => {
          const { found, of } = recallOf(
            outcomes.filter(({ term }) => has(term)),
            size,
          );
          return `${found} of ${of}`;
        }),
      ),
    ]),
  );
}

function printAlarms(byMethod: ReadonlyMap<Method, readonly Outcome[]>, months: readonly string[]): void {
  printTable(
    ['places of listed terms', ...SIZES.flatMap((size) => [`${size}: risen`, 'not risen', 'precision', 'false per 1,000'])],
    [...byMethod].map(([method, outcomes]) => [
      method,
      ...SIZES.flatMap((size) => {
        const { right, wrong, perThousand } = alarmsOf(outcomes, size, months);
        return [right, wrong, (right / Math.max(1, right + wrong)).toFixed(2), perThousand.toFixed(1)];
      }),
    ]),
  );
}

/** Ours ends where nothing more rises, the plain lists go on to a hundred: cut to the same length they can be compared in a stream that tells little. */
function cutToOurs(month: ReplayedMonth): ReplayedMonth {
  const { ours } = month.lists;
  const lists = Object.fromEntries(METHODS.map((method) => [method, month.lists[method].slice(0, ours.length)])) as unknown as ReplayedMonth['lists'];
  return { ...month, lists };
}

function printCut(byMethod: ReadonlyMap<Method, readonly Outcome[]>, replay: readonly ReplayedMonth[]): void {
  const months = replay.map(({ month }) => month);
  const places = replay.reduce((sum, { lists }) => sum + lists.ours.length, 0) / replay.length;
  printTable(
    [`all lists cut to ours (${places.toFixed(1)} places a month)`, ...GROUPS.map(({ name }) => name), 'risen', 'not risen', 'false per 1,000'],
    [...byMethod].map(([method, outcomes]) => {
      const { right, wrong, perThousand } = alarmsOf(outcomes, LONGEST, months);
      const recall = GROUPS.map(({ has }) =>
        recallOf(
          outcomes.filter(({ term }) => has(term)),
          LONGEST,
        ),
      );
      return [method, ...recall.map(({ found, of }) => `${found} of ${of}`), right, wrong, perThousand.toFixed(1)];
    }),
  );
}

function printLead(byMethod: ReadonlyMap<Method, readonly Outcome[]>): void {
  const weeks = (values: readonly number[]): string => (values.length === 0 ? '-' : medianOf(values).toFixed(1));
  printTable(
    ['weeks after (median of those found in 100)', 'found', 'share doubled', 'earliest onset', 'latest onset', 'not after doubling'],
    [...byMethod].map(([method, outcomes]) => {
      const found = outcomes.flatMap((one) => {
        const month = one.term.onset === undefined ? undefined : foundIn(one, LONGEST);
        return month === undefined ? [] : [{ ...one, month, onset: one.term.onset! }];
      });
      const doubled = found.flatMap(({ month, doubled: by }) => (by === undefined ? [] : [weeksBetween(by, month)]));
      return [
        method,
        found.length,
        weeks(doubled),
        weeks(found.map(({ month, onset }) => weeksBetween(onset.earliest, month))),
        weeks(found.map(({ month, onset }) => weeksBetween(onset.latest, month))),
        `${doubled.filter((lag) => lag <= 0).length} of ${doubled.length}`,
      ];
    }),
  );
}
