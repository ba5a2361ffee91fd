import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { collect as collectSources } from '../../src/jobs/collect.js';
import type { World } from '../../src/jobs/contract.js';
import { openApp } from '../../src/jobs/open.js';
import { DailyBrief, type Instant, type StoredDocument } from '../../src/model/index.js';
import { records } from '../cli/records.js';
import { type Outcome, type TestRecord, jsonOf, pingmo, workspaceWith } from '../cli/run.js';

const day = '2025-06-20';
const stream = records(['2025-06-19', day]);
/** A test here runs the program thirty times. */
const PATIENCE_MILLISECONDS = 180_000;

const first = stream.find(({ id }) => id === `ripple-${day}-1`)!;
/** The same note after its author mended a number, with one more sentence. */
const corrected = { ...first, text: `${first.text.replaceAll('7 billion', '8 billion')} A ferryman pointed out that the number was too low.` };
const withCorrected = stream.map((record) => (record === first ? corrected : record));

type ShownDocument = StoredDocument & { readonly replaced?: { readonly since?: string; readonly by?: string; readonly splitOtherwise?: true } };
const run = async (folder: string, ...command: string[]): Promise<Outcome> => pingmo([...command, '--workspace', folder]);
const json = async <T>(folder: string, ...command: string[]): Promise<T> => jsonOf(await run(folder, ...command, '--json'));
const shown = (folder: string, id: string): Promise<ShownDocument> => json(folder, 'document', id);
const count = (folder: string, query: object, ...more: string[]): Promise<number> => json(folder, 'count', JSON.stringify({ copies: true, ...query }), ...more);
const documentsOf = (folder: string): Promise<number> => count(folder, { count: 'documents' });

const write = (folder: string, all: readonly TestRecord[]): Promise<void> =>
  writeFile(join(folder, 'inbox', 'records.jsonl'), `${all.map((record) => JSON.stringify(record)).join('\n')}\n`);
const collect = async (folder: string, now?: string): Promise<string> => {
  const outcome = await pingmo(['collect', '--workspace', folder], now === undefined ? {} : { now });
  if (outcome.code !== 0) throw new Error(outcome.stderr);
  return outcome.stdout;
};
const collected = async (of: readonly TestRecord[] = stream): Promise<string> => {
  const folder = await workspaceWith(of);
  await collect(folder);
  return folder;
};

/** What a reader of the workspace sees. */
async function outputOf(folder: string): Promise<readonly unknown[]> {
  const { folder: _folder, ...status } = await json<{ folder: string }>(folder, 'status');
  return [
    status,
    // In any order: FTS5 goes on counting the lengths of deleted texts.
    (await json<{ id: string }[]>(folder, 'search', 'small language model')).map(({ id }) => id).sort(),
    await json(folder, 'stories', '--from', '2025-06-19', '--to', day),
    await json(folder, 'brief', '--date', day, '--lang', 'en'),
    await json(folder, 'brief', '--date', day, '--lang', 'en', '--as-of', day),
  ];
}

describe('a corrected record of an archive', { timeout: PATIENCE_MILLISECONDS }, () => {
  it('takes the place of the old one everywhere, on every day; a rebuild gives the same', async () => {
    const folder = await collected();
    const old = await shown(folder, first.id);
    await write(folder, withCorrected);
    expect(await collect(folder)).toBe(`inbox: 1 replaced\n0 new documents, 1 replaced; ${stream.length} in all.\n`);
    const rebuilt = await collected(withCorrected);
    expect(await outputOf(folder)).toEqual(await outputOf(rebuilt));
    expect(JSON.stringify(await outputOf(folder))).not.toContain(old.id);
    expect(await documentsOf(folder)).toBe(stream.length);
    const newer = await shown(folder, first.id);
    expect(newer.body).toContain('ferryman pointed out');
    expect(newer).not.toHaveProperty('replaced');
    // Known when it was published, as the old one.
    expect((await shown(folder, old.id)).replaced).toEqual({ since: day, by: newer.id });
    expect((await run(folder, 'document', old.id)).stdout).toContain(`since ${day} a newer version, ${newer.id}, stands in its place`);
    expect(await collect(folder)).toContain('unchanged');
    await write(folder, withCorrected.toReversed());
    expect(await collect(folder)).toContain('0 new');
    expect(await outputOf(folder)).toEqual(await outputOf(rebuilt));
  });

  it('is told of beside what is new, also as JSON', async () => {
    const folder = await collected();
    await write(folder, [...withCorrected, { ...first, id: 'another', title: 'A ferry in fog', text: 'The ferry waited for the fog to lift.' }]);
    const outcome = await json<{ newDocuments: number; replacedDocuments: number; sources: readonly object[] }>(folder, 'collect');
    expect(outcome).toMatchObject({ newDocuments: 1, replacedDocuments: 1, sources: [{ id: 'inbox', newDocuments: 1, replacedDocuments: 1 }] });
  });

  it('is as it was when the correction is taken back', async () => {
    const folder = await collected();
    const before = await outputOf(folder);
    await write(folder, withCorrected);
    await collect(folder);
    const { id } = await shown(folder, first.id);
    await write(folder, stream);
    expect(await collect(folder)).toContain('inbox: 1 replaced');
    expect(await outputOf(folder)).toEqual(before);
    expect((await shown(folder, id)).replaced).toEqual({ since: day, by: (await shown(folder, first.id)).id });
    await write(folder, withCorrected);
    await collect(folder);
    expect((await shown(folder, first.id)).id).toBe(id);
    expect(await documentsOf(folder)).toBe(stream.length);
  });

  it('takes its place in the next run, when one ended between storing it and replacing the old one', async () => {
    const folder = await collected();
    const { id } = await shown(folder, first.id);
    await write(folder, withCorrected);
    const world: World = { now: () => '2025-07-01T00:00:00.000Z' as Instant, report: () => undefined, onWait: () => undefined };
    const open = await openApp(folder, 'write', world);
    const ends = (): Promise<never> => Promise.reject(new Error('the power fails'));
    const failing = { ...open, store: { ...open.store, sources: { ...open.store.sources, setState: ends } } };
    await expect(collectSources([], failing)).rejects.toThrow('the power fails');
    await open.store.close();
    expect(await documentsOf(folder)).toBe(stream.length + 1);
    // All that the next run reads is stored already.
    expect(await collect(folder)).toContain('0 new');
    expect(await documentsOf(folder)).toBe(stream.length);
    expect((await shown(folder, id)).replaced).toEqual({ since: day, by: (await shown(folder, first.id)).id });
  });

  it('takes its place after kills at any moment', async () => {
    const folder = await collected();
    const expected = await outputOf(await collected(withCorrected));
    for (const milliseconds of [200, 250, 300, 350, 400, 450]) {
      await write(folder, milliseconds % 100 === 0 ? withCorrected : stream);
      await pingmo(['collect', '--workspace', folder], { killAfterMilliseconds: milliseconds });
    }
    await write(folder, withCorrected);
    await collect(folder);
    expect(await outputOf(folder)).toEqual(expected);
  });

  it('leaves published issues as they are, and their evidence opens', async () => {
    const folder = await collected();
    await run(folder, 'publish', '--date', day);
    const published = DailyBrief.parse(await json(folder, 'brief', '--date', day, '--lang', 'en'));
    const old = await shown(folder, first.id);
    await write(folder, withCorrected);
    await collect(folder);
    expect(await json(folder, 'brief', '--date', day, '--lang', 'en')).toEqual(published);
    const claims = published.items.flatMap((item) => [item.headline, ...item.sentences]);
    const claim = claims.find(({ tier, evidence }) => tier === 'quoted' && evidence.some(({ documentId }) => documentId === old.id))!;
    const answer = await json<{ evidence: readonly { documentId: string }[]; faults: readonly unknown[] }>(folder, 'why', claim.id);
    expect(answer.evidence.map(({ documentId }) => documentId)).toContain(old.id);
    expect(answer.faults).toEqual([]);
  });

  it('with a day on which it became known, leaves the days before to the old one, with their stories', async () => {
    const known = { ...corrected, known_at: '2025-06-25T00:00:00Z' };
    const folder = await collected();
    const asOf = async (of: string): Promise<readonly unknown[]> => [
      await json(folder, 'stories', '--from', '2025-06-19', '--to', day, '--as-of', of),
      await json(folder, 'brief', '--date', day, '--lang', 'en', '--as-of', of),
      (await json<{ id: string }[]>(folder, 'search', 'small language model', '--as-of', of)).map(({ id }) => id).sort(),
    ];
    const before = await asOf('2025-06-24');
    await write(folder, [...stream.filter((record) => record !== first), known]);
    await collect(folder);
    expect(await asOf('2025-06-24')).toEqual(before);
    const { id } = await shown(folder, first.id);
    expect(JSON.stringify(before)).not.toContain(id);
    expect(JSON.stringify(await asOf('2025-06-25'))).toContain(id);
  });
});

describe('several texts under one record id', { timeout: PATIENCE_MILLISECONDS }, () => {
  it('stand beside each other in an archive; of those corrected the old one goes', async () => {
    const other = { ...first, title: 'Otter Cloud opens a hall in Bergen', text: 'Otter Cloud opened a hall in Bergen on Friday, cooled by sea water.' };
    const folder = await collected([first, other]);
    expect(await documentsOf(folder)).toBe(2);
    await write(folder, [corrected, other]);
    await collect(folder);
    expect(await documentsOf(folder)).toBe(2);
    expect(await outputOf(folder)).toEqual(await outputOf(await collected([corrected, other])));
  });
});

describe('a corrected list', { timeout: PATIENCE_MILLISECONDS }, () => {
  it('has the items that it has now, and a rebuild gives the same', async () => {
    const item = (name: string, words: string): string => `- [${name}](https://${name.toLowerCase()}.example/): ${words}`;
    const kept = [
      item('Ripple', 'a small language model for phones, which we tried on the ferry to Bremen.'),
      item('Wader', 'a walking robot for harbours that climbs twenty steps before it rests.'),
      item('Petal', 'an inference chip for servers, quieter than the one in our cellar.'),
    ];
    const list = (...items: readonly string[]): TestRecord => ({
      id: 'weekly-1',
      source: 'weekly',
      lang: 'en',
      published: `${day}T08:00:00Z`,
      title: 'Letter from the pond',
      text: [...kept, ...items].join('\n'),
    });
    const [before, after] = [
      list(
        item('Carpbase', 'an open-source database for letters; three hundred readers moved in.'),
        item('Gone', 'a program that its makers took back on the day after.'),
      ),
      list(item('Carpbase', 'an open-source database for letters; four hundred readers moved in.')),
    ];
    const folder = await collected([before]);
    expect(await documentsOf(folder)).toBe(5);
    const [gone] = await json<{ id: string }[]>(folder, 'search', 'program that its makers took back');
    await write(folder, [after]);
    await collect(folder);
    expect(await documentsOf(folder)).toBe(4);
    expect(await outputOf(folder)).toEqual(await outputOf(await collected([after])));
    expect((await shown(folder, gone!.id)).replaced).toEqual({ since: day });
  });
});

describe('a corrected note in a folder', { timeout: PATIENCE_MILLISECONDS }, () => {
  const note = (words: string): string => `---\ntitle: Otter Cloud in Bergen\ndate: ${day}\n---\n\nOtter Cloud opened a hall in Bergen. ${words}\n`;
  const withNote = async (): Promise<{ folder: string; file: string; id: string }> => {
    const folder = await workspaceWith(stream);
    await mkdir(join(folder, 'inbox', 'notes'));
    const file = join(folder, 'inbox', 'notes', 'otter.md');
    await writeFile(file, note('Sea water cools its four hundred machines. The town sells the warmth to a swimming pool.'));
    await writeFile(join(folder, 'pingmo.yaml'), (await readFile(join(folder, 'pingmo.yaml'), 'utf8')).replace('kind: folder', 'kind: folder, reading: true'));
    await collect(folder);
    const { id } = await shown(folder, 'notes/otter.md');
    return { folder, file, id };
  };
  const corrections = 'Sea water cools its five hundred machines. The town sells the warmth to a swimming pool and a school.';

  interface Listed {
    readonly kind: string;
    readonly state: string;
    readonly reason?: string;
  }

  it('keeps what was decided about the note, and tells at once which sentences the decisions have lost', async () => {
    const { folder, file, id } = await withNote();
    const brief = DailyBrief.parse(await json(folder, 'brief', '--date', day, '--lang', 'en'));
    const claim = brief.items
      .flatMap(({ sentences }) => sentences)
      .find(({ tier, evidence }) => tier === 'quoted' && evidence.some(({ documentId }) => documentId === id));
    await run(folder, 'edit', 'reword', claim!.id, 'Otter Cloud runs a hall in Bergen now.');
    await run(folder, 'edit', 'annotate', id, 'Worth a visit by boat.');
    await run(folder, 'edit', 'group', id, 'Harbours');
    expect((await json<{ decisions: Listed[] }>(folder, 'decisions')).decisions.map(({ state }) => state)).toEqual(['in-force', 'in-force', 'in-force']);
    await writeFile(file, note(corrections));
    await collect(folder);
    const newer = await shown(folder, 'notes/otter.md');
    expect(newer.id).not.toBe(id);
    const { decisions } = await json<{ decisions: Listed[] }>(folder, 'decisions');
    expect(decisions.map(({ kind, state }) => [kind, state])).toEqual([
      ['reword', 'stale'],
      ['annotate', 'in-force'],
      ['group', 'in-force'],
    ]);
    expect(decisions[0]!.reason).toContain(`a newer version, ${newer.id}, stands in the place of ${id}`);
    expect((await run(folder, 'doctor')).stdout).toContain(newer.id);
    // After the drafts were made again the line of the ledger still knows where the sentence stood.
    const digest = JSON.stringify(await json(folder, 'digest', '--week', '2025-W25'));
    expect(digest).toContain(newer.id);
    expect(digest).not.toContain(id);
    expect(digest).toContain('Worth a visit by boat.');
    expect(digest).toContain('Harbours');
    await json(folder, 'brief', '--date', day, '--lang', 'en');
    expect((await json<{ decisions: Listed[] }>(folder, 'decisions')).decisions[0]!.reason).toContain(newer.id);
  });

  it('stays left out', async () => {
    const { folder, file, id } = await withNote();
    await run(folder, 'edit', 'leave-out', id);
    await writeFile(file, note(corrections));
    await collect(folder);
    const newer = await shown(folder, 'notes/otter.md');
    expect(JSON.stringify(await json(folder, 'digest', '--week', '2025-W25'))).not.toContain(newer.id);
    expect((await json<{ decisions: Listed[] }>(folder, 'decisions')).decisions.map(({ state }) => state)).toEqual(['in-force']);
  });
});

describe('a feed', { timeout: PATIENCE_MILLISECONDS }, () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  const item = (guid: string | undefined, title: string, text: string): string =>
    `<item><title>${title}</title><link>http://pond.example/news</link>${guid === undefined ? '' : `<guid isPermaLink="false">${guid}</guid>`}
    <pubDate>Fri, 20 Jun 2025 03:00:00 GMT</pubDate><description>${text}</description></item>`;
  const serve = async (): Promise<{ folder: string; give: (...items: string[]) => void }> => {
    let body = '';
    server = createServer((_, response) => response.end(body));
    await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve));
    const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
    const folder = await workspaceWith([]);
    await rm(join(folder, 'inbox', 'records.jsonl'));
    const text = (await readFile(join(folder, 'pingmo.yaml'), 'utf8')).replace(/sources:[\s\S]*/, '');
    await writeFile(join(folder, 'pingmo.yaml'), `${text}sources:\n  - { id: pond, kind: feed, url: http://${host}/ }\nnetwork: { allowHosts: ['${host}'] }\n`);
    return { folder, give: (...items) => void (body = `<rss version="2.0"><channel><title>Pond</title>${items.join('')}</channel></rss>`) };
  };
  const [wrong, right] = ['Heron Robotics ships Wader with three legs in July.', 'Heron Robotics ships Wader with four legs in August.'];

  it('shows its corrected item from the day on which it was seen, the old one before', async () => {
    const { folder, give } = await serve();
    give(item('1', 'Wader ships', wrong));
    await collect(folder, '2025-06-21T00:00:00.000Z');
    const old = await shown(folder, '1');
    give(item('1', 'Wader ships', right), item('2', 'Petal sells', 'Lotus Chips sells Petal in Porto.'));
    await collect(folder, '2025-06-25T00:00:00.000Z');
    const newer = await shown(folder, '1');
    expect(newer.body).toBe(right);
    expect((await shown(folder, old.id)).replaced).toEqual({ since: '2025-06-25', by: newer.id });
    const seenAt = async (asOf: string): Promise<readonly string[]> =>
      (await json<{ id: string }[]>(folder, 'search', 'Wader', '--as-of', asOf)).map(({ id }) => id);
    expect([await seenAt('2025-06-20'), await seenAt('2025-06-24'), await seenAt('2025-06-25')]).toEqual([[], [old.id], [newer.id]]);
    const storiesAt = async (asOf: string): Promise<readonly string[]> =>
      (await json<{ documentIds: string[] }[]>(folder, 'stories', '--date', day, '--as-of', asOf)).flatMap(({ documentIds }) => documentIds);
    expect(await storiesAt('2025-06-24')).toEqual([old.id]);
    expect(await storiesAt('2025-06-25')).toContain(newer.id);
    expect(await storiesAt('2025-06-25')).not.toContain(old.id);
    expect([await count(folder, { count: 'documents' }, '--as-of', '2025-06-24'), await documentsOf(folder)]).toEqual([1, 2]);
    // The old text again: it stands since it was known first.
    give(item('1', 'Wader ships', wrong));
    await collect(folder, '2025-06-28T00:00:00.000Z');
    expect([await seenAt('2025-06-24'), await seenAt('2025-06-26'), await seenAt('2025-06-28')]).toEqual([[old.id], [old.id], [old.id]]);
    expect(await documentsOf(folder)).toBe(2);
  });

  it('in which items share a record id keeps them all, also those that left it', async () => {
    const { folder, give } = await serve();
    const news = ['Wader ships', 'Petal sells', 'Ripple talks', 'Carpbase opens'].map((title) =>
      item(undefined, title, `${title} to everybody in the harbour.`),
    );
    give(...news.slice(0, 3));
    await collect(folder, '2025-06-21T00:00:00.000Z');
    give(...news.slice(1));
    await collect(folder, '2025-06-22T00:00:00.000Z');
    expect(await documentsOf(folder)).toBe(4);
  });
});
