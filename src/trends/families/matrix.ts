import type { StoryId, TermId, TermKind } from '../../model/index.js';

/** Which terms stand in which stories of a period. */
export interface TermMatrix {
  readonly terms: readonly { readonly id: TermId; readonly term: string; readonly kind: TermKind }[];
  /** For each story the indexes of its terms, ascending. */
  readonly rows: readonly (readonly number[])[];
  /** The stories of the rows. */
  readonly storyIds: readonly StoryId[];
}
