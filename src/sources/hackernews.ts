import { z } from 'zod';
import { PingmoError } from '../errors/index.js';
import type { SourceConfig } from '../model/index.js';
import { decodeText } from './charset.js';
import type { RawItem, Reading } from './contract.js';
import type { SourceDependencies } from './dependencies.js';
import { interfaceAddress, ITEMS_OF_PAGE, readNewestFirst, type Page } from './newest-first.js';

/** The search of Hacker News: a hundred stories to a request, and by their words; the site's own interface has one request for each story and no search. */
const PUBLIC_ADDRESS = 'https://hn.algolia.com/api/v1/search_by_date';

const Answer = z.object({ hits: z.array(z.unknown()), nbPages: z.number().optional() });
const Story = z.object({
  objectID: z.string().min(1),
  title: z.string().min(1),
  url: z.string().nullish(),
  author: z.string().nullish(),
  story_text: z.string().nullish(),
  created_at: z.string().nullish(),
});

/** Reads the newest stories that hold the words of the query; without a query those on the front page. */
export function readHackerNews(source: SourceConfig, dependencies: SourceDependencies): Promise<Reading> {
  const { query } = source;
  const pageAt = async (start: number): Promise<Page> => {
    const url = interfaceAddress(source, PUBLIC_ADDRESS, {
      tags: query === undefined ? 'front_page' : 'story',
      ...(query === undefined ? {} : { query }),
      hitsPerPage: String(ITEMS_OF_PAGE),
      page: String(start / ITEMS_OF_PAGE),
    });
    const answer = await dependencies.fetch({ url, purpose: 'feed' });
    return answer.kind === 'unchanged' ? { items: [], rejected: [], last: true } : pageOf(decodeText(answer.bytes), start, source);
  };
  return readNewestFirst(source, query === undefined ? 'Hacker News' : `Hacker News: ${query}`, pageAt, dependencies);
}

function pageOf(text: string, start: number, source: SourceConfig): Page {
  const answer = Answer.safeParse(parsed(text));
  if (!answer.success) {
    throw new PingmoError({
      code: 'source-unreadable',
      attempt: `read the source ${source.id} from Hacker News`,
      reason: 'the answer is no list of stories',
      remedy: 'Try again later; check `url` in pingmo.yaml when there is one.',
    });
  }
  const { hits, nbPages } = answer.data;
  const stories = hits.map((hit) => Story.safeParse(hit));
  return {
    items: stories.flatMap(({ data }) => (data ? [itemOf(data)] : [])),
    rejected: stories.flatMap(({ success }, at) => (success ? [] : [{ where: `story ${start + at + 1} of ${source.id}`, reason: 'it has no title' }])),
    last: hits.length < ITEMS_OF_PAGE || (nbPages !== undefined && start / ITEMS_OF_PAGE + 1 >= nbPages),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Points and comments change from hour to hour: they are no part of the text. Who posted a link did not write what it leads to. */
function itemOf({ objectID, title, url, author, story_text: text, created_at: created }: z.infer<typeof Story>): RawItem {
  return {
    recordId: objectID,
    url: `https://news.ycombinator.com/item?id=${objectID}`,
    urlIsCanonical: true,
    ...(url ? { about: [url] } : {}),
    title,
    ...(author && text ? { authors: [author] } : {}),
    language: 'en',
    ...(created ? { published: created } : {}),
    body: { format: 'html', text: text ?? '' },
  };
}
