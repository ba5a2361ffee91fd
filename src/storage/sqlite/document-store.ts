import type { DocumentId } from '../../model/index.js';
import type { AnalysedDocument, DocumentFilter, DocumentStore } from '../contracts.js';
import type { Connection, Values } from './connection.js';
import { countDocuments } from './count.js';
import { conditionOf, isSeen } from './document-filter.js';
import { forgetTerms } from './posting-store.js';
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
  replacedOf,
  type ReplacedRow,
} from './document-row.js';

/** One row of values: an INSERT … SELECT would be a statement of many rows, before each of which FTS5 writes out what it holds in memory (six times slower). */
const INSERT_DOCUMENT = `
INSERT INTO document (id, source_id, record_id, language, published_at, known_at, day, known_day, origin, copy_of, head)
VALUES (:id, :source_id, :record_id, :language, :published_at, :known_at, :day, :known_day, :origin, :copy_of, :head)
ON CONFLICT (id) DO NOTHING`;
const REWRITE_HEAD = `
UPDATE document SET source_id = :source_id, record_id = :record_id, language = :language, published_at = :published_at, known_at = :known_at,
  day = :day, known_day = :known_day, origin = :origin, head = :head WHERE id = :id`;
const MOVE_REPLACED = "UPDATE document SET replaced_day = :known_day WHERE replaced_by = :id AND replaced_day <> ''";
const FULL_ROW = `SELECT ${HEAD_COLUMNS}, b.text AS text FROM document d JOIN body b ON b.n = d.n`;
const KNOWN = `
SELECT value AS id FROM json_each(:ids)
WHERE EXISTS (SELECT 1 FROM document WHERE id = value AND replaced_day IS NULL) OR EXISTS (SELECT 1 FROM forgotten WHERE id = value)`;
const LATEST = `
SELECT ${HEAD_COLUMNS} FROM document d
WHERE d.source_id = :sourceId AND d.record_id = :recordId AND d.replaced_day IS NULL ORDER BY d.known_at DESC, d.n DESC LIMIT 1`;
const SPAN = `
SELECT (SELECT day FROM document WHERE replaced_day IS NULL ORDER BY day LIMIT 1) AS "from",
  (SELECT day FROM document WHERE replaced_day IS NULL ORDER BY day DESC LIMIT 1) AS "to"`;
const DAYS = `SELECT d.day AS day, count(*) AS documents FROM document d WHERE ${isSeen('d')} GROUP BY d.day ORDER BY d.day`;
const CHANGED_SINCE = `
SELECT min(day) AS day FROM document
WHERE known_day > :asOf AND replaced_day IS NULL OR known_day <= :asOf AND replaced_day IS NOT NULL AND replaced_day > :asOf`;
/** What its list no longer holds was replaced by no version of its own. */
const REPLACED = `
SELECT d.id AS id, d.replaced_day AS day, v.id AS by FROM document d
LEFT JOIN document v ON v.id = d.replaced_by AND v.record_id = d.record_id AND v.source_id = d.source_id
WHERE d.replaced_day IS NOT NULL ORDER BY d.id`;
/** Of these, what is seen on no day: it came in another splitting, or was replaced on the day on which it became known. */
const NEVER_SEEN_OF = 'SELECT n FROM document WHERE replaced_day <= known_day AND id IN (SELECT value FROM json_each(:ids))';
const REPLACE = `
UPDATE document SET replaced_by = :by, replaced_day = coalesce((SELECT v.known_day FROM document v WHERE v.id = :by), '') WHERE id = :id`;
const STAND_AGAIN = 'UPDATE document SET replaced_by = NULL, replaced_day = NULL WHERE id = :id AND replaced_day IS NOT NULL';

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
  if (connection.run(STAND_AGAIN, { id }) > 0) return true;
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
  const beginning = { id, after: id + AFTER_IDS };
  return (
    rowsWhere('d.id = :id', { id })[0] ??
    only(rowsWhere('d.record_id = :id AND d.replaced_day IS NULL', { id })) ??
    (id.length < SHORTEST_PREFIX
      ? undefined
      : (only(rowsWhere('d.id BETWEEN :id AND :after AND d.replaced_day IS NULL', beginning)) ?? only(rowsWhere('d.id BETWEEN :id AND :after', beginning))))
  );
}

/** Of what is seen on no day only the head and the body stay. */
function dropFindings(connection: Connection, named: Values): void {
  for (const table of ['analysis', 'alias', 'posting']) connection.run(`DELETE FROM ${table} WHERE n IN (${NEVER_SEEN_OF})`, named);
  connection.run(`DELETE FROM words WHERE rowid IN (${NEVER_SEEN_OF})`, named);
}

/** What was seen on no day and comes again is stored anew, as if it had never been there. */
function dropNeverSeen(connection: Connection, ids: readonly DocumentId[]): void {
  const named = { ids: JSON.stringify(ids) };
  dropFindings(connection, named);
  for (const table of ['body', 'document']) connection.run(`DELETE FROM ${table} WHERE n IN (${NEVER_SEEN_OF})`, named);
}

/** What is seen on earlier days can be found and clustered there again; stories as they are stored are those of now. */
function replace(connection: Connection, replaced: ReadonlyMap<DocumentId, DocumentId | undefined>): void {
  const named = { ids: JSON.stringify([...replaced.keys()]) };
  for (const [id, by] of replaced) connection.run(REPLACE, { id, by: by ?? null });
  dropFindings(connection, named);
  connection.run('DELETE FROM assignment WHERE n IN (SELECT n FROM document WHERE id IN (SELECT value FROM json_each(:ids)))', named);
  connection.run('UPDATE document SET copy_of = NULL WHERE replaced_day IS NULL AND copy_of IN (SELECT value FROM json_each(:ids))', named);
}

/** The id stays, text and index go; {@link purgeForgotten} does the rest when the store closes. */
function forget(connection: Connection, id: DocumentId): void {
  connection.run('INSERT OR IGNORE INTO forgotten VALUES (:id)', { id });
  const n = rowOf(connection, id);
  if (n === undefined) return;
  forgetTerms(connection, n);
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
        dropNeverSeen(
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
          connection.run(MOVE_REPLACED, { id: head.id, known_day: head.knownDay });
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
    async replace(replaced) {
      await connection.transaction(() => replace(connection, replaced));
    },
    async replaced() {
      return connection.all<ReplacedRow>(REPLACED).map(replacedOf);
    },
    async changedSince(asOf) {
      return connection.get<{ day: DayRow['day'] | null }>(CHANGED_SINCE, { asOf })?.day ?? undefined;
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
