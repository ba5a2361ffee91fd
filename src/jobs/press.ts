/**
 * JOBS, the contract of a press: what a publication has to know of itself so that everything else — making, keeping, publishing, correcting,
 * explaining, the site and its feeds — is written once for all kinds.
 */
import type { Claim, DailyBrief, Day, DocumentId, Lang, Period, ReadingDigest } from '../model/index.js';
import type { EvidenceContext } from '../evidence/index.js';
import type { Page } from '../rendering/index.js';
import type { OpenWorkspace } from './contract.js';

/** One appearance of a publication, draft or issue. */
export type Publication = DailyBrief | ReadingDigest;

/** Which appearance is meant. */
export interface IssueKey {
  /** The first day of its period. */
  readonly date: Day;
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
  /** First days of the periods that hold something to publish, ascending; as known at the end of `asOf`. */
  periods(open: OpenWorkspace, asOf?: Day): Promise<readonly Day[]>;
  /** The first and the last day of the period in which a day lies. */
  periodOf(day: Day): Period;
  /** How a period is called in names of files and addresses: `2025-06-20`, `2025-W25`. */
  nameOf(date: Day): string;
  /** The first day of the period of that name. */
  dateOf(name: string): Day | undefined;
  /** Made from documents, configuration and decisions, whatever was published. */
  draft(key: IssueKey, open: OpenWorkspace): Promise<Made>;
  page(made: Made, context: PageContext): Page;
  claims(made: Made): readonly Claim[];
  /** The sentences by which an index tells of it, the first leading into it. */
  headlines(made: Made): readonly string[];
  /** What a reader would call its items, in their order, and the editor's own words: when one differs, the issue has changed. */
  contents(made: Made): readonly string[];
  /** Without what rests on a document that has to be forgotten. */
  without(made: Made, id: DocumentId): Made;
  /** Undefined for anything else. */
  parse(value: unknown): Made | undefined;
}

/** What every publication is gathered with. */
export function gatheringOf(open: OpenWorkspace, asOf: Day | undefined) {
  const { title, editor, timeZone, sources } = open.workspace.configuration;
  return { store: open.store, decisions: open.decisionsAt(asOf), title, editor, timeZone, sourceConfigs: sources } as const;
}

/** The editor's words before and after the items. */
export function textsOf({ opening, closing }: Publication): readonly string[] {
  return [opening, closing].flatMap((text) => (text === undefined ? [] : [text.text]));
}
