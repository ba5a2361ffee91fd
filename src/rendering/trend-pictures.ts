import type { Day, Grain, Lang, Period, Trend } from '../model/index.js';
import { fillWords } from '../text/index.js';
import type { FamilyLine, FamilyStream, NeighbourLines, TrendLine } from './trend-lines.js';
import {
  type FirstSeenPicture,
  type HierarchyPicture,
  type MultiplesPicture,
  multipleOf,
  type NeighbourhoodPicture,
  type StreamPicture,
} from './charts/index.js';
import { termWords } from './term-words.js';
import { crossingName, periodInWords } from './trend-text.js';
import { trendWords } from './trend-words.js';
import { visibleText } from './visible.js';
import { dayInWords } from './words.js';

/** More panels would not be compared with each other. */
const MOST_PANELS = 12;
/** Terms that a family without sub-families is drawn with. */
const TERMS_DRAWN = 5;
/** A family and all that is in it fill a box each. */
const MOST_GROUPS = 12;

/** A year is drawn by its months. */
function grainOfCurve(grain: Grain): Grain {
  return grain === 'year' ? 'month' : grain;
}

/** Curves of the first terms, under the one that moved most surely. */
export function curvesPicture(lines: readonly TrendLine[], language: Lang): MultiplesPicture {
  const shown = lines.slice(0, MOST_PANELS);
  const [surest] = shown.map(({ trend }) => trend).sort((a, b) => b.movement.g2 - a.movement.g2 || b.movement.stories - a.movement.stories);
  return {
    kind: 'multiples',
    grain: grainOfCurve(surest?.grain ?? 'month'),
    note: trendWords[language].curvesNote,
    terms: shown.map(({ trend, path }) => panelOf(trend, path)),
    ...(surest !== undefined && moves(surest) ? { title: titleOf(surest, language) } : {}),
  };
}

function moves({ movement }: Trend): boolean {
  return movement.direction === 'rising' || movement.direction === 'fading';
}

function titleOf({ term, period, movement: { stories, of, baseline } }: Trend, language: Lang): string {
  return fillWords(trendWords[language].curves, {
    term: visibleText(term),
    period: periodInWords(period, language),
    stories,
    of,
    before: baseline.stories,
    ofBefore: baseline.of,
  });
}

/** In so few stories any share is possible: what stands before the stream has begun in earnest would set the scale of all. */
const FEWEST_DRAWN = 5;

/** The periods of a curve from the first one that says something. */
export function drawnCurve(curve: Trend['curve']): Trend['curve'] {
  return curve.slice(
    Math.max(
      0,
      curve.findIndex(({ of }) => of >= FEWEST_DRAWN),
    ),
  );
}

function panelOf(trend: Trend, path?: string): ReturnType<typeof multipleOf> {
  return multipleOf({ ...trend, curve: drawnCurve(trend.curve) }, path);
}

/** The curve of one term. */
export function curvePicture(trend: Trend, language: Lang): MultiplesPicture {
  const say = termWords[language];
  const grain = grainOfCurve(trend.grain);
  return {
    kind: 'multiples',
    grain,
    title: fillWords(say.curveOf, { term: visibleText(trend.term), grain: trendWords[language].grain[grain] }),
    note: say.curveNote,
    terms: [panelOf(trend)],
  };
}

/** When the first terms were first seen, up to `to`. */
export function firstSeenPicture(lines: readonly TrendLine[], to: Day, language: Lang): FirstSeenPicture {
  const shown = lines.slice(0, MOST_PANELS);
  const from = shown.map(({ trend }) => trend.first.day).sort()[0] ?? to;
  return {
    kind: 'first-seen',
    span: { from, to },
    title: trendWords[language].firstSeen,
    terms: shown.map(({ trend, sourceTitle, crossings, path }) => ({
      name: trend.term,
      day: trend.first.day,
      where: sourceTitle,
      crossings: crossings.map((crossing) => ({ into: crossing.into, name: crossingName(crossing, language), day: crossing.day })),
      ...(path === undefined ? {} : { href: path }),
    })),
  };
}

/** Families with their sub-families, or with their strongest terms. `of`: all stories of the period. */
export function hierarchyPicture(families: readonly FamilyLine[], of: number, language: Lang): HierarchyPicture {
  const say = trendWords[language];
  return {
    kind: 'hierarchy',
    unit: 'stories',
    ...(families[0] === undefined ? {} : { title: fillWords(say.hierarchy, { name: visibleText(families[0].name), stories: families[0].stories, of }) }),
    note: say.hierarchyNote,
    groups: families.slice(0, MOST_GROUPS).map((family) => ({ ...nodeOf(family), children: childrenOf(family) })),
  };
}

type Node = HierarchyPicture['groups'][number];

function nodeOf({ name, stories, path }: Pick<FamilyLine, 'name' | 'stories' | 'path'>): Node {
  return { name, count: stories, ...(path === undefined ? {} : { href: path }) };
}

function childrenOf({ families, terms }: FamilyLine): readonly Node[] {
  return (families.length > 0 ? families : terms.slice(0, TERMS_DRAWN)).map(nodeOf);
}

/** The strongest families over the last periods. */
export function streamPicture({ grain, periods, series }: FamilyStream, language: Lang): StreamPicture {
  const say = trendWords[language];
  return { kind: 'stream', grain, periods, series, title: fillWords(say.stream, { grain: say.grain[grain] }), note: say.streamNote };
}

export function neighbourhoodPicture(term: string, { neighbours, ties, ...seen }: NeighbourLines, language: Lang): NeighbourhoodPicture {
  const say = termWords[language];
  return {
    kind: 'neighbourhood',
    term,
    neighbours,
    ties,
    title: fillWords(say.neighboursOf, { term: visibleText(term), closest: visibleText(neighbours[0]?.name ?? ''), together: neighbours[0]?.stories ?? 0 }),
    note: fillWords(say.neighboursNote, inWords(seen, language)),
  };
}

/** Days and counts of a neighbourhood, for a sentence. */
export function inWords(
  { from, to, stories, of }: Period & { readonly stories: number; readonly of: number },
  language: Lang,
): Readonly<Record<string, string | number>> {
  return { from: dayInWords(from, language), to: dayInWords(to, language), stories, of };
}
