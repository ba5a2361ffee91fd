import { z } from 'zod';
import { DocumentId, SourceId, StoryId } from './ids.js';
import { Day } from './time.js';

/** A question whose answer is a number; `pingmo count QUERY --as-of DATE --json` prints it. Conditions are joined by "and". */
export const CountQuery = z.strictObject({
  count: z.enum(['documents', 'origins', 'sources', 'stories', 'languages']).describe('What is counted, each once.'),
  from: Day.optional().describe('First day, included.'),
  to: Day.optional().describe('Last day, included.'),
  story: StoryId.optional(),
  source: SourceId.optional(),
  language: z.string().optional(),
  documents: z.array(DocumentId).optional().describe('Only among these.'),
  copies: z.boolean().optional().describe('Whether near-copies count too; they do not unless true.'),
});
export type CountQuery = Readonly<z.infer<typeof CountQuery>>;
