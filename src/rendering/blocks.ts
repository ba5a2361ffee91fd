/**
 * RENDERING, the contract: a page as a publication describes it, before it has a form.
 */
import type { Claim, ClaimId, Day, DocumentId, EvidenceView, Lang, Movement, SourceRole, TermPoint } from '../model/index.js';
import type { PictureBlock } from './charts/picture.js';

export type { EvidenceView } from '../model/index.js';
export type * from './charts/picture.js';

/** A document as a line under an item. */
export interface DocumentLine {
  readonly id: DocumentId;
  readonly title: string;
  readonly url?: string;
  /** Public pages that it writes of. */
  readonly about: readonly string[];
  readonly sourceTitle: string;
  readonly role: SourceRole;
  readonly language: string;
  readonly date?: string;
  readonly copy: boolean;
}

/** A line of the contents that leads to an item. `anchor` is that of its heading in the Markdown, `id` of its place in the HTML. */
export interface ContentsItem {
  readonly id: string;
  readonly anchor: string;
  readonly title: string;
  readonly language: string;
  /** Small words: what sort of reading, how long. */
  readonly notes: readonly string[];
  /** What the item comes to, in one sentence that stands in it. */
  readonly gist?: { readonly text: string; readonly language: string };
}

export interface ContentsGroup {
  readonly id: string;
  readonly anchor: string;
  readonly name: string;
  readonly notes: readonly string[];
  readonly items: readonly ContentsItem[];
  readonly groups: readonly ContentsGroup[];
}

/** A name and the items that it leads to. */
export interface SubjectLine {
  readonly name: string;
  readonly items: readonly Pick<ContentsItem, 'id' | 'anchor' | 'title' | 'language'>[];
}

/** Claims of one role under a label. */
export interface LabelledClaims {
  readonly label?: string;
  /** As a list, else as a paragraph. */
  readonly listed: boolean;
  readonly claims: readonly Claim[];
}

/** One post of a thread. */
export interface PostBlock {
  readonly author: string;
  readonly handle?: string | undefined;
  readonly date?: Day | undefined;
  readonly url?: string | undefined;
  readonly claims: readonly Claim[];
}

/** One document that was read: what it is, and what it says in its own sentences. */
export interface ReadingBlock {
  readonly kind: 'reading';
  readonly id: string;
  readonly anchor: string;
  readonly position: number;
  /** Of its heading. */
  readonly level: 3 | 4;
  readonly title: Claim;
  readonly notes: readonly string[];
  readonly link?: { readonly url: string; readonly title?: string | undefined };
  readonly identifiers: readonly { readonly label: string; readonly url: string }[];
  readonly authors: readonly string[];
  /** Who told us; absent where the page says it once for all. */
  readonly source?: { readonly title: string; readonly role: SourceRole };
  readonly date?: string;
  readonly language: string;
  /** The editor's own remark. */
  readonly note?: string;
  readonly parts: readonly LabelledClaims[];
  readonly posts: readonly PostBlock[];
  readonly related: { readonly label: string; readonly lines: readonly SubjectLine[] };
}

/** One line of an index of keywords: what it is filtered, sorted and found by. */
export interface KeywordLine {
  /** Of its place in the HTML; `anchor` is that of its heading in the Markdown. */
  readonly id: string;
  readonly anchor: string;
  readonly term: string;
  /** Its names as they are looked for: in both Chinese scripts, folded, without spaces. */
  readonly search: string;
  readonly group: string;
  readonly domain: { readonly id: string; readonly name: string };
  readonly kind: { readonly id: string; readonly name: string };
  readonly movement: string;
  readonly direction: Movement['direction'];
  /** Its share over the share before. */
  readonly ratio: number;
  readonly stories: number;
  readonly first: Day;
  /** Weeks, earliest first. */
  readonly strip: readonly Pick<TermPoint, 'from' | 'to' | 'stories' | 'of'>[];
}

/** A table of keywords; with script it can be searched, filtered and sorted. */
export interface KeywordIndexBlock {
  readonly kind: 'keyword-index';
  readonly anchor: string;
  readonly title: string;
  readonly lines: readonly KeywordLine[];
  /** Names of the columns and of what the reader may choose; `shown` has slots for `{shown}` and `{all}`. */
  readonly say: Readonly<
    Record<
      | 'search'
      | 'allDomains'
      | 'allKinds'
      | 'sort'
      | 'shown'
      | 'none'
      | 'printed'
      | 'label'
      | 'term'
      | 'domain'
      | 'kind'
      | 'movement'
      | 'strip'
      | 'stories'
      | 'first',
      string
    >
  >;
}

/** One keyword: what it is, what was told of it, how it moved. */
export interface KeywordBlock {
  readonly kind: 'keyword';
  readonly id: string;
  readonly anchor: string;
  readonly position: number;
  readonly term: string;
  readonly notes: readonly string[];
  readonly aliases: { readonly label: string; readonly names: readonly string[] };
  /** Claims under a label, and words of the interface after them. */
  readonly parts: readonly { readonly label: string; readonly claims: readonly Claim[]; readonly text: string }[];
  readonly stories: { readonly label: string; readonly lines: readonly { readonly id: string; readonly title: string; readonly notes: readonly string[] }[] };
}

/** A link to a page beside this one (`path` without the ending, which is that of the form in which this page is written), or to a web page. */
export type PageLink = { readonly text: string; readonly language?: string } & ({ readonly path: string } | { readonly url: string });

/** The heading of a trend: how many speak of it, and what is under it. */
export interface TrendBlock {
  readonly kind: 'trend';
  readonly id: string;
  readonly title: string;
  readonly summary: readonly Claim[];
  readonly subTrends: { readonly label: string; readonly names: readonly string[] };
  /** Its own page. */
  readonly link?: PageLink;
  /** Those who speak of it. */
  readonly members?: { readonly label: string; readonly links: readonly PageLink[] };
}

/** What is said, role by role; with each sentence, where it helps, who says it. */
export interface SaidBlock {
  readonly kind: 'said';
  readonly roles: readonly { readonly label: string; readonly entries: readonly { readonly claim: Claim; readonly from?: PageLink }[] }[];
}

/** Pages to go on to. */
export interface LinksBlock {
  readonly kind: 'links';
  readonly id: string;
  readonly title?: string;
  readonly entries: readonly { readonly link: PageLink; readonly notes: readonly string[] }[];
}

export type PageBlock =
  | PictureBlock
  /** Claims that stand together as a paragraph. */
  | { readonly kind: 'claims'; readonly claims: readonly Claim[] }
  /** One story: headline, two or three sentences, why it is here, its documents. `mark` is a small word such as "update · since 24 June". */
  | {
      readonly kind: 'item';
      readonly anchor: string;
      readonly position: number;
      readonly headline: Claim;
      readonly mark?: string;
      readonly sentences: readonly Claim[];
      readonly reasons: readonly Claim[];
      readonly documents: readonly DocumentLine[];
    }
  /** A titled list in small type: a claim and a note on it. */
  | { readonly kind: 'list'; readonly anchor: string; readonly title: string; readonly entries: readonly { readonly claim: Claim; readonly note: string }[] }
  /** What stands on the page, to choose from; then the subjects that several items share. */
  | {
      readonly kind: 'contents';
      readonly anchor: string;
      readonly title: string;
      readonly groups: readonly ContentsGroup[];
      readonly subjects: { readonly title: string; readonly lines: readonly SubjectLine[] };
    }
  /** The heading of what follows. */
  | {
      readonly kind: 'section';
      readonly id: string;
      readonly anchor: string;
      readonly level: 2 | 3;
      readonly title: string;
      readonly notes: readonly string[];
    }
  | ReadingBlock
  | TrendBlock
  | SaidBlock
  | LinksBlock
  | KeywordIndexBlock
  | KeywordBlock
  /** Words of the interface or of the editor, without evidence. */
  | { readonly kind: 'note'; readonly by: 'interface' | 'editor'; readonly text: string }
  | { readonly kind: 'corrections'; readonly title: string; readonly entries: readonly { readonly date: Day; readonly text: string }[] };

/** Front matter of any depth. */
export interface FrontMatter {
  readonly [key: string]: FrontMatterValue;
}
export type FrontMatterValue = string | number | boolean | readonly FrontMatterValue[] | FrontMatter;

/** One page in one language. */
export interface Page {
  /** Name of the publication series: "Pingmo 日报". */
  readonly series: string;
  readonly title: string;
  readonly date: Day;
  readonly language: Lang;
  /** Whether its title is the first heading of the Markdown too, as a page has it that is read where it lies; else it stands in the front matter alone. */
  readonly headed?: boolean;
  /** Small line under the title: number, date in words, minutes. */
  readonly line: string;
  readonly blocks: readonly PageBlock[];
  /** For every claim, in the order of its evidence; empty when its documents were forgotten since. */
  readonly evidence: ReadonlyMap<ClaimId, readonly EvidenceView[]>;
  /** Who answers for it and how it was made. */
  readonly colophon: readonly string[];
  /** The same page in other languages. */
  readonly siblings: readonly { readonly language: Lang; readonly path: string }[];
  /** Keys of the Markdown front matter, beside title and date. */
  readonly frontMatter: Readonly<Record<string, string | number | boolean | readonly string[]>>;
  /** The whole front matter, where a model prescribes its keys: then neither title nor date nor language is added. */
  readonly ownFrontMatter?: FrontMatter;
}
