import { z } from 'zod';
import { CollectionId, SourceId } from './ids.js';
import { Lang } from './language.js';
import { PublicationKind } from './publication.js';
import { ReadingKind } from './reading-digest.js';
import { SourceConfig } from './source.js';
import { Day } from './time.js';

const validTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** One name for all languages, or one for each that is wanted. */
const GroupName = z.union([z.string().min(1), z.partialRecord(Lang, z.string().min(1))]);
const gathers = {
  name: GroupName,
  tags: z.array(z.string().min(1)).default([]).describe('Documents with one of these tags stand here.'),
  kinds: z.array(ReadingKind).default([]).describe('Documents of these kinds stand here when no tag places them.'),
};

/** How the reading digest is divided: groups in this order, each with its sub-groups. */
export const DigestConfig = z.strictObject({
  title: GroupName.optional(),
  groups: z.array(z.strictObject({ ...gathers, groups: z.array(z.strictObject(gathers)).default([]) })).default([]),
});
export type DigestConfig = z.infer<typeof DigestConfig>;

/** A field of technology in which a keyword may stand, and the words by which its texts are known, in any of the languages. */
export const DomainConfig = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/)
    .refine((id) => id !== 'other' && id !== 'unknown', 'is what a keyword of no domain is called'),
  name: GroupName,
  cues: z.array(z.string().min(1)).min(1),
});
export type DomainConfig = z.infer<typeof DomainConfig>;

/** What a trends overview is made of; conditions are joined by "and". */
export const CollectionConfig = z
  .strictObject({
    id: CollectionId.describe('Name of the collection, unique in this workspace; of its files and addresses too.'),
    name: GroupName.optional().describe('Name to print; the id when absent.'),
    source: SourceId.optional().describe('Only documents of this source: a folder of transcripts and abstracts, or the `source` of imported records.'),
    query: z.string().trim().min(1, 'is empty').optional().describe('Only documents that these words find, as `pingmo search` does.'),
    from: Day.optional().describe('First day, included.'),
    to: Day.optional().describe('Last day, included.'),
  })
  .refine(({ source, query, from, to }) => [source, query, from, to].some((condition) => condition !== undefined), {
    message: 'needs a `source`, a `query`, or a day `from` or `to`',
  })
  .refine(({ from, to }) => from === undefined || to === undefined || from <= to, { message: 'has its first day after its last' });
export type CollectionConfig = Readonly<z.infer<typeof CollectionConfig>>;

/** `pingmo.yaml`, the workspace's configuration. */
export const Configuration = z.strictObject({
  title: z.string().min(1).describe('Name of your publications.'),
  editor: z.string().min(1).describe('Who answers for what is published.'),
  languages: z.array(Lang).min(1).describe('Languages to publish in; the first is the default.'),
  timeZone: z.string().refine(validTimeZone, 'is not an IANA time zone such as Asia/Shanghai').describe('IANA name; decides where a day begins.'),
  interests: z.array(z.string().min(1)).default([]).describe('Terms you follow; stories with them rank higher.'),
  publications: z.array(PublicationKind).default(['daily-brief', 'weekly-keywords', 'reading-digest', 'trends-overview']).describe('Publications wanted.'),
  digest: DigestConfig.default({ groups: [] }).describe('Groups and sub-groups of the reading digest; suggested from tags when there are none.'),
  domains: z
    .array(DomainConfig)
    .default([])
    .describe(
      'Domains of the weekly keywords, besides "other", the widest last: `id`, `name`, and the words (`cues`) by which its texts are known. Eight are given when there are none.',
    ),
  collections: z.array(CollectionConfig).default([]).describe('What trends overviews are made of: the sessions of a seminar, what a query finds, a period.'),
  sources: z.array(SourceConfig).default([]).describe('Where documents come from.'),
  siteUrl: z
    .url({ protocol: /^https?$/ })
    .default('http://127.0.0.1:4747/')
    .describe('Address under which site/ will stand; feeds name their issues by it.'),
  network: z
    .strictObject({
      allowHosts: z.array(z.string()).default([]).describe('Hosts on private or loopback addresses that may be fetched all the same, `host` or `host:port`.'),
    })
    .default({ allowHosts: [] }),
});
export type Configuration = Readonly<z.infer<typeof Configuration>>;
