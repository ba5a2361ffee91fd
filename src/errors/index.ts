/**
 * ERRORS: one class for every failure that a user can do something about.
 * In: room, attempt, reason, remedy, a stable code. Out: one clear sentence and an exit code.
 * Never: wraps a bug. A bug stays a plain `Error` with its stack.
 */

/** Stable codes; scripts may rely on them. Their prefix is the room that raises them. */
export type ErrorCode =
  | 'config-missing'
  | 'config-invalid'
  | 'workspace-exists'
  | 'workspace-unwritable'
  | 'source-unknown'
  | 'term-unknown'
  | 'term-unmeasured'
  | 'source-unreadable'
  | 'source-not-a-feed'
  | 'source-too-large'
  | 'source-empty'
  | 'fetch-refused'
  | 'fetch-forbidden-address'
  | 'fetch-failed'
  | 'fetch-timeout'
  | 'fetch-too-large'
  | 'fetch-robots'
  | 'fetch-status'
  | 'storage-locked'
  | 'storage-corrupt'
  | 'storage-full'
  | 'storage-read-only'
  | 'storage-newer'
  | 'ledger-invalid'
  | 'document-unknown'
  | 'claim-unknown'
  | 'story-unknown'
  | 'collection-unknown'
  | 'collection-exists'
  | 'collection-empty'
  | 'decision-unknown'
  | 'decision-refused'
  | 'query-invalid'
  | 'usage'
  | 'issue-frozen'
  | 'issue-empty';

export interface ErrorParts {
  readonly code: ErrorCode;
  /** What was attempted and where: "read the feed kuaixun at https://…". */
  readonly attempt: string;
  /** Why it did not work. */
  readonly reason: string;
  /** What the user can do now. */
  readonly remedy: string;
  readonly cause?: unknown;
}

/** A failure with a way out. `message` is the whole sentence. */
export class PingmoError extends Error {
  readonly code: ErrorCode;
  readonly remedy: string;

  constructor(readonly parts: ErrorParts) {
    super(`Could not ${parts.attempt}: ${parts.reason}. ${parts.remedy}`, parts.cause === undefined ? undefined : { cause: parts.cause });
    this.name = 'PingmoError';
    this.code = parts.code;
    this.remedy = parts.remedy;
  }
}

/** What the system says when a disk or a folder takes no more, or is not ours (errno(3)). */
const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is used up',
  EFBIG: 'the disk takes no file of that size',
  EROFS: 'it stands on a disk that is read-only',
  EACCES: 'that is not permitted',
  EPERM: 'that is not permitted',
  ENOTDIR: 'a file stands where a folder is needed',
  EISDIR: 'a folder stands where a file is needed',
  EIO: 'the disk does not answer',
};

/** A refusal of the system to let a file be written or opened as a {@link PingmoError}; anything else comes back as it is. `file` where the system does not name it. */
export function explainSystemFailure(error: unknown, file?: string): unknown {
  if (!(error instanceof Error) || error instanceof PingmoError) return error;
  const { code, path, syscall } = error as NodeJS.ErrnoException;
  // Node 20 reports so of any folder that it may not make with those above it.
  const reason = code === 'ENOENT' && syscall === 'mkdir' ? 'its folder cannot be made there' : REASONS[code ?? ''];
  if (reason === undefined) return error;
  return new PingmoError({
    code: 'workspace-unwritable',
    attempt: `open or write ${file ?? path ?? 'a file of the workspace'}`,
    reason,
    remedy: 'Make room, or check who owns it and its folder, then run the same command again.',
    cause: error,
  });
}
