import type { Period } from '../model/index.js';
import type { OpenWorkspace } from './contract.js';
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
    publishedIssues: (await store.issues.list('daily-brief')).length,
    ...(unfinished === undefined || unfinished === '' ? {} : { unfinishedFrom: unfinished }),
    brokenDecisions: open.ledger.broken.length,
  };
}

export function statusLines(status: WorkspaceStatus): readonly string[] {
  return [
    `${status.title}  ${status.folder}`,
    `${status.documents} documents from ${status.sources} sources${status.span ? `, ${status.span.from} to ${status.span.to}` : ''}; ${status.stories} stories; ${status.publishedIssues} published issues`,
    ...(status.unfinishedFrom === undefined ? [] : [`Unfinished from ${status.unfinishedFrom}: run \`pingmo collect\`.`]),
    ...(status.brokenDecisions === 0 ? [] : [`${status.brokenDecisions} lines of overrides.jsonl cannot be read: run \`pingmo doctor\`.`]),
    ...(status.documents === 0 ? ['Nothing collected yet: `pingmo add FILE|URL|FOLDER|OPML`, then `pingmo collect`.'] : []),
  ];
}
