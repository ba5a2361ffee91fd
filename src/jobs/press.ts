/**
 * JOBS, the contract of a press: what a publication has to know of itself so that everything else — making, keeping, publishing, correcting,
 * explaining, the site and its feeds — is written once for all kinds.
 */
import type { Claim, CollectionId, DailyBrief, Day, DocumentId, Lang, Period, ReadingDigest, TrendsOverview, WeeklyKeywords } from '../model/index.js';
import { carryOver } from '../editing/index.js';
import type { EvidenceContext } from '../evidence/index.js';
import type { Page } from '../rendering/index.js';
import type { OpenWorkspace } from './contract.js';
import { readVersions } from './versions.js';

/** One appearance of a publication, draft or issue. */
export type Publication = DailyBrief | ReadingDigest | WeeklyKeywords | TrendsOverview;

/** Which appearance is meant. */
export interface IssueKey {
  /** The first day of its period. */
  readonly date: Day;
  /** What an overview is made of; absent for publications that have one issue of each period. */
  readonly collection?: CollectionId;
  readonly language: Lang;
  /** Seen from the end of this day; from now when absent. */
  readonly asOf?: Day;
}

/** What a page shows beside the publication itself. */
export interface PageContext extends EvidenceContext {
  readonly siblings: Page['siblings'];
}

export interface PublicationPress<Made extends Publication = Publication> {
  readonly kind: Made['kind'];
  /** Of an overview, which has one issue for each of them. */
  collections?(open: OpenWorkspace): readonly CollectionId[];
  /** First days of the periods that hold something to publish, ascending; as known at the end of `asOf`. */
  periods(open: OpenWorkspace, asOf?: Day, collection?: CollectionId): Promise<readonly Day[]>;
  /** The first and the last day of the period in which a day lies. */
  periodOf(day: Day): Period;
  /** How a period, or a collection, is called in names of files and addresses: `2025-06-20`, `2025-W25`. */
  nameOf(date: Day, collection?: CollectionId): string;
  /** The first day of the period of that name. */
  dateOf(name: string): Day | undefined;
  /** Made from documents, configuration and decisions, whatever was published. */
  draft(key: IssueKey, open: OpenWorkspace): Promise<Made>;
  page(made: Made, context: PageContext): Page;
  /** Pages behind the issue's own; paths are below the folder of its kind, without language and ending. */
  pagesBehind?(made: Made, context: PageContext): readonly { readonly path: string; readonly page: () => Page }[];
  claims(made: Made): readonly Claim[];
  /** The sentences by which an index tells of it, the first leading into it. */
  headlines(made: Made): readonly string[];
  /** What a reader would call its items, in their order, and the editor's own words: when one differs, the issue has changed. */
  contents(made: Made): readonly string[];
  /** Without what rests on a document that has to be forgotten. */
  without(made: Made, id: DocumentId): Made;
  /** Files beside JSON, Markdown and HTML, under the same name. */
  besides?(made: Made): readonly { readonly ending: string; readonly text: string }[];
  /** Undefined for anything else. */
  parse(value: unknown): Made | undefined;
}

/** The collection that an issue is made of. */
export function collectionOf(made: Publication): CollectionId | undefined {
  return made.kind === 'trends-overview' ? made.collection.id : undefined;
}

/** Under which name issues are stored: a collection has a series of its own. */
export function seriesOf(kind: Publication['kind'], collection: CollectionId | undefined): string {
  return collection === undefined ? kind : `${kind}/${collection}`;
}

/** What every publication is gathered with. */
export async function gatheringOf(open: OpenWorkspace, asOf: Day | undefined) {
  const { title, editor, timeZone, sources } = open.workspace.configuration;
  const { laterThan } = await readVersions(open.store);
  return { store: open.store, decisions: carryOver(open.decisionsAt(asOf), laterThan), title, editor, timeZone, sourceConfigs: sources } as const;
}

/** The editor's words before and after the items. */
export function textsOf({ opening, closing }: Publication): readonly string[] {
  return [opening, closing].flatMap((text) => (text === undefined ? [] : [text.text]));
}
