import { appendOverride } from '../editing/index.js';
import { PingmoError } from '../errors/index.js';
import { type CollectionId, type Day, type Lang, dayOf } from '../model/index.js';
import type { StoredIssue } from '../storage/contracts.js';
import type { OpenWorkspace } from './contract.js';
import { isIssue, jsonOf, writeIssue } from './issues.js';
import { measureDocuments } from './measure.js';
import { withNewDecisions } from './open.js';
import { type Publication, type PublicationPress, collectionOf, seriesOf } from './press.js';
import { collectionsOf, pressOf, wantedPresses } from './presses.js';
import { writeSite } from './site.js';

export interface PublishOutcome {
  readonly issues: readonly {
    readonly publication: Publication['kind'];
    readonly date: Day;
    /** How its period is called: `2025-06-20`, `2025-W25`. */
    readonly name: string;
    readonly language: Lang;
    readonly number: number;
    readonly state: 'published' | 'frozen' | 'corrected';
  }[];
  /** Path of the site's index. */
  readonly site: string;
}

/** One issue of one publication, by the first day of its period. */
export interface NamedPeriod {
  readonly publication: Publication['kind'];
  readonly collection?: CollectionId;
  readonly date: Day;
}

interface Period {
  readonly press: PublicationPress;
  readonly date: Day;
  readonly collection?: CollectionId | undefined;
}

/**
 * Publishes what is named, or every wanted publication of every period that is over (today counts) and holds something to publish, in all
 * languages of the configuration. An issue that stands is left as it is; when its period is named and its inputs changed, it is corrected.
 */
export async function publish(named: NamedPeriod | undefined, open: OpenWorkspace): Promise<PublishOutcome> {
  await measureDocuments(open);
  const periods = named === undefined ? await periodsOver(open) : [await periodNamed(named, open)];
  const { languages } = open.workspace.configuration;
  const issues: PublishOutcome['issues'][number][] = [];
  for (const [at, period] of periods.entries()) {
    for (const language of languages) issues.push(await publishIssue(period, language, named !== undefined, open));
    open.world.report({ step: 'publish', done: at + 1, total: periods.length });
  }
  return { issues, site: await writeSite(await withNewDecisions(open)) };
}

/** A number is given once: not to a period in which nothing was read. Raises `issue-empty`. */
async function periodNamed({ publication, collection, date }: NamedPeriod, open: OpenWorkspace): Promise<Period> {
  const press = pressOf(publication);
  const series = seriesOf(publication, collection);
  const issues = await Promise.all(open.workspace.configuration.languages.map((language) => open.store.issues.get(series, date, language)));
  const isFrozen = issues.some((issue) => issue !== undefined);
  if (!isFrozen && !(await press.periods(open, undefined, collection)).includes(date)) {
    throw new PingmoError({
      code: 'issue-empty',
      attempt: `publish ${publication} ${press.nameOf(date, collection)}`,
      reason: collection === undefined ? 'nothing was read in that period' : 'the collection holds no document',
      remedy: 'Collect first, or name a period that holds documents (`pingmo status` names the first and the last day).',
    });
  }
  return { press, date, collection };
}

async function periodsOver(open: OpenWorkspace): Promise<readonly Period[]> {
  const today = dayOf(open.world.now(), open.workspace.configuration.timeZone);
  const ofPresses = wantedPresses(open).flatMap((press) =>
    collectionsOf(press, open).map(async (collection) => (await press.periods(open, undefined, collection)).map((date) => ({ press, date, collection }))),
  );
  return (await Promise.all(ofPresses)).flat().filter(({ press, date }) => press.periodOf(date).to <= today);
}

async function publishIssue(
  { press, date, collection }: Period,
  language: Lang,
  mayCorrect: boolean,
  open: OpenWorkspace,
): Promise<PublishOutcome['issues'][number]> {
  const about = { publication: press.kind, date, name: press.nameOf(date, collection), language };
  const key = { date, language, ...(collection === undefined ? {} : { collection }) };
  const frozen = await open.store.issues.get(seriesOf(press.kind, collection), date, language);
  if (frozen) {
    const before = JSON.parse(frozen.json) as Publication;
    const after = mayCorrect ? correctionOf(press, before, await press.draft(key, open), open) : undefined;
    if (after) await correctIssue(after, open);
    else await writeIssue(before, open);
    return { ...about, number: frozen.number, state: after ? 'corrected' : 'frozen' };
  }
  const number = await decideNumber({ press, date, collection }, language, open);
  await freeze({ ...(await press.draft(key, open)), number, status: 'published' }, open);
  return { ...about, number, state: 'published' };
}

/** The number under which the ledger publishes this issue; one is decided now when it does not yet. All languages of a period share it. */
async function decideNumber({ press: { kind }, date, collection }: Period, language: Lang, open: OpenWorkspace): Promise<number> {
  const { ledgerFile, configuration } = open.workspace;
  const published = (await withNewDecisions(open)).decisionsAt().published.filter((issue) => issue.publication === kind);
  const own = published.find(isIssue(kind, date, language, collection));
  if (own) return own.number;
  const ofPeriod = published.find((issue) => issue.date === date && issue.collection === collection);
  const number = ofPeriod?.number ?? 1 + Math.max(0, ...published.map((issue) => issue.number));
  await appendOverride(ledgerFile, {
    kind: 'publish',
    publication: kind,
    ...(collection === undefined ? {} : { collection }),
    date,
    language,
    number,
    decidedAt: open.world.now(),
    by: configuration.editor,
  });
  return number;
}

/** An issue as it is stored; its corrections number its revisions. */
export function issueOf(made: Publication): StoredIssue {
  return {
    publication: seriesOf(made.kind, collectionOf(made)),
    date: made.date,
    language: made.language,
    number: made.number!,
    revision: made.corrections.length,
    json: jsonOf(made),
  };
}

/** Stores an issue and writes its files. */
async function freeze(made: Publication, open: OpenWorkspace): Promise<void> {
  await open.store.issues.put(issueOf(made));
  await writeIssue(made, open);
}

const CORRECTED: Readonly<Record<Lang, (changed: number) => string>> = {
  'zh-Hans': (changed) => `依据此后得到的文档或编辑的决定重新编成，${changed} 条有变动。`,
  'zh-Hant': (changed) => `依據此後得到的文件或編輯的決定重新編成，${changed} 則有變動。`,
  en: (changed) => `Made again from documents and decisions that came later; ${changed} ${changed === 1 ? 'item differs' : 'items differ'}.`,
};

/** The corrected issue, when the draft of today differs from the frozen one. */
function correctionOf(press: PublicationPress, before: Publication, draft: Publication, open: OpenWorkspace): Publication | undefined {
  const [old, now] = [press.contents(before), press.contents(draft)];
  const different = now.filter((item) => !old.includes(item)).length + Math.max(0, old.length - now.length);
  const changed = different || now.filter((item, at) => item !== old[at]).length; // all there, in another order
  if (changed === 0) return undefined;
  const date = dayOf(open.world.now(), open.workspace.configuration.timeZone);
  const corrections = [...before.corrections, { date, text: CORRECTED[before.language](changed) }];
  return { ...draft, number: before.number!, status: 'corrected', corrections };
}

/** Puts a corrected issue in the place of the frozen one, and its correction into the ledger. */
export async function correctIssue(made: Publication, open: OpenWorkspace): Promise<void> {
  const { text } = made.corrections.at(-1)!;
  const collection = collectionOf(made);
  const { ledgerFile, configuration } = open.workspace;
  await appendOverride(ledgerFile, {
    kind: 'correct',
    publication: made.kind,
    ...(collection === undefined ? {} : { collection }),
    date: made.date,
    language: made.language,
    text,
    decidedAt: open.world.now(),
    by: configuration.editor,
  });
  await freeze(made, open);
}
