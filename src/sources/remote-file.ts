import type { SourceConfig } from '../model/index.js';
import type { Reading } from './contract.js';
import type { SourceDependencies } from './dependencies.js';
import { formatOfContent, formatOfName, readContent } from './formats.js';
import { fetchSource } from './fetch-source.js';

/** Reads a file that stands on the network, whole. */
export async function readRemoteFile(source: SourceConfig, dependencies: SourceDependencies): Promise<Reading | 'unchanged'> {
  const answer = await fetchSource(source, 'file', dependencies);
  if (answer.kind === 'unchanged') return 'unchanged';
  const name = new URL(answer.url).pathname.split('/').pop() ?? '';
  const promised = formatOfName(name);
  const format = promised === 'unknown' || promised === 'json-lines-gzip' ? formatOfContent(answer.bytes) : promised;
  return {
    items: readContent(answer.bytes, format, { recordId: answer.url, ...(answer.charset === undefined ? {} : { charset: answer.charset }) }),
    archive: true,
    validators: () => answer.validators,
  };
}
