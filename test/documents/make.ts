import { SourceConfig, type Document, type Instant, type Source } from '../../src/model/index.js';
import { createDocuments, type DocumentContext } from '../../src/documents/index.js';
import type { RawItem, Rejected } from '../../src/sources/index.js';

export const FETCHED_AT = '2025-06-20T08:00:00.000Z' as Instant;

export interface Made {
  readonly documents: readonly Document[];
  readonly sources: readonly Source[];
  readonly rejected: readonly Rejected[];
}

/** Documents of raw items; what a test does not state has plain defaults. */
export async function make(
  items: readonly (Partial<RawItem> | Rejected)[],
  context: Partial<Omit<DocumentContext, 'source'>> & { source?: object } = {},
): Promise<Made> {
  const { source, ...rest } = context;
  const config = SourceConfig.parse({ id: 'wire', kind: 'feed', url: 'https://news.example.org/feed', ...source });
  const documents: Document[] = [];
  const sources: Source[] = [];
  const rejected: Rejected[] = [];
  async function* stream() {
    for (const item of items)
      yield 'reason' in item ? item : { recordId: 'r', urlIsCanonical: false, body: { format: 'markdown' as const, text: 'A text of some words.' }, ...item };
  }
  for await (const made of createDocuments(stream(), { source: config, archive: false, fetchedAt: FETCHED_AT, timeZone: 'Asia/Shanghai', ...rest })) {
    if (made.kind === 'document') documents.push(made.document);
    else if (made.kind === 'source') sources.push(made.source);
    else rejected.push(made.rejected);
  }
  return { documents, sources, rejected };
}

export async function makeOne(item: Partial<RawItem>, context: Parameters<typeof make>[1] = {}): Promise<Document> {
  const { documents, rejected } = await make([item], context);
  if (documents.length !== 1) throw new Error(`expected one document, got ${documents.length}; ${JSON.stringify(rejected)}`);
  return documents[0]!;
}

export const markdown = (text: string) => ({ body: { format: 'markdown' as const, text } });
export const html = (text: string) => ({ body: { format: 'html' as const, text } });
export const page = (text: string) => ({ body: { format: 'page' as const, text } });
/** Context of a file of records. */
export const FILE = { source: { kind: 'file', url: undefined, path: 'a.jsonl' }, archive: true };
