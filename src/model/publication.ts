import { z } from 'zod';
import { PUBLICATION_KINDS } from './choices.js';

export const PublicationKind = z.enum(PUBLICATION_KINDS);
export type PublicationKind = z.infer<typeof PublicationKind>;

/** What the editor wrote, without evidence; shown as such. */
export const EditorText = z.strictObject({ kind: z.literal('editor-text'), text: z.string().min(1) });
export type EditorText = Readonly<z.infer<typeof EditorText>>;
