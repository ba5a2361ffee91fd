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
  | 'query-invalid'
  | 'usage'
  | 'issue-frozen';

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
