import { createHash } from 'node:crypto';
import { addDays, type Day, type DocumentId, type Grain, isSure, type SourceId, type StoryId } from '../../src/model/index.js';
import type { CountedDocument, TermCounts } from '../../src/trends/counts.js';
import { periodAt } from '../../src/trends/index.js';
import { directionOf, measureMovements, type Movements } from '../../src/trends/movements.js';
import { SIGN } from '../../src/trends/postings.js';
import { printTable } from '../shared.js';
import { medianOf } from './scores.js';

/** A term that stands nowhere in truth. */
interface Planted {
  readonly key: string;
  /** Its rate is so many times its usual one from the start on; 1: it never rises. */
  readonly strength: number;
  /** Of so many sources. */
  readonly breadth: number;
}

const STRENGTHS = [1, 2, 4, 8];
const BREADTHS = [1, 3, 8];
const SEEDS = 20;
/** A rare term: so many documents a month before it rises. */
const USUAL_A_MONTH = 4;
const START = '2025-10-06' as Day;
/** Weeks looked at before the start, in which nothing should rise, and after it. */
const WEEKS = { before: 8, after: 10 };
const DAYS_OF_WEEK = 7;
const DAYS_OF_MONTH = 30.4;

/** A row of a stream that is to be counted. */
interface Row {
  readonly document: CountedDocument;
  readonly terms: readonly { readonly term: number; readonly surface: number; readonly signs: number }[];
}

/** Bursts of known start, strength and breadth in the real stream; and what an outage, a new source and a storm of reposts do. */
export function printPlanted(counts: TermCounts): void {
  const planted = STRENGTHS.flatMap((strength) =>
    BREADTHS.flatMap((breadth) => Array.from({ length: SEEDS }, (_, seed) => ({ key: `planted ${strength} ${breadth} ${seed}`, strength, breadth }))),
  );
  const stream = plant(counts, planted);
  const place = (key: string): number => stream.indexOf.get(key)!;
  for (const grain of ['week', 'month'] as const) {
    const periods = periodsAround(grain);
    const seen = periods.map((at) => ({ at, movements: measureMovements(stream, grain, at) }));
    printTable(
      [`${grain}s`, 'breadth', 'planted', 'seen rising', `${grain}s from the start, median`, 'rising before it'],
      STRENGTHS.flatMap((strength) =>
        BREADTHS.map((breadth) => {
          const own = planted.filter((one) => one.strength === strength && one.breadth === breadth);
          const rises = own.map(({ key }) => seen.filter(({ movements }) => isRising(movements, place(key))).map(({ at }) => at));
          const delays = rises
            .flatMap((days) => days.filter((day) => day >= START).slice(0, 1))
            .map((day) => periods.filter((at) => at >= START && at <= day).length);
          const early = rises.reduce((sum, days) => sum + days.filter((day) => day < START).length, 0);
          return [
            `×${strength}`,
            breadth,
            own.length,
            strength === 1 ? `${delays.length} (wrongly)` : delays.length,
            delays.length === 0 ? '-' : medianOf(delays),
            early,
          ];
        }),
      ),
    );
    const right = planted.filter(
      ({ key, strength }) => strength > 1 && seen.some(({ at, movements }) => at >= START && isRising(movements, place(key))),
    ).length;
    const wrong = planted.filter(({ key, strength }) =>
      seen.some(({ at, movements }) => (strength === 1 || at < START) && isRising(movements, place(key))),
    ).length;
    const of = planted.filter(({ strength }) => strength > 1).length;
    console.log(
      `${grain}: recall ${(right / of).toFixed(2)} (${right} of ${of}), precision ${(right / Math.max(1, right + wrong)).toFixed(2)} (${wrong} of ${planted.length} rose when they did not, in any of ${periods.length} ${grain}s)`,
    );
  }
  printDisturbances(stream);
}

/** What is listed without the remark that it may be chance. */
function isRising(movements: Movements, term: number): boolean {
  return directionOf(movements, term) === 'rising' && isSure({ q: movements.q[term]! });
}

function periodsAround(grain: Grain): readonly Day[] {
  const days: Day[] = [];
  const first = addDays(START, -WEEKS.before * DAYS_OF_WEEK);
  for (let at = periodAt(grain, first).to; at <= addDays(START, WEEKS.after * DAYS_OF_WEEK); at = periodAt(grain, addDays(at, 1)).to) days.push(at);
  return days;
}

/** The stream with these terms in some of its documents, drawn by hash. */
function plant(counts: TermCounts, planted: readonly Planted[]): TermCounts {
  const first = counts.vocabulary.length;
  const largest = largestSources(counts);
  const rates = planted.map(({ breadth }) => {
    const sources = new Set(largest.slice(0, breadth).map(({ source }) => source));
    const aMonth = largest.slice(0, breadth).reduce((sum, { aMonth: own }) => sum + own, 0);
    return { sources, rate: USUAL_A_MONTH / aMonth };
  });
  const rows = rowsOf(counts).map(({ document, terms }): Row => {
    const added = planted.flatMap(({ key, strength }, at) => {
      const { sources, rate } = rates[at]!;
      if (document.isCopy || !sources.has(document.source)) return [];
      return draw(key, document.id) < rate * (document.day >= START ? strength : 1)
        ? [{ term: first + at, surface: 0, signs: SIGN.repeated | SIGN.named }]
        : [];
    });
    return { document, terms: [...terms, ...added] };
  });
  return packed(
    counts,
    rows,
    planted.map(({ key }) => key),
  );
}

function draw(...parts: readonly string[]): number {
  return createHash('sha256').update(parts.join('\n')).digest().readUInt32BE(0) / 2 ** 32;
}

/** By the documents of the last months, in which all tell. */
function largestSources({ documents, sources }: TermCounts): readonly { readonly source: number; readonly aMonth: number }[] {
  const from = addDays(START, -WEEKS.before * DAYS_OF_WEEK);
  const sizes = new Int32Array(sources.length);
  for (const { source, isCopy, day } of documents) if (!isCopy && day >= from && day < START) sizes[source]!++;
  return [...sizes.keys()]
    .map((source) => ({ source, aMonth: (sizes[source]! / (WEEKS.before * DAYS_OF_WEEK)) * DAYS_OF_MONTH }))
    .sort((a, b) => b.aMonth - a.aMonth || a.source - b.source);
}

function rowsOf({ documents, offsets, terms, surfaces, signs }: TermCounts): readonly Row[] {
  return documents.map((document, d) => ({
    document,
    terms: Array.from({ length: offsets[d + 1]! - offsets[d]! }, (_, at) => ({
      term: terms[offsets[d]! + at]!,
      surface: surfaces[offsets[d]! + at]!,
      signs: signs[offsets[d]! + at]!,
    })),
  }));
}

function packed(counts: TermCounts, rows: readonly Row[], added: readonly string[] = []): TermCounts {
  const sorted = rows.toSorted((a, b) => (a.document.day < b.document.day ? -1 : a.document.day > b.document.day ? 1 : a.document.id < b.document.id ? -1 : 1));
  const vocabulary = [...counts.vocabulary, ...added.map((key) => ({ key }))];
  const offsets = new Int32Array(sorted.length + 1);
  sorted.forEach(({ terms }, d) => (offsets[d + 1] = offsets[d]! + terms.length));
  const postings = sorted.flatMap(({ terms }) => terms);
  return {
    ...counts,
    documents: sorted.map(({ document }) => document),
    offsets,
    terms: Int32Array.from(postings, ({ term }) => term),
    surfaces: Uint32Array.from(postings, ({ surface }) => surface),
    signs: Uint8Array.from(postings, ({ signs }) => signs),
    vocabulary,
    indexOf: new Map(vocabulary.map(({ key }, at) => [key, at])),
  };
}

/** What is no movement: in October nothing of this should make a term rise that does not rise without it. */
function printDisturbances(counts: TermCounts): void {
  const month = { from: '2025-10-01' as Day, to: '2025-10-31' as Day };
  const isThen = ({ day }: CountedDocument): boolean => day >= month.from && day <= month.to;
  const rows = rowsOf(counts);
  const [largest] = largestSources(counts);
  const risen = risenIn(measureMovements(counts, 'month', month.to), counts);
  const some = rows.filter(({ document }) => isThen(document) && !document.isCopy);
  const cases: readonly (readonly [string, TermCounts])[] = [
    [
      `outage of the largest source (${counts.sources[largest!.source]!}) for October`,
      packed(
        counts,
        rows.filter(({ document }) => document.source !== largest!.source || !isThen(document)),
      ),
    ],
    ['a new source that tells every third text of October as its own, with a term of its own in each', withNewcomer(counts, rows, some)],
    ['forty texts of October sent around ten times each', packed(counts, [...rows, ...some.slice(0, 40).flatMap((row) => repostsOf(row))])],
  ];
  printTable(
    ['disturbance', 'terms that rise with it and not without it', 'of all that rise', 'of them the planted that never rise'],
    cases.map(([name, disturbed]) => {
      const now = risenIn(measureMovements(disturbed, 'month', month.to), disturbed);
      const more = [...now].filter((key) => !risen.has(key));
      return [name, more.length, now.size, more.filter((key) => key.startsWith('planted 1 ') || key === 'newcomer').length];
    }),
  );
}

function risenIn(movements: Movements, { vocabulary }: TermCounts): ReadonlySet<string> {
  return new Set(vocabulary.flatMap(({ key }, term) => (isRising(movements, term) ? [key] : [])));
}

const EVERY = 3;

function withNewcomer(counts: TermCounts, rows: readonly Row[], some: readonly Row[]): TermCounts {
  const sources = [...counts.sources, 'newcomer' as SourceId];
  const own = some
    .filter((_, at) => at % EVERY === 0)
    .map(({ document, terms }, at): Row => {
      const id = `d-newcomer-${String(at).padStart(6, '0')}` as DocumentId;
      const placed = { ...document, id, sourceId: 'newcomer' as SourceId, origin: 'newcomer', source: counts.sources.length };
      return {
        document: { ...placed, story: counts.stories + at, storyId: `s-newcomer-${at}` as StoryId },
        terms: [...terms, { term: counts.vocabulary.length, surface: 0, signs: SIGN.repeated | SIGN.named }],
      };
    });
  return packed({ ...counts, sources, stories: counts.stories + own.length }, [...rows, ...own], ['newcomer']);
}

const TIMES = 10;

function repostsOf({ document, terms }: Row): readonly Row[] {
  return Array.from({ length: TIMES }, (_, at) => ({ document: { ...document, id: `${document.id}-${at}` as DocumentId, isCopy: true }, terms }));
}
