import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { DailyBrief } from '../../src/model/index.js';
import { records } from '../cli/records.js';
import { jsonOf, pingmo, workspaceWith } from '../cli/run.js';

const day = '2025-06-20';
const collected = async (days: readonly string[] = [day]): Promise<string> => {
  const folder = await workspaceWith(records(days));
  const outcome = await pingmo(['collect', '--workspace', folder]);
  if (outcome.code !== 0) throw new Error(outcome.stderr);
  return folder;
};
const briefOf = async (folder: string, ...more: string[]): Promise<DailyBrief> =>
  DailyBrief.parse(jsonOf(await pingmo(['brief', '--workspace', folder, '--date', day, '--lang', 'en', '--json', ...more])));
const addRecord = (folder: string, record: object): Promise<void> => writeFile(join(folder, 'inbox', 'more.jsonl'), `${JSON.stringify(record)}\n`);
const late = {
  id: 'late',
  source: 'pier',
  lang: 'en',
  published: `${day}T09:00:00Z`,
  title: 'Otter Cloud opens a data centre in Bergen',
  text: 'Otter Cloud opened a data centre in Bergen on 20 June 2025, cooled by sea water. The hall draws 12 MW.',
};

describe('publishing', () => {
  it('numbers an issue, freezes it, and writes it into the site', async () => {
    const folder = await collected();
    const outcome = await pingmo(['publish', '--workspace', folder, '--date', day]);
    expect(outcome.code).toBe(0);
    const frozen = await briefOf(folder);
    expect(frozen).toMatchObject({ number: 1, status: 'published' });
    await addRecord(folder, late);
    await pingmo(['collect', '--workspace', folder]);
    expect(await briefOf(folder)).toEqual(frozen);
    for (const name of [`daily-brief/${day}.en.html`, 'index.html', 'feeds/en.rss.xml', 'feeds/en.atom.xml', 'feeds/en.json']) {
      expect(await readFile(join(folder, 'site', name), 'utf8')).toContain(day);
    }
  });

  it('again, named by its day and changed since, makes a dated correction under the same number', async () => {
    const folder = await collected();
    await pingmo(['publish', '--workspace', folder, '--date', day]);
    await addRecord(folder, late);
    await pingmo(['collect', '--workspace', folder]);
    await pingmo(['publish', '--workspace', folder, '--date', day], { now: '2025-07-02T08:00:00.000Z' });
    const corrected = await briefOf(folder);
    expect(corrected).toMatchObject({ number: 1, status: 'corrected', corrections: [{ date: '2025-07-02' }] });
    expect(JSON.stringify(corrected)).toContain('Otter Cloud');
    expect(await readFile(join(folder, 'site', 'feeds', 'en.atom.xml'), 'utf8')).toContain('2025-07-02T08:00:00');
  });

  it('counts on from day to day, and all languages of a day share a number', async () => {
    const folder = await collected(['2025-06-19', day]);
    await pingmo(['publish', '--workspace', folder]);
    const ledger = (await readFile(join(folder, 'overrides.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { publication: string; date: string; language: string; number: number })
      .filter(({ publication }) => publication === 'daily-brief');
    expect(ledger.map(({ date, language, number }) => [date, language, number])).toEqual([
      ['2025-06-19', 'en', 1],
      ['2025-06-19', 'zh-Hans', 1],
      [day, 'en', 2],
      [day, 'zh-Hans', 2],
    ]);
  });
});

describe('forgetting a document', () => {
  it('removes text, index and quotes, names the publications it touches, and holds against a new collection', async () => {
    const folder = await collected();
    await pingmo(['publish', '--workspace', folder, '--date', day]);
    const quoted = (await briefOf(folder)).items[0]!.headline.evidence[0].documentId;
    const text = jsonOf<{ body: string }>(await pingmo(['document', quoted, '--workspace', folder, '--json'])).body;
    const outcome = jsonOf<{ touched: string[] }>(await pingmo(['forget', quoted, '--workspace', folder, '--json']));
    expect(outcome.touched.some((path) => path.endsWith(`${day}.en.json`))).toBe(true);
    expect((await pingmo(['document', quoted, '--workspace', folder])).code).toBe(1);
    const after = await briefOf(folder);
    expect(after.status).toBe('corrected');
    expect(JSON.stringify(after)).not.toContain(quoted);
    const sentence = text.split('. ')[0]!;
    for (const name of await readdir(join(folder, 'publications', 'daily-brief'))) {
      expect(await readFile(join(folder, 'publications', 'daily-brief', name), 'utf8')).not.toContain(sentence);
    }
    await rm(join(folder, '.pingmo'), { recursive: true });
    await pingmo(['collect', '--workspace', folder]);
    expect((await pingmo(['document', quoted, '--workspace', folder])).code).toBe(1);
  });
});

describe('a backup', () => {
  it('brings back configuration, decisions, documents and issues in another folder', async () => {
    const folder = await collected();
    await pingmo(['publish', '--workspace', folder, '--date', day]);
    const expected = await briefOf(folder);
    const file = join(await mkdtemp(join(tmpdir(), 'pingmo-')), 'all.backup');
    expect((await pingmo(['backup', file, '--workspace', folder])).code).toBe(0);
    const other = join(await mkdtemp(join(tmpdir(), 'pingmo-')), 'restored');
    const restored = await pingmo(['restore', file, '--workspace', other]);
    expect(restored).toMatchObject({ code: 0, stderr: '' });
    expect(await briefOf(other)).toEqual(expected);
    expect(await readFile(join(other, 'pingmo.yaml'), 'utf8')).toBe(await readFile(join(folder, 'pingmo.yaml'), 'utf8'));
  });

  it('that is no backup is refused, and the workspace stays as it was', async () => {
    const folder = await collected();
    const file = join(folder, 'letter.txt');
    await writeFile(file, 'Dear reader, this is a letter.'.repeat(100));
    const outcome = await pingmo(['restore', file, '--workspace', folder]);
    expect(outcome.code).toBe(1);
    expect((await briefOf(folder)).items.length).toBeGreaterThan(2);
  });
});

describe('a damaged database', () => {
  it('is named by every command, kept aside by the doctor, and made again as it was', async () => {
    const folder = await collected();
    await pingmo(['publish', '--workspace', folder, '--date', day]);
    const expected = await briefOf(folder);
    const database = join(folder, '.pingmo', 'pingmo.db');
    const bytes = await readFile(database);
    bytes.fill(0x7f, 0, bytes.length / 2);
    await writeFile(database, bytes);
    const named = await pingmo(['stories', '--workspace', folder]);
    expect(named.code).toBe(1);
    expect(named.stderr).toContain('pingmo doctor');
    const examined = await pingmo(['doctor', '--workspace', folder]);
    expect(examined.stdout).toContain('kept aside as');
    expect((await readdir(join(folder, '.pingmo'))).some((name) => name.includes('.corrupt-'))).toBe(true);
    expect(await briefOf(folder)).toEqual(expected);
  });
});

describe('two processes on one workspace', () => {
  it('a reader reads while another writes', async () => {
    const folder = await collected(['2025-06-18', '2025-06-19', day]);
    await addRecord(folder, late);
    const [writing, reading] = await Promise.all([
      pingmo(['collect', '--workspace', folder]),
      pingmo(['stories', '--workspace', folder, '--date', day, '--json']),
    ]);
    expect([writing.code, reading.code]).toEqual([0, 0]);
  });

  it('a second writer waits for the first, and both finish', async () => {
    const folder = await workspaceWith(records(['2025-06-18', '2025-06-19', day]));
    const outcomes = await Promise.all([pingmo(['collect', '--workspace', folder]), pingmo(['collect', '--workspace', folder])]);
    expect(outcomes.map((outcome) => outcome.code)).toEqual([0, 0]);
    expect(jsonOf<{ documents: number }>(await pingmo(['status', '--workspace', folder, '--json'])).documents).toBe(36);
  });
});

describe('a document in a language that is not analysed', () => {
  it('is kept, found, and said to be so', async () => {
    const folder = await collected();
    await addRecord(folder, {
      ...late,
      id: 'ja',
      lang: 'ja',
      title: 'カワウソ社、ベルゲンにデータセンターを開設',
      text: 'カワウソ社は六月二十日、海水で冷却するデータセンターをベルゲンに開設しました。建物の消費電力は十二メガワットです。',
    });
    await pingmo(['collect', '--workspace', folder]);
    expect((await pingmo(['status', '--workspace', folder])).stdout).toContain('not analysed (no terms, no quotes in briefs): 1 in ja');
    const found = jsonOf<{ language: string }[]>(await pingmo(['search', 'データセンター', '--workspace', folder, '--json']));
    expect(found.map((result) => result.language)).toContain('ja');
    expect((await briefOf(folder)).items.flatMap((item) => item.sentences).some((sentence) => sentence.text.includes('カワウソ'))).toBe(false);
  });
});

describe('what cannot be read', () => {
  it('in a file is named line by line, and the sound lines are kept', async () => {
    const folder = await collected();
    await writeFile(join(folder, 'inbox', 'more.jsonl'), `{"id": "cut\n${JSON.stringify(late)}\n`);
    const outcome = await pingmo(['collect', '--workspace', folder]);
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toMatch(/left out 1: .*more\.jsonl/);
    expect(outcome.stdout).toContain('1 new document;');
  });

  it('of one source does not stop the others, and is told by `sources`', async () => {
    const folder = await workspaceWith(records([day]));
    const file = join(folder, 'pingmo.yaml');
    await writeFile(file, `${await readFile(file, 'utf8')}  - { id: gone, kind: feed, path: feeds/gone.xml }\n`);
    const outcome = await pingmo(['collect', '--workspace', folder]);
    expect(outcome.code).toBe(0);
    expect(outcome.stdout).toContain('gone: failed.');
    expect(outcome.stdout).toContain('12 new documents');
    expect((await pingmo(['sources', '--workspace', folder])).stdout).toMatch(/gone[\s\S]*failed: Could not/);
  });

  it('as OPML, since no feed has an address, says so', async () => {
    const outcome = await pingmo(['sources', '--opml', '--workspace', await workspaceWith([])]);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain('names no feed with an address');
  });

  it('of the decisions is named with its line, and the others count', async () => {
    const folder = await collected();
    await writeFile(join(folder, 'overrides.jsonl'), '{"kind":"pi\n');
    expect((await pingmo(['doctor', '--workspace', folder])).stdout).toContain('overrides.jsonl line 1');
    expect((await briefOf(folder)).items.length).toBeGreaterThan(2);
  });

  it.skipIf(process.getuid?.() === 0)('because the folder may not be written says so', async () => {
    const folder = await workspaceWith(records([day]));
    await chmod(join(folder, '.pingmo'), 0o500);
    const outcome = await pingmo(['collect', '--workspace', folder]);
    await chmod(join(folder, '.pingmo'), 0o700);
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toMatch(/storage-/);
  });
});
