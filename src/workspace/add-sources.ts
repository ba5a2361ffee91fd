import { readFile, rename, writeFile } from 'node:fs/promises';
import { isSeq, parseDocument } from 'yaml';
import type { SourceConfig } from '../model/index.js';
import { parseConfiguration } from './configuration.js';

/** A source before it has an id of its own. */
export type NewSource = Omit<Partial<SourceConfig>, 'id'> & Pick<SourceConfig, 'kind'> & { readonly suggestedId: string };

/**
 * Adds sources to `pingmo.yaml`, keeping its comments and order; returns those added, with their ids.
 * A source with the `url` or `path` of one that is there already, or with its query of the same interface, changes the settings that are given and keeps the others.
 */
export async function addSources(configurationFile: string, sources: readonly NewSource[]): Promise<readonly SourceConfig[]> {
  const text = await readFile(configurationFile, 'utf8');
  const present = parseConfiguration(text, configurationFile).sources;
  const document = parseDocument(text);
  const list = document.get('sources');
  if (!isSeq(list)) document.set('sources', document.createNode([]));
  const ids = new Set(present.map((source) => source.id as string));
  const added: string[] = [];
  for (const { suggestedId, ...settings } of sources) {
    const at = present.findIndex((source) => isSame(source, settings));
    const id = at >= 0 ? present[at]!.id : freeId(suggestedId, ids);
    if (at < 0) document.addIn(['sources'], document.createNode({ id, ...settings }));
    else for (const [key, value] of Object.entries(settings)) document.setIn(['sources', at, key], value);
    ids.add(id);
    added.push(id);
  }
  const changed = document.toString({ lineWidth: 0 });
  const configuration = parseConfiguration(changed, configurationFile);
  await writeFile(`${configurationFile}.new`, changed);
  await rename(`${configurationFile}.new`, configurationFile);
  return configuration.sources.filter((source) => added.includes(source.id));
}

function isSame(source: SourceConfig, settings: Omit<NewSource, 'suggestedId'>): boolean {
  if (settings.kind === 'arxiv' || settings.kind === 'hackernews') {
    return source.kind === settings.kind && source.query === settings.query && (settings.url === undefined || source.url === settings.url);
  }
  return (settings.url !== undefined && source.url === settings.url) || (settings.path !== undefined && source.path === settings.path);
}

function freeId(suggested: string, taken: ReadonlySet<string>): string {
  const base =
    suggested
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'source';
  let id = base;
  for (let count = 2; taken.has(id); count++) id = `${base}-${count}`;
  return id;
}
