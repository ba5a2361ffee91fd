import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SourceConfig, type Instant } from '../../src/model/index.js';
import { readOpml, writeOpml } from '../../src/sources/index.js';

const LIST = `<?xml version="1.0"?><opml version="2.0"><head><title>Feeds</title></head><body>
  <outline text="Labs"><outline text="Example Lab" type="rss" xmlUrl="https://lab.example.com/feed"/><outline text="示例日报" xmlUrl="https://daily.example.cn/rss"/></outline>
  <outline text="Example Lab" xmlUrl="https://lab.example.com/other"/><outline text="A page" htmlUrl="https://example.org/"/><outline text="Not fetched" xmlUrl="file:///etc/passwd"/></body></opml>`;

describe('an OPML list', () => {
  test('gives its feeds, of all folders, under ids of their own', () => {
    expect(readOpml(LIST, 'list.opml', ['示例日报'])).toMatchObject([
      { id: 'example-lab', kind: 'feed', title: 'Example Lab', url: 'https://lab.example.com/feed' },
      { id: '示例日报-2', title: '示例日报', url: 'https://daily.example.cn/rss' },
      { id: 'example-lab-2', title: 'Example Lab', url: 'https://lab.example.com/other' },
    ]);
  });

  test('written is read as the same feeds', () => {
    const sources = ['https://a.example.org/feed?x=1&y=2', 'https://b.example.org/feed'].map((url, index) =>
      SourceConfig.parse({ id: `s${index}`, kind: 'feed', title: `甲 & ${index}`, url }),
    );
    expect(readOpml(writeOpml(sources, 'All'), 'x').map(({ title, url }) => [title, url])).toEqual(sources.map(({ title, url }) => [title, url]));
  });

  test('written with states says how each feed fares, in attributes that are read as nothing', () => {
    const sources = ['a', 'b'].map((id) => SourceConfig.parse({ id, kind: 'feed', title: id, url: `https://${id}.example.org/feed` }));
    const state = {
      sourceId: sources[0]!.id,
      lastSuccessAt: '2025-06-20T08:00:00.000Z' as Instant,
      lastError: 'Could not read "a" & more',
      lastDelivered: 7,
    };
    const list = writeOpml(sources, 'All', [state]);
    expect(list).toContain('pingmoLastSuccess="2025-06-20T08:00:00.000Z" pingmoLastError="Could not read &quot;a&quot; &amp; more" pingmoDelivered="7"');
    expect(list.match(/pingmo/g)).toHaveLength(3);
    expect(readOpml(list, 'x').map(({ title, url }) => [title, url])).toEqual(sources.map(({ title, url }) => [title, url]));
  });

  test('that is none is an error', () => {
    expect(() => readOpml('<html></html>', 'list.opml')).toThrow(/feed list list\.opml/);
  });
});

const lists = join(process.env['PINGMO_SHARED'] ?? '../shared', 'benchmarks/feeds/references');

describe('the lists for measuring', () => {
  if (!existsSync(lists)) test.skip(`are not tested: ${lists} is not there`);
  test.each(existsSync(lists) ? readdirSync(lists).filter((name) => name.endsWith('.opml')) : [])('%s gives every feed it names', (name) => {
    const text = readFileSync(join(lists, name), 'utf8');
    expect(readOpml(text, name).length).toBe([...text.matchAll(/xmlUrl="https?:/g)].length);
  });
});
