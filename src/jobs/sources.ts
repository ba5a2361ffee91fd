import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { PingmoError } from '../errors/index.js';
import type { Source, SourceConfig, SourceState } from '../model/index.js';
import { writeOpml } from '../sources/index.js';
import type { OpenWorkspace } from './contract.js';
import { requireFolderOf } from './output-file.js';

/** Successful collections that tell what is usual. */
const USUAL_OF = 10;

export interface ListedSource extends Pick<SourceConfig, 'id' | 'kind' | 'role' | 'reading'> {
  readonly title: string;
  readonly location: string;
  readonly state?: SourceState;
  /** Median of new documents over the last collections that delivered; absent before the first. */
  readonly usual?: number;
  /** The names under which its records come, when they name their own source. */
  readonly holds: readonly Source['id'][];
}

/** Every configured source with how it fares. */
export async function listSources(open: OpenWorkspace): Promise<readonly ListedSource[]> {
  const { store, workspace } = open;
  const met = await store.sources.list();
  return Promise.all(
    workspace.configuration.sources.map(async (source) => {
      const state = await store.sources.state(source.id);
      const deliveries = (await store.sources.deliveries(source.id)).slice(-USUAL_OF).map((delivery) => delivery.documents);
      const usual = median(deliveries.filter((count) => count > 0));
      return {
        id: source.id,
        kind: source.kind,
        role: source.role,
        reading: source.reading,
        title: met.find((row) => row.id === source.id)?.title ?? source.title ?? source.id,
        location: source.query ?? source.url ?? source.path ?? '',
        ...(state === undefined ? {} : { state }),
        ...(usual === undefined ? {} : { usual }),
        holds: met.filter((row) => row.via === source.id && row.id !== source.id).map((row) => row.id),
      };
    }),
  );
}

function median(values: readonly number[]): number | undefined {
  return [...values].sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)];
}

export function describeSource(source: ListedSource): readonly string[] {
  const { state } = source;
  const success = state?.lastSuccessAt ? `read ${state.lastSuccessAt.slice(0, 16).replace('T', ' ')} UTC` : 'never read';
  const delivered =
    state?.lastDelivered === undefined ? '' : ` · ${state.lastDelivered} delivered${source.usual === undefined ? '' : `, usually ${source.usual}`}`;
  return [
    `${source.id}  ${source.title}  (${source.kind}, ${source.role}${source.reading ? ', reading' : ''})`,
    `  ${source.location}`,
    `  ${success}${delivered}`,
    ...(state?.lastError === undefined ? [] : [`  failed: ${state.lastError}`]),
    ...(source.holds.length === 0 ? [] : [`  holds: ${source.holds.join(', ')}`]),
  ];
}

/** The feeds that have an address, as an OPML list with how each fares; raises `source-empty` when there is none. */
export async function opmlOf({ store, workspace }: OpenWorkspace): Promise<string> {
  const { sources, title } = workspace.configuration;
  if (!sources.some((source) => source.kind === 'feed' && source.url !== undefined)) {
    throw new PingmoError({
      code: 'source-empty',
      attempt: 'write the feeds as OPML',
      reason: 'pingmo.yaml names no feed with an address (OPML has no place for files)',
      remedy: 'Add one with `pingmo add https://…`.',
    });
  }
  const states = await Promise.all(sources.map(({ id }) => store.sources.state(id)));
  return writeOpml(
    sources,
    title,
    states.filter((state) => state !== undefined),
  );
}

/** Writes the list of feeds to a file; returns its path. */
export async function writeOpmlFile(file: string, open: OpenWorkspace): Promise<string> {
  const path = resolve(file);
  const list = await opmlOf(open);
  await requireFolderOf(path, 'write the feeds to');
  try {
    await writeFile(path, `${list.trimEnd()}\n`);
  } catch (cause) {
    throw new PingmoError({
      code: 'workspace-unwritable',
      attempt: `write the feeds to ${path}`,
      reason: (cause as Error).message,
      remedy: 'Name a file in a folder that you may write to.',
      cause,
    });
  }
  return path;
}
