import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { appendOverride, decisionsOf, type NewOverride } from '../../src/editing/index.js';
import { briefPress } from '../../src/jobs/briefs.js';
import { collect } from '../../src/jobs/collect.js';
import type { OpenWorkspace, World } from '../../src/jobs/contract.js';
import { openApp } from '../../src/jobs/open.js';
import { listStories } from '../../src/jobs/stories.js';
import { DailyBrief, type Day, type Instant, type Override } from '../../src/model/index.js';
import { records } from '../cli/records.js';
import type { TestRecord } from '../cli/run.js';

const days = ['2025-06-18', '2025-06-19', '2025-06-20'] as Day[];
const stream = records(days);
/** Parts in which the stream arrives: every part has documents of every day. */
const PARTS = 3;
const timeZone = 'Asia/Shanghai';
const world: World = { now: () => '2025-07-01T00:00:00.000Z' as Instant, report: () => undefined, onWait: () => undefined };

async function newWorkspace(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pingmo-order-'));
  await mkdir(join(folder, 'inbox'));
  await mkdir(join(folder, '.pingmo'));
  const source = '{ id: inbox, kind: folder, path: inbox }';
  await writeFile(join(folder, 'pingmo.yaml'), `title: Test\neditor: A. Reader\nlanguages: [en, zh-Hans]\ntimeZone: ${timeZone}\nsources: [${source}]\n`);
  return folder;
}

const write = (folder: string, name: string, part: readonly TestRecord[]): Promise<void> =>
  writeFile(join(folder, 'inbox', `${name}.jsonl`), `${part.map((record) => JSON.stringify(record)).join('\n')}\n`);

async function inside<T>(folder: string, work: (open: OpenWorkspace) => Promise<T>): Promise<T> {
  const open = await openApp(folder, 'write', world);
  try {
    return await work(open);
  } finally {
    await open.store.close();
  }
}

/** Everything that can be seen of it: the stories of all days, and the briefs of all days and languages. */
async function resultOf(open: OpenWorkspace, asOf?: Day): Promise<unknown> {
  const stories = await listStories({ from: days[0]!, to: asOf ?? days.at(-1)! }, asOf, open);
  const briefs = [];
  for (const date of days) {
    for (const language of ['en', 'zh-Hans'] as const) briefs.push(await briefPress.draft({ date, language, ...(asOf === undefined ? {} : { asOf }) }, open));
  }
  for (const brief of briefs) DailyBrief.parse(JSON.parse(JSON.stringify(brief)));
  return JSON.parse(JSON.stringify({ stories, briefs }));
}

interface Universe {
  readonly documents: readonly string[];
  readonly stories: readonly string[];
  readonly claims: readonly string[];
}

let universe: Universe;
beforeAll(async () => {
  const folder = await newWorkspace();
  await write(folder, 'all', stream);
  universe = await inside(folder, async (open) => {
    await collect([], open);
    const briefs = await Promise.all(days.map((date) => briefPress.draft({ date, language: 'en' }, open)));
    return {
      documents: (await open.store.documents.heads({})).map(({ id }) => id),
      stories: (await listStories({ from: days[0]!, to: days.at(-1)! }, undefined, open)).map(({ id }) => id),
      claims: briefs.flatMap((brief) => briefPress.claims(brief).map(({ id }) => id)),
    };
  });
});

/** A decision about anything that there is in the end, or would be after a split; ids are chosen by number. */
const decision = fc
  .record({
    kind: fc.constantFrom('pin', 'drop', 'leave-out', 'retitle', 'order', 'merge', 'split', 'reword', 'swap', 'mute', 'text', 'undo'),
    // Small ones often, so that decisions meet.
    numbers: fc.array(fc.oneof(fc.nat(3), fc.nat()), { minLength: 3, maxLength: 3 }),
    language: fc.constantFrom('en', 'zh-Hans'),
    date: fc.constantFrom(...days),
    at: fc.integer({ min: Date.parse('2025-06-18T00:00:00Z'), max: Date.parse('2025-06-23T00:00:00Z') }),
  })
  .map(({ kind, numbers, language, date, at }) => (earlier: readonly Override[]): NewOverride | undefined => {
    const pick = (from: readonly string[], nth: number): string => from[numbers[nth]! % from.length]!;
    const story = (nth: number): string => (numbers[nth]! % 4 === 0 ? `s${pick(universe.documents, nth).slice(1)}` : pick(universe.stories, nth));
    const document = (nth: number): string => pick(universe.documents, nth);
    const editions = [{}, { language }, { publication: 'daily-brief', language }, { publication: 'reading-digest', language }];
    const seenIn = editions[numbers[1]! % editions.length];
    if (kind === 'undo' && earlier.length === 0) return undefined;
    const what = {
      pin: () => ({ story: story(0) }),
      drop: () => ({ story: story(0) }),
      'leave-out': () => ({ document: document(0) }),
      retitle: () => ({ story: story(0), language, text: `A headline of ${numbers[1]!}` }),
      order: () => ({ publication: 'daily-brief', date, stories: [story(0), story(1)] }),
      merge: () => ({ stories: [story(0), story(1), story(2)] }),
      split: () => ({ story: story(0), documents: [document(1), `d${story(0).slice(1)}`] }),
      reword: () => ({ claim: pick(universe.claims, 0), ...seenIn, text: `In words of ${numbers[1]!}.` }),
      swap: () => ({ claim: pick(universe.claims, 0), ...seenIn, document: document(1), field: 'body', start: 0, end: 20 + (numbers[2]! % 60) }),
      mute: () => ({ source: ['harbour', 'ferry', '码头'][numbers[0]! % 3]! }),
      text: () => ({ publication: 'daily-brief', date, language, place: numbers[0]! % 2 === 0 ? 'opening' : 'closing', text: `Words ${numbers[1]!}` }),
      undo: () => ({ override: earlier[numbers[0]! % earlier.length]!.id }),
    }[kind]();
    return { kind, decidedAt: new Date(at).toISOString(), by: 'A. Reader', ...what } as NewOverride;
  });

describe('decisions and documents', () => {
  it('in any order give what a rebuild from nothing gives, and an earlier day sees no later decision', async () => {
    const arrivals = Array.from({ length: PARTS }, (_, part) => part);
    const steps = fc
      .array(decision, { minLength: 3, maxLength: 12 })
      .chain((decisions) => fc.shuffledSubarray([...decisions, ...arrivals], { minLength: decisions.length + PARTS }));
    await fc.assert(
      fc.asyncProperty(steps, fc.infiniteStream(fc.nat()), async (inOrder, random) => {
        const lived = await newWorkspace();
        const overrides: Override[] = [];
        for (const step of inOrder) {
          if (typeof step === 'number') {
            await write(
              lived,
              `part-${step}`,
              stream.filter((_, at) => at % PARTS === step),
            );
            await inside(lived, (open) => collect([], open));
            await inside(lived, (open) => resultOf(open));
          } else {
            const next = step(overrides);
            if (next) overrides.push(await appendOverride(join(lived, 'overrides.jsonl'), next));
          }
        }
        const rebuilt = await newWorkspace();
        await write(rebuilt, 'all', stream);
        const shuffled = overrides.map((override) => ({ override, at: random.next().value as number })).sort((a, b) => a.at - b.at);
        await writeFile(join(rebuilt, 'overrides.jsonl'), shuffled.map(({ override }) => `${JSON.stringify(override)}\n`).join(''));
        await inside(rebuilt, async (open) => {
          await collect([], open);
          expect(await inside(lived, (one) => resultOf(one))).toEqual(await resultOf(open));
          const asOf = days[1]!;
          const then = overrides.filter(({ decidedAt }) => decidedAt < '2025-06-19T16:00:00.000Z'); // midnight in Shanghai
          const ofThen = { ...open, decisionsAt: () => decisionsOf(then, timeZone) };
          expect(await resultOf(open, asOf)).toEqual(await resultOf(ofThen, asOf));
        });
      }),
      { numRuns: 10 },
    );
  }, 120_000);
});
