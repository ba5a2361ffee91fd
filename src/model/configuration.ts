import { z } from 'zod';
import { Lang } from './language.js';
import { PublicationKind } from './publication.js';
import { SourceConfig } from './source.js';

const validTimeZone = (zone: string): boolean => {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
};

/** `pingmo.yaml`, the workspace's configuration. */
export const Configuration = z.strictObject({
  title: z.string().min(1).describe('Name of your publications.'),
  editor: z.string().min(1).describe('Who answers for what is published.'),
  languages: z.array(Lang).min(1).describe('Languages to publish in; the first is the default.'),
  timeZone: z.string().refine(validTimeZone, 'is not an IANA time zone such as Asia/Shanghai').describe('IANA name; decides where a day begins.'),
  interests: z.array(z.string().min(1)).default([]).describe('Terms you follow; stories with them rank higher.'),
  publications: z.array(PublicationKind).default(['daily-brief']).describe('Publications wanted.'),
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
