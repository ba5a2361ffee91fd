import { access, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PingmoError } from '../errors/index.js';
import { DailyBrief } from '../model/index.js';
import { checkStore, setAsideCorrupt } from '../storage/index.js';
import { openWorkspace } from '../workspace/index.js';
import { briefFolder } from './briefs.js';
import { collect } from './collect.js';
import type { OpenWorkspace, World } from './contract.js';
import { openApp } from './open.js';
import { issueOf } from './publish.js';

export interface Finding {
  readonly part: 'configuration' | 'decisions' | 'database' | 'sources';
  readonly state: 'sound' | 'mended' | 'broken';
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
    findings.push(...decisionFindings(open), ...(await sourceFindings(open)));
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
  for (const name of await readdir(briefFolder(open)).catch(() => [] as string[])) {
    if (!name.endsWith('.json')) continue;
    const brief = DailyBrief.safeParse(JSON.parse(await readFile(join(briefFolder(open), name), 'utf8')));
    if (!brief.success || brief.data.number === undefined) continue;
    await open.store.issues.put(issueOf(brief.data));
  }
}

function decisionFindings({ ledger, workspace }: OpenWorkspace): readonly Finding[] {
  if (ledger.broken.length === 0) return [{ part: 'decisions', state: 'sound', detail: `${ledger.overrides.length} decisions` }];
  return ledger.broken.map(({ line, reason }) => ({
    part: 'decisions',
    state: 'broken',
    detail: `${workspace.ledgerFile} line ${line}: ${reason}; correct or remove that line`,
  }));
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
