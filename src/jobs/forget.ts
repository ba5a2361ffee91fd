import { readFile, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { appendOverride } from '../editing/index.js';
import { type DocumentId, type Lang, dayOf } from '../model/index.js';
import type { OpenWorkspace } from './contract.js';
import { findDocument } from './document.js';
import { issueFolder, jsonOf, keptFolder, nameOfIssue } from './issues.js';
import type { Publication, PublicationPress } from './press.js';
import { presses } from './presses.js';
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

/** Removes a document for good, with the earlier versions of it: the decisions first, so that no later step brings them back. */
export async function forgetDocument(id: string, open: OpenWorkspace): Promise<ForgetOutcome> {
  const document = await findDocument(id, open);
  const { ledgerFile, configuration } = open.workspace;
  const ids = await withEarlierVersions(document.id, open);
  for (const one of ids) await appendOverride(ledgerFile, { kind: 'forget', document: one, decidedAt: open.world.now(), by: configuration.editor });
  const days = (await open.store.documents.heads({ ids })).map(({ day }) => day).sort();
  await open.store.transaction(async () => {
    for (const one of ids) await open.store.documents.forget(one);
    await markUnfinished(days[0] ?? document.day, open.store);
  });
  await relateDocuments(open);
  const touched = new Set<string>();
  for (const press of presses) {
    for (const one of ids) {
      await removeFiles(keptFolder(press.kind, open), one);
      for (const file of [...(await redactIssues(press, one, open)), ...(await removeFiles(issueFolder(press.kind, open), one))]) touched.add(file);
    }
  }
  return { id: document.id, title: document.title, touched: [...touched].sort() };
}

/** The document, and the versions of its record in whose place it came, one after the other. */
async function withEarlierVersions(id: DocumentId, { store }: OpenWorkspace): Promise<readonly DocumentId[]> {
  const replaced = await store.documents.replaced();
  const ids = [id];
  for (const one of ids) ids.push(...replaced.filter(({ by, id: earlier }) => by === one && !ids.includes(earlier)).map(({ id: earlier }) => earlier));
  return ids;
}

/** Takes every claim that rests on the document out of the published issues, each with a correction. */
async function redactIssues(press: PublicationPress, id: DocumentId, open: OpenWorkspace): Promise<readonly string[]> {
  const touched: string[] = [];
  const { issues } = open.store;
  const without = (json: string): Publication => press.without(JSON.parse(json) as Publication, id);
  const holding = (await issues.list(press.kind)).filter((issue) => issue.json.includes(id));
  await issues.redact(press.kind, id, (issue) => jsonOf(without(issue.json)));
  for (const { json } of holding) {
    const left = without(json);
    const date = dayOf(open.world.now(), open.workspace.configuration.timeZone);
    await correctIssue({ ...left, status: 'corrected', corrections: [...left.corrections, { date, text: REDACTED[left.language] }] }, open);
    touched.push(join(issueFolder(press.kind, open), `${nameOfIssue(left)}.json`));
  }
  return touched;
}

/** Removes the files of a folder that still name the document, with their siblings in other forms. */
async function removeFiles(folder: string, id: DocumentId): Promise<readonly string[]> {
  const removed: string[] = [];
  for (const name of await readdir(folder).catch(() => [] as string[])) {
    if (!name.endsWith('.json') || !(await readFile(join(folder, name), 'utf8')).includes(id)) continue;
    for (const form of ['.json', '.md', '.html']) await rm(join(folder, name.replace(/\.json$/, form)), { force: true });
    // The pages behind an issue are made again with it.
    await rm(join(folder, name.replace(/\..*$/, '')), { recursive: true, force: true });
    removed.push(join(folder, name));
  }
  return removed;
}
