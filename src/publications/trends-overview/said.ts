import type { Claim, DocumentId, OverviewRole } from '../../model/index.js';
import type { ChosenTrend } from './choose-trends.js';
import { FIELD_OF } from './claims.js';
import type { SessionFacts } from './gather.js';
import { ROLES, type RoleClaim } from './quotations.js';
import { subjectsIn } from './speaks-of.js';

/** Sentences that a trend prints under a role: those of the model, rounded up. */
const MOST_OF_ROLE: Readonly<Record<OverviewRole, number>> = { overview: 4, 'use-case': 7, impact: 5, challenge: 6, tool: 6 };
const MOST_OF_SESSION: Readonly<Record<OverviewRole, number>> = { overview: 1, 'use-case': 2, impact: 2, challenge: 2, tool: 2 };
/** What a sentence gains that names the subject itself, and what a session that speaks strongly of it gives, per unit of strength. */
const NAMES_SUBJECT = 0.3;
const PER_STRENGTH = 0.03;

/** Claims by role as they are kept; a role without one is absent. */
export type Said = Partial<Record<(typeof FIELD_OF)[OverviewRole], Claim[]>>;

export function saidByRole(claims: readonly RoleClaim[]): Said {
  return Object.fromEntries(
    ROLES.flatMap((role) => {
      const ofRole = claims.filter((one) => one.role === role).map(({ claim }) => claim);
      return ofRole.length === 0 ? [] : [[FIELD_OF[role], ofRole]];
    }),
  );
}

interface Ranked extends RoleClaim {
  readonly sessionId: DocumentId;
  readonly rank: number;
}

/**
 * Shares the sentences of the sessions out among the trends. A session may belong to several; each of its sentences stands in one, that whose
 * subject it names, else that which the session speaks of most. Result in the order of `trends`.
 */
export function shareOut(
  trends: readonly ChosenTrend[],
  sessions: readonly SessionFacts[],
  claimsOf: ReadonlyMap<DocumentId, readonly RoleClaim[]>,
): readonly Said[] {
  const given = trends.map((): Ranked[] => []);
  for (const [at, { id }] of sessions.entries()) {
    const own = trends.flatMap((trend, which) => trend.members.filter((member) => member.at === at).map(({ strength }) => ({ trend, which, strength })));
    for (const one of claimsOf.get(id) ?? []) {
      const named = new Set(subjectsIn(one.claim.text).map((mention) => mention.id));
      const ranked = own.map(({ trend, which, strength }) => ({
        which,
        rank: one.score + (trend.subjectIds.some((subject) => named.has(subject)) ? NAMES_SUBJECT : 0) + PER_STRENGTH * strength,
      }));
      const [best] = ranked.sort((a, b) => b.rank - a.rank || a.which - b.which);
      if (best) given[best.which]!.push({ ...one, sessionId: id, rank: best.rank });
    }
  }
  return given.map((ranked) => saidByRole(ROLES.flatMap((role) => chooseOf(role, ranked))));
}

function chooseOf(role: OverviewRole, ranked: readonly Ranked[]): readonly Ranked[] {
  const chosen: Ranked[] = [];
  // One of every session before a second of any.
  for (let turn = 1; turn <= MOST_OF_SESSION[role]; turn++) {
    for (const one of ranked.filter((candidate) => candidate.role === role).sort((a, b) => b.rank - a.rank)) {
      if (chosen.length === MOST_OF_ROLE[role]) return chosen;
      if (!chosen.includes(one) && chosen.filter(({ sessionId }) => sessionId === one.sessionId).length < turn) chosen.push(one);
    }
  }
  return chosen;
}
