import { z } from 'zod';
import { Claim } from './claim.js';
import { DocumentId, SourceId, StoryId, TermId } from './ids.js';
import { issueFields, WeekName } from './issue.js';
import { TermKind } from './term.js';
import { Day } from './time.js';
import { Movement, Stage, TermPoint } from './trend.js';

/** Why a term stands among the week's: it rose, it was told of for the first time, or it carried the week's largest stories without moving. */
export const KeywordGroup = z.enum(['rising', 'new', 'steady']);
export type KeywordGroup = z.infer<typeof KeywordGroup>;

const KeywordStory = z.strictObject({
  id: StoryId,
  title: z.string(),
  /** Of its first document in the week. */
  day: Day,
  documents: z.int(),
  /** The week's briefs that told of it, with its place there. */
  briefs: z.array(z.strictObject({ date: Day, position: z.int() })),
});

const Keyword = z.strictObject({
  id: TermId,
  /** GitHub's anchor of its heading in the Markdown of this language. */
  anchor: z.string(),
  position: z.int().min(1),
  term: z.string(),
  /** Other names that documents use. */
  aliases: z.array(z.string()),
  group: KeywordGroup,
  /** Id of a domain of the configuration, `other` or `unknown`; `because` says in English what it rests on. */
  domain: z.string(),
  kind: TermKind,
  because: z.strictObject({ domain: z.string(), kind: z.string() }),
  /** The organisation or person named with it most often; absent when none is found. `documents` of `of` that were looked at name both. */
  subject: z.strictObject({ name: z.string(), documents: z.int(), of: z.int() }).optional(),
  stage: Stage,
  movement: Movement,
  /** The movement in counts that can be recounted. */
  figures: z.array(Claim),
  first: z.strictObject({
    day: Day,
    documentId: DocumentId,
    source: z.strictObject({ id: SourceId, title: z.string() }),
    origin: z.string(),
    /** Within a week of the first document of all: it may be older than what is held. */
    atBeginning: z.boolean(),
  }),
  /** A sentence that says what it is; absent when none is found. */
  definition: Claim.optional(),
  /** A sentence of the week's stories; absent when none may be quoted. */
  news: Claim.optional(),
  /** Largest first. */
  stories: z.array(KeywordStory),
  /** The last 26 weeks, earliest first. */
  curve: z.array(TermPoint),
});

const KeywordNearMiss = z.strictObject({
  id: TermId,
  term: z.string(),
  /** style: a word of everyday. everywhere: in a quarter of the week's stories. one-origin, reposts: what explains its week. rank: below the last. banned: by the editor. */
  reason: z.enum(['style', 'everywhere', 'one-origin', 'reposts', 'rank', 'banned']),
  stories: z.int(),
});

/** One issue of the weekly keywords, as `pingmo keywords --json` prints it. */
export const WeeklyKeywords = z.strictObject({
  kind: z.literal('weekly-keywords'),
  schema: z.literal('urn:pingmo:schema:weekly-keywords:1'),
  title: z.string(),
  /** ISO 8601: `2025-W25`. */
  week: WeekName,
  /** The Monday; the week ends six days later. */
  date: Day,
  ...issueFields,
  timeZone: z.string(),
  /** The domains that there are, in the order of the configuration. */
  domains: z.array(z.strictObject({ id: z.string(), name: z.string() })),
  keywords: z.array(Keyword).max(50),
  nearMisses: z.array(KeywordNearMiss),
  /** Of how many keywords each of these is known. */
  coverage: z.array(z.strictObject({ field: z.enum(['domain', 'kind', 'subject', 'definition', 'news']), known: z.int(), of: z.int() })),
  /** Fewer than 50 keywords: shipped with its counts, never padded. */
  thin: z.boolean(),
});
export type WeeklyKeywords = Readonly<z.infer<typeof WeeklyKeywords>>;
export type Keyword = WeeklyKeywords['keywords'][number];
export type KeywordNearMiss = WeeklyKeywords['nearMisses'][number];
