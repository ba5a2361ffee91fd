import { addDays, type Day, type Grain, type Lang, type SourceId, type TermId, type Trend } from '../model/index.js';
import type { FamiliesSection, FamilyLine, FamilyStream, NoTrends, TrendLine, TrendShow, TrendsPage } from '../rendering/index.js';
import { familyCurves, findTrends, periodAt, periodsUpTo, type TermCounts } from '../trends/index.js';
import type { OpenWorkspace } from './contract.js';
import { familiesIn, listFamilies, type ListedFamilies, type ListedFamily, SURELY_ALIKE, tellsTooFew } from './families.js';
import { countUnmeasured } from './measure.js';
import { newestDay } from './periods.js';
import { countsOf, madeOnce } from './term-counts.js';
import { lookedAt } from './trends.js';

/** What a page of trends is asked for. */
export interface TrendsPageQuestion {
  readonly grain: Grain;
  readonly show: TrendShow;
  /** A day of the period; the newest day with documents when absent. */
  readonly date?: Day;
  readonly language: Lang;
}

/** A page is read to its end. */
const MOST_TERMS = 50;
const SHOWN: readonly TrendShow[] = ['rising', 'fading', 'new', 'followed'];
const GRAINS: readonly Grain[] = ['week', 'month', 'year'];
/** Families over time: a season of weeks, a year of months, without earliest ones that say nothing; and so many as can be told apart in one picture. */
const STREAM = { periods: 12, families: 6, fewestPeriods: 3, fewestStories: 5 };

/** What the page of what moves in a period shows. Before the terms of documents were found it says so. */
export async function describeTrendsPage(question: TrendsPageQuestion, open: OpenWorkspace): Promise<TrendsPage> {
  const { grain, show, language } = question;
  const unmeasured = await countUnmeasured(open);
  const counts = await countsOf(open, undefined);
  const at = await lookedAt(question, open);
  const period = periodAt(grain, at);
  const trends = unmeasured.outdated ? [] : await strongestOf(counts, { grain, show, at, language });
  const empty = trends.length > 0 || unmeasured.outdated ? undefined : whyEmpty(counts, show, { ...period, to: at });
  return {
    series: open.workspace.configuration.title,
    language,
    siblings: open.workspace.configuration.languages
      .filter((other) => other !== language)
      .map((other) => ({ language: other, path: pathOf({ ...question, language: other }) })),
    grain,
    period: period.name,
    ...(at < period.to ? { soFar: at } : {}),
    show,
    choices: {
      show: SHOWN.map((one) => ({ show: one, path: pathOf({ ...question, show: one }) })),
      grain: GRAINS.map((one) => ({ grain: one, path: pathOf({ ...question, grain: one }) })),
      ...(await neighbouringPeriods(question, period, open)),
    },
    lines: await linesOf(trends, question, open),
    most: MOST_TERMS,
    ...(empty === undefined ? {} : { empty }),
    unmeasured,
    to: at,
    families: unmeasured.outdated ? NO_FAMILIES : await familiesSection(counts, question, open),
  };
}

const NO_FAMILIES: FamiliesSection = {
  families: [],
  coverage: { stories: 0, of: 0, terms: 0, ofTerms: 0 },
  isFewStories: true,
  compared: false,
  ended: [],
};

function strongestOf(counts: TermCounts, { grain, show, at, language }: TrendsPageQuestion & { readonly at: Day }): Promise<readonly Trend[]> {
  return madeOnce(counts, ['trends', grain, show, at, language], () => findTrends(counts, { grain, at, language, filter: show, most: MOST_TERMS }));
}

function whyEmpty({ documents }: TermCounts, show: TrendShow, { from, to }: { readonly from: Day; readonly to: Day }): NoTrends {
  if (show === 'followed') return 'nothing-followed';
  if (!documents.some(({ day }) => from <= day && day <= to)) return 'no-documents';
  return documents[0]!.day < from ? 'nothing-moves' : 'nothing-before';
}

/** The address of a page of trends. */
function pathOf({ grain, show, date, language }: TrendsPageQuestion): string {
  return `/trends?${new URLSearchParams({ period: grain, show, ...(date === undefined ? {} : { date }), lang: language })}`;
}

/** The address of the page of a term, in the same period. */
export function pathOfTerm(term: TermId, { grain, date, language }: Omit<TrendsPageQuestion, 'show'>): string {
  return `/trends/${term}?${new URLSearchParams({ period: grain, ...(date === undefined ? {} : { date }), lang: language })}`;
}

async function neighbouringPeriods(
  question: TrendsPageQuestion,
  { from, to }: { readonly from: Day; readonly to: Day },
  open: OpenWorkspace,
): Promise<Pick<TrendsPage['choices'], 'earlier' | 'later'>> {
  const [first, newest] = [(await open.store.documents.days())[0]?.day, await newestDay(open)];
  return {
    ...(first !== undefined && first < from ? { earlier: pathOf({ ...question, date: addDays(from, -1) }) } : {}),
    ...(to < newest ? { later: pathOf({ ...question, date: addDays(to, 1) }) } : {}),
  };
}

/** Trends with their addresses and the titles of sources. */
export async function linesOf(trends: readonly Trend[], question: Omit<TrendsPageQuestion, 'show'>, open: OpenWorkspace): Promise<readonly TrendLine[]> {
  const titles = await sourceTitles(open);
  return trends.map((trend) => ({
    trend,
    path: pathOfTerm(trend.id, question),
    sourceTitle: titles.get(trend.first.sourceId) ?? trend.first.sourceId,
    crossings: trend.crossings.map((crossing) =>
      crossing.into === 'source' ? { ...crossing, name: titles.get(crossing.name as SourceId) ?? crossing.name } : crossing,
    ),
  }));
}

export async function sourceTitles({ store }: OpenWorkspace): Promise<ReadonlyMap<SourceId, string>> {
  return new Map((await store.sources.list()).map(({ id, title }) => [id, title]));
}

async function familiesSection(counts: TermCounts, question: TrendsPageQuestion, open: OpenWorkspace): Promise<FamiliesSection> {
  const listed = await listFamilies(question, open);
  const families = familyLines(listed, question);
  const stream = await streamOf(counts, { ...question, at: listed.to }, families);
  return {
    families,
    coverage: listed.coverage,
    isFewStories: tellsTooFew(listed.coverage),
    compared: listed.before !== undefined,
    ended: listed.ended.map(({ label }) => label),
    ...(stream === undefined ? {} : { stream }),
  };
}

/** Families as a page shows them. */
export function familyLines({ families }: ListedFamilies, question: Omit<TrendsPageQuestion, 'show'>): readonly FamilyLine[] {
  return families.map((family) => lineOf(family, question));
}

function lineOf({ label, labelId, terms, stories, coherence, changes, families }: ListedFamily, question: Omit<TrendsPageQuestion, 'show'>): FamilyLine {
  return {
    name: label,
    path: pathOfTerm(labelId, question),
    stories,
    coherence,
    terms: terms.map(({ id, term, stories: inStories }) => ({ name: term, stories: inStories, path: pathOfTerm(id, question) })),
    changes: changes.map(({ kind, before, alike }) => ({
      kind: kind === 'continuation' && alike! < SURELY_ALIKE ? 'perhaps' : kind,
      names: before.map((family) => family.label),
      ...(alike === undefined ? {} : { alike }),
    })),
    families: families.map((family) => lineOf(family, question)),
  };
}

async function streamOf(
  counts: TermCounts,
  { grain, at, language }: TrendsPageQuestion & { readonly at: Day },
  lines: readonly FamilyLine[],
): Promise<FamilyStream | undefined> {
  const started = counts.documents[0]?.day;
  const periods = periodsUpTo(grain, at, STREAM.periods).filter(({ to }) => started !== undefined && to >= started);
  if (lines.length === 0 || periods.length < STREAM.fewestPeriods) return undefined;
  const { families } = await familiesIn(counts, { from: periods.at(-1)!.from, to: at }, language);
  const strongest = families.slice(0, STREAM.families);
  const curves = familyCurves(counts, strongest, [...periods.slice(0, -1), { from: periods.at(-1)!.from, to: at }]);
  const first = Math.max(
    0,
    curves[0]!.points.findIndex((point) => point !== undefined && point.of >= STREAM.fewestStories),
  );
  return {
    grain,
    periods: periods.slice(first).map(({ from, to }) => ({ from, to })),
    series: curves.map(({ direction, points }, place) => ({
      name: lines[place]!.name,
      ...(lines[place]!.path === undefined ? {} : { href: lines[place]!.path }),
      direction,
      points: points.slice(first),
    })),
  };
}
