import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { collect } from '../../src/jobs/collect.js';
import type { OpenWorkspace, World } from '../../src/jobs/contract.js';
import { measureDocuments } from '../../src/jobs/measure.js';
import { openApp } from '../../src/jobs/open.js';
import { addDays, type Day, type Instant } from '../../src/model/index.js';
import { createWorkspace } from '../../src/workspace/index.js';
import type { TestRecord } from '../cli/run.js';

/** Plain nouns, so that no two documents of the stream tell of one event or copy each other. */
const NOUNS =
  'harbour kettle meadow lantern orchard ferry pottery gravel willow chimney ladder basket quarry anchor bakery cellar drawbridge ember fountain granary hedge inkwell jetty kiln loom mill nursery oar paddock quilt rudder saddle tannery umbrella viaduct wharf yoke attic barn cobbler dairy easel fence glove hammock ivory jigsaw kennel lattice mortar needle oven pulley quiver rafter shingle trowel urn vane wicket yarn zither'.split(
    ' ',
  );
const VERBS = 'mends paints carries opens closes counts sells borrows weighs repairs measures polishes'.split(' ');

/** Numbers in [0, 1) that are the same in every run: a linear congruential generator (Numerical Recipes). */
export function* numbers(seed: number): Generator<number, never> {
  for (let state = seed; ;) yield (state = (state * 1664525 + 1013904223) % 2 ** 32) / 2 ** 32;
}

/** Sentences that say nothing of any subject, each document its own. */
export function idle(random: Generator<number, never>, sentences = 4): string {
  const pick = (words: readonly string[]): string => words[Math.floor(random.next().value * words.length)]!;
  return Array.from({ length: sentences }, () => `The ${pick(NOUNS)} ${pick(VERBS)} a ${pick(NOUNS)} near the ${pick(NOUNS)} and the ${pick(NOUNS)}.`).join(
    ' ',
  );
}

export interface StreamSource {
  readonly name: string;
  /** Documents a day. */
  readonly perDay: number;
}

/**
 * Idle documents of these sources on these days, with what `says` adds to the text of the `n`-th document of a source on a day;
 * undefined: the source is silent then.
 */
export function stream(
  { from, days, sources }: { readonly from: string; readonly days: number; readonly sources: readonly StreamSource[] },
  says: (place: { readonly source: string; readonly day: string; readonly at: number; readonly n: number }) => string | undefined,
): readonly TestRecord[] {
  const random = numbers(17);
  const found: TestRecord[] = [];
  for (let at = 0; at < days; at++) {
    const day = addDays(from as Day, at);
    for (const { name, perDay } of sources) {
      for (let n = 0; n < perDay; n++) {
        const filler = idle(random);
        const said = says({ source: name, day, at, n });
        if (said === undefined) continue;
        found.push({ id: `${name}-${day}-${n}`, source: name, published: day, title: `Note ${name} ${at}-${n}`, text: `${said} ${filler}`, lang: 'en' });
      }
    }
  }
  return found;
}

export function worldAt(now: string): World {
  return { now: () => now as Instant, report: () => undefined, onWait: () => undefined };
}

/** A workspace in a new folder with these records, not collected yet. */
export async function workspaceOf(records: readonly TestRecord[]): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'pingmo-trends-')), 'news');
  await createWorkspace(folder, 'UTC');
  await bring(folder, 'records.jsonl', records);
  return folder;
}

export async function bring(folder: string, name: string, records: readonly TestRecord[]): Promise<void> {
  await writeFile(join(folder, 'inbox', name), records.map((record) => `${JSON.stringify(record)}\n`).join(''));
}

/** Collects, finds the terms, and asks; the store is closed after. */
export async function withTrends<T>(folder: string, ask: (open: OpenWorkspace) => Promise<T>, now = '2026-01-01T00:00:00.000Z'): Promise<T> {
  const open = await openApp(folder, 'write', worldAt(now));
  try {
    await collect([], open);
    await measureDocuments(open);
    return await ask(open);
  } finally {
    await open.store.close();
  }
}
