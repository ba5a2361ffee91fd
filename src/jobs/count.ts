import { PingmoError } from '../errors/index.js';
import { CountQuery, type Day, type DocumentId } from '../model/index.js';
import { countWithStories } from '../stories/index.js';
import { documentsWith } from '../trends/index.js';
import type { OpenWorkspace } from './contract.js';
import { countsOf } from './term-counts.js';

/** Recomputes the number behind a count query, given as JSON. */
export async function countAgain(text: string, asOf: Day | undefined, open: OpenWorkspace): Promise<number> {
  return recount(parseQuery(text), asOf, open);
}

/** The number behind a count query; stories are those that the editor merged and split. */
export async function recount(query: CountQuery, asOf: Day | undefined, open: OpenWorkspace): Promise<number> {
  const { term, ...rest } = query;
  const asked = term === undefined ? query : { ...rest, documents: await documentsNaming(term, query, asOf, open) };
  return countWithStories(asked, asOf, open.store, open.decisionsAt(asOf).regrouped);
}

async function documentsNaming(term: string, { from, to, documents }: CountQuery, asOf: Day | undefined, open: OpenWorkspace): Promise<DocumentId[]> {
  const naming = documentsWith(await countsOf(open, asOf), term, { from: from ?? FIRST_DAY, to: to ?? LAST_DAY });
  return documents === undefined ? [...naming] : naming.filter((id) => documents.includes(id));
}

/** Bounds of an open period: before and after every day of the calendar as a string. */
const FIRST_DAY = '0000-01-01' as Day;
const LAST_DAY = '9999-12-31' as Day;

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
  const { from, to } = result.data;
  if (from !== undefined && to !== undefined && from > to) throw refuse(`its first day, ${from}, comes after its last, ${to}`);
  return result.data;
}
