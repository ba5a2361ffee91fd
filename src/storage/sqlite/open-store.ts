import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { backup, DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { PingmoError } from '../../errors/index.js';
import type { Store } from '../contracts.js';
import { createAliasStore } from './alias-store.js';
import { Connection, type Mode } from './connection.js';
import { createDocumentStore, purgeForgotten } from './document-store.js';
import { CANTOPEN, explainFailure, primaryCodeOf } from './failures.js';
import { checkStore, refuseForeign } from './integrity.js';
import { createIssueStore } from './issue-store.js';
import { migrate, SCHEMA_VERSION, versionOf } from './migrations.js';
import { createPostingStore } from './posting-store.js';
import { createSearchStore } from './search-store.js';
import { createSourceStore } from './source-store.js';
import { createStoryStore } from './story-store.js';
import { takeWriterLock, type LockOptions, type WriterLock } from './writer-lock.js';

export interface OpenOptions extends LockOptions {
  /** `read` never waits for a writer and never writes; a database that is not there yet reads as empty. */
  readonly mode: Mode;
}

/** Waits out another program's short lock (a shell, a backup); other Pingmo writers are kept away by the writer's lock. */
const BUSY_MILLISECONDS = 5000;

/** Bodies of 2 to 20 KB waste half a page of 4 KB: pages of 8 KB make the file a third smaller. Memory: 64 MB of cache at most. */
const WRITE_SETTINGS = `
PRAGMA page_size = 8192;
PRAGMA journal_mode = WAL;
PRAGMA synchronous = NORMAL;
PRAGMA wal_autocheckpoint = 4000;
PRAGMA cache_size = -64000;
`;
const READ_SETTINGS = 'PRAGMA query_only = ON; PRAGMA cache_size = -64000; PRAGMA mmap_size = 268435456;';

/** Opens the database of a workspace. The caller closes it; a process that dies needs no cleaning up. */
export async function openStore(path: string, options: OpenOptions): Promise<Store> {
  return options.mode === 'write' ? openForWriting(path, options) : openForReading(path, options);
}

async function openForWriting(path: string, options: OpenOptions): Promise<Store> {
  makeFolder(dirname(path));
  const lock = await takeWriterLock(path, options);
  let connection: Connection | undefined;
  try {
    connection = new Connection(openDatabase(path, 'write'), path, 'write');
    refuseForeign(connection);
    connection.exec(WRITE_SETTINGS);
    await migrate(connection);
    return assembleStore(connection, options, lock);
  } catch (error) {
    connection?.close();
    lock.release();
    throw error;
  }
}

async function openForReading(path: string, options: OpenOptions): Promise<Store> {
  const connection = new Connection(existsSync(path) ? openDatabase(path, 'read') : new DatabaseSync(':memory:'), path, 'read');
  try {
    refuseForeign(connection);
    if (!existsSync(path)) await migrate(connection);
    if (versionOf(connection) < SCHEMA_VERSION) {
      connection.close();
      await (await openForWriting(path, { ...options, mode: 'write' })).close(); // migrates
      return await openForReading(path, options);
    }
    connection.exec(READ_SETTINGS);
    return assembleStore(connection, options);
  } catch (error) {
    connection.close();
    throw error;
  }
}

function makeFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new PingmoError({
      code: 'storage-read-only',
      attempt: `make the folder ${folder}`,
      reason: (error as Error).message,
      remedy: 'Check who owns the folder above it, and that the disk is not mounted read-only.',
      cause: error,
    });
  }
}

function openDatabase(path: string, mode: Mode): DatabaseSyncInstance {
  try {
    const database = new DatabaseSync(path, { readOnly: mode === 'read', timeout: BUSY_MILLISECONDS });
    try {
      database.prepare('SELECT count(*) FROM sqlite_schema').get();
      return database;
    } catch (error) {
      database.close();
      // Without its two companions, a database in WAL mode on a disk that takes no new files opens only as one that nobody changes.
      if (mode === 'read' && !existsSync(`${path}-wal`) && primaryCodeOf(error) === CANTOPEN)
        return new DatabaseSync(`${pathToFileURL(path).href}?immutable=1`, { readOnly: true });
      throw error;
    }
  } catch (error) {
    throw explainFailure(error, 'open the database', path);
  }
}

function assembleStore(connection: Connection, { now }: OpenOptions, lock?: WriterLock): Store {
  return {
    documents: createDocumentStore(connection),
    search: createSearchStore(connection),
    stories: createStoryStore(connection),
    sources: createSourceStore(connection, now),
    issues: createIssueStore(connection),
    aliases: createAliasStore(connection),
    postings: createPostingStore(connection),
    async stepKey(step) {
      return connection.get<{ key: string }>('SELECT key FROM step WHERE name = :step', { step })?.key;
    },
    async setStepKey(step, key) {
      await connection.transaction(() => connection.run('INSERT INTO step VALUES (:step, :key) ON CONFLICT DO UPDATE SET key = :key', { step, key }));
    },
    async writesElsewhere() {
      return connection.get<{ data_version: number }>('PRAGMA data_version')!.data_version;
    },
    transaction: (work) => connection.transaction(work),
    backupTo: (file) => connection.alone(() => backUp(connection, file)),
    async close() {
      if (!connection.database.isOpen) return;
      try {
        if (connection.mode === 'write') await connection.alone(() => finishWriting(connection));
      } finally {
        connection.close();
        lock?.release();
      }
    },
  };
}

/** The driver frees prepared statements, and with them SQLite's connection, only when they are collected: what closing would do is done here. */
function finishWriting(connection: Connection): void {
  purgeForgotten(connection);
  connection.exec('PRAGMA wal_checkpoint(PASSIVE)');
}

/** Into a file beside it first: `file` is whole or not there. */
function backUp(connection: Connection, file: string): void {
  const unfinished = `${file}.unfinished`;
  makeFolder(dirname(resolve(file)));
  rmSync(unfinished, { force: true });
  try {
    connection.exec('PRAGMA query_only = OFF'); // it would forbid writing into the other file too
    connection.database.prepare('VACUUM INTO :unfinished').run({ unfinished });
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw explainFailure(error, 'write the backup', file);
  } finally {
    if (connection.mode === 'read') connection.exec(READ_SETTINGS);
  }
  renameSync(unfinished, file);
}

/** Puts the whole content of a backup in the place of the database at `path`, in one transaction; readers see the one or the other. */
export async function restoreStore(file: string, path: string, options: LockOptions): Promise<void> {
  checkStore(file);
  makeFolder(dirname(path));
  const lock = await takeWriterLock(path, options);
  const source = new DatabaseSync(file, { readOnly: true });
  try {
    await backup(source, path);
  } catch (error) {
    throw explainFailure(error, 'restore the database', path);
  } finally {
    source.close();
    lock.release();
  }
}
