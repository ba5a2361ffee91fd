import { type Day, type ReadingDigest, ReadingDigest as ReadingDigestSchema, addDays, mondayOf, periodOfWeek, readingDayOf, weekOf } from '../model/index.js';
import { claimsOf, composeDigest, describePage, gatherWeek, headingOf, itemsOf, claimsOfItem, withoutDocument } from '../publications/reading-digest/index.js';
import type { OpenWorkspace } from './contract.js';
import { type IssueKey, type PublicationPress, gatheringOf, textsOf } from './press.js';

/** The reading digest, made of what the editor read in a week. */
export const digestPress: PublicationPress<ReadingDigest> = {
  kind: 'reading-digest',
  periods: weeksWithReading,
  periodOf: (day) => ({ from: mondayOf(day), to: addDays(mondayOf(day), 6) }),
  nameOf: weekOf,
  dateOf: (name): Day | undefined => periodOfWeek(name)?.from,
  draft: draftDigest,
  page: describePage,
  claims: claimsOf,
  headlines: (digest) => [headingOf(digest), digest.groups.map((group) => `${group.name} ${itemsOf({ groups: [group] }).length}`).join(' · ')],
  contents: (digest) => [
    ...itemsOf(digest).map((item) => JSON.stringify([claimsOfItem(item).map((claim) => claim.text), item.note?.text, item.link?.url])),
    ...textsOf(digest),
  ],
  without: withoutDocument,
  parse: (value) => ReadingDigestSchema.safeParse(value).data,
};

/** The Mondays of all weeks in which something was read. */
async function weeksWithReading(open: OpenWorkspace, asOf?: Day): Promise<readonly Day[]> {
  const { timeZone } = open.workspace.configuration;
  const heads = await open.store.documents.heads({ reading: true, ...(asOf === undefined ? {} : { asOf }) });
  return [...new Set(heads.map((head) => mondayOf(readingDayOf(head, timeZone))))].sort();
}

async function draftDigest({ date, language, asOf }: IssueKey, open: OpenWorkspace): Promise<ReadingDigest> {
  const { digest: config } = open.workspace.configuration;
  return composeDigest(await gatherWeek(date, language, asOf, { ...(await gatheringOf(open, asOf)), config }));
}
