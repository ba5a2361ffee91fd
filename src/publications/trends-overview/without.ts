import type { Claim, DocumentId, OverviewSession, OverviewTrend, TrendsOverview } from '../../model/index.js';
import { FIELD_OF } from './claims.js';
import { coverageOf } from './coverage.js';
import { chartTrends } from './visualize.js';

/** The overview without a document: its session, when that is named after it, and every sentence and count that rests on it. */
export function withoutDocument(overview: TrendsOverview, id: DocumentId): TrendsOverview {
  const named = overview.sessions.find((session) => session.id === id || !holds(session.title, new Set([id])));
  const gone = new Set([id, ...(named?.documentIds ?? [])]);
  const sessions = overview.sessions
    .filter((session) => session !== named)
    .map((session, at): OverviewSession => ({
      ...withoutClaims(session, gone),
      documentIds: session.documentIds.filter((other) => other !== id),
      position: at + 1,
    }));
  const trends = trendsWithout(overview.trends, gone, sessions);
  const industries = overview.industries
    .filter(({ claim, trendId }) => holds(claim, gone) && trends.some((trend) => trend.id === trendId))
    .map((cell) => ({ ...cell, sessions: left(cell.sessions, gone), firm: left(cell.firm, gone) }));
  const { visualization_data: charts } = overview.frontMatter;
  return {
    ...overview,
    frontMatter: {
      ...overview.frontMatter,
      total_sessions: sessions.length,
      visualization_data: { ...charts, ...chartTrends(overview.collection, sessions.length, trends, industries) },
    },
    summary: overview.summary.filter((claim) => holds(claim, gone)),
    trends,
    sessions,
    unplaced: left(overview.unplaced, gone),
    industries,
    coverage: coverageOf(sessions),
  };
}

type Gone = ReadonlySet<DocumentId>;

function trendsWithout(trends: readonly OverviewTrend[], gone: Gone, sessions: readonly OverviewSession[]): OverviewTrend[] {
  return trends
    .map((trend): OverviewTrend => {
      const ids = left(trend.sessions, gone);
      return {
        ...withoutClaims(trend, gone),
        summary: trend.summary.filter((claim) => holds(claim, gone)),
        sessions: ids,
        subTrends: trend.subTrends.map((sub) => ({ ...sub, sessions: left(sub.sessions, gone) })).filter((sub) => sub.sessions.length > 0),
        coverage: coverageOf(sessions.filter((session) => ids.includes(session.id))),
      };
    })
    .filter((trend) => trend.sessions.length > 0)
    .map((trend, at) => ({ ...trend, position: at + 1 }));
}

function left(ids: readonly DocumentId[], gone: Gone): DocumentId[] {
  return ids.filter((id) => !gone.has(id));
}

/** Neither its evidence nor what it counts is gone. */
function holds({ evidence, counts = [] }: Claim, gone: Gone): boolean {
  return evidence.every(({ documentId }) => !gone.has(documentId)) && counts.every(({ query }) => !query.documents?.some((id) => gone.has(id)));
}

/** A role that loses its last sentence is absent. */
function withoutClaims<Saying extends OverviewTrend | OverviewSession>(saying: Saying, gone: Gone): Saying {
  const rest: Record<string, unknown> = { ...saying };
  for (const field of Object.values(FIELD_OF)) {
    const kept = saying[field]?.filter((claim) => holds(claim, gone)) ?? [];
    if (kept.length > 0) rest[field] = kept;
    else delete rest[field];
  }
  return rest as Saying;
}
