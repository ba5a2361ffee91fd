import { createHash } from 'node:crypto';
import type { Ledger } from '../editing/index.js';
import type { Day } from '../model/index.js';
import type { Store } from '../storage/contracts.js';
import { readCounts, type TermCounts } from '../trends/index.js';
import type { OpenWorkspace } from './contract.js';

/** Counts of a large workspace take a hundred megabytes: those of today and one look back are kept. */
const MOST_COUNTS = 2;
/** Answers that are kept beside counts: those of a morning's reading. */
const MOST_ANSWERS = 200;

const countsKept = new WeakMap<Store, Map<string, Promise<TermCounts>>>();
const fingerprints = new WeakMap<Ledger, string>();

/**
 * All that was told by the end of `asOf`: read once for a store and its decisions, and again when another process has written or the editor has decided.
 * What this process writes itself is seen after `dropCounts`.
 */
export async function countsOf(open: OpenWorkspace, asOf: Day | undefined): Promise<TermCounts> {
  const { store, ledger } = open;
  const key = `${await store.writesElsewhere()} ${fingerprintOf(ledger)} ${asOf ?? ''}`;
  const kept = countsKept.get(store) ?? new Map<string, Promise<TermCounts>>();
  countsKept.set(store, kept);
  return keepIn(kept, key, MOST_COUNTS, () => readCounts(store, { decisions: open.decisionsAt(asOf), ...(asOf === undefined ? {} : { asOf }) }));
}

/** To be called after terms were found: counts that were read before do not know them. */
export function dropCounts(store: Store): void {
  countsKept.delete(store);
}

function fingerprintOf(ledger: Ledger): string {
  const known = fingerprints.get(ledger) ?? createHash('sha256').update(JSON.stringify(ledger.overrides)).digest('base64');
  fingerprints.set(ledger, known);
  return known;
}

const answersKept = new WeakMap<TermCounts, Map<string, Promise<unknown>>>();

/** What is made of counts alone, under a key of everything else that it depends on: made once for as long as the counts hold. */
export function madeOnce<T>(counts: TermCounts, key: readonly unknown[], make: () => Promise<T>): Promise<T> {
  const kept = (answersKept.get(counts) ?? new Map()) as Map<string, Promise<T>>;
  answersKept.set(counts, kept);
  return keepIn(kept, JSON.stringify(key), MOST_ANSWERS, make);
}

/** What was asked for longest ago goes first; what failed is made again. */
function keepIn<T>(kept: Map<string, Promise<T>>, key: string, most: number, make: () => Promise<T>): Promise<T> {
  const made = kept.get(key) ?? make();
  kept.delete(key);
  kept.set(key, made);
  made.catch(() => kept.delete(key));
  for (const old of [...kept.keys()].slice(0, Math.max(0, kept.size - most))) kept.delete(old);
  return made;
}
