import { z } from 'zod';
import { Claim } from './claim.js';
import { Lang } from './language.js';
import { EditorText } from './publication.js';
import { Day } from './time.js';

/** What every issue of a publication says of itself. */
export const issueFields = {
  language: Lang,
  /** Absent on a draft; counts from 1 in the order of publishing. */
  number: z.int().min(1).optional(),
  status: z.enum(['draft', 'published', 'corrected']),
  editor: z.string().describe('Who answers for it.'),
  madeBy: z.string().describe('How it was made, in one line.'),
  /** The editor's own words before and after the items. */
  opening: EditorText.optional(),
  closing: EditorText.optional(),
  summary: z.array(Claim).describe('What it rests on, in counts.'),
  corrections: z.array(z.strictObject({ date: Day, text: z.string() })),
};

/** To read it: at 400 characters or 230 words a minute. */
export const Length = z.strictObject({ hanCharacters: z.int(), words: z.int(), minutes: z.number() });

/** The name of an ISO 8601 week, `2025-W25`. */
export const WeekName = z.string().regex(/^\d{4}-W\d{2}$/);
