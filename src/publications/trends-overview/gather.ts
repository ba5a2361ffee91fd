import type { CollectionConfig, CountQuery, Day, Decisions, DocumentId, Lang, Period, SourceConfig, StoredDocument, StoryId } from '../../model/index.js';
import { type Quoting, quoteLimitsOf, type Revisions, revisionsFor } from '../../evidence/index.js';
import type { DocumentHead, Store } from '../../storage/contracts.js';
import { storiesAsOf } from '../../stories/index.js';
import { type OverviewRoleMention, overviewRolesOf } from '../../text/index.js';
import { type ChosenTrend, chooseTrends } from './choose-trends.js';
import { headsOfCollection } from './collection.js';
import { type NamedIndustry, industriesOf } from './industries.js';
import { type SessionDocuments, groupSessions } from './sessions.js';
import { type SpokenSubject, readSubjects, subjectsOf, usualCues } from './speaks-of.js';
import { type SpokenTerm, termsOf } from './terms.js';
import { usesOf } from './uses.js';
import type { OverviewUnit } from './words.js';

/** One session as the overview needs it. */
export interface SessionFacts {
  /** Of its first document. */
  readonly id: DocumentId;
  readonly documents: SessionDocuments;
  /** By document, in the order of its body. */
  readonly roles: ReadonlyMap<DocumentId, readonly OverviewRoleMention[]>;
  readonly subjects: readonly SpokenSubject[];
  readonly terms: readonly SpokenTerm[];
  readonly industries: readonly NamedIndustry[];
}

type Count = { readonly value: number; readonly query: CountQuery };

export interface CollectionFacts extends Quoting {
  readonly collection: CollectionConfig;
  readonly unit: OverviewUnit;
  /** Of the issue. */
  readonly date: Day;
  readonly title: string;
  readonly editor: string;
  /** Of its documents; absent when there is none. */
  readonly span?: Period;
  /** The last day on which a document of it became known. */
  readonly knownDay?: Day;
  readonly sessions: readonly SessionFacts[];
  readonly trends: readonly ChosenTrend[];
  readonly counts: Readonly<Record<'sessions' | 'documents' | 'languages' | 'sources', Count>>;
  readonly decisions: Decisions;
}

export interface GatherContext {
  readonly store: Store;
  readonly decisions: Decisions;
  readonly title: string;
  readonly editor: string;
  readonly sourceConfigs: readonly SourceConfig[];
}

/** Documents read at once: with their bodies they weigh. */
const READ_AT_ONCE = 500;

/** Gathers a collection, seen from the end of `asOf` (from now when absent). */
export async function gatherCollection(
  { collection, date, language, asOf }: { readonly collection: CollectionConfig; readonly date: Day; readonly language: Lang; readonly asOf?: Day },
  context: GatherContext,
): Promise<CollectionFacts> {
  const { store, decisions } = context;
  const heads = await headsOfCollection(collection, asOf, context);
  const sessions = describeSessions(groupSessions(await readDocuments(heads, store), await storiesOf(collection, heads, asOf, context)));
  const days = heads.map(({ day }) => day).sort();
  const knownDay = heads
    .map((head) => head.knownDay)
    .sort()
    .at(-1);
  const revisions = revisionsFor(decisions, 'trends-overview', language);
  return {
    collection,
    unit: collection.source === undefined ? 'stories' : 'sessions',
    date,
    language,
    title: context.title,
    editor: context.editor,
    ...(days.length === 0 ? {} : { span: { from: days[0]!, to: days.at(-1)! } }),
    ...(knownDay === undefined ? {} : { knownDay }),
    sessions,
    trends: chooseTrends(sessions.map(({ subjects }) => subjects)),
    counts: await countCollection(sessions, asOf, store),
    sources: new Map((await store.sources.list()).map((source) => [source.id, source])),
    quoteLimits: quoteLimitsOf(context.sourceConfigs),
    decisions,
    revisions,
    decidedOn: await documentsDecidedOn(revisions, store),
  };
}

async function readDocuments(heads: readonly DocumentHead[], store: Store): Promise<readonly StoredDocument[]> {
  const byId = new Map<DocumentId, StoredDocument>();
  for (let at = 0; at < heads.length; at += READ_AT_ONCE) {
    const ids = heads.slice(at, at + READ_AT_ONCE).map(({ id }) => id);
    for (const document of await store.documents.list({ ids })) byId.set(document.id, document);
  }
  return heads.flatMap(({ id }) => byId.get(id) ?? []);
}

/** What tells of one event is one session, unless the documents are of one source: a programme has its sessions by itself. */
async function storiesOf(
  { source }: CollectionConfig,
  heads: readonly DocumentHead[],
  asOf: Day | undefined,
  { store, decisions }: GatherContext,
): Promise<ReadonlyMap<DocumentId, StoryId>> {
  if (source !== undefined || heads.length === 0) return new Map();
  const days = heads.map(({ day }) => day).sort();
  const stories = await storiesAsOf(store, { from: days[0]!, to: days.at(-1)! }, asOf, decisions.regrouped);
  return new Map(stories.flatMap((story) => story.documentIds.map((id): [DocumentId, StoryId] => [id, story.id])));
}

function describeSessions(all: readonly SessionDocuments[]): readonly SessionFacts[] {
  const readings = all.map((documents) =>
    readSubjects(
      documents.map(({ title }) => title),
      documents.map(({ body }) => body),
    ),
  );
  const usual = usualCues(readings);
  return all.map((documents, at) => describeSession(documents, subjectsOf(readings[at]!, usual)));
}

function describeSession(documents: SessionDocuments, subjects: readonly SpokenSubject[]): SessionFacts {
  return {
    id: documents[0].id,
    documents,
    roles: new Map(documents.map((document) => [document.id, rolesOf(document)])),
    subjects,
    terms: termsOf(documents),
    industries: industriesOf(documents),
  };
}

/** By wording, and uses by the industry that a sentence opens with. */
function rolesOf(document: StoredDocument): readonly OverviewRoleMention[] {
  const worded = overviewRolesOf(document.title, document.body, document.language);
  const told = new Set(worded.filter(({ role }) => role === 'use-case').map(({ start }) => start));
  return [...worded, ...usesOf(document).filter(({ start }) => !told.has(start))];
}

async function countCollection(sessions: readonly SessionFacts[], asOf: Day | undefined, store: Store): Promise<CollectionFacts['counts']> {
  const ask = async (query: CountQuery): Promise<Count> => ({ value: await store.documents.count(query, asOf), query });
  const documents = sessions.flatMap((session) => session.documents.map(({ id }) => id)).sort();
  const all = { documents, copies: true };
  return {
    sessions: await ask(countOfSessions(sessions.map(({ id }) => id))),
    documents: await ask({ count: 'documents', ...all }),
    languages: await ask({ count: 'languages', ...all }),
    sources: await ask({ count: 'sources', ...all }),
  };
}

/** Sessions are counted by their first documents. */
export function countOfSessions(sessions: readonly DocumentId[]): CountQuery {
  return { count: 'documents', documents: [...sessions].sort(), copies: true };
}

async function documentsDecidedOn({ swapped }: Revisions, store: Store): Promise<CollectionFacts['decidedOn']> {
  const ids = [...new Set([...swapped.values()].map((swap) => swap.document))];
  return new Map((ids.length === 0 ? [] : await store.documents.list({ ids })).map((document) => [document.id, document]));
}
