import { z } from 'zod';
import { GRAINS } from './choices.js';
import { DocumentId, SourceId, StoryId, TermId } from './ids.js';
import { TermKind } from './term.js';
import { Day } from './time.js';

/** How long the periods are that are compared: ISO weeks, months or years of the calendar. */
export const Grain = z.enum(GRAINS);
export type Grain = z.infer<typeof Grain>;

/** Where a term stands in its life; by explicit rules over printed inputs. */
export const Stage = z.enum(['seed', 'rising', 'peak', 'settling', 'steady', 'fading', 'too-little-data']);
export type Stage = z.infer<typeof Stage>;

const share = z.number().min(0).max(1);

/**
 * What may explain a period without the subject having moved.
 * no-documents: nothing was delivered. outage: a source that usually delivers did not. new-source: one delivered that had not before.
 * reposts: most documents with the term are copies. one-origin: all of its stories stand on one origin's word, of five or more.
 */
export const PeriodMark = z.enum(['no-documents', 'outage', 'new-source', 'reposts', 'one-origin']);
export type PeriodMark = z.infer<typeof PeriodMark>;

/** A term in one period. */
export const TermPoint = z.strictObject({
  from: Day,
  to: Day,
  /** Distinct stories with the term, and all stories. Copies count once. */
  stories: z.int(),
  of: z.int(),
  /** Distinct origins of documents with the term, and of all. */
  origins: z.int(),
  ofOrigins: z.int(),
  /**
   * Share of the stories, as it would be had every source delivered in its usual part (indirect standardisation: observed over expected, times
   * the usual share); low and high: its 90% interval (Wilson 1927).
   */
  share,
  low: share,
  high: share,
  marks: z.array(PeriodMark),
});
export type TermPoint = Readonly<z.infer<typeof TermPoint>>;

/** A period against the ones before it. */
export const Movement = z.strictObject({
  direction: z.enum(['rising', 'fading', 'steady', 'unknown']),
  /** Distinct stories with the term in the period, and all stories of it. */
  stories: z.int(),
  of: z.int(),
  /** Stories with the term that go on the account of sources which had told something before: these are weighed against `expected`. */
  compared: z.int(),
  /** Distinct days of the period on which it was told; on fewer than `fewestDays` (three, or every third of the days of its source) nothing rises. */
  days: z.int(),
  fewestDays: z.int(),
  /** How many were to be expected by what each of these sources had told before. */
  expected: z.number(),
  /** `compared`: of its stories with the term those of sources that tell in the period too. */
  baseline: z.strictObject({ from: Day, to: Day, stories: z.int(), compared: z.int(), of: z.int() }),
  /** The share now over the share before, and its 90% interval. */
  ratio: z.number(),
  low: z.number(),
  high: z.number(),
  /** Log-likelihood ratio (Dunning 1993) and, over all terms tested, the q-value (Benjamini and Hochberg 1995). */
  g2: z.number(),
  q: z.number(),
  /** Distinct origins with the term, of all; unknown where the stream has fewer than five. */
  breadth: z.strictObject({ origins: z.int(), of: z.int(), known: z.boolean() }),
  /** In no story before the period. */
  isNew: z.boolean(),
});
export type Movement = Readonly<z.infer<typeof Movement>>;

/** Of the movements that are called sure, so many may be chance. */
const LARGEST_Q = 0.1;

/** Whether a movement stands out among all the terms that were looked at; one that does not may be chance. */
export function isSure({ q }: Pick<Movement, 'q'>): boolean {
  return q <= LARGEST_Q;
}

/** What moves, but not more than one of so many terms may by chance. */
export function mayBeChance({ direction, q }: Pick<Movement, 'direction' | 'q'>): boolean {
  return (direction === 'rising' || direction === 'fading') && !isSure({ q });
}

/** The first time that a term stood in another source, language or community than before. */
export const Crossing = z.strictObject({
  into: z.enum(['source', 'language', 'community']),
  name: z.string(),
  day: Day,
  documentId: DocumentId,
});

/** A term that moves, or stands, in one period, with all that its figures rest on. */
export const Trend = z.strictObject({
  id: TermId,
  term: z.string(),
  /** Other names of it that the documents use, most used first. */
  aliases: z.array(z.string()),
  kind: TermKind,
  grain: Grain,
  /** `2025-W25`, `2025-06`, `2025`. */
  period: z.string(),
  stage: z.strictObject({ name: Stage, inputs: z.array(z.strictObject({ name: z.string(), value: z.union([z.number(), z.string()]) })) }),
  movement: Movement,
  first: z.strictObject({ day: Day, documentId: DocumentId, sourceId: SourceId, origin: z.string() }),
  crossings: z.array(Crossing),
  /** Days in which it was told of more often than usual (Kleinberg 2002). */
  bursts: z.array(z.strictObject({ from: Day, to: Day, weight: z.number() })),
  /** The periods up to this one, earliest first. */
  curve: z.array(TermPoint),
  /** Over the curve: Mann–Kendall's test and Theil–Sen's slope of the share per period with its 95% interval. Absent when it is shorter than 8 periods. */
  slope: z.strictObject({ z: z.number(), p: z.number(), perPeriod: z.number(), low: z.number(), high: z.number() }).optional(),
  /** The first period of the last level, where the level of the curve changed. */
  changedAt: Day.optional(),
  /** Versions of one thing that stand in one line with it (GPT-5, GPT-5.1). */
  variants: z.array(z.string()),
  /** Stories of the period with the term, largest first. */
  storyIds: z.array(StoryId),
});
export type Trend = Readonly<z.infer<typeof Trend>>;
