import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import { type BrowserContext, chromium, type Page as Tab } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Claim, type Day, addDays } from '../../src/model/index.js';
import type { KeywordBlock, KeywordLine, Page, PageBlock } from '../../src/rendering/blocks.js';
import { renderHtml } from '../../src/rendering/index.js';
import { fullDay } from './pages.js';
import { ARGUMENTS, CHROMIUM, PATIENCE_MS, PHONE } from '../chromium.js';

interface Told {
  readonly term: string;
  readonly search: string;
  readonly domain: string;
  readonly kind: string;
  readonly ratio: number;
  readonly stories: number;
  readonly first: string;
}

const TOLD: readonly Told[] = [
  { term: 'Seagull-2', search: 'seagull2', domain: 'models', kind: 'model', ratio: 12, stories: 4, first: '2025-06-17' },
  { term: '智能体', search: '智能体 智慧代理 aiagent', domain: 'agent', kind: 'concept', ratio: 1.2, stories: 9, first: '2024-12-02' },
  { term: 'Ālpha 机器人', search: 'ālpha机器人 ālpha機器人', domain: 'embodied', kind: 'hardware', ratio: 3, stories: 2, first: '2025-03-01' },
];

const idOf = (at: number): string => `t${'abc'[at]!.repeat(16)}`;
const strip = Array.from({ length: 26 }, (_, at) => ({
  from: addDays('2024-12-23' as Day, at * 7),
  to: addDays('2024-12-29' as Day, at * 7),
  stories: at % 5,
  of: at === 3 ? 0 : 20,
}));

function lineOf({ term, search, domain, kind, ratio, stories, first }: Told, at: number): KeywordLine {
  return {
    id: idOf(at),
    anchor: `a${at}`,
    term,
    search,
    group: 'rising',
    domain: { id: domain, name: domain },
    kind: { id: kind, name: kind },
    movement: `rising ×${ratio}`,
    direction: 'rising',
    ratio,
    stories,
    first: first as Day,
    strip,
  };
}

function entryOf({ term }: Told, at: number, claim: Claim): KeywordBlock {
  return {
    kind: 'keyword',
    id: idOf(at),
    anchor: `a${at}`,
    position: at + 1,
    term,
    notes: ['Foundation models', 'model'],
    aliases: { label: 'Also', names: ['潮汐'] },
    parts: [
      { label: 'What it is', claims: at === 0 ? [claim] : [], text: at === 0 ? '' : 'none found' },
      { label: 'First seen', claims: [], text: '17 June 2025' },
    ],
    stories: { label: 'Stories', lines: [{ id: 'saaaaaaaaaaaaaaaa', title: 'A story', notes: ['2 documents'] }] },
  };
}

const day = fullDay('en');
const [claim] = day.blocks.flatMap((block) => (block.kind === 'item' ? block.sentences : []));
const say = {
  search: 'Find',
  allDomains: 'All domains',
  allKinds: 'All kinds',
  sort: 'Sort by',
  shown: '{shown} of {all} shown',
  none: 'None is like that.',
  printed: 'As printed',
  label: 'Choose',
  term: 'Keyword',
  domain: 'Domain',
  kind: 'Kind',
  movement: 'Movement',
  strip: 'Last 26 weeks',
  stories: 'Stories',
  first: 'First seen',
};
const blocks: readonly PageBlock[] = [
  { kind: 'keyword-index', anchor: 'index', title: 'Index', lines: TOLD.map(lineOf), say },
  ...TOLD.map((told, at) => entryOf(told, at, claim!)),
];
const HTML = renderHtml({ ...day, title: 'Keywords, week 25 of 2025', blocks } satisfies Page);

let context: BrowserContext;
let folder: string;
let file: string;

async function open(width = 1280): Promise<Tab> {
  const tab = await context.newPage();
  await tab.setViewportSize({ width, height: 800 });
  await tab.goto(`file://${file}`);
  return tab;
}

const termsOf = (tab: Tab): Promise<readonly string[]> => tab.locator('.keyword-index tbody tr:visible th').allInnerTexts();
const toldOf = (tab: Tab): Promise<string> => tab.locator('#sieve output').innerText();

describe.skipIf(CHROMIUM === undefined)(
  `the index of keywords, as a file in a browser${CHROMIUM === undefined ? ' (skipped: no Chromium is installed here)' : ''}`,
  { timeout: PATIENCE_MS },
  () => {
    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'pingmo-keywords-browser-'));
      file = join(folder, 'keywords.html');
      writeFileSync(file, HTML);
      context = await chromium.launchPersistentContext(join(folder, 'profile'), { executablePath: CHROMIUM!, args: ARGUMENTS });
    }, PATIENCE_MS);

    afterAll(async () => {
      await context?.close();
      rmSync(folder, { recursive: true, force: true });
    }, PATIENCE_MS);

    it.each(['light', 'dark'] as const)('has nothing that axe calls serious or critical, in the %s', async (scheme) => {
      const tab = await open();
      await tab.emulateMedia({ colorScheme: scheme });
      await tab.evaluate(axe.source);
      const { violations } = (await tab.evaluate('axe.run()')) as { violations: readonly { id: string; impact: string; nodes: readonly { html: string }[] }[] };
      expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([]);
      await tab.close();
    });

    it('does not scroll sideways on a phone', async () => {
      const tab = await open(PHONE.width);
      expect(await tab.evaluate('document.documentElement.scrollWidth')).toBe(PHONE.width);
      await tab.close();
    });

    it('runs under the policy of the page and asks for nothing', async () => {
      const tab = await context.newPage();
      const said: string[] = [];
      tab.on('console', (message) => said.push(message.text()));
      tab.on('pageerror', (error) => said.push(error.message));
      tab.on('request', (request) => said.push(request.url()));
      await tab.goto(`file://${file}`);
      expect(said.filter((line) => line !== `file://${file}` && !line.startsWith('data:image/svg+xml'))).toEqual([]);
      expect(await toldOf(tab)).toBe('3 of 3 shown');
      await tab.close();
    });

    it.each([
      ['SEA gull', ['Seagull-2']],
      ['ｓｅａｇｕｌｌ', ['Seagull-2']],
      ['機器人', ['Ālpha 机器人']],
      ['AI agent', ['智能体']],
      ['智慧', ['智能体']],
    ])('finds by "%s" as one types, an alias, either script, any case or width', async (typed, found) => {
      const tab = await open();
      await tab.getByLabel('Find').pressSequentially(typed);
      expect(await termsOf(tab)).toEqual(found);
      expect(await tab.locator('article.keyword:visible').count()).toBe(found.length);
      await tab.close();
    });

    it('says that none is like that', async () => {
      const tab = await open();
      await tab.getByLabel('Find').fill('<b>');
      expect(await toldOf(tab)).toBe('None is like that.');
      await tab.close();
    });

    it('filters by domain and kind, and sorts, by the keyboard alone', async () => {
      const tab = await open();
      await tab.getByLabel('Domain').focus();
      await tab.keyboard.press('a');
      expect(await termsOf(tab)).toEqual(['智能体']);
      await tab.getByLabel('Domain').selectOption('');
      await tab.getByLabel('Kind').selectOption('hardware');
      expect(await termsOf(tab)).toEqual(['Ālpha 机器人']);
      await tab.getByLabel('Kind').selectOption('');
      await tab.getByLabel('Sort by').selectOption('stories');
      expect(await termsOf(tab)).toEqual(['智能体', 'Seagull-2', 'Ālpha 机器人']);
      await tab.getByLabel('Sort by').selectOption('movement');
      expect(await termsOf(tab)).toEqual(['Seagull-2', 'Ālpha 机器人', '智能体']);
      await tab.getByLabel('Sort by').selectOption('first');
      expect(await termsOf(tab)).toEqual(['Seagull-2', 'Ālpha 机器人', '智能体']);
      await tab.close();
    });

    it('shows an entry that is linked to though it was filtered away', async () => {
      const tab = await open();
      await tab.getByLabel('Find').fill('seagull');
      await tab.evaluate(`location.hash = '${idOf(1)}'`);
      await tab.waitForFunction(`!document.getElementById('${idOf(1)}').hidden`);
      expect(await tab.locator('article.keyword:visible').count()).toBe(3);
      await tab.close();
    });

    it('is whole without scripts: a table with links to its entries, and no form that would do nothing', async () => {
      const silent = await chromium.launchPersistentContext(join(folder, 'silent'), { executablePath: CHROMIUM!, args: ARGUMENTS, javaScriptEnabled: false });
      const tab = await silent.newPage();
      await tab.goto(`file://${file}`);
      expect(await tab.locator('#sieve').isVisible()).toBe(false);
      expect(await tab.locator('.keyword-index tbody a').count()).toBe(3);
      expect(await tab.locator('article.keyword').nth(2).isVisible()).toBe(true);
      await tab.locator('.keyword-index tbody a').nth(2).click();
      expect(tab.url()).toContain(`#${idOf(2)}`);
      await silent.close();
    });
  },
);
