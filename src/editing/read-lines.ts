import { Override } from '../model/index.js';

/** A line of the ledger that does not count. It stays in the file. */
export interface BrokenLine {
  /** Counted from 1. */
  readonly line: number;
  readonly reason: string;
  /** Written by a later version of Pingmo, which understands it. */
  readonly newer?: true;
}

/** Lines that git leaves where two changes met. */
const CONFLICT_MARKER = /^(?:<{7}|>{7}|\|{7}) |^={7}$/;
const BYTE_ORDER_MARK = /^\uFEFF/;
const KINDS: ReadonlySet<string> = new Set(Override.options.map((option) => option.shape.kind.value));

interface ReadLine {
  readonly override: Override;
  readonly line: number;
  readonly text: string;
}

/** Overrides in the order of the lines, and every other line with the reason why it does not count. */
export function readLedgerText(text: string): { readonly overrides: readonly Override[]; readonly broken: readonly BrokenLine[] } {
  const kept = new Map<string, ReadLine>();
  const broken: BrokenLine[] = [];
  text
    .replace(BYTE_ORDER_MARK, '')
    .split('\n')
    .forEach((raw, at) => {
      const line = raw.trim();
      if (line === '') return;
      const read = readLine(line);
      if ('reason' in read) broken.push({ line: at + 1, ...read });
      else keepOne({ override: read, line: at + 1, text: line }, kept, broken);
    });
  const inFileOrder = [...kept.values()].sort((a, b) => a.line - b.line);
  return { overrides: inFileOrder.map(({ override }) => override), broken: broken.sort((a, b) => a.line - b.line) };
}

/** Of two lines with one id the smaller text counts, so that it does not matter which of two merged ledgers stands first. */
function keepOne(read: ReadLine, kept: Map<string, ReadLine>, broken: BrokenLine[]): void {
  const { id } = read.override;
  const other = kept.get(id);
  const [winner, loser] = other === undefined ? [read] : read.text < other.text ? [read, other] : [other, read];
  kept.set(id, winner);
  if (loser === undefined) return;
  const differs = loser.text === winner.text ? 'repeats' : 'bears the id of';
  broken.push({ line: loser.line, reason: `${differs} line ${winner.line} (${id}); that one counts` });
}

function readLine(line: string): Override | Omit<BrokenLine, 'line'> {
  if (CONFLICT_MARKER.test(line)) return { reason: 'is a conflict marker of git; the decisions of both sides count, only this line is too many' };
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { reason: 'is not JSON' };
  }
  const result = Override.safeParse(value);
  return result.success ? result.data : faultOf(value, result.error.issues[0]!);
}

function faultOf(value: unknown, issue: { readonly code?: string; readonly path: readonly PropertyKey[]; readonly message: string; readonly keys?: unknown }) {
  const kind = (value as { readonly kind?: unknown } | null)?.kind;
  if (typeof kind === 'string' && !KINDS.has(kind)) return { reason: `was written by a newer version of Pingmo: unknown kind "${kind}"`, newer: true } as const;
  if (issue.code === 'unrecognized_keys' && Array.isArray(issue.keys)) {
    return { reason: `was written by a newer version of Pingmo: unknown key "${issue.keys.join('", "')}"`, newer: true } as const;
  }
  return { reason: `${issue.path.join('.') || 'decision'}: ${issue.message}` };
}
