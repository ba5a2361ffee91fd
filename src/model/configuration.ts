import { z } from 'zod';
import { Lang } from './language.js';
import { PublicationKind } from './publication.js';
import { ReadingKind } from './reading-digest.js';
import { SourceConfig } from './source.js';

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

/** `pingmo.yaml`, the workspace's configuration. */
export const Configuration = z.strictObject({
  title: z.string().min(1).describe('Name of your publications.'),
  editor: z.string().min(1).describe('Who answers for what is published.'),
  languages: z.array(Lang).min(1).describe('Languages to publish in; the first is the default.'),
  timeZone: z.string().refine(validTimeZone, 'is not an IANA time zone such as Asia/Shanghai').describe('IANA name; decides where a day begins.'),
  interests: z.array(z.string().min(1)).default([]).describe('Terms you follow; stories with them rank higher.'),
  publications: z.array(PublicationKind).default(['daily-brief', 'reading-digest']).describe('Publications wanted.'),
  digest: DigestConfig.default({ groups: [] }).describe('Groups and sub-groups of the reading digest; suggested from tags when there are none.'),
  domains: z.array(z.string().min(1)).default([]).describe('Domains for keywords, besides "other".'),
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
