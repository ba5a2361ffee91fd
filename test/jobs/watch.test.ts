import { appendFile, mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { jobs, openApp, type World } from '../../src/app.js';
import type { Instant } from '../../src/model/index.js';
import { createWorkspace } from '../../src/workspace/index.js';

const NOW = '2025-07-01T00:00:00.000Z' as Instant;
const WORLD: World = { now: () => NOW, report: () => undefined, onWait: () => undefined };
const PACE = { stillMs: 400, pollMs: 1000 };

const watches: { readonly stop: () => Promise<void> }[] = [];
afterEach(async () => {
  for (const watch of watches.splice(0)) await watch.stop();
});

async function watched(): Promise<{ folder: string; told: string[] }> {
  const folder = join(await mkdtemp(join(tmpdir(), 'pingmo-watch-')), 'news');
  await createWorkspace(folder, 'Asia/Shanghai');
  const told: string[] = [];
  watches.push(jobs.watchInbox(folder, WORLD.now, (line) => void told.push(line), PACE));
  return { folder, told };
}

/** Titles stored by now, as a reader beside the watch sees them. */
async function titles(folder: string): Promise<readonly string[]> {
  const open = await openApp(folder, 'read', WORLD);
  try {
    return (await open.store.documents.heads({})).map(({ title }) => title).sort();
  } finally {
    await open.store.close();
  }
}

async function waitFor(folder: string, wanted: readonly string[]): Promise<void> {
  const LONGEST_MS = 10_000;
  for (let waited = 0; waited < LONGEST_MS; waited += 100) {
    if (JSON.stringify(await titles(folder).catch(() => [])) === JSON.stringify(wanted)) return;
    await sleep(100);
  }
  expect(await titles(folder)).toEqual(wanted);
}

const note = (title: string): string => `---\ntitle: ${title}\ndate: 2025-06-20\n---\n\nThe pond of this note is still.\n`;

describe('a watched inbox', () => {
  test('is collected when a file is added, changed, or put into a folder within', async () => {
    const { folder, told } = await watched();
    await writeFile(join(folder, 'inbox', 'a.md'), note('One'));
    await waitFor(folder, ['One']);
    await mkdir(join(folder, 'inbox', 'deep'));
    await writeFile(join(folder, 'inbox', 'deep', 'b.md'), note('Two'));
    await waitFor(folder, ['One', 'Two']);
    await writeFile(join(folder, 'inbox', 'a.md'), note('One again'));
    await waitFor(folder, ['One again', 'Two']);
    expect(told).toEqual([]);
  }, 40_000);

  test('waits until a file that grows is still', async () => {
    const { folder } = await watched();
    const file = join(folder, 'inbox', 'a.jsonl');
    await waitFor(folder, []);
    for (let part = 1; part <= 6; part++) {
      await appendFile(file, `${JSON.stringify({ id: String(part), title: `Part ${part}`, text: 'A pond.', published: '2025-06-20' })}\n`);
      await sleep(PACE.stillMs / 2);
      if (part < 6) expect(await titles(folder)).toEqual([]);
    }
    await waitFor(folder, ['Part 1', 'Part 2', 'Part 3', 'Part 4', 'Part 5', 'Part 6']);
  }, 40_000);

  test('leaves the workspace to others between two collections, and says once what it cannot do', async () => {
    const { folder, told } = await watched();
    await writeFile(join(folder, 'inbox', 'a.md'), note('One'));
    await waitFor(folder, ['One']);
    const writer = await openApp(folder, 'write', WORLD);
    await writer.store.close();
    await writeFile(join(folder, 'pingmo.yaml'), 'title: [');
    await writeFile(join(folder, 'inbox', 'b.md'), note('Two'));
    await sleep(PACE.stillMs + 3 * PACE.pollMs);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('pingmo.yaml');
  }, 40_000);
});
