import { createHash } from 'node:crypto';
import { open, readFile, stat } from 'node:fs/promises';
import { decodeText } from './charset.js';
import { isRejected, type RawItem, type Rejected } from './contract.js';
import { formatOfContent, formatOfName, LARGEST_WHOLE_BYTES, readContent, type Format } from './formats.js';
import { openJsonLines, readJsonLines } from './json-lines.js';
import { readMarkdown } from './markdown.js';
import type { TalkFacts } from './transcripts.js';

/** What a file was when it was looked at; two that differ mean that it changed. */
export interface FileState {
  readonly bytes: number;
  readonly modifiedMs: number;
}

/** What happens while a file is read. */
export interface ReadingHooks {
  /** Hears of bytes read. */
  readonly onBytes: (count: number) => void;
  /** Hears that the file changed under the reader: it has to be read again next time. */
  readonly onChange: () => void;
}

export async function stateOf(path: string): Promise<FileState> {
  const { size, mtimeMs } = await stat(path);
  return { bytes: size, modifiedMs: mtimeMs };
}

/** Where the companion of a transcript would stand: the Markdown file of the same name, in the same folder. */
export function companionOf(path: string): string | undefined {
  return formatOfName(path) === 'transcript' ? path.replace(/\.\w+$/, '.md') : undefined;
}

/** One short text for the states of many files. */
export function fingerprintOf(files: readonly (FileState & { readonly name: string })[]): string {
  const FINGERPRINT_CHARACTERS = 32;
  const lines = files.map((file) => `${file.name}\0${file.bytes}\0${file.modifiedMs}`);
  return createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, FINGERPRINT_CHARACTERS);
}

/**
 * Reads one file as it was at `state`. A growing file is read as far as it went then; a file that changed meanwhile gives what
 * was read completely, and says that the rest comes next time.
 */
export async function* readLocalFile(path: string, name: string, state: FileState, hooks: ReadingHooks): AsyncGenerator<RawItem | Rejected> {
  const format = await formatOf(path, name);
  const streamed = format === 'json-lines' || format === 'json-lines-gzip';
  const problems: Rejected[] = [];
  for await (const item of streamed ? streamRecords(path, name, state, format, hooks) : readWhole(path, name, state, format, hooks)) {
    if ('reason' in item) problems.push(item);
    else yield item;
  }
  const after = await stateOf(path).catch(() => undefined);
  if (after?.bytes === state.bytes && after.modifiedMs === state.modifiedMs) return yield* problems;
  hooks.onChange();
  // What looks broken may be a record that was being written: it is judged when the file is at rest.
  yield { where: name, reason: 'it changed while it was read; what was read completely is kept, the rest is read next time' };
}

async function formatOf(path: string, name: string): Promise<Format> {
  const promised = formatOfName(name);
  if (promised !== 'unknown') return promised;
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0);
    return formatOfContent(buffer.subarray(0, bytesRead));
  } finally {
    await file.close();
  }
}

function streamRecords(path: string, name: string, state: FileState, format: Format, hooks: ReadingHooks): AsyncGenerator<RawItem | Rejected> {
  const gzip = format === 'json-lines-gzip';
  const chunks = state.bytes === 0 ? emptyStream() : openJsonLines(path, { gzip, onBytes: hooks.onBytes, end: state.bytes });
  return readJsonLines({ name, chunks });
}

async function* emptyStream(): AsyncGenerator<Uint8Array> {
  // an empty file has no records
}

async function* readWhole(path: string, name: string, state: FileState, format: Format, hooks: ReadingHooks): AsyncGenerator<RawItem | Rejected> {
  if (state.bytes > LARGEST_WHOLE_BYTES) {
    return yield { where: name, reason: `it has ${state.bytes} bytes; files other than JSON Lines are read up to ${LARGEST_WHOLE_BYTES}` };
  }
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(state.bytes), 0, state.bytes, 0);
    hooks.onBytes(bytesRead);
    const now = await file.stat();
    if (now.size !== state.bytes || now.mtimeMs !== state.modifiedMs) return;
    const talk = format === 'transcript' ? await talkFacts(path) : undefined;
    yield* readContent(buffer.subarray(0, bytesRead), format, { recordId: name, ...(talk === undefined ? {} : { talk }) });
  } finally {
    await file.close();
  }
}

/** What a transcript's companion says of the talk; its text is a document of its own. */
async function talkFacts(path: string): Promise<TalkFacts | undefined> {
  const companion = companionOf(path);
  const bytes = companion === undefined ? undefined : await readFile(companion).catch(() => undefined);
  const item = bytes && readMarkdown(decodeText(bytes), path)[0];
  if (!item || isRejected(item)) return undefined;
  const { recordId: _record, body: _body, cues: _cues, note: _note, ...facts } = item;
  return facts;
}
