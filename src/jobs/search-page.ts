import type { Lang } from '../model/index.js';
import type { SearchPage, Surroundings } from '../rendering/index.js';
import { plainText } from '../text/index.js';
import type { OpenWorkspace } from './contract.js';
import { findDocuments } from './search.js';

/** UTF-16 units of a query that are read; a longer one is no question. */
const LONGEST_QUERY = 500;

/** What a page of search results shows. `pathOf` addresses a passage of a document. */
export async function describeSearchPage(text: string, language: Lang, pathOf: NonNullable<Surroundings['passage']>, open: OpenWorkspace): Promise<SearchPage> {
  const query = text.slice(0, LONGEST_QUERY);
  const found = query.trim() === '' ? [] : await findDocuments(query, {}, open);
  const sources = new Map((await open.store.sources.list()).map((source) => [source.id, source]));
  const results = found.map(({ id, title, url, sourceId, language: spoken, day, passage }) => ({
    documentId: id,
    title: plainText(title),
    ...(url === undefined ? {} : { url }),
    sourceTitle: sources.get(sourceId)?.title ?? sourceId,
    role: sources.get(sourceId)?.role ?? ('secondary' as const),
    language: spoken,
    date: day,
    before: '',
    passage: plainText(passage.quote),
    after: '',
    path: pathOf({ documentId: id, field: passage.field, start: passage.start, end: passage.end }),
  }));
  return { series: open.workspace.configuration.title, language, query, results };
}
