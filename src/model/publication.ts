import { z } from 'zod';

export const PublicationKind = z.enum(['daily-brief', 'weekly-keywords', 'reading-digest', 'trends-overview', 'keyword-cards', 'annual-report', 'nine-grid']);
export type PublicationKind = z.infer<typeof PublicationKind>;

/** What the editor wrote, without evidence; shown as such. */
export const EditorText = z.strictObject({ kind: z.literal('editor-text'), text: z.string().min(1) });
export type EditorText = Readonly<z.infer<typeof EditorText>>;
