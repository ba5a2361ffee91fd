import { mkdtemp, mkdir, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { SourceConfig } from '../../src/model/index.js';
import { isRejected, readSource, type RawItem, type Reading, type Rejected, type SourceDependencies } from '../../src/sources/index.js';

/** A new folder with these files. */
export async function folderWith(files: Readonly<Record<string, string | Uint8Array>>): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'pingmo-sources-'));
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  return folder;
}

export const noNetwork: SourceDependencies['fetch'] = () => Promise.reject(new Error('this test has no network'));

export async function open(config: object, dependencies: Partial<SourceDependencies> = {}): Promise<Reading> {
  const reading = await readSource(SourceConfig.parse({ id: 'test', ...config }), { fetch: noNetwork, workspace: '/', ...dependencies });
  if (reading === 'unchanged') throw new Error('the source says that it is unchanged');
  return reading;
}

export async function readAll(reading: Reading): Promise<{ items: RawItem[]; rejected: Rejected[] }> {
  const items: RawItem[] = [];
  const rejected: Rejected[] = [];
  for await (const item of reading.items) {
    if (isRejected(item)) rejected.push(item);
    else items.push(item);
  }
  return { items, rejected };
}

/** Reads one file of a new folder. */
export async function readFileNamed(name: string, content: string | Uint8Array) {
  const folder = await folderWith({ [name]: content });
  return readAll(await open({ kind: 'file', path: join(folder, name) }));
}
