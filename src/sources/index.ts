/**
 * SOURCES: where texts come from, one file for each kind.
 * In: one source of the configuration. Out: its items, raw, in a stream, with what could not be read named and left out.
 * Never: understands a text (that is `documents/`), stores one, or asks the network but through `fetching`'s contract.
 */
import type { SourceConfig, SourceKind } from '../model/index.js';
import { readArxiv } from './arxiv.js';
import type { Reading } from './contract.js';
import type { SourceDependencies } from './dependencies.js';
import { readFeedSource } from './feed.js';
import { readFile } from './file.js';
import { readFolder } from './folder.js';
import { readHackerNews } from './hackernews.js';
import { readPage } from './page.js';

export type { RawItem, Reading, Rejected, Validators } from './contract.js';
export { isRejected } from './contract.js';
export type { SourceDependencies } from './dependencies.js';
export { readOpml, writeOpml } from './opml.js';
export { decodeText } from './charset.js';

const READERS: Readonly<Record<SourceKind, (source: SourceConfig, dependencies: SourceDependencies) => Promise<Reading | 'unchanged'>>> = {
  feed: readFeedSource,
  page: readPage,
  file: readFile,
  folder: readFolder,
  arxiv: readArxiv,
  hackernews: readHackerNews,
};

/** Opens a source for reading; `unchanged` when it says that nothing is new since the validators given. */
export function readSource(source: SourceConfig, dependencies: SourceDependencies): Promise<Reading | 'unchanged'> {
  return READERS[source.kind](source, dependencies);
}
