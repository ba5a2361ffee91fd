import type { Ledger } from '../editing/index.js';
import type { Day, Decisions, Instant } from '../model/index.js';
import type { Store } from '../storage/contracts.js';
import type { LockHolder } from '../storage/index.js';
import type { Workspace } from '../workspace/index.js';

/** How far a step is. `total` is absent while it is not known. */
export interface Progress {
  readonly step: string;
  readonly done: number;
  readonly total?: number;
}

/** The outside world, handed in by a door. */
export interface World {
  readonly now: () => Instant;
  readonly report: (progress: Progress) => void;
  /** Called once when another writer holds the workspace. */
  readonly onWait: (holder: LockHolder | undefined) => void;
}

/** A workspace with its database open, as every job receives it. */
export interface OpenWorkspace {
  readonly workspace: Workspace;
  readonly store: Store;
  readonly ledger: Ledger;
  readonly decisionsAt: (asOf?: Day) => Decisions;
  readonly world: World;
}
