/** Time as fetching sees it; tests give their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

export interface FetchLimits {
  /** For one answer, redirects included. */
  readonly timeMs: number;
  /** After unpacking. */
  readonly bytes: number;
  readonly redirects: number;
  /** Times that one request is made at most. */
  readonly attempts: number;
  /** The longest that a server may make us wait by `Retry-After`; who asks for more is asked again at the next collection. */
  readonly longestWaitMs: number;
}

/** A feed of a year is 5 MB; who needs more than 30 s or 20 MB has no text for us. */
export const DEFAULT_LIMITS: FetchLimits = { timeMs: 30_000, bytes: 20_000_000, redirects: 5, attempts: 3, longestWaitMs: 60_000 };

export interface FetchSettings {
  /** `host` or `host:port` that may be at a private or loopback address. */
  readonly allowHosts: readonly string[];
  readonly userAgent: string;
  readonly limits: FetchLimits;
  /** Pause between two requests to one host. */
  readonly gapMs: number;
  readonly clock: Clock;
}
