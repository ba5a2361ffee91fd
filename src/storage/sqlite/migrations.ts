import { PingmoError } from '../../errors/index.js';
import type { Connection } from './connection.js';

interface Migration {
  readonly name: string;
  readonly sql: string;
}

/** Every printable ASCII sign but the double quote: the index tokens come ready-made (`text/`), FTS5 may only split them at the space. */
const TOKEN_SIGNS = "!#$%&()*+,-./:;<=>?@[\\]^_`{|}~''";

/**
 * `document.head` is the whole document as JSON except its body and what is found out later (`copy_of`);
 * the other columns repeat of it what is asked for. `body.text` is a BLOB of UTF-16 where UTF-8 would not give it back unchanged.
 */
const FIRST_TABLES = `
CREATE TABLE document (
  n INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  source_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  language TEXT NOT NULL,
  published_at TEXT,
  known_at TEXT NOT NULL,
  day TEXT NOT NULL,
  known_day TEXT NOT NULL,
  origin TEXT NOT NULL,
  copy_of TEXT,
  head TEXT NOT NULL
) STRICT;
CREATE INDEX document_by_day ON document (day, id);
CREATE INDEX document_by_known_day ON document (known_day);
CREATE INDEX document_by_record ON document (record_id, source_id);
CREATE TABLE body (n INTEGER PRIMARY KEY, text ANY NOT NULL) STRICT;
CREATE TABLE analysis (n INTEGER PRIMARY KEY, terms TEXT NOT NULL, features BLOB NOT NULL, signature BLOB NOT NULL) STRICT;
CREATE TABLE alias (n INTEGER NOT NULL, name TEXT NOT NULL, alias TEXT NOT NULL, PRIMARY KEY (n, name, alias)) STRICT, WITHOUT ROWID;
CREATE TABLE forgotten (id TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5 (title, body, content='', contentless_delete=1, tokenize="ascii tokenchars '${TOKEN_SIGNS}'");
CREATE TABLE assignment (n INTEGER NOT NULL, day TEXT NOT NULL, story_id TEXT NOT NULL, PRIMARY KEY (n, day)) STRICT, WITHOUT ROWID;
CREATE INDEX assignment_by_day ON assignment (day);
CREATE INDEX assignment_by_story ON assignment (story_id);
CREATE TABLE source (id TEXT PRIMARY KEY, reading INTEGER NOT NULL, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE source_state (id TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE delivery (source_id TEXT NOT NULL, at TEXT NOT NULL, documents INTEGER NOT NULL, PRIMARY KEY (source_id, at)) STRICT, WITHOUT ROWID;
CREATE TABLE issue (publication TEXT NOT NULL, date TEXT NOT NULL, language TEXT NOT NULL, number INTEGER NOT NULL, revision INTEGER NOT NULL,
  json TEXT NOT NULL, PRIMARY KEY (publication, date, language, revision)) STRICT, WITHOUT ROWID;
CREATE TABLE step (name TEXT PRIMARY KEY, key TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** FTS5 keeps this many bytes of new words in memory before it writes a segment: bulk puts take 40% less time than with its 1 MB. */
const WORDS_IN_MEMORY = `INSERT INTO words (words, rank) VALUES ('hashsize', 16000000);`;

/**
 * `replaced_day`: NULL while a document stands; '' when another splitting came in its place; else the day on which the version became known that
 * took its place. `replaced_by` is that version; an item that its list no longer holds has another item of the list there.
 */
const VERSIONS = `
ALTER TABLE document ADD COLUMN replaced_day TEXT;
ALTER TABLE document ADD COLUMN replaced_by TEXT;
UPDATE document SET replaced_day = '' WHERE superseded = 1;
ALTER TABLE document DROP COLUMN superseded;
CREATE INDEX document_by_replaced_day ON document (replaced_day) WHERE replaced_day IS NOT NULL;
CREATE INDEX document_by_replacement ON document (replaced_by) WHERE replaced_by IS NOT NULL;
`;

const POSTINGS = `
CREATE TABLE term (n INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE surface (n INTEGER PRIMARY KEY, text TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE posting (n INTEGER PRIMARY KEY, kind TEXT NOT NULL, terms BLOB NOT NULL) STRICT;
`;

/** The n-th, counted from 1, leads to schema version n. A migration that was ever published is never edited. */
const MIGRATIONS: readonly Migration[] = [
  { name: 'first tables', sql: FIRST_TABLES + WORDS_IN_MEMORY },
  { name: 'terms are found when they are asked for', sql: 'ALTER TABLE analysis DROP COLUMN terms;' },
  { name: 'superseded documents', sql: 'ALTER TABLE document ADD COLUMN superseded INTEGER NOT NULL DEFAULT 0;' },
  { name: 'versions of a record', sql: VERSIONS },
  { name: 'terms of documents, for counting', sql: POSTINGS },
];

/** "Pngm": tells our databases from others (`PRAGMA application_id`). */
export const APPLICATION_ID = 0x506e676d;
export const SCHEMA_VERSION = MIGRATIONS.length;

export function versionOf(connection: Connection): number {
  return connection.get<{ user_version: number }>('PRAGMA user_version')?.user_version ?? 0;
}

export function refuseNewer(version: number, path: string): void {
  if (version <= SCHEMA_VERSION) return;
  throw new PingmoError({
    code: 'storage-newer',
    attempt: `open the database ${path}`,
    reason: `a newer Pingmo wrote it (schema ${version}, this one knows ${SCHEMA_VERSION})`,
    remedy: 'Use that newer version of Pingmo.',
  });
}

/** Brings the schema up to {@link SCHEMA_VERSION}, each step all or nothing. */
export async function migrate(connection: Connection): Promise<void> {
  for (let version = versionOf(connection); version < SCHEMA_VERSION; version++) {
    await connection.transaction(() => {
      connection.exec(MIGRATIONS[version]!.sql);
      connection.exec(`PRAGMA user_version = ${version + 1}; PRAGMA application_id = ${APPLICATION_ID};`);
    });
  }
}
