import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Fetch, FetchResult } from '../../src/fetching/index.js';
import { folderWith, open, readAll } from './read.js';

/** A feed at an address, answered without a network. */
function feedAt(text: string | Uint8Array, facts: Partial<Extract<FetchResult, { kind: 'fetched' }>> = {}): Fetch {
  return async ({ url }) => ({ kind: 'fetched', url, bytes: Buffer.from(text as string), contentType: 'application/xml', ...facts });
}

const FEED = { kind: 'feed', url: 'https://news.example.org/feed.xml' };
const readFeed = async (text: string | Uint8Array, facts?: Parameters<typeof feedAt>[1]) => readAll(await open(FEED, { fetch: feedAt(text, facts) }));

const rss = (items: string) =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:podcast="https://podcastindex.org/namespace/1.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>Example News</title><link>https://news.example.org/</link><description>d</description><language>en-GB</language>${items}</channel></rss>`;
const item = (name: string) =>
  `<item><guid isPermaLink="false">${name}</guid><title>Item ${name}</title><link>https://news.example.org/${name}</link><description>Text of ${name}.</description></item>`;

describe('an RSS item', () => {
  test('gives its whole content rather than its extract, with author, date, subjects and transcript', async () => {
    const { items } = await readFeed(
      rss(`<item><guid isPermaLink="false">7</guid><title>A title</title><link>https://news.example.org/7</link><description>Short.</description>
      <content:encoded><![CDATA[<p>The whole, with <b>marks</b>.</p>]]></content:encoded><dc:creator>Ada Lovelace</dc:creator><pubDate>Fri, 20 Jun 2025 08:00:00 GMT</pubDate>
      <category>AI</category><dc:subject>Agents</dc:subject><podcast:transcript url="https://news.example.org/7.vtt" type="text/vtt"/></item>`),
    );
    expect(items).toEqual([
      {
        recordId: '7',
        url: 'https://news.example.org/7',
        urlIsCanonical: true,
        title: 'A title',
        authors: ['Ada Lovelace'],
        language: 'en-GB',
        published: 'Fri, 20 Jun 2025 08:00:00 GMT',
        tags: ['AI', 'Agents'],
        links: ['https://news.example.org/7.vtt'],
        body: { format: 'html', text: '<p>The whole, with <b>marks</b>.</p>' },
      },
    ]);
  });

  test('that links to another site is about that page, and stands at its own permanent address', async () => {
    const { items } = await readFeed(
      rss(
        '<item><guid>https://news.example.org/note/1</guid><title>Look</title><link>https://lab.example.com/paper</link><description>A remark.</description></item><item><guid isPermaLink="false">x</guid><title>Look</title><link>https://lab.example.com/other</link></item>',
      ),
    );
    expect(items).toMatchObject([
      { url: 'https://news.example.org/note/1', urlIsCanonical: true, about: ['https://lab.example.com/paper'] },
      { recordId: 'x', urlIsCanonical: false, about: ['https://lab.example.com/other'] },
    ]);
    expect(items[1]).not.toHaveProperty('url');
  });

  test('on another host of the same domain is the feed’s own', async () => {
    const { items } = await readFeed(rss('<item><title>Own</title><link>https://blog.example.org/a</link></item>'));
    expect(items).toMatchObject([{ url: 'https://blog.example.org/a', urlIsCanonical: true }]);
    expect(items[0]).not.toHaveProperty('about');
  });

  test('without title or text is rejected', async () => {
    expect((await readFeed(rss(`<item><link>https://news.example.org/1</link></item>${item('b')}`))).rejected).toMatchObject([
      { where: expect.stringContaining('item 1') },
    ]);
  });

  test('of a picture feed tells what its media description says', async () => {
    const { items } = await readFeed(
      rss(
        '<item><title>P</title><link>https://news.example.org/p</link><media:content url="https://news.example.org/p.jpg"><media:description>What is seen.</media:description></media:content><media:description>What the picture shows.</media:description></item>',
      ),
    );
    expect(items[0]?.body.text).toBe('What the picture shows.');
  });
});

describe('an Atom entry', () => {
  const atom = (entry: string) =>
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="zh-TW"><title>T</title><id>urn:f</id><updated>2025-06-20T00:00:00Z</updated><link rel="self" href="https://news.example.org/feed.xml"/><author><name>編輯部</name></author>${entry}</feed>`;

  test('gives its content, the feed’s author and language, and what it is related to', async () => {
    const { items } = await readFeed(
      atom(
        '<entry><id>urn:1</id><title type="html">A &lt;i&gt;title&lt;/i&gt;</title><link href="https://news.example.org/1"/><link rel="via" href="https://lab.example.com/paper"/><published>2025-06-19T10:00:00+08:00</published><updated>2025-06-20T00:00:00Z</updated><summary>S.</summary><content type="html">&lt;p&gt;Content.&lt;/p&gt;</content></entry>',
      ),
    );
    expect(items).toMatchObject([
      {
        recordId: 'urn:1',
        url: 'https://news.example.org/1',
        about: ['https://lab.example.com/paper'],
        title: 'A <i>title</i>',
        authors: ['編輯部'],
        language: 'zh-TW',
        published: '2025-06-19T10:00:00+08:00',
        body: { format: 'html', text: '<p>Content.</p>' },
      },
    ]);
  });

  test('with plain text keeps its angle brackets as text', async () => {
    const { items } = await readFeed(
      atom('<entry><id>urn:1</id><title>t</title><updated>2025-06-20T00:00:00Z</updated><content type="text">a &lt; b and &lt;b&gt;</content></entry>'),
    );
    expect(items[0]?.body).toEqual({ format: 'text', text: 'a < b and <b>' });
  });
});

describe('a JSON Feed item', () => {
  test('is about its external address', async () => {
    const { items } = await readFeed(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'T',
        home_page_url: 'https://news.example.org/',
        items: [
          {
            id: '1',
            url: 'https://news.example.org/1',
            external_url: 'https://lab.example.com/paper',
            content_html: '<p>x</p>',
            content_text: 'xxxxxxxxxxxx',
            date_published: '2025-06-20T08:00:00Z',
            authors: [{ name: 'Ada' }],
            tags: ['AI'],
          },
        ],
      }),
    );
    expect(items).toMatchObject([
      {
        recordId: '1',
        url: 'https://news.example.org/1',
        about: ['https://lab.example.com/paper'],
        body: { format: 'html', text: '<p>x</p>' },
        published: '2025-06-20T08:00:00Z',
        authors: ['Ada'],
        tags: ['AI'],
      },
    ]);
  });
});

describe('a malformed feed', () => {
  test('with unescaped ampersands and names of HTML is read', async () => {
    const { items } = await readFeed(rss('<item><title>R&D at A&nbsp;Lab</title><link>https://news.example.org/?a=1&b=2</link></item>'));
    expect(items).toMatchObject([{ title: 'R&D at A\u00a0Lab', url: 'https://news.example.org/?a=1&b=2' }]);
  });

  test('that is cut off gives the items before the cut, and names the one that was cut', async () => {
    const { items, rejected } = await readFeed(rss(item('a') + item('b') + item('c')).split('Text of c')[0]!);
    expect(items.map((one) => one.recordId)).toEqual(['a', 'b']);
    expect(rejected).toEqual([{ where: 'item 3 of https://news.example.org/feed.xml', reason: expect.stringContaining('cut off') }]);
  });

  test('with one broken item gives the others', async () => {
    const { items, rejected } = await readFeed(rss(`${item('a')}<item><title>1 < 2</titel><description>x</item>${item('c')}`));
    expect(items.map((one) => one.recordId)).toEqual(['a', 'c']);
    expect(items[0]).toMatchObject({ url: 'https://news.example.org/a', language: 'en-GB' });
    expect(rejected).toEqual([{ where: expect.stringContaining('item 2'), reason: expect.stringContaining('not well-formed') }]);
  });

  test('in GB18030 that calls itself UTF-8 is read', async () => {
    const text = Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>T</title><item><guid>1</guid><title>'),
      Buffer.from('0MK1xMSj0M2/ydLU1NrK1rv6yc/Uy9DQ', 'base64'),
      Buffer.from('</title></item></channel></rss>'),
    ]);
    expect((await readFeed(text, { charset: 'utf-8' })).items).toMatchObject([{ title: '新的模型可以在手机上运行' }]);
  });

  test('with entities that multiply is read without them', async () => {
    const bomb = `<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa">${'bcdefghij'
      .split('')
      .map((name, index) => `<!ENTITY ${name} "${`&${'abcdefghij'[index]};`.repeat(10)}">`)
      .join('')}]>`;
    const { items } = await readFeed(rss(`<item><guid>1</guid><title>t</title><description>&j;</description></item>`).replace('?>', `?>${bomb}`));
    expect(JSON.stringify(items).length).toBeLessThan(10_000);
  });
});

describe('what is not a feed', () => {
  test('but a page is an error that proposes `kind: page` and the feed it announces', async () => {
    const page = '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss.xml"></head><body>Hello</body></html>';
    await expect(open(FEED, { fetch: feedAt(page) })).rejects.toMatchObject({
      code: 'source-not-a-feed',
      remedy: expect.stringMatching(/https:\/\/news\.example\.org\/rss\.xml.*kind: page/),
    });
  });

  test.each([
    ['an empty answer', ''],
    ['JSON', '{"a":1}'],
    ['words', 'Service unavailable'],
    ['bytes', Buffer.from([0, 255, 254, 1])],
  ])('but %s is an error', async (_, text) => {
    await expect(open(FEED, { fetch: feedAt(text) })).rejects.toMatchObject({ code: 'source-not-a-feed' });
  });
});

describe('a feed', () => {
  test('is asked with the validators of last time, and hands back those of this time', async () => {
    const asked: object[] = [];
    const fetch: Fetch = async (request) => {
      asked.push(request);
      return { kind: 'fetched', url: request.url, bytes: Buffer.from(rss(item('a'))), contentType: '', etag: '"2"', lastModified: 'later' };
    };
    const reading = await open(FEED, { fetch, validators: { etag: '"1"', lastModified: 'then' } });
    expect(asked).toEqual([{ url: FEED.url, purpose: 'feed', etag: '"1"', lastModified: 'then' }]);
    expect(reading).toMatchObject({ title: 'Example News', total: 1, archive: false });
    expect(reading.validators()).toEqual({ etag: '"2"', lastModified: 'later' });
  });

  test('that is unchanged says so', async () => {
    await expect(open(FEED, { fetch: async () => ({ kind: 'unchanged' }) })).rejects.toThrow('unchanged');
  });

  test('in a file is an archive', async () => {
    const folder = await folderWith({ 'feed.xml': rss(item('a')) });
    const reading = await open({ kind: 'feed', path: join(folder, 'feed.xml') });
    expect(reading.archive).toBe(true);
    expect((await readAll(reading)).items).toMatchObject([{ recordId: 'a' }]);
  });

  test('whose pages are wanted follows its links, but not those of items that are stored; a page that fails leaves the feed’s own text', async () => {
    const { PingmoError } = await import('../../src/errors/index.js');
    const asked: string[] = [];
    const fetch: Fetch = async ({ url, purpose }) => {
      if (purpose === 'feed') return { kind: 'fetched', url, bytes: Buffer.from(rss(item('a') + item('b') + item('c'))), contentType: '' };
      asked.push(url);
      if (url.endsWith('/c')) throw new PingmoError({ code: 'fetch-robots', attempt: `fetch ${url}`, reason: 'its robots.txt forbids it', remedy: '' });
      return { kind: 'fetched', url: `${url}.html`, bytes: Buffer.from('<html><body>Page</body></html>'), contentType: 'text/html' };
    };
    const { items, rejected } = await readAll(await open({ ...FEED, fullText: true }, { fetch, isStored: async (_, recordId) => recordId === 'a' }));
    expect(asked).toEqual(['https://news.example.org/b', 'https://news.example.org/c']);
    expect(items).toMatchObject([
      { recordId: 'b', url: 'https://news.example.org/b.html', body: { format: 'page' } },
      { recordId: 'c', body: { format: 'text', text: 'Text of c.' } },
    ]);
    expect(rejected).toEqual([{ where: 'https://news.example.org/c', reason: expect.stringContaining('robots') }]);
  });
});

describe('a page', () => {
  test('is one item at the address that answered', async () => {
    const fetch: Fetch = async () => ({
      kind: 'fetched',
      url: 'https://lab.example.com/final',
      bytes: Buffer.from('<html><p>x</p></html>'),
      contentType: 'text/html',
    });
    const { items } = await readAll(await open({ kind: 'page', url: 'https://lab.example.com/start' }, { fetch }));
    expect(items).toEqual([
      {
        recordId: 'https://lab.example.com/final',
        url: 'https://lab.example.com/final',
        urlIsCanonical: true,
        body: { format: 'page', text: '<html><p>x</p></html>' },
      },
    ]);
  });

  test('that is a picture is rejected', async () => {
    const fetch: Fetch = async ({ url }) => ({ kind: 'fetched', url, bytes: Buffer.from('GIF89a'), contentType: 'image/gif' });
    expect((await readAll(await open({ kind: 'page', url: 'https://lab.example.com/a.gif' }, { fetch }))).rejected).toMatchObject([
      { reason: expect.stringContaining('image/gif') },
    ]);
  });
});

const dialects = join(process.env['PINGMO_SHARED'] ?? '../shared', 'benchmarks/feeds');
const present = existsSync(dialects);

describe('every dialect of the feeds for measuring', () => {
  const files = (present ? ['rss', 'atom', 'rdf'] : []).flatMap((format) =>
    readdirSync(join(dialects, format, 'references'))
      .filter((name) => name.endsWith('.xml'))
      .map((name) => join(dialects, format, 'references', name)),
  );

  if (!present) test.skip(`is not tested: ${dialects} is not there`);

  test.each(files)('%s is read: each of its items is there with its title, and none is rejected', async (path) => {
    const expected = JSON.parse(readFileSync(path.replace(/\.xml$/, '.json'), 'utf8')) as {
      items?: { title?: string }[];
      entries?: { title?: string | { value: string } }[];
    };
    const titles = (expected.items ?? expected.entries ?? []).map(({ title }) => (typeof title === 'object' ? title.value : title));
    const { items, rejected } = await readFeed(readFileSync(path));
    expect(rejected).toEqual([]);
    expect(items.length).toBeGreaterThan(0);
    expect(items.map((one) => one.title)).toEqual(titles);
  });
});
