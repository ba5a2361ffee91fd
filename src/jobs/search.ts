import type { Day, SourceId } from '../model/index.js';
import { type SearchResult, searchDocuments } from '../search/index.js';
import type { OpenWorkspace } from './contract.js';
import { periodOf } from './periods.js';

export interface SearchConditions {
  readonly from?: Day;
  readonly to?: Day;
  readonly source?: readonly string[];
  readonly language?: readonly string[];
  readonly limit?: number;
  readonly asOf?: Day;
}

/** Documents that a query finds, best first. */
export async function findDocuments(query: string, conditions: SearchConditions, open: OpenWorkspace): Promise<readonly SearchResult[]> {
  const { from, to, source, language, limit, asOf } = conditions;
  const period = from === undefined && to === undefined ? {} : { period: await periodOf(conditions, open) };
  return searchDocuments(
    query,
    {
      ...period,
      ...(source === undefined ? {} : { sourceIds: source as readonly SourceId[] }),
      ...(language === undefined ? {} : { languages: language }),
      ...(limit === undefined ? {} : { limit }),
      ...(asOf === undefined ? {} : { asOf }),
    },
    { store: open.store, decided: open.decisionsAt(asOf).aliases },
  );
}

export function describeResult(result: SearchResult): readonly string[] {
  return [result.title, `  ${result.id} · ${result.sourceId} · ${result.day} · ${result.language}`, `  ${result.passage.quote.replace(/\s+/g, ' ')}`];
}
