import type { Fetch } from '../fetching/contract.js';
import type { SourceId } from '../model/index.js';
import type { Validators } from './contract.js';

/** The outside world as a source sees it. */
export interface SourceDependencies {
  readonly fetch: Fetch;
  /** Absolute path of the workspace; paths of sources are relative to it. */
  readonly workspace: string;
  /** What the last reading handed back; absent, everything is read. */
  readonly validators?: Validators;
  /** Whether a record is stored already: of feeds with `fullText`, only the pages of new items are followed. */
  readonly isStored?: (sourceId: SourceId, recordId: string) => Promise<boolean>;
}
