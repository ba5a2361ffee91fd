import { PingmoError, type ErrorCode } from '../../errors/index.js';

/** Primary result codes of SQLite that a user can do something about (https://sqlite.org/rescode.html). */
export const BUSY = 5;
const LOCKED = 6;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
export const CANTOPEN = 14;
const PERM = 3;
const NOTADB = 26;
/** Extended codes: a write, a sync or a growth that the disk refused (also a quota or a limit on file size). */
const REFUSED_WRITES = new Set([IOERR | (3 << 8), IOERR | (4 << 8), IOERR | (6 << 8), IOERR | (19 << 8)]);

/** The driver gives the extended code, whose last byte is the primary one; from some calls only SQLite's message. */
const PRIMARY = 0xff;
const CODES_BY_MESSAGE: readonly (readonly [pattern: RegExp, code: number])[] = [
  [/is locked/, BUSY],
  [/readonly database/, READONLY],
  [/malformed|corrupt/, CORRUPT],
  [/disk is full/, FULL],
  [/unable to open database/, CANTOPEN],
  [/not a database/, NOTADB],
];

interface SqliteError extends Error {
  readonly code: 'ERR_SQLITE_ERROR';
  readonly sqliteExtendedCode?: number;
}

function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && (error as Partial<SqliteError>).code === 'ERR_SQLITE_ERROR';
}

/** The primary result code; undefined for what is not a failure of SQLite. */
export function primaryCodeOf(error: unknown): number | undefined {
  if (!isSqliteError(error)) return undefined;
  if (error.sqliteExtendedCode !== undefined) return error.sqliteExtendedCode & PRIMARY;
  return CODES_BY_MESSAGE.find(([pattern]) => pattern.test(error.message))?.[1];
}

function codeOf(error: SqliteError): ErrorCode | undefined {
  switch (primaryCodeOf(error)) {
    case BUSY:
    case LOCKED:
      return 'storage-locked';
    case READONLY:
    case CANTOPEN:
    case PERM:
      return 'storage-read-only';
    case FULL:
      return 'storage-full';
    case IOERR:
      return REFUSED_WRITES.has(error.sqliteExtendedCode ?? IOERR) ? 'storage-full' : undefined;
    case CORRUPT:
    case NOTADB:
      return 'storage-corrupt';
    default:
      return undefined;
  }
}

function wordsOf(code: ErrorCode, path: string): { readonly reason: string; readonly remedy: string } {
  switch (code) {
    case 'storage-locked':
      return { reason: 'another program holds it locked', remedy: 'Close that program (a database browser, a backup) and try again.' };
    case 'storage-full':
      return {
        reason: 'the disk is full or refuses to take more',
        remedy: 'Free some space and run the same command again: what was stored is safe, only the rest is redone.',
      };
    case 'storage-corrupt':
      return {
        reason: 'the file is damaged or is not a Pingmo database',
        remedy: 'Run `pingmo doctor`: it keeps the file aside and rebuilds what can be rebuilt.',
      };
    default:
      return {
        reason: 'the file or its folder cannot be opened for this',
        remedy: `Check who owns ${path} and its folder, and that the disk is not mounted read-only.`,
      };
  }
}

/** `error` as a {@link PingmoError} when the user can do something about it, else unchanged. */
export function explainFailure(error: unknown, attempt: string, path: string): unknown {
  if (!isSqliteError(error)) return error;
  const code = codeOf(error);
  return code === undefined ? error : new PingmoError({ code, attempt: `${attempt} ${path}`, ...wordsOf(code, path), cause: error });
}
