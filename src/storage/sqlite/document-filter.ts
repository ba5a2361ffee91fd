import type { DocumentFilter } from '../contracts.js';
import type { Values } from './connection.js';

export interface Condition {
  /** Joined by AND; may stand after WHERE. */
  readonly sql: string;
  readonly values: Values;
}

/** SQL: whether the document `alias` is a near-copy of one that was known by `:asOf` (NULL: by now). */
export function isCopy(alias: string): string {
  return `(${alias}.copy_of IS NOT NULL AND (:asOf IS NULL OR EXISTS (SELECT 1 FROM document o WHERE o.id = ${alias}.copy_of AND o.known_day <= :asOf)))`;
}

/** The filter over the table `document AS d`; a list travels as one JSON value. `:asOf` is always among the values. Superseded documents have to be named. */
export function conditionOf(filter: DocumentFilter): Condition {
  const parts = ['(:asOf IS NULL OR d.known_day <= :asOf)'];
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
  else parts.push('d.superseded = 0');
  if (filter.reading !== undefined) {
    add('coalesce((SELECT reading FROM source WHERE id = d.source_id), 0) = :reading', { reading: Number(filter.reading) });
  }
  return { sql: parts.join(' AND '), values };
}
