import { briefPress } from './briefs.js';
import type { OpenWorkspace } from './contract.js';
import { digestPress } from './digests.js';
import type { Publication, PublicationPress } from './press.js';

/** Every publication that can be made. */
export const presses: readonly PublicationPress[] = [briefPress, digestPress];

/** Those that the configuration wants. */
export function wantedPresses({ workspace }: OpenWorkspace): readonly PublicationPress[] {
  return presses.filter((press) => workspace.configuration.publications.includes(press.kind));
}

/** The press of a kind that is made; asking for another is a bug. */
export function pressOf(kind: Publication['kind']): PublicationPress {
  return presses.find((press) => press.kind === kind)!;
}
