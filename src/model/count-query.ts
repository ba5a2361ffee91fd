import { z } from 'zod';
import { DocumentId, SourceId, StoryId } from './ids.js';
import { Day } from './time.js';

/** A question whose answer is a number; `pingmo count QUERY --as-of DATE --json` prints it. Conditions are joined by "and". */
export const CountQuery = z.strictObject({
  count: z.enum(['documents', 'origins', 'sources', 'stories', 'languages']).describe('What is counted, each once.'),
  from: Day.optional().describe('First day, included.'),
  to: Day.optional().describe('Last day, included.'),
  story: StoryId.optional(),
  term: z.string().min(1).optional().describe('Only documents with this term, under any of its names.'),
  source: SourceId.optional(),
  language: z.string().optional(),
  documents: z.array(DocumentId).optional().describe('Only among these.'),
  readFrom: Day.optional().describe('First day of reading, included: only what the editor read is counted, on the day it was read, else of its publication.'),
  readTo: Day.optional().describe('Last day of reading, included.'),
  timeZone: z.string().optional().describe('Where days of reading begin, as an IANA name; UTC when absent.'),
  copies: z.boolean().optional().describe('Whether near-copies count too; they do not unless true.'),
});
export type CountQuery = Readonly<z.infer<typeof CountQuery>>;
