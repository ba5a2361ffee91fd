import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { jobs, openApp, type World } from '../../src/app.js';
import type { Instant } from '../../src/model/index.js';
import { createWorkspace } from '../../src/workspace/index.js';
import { serve } from '../fetching/serve.js';

const WORLD: World = { now: () => '2025-07-01T00:00:00.000Z' as Instant, report: () => undefined, onWait: () => undefined };

async function workspace(): Promise<string> {
  const folder = join(await mkdtemp(join(tmpdir(), 'pingmo-add-')), 'news');
  await createWorkspace(folder, 'Asia/Shanghai');
  return folder;
}

describe('adding', () => {
  test('takes queries of arXiv and Hacker News; a paper is its authors’ own word', async () => {
    const folder = await workspace();
    const added = await jobs.addTargets(['arxiv:cat:cs.CL', 'hn:context engineering', 'hn:'], { workspace: folder });
    expect(added.map(({ id, kind, query, role }) => [id, kind, query, role])).toEqual([
      ['arxiv-cat-cs-cl', 'arxiv', 'cat:cs.CL', 'primary'],
      ['hackernews-context-engineering', 'hackernews', 'context engineering', 'secondary'],
      ['hackernews', 'hackernews', undefined, 'secondary'],
    ]);
  });

  test('of the same query again changes its settings only; of another it is another source', async () => {
    const folder = await workspace();
    await jobs.addTargets(['arxiv:cat:cs.CL'], { workspace: folder });
    await jobs.addTargets(['arxiv:cat:cs.CL'], { workspace: folder, title: 'Papers' });
    await jobs.addTargets(['arxiv:cat:cs.AI', 'hn:cat:cs.CL'], { workspace: folder });
    const open = await openApp(folder, 'read', WORLD);
    await open.store.close();
    expect(open.workspace.configuration.sources.map(({ id, title }) => [id, title])).toEqual([
      ['inbox', undefined],
      ['arxiv-cat-cs-cl', 'Papers'],
      ['arxiv-cat-cs-ai', undefined],
      ['hackernews-cat-cs-cl', undefined],
    ]);
  });

  test('of arXiv needs a query', async () => {
    await expect(jobs.addTargets(['arxiv:'], { workspace: await workspace() })).rejects.toMatchObject({ code: 'usage' });
  });
});

describe('the feeds as OPML', () => {
  test('are written to a file with how each fares, and added again by title and address', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/gone') response.writeHead(404).end();
      else
        response.end(
          '<rss version="2.0"><channel><title>Pond</title><link>https://pond.example.org/</link><description>d</description><item><title>Still</title><guid isPermaLink="false">1</guid></item></channel></rss>',
        );
    });
    const folder = await workspace();
    const allow = (hosts: string): string => `network: { allowHosts: ["${hosts}"] }\n`;
    const feeds = ['feed', 'gone'].map((name) => `  - { id: ${name}, kind: feed, title: ${name} 甲, url: "${server.url(`/${name}`)}" }\n`).join('');
    await writeFile(join(folder, 'pingmo.yaml'), `title: T\neditor: E\nlanguages: [en]\ntimeZone: UTC\n${allow(server.host)}sources:\n${feeds}`);
    const open = await openApp(folder, 'write', WORLD);
    const file = join(folder, 'feeds.opml');
    try {
      await jobs.collect([], open);
      expect(await jobs.writeOpmlFile(file, open)).toBe(file);
    } finally {
      await open.store.close();
    }
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.includes('<outline'));
    expect(lines[0]).toMatch(/pingmoLastSuccess="2025-07-01T00:00:00.000Z" pingmoDelivered="1"/);
    expect(lines[1]).toMatch(/pingmoLastError="[^"]*404/);
    const added = await jobs.addTargets([file], { workspace: await workspace() });
    expect(added.map(({ title, url }) => [title, url])).toEqual(['feed', 'gone'].map((name) => [`${name} 甲`, server.url(`/${name}`)]));
  });
});
