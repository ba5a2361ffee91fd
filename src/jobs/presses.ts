import type { CollectionId } from '../model/index.js';
import { briefPress } from './briefs.js';
import type { OpenWorkspace } from './contract.js';
import { digestPress } from './digests.js';
import { keywordsPress } from './keywords.js';
import { overviewPress } from './overviews.js';
import type { Publication, PublicationPress } from './press.js';

/** Every publication that can be made. */
export const presses: readonly PublicationPress[] = [briefPress, digestPress, keywordsPress, overviewPress];

/** Those that the configuration wants. */
export function wantedPresses({ workspace }: OpenWorkspace): readonly PublicationPress[] {
  return presses.filter((press) => workspace.configuration.publications.includes(press.kind));
}

/** The collections of which a press has an issue each; of a press that has one issue of each period, none, once. */
export function collectionsOf(press: PublicationPress, open: OpenWorkspace): readonly (CollectionId | undefined)[] {
  return press.collections?.(open) ?? [undefined];
}

/** The press of a kind that is made; asking for another is a bug. */
export function pressOf(kind: Publication['kind']): PublicationPress {
  return presses.find((press) => press.kind === kind)!;
}
