import { describe, expect, it } from 'vitest';
import { type Picture, type PictureTable, drawPicture, multipleOf, tableOf } from '../../../src/rendering/charts/index.js';
import type { Day, Trend } from '../../../src/model/index.js';
import { collisions, labelsOf, outside } from './drawn.js';

const day = (text: string): Day => text as Day;
const texts = ({ header, rows }: PictureTable): readonly (readonly string[])[] => [
  header.map(({ name }) => name),
  ...rows.map((row) => row.map(({ text }) => text)),
];

const month = { from: day('2025-05-01'), to: day('2025-05-31') };
const next = { from: day('2025-06-01'), to: day('2025-06-30') };

describe('the table behind a picture holds its data:', () => {
  it('of a stream every share with its interval, and what is not known', () => {
    const picture: Picture = {
      kind: 'stream',
      grain: 'month',
      periods: [month, next],
      series: [
        { name: '推理', direction: 'rising', points: [{ share: 0.04, low: 0.03, high: 0.052 }, { share: 0.125 }] },
        { name: '检索', direction: 'fading', points: [undefined, { share: 0 }] },
      ],
    };
    expect(texts(tableOf(picture, 'zh-Hans'))).toEqual([
      ['月', '推理', '检索'],
      ['2025 年 5 月', '4.0% (3.0%–5.2%)', '没有文档'],
      ['2025 年 6 月', '13%', '0%'],
    ]);
  });

  it('of small multiples every period with its counts, bursts and marks', () => {
    const point = { stories: 3, of: 60, origins: 2, ofOrigins: 9, share: 0.05, low: 0.02, high: 0.11 };
    const picture: Picture = {
      kind: 'multiples',
      grain: 'month',
      terms: [
        {
          term: 'agent skills',
          direction: 'rising',
          baseline: 0.01,
          bursts: [{ from: day('2025-06-20'), to: day('2025-07-02') }],
          curve: [
            { ...month, ...point, marks: [] },
            { ...next, ...point, marks: ['outage', 'reposts'] },
          ],
        },
      ],
    };
    expect(texts(tableOf(picture, 'en')).slice(1)).toEqual([
      ['agent skills', 'May 2025', '3/60', '5.0%', '2.0%–11%', '1.0%', '', ''],
      ['agent skills', 'Jun 2025', '3/60', '5.0%', '2.0%–11%', '1.0%', 'burst', 'source silent, mostly reposts'],
    ]);
  });

  it('of first days the earliest first, with where they went', () => {
    const picture: Picture = {
      kind: 'first-seen',
      span: { from: day('2025-01-01'), to: day('2025-12-31') },
      terms: [
        { name: '乙', day: day('2025-03-04'), where: 'arxiv.org' },
        { name: '甲', day: day('2025-02-01'), crossings: [{ into: 'language', name: 'en', day: day('2025-02-09') }] },
      ],
    };
    expect(texts(tableOf(picture, 'zh-Hant'))).toEqual([
      ['詞', '首次出現', '出處', '傳到'],
      ['甲', '2025 年 2 月 1 日', '', 'en（2025 年 2 月 9 日）'],
      ['乙', '2025 年 3 月 4 日', 'arxiv.org', ''],
    ]);
  });

  it('without a column in which no row has a value', () => {
    const groups = [{ name: 'A', count: 9, children: [{ name: 'B', count: 5 }] }];
    expect(texts(tableOf({ kind: 'hierarchy', unit: 'sessions', groups }, 'en'))).toEqual([
      ['trend', 'within', 'sessions'],
      ['A', '', '9'],
      ['B', 'A', '5'],
    ]);
    expect(texts(tableOf({ kind: 'word-cloud', unit: 'mentions', words: [{ word: 'a', count: 2 }] }, 'zh-Hans'))).toEqual([
      ['词', '提及'],
      ['a', '2'],
    ]);
    expect(texts(tableOf({ kind: 'word-cloud', unit: 'mentions', words: [] }, 'en'))).toHaveLength(1);
  });

  it('of a hierarchy every level, also those that are not drawn', () => {
    const picture: Picture = {
      kind: 'hierarchy',
      unit: 'sessions',
      groups: [{ name: 'A', count: 9, direction: 'rising', children: [{ name: 'B', count: 5, href: 'b', children: [{ name: 'C', count: 0 }] }] }],
    };
    expect(texts(tableOf(picture, 'en'))).toEqual([
      ['trend', 'within', 'sessions', 'direction'],
      ['A', '', '9', 'rising'],
      ['B', 'A', '5', ''],
      ['C', 'B', '0', ''],
    ]);
  });

  it('of a heat map every cell with its address, zeros too', () => {
    const picture: Picture = {
      kind: 'heat-map',
      unit: 'stories',
      rows: [{ name: '金融' }, { name: '教育' }],
      columns: [{ name: 'A' }, { name: 'B' }],
      cells: [[{ count: 3, href: 'a' }, { count: 0 }], [{ count: 7 }]],
    };
    const table = tableOf(picture, 'zh-Hans');
    expect(texts(table)).toEqual([
      ['行业', 'A', 'B'],
      ['金融', '3', '0'],
      ['教育', '7', '0'],
    ]);
    expect(table.rows[0]![1]).toEqual({ text: '3', href: 'a' });
  });

  it('of a word cloud the most used first', () => {
    const picture: Picture = {
      kind: 'word-cloud',
      unit: 'mentions',
      words: [
        { word: 'b', count: 2 },
        { word: 'a', count: 2 },
        { word: 'c', count: 9, direction: 'fading' },
      ],
    };
    expect(texts(tableOf(picture, 'en')).slice(1)).toEqual([
      ['c', '9', 'fading'],
      ['a', '2', ''],
      ['b', '2', ''],
    ]);
  });

  it('of a neighbourhood the nearest first, with their ties', () => {
    const picture: Picture = {
      kind: 'neighbourhood',
      term: 'x',
      neighbours: [
        { name: 'far', npmi: -0.1, stories: 1 },
        { name: 'near', npmi: 0.5, stories: 8 },
      ],
      ties: [{ a: 0, b: 1, npmi: 0.25 }],
    };
    expect(texts(tableOf(picture, 'en')).slice(1)).toEqual([
      ['near', '0.50', '8', 'far 0.25'],
      ['far', '−0.10', '1', 'near 0.25'],
    ]);
  });
});

describe('a picture', () => {
  it('prints the count of a cell, and nothing where it is zero', () => {
    const svg = drawPicture(
      { kind: 'heat-map', unit: 'stories', rows: [{ name: '金融' }], columns: [{ name: '甲' }, { name: '乙' }], cells: [[{ count: 41 }, { count: 0 }]] },
      { language: 'zh-Hans' },
    );
    expect(labelsOf(svg).map(({ text }) => text)).toEqual(expect.arrayContaining(['金融', '甲', '乙', '41']));
    expect(labelsOf(svg).map(({ text }) => text)).not.toContain('0');
  });

  it('tells of words that a cloud has no room for', () => {
    const words = Array.from({ length: 400 }, (_, at) => ({ word: `检索增强生成 ${at}`, count: 10 }));
    const drawn = labelsOf(drawPicture({ kind: 'word-cloud', unit: 'mentions', words }, { language: 'zh-Hans', width: 340 })).map(({ text }) => text);
    const placed = drawn.filter((text) => text.startsWith('检索增强生成')).length;
    expect(placed).toBeGreaterThan(10);
    expect(drawn).toContain(`另有 ${400 - placed} 项放不下，见数据表`);
  });

  const boxesOf = (most: number): readonly string[] => {
    const children = Array.from({ length: 40 }, (_, at) => ({ name: `一个相当长的名字 ${at}`, count: at === 0 ? most : 1 }));
    const svg = drawPicture({ kind: 'hierarchy', unit: 'stories', groups: [{ name: '组', count: most + 39, children }] }, { language: 'zh-Hans', width: 340 });
    return labelsOf(svg).map(({ text }) => text);
  };

  it('gathers what is too small for its name, and says how many', () => {
    expect(boxesOf(60).join('\n')).toMatch(/另 \d+ 项/);
  });

  it('never gathers the largest, however small the rest', () => {
    expect(boxesOf(5000)).toContain('5000');
  });

  it('that is wrong would be found: two labels in one place collide, one beyond the edge is outside', () => {
    const text = (x: number, words: string): string => `<text x="${x}" y="20" font-size="12">${words}</text>`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><g transform="translate(10 0)">${text(0, '推理')}${text(20, '模型')}${text(80, '检索')}</g></svg>`;
    expect(collisions(svg)).toEqual(['推理 | 模型']);
    expect(outside(svg)).toEqual(['检索']);
  });
});

describe('a trend as a panel', () => {
  it('takes its usual share from the baseline, and has none without one', () => {
    const trend = (of: number): Trend =>
      ({ term: 'x', curve: [], bursts: [], movement: { direction: 'rising', baseline: { ...month, stories: 3, of } } }) as unknown as Trend;
    expect(multipleOf(trend(60), 't').baseline).toBe(0.05);
    expect(multipleOf(trend(0))).toEqual({ term: 'x', direction: 'rising', curve: [], bursts: [] });
  });
});
