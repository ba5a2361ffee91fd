import { access, readFile, rename, rm, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { PingmoError } from '../errors/index.js';
import { openStore, restoreStore } from '../storage/index.js';
import { writeWhole } from './issues.js';
import type { OpenWorkspace, World } from './contract.js';
import { requireFolderOf } from './output-file.js';

/** Files of the workspace that a backup carries beside the database, under these step keys. */
const CARRIED = [
  { key: 'backup:pingmo.yaml', file: 'pingmo.yaml' },
  { key: 'backup:overrides.jsonl', file: 'overrides.jsonl' },
] as const;

/** Writes database, configuration and decisions into one file; `file` is whole or not there. */
export async function backupWorkspace(file: string, open: OpenWorkspace): Promise<void> {
  const target = resolve(file);
  await requireFolderOf(target, 'write the backup');
  const unfinished = `${target}.unfinished`;
  await rm(unfinished, { force: true });
  await open.store.backupTo(unfinished);
  const copy = await openStore(unfinished, { mode: 'write', now: open.world.now() });
  try {
    for (const { key, file: name } of CARRIED) await copy.setStepKey(key, await readFile(join(open.workspace.folder, name), 'utf8').catch(() => ''));
  } finally {
    await copy.close();
  }
  await rename(unfinished, target);
}

/** Brings a workspace back from a backup; a file that it replaces is kept as `….before-restore`. Returns what was written. */
export async function restoreWorkspace(file: string, folder: string, world: World): Promise<readonly string[]> {
  const source = resolve(file);
  await access(source).catch((cause: unknown) => {
    throw new PingmoError({
      code: 'source-unreadable',
      attempt: `restore from ${source}`,
      reason: 'there is no such readable file',
      remedy: 'Name a file that `pingmo backup` wrote.',
      cause,
    });
  });
  const root = resolve(folder);
  const database = join(root, '.pingmo', 'pingmo.db');
  await mkdir(join(root, '.pingmo'), { recursive: true });
  await restoreStore(source, database, { now: world.now(), onWait: world.onWait });
  const store = await openStore(database, { mode: 'write', now: world.now(), onWait: world.onWait });
  const written = [database];
  try {
    for (const { key, file: name } of CARRIED) {
      const text = await store.stepKey(key);
      if (text === undefined) continue;
      await replaceFile(join(root, name), text);
      written.push(join(root, name));
    }
  } finally {
    await store.close();
  }
  for (const name of ['inbox', 'publications']) await mkdir(join(root, name), { recursive: true });
  return written;
}

async function freeName(name: string): Promise<string> {
  for (let copy = 1; ; copy++) {
    const candidate = copy === 1 ? name : `${name}-${copy}`;
    if (
      !(await access(candidate).then(
        () => true,
        () => false,
      ))
    )
      return candidate;
  }
}

async function replaceFile(file: string, text: string): Promise<void> {
  const present = await readFile(file, 'utf8').catch(() => undefined);
  if (present === text) return;
  if (present !== undefined) await writeFile(await freeName(`${file}.before-restore`), present);
  await writeWhole(file, text);
}
