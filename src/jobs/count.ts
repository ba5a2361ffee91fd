import { PingmoError } from '../errors/index.js';
import { CountQuery, type Day } from '../model/index.js';
import { countWithStories } from '../stories/index.js';
import type { OpenWorkspace } from './contract.js';

/** Recomputes the number behind a count query, given as JSON. */
export async function countAgain(text: string, asOf: Day | undefined, open: OpenWorkspace): Promise<number> {
  return recount(parseQuery(text), asOf, open);
}

/** The number behind a count query; stories are those that the editor merged and split. */
export async function recount(query: CountQuery, asOf: Day | undefined, open: OpenWorkspace): Promise<number> {
  return countWithStories(query, asOf, open.store, open.decisionsAt(asOf).regrouped);
}

function parseQuery(text: string): CountQuery {
  const refuse = (reason: string): PingmoError =>
    new PingmoError({
      code: 'query-invalid',
      attempt: 'understand the count query',
      reason,
      remedy: 'Copy the `query` that stands beside the number, for example {"count":"documents","from":"2025-06-20","to":"2025-06-20"}.',
    });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw refuse('it is not JSON');
  }
  const result = CountQuery.safeParse(value);
  if (!result.success) throw refuse(result.error.issues.map((issue) => `${issue.path.join('.') || 'query'}: ${issue.message}`).join('; '));
  return result.data;
}
