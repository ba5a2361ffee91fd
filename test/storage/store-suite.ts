import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe } from 'vitest';
import type { Store } from '../../src/storage/contracts.js';
import { documentsSuite } from './documents-suite.js';
import { stateSuite } from './state-suite.js';
import { wordsSuite } from './words-suite.js';

/** Opens the database of a folder; the same folder opened again holds what was put there. `now` is 2025-06-30T08:00:00.000Z. */
export type OpenInFolder = (folder: string) => Promise<Store>;

/** The store under test: a new one for each test. */
export interface Opened {
  readonly store: Store;
  /** Closes it and opens it again. */
  reopen(): Promise<void>;
}

/** What every database must do, whatever stands behind the contracts. */
export function testStore(name: string, open: OpenInFolder): void {
  describe(name, () => {
    let folder: string;
    let store: Store;
    beforeEach(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pingmo-store-'));
      store = await open(folder);
    });
    afterEach(async () => {
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    });
    const opened: Opened = {
      get store() {
        return store;
      },
      async reopen() {
        await store.close();
        store = await open(folder);
      },
    };
    documentsSuite(opened);
    wordsSuite(opened);
    stateSuite(opened);
  });
}
