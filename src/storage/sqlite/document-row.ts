import type { Analysis, AnalysisPart, AnalysedDocument, DocumentHead, ReplacedDocument } from '../contracts.js';
import type { Day, DocumentId } from '../../model/index.js';
import type { Value, Values } from './connection.js';
import { originalOf } from './document-filter.js';

export interface HeadRow {
  readonly head: string;
  readonly copy_of: string | null;
}

export interface DocumentRow extends HeadRow {
  readonly text: string | Uint8Array;
}

export interface AnalysisRow extends HeadRow {
  readonly features: Uint8Array;
  readonly signature: Uint8Array;
}

/** A near-copy of what was not known yet by `:asOf` is no copy on that day. */
export const HEAD_COLUMNS = `d.head AS head, ${originalOf('d')} AS copy_of`;

/** UTF-8 would lose half a surrogate pair, the driver what follows a NUL. */
const NOT_FOR_UTF8 = /[\0\uD800-\uDFFF]/u;

/** Text that UTF-8 would not give back unchanged is kept as UTF-16, so that offsets hold. */
function encodeText(text: string): string | Uint8Array {
  return NOT_FOR_UTF8.test(text) ? Buffer.from(text, 'utf16le') : text;
}

function decodeText(text: string | Uint8Array): string {
  return typeof text === 'string' ? text : Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('utf16le');
}

export function documentValues(document: DocumentHead & { readonly body?: string }): Values {
  const { body: _body, copyOf, ...head } = document;
  return {
    id: document.id,
    source_id: document.sourceId,
    record_id: document.recordId,
    language: document.language,
    published_at: document.publishedAt ?? null,
    known_at: document.knownAt,
    day: document.day,
    known_day: document.knownDay,
    origin: document.origin,
    copy_of: copyOf ?? null,
    head: JSON.stringify(head),
  };
}

export function bodyValue({ document }: AnalysedDocument): Value {
  return encodeText(document.body);
}

export function analysisValues({ analysis }: AnalysedDocument): Values {
  return { features: analysis.features, signature: analysis.signature };
}

export function headOf(row: HeadRow): DocumentHead {
  const head = JSON.parse(row.head) as DocumentHead & { copyOf?: DocumentId };
  if (row.copy_of !== null) head.copyOf = row.copy_of as DocumentId;
  return head;
}

export function documentOf(row: DocumentRow): DocumentHead & { readonly body: string } {
  return { ...headOf(row), body: decodeText(row.text) };
}

export function analysisOf<Part extends AnalysisPart>(
  row: HeadRow & Partial<AnalysisRow>,
  parts: readonly Part[],
): { readonly head: DocumentHead; readonly analysis: Pick<Analysis, Part> } {
  const analysis = Object.fromEntries(parts.map((part) => [part, row[part]]));
  return { head: headOf(row), analysis: analysis as unknown as Pick<Analysis, Part> };
}

export interface DayRow {
  readonly day: Day;
  readonly documents: number;
}

export interface ReplacedRow {
  readonly id: DocumentId;
  /** Empty when it came in another splitting. */
  readonly day: Day | '';
  readonly by: DocumentId | null;
}

export function replacedOf({ id, day, by }: ReplacedRow): ReplacedDocument {
  return { id, ...(day === '' ? {} : { since: day }), ...(by === null ? {} : { by }) };
}
