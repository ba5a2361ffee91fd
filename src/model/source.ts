import { z } from 'zod';
import { SOURCE_KINDS, SOURCE_ROLES } from './choices.js';
import { SourceId } from './ids.js';

/** primary: tells of its own work. secondary: tells of others'. machine: written by a program. */
export const SourceRole = z.enum(SOURCE_ROLES);
export type SourceRole = z.infer<typeof SourceRole>;

/**
 * How a source is read. `folder` and `file` hold Markdown, HTML, PDF, plain text, transcripts (WebVTT, SubRip), JSON Lines (plain or gzip) or
 * feeds; `arxiv` and `hackernews` ask the public interfaces of these sites.
 */
export const SourceKind = z.enum(SOURCE_KINDS);
export type SourceKind = z.infer<typeof SourceKind>;

/** One line of `sources` in the configuration. */
export const SourceConfig = z
  .strictObject({
    id: SourceId.describe('Name of the source, unique in this workspace.'),
    kind: SourceKind,
    title: z.string().optional().describe('Name to print; the feed’s own title when absent.'),
    url: z
      .url({ protocol: /^https?$/ })
      .optional()
      .describe('Address of a feed or page; of arxiv and hackernews, where the interface stands when not at its public address.'),
    query: z.string().min(1).optional().describe('Of arxiv: a query of its API, such as `cat:cs.CL`. Of hackernews: words that a story must hold.'),
    path: z.string().optional().describe('File or folder, absolute or relative to the workspace.'),
    role: SourceRole.default('secondary').describe('primary, secondary (somebody telling of it) or machine-written.'),
    weight: z.number().min(0).max(5).default(1).describe('How much the editor trusts it, 0 to 5; part of a story’s rank.'),
    split: z.enum(['auto', 'never']).default('auto').describe('auto: a document that is a list of linked items becomes those items.'),
    reading: z.boolean().default(false).describe('What the editor read: the input of the reading digest.'),
    quoteLimit: z
      .strictObject({ hanCharacters: z.int().min(0), words: z.int().min(0) })
      .optional()
      .describe('Most that public renderings quote of one document; 300 Han characters or 150 words unless the licence allows more.'),
    fullText: z.boolean().default(false).describe('Follow each feed item’s link and read the page itself.'),
  })
  .refine((source) => isInterface(source.kind) || (source.url === undefined) !== (source.path === undefined), { message: 'needs either `url` or `path`' })
  .refine((source) => !isInterface(source.kind) || source.path === undefined, { message: 'of this kind has no `path`' })
  .refine((source) => (source.kind === 'arxiv') <= (source.query !== undefined), { message: 'of kind arxiv needs a `query`, such as `cat:cs.CL`' });

function isInterface(kind: SourceKind): boolean {
  return kind === 'arxiv' || kind === 'hackernews';
}

export type SourceConfig = z.infer<typeof SourceConfig>;

/** A Source as documents know it: configured, or met as the `source` value of an imported record. */
export interface Source {
  readonly id: SourceId;
  readonly title: string;
  readonly role: SourceRole;
  readonly weight: number;
  readonly reading: boolean;
  /** The configured source through which it came; itself when configured. */
  readonly via: SourceId;
}
