import axe from 'axe-core';
import { parseHTML } from 'linkedom';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { collect } from '../../src/jobs/collect.js';
import { measureDocuments } from '../../src/jobs/measure.js';
import { openApp } from '../../src/jobs/open.js';
import { serve } from '../../src/web/index.js';
import { bring, stream, worldAt, workspaceOf } from '../trends/stream.js';
import { ARGUMENTS, CHROMIUM, PHONE } from '../chromium.js';

const PATIENCE_MILLISECONDS = 120_000;
const world = worldAt('2025-04-01T00:00:00.000Z');
const HOSTILE = 'Vexquon</script><img src=x onerror=alert(1)>';

const sources = ['ash', 'birch', 'cedar', 'dogwood', 'elm'].map((name) => ({ name, perDay: 1 }));
/** Told of together in every third document of March, before in none; each from its own source too. */
const records = stream({ from: '2025-01-01', days: 90, sources }, ({ day, at, source }) =>
  day >= '2025-03-01' && (at + source.length) % 3 === 0
    ? `Today Willowrun, Quorvex and Tarnlith were shown. Both say that Willowrun and Quorvex will be shown with Tarnlith.`
    : '',
);

let server: Awaited<ReturnType<typeof serve>>;
let folder: string;

async function collected(into: string, measured: boolean): Promise<void> {
  const open = await openApp(into, 'write', world);
  await collect([], open);
  if (measured) await measureDocuments(open);
  await open.store.close();
}

const get = async (path: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(new URL(path, server.url));
  return { status: response.status, text: await response.text() };
};
const documentOf = async (path: string) => parseHTML((await get(path)).text).document;

beforeAll(async () => {
  const hostile = {
    id: 'hostile',
    source: 'ash',
    published: '2025-03-09',
    title: `Note on Willowrun ${HOSTILE}`,
    text: `Willowrun meets ${HOSTILE}.`,
    lang: 'en',
  };
  folder = await workspaceOf([...records, hostile]);
  await collected(folder, true);
  server = await serve(folder, 0, world);
}, PATIENCE_MILLISECONDS);
afterAll(() => server.close());

describe('the pages of trends', { timeout: PATIENCE_MILLISECONDS }, () => {
  it('list what rises in a period and lead to the term, and from there to its documents, stories and neighbours', async () => {
    const page = await documentOf('/trends?period=month&show=rising&lang=en');
    expect(page.querySelector('h1')!.textContent).toMatch(/^Told of more than before in March 2025: \d+ terms?$/);
    const link = [...page.querySelectorAll('.all-terms th a')].find((a) => a.textContent === 'Willowrun')!;
    const term = await documentOf(link.getAttribute('href')!);
    expect(term.querySelector('h1')!.textContent).toBe('Willowrun');
    const hrefs = [...term.querySelectorAll('main a')].map((a) => a.getAttribute('href')!);
    for (const start of ['/documents/d', '/stories/s', '/trends/t']) {
      const path = hrefs.find((href) => href.startsWith(start));
      expect(path, start).toBeDefined();
      expect((await get(path!)).status).toBe(200);
    }
  });

  it('find a term under its name, whatever its case, and under its id', async () => {
    const id = (await documentOf('/trends/willowrun?lang=en')).querySelector('h1 ~ p code')!.textContent;
    expect((await documentOf(`/trends/${id}?lang=en`)).querySelector('h1')!.textContent).toBe('Willowrun');
  });

  it('say the same in three languages, linked from every page of the server', async () => {
    for (const [language, name] of [
      ['zh-Hans', '趋势'],
      ['zh-Hant', '趨勢'],
      ['en', 'Trends'],
    ]) {
      const link = (await documentOf(`/?lang=${language}`)).querySelector('.masthead a.way')!;
      expect(link.textContent).toBe(name);
      expect((await documentOf(link.getAttribute('href')!)).querySelector('html')!.getAttribute('lang')).toBe(language);
    }
  });

  it.each(['week', 'month', 'year'])('answer for every %s and every question, also where there are no documents', async (period) => {
    for (const show of ['rising', 'fading', 'new', 'followed', '']) {
      for (const date of ['2025-03-05', '2024-12-30', '1999-01-01', '']) {
        expect((await get(`/trends?period=${period}&show=${show}&date=${date}`)).status, `${show} ${date}`).toBe(200);
      }
    }
    expect((await documentOf(`/trends?period=${period}&date=1999-01-01&lang=en`)).querySelector('main')!.textContent).toContain('nothing can be said of it');
  });

  it('answer for a term that nobody has told of with a page that says so, whatever it holds', async () => {
    for (const name of ['nobody', HOSTILE, '%', '../..', 'x'.repeat(3000)]) {
      const { status, text } = await get(`/trends/${encodeURIComponent(name)}`);
      expect(status, name.slice(0, 20)).toBe(404);
      expect(text).not.toContain('<img');
    }
  });

  it.each([
    ['zh-Hans', '没有找到“nobody”这个词', '搜索“nobody”'],
    ['zh-Hant', '沒有找到「nobody」這個詞', '搜尋「nobody」'],
    ['en', 'There is no term “nobody”', 'Search for “nobody”'],
  ])('say in the language of the reader (%s) that nobody has told of a term, and offer to search for it', async (language, title, search) => {
    const page = await documentOf(`/trends/nobody?lang=${language}`);
    expect(page.querySelector('html')!.getAttribute('lang')).toBe(language);
    expect(page.querySelector('h1')!.textContent).toBe(title);
    const link = [...page.querySelectorAll('main a')].find((a) => a.textContent === search)!;
    expect((await get(link.getAttribute('href')!)).status).toBe(200);
  });

  it.each([
    ['/trends?period=bogus&lang=en', 'period cannot be “bogus”: choose one of week, month, year.'],
    ['/trends?show=everything&lang=en', 'show cannot be “everything”: choose one of rising, fading, new, followed.'],
    ['/trends?date=2025-02-31&lang=en', 'date cannot be “2025-02-31”: write a day as YYYY-MM-DD, for example 2025-06-20.'],
    ['/trends/Willowrun?period=day&lang=zh-Hant', 'period 不能是「day」，只能是：week、month、year。'],
    ['/trends/Willowrun?lang=latin', 'lang 不能是“latin”，只能是：zh-Hans、zh-Hant、en。'],
  ])('refuse a value that means nothing, %s, with one sentence', async (path, sentence) => {
    expect((await get(path)).status).toBe(400);
    expect((await documentOf(path)).querySelector('main p')!.textContent).toBe(sentence);
  });

  it('let no word of a document become markup', async () => {
    const { text } = await get('/trends/Willowrun?lang=en');
    expect(text).toContain('Vexquon');
    expect(text).not.toContain('<img');
  });

  it('say how many documents are not counted yet, and count them once their terms are found', async () => {
    await bring(folder, 'more.jsonl', [
      { id: 'later', source: 'elm', published: '2025-03-20', title: 'A late note', text: 'Willowrun stood in the late sun.', lang: 'en' },
    ]);
    await collected(folder, false);
    const told = async (): Promise<string> => (await documentOf('/trends?lang=en')).querySelector('main')!.textContent;
    expect(await told()).toContain('1 document has not been searched for terms yet');
    await collected(folder, true);
    expect(await told()).not.toContain('searched for terms');
  });

  it('are there for a workspace without documents', async () => {
    const empty = await serve(await workspaceOf([]), 0, world);
    const response = await fetch(new URL('/trends?lang=en', empty.url));
    expect([response.status, await response.text()]).toEqual([200, expect.stringContaining('There are no documents in April 2025')]);
    await empty.close();
  });
});

describe.skipIf(CHROMIUM === undefined)(
  `the pages of trends in a browser${CHROMIUM === undefined ? ' (skipped: no Chromium is installed here)' : ''}`,
  { timeout: PATIENCE_MILLISECONDS },
  () => {
    let browser: Browser;
    beforeAll(async () => {
      browser = await chromium.launch({ executablePath: CHROMIUM!, args: ARGUMENTS });
    }, PATIENCE_MILLISECONDS);
    afterAll(() => browser?.close());
    const paths = ['/trends?lang=en', '/trends?lang=zh-Hans&show=new', '/trends/Willowrun?lang=zh-Hant', '/trends/Willowrun?lang=en'];

    it.each(['light', 'dark'] as const)('have nothing that axe calls serious or critical, folded or open, in the %s', async (colorScheme) => {
      for (const path of paths) {
        const tab = await browser.newPage({ colorScheme });
        await tab.setContent((await get(path)).text);
        await tab.evaluate('document.querySelectorAll("details").forEach((fold) => { fold.open = true; })');
        await tab.evaluate(axe.source);
        const { violations } = (await tab.evaluate('axe.run()')) as {
          violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
        };
        const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
        expect(grave.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]!.html.slice(0, 200)}`)).toEqual([]);
        await tab.close();
      }
    });

    it('do not scroll sideways on a phone', async () => {
      for (const path of paths) {
        const tab = await browser.newPage({ viewport: PHONE });
        await tab.goto(new URL(path, server.url).href);
        expect([path, await tab.evaluate('document.documentElement.scrollWidth')]).toEqual([path, PHONE.width]);
        await tab.close();
      }
    });
  },
);
