import { access, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PingmoError } from '../errors/index.js';
import { checkStore, setAsideCorrupt } from '../storage/index.js';
import { openWorkspace } from '../workspace/index.js';
import { collect } from './collect.js';
import type { OpenWorkspace, World } from './contract.js';
import { subjectOf } from './edit.js';
import { issueFolder } from './issues.js';
import { openApp } from './open.js';
import { presses } from './presses.js';
import { issueOf } from './publish.js';
import { staleDecisions } from './stale.js';

export interface Finding {
  readonly part: 'configuration' | 'decisions' | 'database' | 'sources';
  /** stale: a decision in force whose object changed or went; nothing has to be done. */
  readonly state: 'sound' | 'mended' | 'stale' | 'broken';
  readonly detail: string;
}

/** Looks at every part of a workspace. A damaged database is kept aside and made again from its sources and the published files. */
export async function examine(folder: string, world: World): Promise<readonly Finding[]> {
  const workspace = await openWorkspace(folder);
  const findings: Finding[] = [{ part: 'configuration', state: 'sound', detail: workspace.configurationFile }];
  const database = await examineDatabase(workspace.databaseFile, world);
  findings.push(database);
  const open = await openApp(folder, database.state === 'mended' ? 'write' : 'read', world);
  try {
    if (database.state === 'mended') {
      await restoreIssues(open);
      await collect([], open);
    }
    findings.push(...(await decisionFindings(open)), ...(await sourceFindings(open)));
  } finally {
    await open.store.close();
  }
  return findings;
}

async function examineDatabase(file: string, world: World): Promise<Finding> {
  const present = await access(file).then(
    () => true,
    () => false,
  );
  if (!present) return { part: 'database', state: 'sound', detail: 'not made yet; `pingmo collect` makes it' };
  try {
    checkStore(file);
    return { part: 'database', state: 'sound', detail: file };
  } catch (error) {
    if (!(error instanceof PingmoError) || error.code !== 'storage-corrupt') throw error;
    const aside = await setAsideCorrupt(file, world.now());
    return { part: 'database', state: 'mended', detail: `was damaged; kept aside as ${aside}, and made again from the sources` };
  }
}

/** Published issues stand as files too: they come back as they were. */
async function restoreIssues(open: OpenWorkspace): Promise<void> {
  for (const press of presses) {
    const folder = issueFolder(press.kind, open);
    for (const name of await readdir(folder).catch(() => [] as string[])) {
      if (!name.endsWith('.json')) continue;
      const made = press.parse(JSON.parse(await readFile(join(folder, name), 'utf8')));
      if (made?.number !== undefined) await open.store.issues.put(issueOf(made));
    }
  }
}

async function decisionFindings(open: OpenWorkspace): Promise<readonly Finding[]> {
  const { broken, overrides } = open.ledger;
  const findings = [
    ...broken.map(({ line, reason, newer }): Finding => {
      const remedy = newer ? 'that version understands it' : 'correct or remove that line';
      return { part: 'decisions', state: 'broken', detail: `${open.workspace.ledgerFile} line ${line}: ${reason}; ${remedy}` };
    }),
    ...[...(await staleDecisions(open))].map(([id, reason]): Finding => {
      const stale = overrides.find((override) => override.id === id)!;
      return { part: 'decisions', state: 'stale', detail: `${id} (${stale.kind}: ${stale.concerned ?? subjectOf(stale)}): ${reason}` };
    }),
  ];
  return findings.length > 0 ? findings : [{ part: 'decisions', state: 'sound', detail: `${overrides.length} decisions` }];
}

async function sourceFindings({ store, workspace }: OpenWorkspace): Promise<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const { id } of workspace.configuration.sources) {
    const state = await store.sources.state(id);
    if (state?.lastError !== undefined) findings.push({ part: 'sources', state: 'broken', detail: `${id}: ${state.lastError}` });
  }
  return findings.length > 0 ? findings : [{ part: 'sources', state: 'sound', detail: `${workspace.configuration.sources.length} sources` }];
}

export function describeFinding(finding: Finding): string {
  return `${finding.state.padEnd(6)}  ${finding.part}: ${finding.detail}`;
}
