import { mkdir, readFile, readdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type DailyBrief, type Day, type DocumentId, type Lang, type StoredDocument, DailyBrief as DailyBriefSchema } from '../model/index.js';
import { claimsOf, composeBrief, describePage, gatherDay } from '../publications/daily-brief/index.js';
import { type Page, renderHtml, renderMarkdown } from '../rendering/index.js';
import type { OpenWorkspace } from './contract.js';

/** Which brief is meant. */
export interface BriefKey {
  readonly date: Day;
  readonly language: Lang;
  /** Seen from the end of this day; from now when absent. */
  readonly asOf?: Day;
}

/** The brief of a day: the frozen issue when it was published (by `asOf`), else a draft made now. Kept for `why`. */
export async function makeBrief(key: BriefKey, open: OpenWorkspace): Promise<DailyBrief> {
  const { published, corrections } = open.decisionsAt(key.asOf);
  const isOfKey = (issue: { readonly date: Day; readonly language: Lang }): boolean => issue.date === key.date && issue.language === key.language;
  const revision = corrections.filter(isOfKey).length;
  const frozen = published.some(isOfKey) ? await open.store.issues.get('daily-brief', key.date, key.language, revision) : undefined;
  const brief = frozen ? (JSON.parse(frozen.json) as DailyBrief) : await draftBrief(key, open);
  await keepForWhy(brief, key, open);
  return brief;
}

/** A draft, recomputed from documents, configuration and decisions, whatever was published. */
export async function draftBrief({ date, language, asOf }: BriefKey, open: OpenWorkspace): Promise<DailyBrief> {
  const { configuration } = open.workspace;
  const facts = await gatherDay(date, language, asOf, {
    store: open.store,
    decisions: open.decisionsAt(asOf),
    interests: configuration.interests,
    title: configuration.title,
    editor: configuration.editor,
    timeZone: configuration.timeZone,
    sourceConfigs: configuration.sources,
  });
  return composeBrief(facts);
}

/** The page of a brief, with the passages behind its claims. */
export async function pageOfBrief(brief: DailyBrief, open: OpenWorkspace): Promise<Page> {
  const ids = new Set<DocumentId>(claimsOf(brief).flatMap((claim) => claim.evidence.map((evidence) => evidence.documentId)));
  const documents = ids.size === 0 ? [] : await open.store.documents.list({ ids: [...ids] });
  const sources = await open.store.sources.list();
  const others = open.workspace.configuration.languages.filter((language) => language !== brief.language);
  return describePage(brief, {
    documents: new Map(documents.map((document): [DocumentId, StoredDocument] => [document.id, document])),
    sources: new Map(sources.map((source) => [source.id, source])),
    siblings: others.map((language) => ({ language, path: `${brief.date}.${language}.html` })),
  });
}

/** Writes JSON, Markdown and HTML of a brief into `folder`; returns their paths. Unchanged files are not touched. */
export async function writeBrief(brief: DailyBrief, folder: string, open: OpenWorkspace): Promise<readonly string[]> {
  const page = await pageOfBrief(brief, open);
  const base = join(folder, `${brief.date}.${brief.language}`);
  const files: [string, string][] = [
    [`${base}.json`, jsonOf(brief)],
    [`${base}.md`, renderMarkdown(page)],
    [`${base}.html`, renderHtml(page)],
  ];
  for (const [file, text] of files) await writeWhole(file, text);
  return files.map(([file]) => file);
}

/** The JSON of a publication, as `--json` prints it. */
export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Writes a file so that a reader sees the old or the new one, never a part; an equal one is left as it is. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present === text) return;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(`${file}.new`, text);
  await rename(`${file}.new`, file);
}

/** Where the renderings of briefs stand. */
export function briefFolder(open: OpenWorkspace): string {
  return join(open.workspace.publicationsFolder, 'daily-brief');
}

export function keptFolder(open: OpenWorkspace): string {
  return join(open.workspace.folder, '.pingmo', 'made', 'daily-brief');
}

async function keepForWhy(brief: DailyBrief, { date, language, asOf }: BriefKey, open: OpenWorkspace): Promise<void> {
  const name = [date, language, ...(asOf === undefined ? [] : [`as-of-${asOf}`]), 'json'].join('.');
  // A read-only workspace can still be read; `why` then has fewer briefs to look in.
  await writeWhole(join(keptFolder(open), name), jsonOf(brief)).catch(() => undefined);
}

/** The briefs that were made here, newest day first. */
export async function* keptBriefs(open: OpenWorkspace): AsyncIterable<DailyBrief> {
  const names = await readdir(keptFolder(open)).catch(() => [] as string[]);
  for (const name of names
    .filter((file) => file.endsWith('.json'))
    .sort()
    .reverse()) {
    const parsed = DailyBriefSchema.safeParse(JSON.parse(await readFile(join(keptFolder(open), name), 'utf8')));
    if (parsed.success) yield parsed.data;
  }
  for (const issue of await open.store.issues.list('daily-brief')) yield JSON.parse(issue.json) as DailyBrief;
}

/** The briefs that stand under publications/, newest day first, at most `most`. */
export async function writtenBriefs(open: OpenWorkspace, most: number): Promise<readonly DailyBrief[]> {
  const names = await readdir(briefFolder(open)).catch(() => [] as string[]);
  const newest = names
    .filter((file) => file.endsWith('.json'))
    .sort()
    .reverse()
    .slice(0, most);
  return Promise.all(newest.map(async (name) => JSON.parse(await readFile(join(briefFolder(open), name), 'utf8')) as DailyBrief));
}
