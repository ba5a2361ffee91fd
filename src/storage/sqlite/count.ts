import type { CountQuery, Day } from '../../model/index.js';
import type { DocumentFilter } from '../contracts.js';
import type { Connection } from './connection.js';
import { conditionOf, isCopy } from './document-filter.js';
import { IN_FORCE } from './story-store.js';

const COUNTED: Readonly<Record<CountQuery['count'], string>> = {
  documents: 'd.n',
  origins: 'd.origin',
  sources: 'd.source_id',
  languages: 'd.language',
  stories: 'a.story_id',
};

/** Bounds of an open period: before and after every day of the calendar as a string. */
const FIRST_DAY = '0000-01-01' as Day;
const LAST_DAY = '9999-12-31' as Day;

function filterOf(query: CountQuery, asOf: Day | undefined): DocumentFilter {
  return {
    ...(query.from || query.to ? { period: { from: query.from ?? FIRST_DAY, to: query.to ?? LAST_DAY } } : {}),
    ...(query.source ? { sourceIds: [query.source] } : {}),
    ...(query.language ? { languages: [query.language] } : {}),
    ...(query.documents ? { ids: query.documents } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

/** The answer to `query` as it was at the end of `asOf`, each counted thing once. */
export function countDocuments(connection: Connection, query: CountQuery, asOf?: Day): number {
  const { sql, values } = conditionOf(filterOf(query, asOf));
  const byStory = query.story !== undefined || query.count === 'stories';
  const conditions = [sql, ...(query.copies ? [] : [`NOT ${isCopy('d')}`]), ...(query.story === undefined ? [] : ['a.story_id = :story'])];
  const found = connection.get<{ value: number }>(
    `SELECT count(DISTINCT ${COUNTED[query.count]}) AS value FROM document d ${byStory ? `JOIN assignment a ON ${IN_FORCE}` : ''} WHERE ${conditions.join(' AND ')}`,
    { ...values, ...(byStory ? { at: asOf ?? null } : {}), ...(query.story === undefined ? {} : { story: query.story }) },
  );
  return found?.value ?? 0;
}
