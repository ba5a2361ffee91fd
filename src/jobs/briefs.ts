import { type Claim, type DailyBrief, type Day, type DocumentId, DailyBrief as DailyBriefSchema, Day as DaySchema } from '../model/index.js';
import { claimsOf, composeBrief, describePage, gatherDay } from '../publications/daily-brief/index.js';
import type { OpenWorkspace } from './contract.js';
import { interestsOf } from './interests.js';
import { type IssueKey, type PublicationPress, gatheringOf, textsOf } from './press.js';

/** Headlines by which an index tells of a day. */
const HEADLINES_SHOWN = 3;

/** The daily brief, made of one day's stories. */
export const briefPress: PublicationPress<DailyBrief> = {
  kind: 'daily-brief',
  periods: async (open, asOf) => (await open.store.documents.days(asOf)).map(({ day }) => day),
  periodOf: (day) => ({ from: day, to: day }),
  nameOf: (date) => date,
  dateOf: (name): Day | undefined => DaySchema.safeParse(name).data,
  draft: draftBrief,
  page: describePage,
  claims: claimsOf,
  headlines: (brief) => brief.items.slice(0, HEADLINES_SHOWN).map((item) => item.headline.display?.text ?? item.headline.text),
  contents: (brief) => [...brief.items.map((item) => JSON.stringify([item.headline.text, item.sentences.map((sentence) => sentence.text)])), ...textsOf(brief)],
  without: withoutDocument,
  parse: (value) => DailyBriefSchema.safeParse(value).data,
};

async function draftBrief({ date, language, asOf }: IssueKey, open: OpenWorkspace): Promise<DailyBrief> {
  return composeBrief(await gatherDay(date, language, asOf, { ...(await gatheringOf(open, asOf)), interests: interestsOf(open, asOf) }));
}

function withoutDocument(brief: DailyBrief, id: DocumentId): DailyBrief {
  const holds = (claim: Claim): boolean => claim.evidence.every((evidence) => evidence.documentId !== id);
  const items = brief.items
    .filter((item) => holds(item.headline))
    .map((item) => ({
      ...item,
      sentences: item.sentences.filter(holds),
      reasons: item.reasons.filter(holds),
      documents: item.documents
        .filter((document) => document.id !== id)
        .map((document) => (document.copyOf === id ? { ...document, copyOf: undefined } : document)),
    }))
    .filter((item) => item.sentences.length > 0 && item.documents.length > 0)
    .map((item, at) => ({ ...item, position: at + 1 }));
  return JSON.parse(
    JSON.stringify({ ...brief, items, summary: brief.summary.filter(holds), nearMisses: brief.nearMisses.filter((miss) => holds(miss.title)) }),
  ) as DailyBrief;
}
