import { describe, expect, it } from 'vitest';
import { drawHeatStrip, drawPicture, drawSparkline, renderPng } from '../../../src/rendering/charts/index.js';
import { fitText, widthOf, wrapText } from '../../../src/rendering/charts/widths.js';
import { PALETTE } from '../../../src/rendering/palette.js';
import { type Day, addDays } from '../../../src/model/index.js';
import { parseSvg } from './drawn.js';

type Channels = readonly [number, number, number];

function channels(colour: string): Channels {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16)) as unknown as Channels;
}

/** `over` laid on `under`, as much as `opacity`. */
function laid(over: Channels, under: Channels, opacity: number): Channels {
  return over.map((part, at) => part * opacity + under[at]! * (1 - opacity)) as unknown as Channels;
}

/** Contrast by WCAG 2.2. */
function contrast(a: Channels, b: Channels): number {
  const luminance = (colour: Channels): number => {
    const [r, g, blue] = colour.map((part) => (part / 255 <= 0.04045 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4)) as unknown as Channels;
    return 0.2126 * r + 0.7152 * g + 0.0722 * blue;
  };
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The strongest tint on which a picture of this kind sets letters. */
function strongestTint(svg: string): number {
  return Math.max(...[...parseSvg(svg).querySelectorAll('rect')].map((rect) => Number(rect.getAttribute('fill-opacity') ?? 0)));
}

const heat = drawPicture({ kind: 'heat-map', unit: 'stories', rows: [{ name: 'r' }], columns: [{ name: 'a' }], cells: [[{ count: 9 }]] }, { language: 'en' });
const boxes = drawPicture(
  { kind: 'hierarchy', unit: 'stories', groups: [{ name: 'g', count: 9, children: [{ name: 'a', count: 9, direction: 'fading' }] }] },
  { language: 'en' },
);

describe.each(['light', 'dark'] as const)('in the %s', (scheme) => {
  const colour = (name: keyof (typeof PALETTE)['light']): Channels => channels(PALETTE[scheme][name]);

  it('letters and shapes stand out from the paper at least 4.5 to 1, letters 7 to 1', () => {
    for (const name of ['ink', 'quiet'] as const) expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(7);
    for (const name of ['green', 'fading', 'quiet'] as const) expect(contrast(colour(name), colour('paper'))).toBeGreaterThanOrEqual(4.5);
  });

  it('figures stand out from the strongest cell of a heat map', () => {
    expect(contrast(colour('ink'), laid(colour('green'), colour('paper'), strongestTint(heat)))).toBeGreaterThanOrEqual(4.5);
  });

  it('names and counts stand out from the boxes of a hierarchy', () => {
    for (const tint of ['green', 'fading', 'quiet'] as const) {
      const under = laid(colour(tint), colour('paper'), strongestTint(boxes));
      for (const name of ['ink', 'quiet'] as const) expect(contrast(colour(name), under)).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('a file of its own', () => {
  it('brings both schemes with it; in a page it takes those of the page', () => {
    const own = drawPicture({ kind: 'word-cloud', unit: 'mentions', words: [{ word: 'x', count: 1 }] }, { language: 'en' });
    expect(own).toContain(PALETTE.light.paper);
    expect(own).toMatch(/prefers-color-scheme: dark/);
    const inPage = drawPicture({ kind: 'word-cloud', unit: 'mentions', words: [{ word: 'x', count: 1 }] }, { language: 'en', colours: 'page' });
    expect(inPage).not.toMatch(/<style|#[0-9a-f]{6}|style=/);
  });

  it('is drawn as PNG in the width asked for, in the colours asked for, with the letters of the program', async () => {
    const svg = drawPicture({ kind: 'word-cloud', unit: 'mentions', words: [{ word: '智慧代理', count: 3 }] }, { language: 'zh-Hant', width: 340 });
    const [light, again, dark] = await Promise.all([
      renderPng(svg, { width: 680, scheme: 'light' }),
      renderPng(svg, { width: 680, scheme: 'light' }),
      renderPng(svg, { width: 680, scheme: 'dark' }),
    ]);
    const view = new DataView(light.buffer, light.byteOffset);
    expect([...light.subarray(1, 4)].map((code) => String.fromCharCode(code)).join('')).toBe('PNG');
    expect(view.getUint32(16)).toBe(680);
    expect(Buffer.compare(light, again)).toBe(0);
    expect(Buffer.compare(light, dark)).not.toBe(0);
    // Letters without a font would leave an empty sheet, which is far smaller.
    const bare = await renderPng(svg.replace(/<text[^>]*>[^<]*<\/text>/g, ''), { width: 680, scheme: 'light' });
    expect(light.length).toBeGreaterThan(bare.length * 2);
  });
});

describe('small pictures', () => {
  const from = (week: number): Day => addDays('2025-01-06' as Day, 7 * week);
  const cells = [0, 2, 10].map((stories, week) => ({ from: from(week), to: addDays(from(week), 6), stories, of: week === 0 ? 0 : 50 }));

  it('say what they show in words', () => {
    const strip = parseSvg(drawHeatStrip({ name: 'MCP', cells }, { language: 'en' }));
    expect(strip.getAttribute('aria-label')).toBe('MCP: stories per week, 6 Jan 2025 to 26 Jan 2025; latest 10, most 10');
    const line = parseSvg(drawSparkline({ name: '推理', points: [{ share: 0.01 }, undefined, { share: 0.2 }], direction: 'rising' }, { language: 'zh-Hans' }));
    expect(line.getAttribute('aria-label')).toBe('推理：份额从 1.0% 到 20%，上升');
  });

  it('are higher where there was more, and hollow where nothing was delivered', () => {
    const rects = [...parseSvg(drawHeatStrip({ name: 'x', cells }, { language: 'en' })).querySelectorAll('rect')];
    const heights = rects.map((rect) => Number(rect.getAttribute('height')));
    expect(rects[0]!.getAttribute('fill')).toBe('none');
    expect(heights[2]!).toBeGreaterThan(heights[1]!);
  });

  it('stay whole without data', () => {
    expect(drawHeatStrip({ name: 'x', cells: [] }, { language: 'zh-Hant' })).toContain('這裡沒有可畫的資料');
    expect(drawSparkline({ name: 'x', points: [], direction: 'unknown' }, { language: 'en' })).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('widths', () => {
  it('are one em for a Han character, and less for a Latin one', () => {
    expect(widthOf('推理模型', 12)).toBe(48);
    expect(widthOf('agent', 12)).toBeLessThan(36);
    expect(widthOf('', 12)).toBe(0);
  });

  it('count the room that a browser puts between Han and Latin', () => {
    expect(widthOf('用MCP', 12)).toBeCloseTo(widthOf('用', 12) + widthOf('MCP', 12) + 3);
  });

  it('cut a text at a whole character, with an ellipsis', () => {
    expect(fitText('检索增强生成', 12, 48)).toBe('检索增…');
    expect(fitText('检索增强生成', 12, 72)).toBe('检索增强生成');
    expect(fitText('👩‍💻👩‍💻👩‍💻👩‍💻', 12, 40)).not.toMatch(/\u200d…/);
    expect(fitText('检索', 12, 6)).toBe('');
  });

  it('break Chinese anywhere but before its punctuation, English between words', () => {
    expect(wrapText('可验证奖励的强化学习', 10, 60, 2)).toEqual(['可验证奖励', '的强化学习']);
    expect(wrapText('一二三四，五六七', 10, 40, 3).some((line) => line.startsWith('，'))).toBe(false);
    expect(wrapText('Model Context Protocol', 10, 60, 3)).toEqual(['Model', 'Context', 'Protocol']);
  });

  it('leave no line of one character', () => {
    expect(wrapText('一二三四五六七', 10, 60, 3)).toEqual(['一二三四', '五六七']);
  });
});
