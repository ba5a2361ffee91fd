import type { Claim, DocumentId, OverviewRole, OverviewSession, OverviewTrend, TrendsOverview } from '../../model/index.js';
import type { PageBlock, SaidBlock, TrendBlock } from '../../rendering/blocks.js';
import { fillWords } from '../../text/index.js';
import { FIELD_OF } from './claims.js';
import { PAGES, type Place, linkTo, linkToSpeech } from './links.js';
import { ROLES } from './quotations.js';
import { wordsOf } from './words.js';

/** Where all is of one source, the colophon names it once for all sentences. */
function attributed({ via, ...claim }: Claim, { sessions }: TrendsOverview): Claim {
  const isOne = sessions.every(({ source }) => source.id === sessions[0]!.source.id);
  return isOne || via === undefined ? claim : { ...claim, via };
}

/** `Overview and advice 3, Use cases 2`: roles without a sentence are told with a nought, not left out. */
export function coverageInWords(coverage: TrendsOverview['coverage'], overview: TrendsOverview): string {
  const words = wordsOf(overview);
  return coverage.map(({ role, sessions }) => `${words.role[role]} ${sessions}`).join(words.listComma);
}

/** A trend: its sub-trends, what is said of it, and in how many of its sessions. */
export function trendBlocks(trend: OverviewTrend, overview: TrendsOverview, place: Place): readonly PageBlock[] {
  const words = wordsOf(overview);
  return [
    {
      kind: 'trend',
      id: idOf(trend),
      title: titleOfTrend(trend, overview),
      summary: trend.summary,
      subTrends: { label: words.subTrends, names: trend.subTrends.map(({ name }) => name) },
      ...(place === 'overview'
        ? { link: linkTo(PAGES.trend(overview, trend.id), trend.name, overview, place), members: membersOf(trend, overview, place) }
        : {}),
    },
    saidBlock(trend, overview, place),
    {
      kind: 'note',
      by: 'interface',
      text: fillWords(words.coverageOfTrend, { sessions: trend.sessions.length, roles: coverageInWords(trend.coverage, overview) }),
    },
  ];
}

/** Sessions named under the heading of a trend; its own page names all. */
const MOST_MEMBERS = 12;

function membersOf(trend: OverviewTrend, overview: TrendsOverview, place: Place): NonNullable<TrendBlock['members']> {
  const words = wordsOf(overview);
  const byId = new Map(overview.sessions.map((session) => [session.id, session]));
  const links = trend.sessions.slice(0, MOST_MEMBERS).flatMap((id) => {
    const session = byId.get(id);
    return session ? [linkToSpeech(session, overview, place)] : [];
  });
  const more = trend.sessions.length - links.length;
  const rest = more === 0 ? [] : [linkTo(PAGES.trend(overview, trend.id), fillWords(words.moreSessions, { more }), overview, place)];
  return { label: words.sessionsOfTrend, links: [...links, ...rest] };
}

export function titleOfTrend({ position, name }: OverviewTrend, overview: TrendsOverview): string {
  return fillWords(wordsOf(overview).trend, { position, name });
}

/** The heading of its sub-trends in the Markdown. */
export function subTrendsOfTrend({ subTrends }: OverviewTrend, overview: TrendsOverview): string {
  const { subTrends: label, colon, listComma } = wordsOf(overview);
  return `${label}${colon}${subTrends.map(({ name }) => name).join(listComma)}`;
}

/** Letters that no other id of the page begins with; the same in every language. */
export function idOf({ id }: Pick<OverviewTrend, 'id'>): string {
  return `trend-${id}`;
}

/** Role by role; with each sentence of a trend the session that says it. */
export function saidBlock(saying: OverviewTrend | OverviewSession, overview: TrendsOverview, place: Place): SaidBlock {
  const words = wordsOf(overview);
  const sessionOf = sessionsByDocument(overview);
  const entryOf = (claim: Claim) => {
    const session = 'position' in saying && 'subTrends' in saying ? sessionOf.get(claim.evidence[0].documentId) : undefined;
    return { claim: attributed(claim, overview), ...(session ? { from: linkToSpeech(session, overview, place) } : {}) };
  };
  const roles = ROLES.flatMap((role: OverviewRole) => {
    const claims = saying[FIELD_OF[role]];
    return claims === undefined ? [] : [{ label: words.role[role], entries: claims.map(entryOf) }];
  });
  return { kind: 'said', roles };
}

function sessionsByDocument({ sessions }: TrendsOverview): ReadonlyMap<DocumentId, OverviewSession> {
  return new Map(sessions.flatMap((session) => session.documentIds.map((id) => [id, session] as const)));
}
