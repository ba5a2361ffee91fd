import type { Day } from '../model/index.js';
import type { OpenWorkspace } from './contract.js';

/** The terms that the configuration names and those that the editor follows. */
export function interestsOf({ workspace, decisionsAt }: Pick<OpenWorkspace, 'workspace' | 'decisionsAt'>, asOf: Day | undefined): readonly string[] {
  return [...new Set([...workspace.configuration.interests, ...decisionsAt(asOf).followedTerms])];
}
