import { existsSync, renameSync } from 'node:fs';
import { DatabaseSync } from '@photostructure/sqlite';
import { PingmoError } from '../../errors/index.js';
import type { Instant } from '../../model/index.js';
import { Connection } from './connection.js';
import { explainFailure } from './failures.js';
import { APPLICATION_ID, refuseNewer, versionOf } from './migrations.js';
import { takeWriterLock } from './writer-lock.js';

/** A database in WAL mode is up to three files. */
const SUFFIXES = ['-wal', '-shm', ''] as const;

export function corruptError(path: string, reason: string): PingmoError {
  return new PingmoError({
    code: 'storage-corrupt',
    attempt: `read the database ${path}`,
    reason,
    remedy: 'Run `pingmo doctor`: it keeps the file aside and rebuilds what can be rebuilt.',
  });
}

/** Raises `storage-corrupt` for a file that holds another program's tables, `storage-newer` for a later schema. */
export function refuseForeign(connection: Connection): void {
  const version = versionOf(connection);
  refuseNewer(version, connection.path);
  const application = connection.get<{ application_id: number }>('PRAGMA application_id')?.application_id;
  const tables = connection.get<{ tables: number }>('SELECT count(*) AS tables FROM sqlite_schema')?.tables ?? 0;
  if (tables > 0 && application !== APPLICATION_ID) throw corruptError(connection.path, 'it is not a Pingmo database');
}

/** Reads every page of the database at `path`; raises `storage-corrupt` with the first fault found. Half a second for 100 MB. */
export function checkStore(path: string): void {
  let database;
  try {
    database = new DatabaseSync(path, { readOnly: true });
  } catch (error) {
    throw explainFailure(error, 'open the database', path);
  }
  try {
    const connection = new Connection(database, path, 'read');
    refuseForeign(connection);
    const fault = connection.all<{ quick_check: string }>('PRAGMA quick_check(1)')[0]?.quick_check;
    if (fault !== 'ok') throw corruptError(path, `it is damaged (${fault})`);
  } finally {
    database.close();
  }
}

function freeName(path: string, now: Instant): string {
  const stamp = now.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-'); // 20250620-081500
  const base = `${path}.corrupt-${stamp}`;
  for (let copy = 1; ; copy++) {
    const name = copy === 1 ? base : `${base}-${copy}`;
    if (!SUFFIXES.some((suffix) => existsSync(name + suffix))) return name;
  }
}

/** Renames a damaged database, so that a new one can stand in its place; returns its new name. Nothing is deleted. */
export async function setAsideCorrupt(path: string, now: Instant): Promise<string> {
  const lock = await takeWriterLock(path, { now });
  try {
    const name = freeName(path, now);
    for (const suffix of SUFFIXES) if (existsSync(path + suffix)) renameSync(path + suffix, name + suffix);
    return name;
  } finally {
    lock.release();
  }
}
