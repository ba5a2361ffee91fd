/**
 * STORAGE, contracts: what the other rooms may ask of a database.
 * In: documents with their analysis, assignments to stories, states, issues. Out: the same, by key, day or words.
 * Never: decides anything. Every method is asynchronous, so that a server can stand behind it; every line of SQL is in `sqlite/`.
 *
 * `asOf` is a day: only documents with `knownDay <= asOf` are seen, of the versions of a record the one that stood then. Absent, all that stand now.
 */
import type { CountQuery, Day, DocumentId, Instant, Lang, Period, Source, SourceId, SourceState, StoredDocument, StoryId } from '../model/index.js';

/** What the text rooms found in one document alone; kept so that no step reads a body twice. */
export interface Analysis {
  /** Tokens of title and body for the search index, joined by spaces (see `text/`). */
  readonly titleTokens: string;
  readonly bodyTokens: string;
  /** What stories compare: written and read by `stories/` only. */
  readonly features: Uint8Array;
  /** What near-copies compare: written and read by `documents/` only. */
  readonly signature: Uint8Array;
  readonly aliases: readonly MinedAlias[];
}

/** Two names that a document gives for one thing: 强化学习（reinforcement learning, RL）. */
export interface MinedAlias {
  readonly name: string;
  readonly alias: string;
}

/** A mined alias with how often and since when it was seen. */
export interface AliasRow extends MinedAlias {
  readonly documents: number;
  /** The first `knownDay` of a document that gives it. */
  readonly since: Day;
}

export interface AnalysedDocument {
  readonly document: StoredDocument;
  readonly analysis: Analysis;
}

/** Conditions of a look at many documents, joined by "and". Results are in the order of (day, id). */
export interface DocumentFilter {
  readonly period?: Period;
  readonly knownPeriod?: Period;
  readonly sourceIds?: readonly SourceId[];
  readonly languages?: readonly string[];
  /** What is named is given though it was replaced. */
  readonly ids?: readonly DocumentId[];
  /** By the source's own ids; the items of a list are of its record. */
  readonly records?: readonly string[];
  /** What was replaced too. */
  readonly replaced?: true;
  readonly reading?: boolean;
  readonly asOf?: Day;
}

/** A document without its body: what lists and clustering need. */
export type DocumentHead = Omit<StoredDocument, 'body'>;

/** A document in whose place something else has come. */
export interface ReplacedDocument {
  readonly id: DocumentId;
  /** Since when another version stands; absent, its text came in another splitting. */
  readonly since?: Day;
  /** The version of its record that came next, perhaps replaced itself by now; absent when its list came without it. */
  readonly by?: DocumentId;
}

/** What is kept of an analysis to be read again. */
export type AnalysisPart = 'features' | 'signature';

export interface DocumentStore {
  /** Adds what is not there yet, with analysis and index, in one transaction; what was replaced stands again. Returns the ids that were new or stand again. */
  put(documents: readonly AnalysedDocument[]): Promise<readonly DocumentId[]>;
  /** Rewrites all but the body of stored documents: another date, day or address of the same text. Copies stay as they are. */
  rewriteHeads(heads: readonly DocumentHead[]): Promise<void>;
  /** By id, or by the source's own record id when exactly one document that stands bears it. */
  get(id: string): Promise<StoredDocument | undefined>;
  list(filter: DocumentFilter): Promise<readonly StoredDocument[]>;
  heads(filter: DocumentFilter): Promise<readonly DocumentHead[]>;
  /** Only the parts that are asked for are read: of many documents each weighs. */
  analyses<Part extends AnalysisPart>(
    filter: DocumentFilter,
    parts: readonly Part[],
  ): Promise<readonly { readonly head: DocumentHead; readonly analysis: Pick<Analysis, Part> }[]>;
  /** Of these ids, those that are stored (and not replaced) or forgotten. */
  known(ids: readonly DocumentId[]): Promise<ReadonlySet<DocumentId>>;
  /** The newest stored version of a source's record. */
  latest(sourceId: SourceId, recordId: string): Promise<DocumentHead | undefined>;
  setCopies(copies: ReadonlyMap<DocumentId, DocumentId | undefined>): Promise<void>;
  /** Removes text, index and analysis; the id stays, so that a new collection does not bring it back. */
  forget(id: DocumentId): Promise<void>;
  /**
   * Takes documents out of lists, counts, index and stories: of each, since the known day of the version that took its place; without one, since its
   * text came in another splitting, on any day. Who names them by id still gets them, so that evidence in published issues opens.
   */
  replace(replaced: ReadonlyMap<DocumentId, DocumentId | undefined>): Promise<void>;
  /** All that was replaced. */
  replaced(): Promise<readonly ReplacedDocument[]>;
  count(query: CountQuery, asOf?: Day): Promise<number>;
  /** First and last day that hold a document; undefined when there is none. */
  span(): Promise<Period | undefined>;
  /** Number of documents by day, ascending. */
  days(asOf?: Day): Promise<readonly { readonly day: Day; readonly documents: number }[]>;
  /** The first day of which other documents were seen at the end of `asOf` than now. */
  changedSince(asOf: Day): Promise<Day | undefined>;
}

export interface SearchFilter {
  readonly period?: Period;
  readonly sourceIds?: readonly SourceId[];
  readonly languages?: readonly string[];
  readonly asOf?: Day;
  /** Most results; 20 when absent. */
  readonly limit?: number;
}

/** A clause of tokens: alternatives are joined by "or", clauses by "and" (all of them must match). */
export interface IndexClause {
  readonly anyOf: readonly {
    readonly tokens: readonly string[];
    /** The tokens stand one after another; else each stands somewhere. */
    readonly phrase: boolean;
  }[];
}

export interface IndexQuery {
  readonly clauses: readonly IndexClause[];
  /** Must match too, but adds nothing to the score. */
  readonly unscored?: IndexClause;
}

export interface SearchHit {
  readonly id: DocumentId;
  /** BM25 over title and body, higher is better. How rare a word is is taken from the whole index: `asOf` decides what is seen, not what it weighs. */
  readonly score: number;
}

export interface SearchStore {
  match(query: IndexQuery, filter: SearchFilter): Promise<readonly SearchHit[]>;
}

/** At the end of `day`, `documentId` belonged to `storyId`. The last one not later than a day is the one in force on it. */
export interface Assignment {
  readonly documentId: DocumentId;
  readonly storyId: StoryId;
  readonly day: Day;
}

export interface StoryStore {
  /** Replaces all assignments of `from` and later. */
  replaceFrom(from: Day, assignments: readonly Assignment[]): Promise<void>;
  /** Assignments in force at the end of `at` (the latest when absent) of documents whose day lies in `period`. */
  assignments(period: Period, at?: Day): Promise<readonly Assignment[]>;
  /** The documents of a story (or of one merged into it), earliest first. */
  documentsOf(storyId: StoryId, at?: Day): Promise<readonly DocumentId[]>;
  /** The story in which a document stands. */
  storyOf(documentId: DocumentId, at?: Day): Promise<StoryId | undefined>;
  /** Ids that were merged into these. */
  formerIds(storyIds: readonly StoryId[], at?: Day): Promise<ReadonlyMap<StoryId, readonly StoryId[]>>;
}

export interface SourceStore {
  put(source: Source): Promise<void>;
  list(): Promise<readonly Source[]>;
  state(id: SourceId): Promise<SourceState | undefined>;
  setState(state: SourceState): Promise<void>;
  /** New documents by source for each of the collections of the last 60 days that succeeded. */
  deliveries(id: SourceId): Promise<readonly { readonly at: Instant; readonly documents: number }[]>;
}

/** A frozen issue: the bytes that were published, or those of a correction of it. */
export interface StoredIssue {
  /** A publication's kind, or `kind/series` where it has several series. */
  readonly publication: string;
  readonly date: Day;
  readonly language: Lang;
  readonly number: number;
  /** 0 as published, then one for each correction. */
  readonly revision: number;
  readonly json: string;
}

export interface IssueStore {
  /** Adds an issue or a revision of one; raises `issue-frozen` when that revision stands already with other bytes. */
  put(issue: StoredIssue): Promise<void>;
  /** The newest revision, or the newest not after `revision`. */
  get(publication: string, date: Day, language: Lang, revision?: number): Promise<StoredIssue | undefined>;
  /** The newest revision of every issue of a publication and of all its series, by number, date and language. */
  list(publication: string): Promise<readonly StoredIssue[]>;
  /** Rewrites every revision that holds `text`; only for forgetting what may not be kept. */
  redact(publication: string, text: string, rewrite: (issue: StoredIssue) => string): Promise<void>;
}

export interface AliasStore {
  list(asOf?: Day): Promise<readonly AliasRow[]>;
}

/** Room for the signs of a term beside the number of its surface. */
export const SIGN_BITS = 7;

/** The terms of one document, each with the way it writes it and its signs ({@link SIGN_BITS}; set and read by `trends/` only). */
export interface FoundTerms {
  readonly documentId: DocumentId;
  /** The community that its author speaks to; set and read by `trends/` only. */
  readonly kind: string;
  readonly terms: readonly { readonly key: string; readonly surface: string; readonly signs: number }[];
}

/** A document as it is counted. Numbers of terms and surfaces hold within one database and mean nothing outside it. */
export interface DocumentPostings {
  readonly id: DocumentId;
  readonly day: Day;
  /** By which the first of a day is told. */
  readonly at: string;
  readonly sourceId: SourceId;
  readonly origin: string;
  readonly language: string;
  readonly isCopy: boolean;
  readonly kind: string;
  /** Two for each term: its number; the number of its surface above {@link SIGN_BITS} bits for its signs. */
  readonly terms: Uint32Array;
}

/** Key `at` of `keys` has number `at` of `numbers`. */
export interface NumberedKeys {
  readonly numbers: Int32Array;
  readonly keys: readonly string[];
}

export interface PostingStore {
  /** Documents that are seen on some day and whose terms were not looked for yet. */
  missing(): Promise<readonly DocumentId[]>;
  put(found: readonly FoundTerms[]): Promise<void>;
  /** Forgets all terms: they will be looked for in another way. */
  clear(): Promise<void>;
  /** In the order of (day, id). */
  list(filter: Pick<DocumentFilter, 'period' | 'asOf'>): Promise<readonly DocumentPostings[]>;
  /** The numbers of keys; of those that no document has, none. */
  numbers(keys: Iterable<string>): Promise<readonly number[]>;
  /** The keys of the terms at whose number `marked` holds a 1, in the order of the keys' bytes. */
  markedKeys(marked: Uint8Array): Promise<NumberedKeys>;
  surfaces(numbers: Iterable<number>): Promise<ReadonlyMap<number, string>>;
}

/** The database of one workspace. */
export interface Store {
  readonly documents: DocumentStore;
  readonly search: SearchStore;
  readonly stories: StoryStore;
  readonly sources: SourceStore;
  readonly issues: IssueStore;
  readonly aliases: AliasStore;
  readonly postings: PostingStore;
  /** What a step last worked from: a rerun with the same key has nothing to do. */
  stepKey(step: string): Promise<string | undefined>;
  setStepKey(step: string, key: string): Promise<void>;
  /** Moves whenever another process has written: what was read before may have changed. */
  writesElsewhere(): Promise<number>;
  /** All or nothing; nested calls join the outer one. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** A copy of the whole database as one file, consistent while others write. */
  backupTo(file: string): Promise<void>;
  close(): Promise<void>;
}
