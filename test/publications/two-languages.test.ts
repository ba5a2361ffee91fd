import { describe, expect, it } from 'vitest';
import type { BriefItem, CountQuery, DailyBrief, Day, Lang, Source, SourceId, SourceRole, StoredDocument, StoryId } from '../../src/model/index.js';
import { composeBrief } from '../../src/publications/daily-brief/index.js';
import type { StoryFacts } from '../../src/publications/daily-brief/gather.js';
import { documentOf } from './documents.js';

const day = '2025-06-25' as Day;
const query: CountQuery = { count: 'documents', from: day, to: day };
const one = { value: 1, query };

interface Teller {
  readonly role: SourceRole;
  readonly language: Lang;
  readonly title: string;
  readonly body: string;
}

/** Makes the brief of a day on which each of the stories is told by these, in any edition. */
function dayOf(...told: readonly (readonly Teller[])[]): (language: Lang) => DailyBrief {
  const sources = new Map<SourceId, Source>();
  const stories = told.map((tellers, at): StoryFacts => {
    const fresh = tellers.map(({ role, ...text }, nth): StoredDocument => {
      const sourceId = `teller-${at}-${nth}` as SourceId;
      sources.set(sourceId, { id: sourceId, title: `Teller ${at}.${nth}`, role, reading: false, weight: 1 } as Source);
      return documentOf({ ...text, sourceId });
    });
    const counts = { origins: one, documents: one, languages: one, copies: { value: 0, query } };
    return { id: `s${'ab'[at]!.repeat(16)}` as StoryId, firstDay: day, rank: 9 - at, parts: [], dropped: false, fresh, documents: fresh, counts };
  });
  return (language) =>
    composeBrief({
      date: day,
      language,
      title: 'Test',
      editor: 'A. Reader',
      timeZone: 'UTC',
      stories,
      counts: { documents: one, sources: one, stories: one },
      sources,
      quoteLimits: new Map(),
      told: new Set(),
      revisions: { reworded: new Map(), swapped: new Map() },
      chosen: new Map(),
    });
}
const itemOf = (language: Lang, ...tellers: readonly Teller[]): BriefItem => dayOf(tellers)(language).items[0]!;
const wordsOf = (item: BriefItem): readonly string[] => [item.headline.text, ...item.sentences.map(({ text }) => text)];
const english = (item: BriefItem): readonly string[] => wordsOf(item).filter((text) => !/\p{Script=Han}/u.test(text));

const load = 'The robot carries 340 kilograms across wet planks without a handrail.';
const maker: Teller = {
  role: 'primary',
  language: 'en',
  title: 'Heron Robotics ships the Wader robot for harbours',
  body: `Heron Robotics ships the Wader robot to harbours from Friday on. ${load} A pilot on the pier can stop the machine with one hand.`,
};
const vague: Teller = {
  role: 'secondary',
  language: 'zh-Hans',
  title: '苍鹭机器人推出新款港口机器人',
  body: '苍鹭机器人推出新款港口步行机器人，引来业内广泛关注。许多码头工人认为，新机器会给装卸带来不少变化。业内人士指出，步行机器人的竞争正在升温。公司表示会继续听取各方面的意见和建议。分析师相信，未来港口的面貌将会焕然一新。',
};
const short: Teller = { ...vague, body: '苍鹭机器人推出新款港口步行机器人，引来业内广泛关注。许多码头工人认为，新机器会给装卸带来不少变化。' };
const exact: Teller = { ...vague, body: `${vague.body}新机器能驮着 340 公斤走过湿滑的木板。` };

describe('a story told in two languages', () => {
  it('has headline and sentences in the language of each edition when both tell the same', () => {
    const [simplified, englishItem] = [itemOf('zh-Hans', maker, exact), itemOf('en', maker, exact)];
    expect(simplified.headline.text).toBe(exact.title);
    expect(english(simplified)).toEqual([]);
    expect(englishItem.headline.text).toBe(maker.title);
    expect(english(englishItem)).toEqual(wordsOf(englishItem));
  });

  it('keeps the number of the primary source, in its own language, beside vague sentences of the edition’s', () => {
    const item = itemOf('zh-Hans', maker, vague);
    expect(item.sentences).toHaveLength(4);
    expect(item.headline.text).toBe(vague.title);
    expect(item.sentences[0]!.text).toBe('苍鹭机器人推出新款港口步行机器人，引来业内广泛关注。');
    expect(english(item)).toEqual([load]);
  });

  it('does so in the English edition too', () => {
    const primary: Teller = { ...exact, role: 'primary' };
    const report: Teller = { ...maker, role: 'secondary', body: 'Heron Robotics ships the Wader robot to harbours, and dock workers expect much of it.' };
    const item = itemOf('en', primary, report);
    expect(item.headline.text).toBe(report.title);
    expect(wordsOf(item).filter((text) => /\p{Script=Han}/u.test(text))).toEqual(['新机器能驮着 340 公斤走过湿滑的木板。']);
  });

  it('takes no number from who only retells, when the edition’s own sources state theirs', () => {
    const own: Teller = { ...vague, body: `${vague.body}首批 120 台机器周五运抵港口。` };
    expect(english(itemOf('zh-Hans', { ...maker, role: 'secondary' }, own))).toEqual([]);
    expect(english(itemOf('zh-Hans', { ...maker, role: 'secondary' }, vague))).toEqual([load]);
  });

  it('has a headline in the edition’s language even when only the title is in it', () => {
    const item = itemOf('zh-Hans', maker, { ...vague, body: '' });
    expect(item.headline.text).toBe(vague.title);
    expect(item.sentences[0]!.text).toBe('Heron Robotics ships the Wader robot to harbours from Friday on.');
  });

  it('is quoted from both Chinese scripts, each shown in the reader’s own, which comes first', () => {
    const island: Teller = {
      role: 'secondary',
      language: 'zh-Hant',
      title: '蒼鷺機器人在三座港口試用新機器',
      body: '蒼鷺機器人週五起在三座港口試用這批機器，費用由船公司負擔。',
    };
    const made = dayOf([short, island]);
    const [hans, hant] = [made('zh-Hans').items[0]!, made('zh-Hant').items[0]!];
    const idsOf = (item: BriefItem): readonly string[] => item.sentences.map(({ id }) => id).sort();
    expect(idsOf(hant)).toEqual(idsOf(hans));
    expect([hans, hant].map(({ headline, sentences }) => [headline.display === undefined, sentences[0]!.display === undefined])).toEqual([
      [true, true],
      [true, true],
    ]);
    const shown = (item: BriefItem): readonly string[] => item.sentences.map(({ text, display }) => display?.text ?? text);
    expect(shown(hans)).toContain('苍鹭机器人周五起在三座港口试用这批机器，费用由船公司负担。');
    expect(shown(hant)).toContain(island.body);
    expect(shown(hant).join('')).not.toMatch(/[码头们机]/);
  });

  it('stands at the same place in every edition', () => {
    const lone: Teller = {
      ...maker,
      title: 'Lotus Chips opens a school for users of Petal',
      body: 'The school is held in a former weaving mill near Porto. Thirty people learn there to mend the machine without special tools.',
    };
    const made = dayOf([maker, vague], [lone]);
    const orders = (['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => made(language).items.map(({ storyId }) => storyId));
    expect(orders).toEqual([orders[0], orders[0], orders[0]]);
    expect(orders[0]).toHaveLength(2);
  });
});
