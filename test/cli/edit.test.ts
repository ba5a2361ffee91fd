import { appendFile, cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DailyBrief, type BriefItem, type Claim, type StoredDocument } from '../../src/model/index.js';
import { records } from './records.js';
import { type Outcome, jsonOf, pingmo, workspaceWith } from './run.js';

const day = '2025-06-20';
let folder: string;
const run = (...args: string[]): Promise<Outcome> => pingmo([...args, '--workspace', folder]);
const done = async (...args: string[]): Promise<string> => {
  const { code, stdout, stderr } = await run(...args);
  if (code !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stdout;
};
const decide = async (...args: string[]): Promise<{ id: string; concerned?: string }> => JSON.parse(await done('edit', ...args, '--json')) as never;
const brief = async (...more: string[]): Promise<DailyBrief> => DailyBrief.parse(jsonOf(await run('brief', '--date', day, '--lang', 'en', '--json', ...more)));
const about = (made: DailyBrief, name: string): BriefItem => made.items.find((item) => item.headline.text.includes(name))!;
const claimIn = (made: DailyBrief, id: string): Claim | undefined =>
  made.items.flatMap((item) => [item.headline, ...item.sentences]).find((claim) => claim.id === id);
const listed = async (...more: string[]) =>
  jsonOf<{ decisions: { id: string; kind: string; state: string; reason?: string; concerned?: string }[]; broken: { line: number; reason: string }[] }>(
    await run('decisions', '--json', ...more),
  );

/** More of the same day: another telling of the museum, and something new. */
const later = [
  {
    id: 'late-museum',
    source: 'pier',
    lang: 'en',
    published: `${day}T09:00:00Z`,
    url: `https://heron.example/${day}`,
    title: 'Oslo museum buys the rights to Wader 4.1 from Heron Robotics',
    text: 'The museum in Oslo bought the rights to Wader 4.1 from Heron Robotics. Wader 4.1 is a walking robot for harbours, with four hours of battery. The contract names no sum and runs for twelve years.',
  },
  {
    id: 'late-otter',
    source: 'pier',
    lang: 'en',
    published: `${day}T09:00:00Z`,
    title: 'Otter Cloud opens a data centre in Bergen',
    text: 'Otter Cloud opened a data centre in Bergen on 20 June 2025, cooled by sea water. The hall draws 12 MW.',
  },
];
const collectMore = async (): Promise<void> => {
  await writeFile(join(folder, 'inbox', 'more.jsonl'), later.map((record) => `${JSON.stringify(record)}\n`).join(''));
  await done('collect');
};

let collected: string;
beforeAll(async () => {
  folder = collected = await workspaceWith(records(['2025-06-19', day]));
  await done('collect');
});
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'pingmo-')), 'news');
  await cp(collected, folder, { recursive: true });
});

describe('what an editor decides', () => {
  it('brings the document of another story, from which a passage was taken, into the list of the item', async () => {
    const plain = await brief();
    const chip = about(plain, 'Petal');
    const other = about(plain, 'Ripple').documents.find((document) => document.language === 'en')!;
    expect(chip.documents.map(({ id }) => id)).not.toContain(other.id);
    await decide('swap', chip.sentences[1]!.id, other.id, other.title);
    const item = (await brief()).items.find(({ storyId }) => storyId === chip.storyId)!;
    expect(item.documents.map(({ id }) => id)).toEqual([...chip.documents.map(({ id }) => id), other.id]);
  });

  it('shows in the brief, stays when documents come, and is as before when it is undone', async () => {
    const plain = await brief();
    const museum = about(plain, 'Wader');
    const chip = about(plain, 'Petal');
    const letters = about(plain, 'Carpbase');
    const school = about(plain, 'Ripple');
    const other = chip.documents.find((document) => document.language === 'en')!;

    await decide('pin', school.storyId);
    await decide('drop', letters.storyId, '--note', 'told last week');
    await decide('retitle', museum.storyId, 'A robot goes to the museum', '--lang', 'en');
    const reworded = await decide('reword', museum.sentences[0]!.id, 'Twelve years, and nobody says for how much.');
    expect(reworded.concerned!.slice(0, 40)).toBe(museum.sentences[0]!.text.slice(0, 40));
    await decide('swap', chip.sentences[1]!.id, other.id, other.title);
    await decide('text', 'opening', 'A quiet day on the river.', '--date', day, '--lang', 'en');
    await decide('text', 'closing', 'Until tomorrow.', '--date', day, '--lang', 'en');

    const check = (made: DailyBrief): void => {
      expect(made.items[0]!.storyId).toBe(school.storyId);
      expect(made.items.some((item) => item.storyId === letters.storyId)).toBe(false);
      expect(made.nearMisses).toContainEqual(expect.objectContaining({ storyId: letters.storyId, reason: 'dropped' }));
      const headline = made.items.find((item) => item.storyId === museum.storyId)!.headline;
      expect(headline).toMatchObject({ text: 'A robot goes to the museum', tier: 'edited' });
      expect(claimIn(made, museum.sentences[0]!.id)).toEqual({ ...museum.sentences[0]!, text: 'Twelve years, and nobody says for how much.', tier: 'edited' });
      expect(claimIn(made, chip.sentences[1]!.id)).toMatchObject({ tier: 'quoted', text: other.title });
      expect([made.opening?.text, made.closing?.text]).toEqual(['A quiet day on the river.', 'Until tomorrow.']);
    };
    check(await brief());
    const paths = (await done('brief', '--date', day, '--lang', 'en')).trim().split('\n');
    const [markdown, html] = await Promise.all([readFile(paths[1]!, 'utf8'), readFile(paths[2]!, 'utf8')]);
    const seen = [markdown, html.replace(/<[^>]*>/g, '')];
    for (const page of seen) for (const words of ['A quiet day on the river.', 'Until tomorrow.', 'A robot goes to the museum']) expect(page).toContain(words);

    const answer = jsonOf<{ claim: Claim; faults: unknown[]; evidence: { quote: string }[] }>(await run('why', museum.sentences[0]!.id, '--json'));
    expect([answer.claim.tier, answer.faults, answer.evidence[0]!.quote]).toEqual(['edited', [], museum.sentences[0]!.evidence[0].quote]);

    await collectMore();
    const grown = await brief();
    check(grown);
    expect(grown.items.some((item) => item.headline.text.includes('Otter'))).toBe(true);

    for (let nth = 0; nth < 7; nth++) await done('undo');
    const undone = await brief();
    const { decisions } = await listed();
    expect(decisions).toEqual([]);
    await writeFile(join(folder, 'overrides.jsonl'), '');
    expect(undone).toEqual(await brief());
    expect((await run('undo')).code).toBe(1);
  });

  it('about stories holds in every list: merged, split, ordered, counted', async () => {
    const plain = await brief();
    const [museum, chip] = [about(plain, 'Wader'), about(plain, 'Petal')];
    await decide('merge', museum.storyId, chip.storyId.slice(0, 8));
    await decide('split', museum.storyId, chip.documents[0]!.id, '--by', 'Second Editor');
    const stories = jsonOf<{ id: string; documentIds: string[]; formerIds: string[] }[]>(await run('stories', '--date', day, '--json'));
    const whole = stories.find((story) => story.id === museum.storyId)!;
    expect(whole.documentIds).toHaveLength(museum.documents.length + chip.documents.length - 1);
    const part = stories.find((story) => story.documentIds.includes(chip.documents[0]!.id))!;
    expect(part.documentIds).toEqual([chip.documents[0]!.id]);
    expect(jsonOf<StoredDocument & { storyId: string }>(await run('document', chip.documents[0]!.id, '--json')).storyId).toBe(part.id);

    await decide('order', day, part.id, museum.storyId);
    await decide('leave-out', museum.documents[1]!.id);
    const made = await brief();
    expect(made.items.slice(0, 2).map((item) => item.storyId)).toEqual([part.id, museum.storyId]);
    expect(made.items[1]!.documents.map(({ id }) => id)).not.toContain(museum.documents[1]!.id);
    for (const { value, query } of [...made.summary, ...made.items[1]!.reasons].flatMap((claim) => claim.counts ?? []).slice(0, 5)) {
      expect(jsonOf(await run('count', JSON.stringify(query), '--json'))).toBe(value);
    }
    expect(jsonOf(await run('count', JSON.stringify({ count: 'documents', story: museum.storyId, copies: true }), '--json'))).toBe(whole.documentIds.length);
  });

  it('joins the names of a thing in search, keeps a muted source out of briefs, and is dated: an earlier day does not know it', async () => {
    await decide('alias', 'Ripple', '涟漪');
    expect(jsonOf<{ title: string }[]>(await run('search', '涟漪', '--json')).length).toBeGreaterThan(0);
    expect(jsonOf(await run('search', '涟漪', '--as-of', day, '--json'))).toEqual([]);
    const known = await brief('--as-of', day);
    await decide('mute', 'harbour');
    expect((await brief()).items.flatMap((item) => item.documents).some((document) => document.source.id === 'harbour')).toBe(false);
    expect(await brief('--as-of', day)).toEqual(known);
  });

  it('can be taken back by name, and the taking back too', async () => {
    const { storyId } = about(await brief(), 'Petal');
    const { id } = await decide('drop', storyId);
    await decide('pin', storyId);
    const undoing = jsonOf<{ id: string; override: string }>(await run('undo', id.slice(0, 6), '--json'));
    expect(undoing.override).toBe(id);
    expect((await listed()).decisions.map(({ kind }) => kind)).toEqual(['pin']);
    expect((await run('undo', id)).stderr).toContain(`pingmo undo ${undoing.id}`);
    await done('undo', undoing.id);
    expect((await listed()).decisions.map(({ kind }) => kind)).toEqual(['drop', 'pin']);
    expect((await listed('--all')).decisions.map(({ kind }) => kind).sort()).toEqual(['drop', 'pin', 'undo', 'undo']);
  });

  it('about what was published comes with the next correction; publishing itself is not undone', async () => {
    const { storyId } = about(await brief(), 'Petal');
    await done('publish', '--date', day);
    expect(await done('edit', 'drop', storyId)).toContain('pingmo publish --date');
    expect((await brief()).items.map((item) => item.storyId)).toContain(storyId);
    await done('publish', '--date', day);
    expect((await brief()).items.map((item) => item.storyId)).not.toContain(storyId);
    const publishing = (await listed('--all')).decisions.find(({ kind }) => kind === 'publish')!;
    expect((await run('undo', publishing.id)).stderr).toContain('has been read');
  });
});

describe('a decision whose object went', () => {
  it('is reported with what it concerned, by `decisions` and `doctor`, and the others count', async () => {
    const plain = await brief();
    const chip = about(plain, 'Petal');
    const first = chip.documents[0]!;
    await decide('retitle', chip.storyId, 'A chip on the river', '--lang', 'en');
    await decide('annotate', first.id, 'Read this first.');
    await decide('pin', about(plain, 'Ripple').storyId);
    for (const { id } of chip.documents) await done('forget', id);
    const { decisions } = await listed();
    const stale = decisions.filter(({ state }) => state === 'stale');
    expect(stale.map(({ kind }) => kind)).toEqual(['retitle', 'annotate']);
    expect(stale[0]).toMatchObject({ reason: `there is no story ${chip.storyId} any more` });
    expect(stale[0]!.concerned).toContain('Petal');
    expect(stale[1]!.reason).toContain(`${first.id} is gone`);
    expect(await done('decisions')).toContain('stale: there is no story');
    const examined = await run('doctor');
    expect(examined.stdout).toMatch(/stale\s+decisions: .*retitle: .*Petal/);
    expect(examined.code).toBe(0);
    expect((await brief()).items[0]!.storyId).toBe(about(plain, 'Ripple').storyId);
  });

  it('because a claim is in no publication any more is reported with the words of the claim', async () => {
    const made = await brief();
    const [sentence] = about(made, 'Wader').sentences;
    await decide('reword', sentence!.id, 'In short.');
    await decide('drop', about(made, 'Wader').storyId);
    await brief();
    const [stale] = (await listed()).decisions.filter(({ state }) => state === 'stale');
    expect(stale).toMatchObject({ kind: 'reword', reason: `no publication made here holds ${sentence!.id} any more` });
    expect(sentence!.text.startsWith(stale!.concerned!.replace('…', ''))).toBe(true);
  });
});

describe('a decision about a term that no document has yet', () => {
  it('is kept and told of at once, with what was perhaps meant', async () => {
    await done('trends', '--json');
    const told = await done('edit', 'follow-term', 'Duckwed Labs');
    expect(told.split('\n')[1]).toBe('No document has “Duckwed Labs” yet; it will be followed from the day one does. Near: “Duckweed Labs”.');
    expect(await done('edit', 'ban-term', 'Otter Cloud')).toContain('No document has “Otter Cloud” yet; it will be listed nowhere when one does.');
    expect(await done('edit', 'follow-term', 'duckweed labs')).not.toContain('No document');
    expect(await done('edit', 'alias', 'Quoll', 'Duckweed Labs')).toContain('No document has “Quoll” yet; who searches for it finds “Duckweed Labs”.');
    expect(await done('edit', 'alias', 'Gnat', 'Midge', '--apart')).toContain('No document has “Gnat” or “Midge” yet; the two will be kept apart');
  });

  it('is listed as applying to nothing until a document has it', async () => {
    const kinds = [
      await decide('follow-term', 'Otter Cloud'),
      await decide('rename-term', 'Otter Cloud', 'The Otter'),
      await decide('alias', 'Otter Cloud', 'Quoll'),
    ];
    await decide('follow-term', 'Petal');
    const states = async () => (await listed()).decisions.map(({ state }) => state);
    expect(await states()).toEqual([...kinds.map(() => 'waiting'), 'in-force']);
    expect(await done('decisions')).toContain('    applies to nothing yet: no document has “Otter Cloud” or “Quoll” yet\n');
    await collectMore();
    expect(await states()).toEqual(['in-force', 'in-force', 'in-force', 'in-force']);
  });

  it('applies when the name was joined to one that a document has', async () => {
    await decide('alias', 'Quoll', 'Duckweed Labs');
    await decide('follow-term', 'Quoll');
    expect((await listed()).decisions.map(({ state }) => state)).toEqual(['in-force', 'in-force']);
  });
});

describe('a ledger with lines that do not count', () => {
  it('names line and reason, says when a newer version wrote it, and follows the others', async () => {
    const { storyId } = about(await brief(), 'Petal');
    await decide('drop', storyId);
    await appendFile(join(folder, 'overrides.jsonl'), '{"kind":"pi\n{"id":"x","kind":"applaud"}\n<<<<<<< HEAD\n');
    const { decisions, broken } = await listed();
    expect(decisions.map(({ kind }) => kind)).toEqual(['drop']);
    expect(broken.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(broken[1]!.reason).toContain('newer version');
    const examined = await run('doctor');
    expect(examined.code).toBe(1);
    expect(examined.stdout).toMatch(/line 2: is not JSON[\s\S]*line 3: was written by a newer version[\s\S]*line 4: is a conflict marker of git/);
    expect((await brief()).items.map((item) => item.storyId)).not.toContain(storyId);
  });
});

describe('what cannot be decided', () => {
  it('is answered in one sentence, and nothing is written', async () => {
    const made = await brief();
    const chip = about(made, 'Petal');
    const [claim] = chip.sentences;
    const count = made.summary[0]!.id;
    const document = chip.documents[0]!.id;
    for (const [args, code, words] of [
      [['pin', 'saaaaaaaaaaaaaaaa'], 1, 'no story bears this id'],
      [['leave-out', 'daaaaaaaaaaaaaaaa'], 1, 'pingmo search'],
      [['reword', 'caaaaaaaaaaaa', 'x'], 1, 'no publication made in this workspace holds it'],
      [['reword', claim!.id, ''], 1, 'one of the texts is empty'],
      [['reword', claim!.id, '  '], 1, 'one of the texts is empty'],
      [['reword', claim!.id, '簡而言之。', '--lang', 'zh-Hant'], 1, 'no edition of that language holds it'],
      [['swap', claim!.id, document, 'words of another day'], 1, 'do not stand in it'],
      [['swap', count, document, 'Petal'], 1, 'it is a count'],
      [['merge', chip.storyId, chip.storyId], 1, 'one story already'],
      [['split', chip.storyId, ...chip.documents.map(({ id }) => id)], 1, 'nothing would be left'],
      [['split', chip.storyId, about(made, 'Wader').documents[0]!.id], 1, 'is no document of it'],
      [['order', '2025-06-19', chip.storyId], 1, 'no document of that day'],
      [['mute', 'harbor'], 1, 'Known sources: inbox'],
      [['alias', 'duck', 'Ducks'], 1, '“duck” and “Ducks” are one name'],
      [['text', 'middle', 'x'], 2, 'opening, closing'],
      [['order', 'yesterday', chip.storyId], 2, 'YYYY-MM-DD'],
      [['pim', chip.storyId], 2, 'pin'],
    ] as const) {
      const outcome = await run('edit', ...args);
      expect([args, outcome.code, outcome.stdout]).toEqual([args, code, '']);
      expect(outcome.stderr).toContain(words);
      expect(outcome.stderr.trim().split('\n').length).toBeLessThan(3);
    }
    expect(await readFile(join(folder, 'overrides.jsonl'), 'utf8')).toBe('');
  }, 60_000);
});
