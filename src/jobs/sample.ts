import { cp, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureFolders } from '../workspace/index.js';

/** The sample workspace that comes with the package. */
const EXAMPLE = fileURLToPath(new URL('../../../examples/season', import.meta.url));

/** Its eighteen weeks: all of them are made, so that the index shows the whole season. */
export const SAMPLE_DAYS = 126;

/** Pages of the sample to begin with, below the address of the index: a day with much news, a week with much reading. */
export const SAMPLE_PAGES: readonly string[] = ['daily-brief/2025-06-25.zh-Hans.html', 'reading-digest/2025-W27.zh-Hans.html'];

/** Makes the sample workspace in `folder` unless it is there; returns its path. */
export async function prepareSample(folder: string): Promise<string> {
  const root = resolve(folder);
  const present = await stat(join(root, 'pingmo.yaml')).then(
    () => true,
    () => false,
  );
  if (!present) await cp(EXAMPLE, root, { recursive: true });
  await ensureFolders(root);
  return root;
}
