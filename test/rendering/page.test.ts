import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type Page, renderHtml, renderMarkdown } from '../../src/rendering/index.js';
import { fullDay, pageOf, readPage } from './pages.js';

function documentOf(page: Page): ReturnType<typeof parseHTML>['document'] {
  return parseHTML(renderHtml(page)).document;
}

const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('an HTML page', () => {
  it('is the same bytes each time', () => {
    expect(renderHtml(fullDay('zh-Hans'))).toBe(renderHtml(fullDay('zh-Hans')));
  });

  it('gives a sentence that it prints again an id of its own, to which its own link leads; the first keeps the id of the claim', () => {
    const day = fullDay('en');
    const [claim] = day.blocks.flatMap((block) => (block.kind === 'item' ? block.sentences : []));
    const twice: Page = { ...day, blocks: [...day.blocks, { kind: 'claims', claims: [claim!] }, { kind: 'claims', claims: [claim!] }] };
    const document = documentOf(twice);
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => id.startsWith(claim!.id))).toEqual([claim!.id, `${claim!.id}-2`, `${claim!.id}-3`]);
    for (const id of [claim!.id, `${claim!.id}-2`, `${claim!.id}-3`]) expect(document.querySelectorAll(`a[href="#${id}"]`)).toHaveLength(1);
    expect(renderHtml(twice)).toBe(renderHtml(twice));
  });

  it('allows exactly its own style and script', () => {
    const document = documentOf(fullDay('en'));
    const policy = document.querySelector('meta[http-equiv="Content-Security-Policy"]')!.getAttribute('content')!;
    const html = renderHtml(fullDay('en'));
    const style = /<style>(.*?)<\/style>/s.exec(html)![1]!;
    const script = /<script>(.*?)<\/script>/s.exec(html)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain(`style-src ${sha256(style)};`);
    expect(policy).toContain(`script-src ${sha256(script)};`);
    expect(document.querySelectorAll('[style]').length).toBe(0);
  });

  it('asks for nothing from outside', () => {
    const document = documentOf(fullDay('zh-Hans'));
    const loading = [...document.querySelectorAll('[src], link[rel="stylesheet"], link[rel="preload"], iframe, object, embed')];
    expect(loading).toEqual([]);
    expect(document.querySelector('link[rel="icon"]')!.getAttribute('href')).toMatch(/^data:image\/svg\+xml,/);
    expect(renderHtml(fullDay('zh-Hans'))).not.toMatch(/url\(|@import/);
  });

  it('says its language, and the language of each quotation in another one', () => {
    const document = documentOf(fullDay('zh-Hans'));
    expect(document.documentElement.getAttribute('lang')).toBe('zh-Hans');
    const sixth = document.querySelector('#item-6')!;
    expect(sixth.querySelector('h2')!.getAttribute('lang')).toBe('en');
    expect(sixth.querySelector('.prose')!.getAttribute('lang')).toBe('en');
    expect([...sixth.querySelectorAll('blockquote')].map((quote) => quote.getAttribute('lang'))).toEqual(['en', 'en']);
  });

  it('shows the source sentence between the sentences around it', () => {
    const quote = documentOf(fullDay('en')).querySelector('#item-1 .prose blockquote')!;
    expect(quote.textContent).toBe(
      'Three incidents this spring began with a stolen token. The plan replaces long-lived tokens with short certificates that a build server asks for each time it publishes. Old tokens stop working on 31 March.',
    );
    expect(quote.querySelector('mark')!.textContent).toMatch(/^The plan replaces .* publishes\.$/);
  });

  it('leads to the passage on the page where it was published', () => {
    const page = pageOf('en', [{ headline: { text: 'Cheap, fast - and good', url: 'https://news.example/a?b=1#c' }, sentences: [] }]);
    const link = documentOf(page).querySelector('#item-1 figcaption a[rel]')!;
    expect(link.getAttribute('href')).toBe('https://news.example/a?b=1#c:~:text=Cheap%2C%20fast%20%2D%20and%20good');
  });

  it('names the mark after a claim by the source that it opens', () => {
    const page = pageOf('en', [{ headline: { text: 'A headline', source: 'The Build Log' }, sentences: [] }]);
    expect(documentOf(page).querySelector('summary .unseen')!.textContent).toBe('Source: The Build Log');
  });

  it('prints the question behind a count as a command', () => {
    const code = documentOf(readPage('one-item')).querySelector('.lead code')!;
    expect(code.textContent).toBe(`pingmo count '{"count":"documents","from":"2025-06-24","to":"2025-06-24"}'`);
  });

  it('keeps a quotation mark in a count from ending the command', () => {
    const page = readPage('one-item');
    const counted = page.blocks.flatMap((block) => (block.kind === 'claims' ? block.claims : []))[0]!;
    const query = { count: 'documents', source: `it's {{x}} $(rm)` } as unknown as NonNullable<typeof counted.counts>[number]['query'];
    const code = documentOf({
      ...page,
      blocks: [{ kind: 'claims', claims: [{ ...counted, counts: [{ name: 'documents', value: 1, query }] }] }],
    }).querySelector('code')!;
    const argument = /^pingmo count '([^']*)'$/.exec(code.textContent!)![1]!;
    expect(JSON.parse(argument)).toEqual(query);
  });

  it('folds away the documents of a long story', () => {
    const page = readPage('one-item');
    const item = page.blocks.find((block) => block.kind === 'item')!;
    const documents = Array.from({ length: 9 }, () => item.documents[0]!);
    const section = documentOf({ ...page, blocks: [{ ...item, documents }] }).querySelector('.documents')!;
    expect(section.querySelectorAll(':scope > ul > li').length).toBe(4);
    expect(section.querySelector('.more > summary')!.textContent).toBe('另有 5 篇');
  });

  it('gives each cited document one endnote, and each claim its number', () => {
    const document = documentOf(readPage('one-item'));
    expect([...document.querySelectorAll('.endnotes li')].length).toBe(3);
    expect([...document.querySelectorAll('summary .note')].map((note) => note.textContent)).toEqual(['1, 2', '1', '1', '2', '1, 2', '3']);
  });

  it('says that a source was removed, and keeps the sentence', () => {
    const page = pageOf('en', [{ headline: { text: 'A headline' }, sentences: [] }]);
    const [id] = [...page.evidence.keys()];
    const gone = { ...page, evidence: new Map([[id!, []]]) };
    expect(documentOf(gone).querySelector('.headline')!.textContent).toBe('A headline source removed on request');
    expect(documentOf(gone).querySelectorAll('.evidence').length).toBe(0);
    expect(renderMarkdown(gone)).toContain(`[^c1]: source removed on request · ${id}`);
  });

  it('named by its first headline shows the day in its place: no sentence stands twice', () => {
    const page = pageOf('en', [{ headline: { text: 'A headline' }, sentences: [] }], { title: 'A headline' });
    const document = documentOf(page);
    expect(document.querySelector('h1')!.textContent).toBe('24 June 2025');
    expect(document.querySelector('title')!.textContent).toBe('A headline · Pingmo');
  });

  it('does not print a claim whose evidence it does not know', () => {
    const page = pageOf('en', [{ headline: { text: 'A headline' }, sentences: [] }]);
    expect(() => renderHtml({ ...page, evidence: new Map() })).toThrow('does not say where the evidence');
  });

  it('links into our own pages when it is told where they stand', () => {
    const page = pageOf('en', [{ headline: { text: 'A headline' }, sentences: [] }]);
    const html = renderHtml(page, { home: '/', passage: ({ documentId, field, start, end }) => `/document/${documentId}?${field}=${start}-${end}#passage` });
    const { document } = parseHTML(html);
    expect(document.querySelector('.series a')!.getAttribute('href')).toBe('/');
    expect(document.querySelector('figcaption a')!.getAttribute('href')).toBe('/document/daaaaaaaaaaaaaaab?body=0-10#passage');
  });

  it('takes over a whole name and the end of a sentence to the next line', () => {
    const page = pageOf('zh-Hans', [{ headline: { text: '一张 GPT-4o 跑得动的卡就够用了' }, sentences: [] }]);
    expect([...documentOf(page).querySelectorAll('h2 .whole')].map((span) => span.textContent)).toEqual(['GPT-4o', '够用了']);
  });
});
