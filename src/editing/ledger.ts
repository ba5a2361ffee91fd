import { createHash } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { PingmoError } from '../errors/index.js';
import { type Instant, Override } from '../model/index.js';
import { type BrokenLine, readLedgerText } from './read-lines.js';

/** The overrides that could be read, in the order of the file, and the lines that do not count. */
export interface Ledger {
  readonly overrides: readonly Override[];
  readonly broken: readonly BrokenLine[];
}

/** Reads the ledger; a missing file is an empty one. A line that cannot be read, or repeats an id, is named and stops no other. */
export async function readLedger(file: string): Promise<Ledger> {
  return readLedgerText(await textOf(file));
}

async function textOf(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw new PingmoError({
      code: 'ledger-invalid',
      attempt: `read the editor's decisions in ${file}`,
      reason: error.message,
      remedy: 'Make the file readable; nothing is published without it.',
      cause: error,
    });
  });
}

type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
/** An override before its id is computed. */
export type NewOverride = WithoutId<Override>;

/**
 * Appends one decision and waits until it is on the disk; returns it with its id, a hash of its content. Two decisions of one millisecond
 * would have no order: the later one is dated to the first free millisecond after it.
 */
export async function appendOverride(file: string, override: NewOverride): Promise<Override> {
  const decidedAt = firstFree(override.decidedAt, await textOf(file));
  const whole = completed({ ...override, decidedAt });
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

function firstFree(at: Instant, ledger: string): Instant {
  let free = at;
  while (ledger.includes(`"decidedAt":"${free}"`)) free = new Date(Date.parse(free) + 1).toISOString() as Instant;
  return free;
}

/** With its id, and its keys in the order in which a diff is read: which, when and by whom, what, about what and why. */
function completed(override: NewOverride): Override {
  const hash = createHash('sha256').update(JSON.stringify(override)).digest('hex').slice(0, 12);
  const { id, decidedAt, by, kind, concerned, note, ...what } = Override.parse({ ...override, id: hash });
  const about = { ...(concerned === undefined ? {} : { concerned }), ...(note === undefined ? {} : { note }) };
  return { id, decidedAt, by, kind, ...what, ...about } as Override;
}
