import { parseAtomFeed, parseRssFeed } from 'feedsmith';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Day, DocumentId, Instant } from '../../src/model/index.js';
import { type Page, renderDocument, renderFeeds, renderHtml, renderIndex, renderMarkdown, renderNotice, renderSearch } from '../../src/rendering/index.js';
import { pageOf } from './pages.js';

const HOSTILE = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg/onload=alert(1)>",
  '</title></style></script><script>alert(1)</script>',
  '](javascript:alert(1))',
  '[click](javascript:alert(1)) ![x](https://evil.example/x.png)',
  '<a href="javascript:alert(1)">x</a>',
  '`<b>` ```html <i>``` ~~~',
  '{{< raw >}} {{ site.secret }} {% include x %} {%raw%}',
  '# heading # {#id .class} [[wiki]] ![[embed]] ==mark== %%hidden%% $x$ | a | b |',
  '---\ntitle: other\n---\n',
  '- item\n1. item\n> quote\n\n\tcode',
  '[^c1]: not a note [^c2]',
  'ends in https://evil.example/a',
  ']]> <![CDATA[ <b> ]]> &lt;b&gt; &#60;b&#62;',
  '\u202Egnp.exe\u202C \u2066hidden\u2069',
  'nul\u0000 bell\u0007 escape\u001b[31m lone \ud800 surrogate',
] as const;

const BAD_ADDRESSES = [
  'javascript:alert(1)',
  ' JAVASCRIPT:alert(1)',
  'java\nscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'file:///etc/passwd',
  'vbscript:x',
  '//evil.example',
  'https://news.example/")<script>',
];

/** A page that says `text` wherever a page can say something. */
function pageSaying(text: string, address: string): Page {
  const told = { text, before: text, after: text, via: text, source: text, title: text, url: address };
  const page = pageOf('en', [{ headline: told, sentences: [told, told], mark: text }], {
    series: text,
    title: text,
    line: text,
    colophon: [text],
    frontMatter: { note: text, tags: [text] },
  });
  const claim = page.blocks.flatMap((block) => (block.kind === 'item' ? [block.headline] : []))[0]!;
  const document = {
    id: 'daaaaaaaaaaaaaaaa' as DocumentId,
    title: text,
    url: address,
    about: [address, ...BAD_ADDRESSES],
    sourceTitle: text,
    role: 'primary',
    language: text,
    date: text,
    copy: false,
  } as const;
  const blocks = page.blocks.map((block) => (block.kind === 'item' ? { ...block, documents: [document] } : block));
  return {
    ...page,
    blocks: [
      ...blocks,
      { kind: 'list', anchor: 'list', title: text, entries: [{ claim, note: text }] },
      { kind: 'note', by: 'editor', text },
      { kind: 'note', by: 'interface', text },
      { kind: 'corrections', title: text, entries: [{ date: '2025-06-24' as Day, text }] },
    ],
  };
}

/** Everything in a page that could run, load or lead somewhere it should not. */
function dangersOf(html: string, scripts: number): readonly string[] {
  const { document } = parseHTML(html);
  const dangers: string[] = [];
  if (document.querySelectorAll('script').length !== scripts) dangers.push('script');
  for (const element of document.querySelectorAll('*')) {
    if (['IFRAME', 'OBJECT', 'EMBED', 'IMG', 'BASE', 'FORM', 'B', 'I'].includes(element.tagName) && !element.matches('.place b, .count b'))
      dangers.push(element.tagName);
    for (const { name, value } of element.attributes) {
      if (name.startsWith('on') || name === 'style' || name === 'srcdoc') dangers.push(`${element.tagName} ${name}`);
      if ((name === 'href' || name === 'src' || name === 'action') && !/^(?:https?:\/\/|#|\/|data:image\/svg\+xml,)/.test(value))
        dangers.push(`${name}=${value}`);
    }
  }
  if (/[\u202a-\u202e\u2066-\u2069\u0000-\u0008]/.test(html)) dangers.push('control');
  return dangers;
}

describe.each(HOSTILE)('the text %j', (text) => {
  it('stays text in an HTML page', () => {
    for (const address of BAD_ADDRESSES) expect(dangersOf(renderHtml(pageSaying(text, address)), 1)).toEqual([]);
  });

  it('stays text in the other pages', () => {
    const result = {
      documentId: 'daaaaaaaaaaaaaaaa' as DocumentId,
      title: text,
      url: text,
      sourceTitle: text,
      role: 'machine',
      language: 'en',
      before: text,
      passage: text,
      after: text,
      path: '/document',
    } as const;
    const stored = {
      id: result.documentId,
      title: text,
      authors: [text],
      language: 'en',
      publishedCertainty: 'unknown',
      url: text,
      about: [text],
      body: `${text}\n\n- ${text}\n\n> ${text}\n\n\`\`\`\n${text}\n`,
    } as const;
    const issue = {
      kind: 'daily-brief',
      date: '2025-06-24' as Day,
      language: 'en',
      headlines: [text, text],
      title: text,
      status: 'draft',
      path: '/a',
      markdownPath: '/b',
      jsonPath: '/c',
    } as const;
    const around = { home: '/' };
    const common = { series: text, language: 'en' } as const;
    expect(dangersOf(renderNotice({ ...common, title: text, lines: [text] }, around), 1)).toEqual([]);
    expect(dangersOf(renderSearch({ ...common, query: text, results: [result] }, around), 1)).toEqual([]);
    expect(
      dangersOf(renderDocument({ ...common, document: stored, sourceTitle: text, role: 'machine', passage: { field: 'body', start: 2, end: 9 } }, around), 1),
    ).toEqual([]);
    expect(dangersOf(renderIndex({ ...common, issues: [issue], feeds: [], siblings: [], colophon: [text] }, around), 1)).toEqual([]);
  });

  it('stays text in feeds', () => {
    const at = '2025-06-24T00:00:00.000Z' as Instant;
    const series = {
      id: 'urn:x',
      title: text,
      description: text,
      language: 'en',
      editor: text,
      siteUrl: 'https://a.example/',
      rssUrl: 'https://a.example/r',
      atomUrl: 'https://a.example/a',
      jsonUrl: 'https://a.example/j',
    } as const;
    const feeds = renderFeeds(
      [{ id: 'urn:x:1', url: 'https://a.example/1', page: pageSaying(text, 'javascript:alert(1)'), publishedAt: at, updatedAt: at }],
      series,
    );
    const rss = parseRssFeed(feeds.rss).items![0]!.content!.encoded!;
    const atom = parseAtomFeed(feeds.atom).entries![0]!.content!.value!;
    const json = (JSON.parse(feeds.json) as { items: { content_html: string }[] }).items[0]!.content_html;
    for (const content of [rss, atom, json]) expect(dangersOf(`<html><body>${content}</body></html>`, 0)).toEqual([]);
    expect(rss).toBe(atom);
  });

  it('brings no markup to life in Markdown', () => {
    const markdown = renderMarkdown(pageSaying(text, 'javascript:alert(1)'));
    const [, front, body] = /^---\n(.*?)\n---\n(.*)$/s.exec(markdown)!;
    const shown = (parse(front!) as { title: string }).title;
    expect(shown).not.toMatch(/[\n\u0000-\u0008\u202a-\u202e]/);
    const unescaped = body!.replace(/\\[\\`*_{}[\]|~$#+\-:.)(]/g, '');
    expect(unescaped).not.toMatch(/<(?!https?:)/);
    expect(unescaped).not.toMatch(/\{[{%<#]|\{:|==|%%|\$|`(?!pingmo)/);
    expect(unescaped).not.toMatch(/!\[|\]\((?!https?:\/\/)|\[\[/);
    expect(unescaped).not.toMatch(/&(?!lt;|gt;|amp;|#37;|#61;|#94;)/);
    const references = [...unescaped.matchAll(/\[\^(\w+)\](?!:)/g)].map((match) => match[1]);
    const definitions = [...unescaped.matchAll(/^\[\^(\w+)\]:/gm)].map((match) => match[1]);
    expect(definitions).toEqual(['c1', 'c2', 'c3']);
    expect([...new Set(references)]).toEqual(definitions);
  });
});

describe('an address', () => {
  it.each(BAD_ADDRESSES.slice(0, -1))('%j is printed, never linked', (address) => {
    const page = pageOf('en', [{ headline: { text: 'A headline', title: 'Another title', url: address }, sentences: [] }]);
    const { document } = parseHTML(renderHtml(page));
    expect(document.querySelectorAll('figcaption a[rel]').length).toBe(0);
    expect(renderMarkdown(page)).not.toContain('](');
  });

  it('that would end a Markdown link is encoded', () => {
    const page = pageOf('en', [{ headline: { text: 'A headline', title: 'Title', url: 'https://news.example/a)_(b?{{x}}' }, sentences: [] }]);
    expect(renderMarkdown(page)).toContain('[Title](https://news.example/a%29_%28b?%7B%7Bx%7D%7D)');
  });
});
