import { describe, expect, it } from 'vitest';
import { jobs, type OpenWorkspace } from '../../src/app.js';
import { decisionsOf, readLedger } from '../../src/editing/index.js';
import type { Claim, DailyBrief, Day, Lang, ReadingDigest } from '../../src/model/index.js';
import { MONDAY, digestOf, itemsOf, readingOf } from '../publications/reading.js';

const day = '2025-07-01' as Day;
/** A note of five sentences: more than an item of a brief prints. */
const note = {
  id: 'crane',
  title: 'Otter Cranes tests a slow crane in the harbour of Bergen',
  text: 'Otter Cranes tests a slow crane in the harbour of Bergen until September. The crane lifts 40 tonnes in 12 minutes and brakes with the wind. The author argues that slow cranes wear out fewer ropes than fast ones. However, the test has no winter in it, and ice is what ropes fear most. Harbour masters who plan for ten years should read the tables at the end.',
  read_at: '2025-07-01T08:00:00Z',
  published: '2025-07-01T06:00:00Z',
};
const briefIn = (open: OpenWorkspace, language: Lang): Promise<DailyBrief> => jobs.makeIssue(jobs.briefPress, { date: day, language }, open);
const ofBrief = (brief: DailyBrief): readonly Claim[] => brief.items.flatMap((item) => [item.headline, ...item.sentences]);
const ofDigest = (digest: ReadingDigest): readonly Claim[] =>
  itemsOf(digest).flatMap((item) => [
    item.title,
    ...[item.lede, item.thesis, item.points, item.limits, item.audience, item.numbers].flatMap((claims) => claims ?? []),
  ]);
const idsOf = (claims: readonly Claim[]): readonly string[] => claims.map(({ id }) => id);

/** The same workspace as it is opened next time: with what has been decided. */
async function reopened(open: OpenWorkspace): Promise<OpenWorkspace> {
  const { overrides } = await readLedger(open.workspace.ledgerFile);
  return { ...open, decisionsAt: (asOf) => decisionsOf(overrides, open.workspace.configuration.timeZone, asOf) };
}
const reword = async (claim: string, text: string, language: Lang | undefined, open: OpenWorkspace) =>
  jobs.decide(await jobs.edits.reword(claim, text, language, open), {}, open);

describe('a decision about a sentence', () => {
  it('that stands in the digest only does not bring it into the brief', async () => {
    const open = await readingOf([note]);
    const [digest, brief] = [await digestOf(open, 'en'), await briefIn(open, 'en')];
    const only = ofDigest(digest).find(({ id }) => !idsOf(ofBrief(brief)).includes(id))!;
    const decided = await reword(only.id, 'In words of mine.', undefined, open);
    expect(decided).toMatchObject({ claim: only.id, publication: 'reading-digest', language: 'en' });
    const after = await reopened(open);
    expect(await briefIn(after, 'en')).toEqual(brief);
    expect(ofDigest(await digestOf(after, 'en', MONDAY)).find(({ id }) => id === only.id)).toMatchObject({ text: 'In words of mine.', tier: 'edited' });
  });

  it('that stands in both holds in both', async () => {
    const open = await readingOf([note]);
    const [digest, brief] = [await digestOf(open, 'en'), await briefIn(open, 'en')];
    const both = ofDigest(digest).find(({ id }) => idsOf(ofBrief(brief)).includes(id))!;
    const decided = await reword(both.id, 'In words of mine.', undefined, open);
    expect(decided).not.toHaveProperty('publication');
    const after = await reopened(open);
    for (const claims of [ofBrief(await briefIn(after, 'en')), ofDigest(await digestOf(after, 'en'))]) {
      expect(claims.find(({ id }) => id === both.id)).toMatchObject({ text: 'In words of mine.', tier: 'edited' });
    }
  });

  it('that stands in editions of several languages asks for one, and leaves the others as they were', async () => {
    const open = await readingOf([note]);
    const [english, chinese] = [await briefIn(open, 'en'), await briefIn(open, 'zh-Hans')];
    const claim = chinese.items[0]!.sentences[0]!;
    expect(idsOf(ofBrief(english))).toContain(claim.id);
    await expect(jobs.edits.reword(claim.id, '这台吊车很慢。', undefined, open)).rejects.toThrow(
      /several languages \((en, zh-Hans|zh-Hans, en)\)[\s\S]*--lang/,
    );
    await expect(jobs.edits.reword(claim.id, '這台吊車很慢。', 'zh-Hant', open)).rejects.toThrow('no edition of that language holds it');
    await reword(claim.id, '这台吊车很慢。', 'zh-Hans', open);
    const after = await reopened(open);
    expect(await briefIn(after, 'en')).toEqual(english);
    expect(ofBrief(await briefIn(after, 'zh-Hans')).find(({ id }) => id === claim.id)?.text).toBe('这台吊车很慢。');
  });

  it('asks the same of a passage in its place', async () => {
    const open = await readingOf([note]);
    const [, chinese] = [await briefIn(open, 'en'), await briefIn(open, 'zh-Hans')];
    const { id, evidence } = chinese.items[0]!.sentences[0]!;
    const { documentId } = evidence[0];
    await expect(jobs.edits.swap(id, documentId, 'ice is what ropes fear most', undefined, open)).rejects.toThrow('--lang');
    expect(await jobs.edits.swap(id, documentId, 'ice is what ropes fear most', 'en', open)).toMatchObject({
      kind: 'swap',
      publication: 'daily-brief',
      language: 'en',
    });
  });
});
