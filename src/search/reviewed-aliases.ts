import { type Decisions, dayOf } from '../model/index.js';
import type { AliasRow } from '../storage/contracts.js';
import { FEWEST_WITNESSES, lastDecided, pairKey } from './naming.js';

/** An alias as an editor reviews it. */
export interface ReviewedAlias extends AliasRow {
  /** used: enough documents give it. waiting: one does. joined, parted: the editor decided. */
  readonly state: 'used' | 'waiting' | 'joined' | 'parted';
}

/** The mined aliases with what holds of each; those that only the editor gives come with no documents, since they were decided. By name. */
export function reviewAliases(aliases: readonly AliasRow[], decided: Decisions['aliases'], timeZone: string): readonly ReviewedAlias[] {
  const last = lastDecided(decided);
  const mined = aliases.map((row): ReviewedAlias => {
    const pair = last.get(pairKey(row));
    const state = pair ? (pair.same ? 'joined' : 'parted') : row.documents >= FEWEST_WITNESSES ? 'used' : 'waiting';
    return { ...row, state };
  });
  const known = new Set(aliases.map(pairKey));
  const own = [...last.values()]
    .filter((pair) => !known.has(pairKey(pair)))
    .map((pair): ReviewedAlias => ({
      name: pair.name,
      alias: pair.alias,
      documents: 0,
      since: dayOf(pair.decidedAt, timeZone),
      state: pair.same ? 'joined' : 'parted',
    }));
  return [...mined, ...own].sort((a, b) => (a.name === b.name ? (a.alias < b.alias ? -1 : 1) : a.name < b.name ? -1 : 1));
}
