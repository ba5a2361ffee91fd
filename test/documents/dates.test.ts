import { describe, expect, test } from 'vitest';
import { makeOne, FILE, page } from './make.js';

const dateOf = async (item: Parameters<typeof makeOne>[0], context = {}) => {
  const { publishedAt, publishedCertainty } = await makeOne(item, context);
  return [publishedAt, publishedCertainty];
};

describe('a stated date', () => {
  test.each([
    ['2025-06-19', '2025-06-19'],
    ['2025-06-19T10:00:00Z', '2025-06-19T10:00:00.000Z'],
    ['2025-06-19T10:00:00.5+08:00', '2025-06-19T02:00:00.500Z'],
    ['2025-06-19 10:00:00 +0800', '2025-06-19T02:00:00.000Z'],
    ['2025-06-19 10:00', '2025-06-19T02:00:00.000Z'],
    ['2025/6/9', '2025-06-09'],
    ['2025年6月19日', '2025-06-19'],
    ['2025年6月19日 10:30', '2025-06-19T02:30:00.000Z'],
    ['Thu, 19 Jun 2025 10:00:00 GMT', '2025-06-19T10:00:00.000Z'],
    ['Thu, 19 Jun 25 10:00 EDT', '2025-06-19T14:00:00.000Z'],
    ['19 June 2025', '2025-06-19'],
    ['June 19th, 2025', '2025-06-19'],
    ['Jun 19, 2025, 3:05 PM', '2025-06-19T07:05:00.000Z'],
    ['Thu Jun 19 10:00:00 2025', '2025-06-19T02:00:00.000Z'],
    ['1750327200', '2025-06-19T10:00:00.000Z'],
    ['1750327200000', '2025-06-19T10:00:00.000Z'],
  ])('%s is read', async (published, expected) => {
    expect(await dateOf({ published })).toEqual([expected, 'stated']);
  });

  test.each([
    '2025-02-30',
    '2025-13-01',
    'yesterday',
    '',
    '0000-00-00',
    '2025',
    '20 Foo 2025',
    '1970-01-01T00:00:00Z',
    'Thu, 01 Jan 1970 00:00:00 GMT',
    '0',
    '2099-01-01',
    '2025-06-23',
    '1989-12-31',
  ])('%s is not believed: the date is unknown, not now', async (published) => {
    expect(await dateOf({ published })).toEqual([undefined, 'unknown']);
  });

  test('two days ahead of the fetch is believed: time zones and scheduled posts', async () => {
    expect(await dateOf({ published: '2025-06-22' })).toEqual(['2025-06-22', 'stated']);
  });

  test('in the night when the clocks go forward is read in the workspace’s time zone', async () => {
    // In Berlin, 30 March 2025 has 23 hours: 01:59 is followed by 03:00.
    expect(await dateOf({ published: '2025-03-30 01:30' }, { timeZone: 'Europe/Berlin' })).toEqual(['2025-03-30T00:30:00.000Z', 'stated']);
    expect(await dateOf({ published: '2025-03-30 03:30' }, { timeZone: 'Europe/Berlin' })).toEqual(['2025-03-30T01:30:00.000Z', 'stated']);
  });
});

describe('without a stated date', () => {
  test('the address tells it', async () => {
    for (const url of [
      'https://news.example.org/2025/06/19/title',
      'https://news.example.org/a/2025-6-19.html',
      'https://news.example.org/t20250619_123.html',
    ]) {
      expect(await dateOf({ url, urlIsCanonical: true })).toEqual(['2025-06-19', 'url']);
    }
    expect(await dateOf({ url: 'https://news.example.org/123456789012/2025', urlIsCanonical: true })).toEqual([undefined, 'unknown']);
  });

  test('the address of what a note writes of does not', async () => {
    expect(await dateOf({ url: 'https://news.example.org/2025/06/19/title' })).toEqual([undefined, 'unknown']);
  });

  test('an arXiv identifier tells the month', async () => {
    expect(await dateOf({ url: 'https://arxiv.org/abs/2505.01234', urlIsCanonical: true })).toEqual(['2025-05-01', 'identifier']);
  });

  test('a file’s name or the making of a PDF hints at it', async () => {
    expect(await dateOf({ recordId: 'notes/2025-06-18-title.md' })).toEqual(['2025-06-18', 'inferred']);
    expect(await dateOf({ recordId: 'a.pdf', hintedDate: '2025-06-17' })).toEqual(['2025-06-17', 'inferred']);
  });

  test('a page states it in its head, or hints at it in its text', async () => {
    const text =
      '<p>A paragraph long enough to be the article of this page, with a few words more, so that it is found among the other parts, and some more words yet, to be safe.</p>';
    expect(
      await dateOf({
        url: 'https://e.example.org/a',
        urlIsCanonical: true,
        ...page(
          `<html><head><meta property="article:published_time" content="2025-06-18T09:00:00+08:00"></head><body><article>${text}</article></body></html>`,
        ),
      }),
    ).toEqual(['2025-06-18T01:00:00.000Z', 'stated']);
    expect(
      await dateOf({
        url: 'https://e.example.org/a',
        urlIsCanonical: true,
        ...page(
          `<html><head><script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2025-06-17","headline":"T"}]}</script></head><body><article>${text}</article></body></html>`,
        ),
      }),
    ).toEqual(['2025-06-17', 'stated']);
    expect(
      await dateOf({
        url: 'https://e.example.org/a',
        urlIsCanonical: true,
        ...page(`<html><body><article><time datetime="2025-06-16">yesterday</time>${text}</article></body></html>`),
      }),
    ).toEqual(['2025-06-16', 'inferred']);
    expect(
      await dateOf({
        url: 'https://e.example.org/a',
        urlIsCanonical: true,
        ...page(`<html><body><article><span>发布时间：2025-06-15 10:00</span>${text}</article></body></html>`),
      }),
    ).toEqual(['2025-06-15T02:00:00.000Z', 'inferred']);
  });

  test('a stated date that is not believed gives way to the address', async () => {
    expect(await dateOf({ published: '1970-01-01', url: 'https://news.example.org/2025/06/19/title', urlIsCanonical: true })).toEqual(['2025-06-19', 'url']);
  });
});

describe('when it could be known', () => {
  test('is when it was fetched', async () => {
    expect((await makeOne({ published: '2025-06-01' })).knownAt).toBe('2025-06-20T08:00:00.000Z');
  });

  test('is when an archive’s record was published, or what the record says', async () => {
    expect((await makeOne({ published: '2025-06-01' }, FILE)).knownAt).toBe('2025-06-01');
    expect((await makeOne({ published: '2025-06-01', knownAt: '2025-06-03T00:00:00Z' }, FILE)).knownAt).toBe('2025-06-03T00:00:00.000Z');
    expect((await makeOne({ published: '2025-06-01', knownAt: '2099-01-01' }, FILE)).knownAt).toBe('2025-06-01');
  });

  test('is the end of the month when only the month is known, so that nobody knew it too early', async () => {
    expect((await makeOne({ identifiers: { arxiv: '2502.01234' } }, FILE)).knownAt).toBe('2025-02-28');
  });

  test('is the fetch when an archive does not date its record', async () => {
    expect((await makeOne({ published: '1970-01-01' }, FILE)).knownAt).toBe('2025-06-20T08:00:00.000Z');
  });
});
