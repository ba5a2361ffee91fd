/**
 * RENDERING, the contract: a page as a publication describes it, before it has a form.
 */
import type { Claim, ClaimId, Day, DocumentId, Lang, SourceRole } from '../model/index.js';

/** Where one piece of evidence stands, with the words around it, ready to be shown in place. */
export interface EvidenceView {
  readonly documentId: DocumentId;
  readonly documentTitle: string;
  readonly sourceTitle: string;
  readonly role: SourceRole;
  /** `2025-06-24`; absent when unknown. */
  readonly date?: string;
  readonly language: string;
  readonly url?: string;
  /** The sentence before and after, markup removed; empty at an end of the document. */
  readonly before: string;
  readonly quote: string;
  readonly after: string;
}

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

export type PageBlock =
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
  /** Words of the interface or of the editor, without evidence. */
  | { readonly kind: 'note'; readonly by: 'interface' | 'editor'; readonly text: string }
  | { readonly kind: 'corrections'; readonly title: string; readonly entries: readonly { readonly date: Day; readonly text: string }[] };

/** One page in one language. */
export interface Page {
  /** Name of the publication series: "Pingmo 日报". */
  readonly series: string;
  readonly title: string;
  readonly date: Day;
  readonly language: Lang;
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
}
