import { z } from 'zod';
import { ClaimId, CollectionId, DocumentId, SourceId, StoryId } from './ids.js';
import { Lang } from './language.js';
import { type EditorText, PublicationKind } from './publication.js';
import { Instant, Day } from './time.js';

const common = {
  id: z.string().min(1),
  decidedAt: Instant,
  by: z.string().min(1),
  /** What it was decided about, in words: printed when the thing itself has changed or gone. */
  concerned: z.string().optional(),
  /** Why, in the editor's words. */
  note: z.string().optional(),
};
const decision = <Kind extends string, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) => z.strictObject({ ...common, kind: z.literal(kind), ...shape });
/** An issue: a publication's kind, the first day of its period, its language; of an overview its collection too. */
const issue = { publication: PublicationKind, collection: CollectionId.optional(), date: Day, language: Lang };
/** The editions in which the editor saw a claim; in each of its publications, in each of its languages, where not named. */
const seenIn = { publication: PublicationKind.optional(), language: Lang.optional() };
/** The document on which a claim stood when it was decided about it: of its evidence the first. */
const stoodOn = DocumentId.optional();
const text = z.string().min(1);

/** One decision of the editor: one line of `overrides.jsonl`. */
export const Override = z.discriminatedUnion('kind', [
  /** Before all others, in briefs of days on which it is told. */
  decision('pin', { story: StoryId }),
  decision('drop', { story: StoryId }),
  /** Left out of publications; it stays stored and counted. */
  decision('leave-out', { document: DocumentId }),
  decision('retitle', { story: StoryId, language: Lang, text }),
  /** The order of the first items of a brief; what is not named follows by rank. */
  decision('order', { publication: z.literal('daily-brief'), date: Day, stories: z.array(StoryId).min(1) }),
  /** One story from now on, under the id of the first. */
  decision('merge', { stories: z.array(StoryId).min(2) }),
  /** These documents of the story are a story of their own, named after the earliest of them. */
  decision('split', { story: StoryId, documents: z.array(DocumentId).min(1) }),
  /** Another wording of a claim, which becomes `edited` and keeps its evidence. */
  decision('reword', { claim: ClaimId, ...seenIn, stoodOn, text }),
  /** Another passage in the place of a claim. */
  decision('swap', { claim: ClaimId, ...seenIn, stoodOn, document: DocumentId, field: z.enum(['body', 'title']), start: z.int().min(0), end: z.int().min(1) }),
  /** The editor's own remark on a document; it replaces the one that came with it. */
  decision('annotate', { document: DocumentId, text }),
  /** Under which group and sub-group of the reading digest a document stands. */
  decision('group', { document: DocumentId, groups: z.array(z.string().min(1)).min(1).max(2) }),
  decision('forget', { document: DocumentId }),
  /** Never again from this source. */
  decision('mute', { source: SourceId }),
  /** Two names for one thing, or (`same: false`) for two. */
  decision('alias', { name: text, alias: text, same: z.boolean() }),
  /** What a term is called in a language. */
  decision('rename-term', { term: text, language: Lang, text }),
  /** A term that is no subject: it is listed nowhere. */
  decision('ban-term', { term: text }),
  /** A term that is listed whatever it does; stories with it rank higher. */
  decision('follow-term', { term: text }),
  /** The editor's own words, without evidence: before or after the items of an issue. */
  decision('text', { ...issue, place: z.enum(['opening', 'closing']), text }),
  decision('publish', { ...issue, number: z.int().min(1) }),
  decision('correct', { ...issue, text }),
  decision('undo', { override: z.string() }),
]);
export type Override = Readonly<z.infer<typeof Override>>;
export type OverrideOf<Kind extends Override['kind']> = Extract<Override, { kind: Kind }>;

/** All overrides in force together, as other rooms receive them. Where two speak of one thing, the later one counts. */
export interface Decisions {
  readonly pinned: ReadonlySet<StoryId>;
  readonly dropped: ReadonlySet<StoryId>;
  readonly leftOut: ReadonlySet<DocumentId>;
  readonly retitled: readonly OverrideOf<'retitle'>[];
  /** By the day of the brief. */
  readonly ordered: ReadonlyMap<Day, readonly StoryId[]>;
  /** Merges and splits, in the order of deciding. */
  readonly regrouped: readonly OverrideOf<'merge' | 'split'>[];
  /** Wordings and passages of claims, in the order of deciding; each holds in the editions that it names. */
  readonly revised: readonly OverrideOf<'reword' | 'swap'>[];
  readonly notes: ReadonlyMap<DocumentId, string>;
  readonly groups: ReadonlyMap<DocumentId, readonly string[]>;
  readonly forgotten: ReadonlySet<DocumentId>;
  readonly muted: ReadonlySet<SourceId>;
  readonly aliases: readonly OverrideOf<'alias'>[];
  /** Terms by one of their names. */
  readonly renamedTerms: readonly OverrideOf<'rename-term'>[];
  readonly bannedTerms: ReadonlySet<string>;
  readonly followedTerms: ReadonlySet<string>;
  readonly texts: readonly OverrideOf<'text'>[];
  /** In the order of deciding. */
  readonly published: readonly OverrideOf<'publish'>[];
  readonly corrections: readonly OverrideOf<'correct'>[];
}

/** The editor's own words before and after the issue that `isOf` tells: of each place the last that were decided. */
export function editorTextsOf(
  { texts }: Pick<Decisions, 'texts'>,
  isOf: (text: OverrideOf<'text'>) => boolean,
): { readonly opening?: EditorText; readonly closing?: EditorText } {
  const of = (place: 'opening' | 'closing'): { readonly [where in typeof place]?: EditorText } => {
    const decided = texts.findLast((text) => text.place === place && isOf(text));
    return decided === undefined ? {} : { [place]: { kind: 'editor-text', text: decided.text } };
  };
  return { ...of('opening'), ...of('closing') };
}
