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

/** Which sentence says what a part counted. An interface has it in each of its languages, with `{slots}` for the values. */
export type RankTemplate =
  | 'origins' // {origins}, {documents}
  | 'breadth-unknown' // {origins} of the whole stream, too few; {documents} of the story
  | 'sources' // {sources}, {primary}
  | 'novelty' // {percent}
  | 'began-today'
  | 'began-before' // {days}
  | 'interests' // {interests}: their names
  | 'no-interests'
  | 'pinned'
  | 'not-pinned';

/** One printed part of a rank; the rank is their sum. */
export interface RankPart {
  readonly name: 'origins' | 'sources' | 'novelty' | 'freshness' | 'interests' | 'pin';
  readonly value: number;
  readonly template: RankTemplate;
  /** What fills the slots of the template. */
  readonly values: Readonly<Record<string, number | string>>;
  /** The sentence in English. */
  readonly reason: string;
}

export interface RankedStory extends Story {
  readonly title: string;
  readonly rank: number;
  readonly parts: readonly RankPart[];
}
