import { appendOverride } from '../editing/index.js';
import { type DailyBrief, type Day, type Lang, dayOf } from '../model/index.js';
import { briefFolder, draftBrief, jsonOf, writeBrief } from './briefs.js';
import type { StoredIssue } from '../storage/contracts.js';
import type { OpenWorkspace } from './contract.js';
import { newestDay } from './periods.js';
import { writeSite } from './site.js';
import { withNewDecisions } from './open.js';

export interface PublishOutcome {
  readonly issues: readonly { readonly date: Day; readonly language: Lang; readonly number: number; readonly state: 'published' | 'frozen' | 'corrected' }[];
  /** Path of the site's index. */
  readonly site: string;
}

/**
 * Publishes the briefs of one day, or of every day up to today that holds documents, in all languages of the configuration.
 * An issue that stands is left as it is; when its one day is named and its inputs changed, it is corrected.
 */
export async function publish(date: Day | undefined, open: OpenWorkspace): Promise<PublishOutcome> {
  const last = await newestDay(open);
  const days = date === undefined ? (await open.store.documents.days()).map(({ day }) => day).filter((day) => day <= last) : [date];
  const { languages } = open.workspace.configuration;
  const issues: PublishOutcome['issues'][number][] = [];
  for (const [at, day] of days.entries()) {
    for (const language of languages) issues.push(await publishIssue(day, language, date !== undefined, open));
    open.world.report({ step: 'publish', done: at + 1, total: days.length });
  }
  return { issues, site: await writeSite(await withNewDecisions(open)) };
}

async function publishIssue(date: Day, language: Lang, mayCorrect: boolean, open: OpenWorkspace): Promise<PublishOutcome['issues'][number]> {
  const frozen = await open.store.issues.get('daily-brief', date, language);
  if (frozen) {
    const before = JSON.parse(frozen.json) as DailyBrief;
    const after = mayCorrect ? correctionOf(before, await draftBrief({ date, language }, open), open) : undefined;
    if (after) await correctIssue(after, open);
    else await writeBrief(before, briefFolder(open), open);
    return { date, language, number: frozen.number, state: after ? 'corrected' : 'frozen' };
  }
  const number = await decideNumber(date, language, open);
  await freeze({ ...(await draftBrief({ date, language }, open)), number, status: 'published' }, open);
  return { date, language, number, state: 'published' };
}

/** The number under which the ledger publishes this issue; one is decided now when it does not yet. All languages of a day share it. */
async function decideNumber(date: Day, language: Lang, open: OpenWorkspace): Promise<number> {
  const { ledgerFile, configuration } = open.workspace;
  const { published } = (await withNewDecisions(open)).decisionsAt();
  const own = published.find((issue) => issue.date === date && issue.language === language);
  if (own) return own.number;
  const ofDay = published.find((issue) => issue.date === date);
  const number = ofDay?.number ?? 1 + Math.max(0, ...published.map((issue) => issue.number));
  await appendOverride(ledgerFile, {
    kind: 'publish',
    publication: 'daily-brief',
    date,
    language,
    number,
    decidedAt: open.world.now(),
    by: configuration.editor,
  });
  return number;
}

/** An issue as it is stored; its corrections number its revisions. */
export function issueOf(brief: DailyBrief): StoredIssue {
  return {
    publication: brief.kind,
    date: brief.date,
    language: brief.language,
    number: brief.number!,
    revision: brief.corrections.length,
    json: jsonOf(brief),
  };
}

/** Stores an issue and writes its files. */
async function freeze(brief: DailyBrief, open: OpenWorkspace): Promise<void> {
  await open.store.issues.put(issueOf(brief));
  await writeBrief(brief, briefFolder(open), open);
}

const CORRECTED: Readonly<Record<Lang, (changed: number) => string>> = {
  'zh-Hans': (changed) => `依据此后得到的文档或编辑的决定重新编成，${changed} 条有变动。`,
  'zh-Hant': (changed) => `依據此後得到的文件或編輯的決定重新編成，${changed} 則有變動。`,
  en: (changed) => `Made again from documents and decisions that came later; ${changed} ${changed === 1 ? 'item differs' : 'items differ'}.`,
};

/** The corrected issue, when the draft of today differs from the frozen one. */
function correctionOf(before: DailyBrief, draft: DailyBrief, open: OpenWorkspace): DailyBrief | undefined {
  const content = (brief: DailyBrief): string[] =>
    brief.items.map((item) => JSON.stringify([item.headline.text, item.sentences.map((sentence) => sentence.text)]));
  const [old, now] = [content(before), content(draft)];
  const changed = now.filter((item) => !old.includes(item)).length + Math.max(0, old.length - now.length);
  if (changed === 0) return undefined;
  const date = dayOf(open.world.now(), open.workspace.configuration.timeZone);
  const corrections = [...before.corrections, { date, text: CORRECTED[before.language](changed) }];
  return { ...draft, number: before.number!, status: 'corrected', corrections };
}

/** Puts a corrected issue in the place of the frozen one, and its correction into the ledger. */
export async function correctIssue(brief: DailyBrief, open: OpenWorkspace): Promise<void> {
  const { text } = brief.corrections.at(-1)!;
  const { ledgerFile, configuration } = open.workspace;
  await appendOverride(ledgerFile, {
    kind: 'correct',
    publication: 'daily-brief',
    date: brief.date,
    language: brief.language,
    text,
    decidedAt: open.world.now(),
    by: configuration.editor,
  });
  await freeze(brief, open);
}
