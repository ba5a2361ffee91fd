import {
  type DailyBrief,
  type Day,
  type Decisions,
  type DocumentId,
  type DomainConfig,
  type Keyword,
  type KeywordGroup,
  type KeywordNearMiss,
  type Lang,
  type Source,
  type SourceConfig,
  type SourceId,
  type StoredDocument,
  type Story,
  type StoryId,
  type Trend,
  addDays,
  isReadableIn,
  mondayOf,
} from '../../model/index.js';
import { type Quoting, quoteLimitsOf, revisionsFor } from '../../evidence/index.js';
import type { DocumentHead, Store } from '../../storage/contracts.js';
import { storiesAsOf } from '../../stories/index.js';
import { domainsOf, EIGHT_DOMAINS, kindOfTerm, plainText, subjectOfTerm, type DomainOfTerm, type TermSubject } from '../../text/index.js';
import { findTrends, type TermCounts, trendOf } from '../../trends/index.js';
import { type Passages, SentenceReader } from './passages.js';
import { type Candidates, type Chosen, MOST_KEYWORDS, selectKeywords, storiesTold } from './select.js';
import { TermDocuments } from './term-documents.js';

/** One keyword with all that can be said of it. */
export interface KeywordFacts {
  readonly trend: Trend;
  readonly group: KeywordGroup;
  readonly domain: ReturnType<DomainOfTerm>;
  readonly kind: ReturnType<typeof kindOfTerm>;
  readonly subject?: TermSubject;
  readonly passages: Passages;
  readonly stories: Keyword['stories'];
  /** Documents of the week with the term, as far as they are looked at. */
  readonly ofWeek: readonly StoredDocument[];
}

export interface KeywordsFacts extends Quoting {
  /** The Monday, and the last day that is counted. */
  readonly date: Day;
  readonly to: Day;
  readonly title: string;
  readonly editor: string;
  readonly timeZone: string;
  readonly domains: readonly DomainConfig[];
  /** The day of the first document of all. */
  readonly began?: Day;
  readonly keywords: readonly KeywordFacts[];
  readonly misses: readonly { readonly trend: Trend; readonly reason: KeywordNearMiss['reason'] }[];
  /** Stories and documents of the week, and titles that show that there are such. */
  readonly counts: Readonly<Record<'stories' | 'documents', number>>;
  readonly told: readonly StoredDocument[];
  readonly decisions: Decisions;
}

export interface KeywordsContext {
  readonly store: Store;
  readonly decisions: Decisions;
  readonly title: string;
  readonly editor: string;
  readonly timeZone: string;
  readonly sourceConfigs: readonly SourceConfig[];
  /** As the configuration has them; the eight when it has none. */
  readonly domains: readonly DomainConfig[];
  readonly counts: TermCounts;
  /** The briefs of the week's days, in one language: all say the same stories. */
  readonly briefs: readonly DailyBrief[];
}

/** Terms that are new or did not move, so many times as many as there are places: briefs and stories choose among them. */
const LOOKED_AT = 3;
/** Stories named with a keyword. */
const MOST_STORIES = 3;
/** Titles that a count rests on. */
const MOST_TITLES = 10;

/** Collects the keywords of the week of `date`, seen from the end of `asOf` (from now when absent). */
export async function gatherKeywords(date: Day, language: Lang, asOf: Day | undefined, context: KeywordsContext): Promise<KeywordsFacts> {
  const { store, decisions } = context;
  const from = mondayOf(date);
  const sunday = addDays(from, 6);
  const week = { from, to: asOf !== undefined && asOf >= from && asOf < sunday ? asOf : sunday };
  const stories = new Map((await storiesAsOf(store, week, asOf, decisions.regrouped)).map((story) => [story.id, story]));
  const of = new TermDocuments(context.counts, stories, week);
  const told = storiesTold(context.briefs);
  const { chosen, misses } = selectKeywords(await candidatesOf(week.to, language, context), new Set(told.keys()), (trend) => of.weekOf(trend));
  const sources = new Map((await store.sources.list()).map((source) => [source.id, source]));
  const revisions = revisionsFor(decisions, 'weekly-keywords', language);
  const began = (await store.documents.span())?.from;
  const domains = context.domains.length === 0 ? EIGHT_DOMAINS : context.domains;
  return {
    date: from,
    to: week.to,
    language,
    title: context.title,
    editor: context.editor,
    timeZone: context.timeZone,
    domains,
    ...(began === undefined ? {} : { began }),
    keywords: await describeKeywords(chosen, { of, stories, told, sources, domains, from, language }, context),
    misses,
    counts: {
      stories: await store.documents.count({ count: 'stories', ...week }, asOf),
      documents: await store.documents.count({ count: 'documents', ...week }, asOf),
    },
    told: await firstDocuments([...stories.values()], week, store),
    sources,
    quoteLimits: quoteLimitsOf(context.sourceConfigs),
    decisions,
    revisions,
    decidedOn: await documentsById(
      [...revisions.swapped.values()].map((swap) => swap.document),
      { leftOut: new Set(), muted: decisions.muted },
      store,
    ),
  };
}

async function candidatesOf(at: Day, language: Lang, { counts }: KeywordsContext): Promise<Candidates> {
  const wanted = { grain: 'week', at, language, fewest: 1 } as const;
  return {
    rising: await findTrends(counts, { ...wanted, filter: 'rising', most: MOST_KEYWORDS }),
    new: await findTrends(counts, { ...wanted, filter: 'new', most: MOST_KEYWORDS * LOOKED_AT }),
    all: await findTrends(counts, { ...wanted, filter: 'all', most: MOST_KEYWORDS * LOOKED_AT }),
    followed: await findTrends(counts, { ...wanted, filter: 'followed', most: MOST_KEYWORDS }),
    banned: (await Promise.all([...counts.decisions.bannedTerms].map((name) => trendOf(counts, name, wanted)))).filter(
      (trend) => trend !== undefined && trend.movement.stories > 0,
    ) as Trend[],
  };
}

interface Week {
  readonly of: TermDocuments;
  readonly stories: ReadonlyMap<StoryId, Story>;
  readonly told: ReturnType<typeof storiesTold>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly domains: readonly DomainConfig[];
  readonly from: Day;
  readonly language: Lang;
}

async function describeKeywords(chosen: readonly Chosen[], week: Week, { decisions, store }: KeywordsContext): Promise<readonly KeywordFacts[]> {
  const looked = chosen.map(({ trend }) => week.of.lookedAt(trend));
  const ids = looked.flatMap(({ ofWeek, before }) => [...ofWeek, ...before]);
  const documents = await documentsById(ids, decisions, store);
  const storyIds = chosen.flatMap(({ trend }) => trend.storyIds.slice(0, MOST_STORIES));
  const heads = await headsOf(storyIds, week.stories, store);
  const reader = new SentenceReader(week.sources);
  const domainOf = domainsOf(week.domains);
  return chosen.map(({ trend, group }, at): KeywordFacts => {
    const stored = (of: readonly DocumentId[]): readonly StoredDocument[] => of.flatMap((id) => documents.get(id) ?? []);
    const ofWeek = stored(looked[at]!.ofWeek);
    // In an order that is the same whichever of them the language prints first.
    const names = [trend.term, ...trend.aliases].sort();
    const passages = reader.passagesOf(names, [...stored(looked[at]!.before), ...ofWeek], ofWeek);
    const facts = { names, contexts: passages.contexts };
    const subject = subjectOfTerm(facts);
    return {
      trend,
      group,
      domain: domainOf(facts),
      kind: kindOfTerm(facts),
      ...(subject === undefined ? {} : { subject }),
      passages,
      stories: trend.storyIds.slice(0, MOST_STORIES).flatMap((id) => {
        const story = week.stories.get(id);
        return story === undefined ? [] : [describeStory(story, heads, [...(week.told.get(id) ?? [])], week)];
      }),
      ofWeek,
    };
  });
}

async function documentsById(
  ids: readonly DocumentId[],
  { leftOut, muted }: Pick<Decisions, 'leftOut' | 'muted'>,
  store: Store,
): Promise<ReadonlyMap<DocumentId, StoredDocument>> {
  const wanted = [...new Set(ids)].filter((id) => !leftOut.has(id));
  const documents = wanted.length === 0 ? [] : await store.documents.list({ ids: wanted });
  return new Map(documents.filter(({ sourceId }) => !muted.has(sourceId)).map((document) => [document.id, document]));
}

async function headsOf(ids: readonly StoryId[], stories: ReadonlyMap<StoryId, Story>, store: Store): Promise<ReadonlyMap<DocumentId, DocumentHead>> {
  const documents = [...new Set(ids.flatMap((id) => stories.get(id)?.documentIds ?? []))];
  const heads = documents.length === 0 ? [] : await store.documents.heads({ ids: documents });
  return new Map(heads.map((head) => [head.id, head]));
}

/** By the title of its first document that the reader reads, else of its first. */
function describeStory(
  { id, documentIds, firstDay }: Story,
  heads: ReadonlyMap<DocumentId, DocumentHead>,
  briefs: Keyword['stories'][number]['briefs'],
  { from, language }: Pick<Week, 'from' | 'language'>,
): Keyword['stories'][number] {
  const own = documentIds.flatMap((document) => heads.get(document) ?? []);
  const titled = own.filter(({ title }) => title.trim() !== '');
  const bearer = titled.find((head) => isReadableIn(language, head.language)) ?? titled[0];
  const day = own.find((head) => head.day >= from)?.day ?? firstDay;
  return { id, title: bearer ? plainText(bearer.title) : id, day, documents: own.filter(({ copyOf }) => copyOf === undefined).length, briefs };
}

async function firstDocuments(
  stories: readonly Story[],
  { from, to }: { readonly from: Day; readonly to: Day },
  store: Store,
): Promise<readonly StoredDocument[]> {
  const largest = stories.toSorted((a, b) => b.documentIds.length - a.documentIds.length || (a.id < b.id ? -1 : 1)).slice(0, MOST_TITLES * 2);
  const ids = largest.flatMap(({ documentIds }) => documentIds.slice(0, 1));
  const documents = ids.length === 0 ? [] : await store.documents.list({ ids });
  return documents.filter(({ day }) => from <= day && day <= to).slice(0, MOST_TITLES);
}
