import type { AliasRow, AliasStore } from '../contracts.js';
import type { Connection } from './connection.js';
import { isCopy, isSeen } from './document-filter.js';

/** A near-copy repeats its original's aliases: it is no second witness. */
const LIST = `
SELECT a.name, a.alias, count(*) AS documents, min(d.known_day) AS since
FROM alias a JOIN document d ON d.n = a.n
WHERE ${isSeen('d')} AND NOT ${isCopy('d')}
GROUP BY a.name, a.alias ORDER BY a.name, a.alias`;

/** Moves with every change, of this connection or another's. */
const REVISION = 'SELECT (SELECT data_version FROM pragma_data_version) AS others, total_changes() AS own';

export function createAliasStore(connection: Connection): AliasStore {
  // Every search asks for the list, and few changes lie between two searches.
  const lists = new Map<string, { readonly revision: string; readonly rows: readonly AliasRow[] }>();
  return {
    async list(asOf) {
      const revision = JSON.stringify(connection.get(REVISION));
      const kept = lists.get(asOf ?? '');
      if (kept?.revision === revision) return kept.rows;
      const rows = connection.all<AliasRow>(LIST, { asOf: asOf ?? null });
      lists.clear();
      lists.set(asOf ?? '', { revision, rows });
      return rows;
    },
  };
}
