/** Pictures for tests: any that the types allow, with hostile words among the names. */
import fc from 'fast-check';
import { type Day, addDays } from '../../../src/model/index.js';
import type {
  FirstSeenPicture,
  HeatMapPicture,
  HierarchyPicture,
  MultiplesPicture,
  NeighbourhoodPicture,
  Picture,
  StreamPicture,
  WordCloudPicture,
} from '../../../src/rendering/charts/index.js';

export const HOSTILE = [
  '<script>alert(1)</script>',
  '"]]>',
  '</style><b>',
  '&lt;&#x0;',
  '能'.repeat(300),
  '👩‍💻🇨🇳 emoji',
  'שלום \u202eevil',
  'ذكاء اصطناعي',
  'a'.repeat(200),
  '\u0000\u0007',
  '',
  ' ',
];

const name = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(
      '上下文工程',
      'MCP 协议',
      '可验证奖励的强化学习',
      'Agent Skills',
      'retrieval-augmented generation',
      '世界模型',
      'GPT-5',
      '檢索',
      'AI',
      '推理',
    ),
  },
  { weight: 1, arbitrary: fc.constantFrom(...HOSTILE) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
);
const href = fc.constantFrom(undefined, 'trends/a.html', 'javascript:alert(1)', 'https://example.org/?a=1&b="2"');
const direction = fc.constantFrom('rising' as const, 'fading' as const, 'steady' as const, 'unknown' as const);
const share = fc.oneof(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 0.02, noNaN: true }));
const count = fc.oneof(fc.nat(40), fc.nat(9000), fc.constant(0));
const grain = fc.constantFrom('week' as const, 'month' as const, 'year' as const);
const day = fc.nat(1200).map((days) => addDays('2023-01-01' as Day, days));
const titled = { title: fc.option(name, { nil: undefined }), note: fc.option(name, { nil: undefined }) };

/** Leaves out what is undefined: the types tell absent from undefined. */
function plain<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}

function record<T>(fields: { [K in keyof T]: fc.Arbitrary<T[K] | undefined> }): fc.Arbitrary<T> {
  return fc.record(fields as { [K in keyof T]: fc.Arbitrary<T[K]> }).map((value) => plain(value as object) as T);
}

const DAYS = { week: 7, month: 31, year: 365 };

function spans(length: number, step: 'week' | 'month' | 'year') {
  return Array.from({ length }, (_, at) => {
    const from = addDays('2023-01-02' as Day, at * DAYS[step]);
    return { from, to: addDays(from, DAYS[step] - 1) };
  });
}

const stream: fc.Arbitrary<StreamPicture> = fc.tuple(fc.nat(30), grain).chain(([length, chosen]) =>
  record<StreamPicture>({
    kind: fc.constant('stream' as const),
    grain: fc.constant(chosen),
    periods: fc.constant(spans(length, chosen)),
    series: fc.array(
      record<StreamPicture['series'][number]>({
        name,
        href,
        direction,
        points: fc.array(
          fc.option(record({ share, low: fc.option(share, { nil: undefined }), high: fc.option(share, { nil: undefined }) }), { nil: undefined }),
          {
            minLength: length,
            maxLength: length,
          },
        ),
      }),
      { maxLength: 8 },
    ),
    ...titled,
  }),
);

const mark = fc.constantFrom('no-documents' as const, 'outage' as const, 'new-source' as const, 'reposts' as const, 'one-origin' as const);

const multiples: fc.Arbitrary<MultiplesPicture> = fc.tuple(fc.nat(60), grain).chain(([length, chosen]) =>
  record<MultiplesPicture>({
    kind: fc.constant('multiples' as const),
    grain: fc.constant(chosen),
    terms: fc.array(
      record<MultiplesPicture['terms'][number]>({
        term: name,
        href,
        direction,
        baseline: fc.option(share, { nil: undefined }),
        changedAt: fc.option(day, { nil: undefined }),
        bursts: fc.array(
          fc.tuple(day, fc.nat(60)).map(([from, days]) => ({ from, to: addDays(from, days) })),
          { maxLength: 3 },
        ),
        curve: fc
          .array(fc.tuple(share, fc.constantFrom(0, 200), fc.subarray(['no-documents', 'outage', 'reposts'] as const, { maxLength: 2 }), mark), {
            minLength: length,
            maxLength: length,
          })
          .map((points) =>
            points.map(([value, of, some, one], at) => ({
              ...spans(length, chosen)[at]!,
              stories: Math.round(value * of),
              of,
              origins: 1,
              ofOrigins: 9,
              share: value,
              low: value * 0.7,
              high: Math.min(1, value * 1.3),
              marks: at % 7 === 0 ? [one] : at % 5 === 0 ? [...some] : [],
            })),
          ),
      }),
      { maxLength: 7 },
    ),
    ...titled,
  }),
);

const firstSeen: fc.Arbitrary<FirstSeenPicture> = record<FirstSeenPicture>({
  kind: fc.constant('first-seen' as const),
  span: fc.tuple(day, fc.nat(1500)).map(([from, days]) => ({ from, to: addDays(from, days) })),
  terms: fc.array(
    record<FirstSeenPicture['terms'][number]>({
      name,
      day,
      href,
      where: fc.option(name, { nil: undefined }),
      crossings: fc.array(fc.record({ into: fc.constantFrom('source' as const, 'language' as const, 'community' as const), name, day }), { maxLength: 4 }),
    }),
    { maxLength: 12 },
  ),
  ...titled,
});

const hierarchy: fc.Arbitrary<HierarchyPicture> = record<HierarchyPicture>({
  kind: fc.constant('hierarchy' as const),
  unit: fc.constantFrom('stories' as const, 'sessions' as const),
  groups: fc.array(
    record<HierarchyPicture['groups'][number]>({
      name,
      count,
      href,
      direction,
      children: fc.option(
        fc.array(record<HierarchyPicture['groups'][number]>({ name, count, href, direction, children: fc.constant(undefined) }), { maxLength: 9 }),
        { nil: undefined },
      ),
    }),
    { maxLength: 9 },
  ),
  ...titled,
});

const heatMap: fc.Arbitrary<HeatMapPicture> = fc.tuple(fc.nat(14), fc.nat(25)).chain(([rows, columns]) =>
  record<HeatMapPicture>({
    kind: fc.constant('heat-map' as const),
    unit: fc.constant('documents' as const),
    rows: fc.array(record<HeatMapPicture['rows'][number]>({ name, href }), { minLength: rows, maxLength: rows }),
    columns: fc.array(record<HeatMapPicture['rows'][number]>({ name, href }), { minLength: columns, maxLength: columns }),
    cells: fc.array(fc.array(record<HeatMapPicture['cells'][number][number]>({ count, href }), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
    ...titled,
  }),
);

const wordCloud: fc.Arbitrary<WordCloudPicture> = record<WordCloudPicture>({
  kind: fc.constant('word-cloud' as const),
  unit: fc.constant('mentions' as const),
  words: fc.array(record<WordCloudPicture['words'][number]>({ word: name, count, href, direction }), { maxLength: 60 }),
  ...titled,
});

const neighbourhood: fc.Arbitrary<NeighbourhoodPicture> = record<NeighbourhoodPicture>({
  kind: fc.constant('neighbourhood' as const),
  term: name,
  neighbours: fc.array(record<NeighbourhoodPicture['neighbours'][number]>({ name, npmi: fc.double({ min: -1, max: 1, noNaN: true }), stories: count, href }), {
    maxLength: 14,
  }),
  ties: fc.array(fc.record({ a: fc.nat(16), b: fc.nat(16), npmi: share }), { maxLength: 12 }),
  ...titled,
});

export const anyPicture: Readonly<Record<Picture['kind'], fc.Arbitrary<Picture>>> = {
  stream,
  multiples,
  'first-seen': firstSeen,
  hierarchy,
  'heat-map': heatMap,
  'word-cloud': wordCloud,
  neighbourhood,
};

export const KINDS = Object.keys(anyPicture) as readonly Picture['kind'][];

export const emptyPicture: Readonly<Record<Picture['kind'], Picture>> = {
  stream: { kind: 'stream', grain: 'month', periods: [], series: [] },
  multiples: { kind: 'multiples', grain: 'week', terms: [] },
  'first-seen': { kind: 'first-seen', span: { from: '2025-01-01' as Day, to: '2025-06-30' as Day }, terms: [] },
  hierarchy: { kind: 'hierarchy', unit: 'stories', groups: [] },
  'heat-map': { kind: 'heat-map', unit: 'stories', rows: [], columns: [], cells: [] },
  'word-cloud': { kind: 'word-cloud', unit: 'mentions', words: [] },
  neighbourhood: { kind: 'neighbourhood', term: 'x', neighbours: [] },
};
