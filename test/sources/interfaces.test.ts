import { describe, expect, test } from 'vitest';
import { createFetch } from '../../src/fetching/index.js';
import { SourceConfig } from '../../src/model/index.js';
import { readSource, type SourceDependencies } from '../../src/sources/index.js';
import { serve, type TestServer } from '../fetching/serve.js';
import { make } from '../documents/make.js';
import { readAll } from './read.js';

/** A fetch that may reach the test's server; what it would have waited is told. */
function waiting(server: TestServer): { fetch: SourceDependencies['fetch']; waits: number[] } {
  const waits: number[] = [];
  let now = Date.UTC(2025, 5, 20);
  const sleep = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    now += milliseconds;
  };
  return { fetch: createFetch({ allowHosts: [server.host], clock: { now: () => now, sleep }, gapMs: 1000 }), waits };
}

async function readFrom(server: TestServer, config: object, isStored?: SourceDependencies['isStored']) {
  const { fetch, waits } = waiting(server);
  const source = SourceConfig.parse({ id: 'test', url: server.url('/'), ...config });
  const reading = await readSource(source, { fetch, workspace: '/', ...(isStored ? { isStored } : {}) });
  if (reading === 'unchanged') throw new Error('the source says that it is unchanged');
  return { ...(await readAll(reading)), title: reading.title, archive: reading.archive, waits };
}

const asked = (server: TestServer): URL[] => server.requests.map(({ url }) => new URL(url!, 'http://x'));

/** A paper as arXiv's interface tells of it. */
const paper = (number: number): string => `<entry>
    <id>http://arxiv.org/abs/2506.${String(10000 + number)}v2</id><updated>2025-06-20T09:00:00Z</updated><published>2025-06-18T17:59:59Z</published>
    <title>Ponds and wind,\n  part ${number}</title>
    <summary>  A pond of &lt;n&gt; leaves is\nmeasured twice.\n  It is still.\n</summary>
    <author><name>Ada Reed</name></author><author><name>林 澹</name></author>
    <link href="http://arxiv.org/abs/2506.${10000 + number}v2" rel="alternate" type="text/html"/>
    <link title="doi" href="http://dx.doi.org/10.1000/pond.${number}" rel="related"/>
    <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/><category term="cs.AI" scheme="http://arxiv.org/schemas/atom"/></entry>`;

/** A server that speaks as arXiv does and knows so many papers, newest first. */
const arxiv = (papers: number) =>
  serve((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://x');
    const [start, most] = [Number(searchParams.get('start')), Number(searchParams.get('max_results'))];
    const entries = Array.from({ length: Math.max(0, Math.min(most, papers - start)) }, (_, at) => paper(papers - start - at));
    response
      .setHeader('content-type', 'application/atom+xml')
      .end(
        `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><title>ArXiv Query</title><id>http://arxiv.org/api/x</id><updated>2025-06-20T00:00:00Z</updated><opensearch:totalResults xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/">${papers}</opensearch:totalResults>${entries.join('')}</feed>`,
      );
  });

describe('arXiv', () => {
  const CONFIG = { kind: 'arxiv', query: 'cat:cs.CL' };

  test('gives each paper with abstract, authors, identifier without version, categories and day', async () => {
    const server = await arxiv(1);
    const { items, rejected, title, archive } = await readFrom(server, CONFIG);
    expect({ title, archive, rejected }).toEqual({ title: 'arXiv: cat:cs.CL', archive: false, rejected: [] });
    expect(items).toEqual([
      {
        recordId: '2506.10001',
        url: 'https://arxiv.org/abs/2506.10001',
        urlIsCanonical: true,
        title: 'Ponds and wind, part 1',
        authors: ['Ada Reed', '林 澹'],
        language: 'en',
        published: '2025-06-18T17:59:59Z',
        updated: '2025-06-20T09:00:00Z',
        tags: ['cs.CL', 'cs.AI'],
        identifiers: { arxiv: '2506.10001', doi: 'http://dx.doi.org/10.1000/pond.1' },
        body: { format: 'text', text: 'A pond of <n> leaves is measured twice.\n\nIt is still.' },
      },
    ]);
    const { documents } = await make(items, { source: { ...CONFIG, url: undefined } });
    expect(documents[0]).toMatchObject({
      identifiers: { arxiv: '2506.10001', doi: '10.1000/pond.1' },
      publishedAt: '2025-06-18T17:59:59.000Z',
      publishedCertainty: 'stated',
    });
  });

  test('is asked page by page, newest first, with three seconds between', async () => {
    const server = await arxiv(250);
    const { items, waits } = await readFrom(server, CONFIG);
    expect(items).toHaveLength(250);
    expect(items.map(({ recordId }) => recordId).slice(0, 2)).toEqual(['2506.10001', '2506.10002']);
    expect(
      asked(server).map(({ pathname, searchParams }) => [
        pathname,
        ...['search_query', 'sortBy', 'sortOrder', 'start', 'max_results'].map((name) => searchParams.get(name)),
      ]),
    ).toEqual(['0', '100', '200'].map((start) => ['/api/query', 'cat:cs.CL', 'submittedDate', 'descending', start, '100']));
    expect(waits).toHaveLength(2);
    for (const wait of waits) expect(wait).toBeGreaterThan(2900);
  });

  test('is asked no further than to what is stored, and not for years of papers', async () => {
    const stored = await arxiv(250);
    await readFrom(stored, CONFIG, async (_, recordId) => recordId <= '2506.10160');
    expect(stored.requests).toHaveLength(2);
    const endless = await arxiv(100_000);
    const { items, rejected } = await readFrom(endless, CONFIG);
    expect(items).toHaveLength(500);
    expect(rejected).toEqual([{ where: 'test', reason: expect.stringContaining('newest 500') }]);
  });

  test('that does not understand the query, or answers with something else, is said so', async () => {
    const fault = '<entry><id>http://arxiv.org/api/errors#incorrect_query</id><title>Error</title><summary>incorrect query</summary></entry>';
    const errors = await serve((_, response) =>
      response.end(`<feed xmlns="http://www.w3.org/2005/Atom"><title>x</title><id>x</id><updated>2025-06-20T00:00:00Z</updated>${fault}</feed>`),
    );
    await expect(readFrom(errors, CONFIG)).rejects.toThrow(/arXiv answers: incorrect query/);
    const html = await serve((_, response) => response.end('<html><body>Rate exceeded.</body></html>'));
    await expect(readFrom(html, CONFIG)).rejects.toThrow(/no Atom feed/);
  });
});

const story = (number: number, facts: object = {}) => ({
  objectID: String(number),
  title: `Pond ${number}`,
  url: `https://pond.example.org/${number}`,
  author: 'ada',
  points: 9,
  num_comments: 4,
  created_at: '2025-06-19T08:00:00Z',
  ...facts,
});

const hackerNews = (stories: readonly unknown[]) =>
  serve((request, response) => {
    const { searchParams } = new URL(request.url!, 'http://x');
    const [page, size] = [Number(searchParams.get('page')), Number(searchParams.get('hitsPerPage'))];
    response
      .setHeader('content-type', 'application/json')
      .end(JSON.stringify({ hits: stories.slice(page * size, (page + 1) * size), nbPages: Math.ceil(stories.length / size), page }));
  });

describe('Hacker News', () => {
  test('gives each story about the page it links to, or with its own text; points and comments are no text', async () => {
    const server = await hackerNews([
      story(2, { title: 'Ask: how still is a pond?', url: null, story_text: '<p>Mine &amp; yours.' }),
      story(1),
      { objectID: '0' },
    ]);
    const { items, rejected, title } = await readFrom(server, { kind: 'hackernews', query: 'context engineering' });
    expect(title).toBe('Hacker News: context engineering');
    expect(items).toEqual([
      {
        recordId: '1',
        url: 'https://news.ycombinator.com/item?id=1',
        urlIsCanonical: true,
        about: ['https://pond.example.org/1'],
        title: 'Pond 1',
        language: 'en',
        published: '2025-06-19T08:00:00Z',
        body: { format: 'html', text: '' },
      },
      {
        recordId: '2',
        url: 'https://news.ycombinator.com/item?id=2',
        urlIsCanonical: true,
        title: 'Ask: how still is a pond?',
        authors: ['ada'],
        language: 'en',
        published: '2025-06-19T08:00:00Z',
        body: { format: 'html', text: '<p>Mine &amp; yours.' },
      },
    ]);
    expect(rejected).toEqual([{ where: 'story 3 of test', reason: 'it has no title' }]);
    const { documents } = await make(items, { source: { kind: 'hackernews', url: undefined } });
    expect(documents.map(({ title: name, body, about }) => [name, body, about])).toEqual([
      ['Pond 1', '', ['https://pond.example.org/1']],
      ['Ask: how still is a pond?', 'Mine & yours.', []],
    ]);
    const [request] = asked(server);
    expect([request!.pathname, request!.searchParams.get('tags'), request!.searchParams.get('query')]).toEqual([
      '/api/v1/search_by_date',
      'story',
      'context engineering',
    ]);
  });

  test('without a query is its front page; pages follow each other', async () => {
    const server = await hackerNews(Array.from({ length: 130 }, (_, at) => story(130 - at)));
    const { items, title } = await readFrom(server, { kind: 'hackernews', url: server.url('/api/v1/') });
    expect([items.length, title]).toEqual([130, 'Hacker News']);
    expect(
      asked(server).map(({ pathname, searchParams }) => [pathname, searchParams.get('tags'), searchParams.get('page'), searchParams.has('query')]),
    ).toEqual([
      ['/api/v1/search_by_date', 'front_page', '0', false],
      ['/api/v1/search_by_date', 'front_page', '1', false],
    ]);
  });

  test('that answers with something else is said so', async () => {
    const server = await serve((_, response) => response.end('<html></html>'));
    await expect(readFrom(server, { kind: 'hackernews' })).rejects.toThrow(/no list of stories/);
  });
});
