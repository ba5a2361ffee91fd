import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { PingmoError } from '../errors/index.js';
import { Override } from '../model/index.js';

/** The overrides that could be read, in the order of the file, and the lines that could not. */
export interface Ledger {
  readonly overrides: readonly Override[];
  readonly broken: readonly { readonly line: number; readonly reason: string }[];
}

/** Reads the ledger; a missing file is an empty one. A line that repeats an id counts once. */
export async function readLedger(file: string): Promise<Ledger> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new PingmoError({
      code: 'ledger-invalid',
      attempt: `read the editor's decisions in ${file}`,
      reason: error.message,
      remedy: 'Make the file readable; nothing is published without it.',
      cause: error,
    });
  });
  const overrides = new Map<string, Override>();
  const broken: { line: number; reason: string }[] = [];
  text.split('\n').forEach((line, at) => {
    if (line.trim() === '') return;
    const read = readLine(line);
    if (typeof read === 'string') broken.push({ line: at + 1, reason: read });
    else if (!overrides.has(read.id)) overrides.set(read.id, read);
  });
  return { overrides: [...overrides.values()], broken };
}

function readLine(line: string): Override | string {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return 'is not JSON';
  }
  const result = Override.safeParse(value);
  if (result.success) return result.data;
  const issue = result.error.issues[0]!;
  return `${issue.path.join('.') || 'decision'}: ${issue.message}`;
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** An override before its id is computed. */
export type NewOverride = WithoutId<Override>;

/** Appends one decision and waits until it is on the disk; returns it with its id, a hash of its content. */
export async function appendOverride(file: string, override: NewOverride): Promise<Override> {
  const id = createHash('sha256').update(JSON.stringify(override)).digest('hex').slice(0, 12);
  const whole = Override.parse({ id, ...override });
  const handle = await open(file, 'a+');
  try {
    const { size } = await handle.stat();
    const last = Buffer.alloc(1);
    if (size > 0) await handle.read(last, 0, 1, size - 1);
    // A line cut short by a crash must not swallow this one.
    const separator = size > 0 && last.toString() !== '\n' ? '\n' : '';
    await handle.write(`${separator}${JSON.stringify(whole)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return whole;
}
