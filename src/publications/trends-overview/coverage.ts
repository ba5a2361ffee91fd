import type { OverviewSession, TrendsOverview } from '../../model/index.js';
import { FIELD_OF } from './claims.js';
import { ROLES } from './quotations.js';

/** In how many sessions each role has a sentence. */
export function coverageOf(sessions: readonly OverviewSession[]): TrendsOverview['coverage'] {
  return ROLES.map((role) => ({ role, sessions: sessions.filter((session) => session[FIELD_OF[role]] !== undefined).length, of: sessions.length }));
}
