import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type BrowserContext, chromium, type Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Day, DocumentId } from '../../src/model/index.js';
import { renderDocument, renderHtml, renderIndex, renderSearch } from '../../src/rendering/index.js';
import { fullDay, fullWeek, pageOf, readPage } from './pages.js';
import { ARGUMENTS, CHROMIUM, PATIENCE_MS, PHONE } from '../chromium.js';

const DESK = { width: 1280, height: 800 };

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft_and_https://news.example/a/very/long/path';
const PAGES: Readonly<Record<string, string>> = {
  'a Chinese brief': renderHtml(fullDay('zh-Hans')),
  'an English brief': renderHtml(fullDay('en')),
  'a brief with everything': renderHtml(readPage('one-item'), { home: '/', search: '/search' }),
  'a brief of long words': renderHtml(
    pageOf('en', [{ headline: { text: long, title: long, source: long }, sentences: [{ text: long, via: long }] }], {
      series: long,
      title: long,
      line: long,
      colophon: [long],
    }),
  ),
  'a Chinese digest': renderHtml(fullWeek('zh-Hans', 12)),
  'an English digest': renderHtml(fullWeek('en', 12)),
  'an index': renderIndex(
    {
      series: '萍末日报',
      language: 'zh-Hans',
      issues: [
        {
          kind: 'daily-brief',
          date: '2025-06-24' as Day,
          language: 'zh-Hans',
          headlines: ['第一条', '第二条'],
          title: '日报',
          number: 1,
          status: 'draft',
          path: 'a',
          markdownPath: 'b',
          jsonPath: 'c',
        },
      ],
      feeds: [{ language: 'zh-Hans', rssPath: 'r', atomPath: 'a', jsonPath: 'j' }],
      siblings: [],
      colophon: [],
    },
    { home: '/', search: '/search' },
  ),
  'a search': renderSearch(
    {
      series: 'Pingmo',
      language: 'en',
      query: 'agent',
      results: [
        {
          documentId: 'daaaaaaaaaaaaaaaa' as DocumentId,
          title: long,
          sourceTitle: 'Log',
          role: 'primary',
          language: 'en',
          before: '',
          passage: 'An agent.',
          after: '',
          path: '/document',
        },
      ],
    },
    { search: '/search' },
  ),
  'a document': renderDocument({
    series: 'Pingmo',
    language: 'en',
    sourceTitle: 'Log',
    role: 'primary',
    document: {
      id: 'daaaaaaaaaaaaaaaa' as DocumentId,
      title: '题目',
      authors: [],
      language: 'zh-Hans',
      publishedCertainty: 'unknown',
      url: `https://news.example/${long}`,
      about: [],
      body: `# 导语\n\n一句。两句。\n\n\`\`\`\n${long.repeat(3)}\n\`\`\`\n\n1. 一\n   - 二\n`,
    },
    passage: { field: 'body', start: 6, end: 9 },
  }),
};

let context: BrowserContext;
let folder: string;

async function open(html: string, scheme: 'light' | 'dark', viewport = DESK): Promise<Tab> {
  const tab = await context.newPage();
  await tab.setViewportSize(viewport);
  await tab.emulateMedia({ colorScheme: scheme });
  await tab.setContent(html);
  return tab;
}

/** What axe calls serious or critical, in words. */
async function faultsOf(tab: Tab): Promise<readonly string[]> {
  // Our own policy lets no other script into the page; the debugger may.
  await tab.evaluate(axe.source);
  const { violations } = (await tab.evaluate('axe.run()')) as { violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[] };
  return violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]!.html.slice(0, 200)}`);
}

describe.skipIf(CHROMIUM === undefined)(
  `in a browser${CHROMIUM === undefined ? ' (skipped: no Chromium is installed here)' : ''}`,
  { timeout: PATIENCE_MS },
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pingmo-browser-'));
      context = await chromium.launchPersistentContext(folder, { executablePath: CHROMIUM!, args: ARGUMENTS });
    }, PATIENCE_MS);

    afterAll(async () => {
      await context?.close();
      rmSync(folder, { recursive: true, force: true });
    }, PATIENCE_MS);

    describe.each(Object.entries(PAGES))('%s', (_, html) => {
      it.each(['light', 'dark'] as const)('has nothing that axe calls serious or critical, folded or open, in the %s', async (scheme) => {
        const tab = await open(html, scheme);
        expect(await faultsOf(tab)).toEqual([]);
        await tab.evaluate('document.querySelectorAll("details").forEach((fold) => { fold.open = true; })');
        expect(await faultsOf(tab)).toEqual([]);
        await tab.close();
      });

      it('does not scroll sideways on a phone, folded or open', async () => {
        const tab = await open(html, 'light', PHONE);
        const widthOf = 'document.documentElement.scrollWidth';
        expect(await tab.evaluate(widthOf)).toBe(PHONE.width);
        await tab.evaluate('document.querySelectorAll("details").forEach((fold) => { fold.open = true; })');
        expect(await tab.evaluate(widthOf)).toBe(PHONE.width);
        await tab.close();
      });
    });

    it('asks the network for nothing and reports no error', async () => {
      const tab = await context.newPage();
      const asked: string[] = [];
      tab.on('request', (request) => asked.push(request.url()));
      tab.on('console', (message) => asked.push(message.text()));
      tab.on('pageerror', (error) => asked.push(error.message));
      await tab.setContent(PAGES['a brief with everything']!);
      await tab.waitForLoadState('networkidle');
      expect(asked.filter((line) => !line.startsWith('data:image/svg+xml') && line !== 'about:blank')).toEqual([]);
      await tab.close();
    });

    it('opens the evidence in place by a click, and closes it by another', async () => {
      const tab = await open(PAGES['an English brief']!, 'light');
      const quote = tab.locator('#item-1 .prose blockquote');
      const sentence = tab.locator('#item-1 .claim').first();
      expect(await quote.isVisible()).toBe(false);
      await tab.locator('#item-1 .prose summary').click();
      expect(await quote.isVisible()).toBe(true);
      const [above, below] = [(await sentence.boundingBox())!, (await quote.boundingBox())!];
      expect(below.y).toBeGreaterThan(above.y);
      expect(below.y - above.y - above.height).toBeLessThan(40);
      await tab.locator('#item-1 .prose summary').click();
      expect(await quote.isVisible()).toBe(false);
      await tab.close();
    });

    it('opens the evidence by the keyboard; Escape closes it and leaves the reader where he was', async () => {
      const tab = await open(PAGES['a Chinese brief']!, 'light');
      await tab.locator('#item-1 .headline summary').focus();
      await tab.keyboard.press('Tab');
      expect(await tab.evaluate('document.activeElement.textContent.trim()')).toContain('出处：南岸科技');
      await tab.keyboard.press('Enter');
      const quote = tab.locator('#item-1 .prose blockquote').first();
      expect(await quote.isVisible()).toBe(true);
      await tab.keyboard.press('Tab');
      await tab.keyboard.press('Escape');
      expect(await quote.isVisible()).toBe(false);
      expect(await tab.evaluate('document.activeElement.tagName')).toBe('SUMMARY');
      await tab.close();
    });

    it('opens the evidence without scripts too', async () => {
      const tab = await open(PAGES['an English brief']!.replace(/<script>.*<\/script>/s, ''), 'light');
      await tab.locator('#item-1 .prose summary').click();
      expect(await tab.locator('#item-1 .prose blockquote').isVisible()).toBe(true);
      await tab.close();
    });

    it('never leaves the mark alone on a line', async () => {
      for (const width of [320, 340, 360, 375, 390, 412, 430]) {
        const tab = await open(PAGES['a Chinese brief']!, 'light', { width, height: 740 });
        const alone = await tab.evaluate(`[...document.querySelectorAll('.claim')].filter((claim) => {
        const end = [...claim.querySelectorAll('.whole')].at(-1).getBoundingClientRect();
        const mark = claim.parentElement.querySelector(':scope > #' + claim.id + ' ~ details .glyph').getBoundingClientRect();
        return claim.nextElementSibling.matches('details') && mark.top >= end.bottom;
      }).map((claim) => claim.textContent)`);
        expect(alone).toEqual([]);
        await tab.close();
      }
    });

    it('prints numbers instead of marks, and the sources at the end', async () => {
      const tab = await open(PAGES['a brief with everything']!, 'light');
      await tab.emulateMedia({ media: 'print' });
      expect(await tab.locator('.endnotes').isVisible()).toBe(true);
      expect(await tab.locator('#item-1 .headline .note').isVisible()).toBe(true);
      expect(await tab.locator('#item-1 .headline .glyph').isVisible()).toBe(false);
      expect(await tab.locator('.masthead form').isVisible()).toBe(false);
      await tab.close();
    });
  },
);
