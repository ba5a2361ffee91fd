import { type Period, isAnalysed } from '../model/index.js';
import type { OpenWorkspace } from './contract.js';
import { presses } from './presses.js';
import { STORIES_FROM } from './relate.js';

export interface WorkspaceStatus {
  readonly folder: string;
  readonly title: string;
  readonly documents: number;
  readonly sources: number;
  readonly stories: number;
  readonly span?: Period;
  readonly publishedIssues: number;
  /** First day whose stories are not up to date; absent when all are. */
  readonly unfinishedFrom?: string;
  readonly brokenDecisions: number;
  /** Documents in languages that are kept and searched but not analysed, by language. */
  readonly notAnalysed: Readonly<Record<string, number>>;
}

export async function describeWorkspace(open: OpenWorkspace): Promise<WorkspaceStatus> {
  const { store, workspace } = open;
  const span = await store.documents.span();
  const unfinished = await store.stepKey(STORIES_FROM);
  return {
    folder: workspace.folder,
    title: workspace.configuration.title,
    documents: await store.documents.count({ count: 'documents', copies: true }),
    sources: await store.documents.count({ count: 'sources', copies: true }),
    stories: await store.documents.count({ count: 'stories' }),
    ...(span === undefined ? {} : { span }),
    publishedIssues: (await Promise.all(presses.map(({ kind }) => store.issues.list(kind)))).flat().length,
    ...(unfinished === undefined || unfinished === '' ? {} : { unfinishedFrom: unfinished }),
    brokenDecisions: open.ledger.broken.length,
    notAnalysed: await countNotAnalysed(open),
  };
}

async function countNotAnalysed({ store }: OpenWorkspace): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { language } of await store.documents.heads({})) if (!isAnalysed(language)) counts[language] = (counts[language] ?? 0) + 1;
  return counts;
}

export function statusLines(status: WorkspaceStatus): readonly string[] {
  return [
    `${status.title}  ${status.folder}`,
    `${status.documents} documents from ${status.sources} sources${status.span ? `, ${status.span.from} to ${status.span.to}` : ''}; ${status.stories} stories; ${status.publishedIssues} published issues`,
    ...(Object.keys(status.notAnalysed).length === 0
      ? []
      : [
          `Kept and searched, but not analysed (no terms, no quotes in briefs): ${Object.entries(status.notAnalysed)
            .map(([language, count]) => `${count} in ${language}`)
            .join(', ')}.`,
        ]),
    ...(status.unfinishedFrom === undefined ? [] : [`Unfinished from ${status.unfinishedFrom}: run \`pingmo collect\`.`]),
    ...(status.brokenDecisions === 0 ? [] : [`${status.brokenDecisions} lines of overrides.jsonl cannot be read: run \`pingmo doctor\`.`]),
    ...(status.documents === 0 ? ['Nothing collected yet: `pingmo add FILE|URL|FOLDER|OPML`, then `pingmo collect`.'] : []),
  ];
}
