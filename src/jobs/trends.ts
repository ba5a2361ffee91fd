import { PingmoError } from '../errors/index.js';
import { type Day, type DocumentId, type Grain, type Lang, mayBeChance, type TermKind, type Trend } from '../model/index.js';
import { type ExplainedTrend, explainTrend, findTrends, periodAt, type TrendFilter, trendOf } from '../trends/index.js';
import type { OpenWorkspace } from './contract.js';
import { newestDay } from './periods.js';
import { countsOf } from './term-counts.js';

/** Which movements are asked for. */
export interface TrendsQuestion {
  readonly grain: Grain;
  /** The period that holds this day is meant, as far as the day; the newest day with documents when absent. */
  readonly date?: Day;
  readonly asOf?: Day;
  readonly language: Lang;
  readonly filter: TrendFilter;
  readonly kinds?: readonly TermKind[];
  readonly most: number;
}

/** What moves as asked, strongest first. */
export async function listTrends(question: TrendsQuestion, open: OpenWorkspace): Promise<readonly Trend[]> {
  const at = await lookedAt(question, open);
  return findTrends(await countsOf(open, question.asOf), { ...question, at });
}

/** One term by any of its names; raises `term-unknown`. */
export async function showTrend(name: string, question: Pick<TrendsQuestion, 'grain' | 'date' | 'asOf' | 'language'>, open: OpenWorkspace): Promise<Trend> {
  const at = await lookedAt(question, open);
  return (await trendOf(await countsOf(open, question.asOf), name, { ...question, at })) ?? refuseTerm(name);
}

/** What the figures of a term rest on; raises `term-unknown`. */
export async function explainTerm(
  name: string,
  question: Pick<TrendsQuestion, 'grain' | 'date' | 'asOf' | 'language'>,
  open: OpenWorkspace,
): Promise<ExplainedTrend> {
  const at = await lookedAt(question, open);
  return (await explainTrend(await countsOf(open, question.asOf), name, { ...question, at })) ?? refuseTerm(name);
}

export function refuseTerm(name: string): never {
  if (name.trim() === '') {
    throw new PingmoError({
      code: 'term-unknown',
      attempt: 'find a term',
      reason: 'its name is empty',
      remedy: 'Write a name, for example `pingmo trend "context engineering"`.',
    });
  }
  throw new PingmoError({
    code: 'term-unknown',
    attempt: `find the term "${name}"`,
    reason: 'no document that was known then holds it under this name, or fewer than two do',
    remedy: 'Look for documents with `pingmo search`; join a name to another with `pingmo edit alias`.',
  });
}

/** A look back ends with the day asked for; one at a named period with its end, as far as there are documents. */
export async function lookedAt({ date, asOf, grain }: Pick<TrendsQuestion, 'date' | 'asOf' | 'grain'>, open: OpenWorkspace): Promise<Day> {
  const newest = asOf ?? (await newestDay(open));
  if (date === undefined) return newest;
  const { from, to } = periodAt(grain, date);
  return from <= newest && newest <= to ? newest : to;
}

/** What to tell a reader for whom nothing moves: that nothing was delivered, or that there is too little to compare with. */
export async function tellEmpty(question: TrendsQuestion, open: OpenWorkspace): Promise<string> {
  const at = await lookedAt(question, open);
  const period = periodAt(question.grain, at);
  const documents = (await open.store.documents.days(question.asOf)).filter(({ day }) => day >= period.from && day <= at).length;
  if (documents === 0) return `No documents in ${period.name}: nothing can be said of it.`;
  const before = (await open.store.documents.days(question.asOf))[0]!.day < period.from;
  return before
    ? question.filter === 'followed'
      ? 'You follow no term that was told of: `pingmo edit follow-term TERM` adds one.'
      : `Nothing moves so in ${period.name}.`
    : `Nothing was told before ${period.name} with which it could be compared.`;
}

const BARS = '▁▂▃▄▅▆▇█';

/** A curve in one line of text; a dot where nothing was delivered. */
function sparkline({ curve }: Trend): string {
  const highest = Math.max(...curve.map(({ share }) => share));
  return curve.map(({ share, of }) => (of === 0 ? '·' : BARS[highest === 0 ? 0 : Math.round((share / highest) * (BARS.length - 1))]!)).join('');
}

/** Larger ratios only say that there was next to nothing before. */
const LARGEST_RATIO = 99;

function ratioInWords({ movement: { ratio, low, isNew, direction } }: Trend): string {
  if (isNew) return 'new';
  if (direction === 'unknown') return 'not comparable';
  return `× ${ratio > LARGEST_RATIO ? `> ${LARGEST_RATIO}` : ratio.toFixed(1)}${direction === 'rising' ? ` (at least ${Math.min(low, LARGEST_RATIO).toFixed(1)})` : ''}`;
}

/** Where sources told that had told nothing before, how many of the stories are weighed. */
function comparedInWords({ stories, compared }: Trend['movement']): string {
  return compared === stories ? '' : `${compared} of them compared, `;
}

/** What is compared, then a line and a smaller one for each term. */
export function describeTrends(trends: readonly Trend[]): readonly string[] {
  const [first] = trends;
  const baseline = first?.movement.baseline;
  const heading = baseline === undefined ? [] : [`${first!.period}, against ${baseline.from} to ${baseline.to}:`, ''];
  const lines = trends.flatMap((trend, at) => {
    const { movement, first, variants } = trend;
    const breadth = movement.breadth.known ? `${movement.breadth.origins} of ${movement.breadth.of} origins` : 'breadth unknown';
    return [
      `${String(at + 1).padStart(3)}  ${trend.term}${variants.length === 0 ? '' : ` (${variants.join(', ')})`}`,
      `     ${mayBeChance(movement) ? 'may be chance · ' : ''}${trend.stage.name} · ${movement.stories} of ${movement.of} stories, ${comparedInWords(movement)}${movement.expected.toFixed(1)} expected · ${ratioInWords(trend)} · ${breadth} · since ${first.day} (${first.sourceId})  ${sparkline(trend)}`,
    ];
  });
  return [...heading, ...lines];
}

/** All that is known of one term. */
export function describeTrend(trend: Trend, titles: ReadonlyMap<DocumentId, string>): readonly string[] {
  const { movement, first, slope } = trend;
  const marked = trend.curve.filter(({ marks }) => marks.length > 0);
  return [
    `${trend.term}  ${trend.id}`,
    `also: ${trend.aliases.join(', ') || 'no other name'} · ${trend.kind}`,
    `${trend.stage.name} in ${trend.period}: ${trend.stage.inputs.map(({ name, value }) => `${name} ${value}`).join(', ')}`,
    `${movement.stories} of ${movement.of} stories (${movement.compared} told by sources that had told before; ${movement.expected.toFixed(1)} expected by what each told in ${movement.baseline.from}–${movement.baseline.to}: ${movement.baseline.stories} of ${movement.baseline.of})`,
    `${ratioInWords(trend)} · G² ${movement.g2} · q ${movement.q}`,
    `first: ${first.day}, ${first.sourceId}: ${titles.get(first.documentId) ?? first.documentId}`,
    ...trend.crossings.map(({ into, name, day }) => `to the ${into} ${name}: ${day}`),
    ...trend.bursts.map(({ from, to, weight }) => `burst: ${from} to ${to}, weight ${weight}`),
    ...(slope === undefined
      ? []
      : [
          `course: z ${slope.z}, p ${slope.p}, ${(slope.perPeriod * 100).toFixed(3)} points of a hundred a period (${(slope.low * 100).toFixed(3)} to ${(slope.high * 100).toFixed(3)})`,
        ]),
    ...(trend.changedAt === undefined ? [] : [`another level since ${trend.changedAt}`]),
    sparkline(trend),
    ...marked.map(({ from, to, marks }) => `${from} to ${to}: ${marks.join(', ')}`),
  ];
}

/** How each source told of it. */
export function describeExplained({ trend, bySource }: ExplainedTrend, titles: ReadonlyMap<DocumentId, string>): readonly string[] {
  return [
    ...describeTrend(trend, titles),
    '',
    'source: with the term of all its stories, in the period; before; expected',
    ...bySource.map(({ sources, now, before, expected }) => `  ${sources}: ${now.stories}/${now.of}; ${before.stories}/${before.of}; ${expected.toFixed(2)}`),
  ];
}

/** Titles of documents that are named beside figures. */
export async function titlesOf(ids: readonly DocumentId[], { store }: OpenWorkspace): Promise<ReadonlyMap<DocumentId, string>> {
  return new Map((ids.length === 0 ? [] : await store.documents.heads({ ids })).map(({ id, title }) => [id, title]));
}
