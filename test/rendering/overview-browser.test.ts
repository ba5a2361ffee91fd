import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type BrowserContext, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jobs } from '../../src/app.js';
import { renderHtml } from '../../src/rendering/index.js';
import { overviewOf, seminarOf } from '../publications/overview.js';
import { ARGUMENTS, CHROMIUM, PATIENCE_MS, PHONE } from '../chromium.js';

let context: BrowserContext;
let folder: string;
let pages: readonly (readonly [string, string])[];

describe.skipIf(CHROMIUM === undefined)(
  `an overview in a browser${CHROMIUM === undefined ? ' (skipped: no Chromium is installed here)' : ''}`,
  { timeout: PATIENCE_MS },
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pingmo-browser-'));
      context = await chromium.launchPersistentContext(folder, { executablePath: CHROMIUM!, args: ARGUMENTS });
      const open = await seminarOf();
      const overview = await overviewOf(open, 'zh-Hans');
      const behind = await jobs.pagesBehind(overview, open);
      const kinds = [behind[0]!, behind[1]!, behind.find(({ path }) => path.endsWith('sessions/index'))!, behind.at(-1)!];
      pages = [['the overview', renderHtml(await jobs.pageOf(overview, open))], ...kinds.map(({ path, page }) => [path, renderHtml(page())] as const)];
      await open.store.close();
    }, PATIENCE_MS);

    afterAll(async () => {
      await context?.close();
      rmSync(folder, { recursive: true, force: true });
    }, PATIENCE_MS);

    it.each(['light', 'dark'] as const)('has nothing that axe calls serious or critical, folded or open, in the %s', async (scheme) => {
      for (const [name, html] of pages) {
        const tab = await context.newPage();
        await tab.emulateMedia({ colorScheme: scheme });
        await tab.setContent(html);
        await tab.evaluate(axe.source);
        for (const unfold of [false, true]) {
          if (unfold) await tab.evaluate('document.querySelectorAll("details").forEach((fold) => { fold.open = true; })');
          const { violations } = (await tab.evaluate('axe.run()')) as {
            violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[];
          };
          const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
          expect(grave.map(({ id, nodes }) => `${name} ${id}: ${nodes[0]!.html.slice(0, 200)}`)).toEqual([]);
        }
        await tab.close();
      }
    });

    it('does not scroll sideways on a phone', async () => {
      for (const [name, html] of pages) {
        const tab = await context.newPage();
        await tab.setViewportSize(PHONE);
        await tab.setContent(html);
        expect([name, await tab.evaluate('document.documentElement.scrollWidth')]).toEqual([name, PHONE.width]);
        await tab.close();
      }
    });

    it('leads from a cell of the industry map to what it rests on', async () => {
      const tab = await context.newPage();
      await tab.setContent(pages[0]![1]);
      const targets = (await tab.evaluate(
        `[...document.querySelectorAll('#industries a[href^="#c"], figure a[href^="#c"]')].map((link) => link.getAttribute('href').slice(1))`,
      )) as string[];
      expect(targets.length).toBeGreaterThan(0);
      for (const id of targets) expect(await tab.locator(`#${id}`).count()).toBe(1);
      await tab.close();
    });
  },
);
