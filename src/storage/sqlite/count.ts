import { type CountQuery, type Day, type DocumentId, type When, readingDayOf } from '../../model/index.js';
import type { DocumentFilter } from '../contracts.js';
import type { Connection, Values } from './connection.js';
import { conditionOf, isCopy, originalOf } from './document-filter.js';
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
    ...(isOfReading(query) ? { reading: true } : {}),
    ...(asOf ? { asOf } : {}),
  };
}

function isOfReading(query: CountQuery): boolean {
  return query.readFrom !== undefined || query.readTo !== undefined;
}

interface CountedRow {
  readonly value: string | number;
  readonly day: Day;
  readonly readAt: When | null;
  /** The document, or the one of which it is a copy. */
  readonly original: DocumentId;
}

/** What the editor read in the days of the query: of copies that he read, the first counts. */
function countRead(connection: Connection, query: CountQuery, sql: string, values: Values): number {
  const rows = connection.all<CountedRow>(sql, values).filter(({ day, readAt }) => {
    const read = readingDayOf({ day, ...(readAt === null ? {} : { readAt }) }, query.timeZone ?? 'UTC');
    return (query.readFrom ?? FIRST_DAY) <= read && read <= (query.readTo ?? LAST_DAY);
  });
  const originals = query.copies ? rows : [...new Map(rows.toReversed().map((row) => [row.original, row])).values()];
  return new Set(originals.map((row) => row.value)).size;
}

/** The answer to `query` as it was at the end of `asOf`, each counted thing once. */
export function countDocuments(connection: Connection, query: CountQuery, asOf?: Day): number {
  const { sql, values } = conditionOf(filterOf(query, asOf));
  const byStory = query.story !== undefined || query.count === 'stories';
  const ofReading = isOfReading(query);
  const from = `FROM document d ${byStory ? `JOIN assignment a ON ${IN_FORCE}` : ''}`;
  const conditions = [sql, ...(query.copies || ofReading ? [] : [`NOT ${isCopy('d')}`]), ...(query.story === undefined ? [] : ['a.story_id = :story'])];
  const where = `WHERE ${conditions.join(' AND ')}`;
  const named = { ...values, ...(byStory ? { at: asOf ?? null } : {}), ...(query.story === undefined ? {} : { story: query.story }) };
  if (ofReading) {
    const original = `coalesce(${originalOf('d')}, d.id)`;
    const columns = `${COUNTED[query.count]} AS value, d.day AS day, json_extract(d.head, '$.readAt') AS readAt, ${original} AS original`;
    return countRead(connection, query, `SELECT ${columns} ${from} ${where} ORDER BY d.day, d.id`, named);
  }
  return connection.get<{ value: number }>(`SELECT count(DISTINCT ${COUNTED[query.count]}) AS value ${from} ${where}`, named)?.value ?? 0;
}
