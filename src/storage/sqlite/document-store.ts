import type { DocumentId } from '../../model/index.js';
import type { AnalysedDocument, DocumentFilter, DocumentStore } from '../contracts.js';
import type { Connection } from './connection.js';
import { countDocuments } from './count.js';
import { conditionOf } from './document-filter.js';
import {
  analysisOf,
  analysisValues,
  bodyValue,
  documentOf,
  documentValues,
  headOf,
  HEAD_COLUMNS,
  type AnalysisRow,
  type DayRow,
  type DocumentRow,
  type HeadRow,
} from './document-row.js';

/** One row of values: an INSERT … SELECT would be a statement of many rows, before each of which FTS5 writes out what it holds in memory (six times slower). */
const INSERT_DOCUMENT = `
INSERT INTO document (id, source_id, record_id, language, published_at, known_at, day, known_day, origin, copy_of, head)
VALUES (:id, :source_id, :record_id, :language, :published_at, :known_at, :day, :known_day, :origin, :copy_of, :head)
ON CONFLICT (id) DO NOTHING`;
const REWRITE_HEAD = `
UPDATE document SET source_id = :source_id, record_id = :record_id, language = :language, published_at = :published_at, known_at = :known_at,
  day = :day, known_day = :known_day, origin = :origin, head = :head WHERE id = :id`;
const FULL_ROW = `SELECT ${HEAD_COLUMNS}, b.text AS text FROM document d JOIN body b ON b.n = d.n`;
const KNOWN = `
SELECT value AS id FROM json_each(:ids)
WHERE EXISTS (SELECT 1 FROM document WHERE id = value AND superseded = 0) OR EXISTS (SELECT 1 FROM forgotten WHERE id = value)`;
const LATEST = `
SELECT ${HEAD_COLUMNS} FROM document d
WHERE d.source_id = :sourceId AND d.record_id = :recordId AND d.superseded = 0 ORDER BY d.known_at DESC, d.n DESC LIMIT 1`;
const SPAN = `
SELECT (SELECT day FROM document WHERE superseded = 0 ORDER BY day LIMIT 1) AS "from",
  (SELECT day FROM document WHERE superseded = 0 ORDER BY day DESC LIMIT 1) AS "to"`;
const DAYS = `
SELECT day, count(*) AS documents FROM document WHERE superseded = 0 AND (:asOf IS NULL OR known_day <= :asOf) GROUP BY day ORDER BY day`;
const SUPERSEDED_OF = 'SELECT n FROM document WHERE superseded = 1 AND id IN (SELECT value FROM json_each(:ids))';

/** Shorter beginnings of an id are more likely typing errors than ids. */
const SHORTEST_PREFIX = 6;
/** After every id that begins like this: `~` sorts behind letters and digits. */
const AFTER_IDS = '~';

/** Set by a forget, done at closing: FTS5 only marks a row as gone until its segments are merged. */
const PURGE_STEP = 'storage:purge';

function rowOf(connection: Connection, id: DocumentId): number | undefined {
  return connection.get<{ n: number }>('SELECT n FROM document WHERE id = :id', { id })?.n;
}

function insert(connection: Connection, entry: AnalysedDocument): boolean {
  const { id } = entry.document;
  if (connection.get('SELECT 1 FROM forgotten WHERE id = :id', { id }) !== undefined) return false;
  if (connection.run(INSERT_DOCUMENT, documentValues(entry.document)) === 0) return false;
  const n = rowOf(connection, id)!;
  const { titleTokens, bodyTokens, aliases } = entry.analysis;
  connection.run('INSERT INTO body VALUES (:n, :text)', { n, text: bodyValue(entry) });
  connection.run('INSERT INTO analysis VALUES (:n, :features, :signature)', { n, ...analysisValues(entry) });
  connection.run('INSERT INTO words (rowid, title, body) VALUES (:n, :titleTokens, :bodyTokens)', { n, titleTokens, bodyTokens });
  for (const { name, alias } of aliases) connection.run('INSERT OR IGNORE INTO alias VALUES (:n, :name, :alias)', { n, name, alias });
  return true;
}

function find(connection: Connection, id: string): DocumentRow | undefined {
  const rowsWhere = (condition: string, values: Record<string, string>) =>
    connection.all<DocumentRow>(`${FULL_ROW} WHERE ${condition} LIMIT 2`, { asOf: null, ...values });
  const only = (rows: DocumentRow[]) => (rows.length === 1 ? rows[0] : undefined);
  return (
    rowsWhere('d.id = :id', { id })[0] ??
    only(rowsWhere('d.record_id = :id AND d.superseded = 0', { id })) ??
    (id.length < SHORTEST_PREFIX ? undefined : only(rowsWhere('d.id BETWEEN :id AND :after', { id, after: id + AFTER_IDS })))
  );
}

/** What is superseded and comes again is stored anew, as if it had never been there. */
function dropSuperseded(connection: Connection, ids: readonly DocumentId[]): void {
  const named = { ids: JSON.stringify(ids) };
  connection.run(`DELETE FROM body WHERE n IN (${SUPERSEDED_OF})`, named);
  connection.run(`DELETE FROM document WHERE n IN (${SUPERSEDED_OF})`, named);
}

function supersede(connection: Connection, ids: readonly DocumentId[]): void {
  for (const id of ids) {
    const n = rowOf(connection, id);
    if (n === undefined) continue;
    for (const table of ['analysis', 'alias', 'assignment']) connection.run(`DELETE FROM ${table} WHERE n = :n`, { n });
    connection.run('DELETE FROM words WHERE rowid = :n', { n });
    connection.run('UPDATE document SET superseded = 1 WHERE n = :n', { n });
  }
  const copies = 'UPDATE document SET copy_of = NULL WHERE superseded = 0 AND copy_of IN (SELECT value FROM json_each(:ids))';
  connection.run(copies, { ids: JSON.stringify(ids) });
}

/** The id stays, text and index go; {@link purgeForgotten} does the rest when the store closes. */
function forget(connection: Connection, id: DocumentId): void {
  connection.run('INSERT OR IGNORE INTO forgotten VALUES (:id)', { id });
  const n = rowOf(connection, id);
  if (n === undefined) return;
  for (const table of ['body', 'analysis', 'alias', 'assignment', 'document']) connection.run(`DELETE FROM ${table} WHERE n = :n`, { n });
  connection.run('DELETE FROM words WHERE rowid = :n', { n });
  connection.run('UPDATE document SET copy_of = NULL WHERE copy_of = :id', { id });
  connection.run('INSERT OR IGNORE INTO step VALUES (:step, :key)', { step: PURGE_STEP, key: 'due' });
}

/** Merges the word index and empties the write-ahead log, so that nothing of a forgotten document is left in any file. */
export function purgeForgotten(connection: Connection): void {
  if (connection.get('SELECT 1 FROM step WHERE name = :step', { step: PURGE_STEP }) === undefined) return;
  connection.overwriteDeleted();
  connection.exec("INSERT INTO words (words) VALUES ('optimize')");
  connection.run('DELETE FROM step WHERE name = :step', { step: PURGE_STEP });
  connection.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

export function createDocumentStore(connection: Connection): DocumentStore {
  const select = <Row>(columns: string, tables: string, filter: DocumentFilter) => {
    const { sql, values } = conditionOf(filter);
    return connection.all<Row>(`SELECT ${columns} FROM document d ${tables} WHERE ${sql} ORDER BY d.day, d.id`, values);
  };
  return {
    async put(documents) {
      return connection.transaction(() => {
        dropSuperseded(
          connection,
          documents.map(({ document }) => document.id),
        );
        return documents.filter((entry) => insert(connection, entry)).map(({ document }) => document.id);
      });
    },
    async rewriteHeads(heads) {
      await connection.transaction(() => {
        for (const head of heads) {
          const { copy_of: _copyOf, ...values } = documentValues(head);
          connection.run(REWRITE_HEAD, values);
        }
      });
    },
    async get(id) {
      const row = find(connection, id);
      return row && documentOf(row);
    },
    async list(filter) {
      return select<DocumentRow>(`${HEAD_COLUMNS}, b.text AS text`, 'JOIN body b ON b.n = d.n', filter).map(documentOf);
    },
    async heads(filter) {
      return select<HeadRow>(HEAD_COLUMNS, '', filter).map(headOf);
    },
    async analyses(filter, parts) {
      const columns = [HEAD_COLUMNS, ...parts.map((part) => `s.${part}`)].join(', ');
      return select<AnalysisRow>(columns, 'JOIN analysis s ON s.n = d.n', filter).map((row) => analysisOf(row, parts));
    },
    async known(ids) {
      return new Set(connection.all<{ id: DocumentId }>(KNOWN, { ids: JSON.stringify(ids) }).map(({ id }) => id));
    },
    async latest(sourceId, recordId) {
      const row = connection.get<HeadRow>(LATEST, { sourceId, recordId, asOf: null });
      return row && headOf(row);
    },
    async setCopies(copies) {
      await connection.transaction(() => {
        for (const [id, copyOf] of copies) connection.run('UPDATE document SET copy_of = :copyOf WHERE id = :id', { id, copyOf: copyOf ?? null });
      });
    },
    async forget(id) {
      connection.overwriteDeleted();
      await connection.transaction(() => forget(connection, id));
    },
    async supersede(ids) {
      await connection.transaction(() => supersede(connection, ids));
    },
    async count(query, asOf) {
      return countDocuments(connection, query, asOf);
    },
    async span() {
      const row = connection.get<{ from: DayRow['day'] | null; to: DayRow['day'] | null }>(SPAN);
      return row?.from && row.to ? { from: row.from, to: row.to } : undefined;
    },
    async days(asOf) {
      return connection.all<DayRow>(DAYS, { asOf: asOf ?? null });
    },
  };
}
