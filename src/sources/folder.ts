import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { SourceConfig } from '../model/index.js';
import type { RawItem, Reading, Rejected } from './contract.js';
import type { SourceDependencies } from './dependencies.js';
import { unreadable } from './file.js';
import { fingerprintOf, readLocalFile, stateOf, type FileState, type ReadingHooks } from './local-file.js';

/** Companions of texts, not texts: passed over without a word. */
const SILENT = /\.(?:png|jpe?g|gif|webp|svg|avif|ico|mp[34]|m4a|webm|mov|wav|ogg|css|js|woff2?|ttf|otf|bak|tmp|swp|lock)$|~$/i;

interface FoundFile extends FileState {
  /** Path within the folder, with forward slashes: the record id of a file that is one document. */
  readonly name: string;
}

/** Reads every file of a folder and of the folders within, in the order of their names. One that cannot be read is rejected and stops nothing. */
export async function readFolder(source: SourceConfig, dependencies: SourceDependencies): Promise<Reading | 'unchanged'> {
  const root = resolve(dependencies.workspace, source.path ?? '.');
  const { files, rejected } = await findFiles(root, source);
  const contentHash = fingerprintOf(files);
  if (rejected.length === 0 && contentHash === dependencies.validators?.contentHash) return 'unchanged';
  const allBytes = files.reduce((sum, file) => sum + file.bytes, 0);
  let bytesRead = 0;
  let incomplete = rejected.length > 0;
  const hooks = { onBytes: (count: number) => void (bytesRead += count), onChange: () => void (incomplete = true) };
  return {
    items: readFiles(root, files, rejected, hooks),
    archive: true,
    share: () => (allBytes === 0 ? 1 : Math.min(1, bytesRead / allBytes)),
    validators: () => (incomplete ? undefined : { contentHash }),
  };
}

async function* readFiles(root: string, files: readonly FoundFile[], rejected: readonly Rejected[], hooks: ReadingHooks): AsyncGenerator<RawItem | Rejected> {
  yield* rejected;
  for (const file of files) {
    try {
      yield* readLocalFile(join(root, file.name), file.name, file, hooks);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === undefined) throw error;
      hooks.onChange();
      yield { where: file.name, reason: `the file cannot be read (${code})` };
    }
  }
}

async function findFiles(root: string, source: SourceConfig): Promise<{ files: readonly FoundFile[]; rejected: readonly Rejected[] }> {
  const files: FoundFile[] = [];
  const rejected: Rejected[] = [];
  const visit = async (folder: string): Promise<void> => {
    for (const entry of await readdir(join(root, folder), { withFileTypes: true })) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.') || (!entry.isDirectory() && SILENT.test(entry.name))) continue;
      try {
        if (entry.isDirectory()) await visit(name);
        else if (entry.isFile() || (entry.isSymbolicLink() && (await stat(join(root, name))).isFile()))
          files.push({ name, ...(await stateOf(join(root, name))) });
        else if (entry.isSymbolicLink()) rejected.push({ where: name, reason: 'a link to a folder is not followed' });
      } catch (error) {
        rejected.push({ where: name, reason: `it cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown'})` });
      }
    }
  };
  try {
    await visit('');
  } catch (error) {
    throw unreadable(source, error);
  }
  const byName = (a: FoundFile, b: FoundFile): number => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
  return { files: files.sort(byName), rejected };
}
