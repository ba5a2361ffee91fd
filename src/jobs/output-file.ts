import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PingmoError } from '../errors/index.js';

/** Refuses to write a file that the user named into a folder that is not there: of a misspelt name no folder is made. `attempt`: "write the picture". */
export async function requireFolderOf(file: string, attempt: string): Promise<void> {
  const folder = dirname(file);
  const isThere = await stat(folder).then(
    (found) => found.isDirectory(),
    // What else is in the way is told of when the file is written.
    ({ code }: NodeJS.ErrnoException) => code !== 'ENOENT' && code !== 'ENOTDIR',
  );
  if (isThere) return;
  throw new PingmoError({
    code: 'workspace-unwritable',
    attempt: `${attempt} ${file}`,
    reason: `there is no folder ${folder}`,
    remedy: 'Make that folder first, or name a file in one that is there.',
  });
}
