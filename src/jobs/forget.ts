import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { appendOverride } from '../editing/index.js';
import { type Claim, type DailyBrief, type DocumentId, type Lang, dayOf } from '../model/index.js';
import { briefFolder, jsonOf, keptFolder } from './briefs.js';
import type { OpenWorkspace } from './contract.js';
import { findDocument } from './document.js';
import { correctIssue } from './publish.js';
import { markUnfinished, relateDocuments } from './relate.js';

export interface ForgetOutcome {
  readonly id: DocumentId;
  readonly title: string;
  /** Files of publications that quoted it, now without it or removed; a draft is made again by `pingmo brief`. */
  readonly touched: readonly string[];
}

const REDACTED: Readonly<Record<Lang, string>> = {
  'zh-Hans': '有一篇文档按要求删去，引自它的句子一并撤下。',
  'zh-Hant': '有一篇文件按要求刪去，引自它的句子一併撤下。',
  en: 'A document was removed on request, and with it the sentences quoted from it.',
};

/** Removes a document for good: the decision first, so that no later step brings it back. */
export async function forgetDocument(id: string, open: OpenWorkspace): Promise<ForgetOutcome> {
  const document = await findDocument(id, open);
  const { ledgerFile, configuration } = open.workspace;
  await appendOverride(ledgerFile, { kind: 'forget', document: document.id, decidedAt: open.world.now(), by: configuration.editor });
  await open.store.transaction(async () => {
    await open.store.documents.forget(document.id);
    await markUnfinished(document.day, open.store);
  });
  await relateDocuments(open);
  await removeFiles(keptFolder(open), document.id);
  const redacted = await redactIssues(document.id, open);
  const removed = await removeFiles(briefFolder(open), document.id);
  return { id: document.id, title: document.title, touched: [...redacted, ...removed].sort() };
}

/** Takes every claim that rests on the document out of the published issues, each with a correction. */
async function redactIssues(id: DocumentId, open: OpenWorkspace): Promise<readonly string[]> {
  const touched: string[] = [];
  const holding = (await open.store.issues.list('daily-brief')).filter((issue) => issue.json.includes(id));
  await open.store.issues.redact('daily-brief', id, (issue) => jsonOf(withoutDocument(JSON.parse(issue.json) as DailyBrief, id)));
  for (const issue of holding) {
    const brief = withoutDocument(JSON.parse(issue.json) as DailyBrief, id);
    const date = dayOf(open.world.now(), open.workspace.configuration.timeZone);
    await correctIssue({ ...brief, status: 'corrected', corrections: [...brief.corrections, { date, text: REDACTED[brief.language] }] }, open);
    touched.push(join(briefFolder(open), `${brief.date}.${brief.language}.json`));
  }
  return touched;
}

function withoutDocument(brief: DailyBrief, id: DocumentId): DailyBrief {
  const holds = (claim: Claim): boolean => claim.evidence.every((evidence) => evidence.documentId !== id);
  const items = brief.items
    .filter((item) => holds(item.headline))
    .map((item) => ({
      ...item,
      sentences: item.sentences.filter(holds),
      reasons: item.reasons.filter(holds),
      documents: item.documents
        .filter((document) => document.id !== id)
        .map((document) => (document.copyOf === id ? { ...document, copyOf: undefined } : document)),
    }))
    .filter((item) => item.sentences.length > 0 && item.documents.length > 0)
    .map((item, at) => ({ ...item, position: at + 1 }));
  return JSON.parse(
    JSON.stringify({ ...brief, items, summary: brief.summary.filter(holds), nearMisses: brief.nearMisses.filter((miss) => holds(miss.title)) }),
  ) as DailyBrief;
}

/** Removes the files of a folder that still name the document, with their siblings in other forms. */
async function removeFiles(folder: string, id: DocumentId): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    if (!name.endsWith('.json') || !(await readFile(join(folder, name), 'utf8')).includes(id)) continue;
    for (const form of ['.json', '.md', '.html']) await rm(join(folder, name.replace(/\.json$/, form)), { force: true });
    removed.push(join(folder, name));
  }
  return removed;
}
