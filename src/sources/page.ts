import type { SourceConfig } from '../model/index.js';
import { decodeText } from './charset.js';
import type { RawItem, Reading, Rejected } from './contract.js';
import type { SourceDependencies } from './dependencies.js';
import { fetchSource } from './fetch-source.js';
import { readPdf } from './pdf.js';
import type { FetchResult } from '../fetching/contract.js';

/** Reads one web page: one document, at the address that answered. */
export async function readPage(source: SourceConfig, dependencies: SourceDependencies): Promise<Reading | 'unchanged'> {
  const answer = await fetchSource(source, 'page', dependencies);
  if (answer.kind === 'unchanged') return 'unchanged';
  return { items: once(readFetchedPage(answer)), archive: false, total: 1, validators: () => answer.validators };
}

/** The text of a fetched page or PDF. Its record id is its address. */
export async function readFetchedPage(answer: Extract<FetchResult, { kind: 'fetched' }>): Promise<RawItem | Rejected> {
  const { url, bytes, contentType } = answer;
  const where = { recordId: url, url, urlIsCanonical: true };
  if (contentType === 'application/pdf' || isPdf(bytes)) {
    const item = await readPdf(bytes, url);
    return 'reason' in item ? item : { ...item, ...where };
  }
  const text = decodeText(bytes, answer.charset === undefined ? {} : { charset: answer.charset });
  if (/^(?:text\/plain|text\/(?:x-)?markdown)$/.test(contentType))
    return { ...where, body: { format: contentType === 'text/plain' ? 'text' : 'markdown', text } };
  if (/^(?:text\/html|application\/xhtml\+xml|)$/.test(contentType) || /^\s*</.test(text)) return { ...where, body: { format: 'page', text } };
  return { where: url, reason: `it is ${contentType}, not a page` };
}

function isPdf(bytes: Uint8Array): boolean {
  return bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46; // %PDF
}

async function* once<T>(item: Promise<T>): AsyncGenerator<T> {
  yield await item;
}
