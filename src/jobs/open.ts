import { type Ledger, decisionsOf, readLedger } from '../editing/index.js';
import { PingmoError } from '../errors/index.js';
import type { Day, Decisions } from '../model/index.js';
import { openStore } from '../storage/index.js';
import { type Workspace, openWorkspace } from '../workspace/index.js';
import type { OpenWorkspace, World } from './contract.js';

/** Opens a workspace and its database. `write` waits for another writer, then says who holds it. The caller closes the store. */
export async function openApp(folder: string, mode: 'read' | 'write', world: World): Promise<OpenWorkspace> {
  const workspace = await openWorkspace(folder);
  const ledger = await readLedger(workspace.ledgerFile);
  const store = await openStore(workspace.databaseFile, { mode, now: world.now(), onWait: world.onWait });
  return { workspace, store, world, ...decided(ledger, workspace) };
}

/** The same workspace with the decisions that were added since it was opened. */
export async function withNewDecisions(open: OpenWorkspace): Promise<OpenWorkspace> {
  return { ...open, ...decided(await readLedger(open.workspace.ledgerFile), open.workspace) };
}

/** The same workspace with the collections that its configuration holds now; while that cannot be understood, those of before. */
export async function withNewCollections(open: OpenWorkspace): Promise<OpenWorkspace> {
  const { workspace } = open;
  const now = await openWorkspace(workspace.folder).catch((error: unknown) => {
    if (error instanceof PingmoError) return workspace;
    throw error;
  });
  return { ...open, workspace: { ...workspace, configuration: { ...workspace.configuration, collections: now.configuration.collections } } };
}

function decided(ledger: Ledger, workspace: Workspace): Pick<OpenWorkspace, 'ledger' | 'decisionsAt'> {
  const made = new Map<Day | undefined, Decisions>();
  const decisionsAt = (asOf?: Day): Decisions => {
    const decisions = made.get(asOf) ?? decisionsOf(ledger.overrides, workspace.configuration.timeZone, asOf);
    made.set(asOf, decisions);
    return decisions;
  };
  return { ledger, decisionsAt };
}
