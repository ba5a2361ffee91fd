import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Identifiers, SourceId, SourceRole } from '../model/index.js';
import { SourceRole as sourceRoles } from '../model/index.js';
import { decodeText } from './charset.js';
import { isRejected, type RawItem, type Rejected } from './contract.js';
import { speechOf } from './speech.js';

/** A longer line is no news item: it is refused, so that one record cannot fill the memory. */
const LONGEST_LINE_BYTES = 5 * 1024 * 1024;
/** Ids of sources are cut here (see `SourceId`). */
const LONGEST_SOURCE_CHARACTERS = 200;
/** A file whose first lines are all unreadable is something else. */
const MOST_UNREADABLE_LINES = 100;
const NEWLINE = 10;

interface Line {
  /** 1-based. */
  readonly number: number;
  /** Absent when the line was too long. */
  readonly text?: string;
}

type JsonRecord = Readonly<Record<string, unknown>>;

/** Where a JSON Lines text comes from: its bytes, opened once, and what to call it in a rejection. */
export interface JsonLinesInput {
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Opens a file of JSON Lines, unpacking gzip; `onBytes` hears of every chunk read from the disk. */
export function openJsonLines(file: string, options: { gzip: boolean; onBytes?: (count: number) => void; end?: number }): Readable {
  const raw = createReadStream(file, { highWaterMark: 1 << 18, ...(options.end === undefined ? {} : { end: options.end - 1 }) });
  const { onBytes } = options;
  if (onBytes) raw.on('data', (chunk) => onBytes(chunk.length));
  if (!options.gzip) return raw;
  const unpacked = createGunzip({ chunkSize: 1 << 18 });
  raw.on('error', (error) => unpacked.destroy(error));
  return raw.pipe(unpacked);
}

/** Reads records one line at a time; what cannot be read is rejected by its line number and stops nothing, unless nothing at all can be read. */
export async function* readJsonLines({ name, chunks }: JsonLinesInput): AsyncGenerator<RawItem | Rejected> {
  let last = 0;
  let isJsonLines = false;
  try {
    for await (const lines of linesOf(chunks)) {
      for (const line of lines) {
        last = line.number;
        const item = readLine(line, name);
        if (item) yield item;
        isJsonLines ||= item !== undefined && !isRejected(item);
        if (!isJsonLines && line.number >= MOST_UNREADABLE_LINES) {
          return yield { where: name, reason: `none of its first ${line.number} lines is a record; it is not JSON Lines` };
        }
      }
    }
  } catch (error) {
    yield { where: `line ${last + 1} of ${name}`, reason: `the rest of the file cannot be read (${(error as Error).message})` };
  }
}

/** Lines in batches, one batch for each chunk: an await for every single line would cost more than parsing it. */
async function* linesOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Line[]> {
  let number = 0;
  let pending: Uint8Array[] = [];
  let pendingBytes = 0;
  for await (const chunk of chunks) {
    const lines: Line[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      pendingBytes += end - start;
      pending.push(chunk.subarray(start, end));
      lines.push(lineOf(++number, pending, pendingBytes));
      pending = [];
      pendingBytes = 0;
      start = end + 1;
    }
    pendingBytes += chunk.length - start;
    // Of a line that is too long nothing is kept, only counted.
    if (pendingBytes > LONGEST_LINE_BYTES) pending = [];
    else pending.push(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (pendingBytes > 0) yield [lineOf(number + 1, pending, pendingBytes)];
}

function lineOf(number: number, parts: readonly Uint8Array[], bytes: number): Line {
  if (bytes > LONGEST_LINE_BYTES) return { number };
  const whole = parts.length === 1 ? parts[0]! : Buffer.concat(parts);
  return { number, text: isUtf8(whole) ? Buffer.from(whole.buffer, whole.byteOffset, whole.length).toString('utf8') : decodeText(whole) };
}

function readLine(line: Line, name: string): RawItem | Rejected | undefined {
  const where = `line ${line.number} of ${name}`;
  if (line.text === undefined) return { where, reason: `the line is longer than ${LONGEST_LINE_BYTES} bytes` };
  const text = line.text.charCodeAt(0) === 0xfeff ? line.text.slice(1) : line.text;
  if (text.trim() === '') return undefined;
  try {
    const record: unknown = JSON.parse(text);
    if (typeof record !== 'object' || record === null || Array.isArray(record)) return { where, reason: 'the line is not a JSON object' };
    return itemOfRecord(record as JsonRecord, where);
  } catch (error) {
    return { where, reason: `the line is not JSON (${(error as Error).message})` };
  }
}

/** Reads a JSON text that is a list of records. */
export function readRecords(text: string, name: string): readonly (RawItem | Rejected)[] {
  try {
    const records: unknown = JSON.parse(text);
    return (Array.isArray(records) ? records : [records]).map((record: unknown, index) => {
      const where = `record ${index + 1} of ${name}`;
      return typeof record === 'object' && record !== null ? itemOfRecord(record as JsonRecord, where) : { where, reason: 'it is not a JSON object' };
    });
  } catch (error) {
    return [{ where: name, reason: `it is not JSON (${(error as Error).message})` }];
  }
}

/** Reads one record; fields of an unexpected type are left out, a record without any text is rejected. */
export function itemOfRecord(record: JsonRecord, where: string): RawItem | Rejected {
  const body = bodyOf(record);
  const title = textOf(record['title']);
  if (body === undefined && title === undefined) return { where, reason: 'the record has neither text nor title' };
  const speech = body?.format === 'markdown' ? speechOf(body.text) : undefined;
  const canonical = record['canonical'];
  const url = typeof canonical === 'string' ? canonical : textOf(record['url']);
  const source = textOf(record['source']);
  const role = sourceRoles.safeParse(record['role']);
  return withoutAbsent({
    recordId: textOf(record['id']) ?? url ?? hashOf(`${title ?? ''}\0${body?.text ?? ''}`),
    sourceId: source?.slice(0, LONGEST_SOURCE_CHARACTERS) as SourceId | undefined,
    sourceRole: role.success ? (role.data as SourceRole) : undefined,
    url,
    urlIsCanonical: canonical === true || typeof canonical === 'string',
    about: listOf(record['about']),
    title,
    authors: authorsOf(record['authors'] ?? record['author']),
    language: textOf(record['lang']) ?? textOf(record['language']),
    published: textOf(record['published']),
    updated: textOf(record['updated']),
    knownAt: textOf(record['known_at']) ?? textOf(record['knownAt']),
    readAt: textOf(record['read_at']) ?? textOf(record['readAt']),
    note: textOf(record['note']),
    tags: listOf(record['tags']),
    identifiers: identifiersOf(record),
    links: listOf(record['links']),
    cues: speech?.cues,
    body: speech ? { format: 'markdown', text: speech.text } : (body ?? { format: 'markdown', text: '' }),
  });
}

function bodyOf(record: JsonRecord): RawItem['body'] | undefined {
  const markdown = textOf(record['markdown']);
  if (markdown !== undefined) return { format: 'markdown', text: markdown };
  const html = textOf(record['html']);
  if (html !== undefined) return { format: 'html', text: html };
  const text = textOf(record['body']) ?? textOf(record['text']);
  return text === undefined ? undefined : { format: 'markdown', text };
}

function identifiersOf(record: JsonRecord): Identifiers | undefined {
  const doi = textOf(record['doi']);
  const arxiv = textOf(record['arxiv']);
  if (doi === undefined && arxiv === undefined) return undefined;
  return { ...(doi === undefined ? {} : { doi }), ...(arxiv === undefined ? {} : { arxiv }) };
}

/** A string that says something; numbers are written out. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function listOf(value: unknown): readonly string[] | undefined {
  const list = Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
  const texts = list.map((entry) => textOf(entry)?.trim()).filter((entry) => entry !== undefined);
  return texts.length > 0 ? texts : undefined;
}

/** Names, from a list or from one string that separates them by commas, semicolons or 、. */
function authorsOf(value: unknown): readonly string[] | undefined {
  if (typeof value === 'string') return listOf(value.split(/[;；、]|,\s/u));
  if (!Array.isArray(value)) return undefined;
  return listOf(value.map((entry: unknown) => (typeof entry === 'object' && entry !== null ? (entry as JsonRecord)['name'] : entry)));
}

function hashOf(text: string): string {
  const HASH_CHARACTERS = 16; // 64 bits: no two records of one file meet
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_CHARACTERS);
}

type Absentable<T> = { readonly [K in keyof T]: T[K] | undefined };

/** The same without the keys whose value is undefined. */
function withoutAbsent(item: Absentable<Required<Omit<RawItem, 'parent' | 'hintedDate'>>> & Pick<RawItem, 'recordId' | 'urlIsCanonical' | 'body'>): RawItem {
  const present: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(item)) if (value !== undefined) present[key] = value;
  return present as unknown as RawItem;
}
