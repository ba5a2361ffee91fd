import { cp, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureFolders } from '../workspace/index.js';

/** The sample workspace that comes with the package. */
const EXAMPLE = fileURLToPath(new URL('../../../examples/week', import.meta.url));

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
