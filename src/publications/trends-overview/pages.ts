import type { Claim, OverviewSession, OverviewTrend, TrendsOverview } from '../../model/index.js';
import { viewEvidence } from '../../evidence/index.js';
import type { LinksBlock, Page, PageBlock } from '../../rendering/blocks.js';
import { fillWords } from '../../text/index.js';
import { claimsOfSession, claimsOfTrend, saidIn, shownText } from './claims.js';
import { PAGES, linkTo } from './links.js';
import { type PageContext, frameOf, linksToSessions, unplacedBlocks } from './render.js';
import { saidBlock, trendBlocks } from './trend-blocks.js';
import { wordsOf } from './words.js';

/** A page behind an overview: where it stands below the folder of its kind, without language and ending. */
export interface PageBehind {
  readonly path: string;
  /** Described when asked for: of two thousand sessions each has one. */
  readonly page: () => Page;
}

/** The pages behind an overview: all trends, each trend, all sessions, each session. */
export function describePagesBehind(overview: TrendsOverview, context: PageContext): readonly PageBehind[] {
  const describe = (path: string, title: string, line: readonly string[], blocks: () => readonly PageBlock[], claims: readonly Claim[]): PageBehind => ({
    path,
    page: () => ({
      ...frameOf(overview),
      title,
      line: line.filter((part) => part !== '').join(' · '),
      blocks: [...blocks(), backTo(overview)],
      evidence: viewEvidence(claims, context),
      siblings: context.siblings.map(({ language }) => ({ language, path: `${path.split('/').at(-1)}.${language}.html` })),
      frontMatter: { kind: overview.kind, collection: overview.collection.id, status: overview.status },
    }),
  });
  return [
    describe(PAGES.trends(overview), wordsOf(overview).allTrends, [overview.collection.name], () => listOfTrends(overview), []),
    ...overview.trends.map((trend) =>
      describe(PAGES.trend(overview, trend.id), trend.name, [overview.collection.name], () => trendPage(trend, overview), claimsOfTrend(trend)),
    ),
    describe(PAGES.sessions(overview), wordsOf(overview).allSessions, [overview.collection.name], () => listOfSessions(overview), []),
    ...overview.sessions.map((session) =>
      describe(PAGES.session(overview, session.id), shownText(session.title), factsOf(session), () => sessionPage(session, overview), claimsOfSession(session)),
    ),
  ];
}

function backTo(overview: TrendsOverview): LinksBlock {
  const words = wordsOf(overview);
  return {
    kind: 'links',
    id: 'navigation',
    title: words.navigation,
    entries: [
      { link: linkTo(overview.collection.id, words.backTo, overview, 'behind'), notes: [] },
      { link: linkTo(PAGES.trends(overview), words.allTrends, overview, 'behind'), notes: [] },
      { link: linkTo(PAGES.sessions(overview), words.allSessions, overview, 'behind'), notes: [] },
    ],
  };
}

function listOfTrends(overview: TrendsOverview): readonly PageBlock[] {
  const words = wordsOf(overview);
  const entries = overview.trends.map((trend) => ({
    link: linkTo(PAGES.trend(overview, trend.id), trend.name, overview, 'behind'),
    notes: [fillWords(words.sessions, { sessions: trend.sessions.length }), trend.subTrends.map(({ name }) => name).join(words.listComma)],
  }));
  if (entries.length === 0) return [{ kind: 'note', by: 'interface', text: words.noTrends }];
  return [{ kind: 'links', id: 'trends', entries }, ...unplacedBlocks(overview, 'behind')];
}

function trendPage(trend: OverviewTrend, overview: TrendsOverview): readonly PageBlock[] {
  const words = wordsOf(overview);
  const byId = new Map(overview.sessions.map((session) => [session.id, session]));
  const sessions = trend.sessions.flatMap((id) => byId.get(id) ?? []);
  return [...trendBlocks(trend, overview, 'behind'), linksToSessions(words.sessionsOfTrend, 'sessions', sessions, overview, 'behind')];
}

function listOfSessions(overview: TrendsOverview): readonly PageBlock[] {
  const words = wordsOf(overview);
  const nameOf = new Map(overview.trends.map(({ id, name }) => [id, name]));
  const block = linksToSessions('', 'sessions', overview.sessions, overview, 'behind');
  const { title: _title, ...rest } = block;
  const entries = block.entries.map((entry, at) => {
    const { trends } = overview.sessions[at]!;
    return { ...entry, notes: [...entry.notes, trends.length === 0 ? words.noTrend : trends.flatMap((id) => nameOf.get(id) ?? []).join(words.listComma)] };
  });
  return [{ ...rest, entries }];
}

function factsOf({ speakers, date, source }: OverviewSession): readonly string[] {
  return [speakers.join(' · '), date, source.title];
}

function sessionPage(session: OverviewSession, overview: TrendsOverview): readonly PageBlock[] {
  const words = wordsOf(overview);
  const trends = overview.trends.filter(({ id }) => session.trends.includes(id));
  return [
    ...(saidIn(session).length > 0 ? [saidBlock(session, overview, 'behind')] : [{ kind: 'note', by: 'interface', text: words.nothingSaid } as const]),
    ...(session.terms.length > 0
      ? [{ kind: 'note', by: 'interface', text: `${words.termsOfSession}${words.colon}${session.terms.join(words.listComma)}` } as const]
      : []),
    trends.length === 0
      ? { kind: 'note', by: 'interface', text: words.noTrend }
      : {
          kind: 'links',
          id: 'trends',
          title: words.trendsOfSession,
          entries: trends.map((trend) => ({ link: linkTo(PAGES.trend(overview, trend.id), trend.name, overview, 'behind'), notes: [] })),
        },
    ...(session.url === undefined
      ? []
      : [
          { kind: 'links', id: 'documents', title: words.documentsOfSession, entries: [{ link: { text: session.url, url: session.url }, notes: [] }] } as const,
        ]),
  ];
}
