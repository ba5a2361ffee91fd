import type { DocumentId, StoryId } from './ids.js';
import type { Day } from './time.js';

/** The documents about one event. Its id comes from its earliest document. */
export interface Story {
  readonly id: StoryId;
  /** Ids that stories merged into this one used to have. */
  readonly formerIds: readonly StoryId[];
  /** Earliest first (by `publishedAt`, then id). */
  readonly documentIds: readonly DocumentId[];
  readonly firstDay: Day;
  readonly lastDay: Day;
}

/** One printed part of a rank; the rank is their sum. */
export interface RankPart {
  readonly name: 'origins' | 'sources' | 'novelty' | 'freshness' | 'interests' | 'pin';
  readonly value: number;
  /** In words, what was counted: "4 origins". */
  readonly reason: string;
}

export interface RankedStory extends Story {
  readonly title: string;
  readonly rank: number;
  readonly parts: readonly RankPart[];
}
