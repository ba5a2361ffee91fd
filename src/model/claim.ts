import { z } from 'zod';
import type { SourceRole } from './source.js';
import { ClaimId, DocumentId } from './ids.js';
import { Lang } from './language.js';
import { CountQuery } from './count-query.js';

/** A passage with its text: `document[field].slice(start, end) === quote`. */
export const Evidence = z.strictObject({
  documentId: DocumentId,
  field: z.enum(['body', 'title']),
  start: z.int().min(0),
  end: z.int().min(1),
  quote: z.string().min(1),
});
export type Evidence = Readonly<z.infer<typeof Evidence>>;

/** At least one: a claim without evidence does not compile. */
export const EvidenceList = z.tuple([Evidence], Evidence).readonly().meta({ minItems: 1 });
export type EvidenceList = z.infer<typeof EvidenceList>;

/** A number in a claim, with the question that recomputes it (`pingmo count`). */
export const ClaimCount = z.strictObject({ name: z.string(), value: z.number(), query: CountQuery });

/**
 * One sentence of a publication.
 * quoted: `text` is the quote of its first evidence without Markdown markup.
 * counted: a template in which every slot is a span of the evidence or a recomputable count.
 * edited: reworded by the editor, evidence kept. written: free text by a model, unverified.
 */
export const Claim = z.strictObject({
  id: ClaimId,
  text: z.string().min(1),
  tier: z.enum(['quoted', 'counted', 'edited', 'written']),
  evidence: EvidenceList,
  counts: z.array(ClaimCount).optional(),
  /** The text in the other Chinese script, for showing only. */
  display: z.strictObject({ text: z.string(), script: Lang }).optional(),
  /** Of a talk: who said it, and when in the recording (`12:34`, `1:02:03`), as far as its transcript says. */
  said: z
    .strictObject({
      speaker: z.string().optional(),
      time: z
        .string()
        .regex(/^(?:\d+:)?\d{2}:\d{2}$/)
        .optional(),
    })
    .optional(),
  /** The source that tells of it, when not the primary one. */
  via: z.string().optional(),
});
export type Claim = Readonly<z.infer<typeof Claim>>;

/** Where one piece of evidence stands, with the words around it, ready to be shown in place. */
export interface EvidenceView {
  readonly documentId: DocumentId;
  readonly documentTitle: string;
  readonly sourceTitle: string;
  readonly role: SourceRole;
  /** `2025-06-24`; absent when unknown. */
  readonly date?: string;
  readonly language: string;
  readonly url?: string;
  /** The sentence before and after, markup removed; empty at an end of the document. */
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}
