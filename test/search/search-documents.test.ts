import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Decisions } from '../../src/model/index.js';
import { searchDocuments } from '../../src/search/index.js';
import { openStore, type SearchFilter, type Store } from '../../src/storage/index.js';
import { indexTokens, minedAliases } from '../../src/text/index.js';
import { day, documentId, instant, sample, sourceId, type Sample } from '../storage/sample.js';

/** Documents in our own words; each name says what it is for. */
const TEXTS: readonly Sample[] = [
  { name: 'agenten', title: 'A quiet release', body: 'The team shipped a small update. Their AI agents now book meeting rooms on their own. Nobody noticed.' },
  { name: 'agenthans', language: 'zh-Hans', title: '周五的更新', body: '团队发布了一个小版本。智能体可以自己预订会议室。没有人注意到。' },
  { name: 'agenthant', language: 'zh-Hant', title: '週五的更新', body: '團隊發布了一個小版本。智慧代理可以自己預訂會議室。沒有人注意到。' },
  { name: 'capable', language: 'zh-Hans', title: '体育馆', body: '智力和体能都重要：智者能胜，体健者能久。' },
  { name: 'names', title: 'Prices', body: 'GPT-4o got cheaper. A C++ client is planned.' },
  { name: 'gpt', title: 'Older models', body: 'GPT 3 and the number 4o stand apart here.' },
  { name: 'server', language: 'zh-Hans', title: '工具', body: '他们写了一个MCP服务器。' },
  { name: 'rivers', title: 'Rivers of Europe', body: 'The Rhine is long. Salmon return to the Rhine every autumn, and anglers wait.', day: day('2025-06-18') },
  { name: 'salmon', title: 'Salmon', body: 'A fish of cold water.', day: day('2025-06-19') },
  { name: 'autumn', title: 'Autumn', body: 'Leaves fall, salmon swim and the Rhine rises.', day: day('2025-06-21'), sourceId: sourceId('almanac') },
  { name: 'qubit', language: 'zh-Hans', title: '量子纠错码的新进展', body: '研究者展示了一种量子纠错编码。它比以前的办法省一半比特。' },
  { name: 'number', language: 'zh-Hans', title: '数量', body: '产量增加了，子公司也多了，编队和密码无关。' },
  { name: 'mineda', title: 'One', body: 'Wobbling Duck Index (WDI) rose again.' },
  { name: 'minedb', title: 'Two', body: 'Analysts distrust the Wobbling Duck Index (WDI).', day: day('2025-06-25') },
  { name: 'minedc', title: 'Three', body: 'WDI fell on Monday.' },
  { name: 'once', title: 'Four', body: 'The Purple Otter Score (POS) appears once.' },
  { name: 'lost', title: 'Five', body: 'A POS terminal broke.' },
  { name: 'swing', language: 'zh-Hans', title: '民俗', body: '秋千在唐代盛行。' },
];

let folder: string;
let store: Store;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pingmo-search-'));
  store = await openStore(join(folder, 'pingmo.db'), { mode: 'write', now: instant('2025-06-30T08:00:00.000Z') });
  await store.documents.put(
    TEXTS.map((text) => {
      const { document } = sample(text);
      return sample({
        ...text,
        analysis: { titleTokens: indexTokens(document.title), bodyTokens: indexTokens(document.body), aliases: minedAliases(document.body) },
      });
    }),
  );
});
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true, force: true });
});

const search = (query: string, filter: SearchFilter = {}, decided: Decisions['aliases'] = []) => searchDocuments(query, filter, { store, decided });
const pair = (name: string, alias: string, same: boolean): Decisions['aliases'][number] => ({
  id: `${name} ${alias} ${same}`,
  kind: 'alias',
  name,
  alias,
  same,
  decidedAt: instant('2025-06-20T08:00:00.000Z'),
  by: 'A. Reader',
});
const names = async (query: string, filter?: SearchFilter) => (await search(query, filter)).map(({ id }) => id);
const ids = (...list: string[]) => list.map(documentId);

describe('one concept under many names', () => {
  it.each(['智能体', '智慧代理', 'AI agent', 'ai agents', 'AI Agent'])('%s finds the documents in all three languages', async (query) => {
    const found = await names(query);
    expect(new Set(found)).toEqual(new Set(ids('agenten', 'agenthans', 'agenthant')));
  });

  it('tells which of the names stand in a document', async () => {
    const results = await search('智能体');
    expect(results.find(({ id }) => id === documentId('agenthant'))?.matched).toEqual(['智慧代理']);
    expect(results.find(({ id }) => id === documentId('agenten'))?.matched).toEqual(['AI agent']);
  });

  it('knows no name before the day on which it came into use', async () => {
    const glossary = [{ id: 'x', kind: 'concept' as const, en: ['salmon run'], hans: ['秋千'], hant: [], since: '2025-06' }];
    const on = async (asOf: string) => (await searchDocuments('salmon run', { asOf: day(asOf) }, { store, glossary })).map(({ id }) => id);
    expect(await on('2025-06-30')).toContain(documentId('swing'));
    expect(await on('2025-05-31')).not.toContain(documentId('swing'));
  });
});

describe('mined aliases', () => {
  it('count once two documents give them', async () => {
    expect(new Set(await names('Wobbling Duck Index'))).toEqual(new Set(ids('mineda', 'minedb', 'minedc')));
    expect(await names('"Purple Otter Score"')).toEqual(ids('once'));
    expect(await names('Purple Otter Score')).not.toContain(documentId('lost'));
  });

  it('count from the day on which the second document was known', async () => {
    expect(await names('WDI', { asOf: day('2025-06-24') })).toEqual(ids('minedc', 'mineda'));
    const complete = (await search('Wobbling Duck Index', { asOf: day('2025-06-24') })).filter((result) => result.complete).map(({ id }) => id);
    expect(complete).toEqual(ids('mineda'));
  });

  it('count at once when the editor joined the names', async () => {
    const found = await search('Purple Otter Score', {}, [pair('Purple Otter Score', 'POS', true)]);
    expect(new Set(found.map(({ id }) => id))).toEqual(new Set(ids('once', 'lost')));
  });

  it('do not count when the editor parted the names, whichever of them is asked for', async () => {
    const parted = [pair('WDI', 'wobbling duck index', false)];
    expect((await search('Wobbling Duck Index', {}, parted)).filter(({ complete }) => complete).map(({ id }) => id)).not.toContain(documentId('minedc'));
    expect((await search('WDI', {}, parted)).filter(({ complete }) => complete).map(({ id }) => id)).toContain(documentId('minedc'));
  });

  it('follow the later of two decisions about one pair of names', async () => {
    const decided = [pair('POS', 'Purple Otter Score', false), pair('Purple Otter Score', 'POS', true)];
    expect((await search('Purple Otter Score', {}, decided)).map(({ id }) => id)).toContain(documentId('lost'));
    expect((await search('Purple Otter Score', {}, decided.toReversed())).map(({ id }) => id)).not.toContain(documentId('lost'));
  });
});

describe('Chinese', () => {
  it('a two-character query returns no document that lacks the word, though both characters are in it', async () => {
    expect(await names('量子')).toEqual(ids('qubit'));
    expect(await names('体能')).toEqual(ids('capable'));
    expect(await names('能体')).toEqual(ids('agenthans'));
  });

  it('a query in one script finds the other', async () => {
    expect(await names('預訂')).toEqual(await names('预订'));
    expect(await names('预订')).toHaveLength(2);
  });

  it('a long query finds what holds most of it, and not what only shares single characters', async () => {
    const found = await names('量子纠错编码怎么省下一半比特');
    expect(found[0]).toBe(documentId('qubit'));
    expect(found).not.toContain(documentId('number'));
  });

  it('a run of three characters that stands nowhere is answered by its part, and says so', async () => {
    expect((await search('秋千考')).map(({ id, complete }) => [id, complete])).toEqual([[documentId('swing'), false]]);
    expect(await names('智能鸭')).not.toContain(documentId('capable'));
  });
});

describe('English', () => {
  it('documents with every word come first, then those with some, marked as such', async () => {
    const results = await search('salmon Rhine autumn');
    expect(results.map(({ complete }) => complete)).toEqual([true, true, false]);
    expect(new Set(results.slice(0, 2).map(({ id }) => id))).toEqual(new Set(ids('rivers', 'autumn')));
    expect(results[2]?.matched).toEqual(['salmon']);
  });

  it('phrases in quotation marks are required', async () => {
    expect(await names('"return to the Rhine"')).toEqual(ids('rivers'));
    expect(await names('"return to the Rhine" salmon fish')).toEqual(ids('rivers'));
    expect(await names('"Rhine the to return"')).toEqual([]);
  });

  it('singular and plural find each other', async () => {
    expect(await names('river')).toEqual(ids('rivers'));
    expect(await names('meeting room')).toContain(documentId('agenten'));
  });

  it('protected names are one word, however they are hyphenated', async () => {
    expect(await names('GPT-4o')).toEqual(ids('names'));
    expect(await names('gpt 4o')).toContain(documentId('names'));
    expect(await names('C++')).toEqual(ids('names'));
    expect(await names('MCP')).toEqual(ids('server'));
  });

  it('words without meaning are asked for only when there are no others', async () => {
    expect((await search('the salmon')).every(({ matched }) => matched.includes('salmon'))).toBe(true);
    expect((await names('the')).length).toBeGreaterThan(0);
  });
});

describe('conditions', () => {
  it('filter by date, source, language and as-of', async () => {
    expect(await names('salmon', { period: { from: day('2025-06-19'), to: day('2025-06-19') } })).toEqual(ids('salmon'));
    expect(await names('salmon', { sourceIds: [sourceId('almanac')] })).toEqual(ids('autumn'));
    expect(await names('智能体', { languages: ['zh-Hant'] })).toEqual(ids('agenthant'));
    expect(new Set(await names('salmon', { asOf: day('2025-06-19') }))).toEqual(new Set(ids('rivers', 'salmon')));
    expect(await names('salmon', { limit: 1 })).toHaveLength(1);
  });

  it('an empty query, or one of signs only, finds nothing', async () => {
    expect(await search('')).toEqual([]);
    expect(await search(' “” !!! ')).toEqual([]);
  });
});

describe('the passage', () => {
  it('is the sentence with most of what was asked for, word for word, with its neighbours', async () => {
    const [result] = await search('AI agents meeting');
    const document = await store.documents.get(result!.id);
    expect(result!.passage).toEqual({
      field: 'body',
      start: 33,
      end: 85,
      quote: 'Their AI agents now book meeting rooms on their own.',
      before: 'The team shipped a small update.',
      after: 'Nobody noticed.',
    });
    expect(document!.body.slice(result!.passage.start, result!.passage.end)).toBe(result!.passage.quote);
  });

  it('is the title when only the title names it', async () => {
    const [result] = await search('Europe');
    expect(result!.passage).toEqual({ field: 'title', start: 0, end: 16, quote: 'Rivers of Europe' });
  });

  it('is in the language of the document', async () => {
    const result = (await search('AI agent')).find(({ id }) => id === documentId('agenthant'));
    expect(result!.passage.quote).toBe('智慧代理可以自己預訂會議室。');
  });
});
