import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Claim, DailyBrief, type StoredDocument } from '../../src/model/index.js';
import { records } from '../cli/records.js';
import { type Outcome, type TestRecord, jsonOf, pingmo, workspaceWith } from '../cli/run.js';

const days = ['2025-06-18', '2025-06-19', '2025-06-20'];
const day = '2025-06-20';

/** A weekly's issue: four linked items, each in our own words, about what other sources of the stream tell too. */
const issue = (date: string, number: number): TestRecord => ({
  id: `weekly-${date}`,
  source: 'weekly',
  lang: 'en',
  published: `${date}T08:00:00Z`,
  title: `Letter from the pond, number ${number}`,
  text: [
    `- [Ripple ${number}.0 by Duckweed Labs](https://ripple.example/${date}): a small language model for phones, which we tried on the ferry to Bremen.`,
    `- [Wader ${number}.1 by Heron Robotics](https://heron.example/${date}): a walking robot for harbours that climbs ${number + 20} steps before it has to rest.`,
    `- [Petal ${number}.2 by Lotus Chips](https://lotus.example/${date}): an inference chip for servers, quieter than the one that stood in our cellar.`,
    `- [Carpbase ${number}.3](https://carp.example/${date}): an open-source database for letters; ${number + 300} readers of ours have moved into it since spring.`,
  ].join('\n'),
});
const issues = days.map((date, at) => issue(date, at + 2));
const stream = [...records(days), ...issues];

const collect = async (folder: string, killAfterMilliseconds?: number): Promise<Outcome> => {
  const outcome = await pingmo(['collect', '--workspace', folder], killAfterMilliseconds === undefined ? {} : { killAfterMilliseconds });
  if (outcome.code !== 0 && killAfterMilliseconds === undefined) throw new Error(outcome.stderr);
  return outcome;
};
const setSplit = async (folder: string, split: 'auto' | 'never'): Promise<void> => {
  const file = join(folder, 'pingmo.yaml');
  const text = (await readFile(file, 'utf8')).replace(/(kind: \w+)(?:, split: \w+)?/, `$1, split: ${split}`);
  await writeFile(file, text);
};
const collected = async (split: 'auto' | 'never', of: readonly TestRecord[] = stream): Promise<string> => {
  const folder = await workspaceWith(of);
  await setSplit(folder, split);
  await collect(folder);
  return folder;
};

/** What a reader of the workspace sees, without its path. */
async function outputOf(folder: string): Promise<readonly unknown[]> {
  const run = async <T>(...command: string[]): Promise<T> => jsonOf(await pingmo([...command, '--workspace', folder, '--json']));
  const { folder: _folder, ...status } = await run<{ folder: string }>('status');
  const found = await run<{ id: string }[]>('search', 'walking robot');
  return [
    status,
    found.map(({ id }) => id),
    await run('stories', '--from', days[0]!, '--to', day),
    await run('brief', '--date', day, '--lang', 'en'),
    await run('brief', '--date', day, '--lang', 'zh-Hans'),
    await run('brief', '--date', '2025-06-19', '--as-of', '2025-06-19'),
  ];
}
const weeklyOf = async (folder: string): Promise<number> =>
  jsonOf(await pingmo(['count', '{"count":"documents","copies":true,"source":"weekly"}', '--workspace', folder, '--json']));

/** A test here runs the program thirty times. */
const PATIENCE_MILLISECONDS = 180_000;

/** What a workspace shows that was collected from nothing. */
const fresh: Record<'auto' | 'never', readonly unknown[]> = { auto: [], never: [] };
beforeAll(async () => {
  for (const split of ['auto', 'never'] as const) fresh[split] = await outputOf(await collected(split));
}, PATIENCE_MILLISECONDS);

describe('a source whose `split` changed', { timeout: PATIENCE_MILLISECONDS }, () => {
  it('is as if it had always been so, and changed back as it was', async () => {
    const folder = await collected('auto');
    for (const [split, ofWeekly] of [
      ['never', 3],
      ['auto', 12],
    ] as const) {
      await setSplit(folder, split);
      await collect(folder);
      expect(await weeklyOf(folder)).toBe(ofWeekly);
      expect(await outputOf(folder)).toEqual(fresh[split]);
    }
  });

  it('is so after kills at any moment, and when it is changed back after one', async () => {
    const folder = await collected('auto');
    await setSplit(folder, 'never');
    for (const milliseconds of [250, 320, 390, 460, 530]) await collect(folder, milliseconds);
    await collect(folder);
    expect(await outputOf(folder)).toEqual(fresh.never);
    await setSplit(folder, 'auto');
    await collect(folder, 400);
    await setSplit(folder, 'never');
    await collect(folder, 450);
    await setSplit(folder, 'auto');
    await collect(folder);
    expect(await outputOf(folder)).toEqual(fresh.auto);
  });

  it('keeps published issues as they are, and their evidence opens', async () => {
    const folder = await collected('auto');
    const run = async <T>(...command: string[]): Promise<T> => jsonOf(await pingmo([...command, '--workspace', folder, '--json']));
    await pingmo(['publish', '--workspace', folder, '--date', day]);
    const published = DailyBrief.parse(await run('brief', '--date', day, '--lang', 'en'));
    await setSplit(folder, 'never');
    await collect(folder);
    expect(await run('brief', '--date', day, '--lang', 'en')).toEqual(published);
    const documents = new Map<string, StoredDocument>();
    const quoted = published.items.flatMap((item) => item.documents).filter(({ source }) => source.id === 'weekly');
    for (const { id } of quoted.slice(0, 6)) documents.set(id, await run('document', id));
    const items = [...documents.values()];
    expect(items.map(({ recordId }) => recordId)).toContainEqual(expect.stringMatching(/^weekly-2025-06-20#/));
    const rests = (claim: Claim): boolean =>
      items.some(
        ({ id }) => claim.evidence.some(({ documentId }) => documentId === id) || (claim.counts ?? []).some(({ query }) => query.documents?.includes(id)),
      );
    const claims = published.items.flatMap((item) => [item.headline, ...item.sentences, ...item.reasons]).filter(rests);
    expect(claims.map((claim) => claim.tier)).toEqual(expect.arrayContaining(['counted', 'quoted']));
    for (const claim of [claims.find(({ tier }) => tier === 'counted')!, claims.find(({ tier }) => tier === 'quoted')!]) {
      const answer = await run<{ evidence: readonly unknown[]; faults: readonly unknown[] }>('why', claim.id);
      expect(answer.evidence).toHaveLength(claim.evidence.length);
      expect(answer.faults).toEqual([]);
    }
    const [file] = (await pingmo(['brief', '--workspace', folder, '--date', day, '--lang', 'en'])).stdout.split('\n').slice(2);
    for (const { id } of items) expect(await readFile(file!, 'utf8')).toContain(id);
  });

  it('keeps what it does not hold any longer', async () => {
    const folder = await collected('auto');
    await writeFile(join(folder, 'inbox', 'records.jsonl'), `${JSON.stringify(issues[2])}\n`);
    await setSplit(folder, 'never');
    await collect(folder);
    // The two issues that left the file stay as their eight items; the third is whole.
    expect(await weeklyOf(folder)).toBe(9);
  });

  it('has what is no list in its newest version', async () => {
    const note = { id: 'note', source: 'pier', lang: 'en', published: `${day}T09:00:00Z`, title: 'Otter Cloud', text: 'Otter Cloud opened a hall in Bergen.' };
    const folder = await collected('auto', [note]);
    await writeFile(
      join(folder, 'inbox', 'records.jsonl'),
      `${JSON.stringify({ ...note, text: 'Otter Cloud opened a hall in Bergen, cooled by sea water.' })}\n`,
    );
    await setSplit(folder, 'never');
    await collect(folder);
    expect(jsonOf<{ documents: number }>(await pingmo(['status', '--workspace', folder, '--json'])).documents).toBe(1);
  });

  it('does not bring back as items what was forgotten whole', async () => {
    const folder = await collected('never');
    await pingmo(['forget', `weekly-${day}`, '--workspace', folder]);
    await setSplit(folder, 'auto');
    await collect(folder);
    expect(await weeklyOf(folder)).toBe(8);
  });

  it('forgets what came in another splitting too', async () => {
    const folder = await collected('never');
    const { id } = jsonOf<StoredDocument>(await pingmo(['document', `weekly-${day}`, '--workspace', folder, '--json']));
    await setSplit(folder, 'auto');
    await collect(folder);
    expect((await pingmo(['document', id, '--workspace', folder])).code).toBe(0);
    expect((await pingmo(['forget', id, '--workspace', folder])).code).toBe(0);
    expect((await pingmo(['document', id, '--workspace', folder])).code).toBe(1);
  });
});

describe('a feed whose `split` changed', () => {
  it('gives its items in the new form, known since they came in the old one', async () => {
    const list = ['Heron', 'Lotus', 'Carp'].map(
      (name) => `<li><a href="https://${name}.example/">${name}</a> has told its readers something new about boats today.</li>`,
    );
    const feed = `<rss version="2.0"><channel><title>Pond</title><item><title>Links</title><link>http://pond.example/1</link>
      <guid>1</guid><pubDate>Fri, 20 Jun 2025 03:00:00 GMT</pubDate><description><![CDATA[<ul>${list.join('')}</ul>]]></description></item></channel></rss>`;
    const server = createServer((_, response) => response.setHeader('etag', '"1"').end(feed));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = await workspaceWith([]);
    await rm(join(folder, 'inbox', 'records.jsonl'));
    const text = (await readFile(join(folder, 'pingmo.yaml'), 'utf8')).replace(/sources:[\s\S]*/, '');
    await writeFile(join(folder, 'pingmo.yaml'), `${text}sources:\n  - { id: pond, kind: feed, url: http://${host}/ }\nnetwork: { allowHosts: ['${host}'] }\n`);
    const known = async (asOf: string): Promise<number> =>
      jsonOf(await pingmo(['count', '{"count":"documents","copies":true}', '--as-of', asOf, '--workspace', folder, '--json']));
    try {
      for (const [split, now, documents] of [
        ['auto', '2025-06-21T00:00:00.000Z', 3],
        ['never', '2025-06-25T00:00:00.000Z', 1],
        ['auto', '2025-06-28T00:00:00.000Z', 3],
      ] as const) {
        await setSplit(folder, split);
        expect((await pingmo(['collect', '--workspace', folder], { now })).code).toBe(0);
        expect([await known('2025-06-20'), await known('2025-06-21'), await known('2025-06-28')]).toEqual([0, documents, documents]);
      }
    } finally {
      server.close();
    }
  });
});
