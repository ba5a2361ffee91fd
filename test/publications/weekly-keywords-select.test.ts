import { describe, expect, it } from 'vitest';
import type { Day, Movement, StoryId, TermId, Trend } from '../../src/model/index.js';
import { type Candidates, MOST_KEYWORDS, selectKeywords } from '../../src/publications/weekly-keywords/select.js';

interface Told {
  readonly direction?: Movement['direction'];
  readonly stories?: number;
  readonly before?: number;
  readonly ratio?: number;
  readonly kind?: Trend['kind'];
  readonly storyIds?: readonly string[];
  readonly marks?: Trend['curve'][number]['marks'];
}

/** A trend of a week of 200 stories and a baseline of 2,000, with what matters to the choice. */
function trend(term: string, { direction = 'steady', stories = 5, before = 20, ratio = 1, kind = 'unknown', storyIds = [], marks = [] }: Told = {}): Trend {
  const week = { from: '2025-06-16' as Day, to: '2025-06-22' as Day };
  const movement = { direction, stories, of: 200, baseline: { ...week, stories: before, of: 2000 }, isNew: before === 0, ratio };
  return {
    id: `t-${term}` as TermId,
    term,
    aliases: [],
    kind,
    movement,
    curve: [{ ...week, marks }],
    storyIds: storyIds as StoryId[],
  } as unknown as Trend;
}

const none: Candidates = { rising: [], new: [], all: [], followed: [], banned: [] };
const choose = (candidates: Partial<Candidates>, told: readonly string[] = [], ofStory: Readonly<Record<string, number>> = {}) => {
  const { chosen, misses } = selectKeywords({ ...none, ...candidates }, new Set(told as StoryId[]), ({ term }) => ({
    documents: 3,
    ofStory: ofStory[term] ?? 1,
  }));
  return { chosen: chosen.map(({ trend: { term }, group }) => `${group} ${term}`), misses: misses.map(({ trend: { term }, reason }) => `${term}: ${reason}`) };
};

describe('the choice of keywords', () => {
  it('takes what rises before what is new, and that before what stays; each once', () => {
    const seagull = trend('Seagull-2', { direction: 'rising' });
    expect(choose({ rising: [seagull], new: [trend('Wader', { before: 0 }), seagull], all: [trend('tidal ledgers'), seagull] }).chosen).toEqual([
      'rising Seagull-2',
      'new Wader',
      'steady tidal ledgers',
    ]);
  });

  it('prefers, of one sort, terms of stories that the briefs of the week told', () => {
    const rising = [trend('Seagull-2', { direction: 'rising', storyIds: ['s1'] }), trend('Wader', { direction: 'rising', storyIds: ['s2'] })];
    expect(choose({ rising }, ['s2']).chosen).toEqual(['rising Wader', 'rising Seagull-2']);
  });

  it('puts what stays in the order of the documents of one story that hold it, times how rare it was and how much more it is told of', () => {
    // 4 · ln(2001 / 21) · 1 = 18.2; 4 · ln(2001 / 401) · 1 = 6.4; 9 · ln(2001 / 401) · 2 = 28.9
    const all = [trend('old dye', { before: 400 }), trend('great dam', { before: 400, ratio: 2 }), trend('rare dye', { before: 20 })];
    expect(choose({ all }, [], { 'rare dye': 4, 'old dye': 4, 'great dam': 9 }).chosen).toEqual(['steady great dam', 'steady rare dye', 'steady old dye']);
  });

  it('tells of words of style, of one origin, of reposts, of what is everywhere and of what the editor banned', () => {
    const { chosen, misses } = choose({
      rising: [
        trend('evidence', { direction: 'rising' }),
        trend('Wader', { direction: 'rising', marks: ['one-origin'] }),
        trend('Petal', { direction: 'rising', marks: ['reposts'] }),
        trend('Ripple', { direction: 'rising', stories: 51 }),
        trend('Carpbase', { direction: 'rising' }),
      ],
      banned: [trend('Carpbase')],
    });
    expect(chosen).toEqual([]);
    expect(misses).toEqual(['Carpbase: banned', 'evidence: style', 'Wader: one-origin', 'Petal: reposts', 'Ripple: everywhere']);
  });

  it('takes what the editor follows whatever it does, when it was told of at all', () => {
    const quiet = trend('fog horn', { kind: 'concept', stories: 1 });
    const everywhere = trend('ledger', { stories: 100, direction: 'rising' });
    const silent = trend('Wader', { stories: 0 });
    expect(choose({ followed: [quiet, everywhere, silent], rising: [trend('Seagull-2', { direction: 'rising' })] }).chosen).toEqual([
      'rising ledger',
      'rising Seagull-2',
      'steady fog horn',
    ]);
  });

  it('leaves out without a word what hardly anybody told, but not a name in three documents', () => {
    expect(choose({ new: [trend('fog horn', { kind: 'concept', stories: 1, before: 0 }), trend('Seagull-2', { stories: 1, before: 0 })] })).toEqual({
      chosen: ['new Seagull-2'],
      misses: [],
    });
  });

  it('stops at fifty, and names the next ones', () => {
    const rising = Array.from({ length: MOST_KEYWORDS + 2 }, (_, at) => trend(`Wader-${at}`, { direction: 'rising' }));
    const { chosen, misses } = choose({ rising });
    expect(chosen.length).toBe(50);
    expect(misses).toEqual(['Wader-50: rank', 'Wader-51: rank']);
  });
});
