import { describe, expect, test } from 'vitest';
import { canonicalUrl, originOf } from '../../src/documents/index.js';
import type { DocumentId, SourceId } from '../../src/model/index.js';
import { makeOne, markdown } from './make.js';

describe('an address', () => {
  test.each([
    ['HTTPS://News.Example.ORG:443/a/?utm_source=x&utm_medium=y#top', 'https://news.example.org/a'],
    ['https://example.org/a?id=7&fbclid=abc&gclid=1&ref=home&spm=1.2&poc_token=x', 'https://example.org/a?id=7'],
    ['https://example.org', 'https://example.org/'],
    ['https://example.org/?', 'https://example.org/'],
    ['https://user:secret@example.org/a//', 'https://example.org/a'],
    ['http://example.org:80/a?b=1&a=2', 'http://example.org/a?b=1&a=2'],
    ['https://mp.weixin.qq.com/s?__biz=MzA&mid=22&idx=1&sn=ab&chksm=cd&scene=27#wechat_redirect', 'https://mp.weixin.qq.com/s?__biz=MzA&mid=22&idx=1&sn=ab'],
    ['https://mp.weixin.qq.com/s/AbCd_1?scene=1', 'https://mp.weixin.qq.com/s/AbCd_1'],
    ['https://youtu.be/dQw4w9WgXcQ?t=10&si=x', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://www.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ&feature=share', 'https://www.youtube.com/watch?v=dQw4w9WgXcQ'],
    ['https://x.com/someone/status/1?s=20', 'https://x.com/someone/status/1'],
    ['https://例子.测试/路径', 'https://xn--fsqu00a.xn--0zwm56d/%E8%B7%AF%E5%BE%84'],
  ])('%s is written %s', (address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'mailto:a@example.org',
    'file:///etc/passwd',
    '/relative',
    'nonsense',
    '',
    `https://example.org/${'x'.repeat(3000)}`,
  ])('%s is none', (address) => {
    expect(canonicalUrl(address)).toBeUndefined();
  });

  test('written canonically stays as it is', () => {
    for (const address of ['https://example.org/a?b=1', 'https://www.youtube.com/watch?v=abc', 'https://example.org/'])
      expect(canonicalUrl(address)).toBe(address);
  });
});

describe('links', () => {
  test('are those of Markdown and those written out, each once, without the punctuation around them', async () => {
    const document = await makeOne(
      markdown(
        'See [one](https://a.example.org/x_(y)) and ![pic](https://a.example.org/p.png "t"), https://b.example.org/z. 详见：https://c.example.org/甲？以及（https://d.example.org/b）。[again](https://a.example.org/x_(y)#part) <https://e.example.org/f>',
      ),
    );
    expect(document.links).toEqual([
      'https://a.example.org/x_(y)',
      'https://a.example.org/p.png',
      'https://b.example.org/z',
      'https://c.example.org/',
      'https://d.example.org/b',
      'https://e.example.org/f',
    ]);
  });
});

describe('identifiers', () => {
  test('come from the address first', async () => {
    const document = await makeOne({
      url: 'https://arxiv.org/pdf/2506.18871v2',
      urlIsCanonical: true,
      ...markdown('It cites arXiv:2401.00001 and arXiv:2401.00002.'),
    });
    expect(document.identifiers).toEqual({ arxiv: '2506.18871' });
  });

  test('come from the text when it names only one', async () => {
    expect(
      (await makeOne(markdown('The paper (https://doi.org/10.1145/3292500.3330701) has code at https://github.com/Example-Lab/Reader.'))).identifiers,
    ).toEqual({ doi: '10.1145/3292500.3330701', github: 'example-lab/reader' });
    expect(
      (await makeOne(markdown('Two papers: arXiv:2401.00001 and https://arxiv.org/abs/2401.00002, of https://github.com/a/b and https://github.com/c/d.')))
        .identifiers,
    ).toEqual({});
  });

  test('are told from places of the same site that are none', async () => {
    const document = await makeOne(
      markdown('[Topic](https://github.com/topics/ai), [file](https://github.com/a/b/blob/main/README.md), [sponsor](https://github.com/sponsors/a).'),
    );
    expect(document.identifiers).toEqual({});
  });

  test('stated by the source are believed, without version or prefix', async () => {
    expect((await makeOne({ identifiers: { doi: 'https://doi.org/10.1000/ABC.1', arxiv: 'arXiv:2506.00001v3' } })).identifiers).toEqual({
      doi: '10.1000/abc.1',
      arxiv: '2506.00001',
    });
  });
});

describe('the origin', () => {
  const sourceId = 'wire' as SourceId;
  const parent = { documentId: 'daaaaaaaaaaaaaaaa' as DocumentId, position: 1, headings: [] };

  test('of a text at its own address is its source, even when it points to another page', () => {
    expect(originOf({ sourceId, url: 'https://news.example.org/a', about: [] }, 'feed')).toBe('wire');
    expect(originOf({ sourceId, url: 'https://news.example.org/a', about: ['https://lab.example.com/paper'] }, 'feed')).toBe('wire');
  });

  test('of a note is the domain of what it writes of', () => {
    expect(originOf({ sourceId, about: ['https://blog.lab.example.co.uk/paper'] }, 'file')).toBe('example.co.uk');
  });

  test('of an item of a list is the domain of what it writes of', () => {
    expect(originOf({ sourceId, url: 'https://news.example.org/a', about: ['https://someone.github.io/paper'], parent }, 'feed')).toBe('someone.github.io');
  });

  test('of a text about nothing else is its source', () => {
    expect(originOf({ sourceId, about: [] }, 'file')).toBe('wire');
    expect(originOf({ sourceId, about: [], parent }, 'file')).toBe('wire');
  });
});
