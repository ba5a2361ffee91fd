import { z } from 'zod';
import { Claim } from './claim.js';
import { CollectionId, DocumentId, SourceId } from './ids.js';
import { issueFields, Length } from './issue.js';
import { OverviewRole } from './reading-digest.js';
import { SourceRole } from './source.js';
import { Day } from './time.js';

/** Sessions of a trend, a sub-trend or the collection: the ids of their first documents. */
const Sessions = z.array(DocumentId);

/** What is said under each role, in reading order; a role without a sentence is absent. */
const Said = {
  overview: z.array(Claim).optional(),
  useCases: z.array(Claim).optional(),
  impact: z.array(Claim).optional(),
  challenges: z.array(Claim).optional(),
  tools: z.array(Claim).optional(),
};

/** In how many sessions a role has a sentence. */
const Coverage = z.array(z.strictObject({ role: OverviewRole, sessions: z.int(), of: z.int() }));

/**
 * What several sessions speak of. `id`, like all ids but the words', is the same in every language.
 * subject: one of the curated subjects. field: a wider field, several subjects of which have a session or two each.
 */
const OverviewTrend = z.strictObject({
  id: z.string(),
  position: z.int().min(1),
  name: z.string(),
  kind: z.enum(['subject', 'field']),
  /** In how many sessions, counted. */
  summary: z.array(Claim),
  /** subject: a narrower one of the curated subjects. term: what its sessions speak of more than the others do. */
  subTrends: z.array(z.strictObject({ id: z.string(), name: z.string(), kind: z.enum(['subject', 'term']), sessions: Sessions })),
  /** Those that speak of it most stand first. */
  sessions: Sessions,
  ...Said,
  coverage: Coverage,
});

const OverviewSession = z.strictObject({
  /** Its first document. */
  id: DocumentId,
  position: z.int().min(1),
  title: Claim,
  /** Abstract and transcript of one talk are one session. */
  documentIds: z.array(DocumentId),
  speakers: z.array(z.string()),
  date: Day,
  language: z.string(),
  url: z.string().optional(),
  source: z.strictObject({ id: SourceId, title: z.string(), role: SourceRole }),
  /** Ids of the trends that it speaks of; none is an honest answer. */
  trends: z.array(z.string()),
  /** What it speaks of most. */
  terms: z.array(z.string()),
  ...Said,
});

type HierarchyNode = { readonly id: string; readonly name: string; readonly sessions: number; readonly children: readonly HierarchyNode[] };

const HierarchyNode: z.ZodType<HierarchyNode> = z.strictObject({
  id: z.string(),
  name: z.string(),
  sessions: z.int(),
  get children() {
    return z.array(HierarchyNode);
  },
});

/** A trend in an industry. `sessions`: those of the trend that name the industry; `firm`: of these, those with two of its cues, or one in the title. */
const IndustryCell = z.strictObject({
  trend: z.string(),
  trend_id: z.string(),
  industry: z.string(),
  industry_id: z.string(),
  sessions: z.int().min(1),
  firm: z.int().min(0),
});

const CloudWord = z.strictObject({ id: z.string(), word: z.string(), sessions: z.int().min(1), weight: z.number() });

/** The front matter of the Markdown, with exactly these keys; the three charts filled. */
export const OverviewFrontMatter = z.strictObject({
  /** The last moment that it could see: the end of the last day on which a document of it became known. A run's own time is never printed. */
  analysis_timestamp: z.string().regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/),
  date: Day,
  layout: z.literal('trends-index'),
  seminars_analyzed: z.array(z.string()),
  title: z.string(),
  total_sessions: z.int(),
  type: z.literal('trends-overview'),
  visualization_data: z.strictObject({
    industry_mapping: z.array(IndustryCell),
    trend_hierarchy: z.array(HierarchyNode),
    word_cloud: z.array(CloudWord),
  }),
  weight: z.int(),
});
export type OverviewFrontMatter = Readonly<z.infer<typeof OverviewFrontMatter>>;

/** One issue of the trends overview, as `pingmo overview COLLECTION --json` prints it. */
export const TrendsOverview = z.strictObject({
  kind: z.literal('trends-overview'),
  schema: z.literal('urn:pingmo:schema:trends-overview:1'),
  /** Of all overviews of the workspace. */
  series: z.string(),
  title: z.string(),
  collection: z.strictObject({ id: CollectionId, name: z.string() }),
  /** What its `sessions` are: talks of one source, or stories that many tell. */
  unit: z.enum(['sessions', 'stories']),
  /** Of a draft, the last day of its documents; a published issue keeps the day that it had. */
  date: Day,
  /** First and last day of its documents; absent when there is none. */
  span: z.strictObject({ from: Day, to: Day }).optional(),
  ...issueFields,
  frontMatter: OverviewFrontMatter,
  trends: z.array(OverviewTrend),
  sessions: z.array(OverviewSession),
  /** Sessions of no trend. */
  unplaced: Sessions,
  /** What the cells of the industry map rest on. */
  industries: z.array(z.strictObject({ trendId: z.string(), industryId: z.string(), name: z.string(), sessions: Sessions, firm: Sessions, claim: Claim })),
  coverage: Coverage,
  /** Share of the quotations that are in another language than the issue, 0 to 1. */
  untranslatedShare: z.number(),
  length: Length,
});
export type TrendsOverview = Readonly<z.infer<typeof TrendsOverview>>;
export type OverviewTrend = TrendsOverview['trends'][number];
export type OverviewSession = TrendsOverview['sessions'][number];
