import { z } from 'zod';
import { DocumentId, SourceId, StoryId } from './ids.js';
import { Instant, Day } from './time.js';
import { Lang } from './language.js';

const common = { id: z.string().min(1), decidedAt: Instant, by: z.string().min(1), note: z.string().optional() };

/** One decision of the editor: one line of `overrides.jsonl`. */
export const Override = z.discriminatedUnion('kind', [
  z.strictObject({ ...common, kind: z.literal('pin'), story: StoryId }),
  z.strictObject({ ...common, kind: z.literal('drop'), story: StoryId }),
  z.strictObject({ ...common, kind: z.literal('forget'), document: DocumentId }),
  z.strictObject({ ...common, kind: z.literal('mute'), source: SourceId }),
  z.strictObject({ ...common, kind: z.literal('publish'), publication: z.literal('daily-brief'), date: Day, language: Lang, number: z.int().min(1) }),
  z.strictObject({ ...common, kind: z.literal('correct'), publication: z.literal('daily-brief'), date: Day, language: Lang, text: z.string().min(1) }),
  z.strictObject({ ...common, kind: z.literal('undo'), override: z.string() }),
]);
export type Override = Readonly<z.infer<typeof Override>>;

/** All overrides in force together, as other rooms receive them. */
export interface Decisions {
  readonly pinned: ReadonlySet<StoryId>;
  readonly dropped: ReadonlySet<StoryId>;
  readonly forgotten: ReadonlySet<DocumentId>;
  readonly muted: ReadonlySet<SourceId>;
  /** In the order of deciding. */
  readonly published: readonly Extract<Override, { kind: 'publish' }>[];
  readonly corrections: readonly Extract<Override, { kind: 'correct' }>[];
}
