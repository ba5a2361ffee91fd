import {
  type Claim,
  type DocumentId,
  type Lang,
  type OverviewSession,
  type OverviewTrend,
  type StoredDocument,
  type TrendsOverview,
  editorTextsOf,
} from '../../model/index.js';
import { countClaim, evidenceOfTitles } from '../../evidence/index.js';
import { fillWords, plainText, readingTime, subjectFields, subjects } from '../../text/index.js';
import type { ChosenTrend } from './choose-trends.js';
import { saidIn } from './claims.js';
import { coverageOf } from './coverage.js';
import { type CollectionFacts, type SessionFacts, countOfSessions } from './gather.js';
import { mapIndustries } from './map-industries.js';
import { Quotations, type RoleClaim, isUntranslated } from './quotations.js';
import { type Said, saidByRole, shareOut } from './said.js';
import { type TermFrequencies, countTerms, nameOfTerm, tellingTerms } from './terms.js';
import { visualize } from './visualize.js';
import { wordsOf } from './words.js';

/** Titles that a count rests on. */
const COUNTED_TITLES = 10;
/** As many as the model has. */
const MOST_SUB_TRENDS = 7;
/** What a session is told to speak of. */
const TERMS_OF_SESSION = 6;

/** A session with what may be said of it. */
interface Told {
  readonly facts: SessionFacts;
  readonly title: Claim;
  readonly claims: readonly RoleClaim[];
}

/** Composes the overview of a collection: a function of its facts, nothing else. Sessions without a word to name them are left out. */
export function composeOverview(facts: CollectionFacts): TrendsOverview {
  const words = wordsOf(facts);
  const quotations = new Quotations(facts);
  const told = facts.sessions.flatMap((session): Told[] => {
    const title = quotations.title(session);
    return title ? [{ facts: session, title, claims: quotations.roles(session) }] : [];
  });
  const claims = new Map(told.map((session) => [session.facts.id, session.claims]));
  const shared = shareOut(facts.trends, facts.sessions, claims);
  const frequencies = countTerms(facts.sessions);
  const placed = trendsOfSessions(facts);
  const sessions = told.map((session, at) => composeSession(session, at + 1, placed.get(session.facts.id) ?? [], frequencies, facts));
  const trends = facts.trends.map((trend, at) => composeTrend(trend, at + 1, shared[at]!, sessions, frequencies, facts));
  const name = nameOfCollection(facts);
  const industries = mapIndustries(trends, facts, quotations);
  return {
    kind: 'trends-overview',
    schema: 'urn:pingmo:schema:trends-overview:1',
    series: `${facts.title} ${words.title}`,
    title: fillWords(words.titled, { name }),
    collection: { id: facts.collection.id, name },
    unit: facts.unit,
    date: facts.date,
    ...(facts.span === undefined ? {} : { span: facts.span }),
    language: facts.language,
    status: 'draft',
    editor: facts.editor,
    madeBy: fillWords(words.madeBy, { sources: facts.counts.sources.value }),
    ...editorTextsOf(
      facts.decisions,
      (text) => text.publication === 'trends-overview' && text.collection === facts.collection.id && text.language === facts.language,
    ),
    frontMatter: {
      // The end of the last day that it could see: the same in every run.
      analysis_timestamp: `${facts.knownDay ?? facts.date}T23:59:59`,
      date: facts.date,
      layout: 'trends-index',
      seminars_analyzed: [name],
      title: fillWords(words.titled, { name }),
      total_sessions: sessions.length,
      type: 'trends-overview',
      visualization_data: visualize(name, trends, industries, facts),
      weight: 1,
    },
    summary: summarize(facts, sessions, trends),
    trends,
    sessions,
    unplaced: sessions.filter((session) => session.trends.length === 0).map(({ id }) => id),
    industries: [...industries],
    coverage: coverageOf(sessions),
    untranslatedShare: shareUntranslated(sessions, facts.language),
    length: readingTime(trends.flatMap((trend) => saidIn(trend).map((claim) => claim.text))),
    corrections: [],
  };
}

/** The ids of the trends of each session, in their order. */
function trendsOfSessions({ trends, sessions }: CollectionFacts): ReadonlyMap<DocumentId, readonly string[]> {
  const placed = new Map<DocumentId, string[]>();
  for (const { id, members } of trends) {
    for (const { at } of members) placed.set(sessions[at]!.id, [...(placed.get(sessions[at]!.id) ?? []), id]);
  }
  return placed;
}

function nameOfCollection({ collection: { id, name }, language }: CollectionFacts): string {
  return (typeof name === 'string' ? name : (name?.[language] ?? Object.values(name ?? {})[0])) ?? id;
}

function composeSession(
  { facts: session, title, claims }: Told,
  position: number,
  trends: readonly string[],
  frequencies: TermFrequencies,
  facts: CollectionFacts,
): OverviewSession {
  const [first] = session.documents;
  const source = facts.sources.get(first.sourceId);
  const url = session.documents.map((document) => document.url ?? document.about[0]).find((address) => address !== undefined);
  return {
    id: session.id,
    position,
    title,
    documentIds: session.documents.map(({ id }) => id),
    speakers: speakersOf(session.documents),
    date: first.day,
    language: first.language,
    ...(url === undefined ? {} : { url }),
    source: { id: first.sourceId, title: source?.title ?? first.sourceId, role: source?.role ?? 'secondary' },
    trends: [...trends],
    terms: tellingTerms([session], frequencies, TERMS_OF_SESSION, { mostAlone: TERMS_OF_SESSION }).map(({ term }) => nameOfTerm(term, facts.language)),
    ...saidByRole(claims),
  };
}

/** Whom its documents name as authors. Who is only heard in a transcript may be the moderator, and is told with each sentence. */
function speakersOf(documents: readonly StoredDocument[]): string[] {
  return [...new Set(documents.flatMap(({ authors }) => authors.map(plainText)))];
}

function composeTrend(
  trend: ChosenTrend,
  position: number,
  said: Said,
  sessions: readonly OverviewSession[],
  frequencies: TermFrequencies,
  facts: CollectionFacts,
): OverviewTrend {
  const ids = trend.members.map(({ at }) => facts.sessions[at]!.id);
  const byId = new Map(sessions.map((session) => [session.id, session]));
  const own = ids.flatMap((id) => byId.get(id) ?? []);
  return {
    id: trend.id,
    position,
    name: nameOfTrend(trend, facts.language),
    kind: trend.kind,
    summary: summarizeTrend(own, sessions, facts),
    subTrends: subTrendsOf(trend, frequencies, facts),
    sessions: own.map(({ id }) => id),
    ...said,
    coverage: coverageOf(own),
  };
}

function nameOfTrend({ id, kind }: ChosenTrend, language: Lang): string {
  return kind === 'field' ? subjectFields[id as keyof typeof subjectFields][language] : subjects.find((subject) => subject.id === id)!.names[language];
}

/** The subjects of a field that are spoken of, then what its sessions speak of more than the others do. */
function subTrendsOf(trend: ChosenTrend, frequencies: TermFrequencies, facts: CollectionFacts): OverviewTrend['subTrends'] {
  const members = trend.members.map(({ at }) => facts.sessions[at]!);
  const narrower = trend.kind === 'subject' ? [] : subjects.filter(({ id }) => trend.subjectIds.includes(id));
  const spoken = narrower.flatMap(({ id, names }) => {
    const of = members.filter((session) => session.subjects.some((subject) => subject.id === id)).map((session) => session.id);
    return of.length === 0 ? [] : [{ id: `subject-${id}`, name: names[facts.language], kind: 'subject' as const, sessions: of }];
  });
  const most = Math.max(0, MOST_SUB_TRENDS - spoken.length);
  const told = [nameOfTrend(trend, 'en'), ...narrower.map(({ names }) => names.en)];
  const terms = tellingTerms(members, frequencies, most, { told }).map(({ term, sessions }) => ({
    id: term.id,
    name: nameOfTerm(term, facts.language),
    kind: 'term' as const,
    sessions: [...sessions],
  }));
  return [...spoken, ...terms].sort((a, b) => b.sessions.length - a.sessions.length);
}

function titlesOf(sessions: readonly OverviewSession[], facts: CollectionFacts): ReturnType<typeof evidenceOfTitles> {
  const first = new Map(facts.sessions.map(({ id, documents }) => [id, documents[0]]));
  return evidenceOfTitles(sessions.slice(0, COUNTED_TITLES).flatMap(({ id }) => first.get(id) ?? []));
}

const countOf = (name: string, sessions: readonly Pick<OverviewSession, 'id'>[]) => ({
  name,
  value: sessions.length,
  query: countOfSessions(sessions.map(({ id }) => id)),
});

/** The titles are the evidence that there are such sessions. */
function summarizeTrend(own: readonly OverviewSession[], all: readonly OverviewSession[], facts: CollectionFacts): Claim[] {
  const evidence = titlesOf(own, facts);
  if (!evidence) return [];
  const words = wordsOf(facts);
  if (own.length === all.length) return [countClaim(words.allOfTrend, [countOf('sessions', own)], evidence)];
  return [countClaim(words.ofTrend, [countOf('sessions', own), countOf('all', all)], evidence)];
}

function summarize(facts: CollectionFacts, sessions: readonly OverviewSession[], trends: readonly OverviewTrend[]): Claim[] {
  const evidence = titlesOf(sessions, facts);
  if (!evidence) return [];
  const words = wordsOf(facts);
  const { documents, languages } = facts.counts;
  const placed = sessions.filter((session) => session.trends.length > 0);
  return [
    countClaim(words.summary, [countOf('sessions', sessions), { name: 'documents', ...documents }], evidence),
    ...(languages.value < 2 ? [] : [countClaim(words.inLanguages, [{ name: 'languages', ...languages }], evidence)]),
    ...(trends.length === 0 ? [] : [countClaim(words.placed, [countOf('placed', placed)], evidence)]),
  ];
}

function shareUntranslated(sessions: readonly OverviewSession[], language: Lang): number {
  const quoted = sessions.flatMap((session) => saidIn(session).map((claim) => ({ claim, spoken: session.language })));
  const foreign = quoted.filter(({ claim, spoken }) => isUntranslated(claim, spoken, language));
  return quoted.length === 0 ? 0 : Math.round((foreign.length / quoted.length) * 1000) / 1000;
}
