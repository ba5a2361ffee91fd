import { describe, expect, test } from 'vitest';
import { FILE, html, make, makeOne, markdown, page } from './make.js';

describe('a document', () => {
  test('is not about the picture beside it, handed on by a proxy or not', async () => {
    const pictures = ['https://cdn.example.com/a/cover.jpg?w=100', 'https://proxy.example.com/?pp=https://cdn.example.com/clip.mp4'];
    const document = await makeOne({ url: pictures[0]!, about: [pictures[1]!, 'https://lab.example.com/paper'] }, FILE);
    expect(document.about).toEqual(['https://lab.example.com/paper']);
  });

  test('of a record keeps what the record says; its address counts as what it is about', async () => {
    const document = await makeOne(
      {
        recordId: 'a1',
        url: 'https://lab.example.com/paper?utm_source=x',
        about: ['https://lab.example.com/code/'],
        title: 'A title',
        authors: ['Ada'],
        language: 'en',
        published: '2025-06-19',
        readAt: '2025-06-20',
        note: 'Worth it.',
        tags: ['AI'],
        ...markdown('The text of the record.'),
      },
      FILE,
    );
    expect(document).toMatchObject({
      sourceId: 'wire',
      recordId: 'a1',
      about: ['https://lab.example.com/paper', 'https://lab.example.com/code'],
      title: 'A title',
      authors: ['Ada'],
      language: 'en',
      publishedAt: '2025-06-19',
      publishedCertainty: 'stated',
      knownAt: '2025-06-19',
      readAt: '2025-06-20',
      note: 'Worth it.',
      tags: ['AI'],
      body: 'The text of the record.',
    });
    expect(document).not.toHaveProperty('url');
  });

  test('whose record says `canonical` stands at its address', async () => {
    expect(await makeOne({ url: 'https://lab.example.com/a/', urlIsCanonical: true }, FILE)).toMatchObject({ url: 'https://lab.example.com/a', about: [] });
  });

  test('keeps its Markdown as it is, but for control characters, halves of characters and the line ends of Windows', async () => {
    expect((await makeOne(markdown('\ufeff# A\r\n\r\n* b\u0000\u0008\tc\u001b[0m  \r\nd \ud83d e 😀'))).body).toBe('# A\n\n* b\tc[0m  \nd \ufffd e 😀');
  });

  test('without text and title is rejected; one of them is enough', async () => {
    const { documents, rejected } = await make([
      { recordId: 'none', ...markdown(' \n') },
      { recordId: 'title', title: 'Only a title', ...markdown('') },
    ]);
    expect(rejected).toEqual([{ where: 'none', reason: expect.stringContaining('no text') }]);
    expect(documents.map((document) => document.title)).toEqual(['Only a title']);
  });

  test('that its source rejected is passed on, and stops nothing', async () => {
    const { documents, rejected } = await make([{ where: 'line 3', reason: 'the line is not JSON' }, {}]);
    expect(rejected).toEqual([{ where: 'line 3', reason: 'the line is not JSON' }]);
    expect(documents).toHaveLength(1);
  });

  test('in a language that is not analysed is kept and says so', async () => {
    expect((await makeOne(markdown('Das Modell läuft jetzt auch auf dem Telefon, und die Entwickler können es sofort benutzen.'))).language).toBe('de');
  });
});

describe('a title', () => {
  test.each([
    ['A **bold** [link](https://example.org) &amp; `code`', 'A bold link & code'],
    ['某公司发布**开源模型', '某公司发布开源模型'],
    ['  Two\n lines  ', 'Two lines'],
    ['C++ and GPT-4o: snake_case', 'C++ and GPT-4o: snake_case'],
  ])('%s is kept without its markup', async (title, expected) => {
    expect((await makeOne({ title })).title).toBe(expected);
  });

  test('is the first heading when none is stated, else the first sentence', async () => {
    expect((await makeOne(markdown('# The *heading*\n\nText.'))).title).toBe('The heading');
    expect((await makeOne(markdown('萍末今天发布。第二句。'))).title).toBe('萍末今天发布。');
  });

  test('made of a long sentence is cut at 80 characters, between words', async () => {
    const { title } = await makeOne(markdown(`${'word '.repeat(40)}end.`));
    expect(title).toBe(`${'word '.repeat(15).trim()}…`);
    expect([...(await makeOne(markdown('字'.repeat(200)))).title]).toHaveLength(80);
  });
});

describe('an identity', () => {
  test('is the same in every run, whatever else the source says', async () => {
    const item = { url: 'https://news.example.org/a', urlIsCanonical: true, title: 'T', ...markdown('The text.') };
    const first = await makeOne(item);
    expect((await makeOne({ ...item, recordId: 'other', tags: ['x'] }, { fetchedAt: first.knownAt as never })).id).toBe(first.id);
    expect(first.id).toMatch(/^d[a-z2-7]{16}$/);
  });

  test('is another as soon as title or body differ: a changed page is a new version', async () => {
    const item = { url: 'https://news.example.org/a', urlIsCanonical: true, title: 'T', ...markdown('The text.') };
    const ids = await Promise.all([item, { ...item, title: 'U' }, { ...item, ...markdown('The text!') }].map(async (version) => (await makeOne(version)).id));
    expect(new Set(ids).size).toBe(3);
  });

  test('of records is their source and id: equal texts under two ids are two documents, one id with two texts two versions', async () => {
    const { documents } = await make([{ recordId: 'a' }, { recordId: 'b' }, { recordId: 'a', ...markdown('Another text.') }], FILE);
    expect(new Set(documents.map((document) => document.id)).size).toBe(3);
    expect(documents.map((document) => document.recordId)).toEqual(['a', 'b', 'a']);
    expect(documents[0]!.contentHash).toBe(documents[1]!.contentHash);
  });
});

describe('a source', () => {
  test('is given before its first document, once; records may name their own', async () => {
    const { sources } = await make(
      [{ recordId: 'a' }, { recordId: 'b', sourceId: 'lab' as never, sourceRole: 'primary' }, { recordId: 'c', sourceId: 'lab' as never }],
      { sourceTitle: 'Wire Service', source: { kind: 'file', url: undefined, path: 'a.jsonl', weight: 2, reading: true } },
    );
    expect(sources).toEqual([
      { id: 'wire', title: 'Wire Service', role: 'secondary', weight: 2, reading: true, via: 'wire' },
      { id: 'lab', title: 'lab', role: 'primary', weight: 2, reading: true, via: 'wire' },
    ]);
  });
});

describe('HTML', () => {
  test('becomes Markdown: headings, lists, quotes, code, tables, links with whole addresses', async () => {
    const document = await makeOne({
      url: 'https://news.example.org/a/b',
      urlIsCanonical: true,
      ...html(
        '<h2>Head</h2><p>One <b>bold</b> <a href="/c?utm_source=x">link</a>.</p><ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><blockquote>q</blockquote><pre><code class="language-js">let x = "&lt;p&gt;";\n</code></pre><table><tr><th>k</th><th>v</th></tr><tr><td>1</td><td>a|b</td></tr></table><img src="../p.png" alt="x">',
      ),
    });
    expect(document.body).toBe(
      '## Head\n\nOne **bold** [link](https://news.example.org/c?utm_source=x).\n\n- a\n  - b\n- c\n\n> q\n\n```js\nlet x = "<p>";\n```\n\n| k | v |\n| --- | --- |\n| 1 | a\\|b |\n\n![](https://news.example.org/p.png)',
    );
    expect(document.links).toEqual(['https://news.example.org/c', 'https://news.example.org/p.png']);
  });

  test('two line breaks make a paragraph, a table that lays out a page is read as text', async () => {
    expect((await makeOne(html('One.<br><br>Two.<table><tr><td><p>Three.</p></td><td><p>Four.</p></td></tr></table>'))).body).toBe(
      'One.\n\nTwo.\n\nThree.\n\nFour.',
    );
  });

  test('that is hostile loses everything that could act', async () => {
    const document = await makeOne(
      html(
        '<p onclick="steal()">Text <a href="javascript:alert(1)">a</a> <a href="JaVa&#9;ScRiPt:alert(2)">b</a> <a href="data:text/html,x">c</a></p><script>alert(3)</script><iframe src="https://evil.example"></iframe><img src="x" onerror="alert(4)"><svg onload="alert(5)"><script>alert(6)</script></svg><style>p{}</style><form action="https://evil.example"><input value="7"></form><object data="x"></object><math><mtext></mtext></math>',
      ),
    );
    expect(document.body).toBe('Text a b c');
    expect(document.links).toEqual([]);
  });

  test('written as text stays text: it becomes no markup of ours', async () => {
    const { body } = await makeOne(
      html(
        '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;img src=x onerror=alert(2)&gt; [x](javascript:alert(3)) *not bold* `code` # no</p><p># no heading</p><p>1. no list</p>',
      ),
    );
    expect(body).toBe(
      '\\<script>alert(1)\\</script> \\<img src=x onerror=alert(2)> [x\\](javascript:alert(3)) \\*not bold\\* \\`code\\` # no\n\n\\# no heading\n\n1\\. no list',
    );
  });

  test('nested without end is rejected, at once', async () => {
    const started = performance.now();
    const { rejected } = await make([html('<div>'.repeat(100_000))]);
    expect(rejected).toEqual([{ where: 'r', reason: expect.stringContaining('nested') }]);
    expect(performance.now() - started).toBeLessThan(2000);
  });

  test('of a million pieces is rejected, at once', async () => {
    const started = performance.now();
    const { documents } = await make(['<', '<p>', '<a ', '&lt;', '<br>'].map((piece) => html(piece.repeat(1_000_000))));
    expect(documents).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
  });

  test.each(['[', '](https://', '* ', '**a', '> ', '`', '<!--', '1. a\n', '![', '|a|\n', 'https://a.b/(', '&amp', '\\', '_a_'])(
    'Markdown that repeats %s without end is read at once',
    async (piece) => {
      const started = performance.now();
      await make([markdown(piece.repeat(300_000 / piece.length))]);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});

describe('a page', () => {
  const paragraphs = Array.from(
    { length: 5 },
    (_, index) => `<p>Paragraph ${index} of the article tells, in a sentence of some length, with commas, what happened, and to whom it happened.</p>`,
  ).join('');
  const article = (head: string, before = '') =>
    page(
      `<!doctype html><html lang="en"><head><title>The Story - Example News</title>${head}</head><body><nav><a href="/">Home</a><a href="/a">All</a></nav>${before}<article><h1>The Story</h1><figure><img src="/p.jpg"><figcaption>A caption.</figcaption></figure>${paragraphs}<div class="share-buttons">Share this</div></article><footer>About us, imprint, contact</footer></body></html>`,
    );

  test('gives its article without what surrounds it', async () => {
    const document = await makeOne({
      url: 'https://news.example.org/story?utm_source=x',
      urlIsCanonical: true,
      ...article('<meta name="author" content="By Ada Lovelace">'),
    });
    expect(document).toMatchObject({ title: 'The Story', authors: ['Ada Lovelace'], url: 'https://news.example.org/story', language: 'en' });
    expect(document.body).toContain('Paragraph 4 of the article');
    expect(document.body).not.toMatch(/caption|Share this|imprint|Home/);
  });

  test('may name its own address, on its own site', async () => {
    const at = async (canonical: string) =>
      (await makeOne({ url: 'https://news.example.org/story?page=1', urlIsCanonical: true, ...article(`<link rel="canonical" href="${canonical}">`) })).url;
    expect(await at('https://www.news.example.org/story')).toBe('https://www.news.example.org/story');
    expect(await at('/story')).toBe('https://news.example.org/story');
    expect(await at('https://elsewhere.example.com/story')).toBe('https://news.example.org/story?page=1');
    expect(await at('https://news.example.org/')).toBe('https://news.example.org/story?page=1');
  });

  test('of WeChat is read, though its text is hidden until a script shows it', async () => {
    const body = Array.from(
      { length: 6 },
      (_, index) => `<p>第${index}段：这家公司今天说明了新模型怎样在手机上运行，开发者怎样开始使用，价格又是多少。</p>`,
    ).join('');
    const document = await makeOne({
      url: 'https://mp.weixin.qq.com/s?__biz=M&mid=1&idx=1&sn=a&scene=9',
      urlIsCanonical: true,
      ...page(
        `<html><head><meta property="og:title" content="一篇文章"></head><body><h1 id="activity-name">一篇文章</h1><div id="js_content" style="visibility: hidden; opacity: 0;">${body}</div><script>var ct = "1750327200";</script></body></html>`,
      ),
    });
    expect(document).toMatchObject({
      title: '一篇文章',
      url: 'https://mp.weixin.qq.com/s?__biz=M&mid=1&idx=1&sn=a',
      publishedAt: '2025-06-19T10:00:00.000Z',
      publishedCertainty: 'inferred',
      language: 'zh-Hans',
    });
    expect(document.body).toContain('第5段');
  });

  test('without an article gives what text it has', async () => {
    expect(
      (await makeOne({ url: 'https://news.example.org/short', urlIsCanonical: true, ...page('<html><body><p>Only a line.</p></body></html>') })).body,
    ).toBe('Only a line.');
  });
});
