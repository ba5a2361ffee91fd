import type { Claim, OverviewRole, OverviewSession, OverviewTrend, TrendsOverview } from '../../model/index.js';

/** Under which key a trend or a session keeps the sentences of a role. */
export const FIELD_OF = {
  overview: 'overview',
  'use-case': 'useCases',
  impact: 'impact',
  challenge: 'challenges',
  tool: 'tools',
} as const satisfies Record<OverviewRole, keyof OverviewTrend>;

type Saying = Partial<Pick<OverviewTrend, (typeof FIELD_OF)[OverviewRole]>>;

/** What is said under any role, in reading order. */
export function saidIn(said: Saying): readonly Claim[] {
  return Object.values(FIELD_OF).flatMap((field) => said[field] ?? []);
}

export function claimsOfTrend(trend: OverviewTrend): readonly Claim[] {
  return [...trend.summary, ...saidIn(trend)];
}

export function claimsOfSession(session: OverviewSession): readonly Claim[] {
  return [session.title, ...saidIn(session)];
}

/** Every claim of an overview and its pages, in reading order, each once. */
export function claimsOf(overview: TrendsOverview): readonly Claim[] {
  const all = [
    ...overview.summary,
    ...overview.trends.flatMap(claimsOfTrend),
    ...overview.industries.map(({ claim }) => claim),
    ...overview.sessions.flatMap(claimsOfSession),
  ];
  return [...new Map(all.map((claim) => [claim.id, claim])).values()];
}

/** What a reader sees of a claim. */
export function shownText(claim: Claim): string {
  return claim.display?.text ?? claim.text;
}
