import type { OverviewSession, TrendsOverview } from '../../model/index.js';
import { type EvidenceContext, viewEvidence } from '../../evidence/index.js';
import type { ContentsGroup, LinksBlock, Page, PageBlock } from '../../rendering/blocks.js';
import { githubAnchor } from '../../rendering/github-anchor.js';
import { fillWords } from '../../text/index.js';
import { claimsOf, saidIn } from './claims.js';
import { PAGES, type Place, linkTo, linkToSession } from './links.js';
import { cloudBlocks, hierarchyBlocks, industryBlocks } from './pictures.js';
import { coverageInWords, idOf, saidBlock, subTrendsOfTrend, titleOfTrend, trendBlocks } from './trend-blocks.js';
import { wordsOf } from './words.js';

/** What the page shows beside the overview itself. */
export interface PageContext extends EvidenceContext {
  readonly siblings: Page['siblings'];
}

/** The page of an overview: its trends one after the other, the three pictures, and the ways to the pages behind it. */
export function describePage(overview: TrendsOverview, context: PageContext): Page {
  return {
    ...frameOf(overview),
    title: overview.title,
    headed: true,
    line: lineOf(overview),
    blocks: blocksOf(overview),
    evidence: viewEvidence(claimsOf(overview), context),
    siblings: context.siblings,
    frontMatter: {},
    ownFrontMatter: overview.frontMatter,
  };
}

/** What all pages of an overview share. */
export function frameOf(overview: TrendsOverview): Pick<Page, 'series' | 'date' | 'language' | 'colophon'> {
  const words = wordsOf(overview);
  return {
    series: overview.series,
    date: overview.date,
    language: overview.language,
    colophon: [
      fillWords(words.editor, { editor: overview.editor }),
      overview.madeBy,
      ...onlySource(overview),
      ...(overview.sessions.length === 0
        ? []
        : [fillWords(words.coverage, { sessions: overview.sessions.length, roles: coverageInWords(overview.coverage, overview) })]),
      fillWords(words.untranslated, { share: Math.round(overview.untranslatedShare * 100) }),
    ],
  };
}

function lineOf(overview: TrendsOverview): string {
  const words = wordsOf(overview);
  const { span } = overview;
  return [
    span === undefined ? '' : span.from === span.to ? span.from : `${span.from} – ${span.to}`,
    overview.number === undefined ? words.draft : fillWords(words.number, { number: overview.number }),
    fillWords(words.sessions, { sessions: overview.sessions.length }),
    fillWords(words.trends, { trends: overview.trends.length }),
    overview.length.minutes === 0 ? '' : fillWords(words.minutes, { minutes: Math.max(1, Math.round(overview.length.minutes)) }),
    overview.status === 'corrected' ? words.corrected : '',
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

/** One source need not be named with every sentence. */
function onlySource(overview: TrendsOverview): readonly string[] {
  const sources = [...new Map(overview.sessions.map(({ source }) => [source.id, source])).values()];
  const [source] = sources;
  const words = wordsOf(overview);
  return source && sources.length === 1 ? [fillWords(words.source, { source: source.title, role: words.sourceRole[source.role] })] : [];
}

function blocksOf(overview: TrendsOverview): readonly PageBlock[] {
  const words = wordsOf(overview);
  const { opening, closing, corrections, summary } = overview;
  return [
    ...(opening ? [{ kind: 'note', by: 'editor', text: opening.text } as const] : []),
    ...(summary.length > 0 ? [{ kind: 'claims', claims: summary } as const] : []),
    ...withoutTrends(overview),
    ...(overview.trends.length > 0 ? [contentsOf(overview)] : []),
    ...hierarchyBlocks(overview),
    ...overview.trends.flatMap((trend) => trendBlocks(trend, overview, 'overview')),
    ...industryBlocks(overview),
    ...cloudBlocks(overview),
    ...unplacedBlocks(overview, 'overview'),
    ...(overview.sessions.length > 0 ? [navigationOf(overview)] : []),
    ...(closing ? [{ kind: 'note', by: 'editor', text: closing.text } as const] : []),
    ...(corrections.length > 0 ? [{ kind: 'corrections', title: words.corrections, entries: corrections } as const] : []),
  ];
}

/** An honest answer where there is no trend; of one session, what it says itself. */
function withoutTrends(overview: TrendsOverview): readonly PageBlock[] {
  const words = wordsOf(overview);
  const note = (text: string): PageBlock => ({ kind: 'note', by: 'interface', text });
  const [only, ...others] = overview.sessions;
  if (!only) return [note(words.empty)];
  if (overview.trends.length > 0) return [];
  if (others.length > 0) return [note(words.noTrends)];
  return [note(words.oneSession), ...(saidIn(only).length > 0 ? [saidBlock(only, overview, 'overview')] : [note(words.nothingSaid)])];
}

/** Anchors are those that GitHub gives the headings of the Markdown. */
function contentsOf(overview: TrendsOverview): PageBlock {
  const words = wordsOf(overview);
  const used = new Map<string, number>();
  githubAnchor(overview.title, used);
  const anchor = githubAnchor(words.contents, used);
  const groups = overview.trends.map((trend): ContentsGroup => {
    const heading = githubAnchor(titleOfTrend(trend, overview), used);
    githubAnchor(subTrendsOfTrend(trend, overview), used);
    return {
      id: idOf(trend),
      anchor: heading,
      name: trend.name,
      notes: [fillWords(words.sessions, { sessions: trend.sessions.length })],
      items: [],
      groups: [],
    };
  });
  return { kind: 'contents', anchor, title: words.contents, groups, subjects: { title: '', lines: [] } };
}

/** Sessions of none are listed as such. */
export function unplacedBlocks(overview: TrendsOverview, place: Place): readonly PageBlock[] {
  const sessions = overview.sessions.filter(({ id }) => overview.unplaced.includes(id));
  // Where there is no trend at all, that has been said.
  if (sessions.length === 0 || overview.trends.length === 0) return [];
  return [linksToSessions(wordsOf(overview).unplaced, 'unplaced', sessions, overview, place)];
}

export function linksToSessions(title: string, id: string, sessions: readonly OverviewSession[], overview: TrendsOverview, place: Place): LinksBlock {
  return {
    kind: 'links',
    id,
    title,
    entries: sessions.map((session) => ({
      link: linkToSession(session, overview, place),
      notes: [session.speakers.join(wordsOf(overview).listComma)],
    })),
  };
}

/** The two links of the model, which lead somewhere here. */
function navigationOf(overview: TrendsOverview): LinksBlock {
  const words = wordsOf(overview);
  return {
    kind: 'links',
    id: 'navigation',
    title: words.navigation,
    entries: [
      { link: linkTo(PAGES.trends(overview), words.allTrends, overview, 'overview'), notes: [fillWords(words.trends, { trends: overview.trends.length })] },
      {
        link: linkTo(PAGES.sessions(overview), words.allSessions, overview, 'overview'),
        notes: [fillWords(words.sessions, { sessions: overview.sessions.length })],
      },
    ],
  };
}
