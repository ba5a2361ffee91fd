import { request } from 'node:http';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type World } from '../../src/app.js';
import type { Instant } from '../../src/model/index.js';
import { serve } from '../../src/web/index.js';
import { records } from '../cli/records.js';
import { pingmo, workspaceWith } from '../cli/run.js';

const world: World = {
  now: () => '2025-07-01T00:00:00.000Z' as Instant,
  report: () => undefined,
  onWait: () => undefined,
};
let folder: string;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  folder = await workspaceWith(records(['2025-06-20']));
  for (const command of ['collect', 'brief']) {
    const outcome = await pingmo([command, '--workspace', folder]);
    if (outcome.code !== 0) throw new Error(outcome.stderr);
  }
  server = await serve(folder, 0, world);
});
afterAll(() => server.close());

const get = async (path: string): Promise<{ status: number; text: string }> => {
  const response = await fetch(new URL(path, server.url));
  return { status: response.status, text: await response.text() };
};

describe('the pages', () => {
  it('lead from the index to a brief, and from a claim to its sentence in the document', async () => {
    const index = parseHTML((await get('/')).text).document;
    const link = [...index.querySelectorAll('a')].map((a) => a.getAttribute('href')!).find((href) => href.endsWith('2025-06-20.en.html'));
    expect(link).toBeDefined();
    const brief = parseHTML((await get(`/${link!.replace(/^\//, '')}`)).text).document;
    const passage = [...brief.querySelectorAll('a')].map((a) => a.getAttribute('href')!).find((href) => href.includes('field=body'));
    expect(passage).toBeDefined();
    const document = parseHTML((await get(passage!)).text).document;
    expect(document.querySelector('mark')?.textContent?.length).toBeGreaterThan(20);
  });

  it('hold the digest of a week under its name, in each form', async () => {
    const page = await get('/reading-digest/2025-W25.en.html');
    expect(page.status).toBe(200);
    expect(page.text).toContain('Reading Digest, week 25 of 2025');
    expect(JSON.parse((await get('/reading-digest/2025-W25.zh-Hans.json')).text)).toMatchObject({ kind: 'reading-digest', language: 'zh-Hans' });
  });

  it('list the overview of a collection until it is removed, also while they are served', async () => {
    for (const args of [
      ['collection', 'add', 'harbour', '--source', 'harbour'],
      ['overview', 'harbour'],
    ])
      await pingmo([...args, '--workspace', folder]);
    expect((await get('/')).text).toContain('trends-overview/harbour.en.html');
    await pingmo(['collection', 'remove', 'harbour', '--workspace', folder]);
    expect((await get('/')).text).not.toContain('trends-overview/harbour');
  });

  it('find documents by words in either language', async () => {
    expect((await get(`/search?q=${encodeURIComponent('步行机器人')}`)).text).toContain('苍鹭机器人');
  });

  it('answer what is not there with a page that says so', async () => {
    for (const path of [
      '/nothing',
      '/documents/dzzzzzzzzzzzzzzzz',
      '/stories/szzzzzzzzzzzzzzzz',
      '/daily-brief/2025-02-30.en.html',
      '/reading-digest/2025-W60.en.html',
    ]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  it.each([
    ['/nothing', 'There is no such page'],
    ['/nothing?lang=zh-Hans', '没有这一页'],
    ['/documents/dzzz?lang=zh-Hant', '沒有文件「dzzz」'],
    ['/stories/szzz?lang=zh-Hans', '没有故事“szzz”'],
    ['/daily-brief/2025-02-30.zh-Hant.html', '沒有這一頁'],
  ])('say so in the language of the reader: %s', async (path, title) => {
    expect(parseHTML((await get(path)).text).document.querySelector('h1')!.textContent).toBe(title);
  });

  it('answer only to the name of this machine, so that a page elsewhere cannot ask through the browser', async () => {
    const { port } = new URL(server.url);
    const status = await new Promise((resolve, reject) => {
      request({ host: '127.0.0.1', port, path: '/', headers: { host: 'evil.example' } }, (response) => resolve(response.statusCode))
        .on('error', reject)
        .end();
    });
    expect(status).toBe(421);
  });
});
