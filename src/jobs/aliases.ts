import type { Day } from '../model/index.js';
import { type ReviewedAlias, reviewAliases } from '../search/index.js';
import type { OpenWorkspace } from './contract.js';

/** The names that documents, or the editor, give for one thing, to be reviewed. */
export async function listAliases(asOf: Day | undefined, open: OpenWorkspace): Promise<readonly ReviewedAlias[]> {
  return reviewAliases(await open.store.aliases.list(asOf), open.decisionsAt(asOf).aliases, open.workspace.configuration.timeZone);
}

export function describeAlias({ name, alias, documents, since, state }: ReviewedAlias): string {
  const witnesses = documents === 0 ? 'the editor' : documents === 1 ? '1 document' : `${documents} documents`;
  return `${name} = ${alias}  (${state}; ${witnesses}, since ${since})`;
}
