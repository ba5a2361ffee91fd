import type { DocumentFilter } from '../contracts.js';
import type { Values } from './connection.js';

export interface Condition {
  /** Joined by AND; may stand after WHERE. */
  readonly sql: string;
  readonly values: Values;
}

/** SQL: whether the document `alias` is seen at the end of `:asOf` (NULL: now): known by then, and nothing has come in its place. */
export function isSeen(alias: string): string {
  return `CASE WHEN :asOf IS NULL THEN ${alias}.replaced_day IS NULL
    ELSE ${alias}.known_day <= :asOf AND (${alias}.replaced_day IS NULL OR ${alias}.replaced_day > :asOf) END`;
}

/** SQL: the document of which `alias` is a near-copy, NULL for none: as of `:asOf` the version of it that was seen then. */
export function originalOf(alias: string): string {
  return `CASE WHEN :asOf IS NULL OR ${alias}.copy_of IS NULL THEN ${alias}.copy_of
    ELSE (SELECT v.id FROM document o JOIN document v ON v.record_id = o.record_id AND v.source_id = o.source_id
      WHERE o.id = ${alias}.copy_of AND (v.n = o.n OR v.replaced_day IS NOT NULL) AND ${isSeen('v')} ORDER BY v.n = o.n DESC, v.known_day DESC LIMIT 1) END`;
}

/** SQL: whether the document `alias` is a near-copy of one that was seen at the end of `:asOf` (NULL: now). */
export function isCopy(alias: string): string {
  return `(${originalOf(alias)}) IS NOT NULL`;
}

/** Documents of some records and, since theirs begin with the record's id and `#`, the items of lists. */
const OF_RECORDS = `d.n IN (
  SELECT x.n FROM json_each(:records) r JOIN document x ON x.record_id = r.value
  UNION SELECT x.n FROM json_each(:records) r JOIN document x ON x.record_id > r.value || '#' AND x.record_id < r.value || '$')`;

/**
 * The filter over the table `document AS d`; a list travels as one JSON value. `:asOf` is always among the values. What has been replaced has to be
 * named, or asked for.
 */
export function conditionOf(filter: DocumentFilter): Condition {
  const parts = [filter.ids || filter.replaced ? '(:asOf IS NULL OR d.known_day <= :asOf)' : isSeen('d')];
  const values: Record<string, string | number | null> = { asOf: filter.asOf ?? null };
  const add = (sql: string, named: Record<string, string | number>) => {
    parts.push(sql);
    Object.assign(values, named);
  };
  if (filter.period) add('d.day BETWEEN :from AND :to', { from: filter.period.from, to: filter.period.to });
  if (filter.knownPeriod) add('d.known_day BETWEEN :knownFrom AND :knownTo', { knownFrom: filter.knownPeriod.from, knownTo: filter.knownPeriod.to });
  if (filter.sourceIds) add('d.source_id IN (SELECT value FROM json_each(:sources))', { sources: JSON.stringify(filter.sourceIds) });
  if (filter.languages) add('d.language IN (SELECT value FROM json_each(:languages))', { languages: JSON.stringify(filter.languages) });
  if (filter.ids) add('d.id IN (SELECT value FROM json_each(:ids))', { ids: JSON.stringify(filter.ids) });
  if (filter.records) add(OF_RECORDS, { records: JSON.stringify(filter.records) });
  if (filter.reading !== undefined) {
    add('coalesce((SELECT reading FROM source WHERE id = d.source_id), 0) = :reading', { reading: Number(filter.reading) });
  }
  return { sql: parts.join(' AND '), values };
}
