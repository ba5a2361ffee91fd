import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PingmoError } from '../errors/index.js';
import type { Configuration } from '../model/index.js';
import { parseConfiguration } from './configuration.js';

/** An opened workspace: its configuration and the absolute paths of what it holds. */
export interface Workspace {
  readonly folder: string;
  readonly configuration: Configuration;
  readonly configurationFile: string;
  readonly ledgerFile: string;
  readonly publicationsFolder: string;
  readonly databaseFile: string;
}

/** Reads the workspace in `folder`. Raises `config-missing` when there is none, `config-invalid` when it cannot be understood. */
export async function openWorkspace(folder: string): Promise<Workspace> {
  const root = resolve(folder);
  const configurationFile = join(root, 'pingmo.yaml');
  const text = await readFile(configurationFile, 'utf8').catch((cause: unknown) => {
    throw new PingmoError({
      code: 'config-missing',
      attempt: `open the workspace ${root}`,
      reason: 'there is no readable pingmo.yaml in it',
      remedy: `Run \`pingmo init ${folder}\` to make one, or name another folder with --workspace.`,
      cause,
    });
  });
  return {
    folder: root,
    configuration: parseConfiguration(text, configurationFile),
    configurationFile,
    ledgerFile: join(root, 'overrides.jsonl'),
    publicationsFolder: join(root, 'publications'),
    databaseFile: join(root, '.pingmo', 'pingmo.db'),
  };
}
