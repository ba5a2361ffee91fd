import { z } from 'zod';
import { Claim } from './claim.js';
import { DocumentId, SourceId, StoryId } from './ids.js';
import { issueFields, Length } from './issue.js';
import { SourceRole } from './source.js';
import { Day } from './time.js';

const BriefDocument = z.strictObject({
  id: DocumentId,
  title: z.string(),
  url: z.string().optional(),
  about: z.array(z.string()),
  source: z.strictObject({ id: SourceId, title: z.string(), role: SourceRole }),
  language: z.string(),
  publishedAt: z.string().optional(),
  copyOf: DocumentId.optional(),
});

/** A part of a rank (see `RankPart`): which sentence, what fills it, and the sentence in English. */
const BriefRankPart = z.strictObject({
  name: z.string(),
  value: z.number(),
  template: z.string(),
  values: z.record(z.string(), z.union([z.number(), z.string()])),
  reason: z.string(),
});

const BriefItem = z.strictObject({
  position: z.int().min(1),
  storyId: StoryId,
  /** A title of the story that is a whole sentence and agrees with it in every number, else the first clause of a passage. */
  headline: Claim,
  sentences: z.array(Claim).min(1),
  /** Set when the story was in one of the last 7 days' briefs: what came since. */
  update: z.strictObject({ since: Day }).optional(),
  /** Why it is here: the parts of its rank, in words, as claims that can be recounted. */
  reasons: z.array(Claim),
  rank: z.strictObject({ total: z.number(), parts: z.array(BriefRankPart) }),
  documents: z.array(BriefDocument).min(1),
});

const NearMiss = z.strictObject({
  storyId: StoryId,
  title: Claim,
  /** length: cut to fit. rank: below the tenth. repeated: was in the brief of `since` and nothing came since. no-headline … */
  reason: z.enum(['length', 'rank', 'repeated', 'dropped', 'no-sentence']),
  since: Day.optional(),
  rank: z.number(),
});

/** One issue of the daily brief, as `pingmo brief --json` prints it. */
export const DailyBrief = z.strictObject({
  kind: z.literal('daily-brief'),
  schema: z.literal('urn:pingmo:schema:daily-brief:1'),
  title: z.string(),
  date: Day,
  ...issueFields,
  timeZone: z.string(),
  items: z.array(BriefItem).max(10),
  nearMisses: z.array(NearMiss),
  /** A thin day: fewer than 10 items, or under 1,200 characters (700 words); shipped with its counts, never padded. */
  thin: z.boolean(),
  length: Length,
  /** Share of the items' documents that are primary, 0 to 1. */
  primaryShare: z.number(),
});
export type DailyBrief = Readonly<z.infer<typeof DailyBrief>>;
export type BriefItem = DailyBrief['items'][number];
