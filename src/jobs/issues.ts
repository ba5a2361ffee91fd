import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { explainSystemFailure } from '../errors/index.js';
import { type CollectionId, type Day, type DocumentId, type Lang, type StoredDocument, dayOf } from '../model/index.js';
import { type Page, renderHtml, renderMarkdown } from '../rendering/index.js';
import type { OpenWorkspace } from './contract.js';
import { type IssueKey, type PageContext, type Publication, type PublicationPress, collectionOf, seriesOf } from './press.js';
import { pressOf, presses } from './presses.js';

/** An issue as the ledger and the store name it. */
interface NamedIssue {
  readonly publication: string;
  readonly collection?: CollectionId | undefined;
  readonly date: Day;
  readonly language: Lang;
}

export function isIssue(kind: string, date: Day, language: Lang, collection: CollectionId | undefined): (issue: NamedIssue) => boolean {
  return (issue) => issue.publication === kind && issue.date === date && issue.language === language && issue.collection === collection;
}

/** An appearance of a publication: the frozen issue when it was published (by `asOf`), else a draft made now. Kept for `why`. */
export async function makeIssue<Made extends Publication>(press: PublicationPress<Made>, key: IssueKey, open: OpenWorkspace): Promise<Made> {
  const { published, corrections } = open.decisionsAt(key.asOf);
  const isOfKey = isIssue(press.kind, key.date, key.language, key.collection);
  const revision = corrections.filter(isOfKey).length;
  const frozen = published.some(isOfKey) ? await open.store.issues.get(seriesOf(press.kind, key.collection), key.date, key.language, revision) : undefined;
  const made = frozen ? (JSON.parse(frozen.json) as Made) : await press.draft(key, open);
  await keepForWhy(made, key, open);
  return made;
}

/** The newest period, not begun after today (or `asOf`), that holds something to publish; the present one when there is none. */
export async function newestPeriod(press: PublicationPress, open: OpenWorkspace, asOf?: Day, collection?: CollectionId): Promise<Day> {
  const today = dayOf(open.world.now(), open.workspace.configuration.timeZone);
  const last = asOf !== undefined && asOf < today ? asOf : today;
  return (await press.periods(open, asOf, collection)).findLast((date) => date <= last) ?? press.periodOf(last).from;
}

/** The issue that a name of an address means: the newest of a collection, or that of a period. */
export async function issueNamed(press: PublicationPress, name: string, open: OpenWorkspace): Promise<Omit<IssueKey, 'language'> | undefined> {
  const collection = press.collections?.(open).find((id) => id === (name as CollectionId));
  if (collection !== undefined) return { collection, date: await newestPeriod(press, open, undefined, collection) };
  const date = press.dateOf(name);
  return date === undefined ? undefined : { date };
}

/** The page of an issue, with the passages behind its claims. */
export async function pageOf(made: Publication, open: OpenWorkspace): Promise<Page> {
  return pressOf(made.kind).page(made, await contextOf(made, open));
}

/** The pages behind that of an issue; none of most publications. */
export async function pagesBehind(made: Publication, open: OpenWorkspace): Promise<readonly { readonly path: string; readonly page: () => Page }[]> {
  const press = pressOf(made.kind);
  return press.pagesBehind?.(made, await contextOf(made, open)) ?? [];
}

async function contextOf(made: Publication, open: OpenWorkspace): Promise<PageContext> {
  const press = pressOf(made.kind);
  const ids = new Set<DocumentId>(press.claims(made).flatMap((claim) => claim.evidence.map((evidence) => evidence.documentId)));
  const documents = ids.size === 0 ? [] : await open.store.documents.list({ ids: [...ids] });
  const sources = await open.store.sources.list();
  const others = open.workspace.configuration.languages.filter((language) => language !== made.language);
  return {
    documents: new Map(documents.map((document): [DocumentId, StoredDocument] => [document.id, document])),
    sources: new Map(sources.map((source) => [source.id, source])),
    siblings: others.map((language) => ({ language, path: `${press.nameOf(made.date, collectionOf(made))}.${language}.html` })),
  };
}

/** Writes JSON, Markdown and HTML of an issue under `publications/`; returns their paths. Unchanged files are not touched. */
export async function writeIssue(made: Publication, open: OpenWorkspace): Promise<readonly string[]> {
  const page = await pageOf(made, open);
  const base = join(issueFolder(made.kind, open), nameOfIssue(made));
  const files: [string, string][] = [
    [`${base}.json`, jsonOf(made)],
    [`${base}.md`, renderMarkdown(page)],
    [`${base}.html`, renderHtml(page)],
    ...besidesOf(made).map(({ ending, text }): [string, string] => [`${base}.${ending}`, text]),
  ];
  for (const [file, text] of files) await writeWhole(file, text);
  await writeBehind(made, issueFolder(made.kind, open), {}, open);
  return files.map(([file]) => file);
}

/** Writes the pages behind an issue below `folder`, and removes those of its language that it had before and has no more. */
export async function writeBehind(made: Publication, folder: string, around: { readonly home?: string }, open: OpenWorkspace): Promise<void> {
  const kept = new Map<string, Set<string>>();
  for (const { path, page } of await pagesBehind(made, open)) {
    const file = join(folder, `${path}.${made.language}`);
    const described = page();
    await writeWhole(`${file}.md`, renderMarkdown(described));
    await writeWhole(`${file}.html`, renderHtml(described, around));
    kept.set(dirname(file), (kept.get(dirname(file)) ?? new Set()).add(basename(file)));
  }
  for (const [place, names] of kept) {
    const others = (await readdir(place)).filter((name) => /\.(?:md|html)$/.test(name) && name.includes(`.${made.language}.`));
    for (const name of others) if (!names.has(name.replace(/\.(?:md|html)$/, ''))) await rm(join(place, name), { force: true });
  }
}

/** What else is written of an issue. */
export function besidesOf(made: Publication): readonly { readonly ending: string; readonly text: string }[] {
  return pressOf(made.kind).besides?.(made) ?? [];
}

/** `2025-06-20.en`: the name of its files without their endings. */
export function nameOfIssue(made: Publication): string {
  return `${pressOf(made.kind).nameOf(made.date, collectionOf(made))}.${made.language}`;
}

/** The JSON of a publication, as `--json` prints it. */
export function jsonOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

/** Writes a file so that a reader sees the old or the new one, never a part; an equal one is left as it is. */
export async function writeWhole(file: string, text: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present === text) return;
  try {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  } catch (error) {
    await rm(`${file}.new`, { force: true }).catch(() => undefined);
    throw explainSystemFailure(error, file);
  }
}

/** Where the renderings of a publication stand. */
export function issueFolder(kind: Publication['kind'], open: OpenWorkspace): string {
  return join(open.workspace.publicationsFolder, kind);
}

/** Where what was made is kept for `why`. */
export function keptFolder(kind: Publication['kind'], open: OpenWorkspace): string {
  return join(open.workspace.folder, '.pingmo', 'made', kind);
}

async function keepForWhy(made: Publication, { asOf }: IssueKey, open: OpenWorkspace): Promise<void> {
  const name = [nameOfIssue(made), ...(asOf === undefined ? [] : [`as-of-${asOf}`]), 'json'].join('.');
  // A read-only workspace can still be read; `why` then has fewer publications to look in.
  await writeWhole(join(keptFolder(made.kind, open), name), jsonOf(made)).catch(() => undefined);
}

/** What was made here, of each publication the newest first. */
export async function* keptIssues(open: OpenWorkspace): AsyncIterable<Publication> {
  for (const press of presses) {
    for (const name of await namesNewestFirst(keptFolder(press.kind, open))) {
      const made = press.parse(JSON.parse(await readFile(join(keptFolder(press.kind, open), name), 'utf8')));
      if (made) yield made;
    }
    for (const issue of await open.store.issues.list(press.kind)) yield JSON.parse(issue.json) as Publication;
  }
}

/** What stands under publications/, the newest first, of each kind at most `most`. */
export async function writtenIssues(open: OpenWorkspace, most: number): Promise<readonly Publication[]> {
  const ofKinds = await Promise.all(
    presses.map(async ({ kind }) => {
      const names = (await namesNewestFirst(issueFolder(kind, open))).slice(0, most);
      return Promise.all(names.map(async (name) => JSON.parse(await readFile(join(issueFolder(kind, open), name), 'utf8')) as Publication));
    }),
  );
  return newestFirst(ofKinds.flat());
}

/** The published issues, newest first. */
export async function publishedIssues(open: OpenWorkspace): Promise<readonly Publication[]> {
  const ofKinds = await Promise.all(presses.map(({ kind }) => open.store.issues.list(kind)));
  return newestFirst(ofKinds.flat().map((issue) => JSON.parse(issue.json) as Publication));
}

function newestFirst(issues: readonly Publication[]): readonly Publication[] {
  const orderOf = (issue: Publication): number => presses.indexOf(pressOf(issue.kind));
  return issues.toSorted((a, b) => (a.date === b.date ? orderOf(a) - orderOf(b) || (a.language < b.language ? -1 : 1) : a.date < b.date ? 1 : -1));
}

async function namesNewestFirst(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [] as string[]);
  return names
    .filter((file) => file.endsWith('.json'))
    .sort()
    .reverse();
}
