import { z } from 'zod';
import { Claim } from './claim.js';
import { DocumentId, SourceId } from './ids.js';
import { issueFields, Length, WeekName } from './issue.js';
import { EditorText } from './publication.js';
import { SourceRole } from './source.js';
import { Day } from './time.js';

/** What a sentence is to its text. `lede`: what it opens with. `number`: a figure that matters. */
export const Role = z.enum(['lede', 'thesis', 'point', 'limit', 'audience', 'number']);
export type Role = z.infer<typeof Role>;

/** What a sentence says of a trend. `overview`: what it is, why it matters, what should be done. `tool`: names one and says what it is or does. */
export const OverviewRole = z.enum(['overview', 'use-case', 'impact', 'challenge', 'tool']);
export type OverviewRole = z.infer<typeof OverviewRole>;

export const ReadingKind = z.enum(['essay', 'repository', 'talk', 'paper', 'thread']);
export type ReadingKind = z.infer<typeof ReadingKind>;

/** One post of a thread. */
const Post = z.strictObject({
  author: z.string(),
  /** With its `@`. */
  handle: z.string().optional(),
  date: Day.optional(),
  url: z.string().optional(),
  claims: z.array(Claim),
});

const RelatedItem = z.strictObject({
  id: DocumentId,
  /** story: about one event. terms: they have these terms in common. */
  by: z.enum(['story', 'terms']),
  terms: z.array(z.string()),
});

const DigestItem = z.strictObject({
  id: DocumentId,
  /** GitHub's anchor of its heading in the Markdown of this language. */
  anchor: z.string(),
  position: z.int().min(1),
  kind: ReadingKind,
  title: Claim,
  /** The page that was read. `title`: its own, when known. */
  link: z.strictObject({ url: z.string(), title: z.string().optional() }).optional(),
  identifiers: z.strictObject({ doi: z.string().optional(), arxiv: z.string().optional(), github: z.string().optional() }),
  authors: z.array(z.string()),
  source: z.strictObject({ id: SourceId, title: z.string(), role: SourceRole }),
  language: z.string(),
  publishedAt: z.string().optional(),
  readAt: z.string().optional(),
  note: EditorText.optional(),
  /** A role without a sentence above its threshold is absent. */
  lede: z.array(Claim).optional(),
  thesis: z.array(Claim).optional(),
  points: z.array(Claim).optional(),
  limits: z.array(Claim).optional(),
  audience: z.array(Claim).optional(),
  numbers: z.array(Claim).optional(),
  posts: z.array(Post).optional(),
  related: z.array(RelatedItem),
  /** To read all that the digest says of it. */
  minutes: z.number(),
});

const SubGroup = z.strictObject({ name: z.string(), anchor: z.string(), items: z.array(DigestItem) });

const Group = z.strictObject({
  name: z.string(),
  anchor: z.string(),
  /** Neither the configuration nor a tag says so: a suggestion that the editor can take. */
  suggested: z.boolean(),
  items: z.array(DigestItem),
  groups: z.array(SubGroup),
});

/** One issue of the reading digest, as `pingmo digest --json` prints it. */
export const ReadingDigest = z.strictObject({
  kind: z.literal('reading-digest'),
  schema: z.literal('urn:pingmo:schema:reading-digest:1'),
  title: z.string(),
  /** ISO 8601: `2025-W27`. */
  week: WeekName,
  /** The Monday; the week ends six days later. */
  date: Day,
  ...issueFields,
  timeZone: z.string(),
  groups: z.array(Group),
  /** Items in which a role has a sentence. */
  coverage: z.array(z.strictObject({ role: Role, items: z.int(), of: z.int() })),
  /** Share of the quotations that are in another language than the issue, 0 to 1. */
  untranslatedShare: z.number(),
  length: Length,
});
export type ReadingDigest = Readonly<z.infer<typeof ReadingDigest>>;
export type DigestItem = ReadingDigest['groups'][number]['items'][number];
export type DigestGroup = ReadingDigest['groups'][number];
