import type { AtomFeed } from 'feedsmith';
import { PingmoError } from '../errors/index.js';
import type { SourceConfig } from '../model/index.js';
import { decodeText } from './charset.js';
import type { RawItem, Reading, Rejected } from './contract.js';
import type { SourceDependencies } from './dependencies.js';
import { feedsmith } from './feedsmith.js';
import { interfaceAddress, ITEMS_OF_PAGE, readNewestFirst, type Page } from './newest-first.js';

const PUBLIC_ADDRESS = 'https://export.arxiv.org/api/query';
/** The manual of the interface asks for three seconds between requests. */
const PAUSE_MS = 3000;
/** `2506.18871v2`, and `cs/0112017` from before April 2007. */
const ID = /\/abs\/((?:[a-z-]+(?:\.[A-Z]{2})?\/)?[\d.]+)(?:v\d+)?$/;

type Entry = NonNullable<AtomFeed.Feed<string>['entries']>[number];

/** Reads the newest papers that a query of arXiv's API gives, the abstract of each as its text. */
export function readArxiv(source: SourceConfig, dependencies: SourceDependencies): Promise<Reading> {
  const query = source.query ?? '';
  const pageAt = async (start: number): Promise<Page> => {
    const url = interfaceAddress(source, PUBLIC_ADDRESS, {
      search_query: query,
      sortBy: 'submittedDate',
      sortOrder: 'descending',
      start: String(start),
      max_results: String(ITEMS_OF_PAGE),
    });
    const answer = await dependencies.fetch({ url, purpose: 'feed', pauseMs: PAUSE_MS });
    return answer.kind === 'unchanged' ? { items: [], rejected: [], last: true } : pageOf(decodeText(answer.bytes), start, source);
  };
  return readNewestFirst(source, `arXiv: ${query}`, pageAt, dependencies);
}

function pageOf(text: string, start: number, source: SourceConfig): Page {
  const feed = parse(text, source);
  const entries = feed.entries ?? [];
  const fault = entries.find(({ id }) => id !== undefined && /\/api\/errors\b/.test(id));
  if (fault) throw unreadable(source, `arXiv answers: ${oneLine(fault.summary?.value) || 'error'}`);
  const read = entries.map((entry, at) => itemOf(entry) ?? { where: `entry ${start + at + 1} of ${source.id}`, reason: 'it has no arXiv id' });
  const total = feed.opensearch?.totalResults;
  return {
    items: read.filter((item): item is RawItem => !('reason' in item)),
    rejected: read.filter((item): item is Rejected => 'reason' in item),
    last: entries.length < ITEMS_OF_PAGE || (total !== undefined && start + entries.length >= total),
  };
}

function parse(text: string, source: SourceConfig): AtomFeed.Feed<string> {
  try {
    return feedsmith().parseAtomFeed(text);
  } catch (cause) {
    throw unreadable(source, 'the answer is no Atom feed', cause);
  }
}

function unreadable(source: SourceConfig, reason: string, cause?: unknown): PingmoError {
  return new PingmoError({
    code: 'source-unreadable',
    attempt: `read the source ${source.id} (${source.query ?? ''}) from arXiv`,
    reason,
    remedy: 'Check `query` in pingmo.yaml (for example `cat:cs.CL` or `all:"small language model"`), and `url` when there is one.',
    ...(cause === undefined ? {} : { cause }),
  });
}

function itemOf(entry: Entry): RawItem | undefined {
  const id = ID.exec(entry.id ?? '')?.[1];
  if (id === undefined) return undefined;
  const doi = entry.links?.find((link) => link.title === 'doi')?.href;
  return {
    recordId: id,
    url: `https://arxiv.org/abs/${id}`,
    urlIsCanonical: true,
    title: oneLine(entry.title?.value),
    authors: (entry.authors ?? []).map(({ name }) => oneLine(name)).filter((name) => name !== ''),
    language: 'en',
    ...(entry.published === undefined ? {} : { published: entry.published }),
    ...(entry.updated === undefined ? {} : { updated: entry.updated }),
    tags: [...new Set((entry.categories ?? []).flatMap(({ term }) => term ?? []))],
    identifiers: { arxiv: id, ...(doi === undefined ? {} : { doi }) },
    body: { format: 'text', text: paragraphs(entry.summary?.value ?? '') },
  };
}

function oneLine(text: string | undefined): string {
  return (text ?? '').replaceAll(/\s+/g, ' ').trim();
}

/** An abstract's lines are broken at the margin; a new paragraph is indented or follows a blank line. */
function paragraphs(text: string): string {
  return text
    .trim()
    .split(/\n[ \t]*\n\s*|\n[ \t]{2,}(?=\S)/)
    .map(oneLine)
    .join('\n\n');
}
