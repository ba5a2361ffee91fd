import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import type { Day, DocumentId, StoryId } from '../../src/model/index.js';
import {
  type DocumentPage,
  type IndexIssue,
  renderDocument,
  renderIndex,
  renderNotice,
  renderSearch,
  renderStory,
  type StoryPage,
} from '../../src/rendering/index.js';

type Parsed = ReturnType<typeof parseHTML>['document'];

const parsed = (html: string): Parsed => parseHTML(html).document;
const textsOf = (document: Parsed, selector: string): readonly (string | null)[] =>
  [...document.querySelectorAll(selector)].map((element) => element.textContent);

describe('the index', () => {
  const issue = (date: string, language: IndexIssue['language'], rest: Partial<IndexIssue> = {}): IndexIssue => ({
    kind: 'daily-brief',
    date: date as Day,
    language,
    headlines: [`${date} ${language}`],
    title: 'Brief',
    status: 'published',
    path: `${date}.${language}.html`,
    markdownPath: `${date}.${language}.md`,
    jsonPath: `${date}.${language}.json`,
    ...rest,
  });
  const index = { series: '萍末日报', language: 'en', feeds: [], siblings: [], colophon: [] } as const;

  it('lists week by week, the newest first, each issue once in the language of the reader', () => {
    const digest = issue('2025-06-23', 'en', { kind: 'reading-digest', headlines: ['What was read'] });
    const issues = [issue('2025-06-22', 'en'), issue('2025-06-23', 'en'), issue('2025-06-24', 'zh-Hans'), issue('2025-06-24', 'en'), digest];
    const document = parsed(renderIndex({ ...index, issues }));
    expect(textsOf(document, 'h2')).toEqual(['23 June 2025 to 29 June', '16 June 2025 to 22 June']);
    expect(textsOf(document, '.first a')).toEqual(['What was read', '2025-06-24 en', '2025-06-23 en', '2025-06-22 en']);
    expect(textsOf(document, '.when')).toEqual(['Brief', '24 June · Brief', '23 June · Brief', '22 June · Brief']);
  });

  it('shows an issue that is not there in the language of the reader in another one, and says which', () => {
    const document = parsed(renderIndex({ ...index, issues: [issue('2025-06-24', 'zh-Hant'), issue('2025-06-24', 'zh-Hans')] }));
    expect(textsOf(document, '.first a')).toEqual(['2025-06-24 zh-Hans']);
    expect(document.querySelector('.issue .small:last-child')!.textContent).toBe('简体中文 · 繁體中文 · Markdown · JSON');
  });

  it('says number and state in words and links the other languages and forms', () => {
    const issues = [issue('2025-06-24', 'en', { number: 12, status: 'corrected' }), issue('2025-06-24', 'zh-Hans')];
    const document = parsed(renderIndex({ ...index, issues }));
    expect(textsOf(document, '.when')).toEqual(['24 June · Brief · No. 12 · corrected']);
    const links = [...document.querySelectorAll('.issue .small a')].map((link) => link.getAttribute('href'));
    expect(links).toEqual(['2025-06-24.zh-Hans.html', '2025-06-24.en.md', '2025-06-24.en.json']);
  });

  it('calls an issue without headlines by its title', () => {
    const document = parsed(renderIndex({ ...index, issues: [issue('2025-06-24', 'en', { headlines: [], title: 'A silent day' })] }));
    expect(textsOf(document, '.first')).toEqual(['A silent day']);
  });

  it('tells browsers and readers of the feeds', () => {
    const document = parsed(renderIndex({ ...index, issues: [], feeds: [{ language: 'en', rssPath: 'en.rss', atomPath: 'en.atom', jsonPath: 'en.json' }] }));
    expect([...document.querySelectorAll('head link[rel="alternate"]')].map((link) => link.getAttribute('href'))).toEqual(['en.rss', 'en.atom', 'en.json']);
    expect(document.querySelector('main')!.textContent).toContain('There is no issue yet.');
  });
});

describe('the page of a document', () => {
  const body =
    '# Lead\n\nThe lab spoke on **Monday**. It named [every source](https://lab.example/list) of the data. Nobody asked why.\n\n- first\n- second\n\n```\na <b>\n```\n';
  const page: DocumentPage = {
    series: 'Pingmo',
    language: 'en',
    sourceTitle: 'The Build Log',
    role: 'secondary',
    document: {
      id: 'daaaaaaaaaaaaaaaa' as DocumentId,
      title: 'A lab names its sources',
      authors: ['Zhou Yan'],
      language: 'en',
      publishedAt: '2025-06-24' as Day,
      publishedCertainty: 'url',
      url: 'https://log.example/a',
      about: [],
      body,
    },
  };
  const start = body.indexOf('It named');
  const end = body.indexOf(' Nobody');

  it('marks exactly the quoted passage, with an anchor on it', () => {
    const document = parsed(renderDocument({ ...page, passage: { field: 'body', start, end } }));
    expect(textsOf(document, 'mark')).toEqual(['It named every source of the data.']);
    expect(document.querySelector('mark')!.id).toBe('passage');
    expect(document.querySelector('.body p')!.textContent).toBe('The lab spoke on Monday. It named every source of the data. Nobody asked why.');
  });

  it('marks a passage of the title in the title', () => {
    const document = parsed(renderDocument({ ...page, passage: { field: 'title', start: 0, end: 23 } }));
    expect(textsOf(document, 'h1 mark#passage')).toEqual(['A lab names its sources']);
    expect(textsOf(document, '.body mark')).toEqual([]);
  });

  it('marks a passage that runs over two blocks in both, with one anchor', () => {
    const document = parsed(renderDocument({ ...page, passage: { field: 'body', start: body.indexOf('Nobody'), end: body.indexOf('first') + 5 } }));
    expect(textsOf(document, 'mark')).toEqual(['Nobody asked why.', 'first']);
    expect(document.querySelectorAll('#passage').length).toBe(1);
  });

  it('shows code as it is written', () => {
    expect(textsOf(parsed(renderDocument(page)), 'pre')).toEqual(['a <b>']);
  });

  it('says where, when, and how sure that is', () => {
    expect(parsed(renderDocument(page)).querySelector('.top .small')!.textContent).toBe(
      'The Build Log · secondary · Zhou Yan · 24 June 2025 · date from the address · Original https://log.example/a · daaaaaaaaaaaaaaaa',
    );
  });

  it('says when there is no text', () => {
    expect(parsed(renderDocument({ ...page, document: { ...page.document, body: '' } })).querySelector('.body')!.textContent).toBe(
      'This document has no text.',
    );
  });
});

describe('the page of a story', () => {
  it('tells it day by day and prints the sum that its rank is', () => {
    const line = {
      id: 'daaaaaaaaaaaaaaaa' as DocumentId,
      url: 'https://a.example/',
      about: [],
      sourceTitle: 'A',
      role: 'primary',
      language: 'en',
      copy: false,
    } as const;
    const page: StoryPage = {
      series: 'Pingmo',
      language: 'en',
      id: 'saaaaaaaaaaaaaaaa' as StoryId,
      title: 'Eight states pool computing',
      titleLanguage: 'en',
      firstDay: '2025-06-20' as Day,
      lastDay: '2025-06-24' as Day,
      rank: 6.25,
      parts: [
        { name: 'origins', value: 4, template: 'origins', values: { origins: 2, documents: 3 }, reason: '2 origins' },
        { name: 'freshness', value: 2.25, template: 'began-today', values: {}, reason: 'new today' },
      ],
      documents: [
        { ...line, title: 'Talks end', date: '2025-06-20' },
        { ...line, title: 'States sign', date: '2025-06-24' },
      ],
    };
    const document = parsed(renderStory(page));
    expect(textsOf(document, 'h2')).toEqual(['20 June 2025', '24 June 2025']);
    expect(textsOf(document, '.documents li')).toEqual(['Talks end · A · primary', 'States sign · A · primary']);
    expect(textsOf(document, '.rank tr')).toEqual(['origins2 origins4.00', 'freshnessnew today2.25', 'Sum6.25']);
    const traditional = parsed(renderStory({ ...page, language: 'zh-Hant' }));
    expect(textsOf(traditional, '.rank tr td:nth-child(2)')).toEqual(['2 個獨立出處，3 篇文獻', '當天開始', '']);
  });
});

describe('the page of a search', () => {
  it('shows each document with its passage, and the words to be changed', () => {
    const document = parsed(
      renderSearch(
        {
          series: 'Pingmo',
          language: 'en',
          query: 'agent "x"',
          results: [
            {
              documentId: 'daaaaaaaaaaaaaaaa' as DocumentId,
              title: 'Signed packages',
              sourceTitle: 'Log',
              role: 'primary',
              language: 'en',
              date: '2025-06-24',
              before: 'Before.',
              passage: 'An agent asks.',
              after: 'After.',
              path: '/document/daaaaaaaaaaaaaaaa#passage',
            },
          ],
        },
        { search: '/search' },
      ),
    );
    expect(document.querySelector('input')!.getAttribute('value')).toBe('agent "x"');
    expect(document.querySelector('.result blockquote')!.textContent).toBe('Before. An agent asks. After.');
    expect(document.querySelector('.result h2 a')!.getAttribute('href')).toBe('/document/daaaaaaaaaaaaaaaa#passage');
    expect(document.querySelector('.top .small')!.textContent).toBe('1 document, the closest first.');
  });
});

describe('a notice', () => {
  it('says what it has to say and leads home', () => {
    const document = parsed(renderNotice({ series: 'Pingmo', language: 'zh-Hant', title: '沒有這篇文件', lines: ['也許已經刪除。'] }, { home: '/' }));
    expect(document.querySelector('main')!.textContent).toBe('沒有這篇文件也許已經刪除。首頁');
  });

  it("marks what is written in another language than the reader's, so that it is read aloud in its own", () => {
    const document = parsed(
      renderNotice({ series: 'Pingmo', language: 'zh-Hans', title: 'read the disk', lines: ['It is full.'], writtenIn: 'en' }, { home: '/' }),
    );
    expect([...document.querySelectorAll('main [lang]')].map((part) => [part.getAttribute('lang'), part.textContent])).toEqual([
      ['en', 'read the disk'],
      ['en', 'It is full.'],
    ]);
  });
});
