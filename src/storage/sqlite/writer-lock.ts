import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { DatabaseSync, type DatabaseSyncInstance } from '@photostructure/sqlite';
import { PingmoError } from '../../errors/index.js';
import type { Instant } from '../../model/index.js';
import { BUSY, explainFailure, primaryCodeOf } from './failures.js';

/** Who writes to a database, as others read it in the file beside it. */
export interface LockHolder {
  readonly pid: number;
  /** The command line without folders: `pingmo collect`. */
  readonly command: string;
  readonly since: Instant;
}

export interface LockOptions {
  readonly now: Instant;
  /** Longest wait for another writer; 10 when absent. */
  readonly waitSeconds?: number;
  /** Called once, when waiting begins; the holder is absent when its file cannot be read. */
  readonly onWait?: (holder: LockHolder | undefined) => void;
}

export interface WriterLock {
  release(): void;
}

const DEFAULT_WAIT_SECONDS = 10;
/** Short enough that a person does not notice, long enough that a wait costs nothing. */
const RETRY_MILLISECONDS = 100;

function holderFileOf(path: string): string {
  return `${path}.writer.json`;
}

function readHolder(path: string): LockHolder | undefined {
  try {
    return JSON.parse(readFileSync(holderFileOf(path), 'utf8')) as LockHolder;
  } catch {
    return undefined; // not written yet, or just removed: the lock counts, not its description
  }
}

/** The operating system holds this lock and drops it with the process, however the process ends. */
function tryLock(path: string): DatabaseSyncInstance | undefined {
  let database: DatabaseSyncInstance | undefined;
  try {
    database = new DatabaseSync(`${path}.lock`, { timeout: 0 });
    database.exec('BEGIN EXCLUSIVE');
    return database;
  } catch (error) {
    database?.close();
    if (primaryCodeOf(error) === BUSY) return undefined;
    throw explainFailure(error, 'lock the database', path);
  }
}

function lockedError(path: string, waitSeconds: number, holder: LockHolder | undefined): PingmoError {
  return new PingmoError({
    code: 'storage-locked',
    attempt: `write to the database ${path}`,
    reason: holder
      ? `\`${holder.command}\` (process ${holder.pid}) has been writing to it since ${holder.since}; waited ${waitSeconds} s`
      : `another process is writing to it; waited ${waitSeconds} s`,
    remedy: 'Wait until it has finished, or stop it, then run the command again.',
  });
}

/** Waits until no other process writes to the database at `path`, then keeps others from it until released. */
export async function takeWriterLock(
  path: string,
  { now, waitSeconds = DEFAULT_WAIT_SECONDS, onWait }: LockOptions,
  me = { pid: process.pid, command: [basename(process.argv[1] ?? 'node'), ...process.argv.slice(2)].join(' ') },
): Promise<WriterLock> {
  let lock = tryLock(path);
  if (lock === undefined) onWait?.(readHolder(path));
  for (let waited = 0; lock === undefined; waited += RETRY_MILLISECONDS) {
    if (waited >= waitSeconds * 1000) throw lockedError(path, waitSeconds, readHolder(path));
    await sleep(RETRY_MILLISECONDS);
    lock = tryLock(path);
  }
  const held = lock;
  const release = (): void => {
    try {
      rmSync(holderFileOf(path), { force: true });
    } finally {
      held.close();
    }
  };
  try {
    describeHolder(path, { ...me, since: now });
  } catch (error) {
    release();
    throw error;
  }
  return { release };
}

/** A full disk is left to the database to be named, by what cannot be written; where no file may be made at all, there is nothing to begin. */
function describeHolder(path: string, holder: LockHolder): void {
  try {
    writeFileSync(holderFileOf(path), `${JSON.stringify(holder)}\n`);
  } catch (error) {
    if (!['EROFS', 'EACCES', 'EPERM'].includes((error as NodeJS.ErrnoException).code ?? '')) return;
    throw new PingmoError({
      code: 'storage-read-only',
      attempt: `write to the database ${path}`,
      reason: 'its folder takes no new files',
      remedy: `Check who owns ${dirname(path)}, and that the disk is not mounted read-only.`,
      cause: error,
    });
  }
}
