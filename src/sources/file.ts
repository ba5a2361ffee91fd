import { basename, resolve } from 'node:path';
import { PingmoError } from '../errors/index.js';
import type { SourceConfig } from '../model/index.js';
import type { RawItem, Reading, Rejected } from './contract.js';
import type { SourceDependencies } from './dependencies.js';
import { companionOf, fingerprintOf, readLocalFile, stateOf, type FileState } from './local-file.js';
import { readRemoteFile } from './remote-file.js';

/** Reads one file, by its path or (of a file on the network) its address. A file is an archive: what it holds was known when it was published. */
export async function readFile(source: SourceConfig, dependencies: SourceDependencies): Promise<Reading | 'unchanged'> {
  if (source.path === undefined) return readRemoteFile(source, dependencies);
  const path = resolve(dependencies.workspace, source.path);
  const name = basename(path);
  const state = await stateOrRefusal(path, source);
  const contentHash = fingerprintOf([{ name, ...state }, ...(await companionState(path))]);
  if (contentHash === dependencies.validators?.contentHash) return 'unchanged';
  let bytesRead = 0;
  let changed = false;
  const hooks = { onBytes: (count: number) => void (bytesRead += count), onChange: () => void (changed = true) };
  return {
    items: itemsOrRefusal(readLocalFile(path, name, state, hooks), source),
    archive: true,
    share: () => (state.bytes === 0 ? 1 : Math.min(1, bytesRead / state.bytes)),
    validators: () => (changed ? undefined : { contentHash }),
  };
}

/** A transcript is read anew when what its companion says of it may have changed. */
async function companionState(path: string): Promise<readonly (FileState & { readonly name: string })[]> {
  const companion = companionOf(path);
  const state = companion === undefined ? undefined : await stateOf(companion).catch(() => undefined);
  return companion === undefined || state === undefined ? [] : [{ name: basename(companion), ...state }];
}

async function stateOrRefusal(path: string, source: SourceConfig): Promise<FileState> {
  try {
    return await stateOf(path);
  } catch (error) {
    throw unreadable(source, error);
  }
}

async function* itemsOrRefusal(items: AsyncIterable<RawItem | Rejected>, source: SourceConfig): AsyncGenerator<RawItem | Rejected> {
  try {
    yield* items;
  } catch (error) {
    throw unreadable(source, error);
  }
}

/** The refusal of a file or folder that the system will not open. Another failure is a bug and passes through. */
export function unreadable(source: SourceConfig, error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  const REASONS: Readonly<Record<string, string>> = {
    ENOENT: 'there is no such file or folder',
    EACCES: 'reading it is not permitted',
    EPERM: 'reading it is not permitted',
    EISDIR: 'it is a folder',
    ENOTDIR: 'it is not a folder',
    EIO: 'the disk does not answer',
    ELOOP: 'its links lead in a circle',
  };
  const reason = code === undefined ? undefined : REASONS[code];
  if (reason === undefined) return error;
  const remedy =
    code === 'EISDIR' ? 'Write `kind: folder` for it.' : code === 'ENOTDIR' ? 'Write `kind: file` for it.' : 'Check `path` in pingmo.yaml and the permissions.';
  return new PingmoError({ code: 'source-unreadable', attempt: `read the source ${source.id} at ${source.path}`, reason, remedy, cause: error });
}
