import { extname } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { decodeText, type Declared } from './charset.js';
import type { RawItem, Rejected } from './contract.js';
import { readFeed } from './feed-items.js';
import { looksLikeFeed } from './feed-rescue.js';
import { readJsonLines, readRecords } from './json-lines.js';
import { readMarkdown } from './markdown.js';
import { readPdf } from './pdf.js';
import { readTranscript, type TalkFacts } from './transcripts.js';

/** What bytes turn out to be. */
export type Format = 'json-lines' | 'json-lines-gzip' | 'markdown' | 'html' | 'pdf' | 'text' | 'feed' | 'json' | 'opml' | 'transcript' | 'unknown';

const FORMAT_OF_EXTENSION: Readonly<Record<string, Format>> = {
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.mdx': 'markdown',
  '.html': 'html',
  '.htm': 'html',
  '.xhtml': 'html',
  '.pdf': 'pdf',
  '.txt': 'text',
  '.text': 'text',
  '.xml': 'feed',
  '.rss': 'feed',
  '.atom': 'feed',
  '.rdf': 'feed',
  '.json': 'json',
  '.opml': 'opml',
  '.vtt': 'transcript',
  '.srt': 'transcript',
};

/** Most bytes of a compressed file after unpacking, where the whole has to stand in memory. */
export const LARGEST_WHOLE_BYTES = 64 * 1024 * 1024;

/** The format that a name promises; `unknown` when its content must be looked at. */
export function formatOfName(name: string): Format {
  const lower = name.toLowerCase();
  if (/\.(?:jsonl|ndjson|json)\.gz$/.test(lower)) return 'json-lines-gzip';
  return FORMAT_OF_EXTENSION[extname(lower)] ?? 'unknown';
}

/** The format that the first bytes show. */
export function formatOfContent(bytes: Uint8Array): Format {
  const SIGNATURE_BYTES = 1024;
  if (bytes[0] === 0x1f && bytes[1] === 0x8b) return 'json-lines-gzip';
  const head = decodeText(bytes.subarray(0, SIGNATURE_BYTES)).trimStart();
  if (head.startsWith('%PDF-')) return 'pdf';
  if (/[\0-\x08\x0e-\x1a\x1c-\x1f]/.test(head)) return 'unknown';
  if (looksLikeFeed(head)) return 'feed';
  if (/^(?:WEBVTT(?:\s|$)|\d+\r?\n\d\d:\d\d:\d\d,\d{3} -->)/.test(head)) return 'transcript';
  if (/^<(?:!doctype html|html|head|body|meta|article|div|p)\b/i.test(head)) return 'html';
  return head.startsWith('{') ? 'json-lines' : head.startsWith('---\n') ? 'markdown' : 'text';
}

/** What is known of a text beside its bytes. */
export interface ContentFacts extends Declared {
  readonly recordId: string;
  /** Of a transcript: what its companion says of the talk. */
  readonly talk?: TalkFacts;
}

/** Everything that one text's bytes hold, in any format but compressed ones, which are streamed. */
export async function* readContent(bytes: Uint8Array, format: Format, facts: ContentFacts): AsyncGenerator<RawItem | Rejected> {
  const { recordId } = facts;
  switch (format) {
    case 'markdown':
      return yield* readMarkdown(decodeText(bytes, facts), recordId);
    case 'html':
      return yield { recordId, urlIsCanonical: false, body: { format: 'page', text: decodeText(bytes, facts) } };
    case 'pdf':
      return yield await readPdf(bytes, recordId);
    case 'text':
      return yield* readPlainText(decodeText(bytes, facts), recordId);
    case 'transcript':
      return yield* readTranscript(decodeText(bytes, facts), recordId, facts.talk);
    case 'feed':
      return yield* readFeedFile(decodeText(bytes, facts), recordId);
    case 'json':
      return yield* readJson(bytes, decodeText(bytes, facts), recordId);
    case 'json-lines':
      return yield* readJsonLines({ name: recordId, chunks: once(bytes) });
    case 'json-lines-gzip':
      return yield* readPacked(bytes, recordId);
    case 'opml':
      return yield { where: recordId, reason: 'an OPML list names sources, it holds no documents; add it with `pingmo add`' };
    case 'unknown':
      return yield { where: recordId, reason: 'it is neither Markdown, HTML, PDF, plain text, a transcript, JSON Lines nor a feed' };
  }
}

/** A JSON Feed, a list of records, or records line by line. */
async function* readJson(bytes: Uint8Array, text: string, recordId: string): AsyncGenerator<RawItem | Rejected> {
  if (looksLikeFeed(text)) return yield* readFeedFile(text, recordId);
  if (!text.trimStart().startsWith('[')) return yield* readJsonLines({ name: recordId, chunks: once(bytes) });
  yield* readRecords(text, recordId);
}

async function* readPacked(bytes: Uint8Array, recordId: string): AsyncGenerator<RawItem | Rejected> {
  let unpacked: Uint8Array;
  try {
    unpacked = gunzipSync(bytes, { maxOutputLength: LARGEST_WHOLE_BYTES });
  } catch (error) {
    return yield { where: recordId, reason: `it cannot be unpacked (${(error as Error).message})` };
  }
  yield* readJsonLines({ name: recordId, chunks: once(unpacked) });
}

function readFeedFile(text: string, recordId: string): readonly (RawItem | Rejected)[] {
  return readFeed(text, recordId)?.items ?? [{ where: recordId, reason: 'it is XML, but not a feed' }];
}

function readPlainText(text: string, recordId: string): readonly (RawItem | Rejected)[] {
  if (text.trim() === '') return [{ where: recordId, reason: 'the file is empty' }];
  return [{ recordId, urlIsCanonical: false, body: { format: 'text', text } }];
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
