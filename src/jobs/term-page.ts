import type { Day, DocumentId, Grain, Lang, StoryId } from '../model/index.js';
import { PingmoError } from '../errors/index.js';
import type { DocumentTitle, NeighbourLines, TermPage, ToldStoryLines } from '../rendering/index.js';
import { plainText } from '../text/index.js';
import { type ExplainedTrend, explainTrend, neighboursOf, periodsUpTo, type TermCounts } from '../trends/index.js';
import type { DocumentHead } from '../storage/contracts.js';
import type { OpenWorkspace } from './contract.js';
import { countUnmeasured } from './measure.js';
import { countsOf, madeOnce } from './term-counts.js';
import { linesOf, pathOfTerm, sourceTitles } from './trends-page.js';
import { lookedAt, refuseTerm } from './trends.js';

export interface TermPageQuestion {
  readonly grain: Grain;
  readonly date?: Day;
  readonly language: Lang;
}

/** A neighbourhood is told from a season: one week or month holds too little of it. */
const NEIGHBOUR_PERIODS: Readonly<Record<Grain, number>> = { week: 12, month: 6, year: 1 };
/** A page is read to its end; `pingmo why` lists all. */
const MOST_DOCUMENTS = 80;
/** UTF-16 units of a name that are read: no term is longer. */
const LONGEST_NAME = 200;

/** What the page of one term shows, by any of its names or its id; raises `term-unknown`, or `term-unmeasured` while documents wait in which it may stand. */
export async function describeTermPage(name: string, question: TermPageQuestion, open: OpenWorkspace): Promise<TermPage> {
  const { grain, language } = question;
  const asked = name.slice(0, LONGEST_NAME);
  const unmeasured = await countUnmeasured(open);
  const counts = await countsOf(open, undefined);
  const at = await lookedAt(question, open);
  const explained = unmeasured.outdated
    ? undefined
    : await madeOnce(counts, ['explained', asked, grain, at, language], () => explainTrend(counts, asked, { grain, at, language }));
  if (explained === undefined) return unmeasured.documents > 0 ? refuseUnmeasured(asked) : refuseTerm(asked);
  const { trend, documentIds } = explained;
  const span = { from: periodsUpTo(grain, at, NEIGHBOUR_PERIODS[grain])[0]!.from, to: at };
  const near = (await madeOnce(counts, ['neighbours', trend.id, span, language], () => neighboursOf(counts, trend.id, span, language)))!;
  const shown = documentIds.slice(0, MOST_DOCUMENTS);
  const heads = new Map(
    (await open.store.documents.heads({ ids: [trend.first.documentId, ...trend.crossings.map(({ documentId }) => documentId), ...shown] })).map((head) => [
      head.id,
      head,
    ]),
  );
  const [line] = await linesOf([trend], question, open);
  return {
    ...line!,
    series: open.workspace.configuration.title,
    language,
    siblings: open.workspace.configuration.languages
      .filter((other) => other !== language)
      .map((other) => ({ language: other, path: pathOfTerm(trend.id, { ...question, language: other }) })),
    firstTitle: titleOf(heads.get(trend.first.documentId), language),
    crossingTitles: trend.crossings.map(({ documentId }) => titleOf(heads.get(documentId), language)),
    bySource: await sourceRows(explained, open),
    neighbours: linesOfNeighbours(near, question),
    stories: await storiesOf(shown, counts, heads, open),
    moreDocuments: documentIds.length - shown.length,
    unmeasured,
  };
}

function refuseUnmeasured(name: string): never {
  throw new PingmoError({
    code: 'term-unmeasured',
    attempt: `find the term "${name}"`,
    reason: 'there are documents that have not been searched for terms yet, and the others do not hold it',
    remedy: 'Run `pingmo trends`, then load this page again.',
  });
}

function titleOf(head: DocumentHead | undefined, language: Lang): DocumentTitle {
  return head === undefined ? { title: '', language } : { title: plainText(head.title), language: head.language };
}

async function sourceRows({ bySource }: ExplainedTrend, open: OpenWorkspace): Promise<TermPage['bySource']> {
  const titles = await sourceTitles(open);
  return bySource.map(({ sources, now, before, expected }) => ({
    sources: sources.map((id) => titles.get(id) ?? id),
    now,
    before,
    expected,
    notCompared: before.of === 0 ? 'newcomer' : now.of === 0 ? 'silent' : undefined,
  }));
}

function linesOfNeighbours(
  { period, stories, of, neighbours, ties }: NonNullable<Awaited<ReturnType<typeof neighboursOf>>>,
  question: TermPageQuestion,
): NeighbourLines {
  return {
    ...period,
    stories,
    of,
    neighbours: neighbours.map(({ id, term, npmi, stories: together }) => ({ name: term, npmi, stories: together, href: pathOfTerm(id, question) })),
    ties,
  };
}

/** Documents under their stories, the largest story first. */
async function storiesOf(
  ids: readonly DocumentId[],
  { documents }: TermCounts,
  heads: ReadonlyMap<DocumentId, DocumentHead>,
  open: OpenWorkspace,
): Promise<readonly ToldStoryLines[]> {
  const wanted = new Set(ids);
  const storyOf = new Map(documents.flatMap(({ id, storyId }) => (wanted.has(id) ? [[id, storyId] as const] : [])));
  const titles = await sourceTitles(open);
  const stories = new Map<StoryId, ToldStoryLines['documents'][number][]>();
  for (const id of ids) {
    const head = heads.get(id);
    if (head === undefined) continue;
    const lines = stories.get(storyOf.get(id)!) ?? [];
    lines.push({ id, ...titleOf(head, 'en'), sourceTitle: titles.get(head.sourceId) ?? head.sourceId, day: head.day });
    stories.set(storyOf.get(id)!, lines);
  }
  return [...stories].map(([id, told]) => ({ id, documents: told })).sort((a, b) => b.documents.length - a.documents.length);
}
