import {
  type DailyBrief,
  type Day,
  type WeeklyKeywords,
  WeeklyKeywords as WeeklyKeywordsSchema,
  addDays,
  dayOf,
  mondayOf,
  periodOfWeek,
  weekOf,
} from '../model/index.js';
import {
  claimsOf,
  claimsOfKeyword,
  composeKeywords,
  csvOf,
  describePage,
  gatherKeywords,
  headingOf,
  withoutDocument,
} from '../publications/weekly-keywords/index.js';
import { briefPress } from './briefs.js';
import type { OpenWorkspace } from './contract.js';
import { type IssueKey, type PublicationPress, gatheringOf, textsOf } from './press.js';
import { countsOf } from './term-counts.js';

/** Keywords by which an index tells of a week. */
const KEYWORDS_SHOWN = 8;

/** The weekly keywords, made of the week's briefs and stories. */
export const keywordsPress: PublicationPress<WeeklyKeywords> = {
  kind: 'weekly-keywords',
  periods: async (open, asOf) => [...new Set((await open.store.documents.days(asOf)).map(({ day }) => mondayOf(day)))].sort(),
  periodOf: (day) => ({ from: mondayOf(day), to: addDays(mondayOf(day), 6) }),
  nameOf: weekOf,
  dateOf: (name): Day | undefined => periodOfWeek(name)?.from,
  draft: draftKeywords,
  page: describePage,
  claims: claimsOf,
  headlines: (issue) => [
    headingOf(issue),
    issue.keywords
      .slice(0, KEYWORDS_SHOWN)
      .map(({ term }) => term)
      .join(' · '),
  ],
  contents: (issue) => [
    ...issue.keywords.map((keyword) => JSON.stringify([keyword.id, keyword.term, keyword.group, claimsOfKeyword(keyword).map((claim) => claim.text)])),
    ...textsOf(issue),
  ],
  without: withoutDocument,
  parse: (value) => WeeklyKeywordsSchema.safeParse(value).data,
  besides: (issue) => [{ ending: 'csv', text: csvOf(issue) }],
};

async function draftKeywords({ date, language, asOf }: IssueKey, open: OpenWorkspace): Promise<WeeklyKeywords> {
  const { domains } = open.workspace.configuration;
  const gathering = await gatheringOf(open, asOf);
  const counts = await countsOf(open, asOf);
  const briefs = await briefsOfWeek(date, asOf, open);
  return composeKeywords(await gatherKeywords(date, language, asOf, { ...gathering, domains, counts, briefs }));
}

/**
 * The briefs of a week's days that hold documents, as published, else as they would be made; in the first language of the configuration, whatever
 * the language of the keywords, so that siblings are made of the same.
 */
async function briefsOfWeek(monday: Day, asOf: Day | undefined, open: OpenWorkspace): Promise<readonly DailyBrief[]> {
  const language = open.workspace.configuration.languages[0]!;
  const today = dayOf(open.world.now(), open.workspace.configuration.timeZone);
  const last = asOf !== undefined && asOf < today ? asOf : today;
  const days = (await open.store.documents.days(asOf)).map(({ day }) => day).filter((day) => monday <= day && day <= addDays(monday, 6) && day <= last);
  const { published } = open.decisionsAt(asOf);
  const briefs: DailyBrief[] = [];
  for (const date of days) {
    const isPublished = published.some((issue) => issue.publication === 'daily-brief' && issue.date === date && issue.language === language);
    const frozen = isPublished ? await open.store.issues.get('daily-brief', date, language, asOf === undefined ? undefined : 0) : undefined;
    briefs.push(frozen ? (JSON.parse(frozen.json) as DailyBrief) : await briefPress.draft({ date, language, ...(asOf === undefined ? {} : { asOf }) }, open));
  }
  return briefs;
}
