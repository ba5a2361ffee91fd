import { describe, expect, it } from 'vitest';
import { renderNotice } from '../../src/rendering/index.js';
import { dayInWords, languageInWords } from '../../src/rendering/words.js';

const style = /<style>(.*?)<\/style>/s.exec(renderNotice({ series: '', language: 'en', title: '', lines: [] }))![1]!;

/** Relative luminance and contrast by WCAG 2.2. */
function luminance(colour: string): number {
  const [r, g, b] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark, light] = [luminance(a), luminance(b)].sort((x, y) => x - y) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const [light, dark] = [...style.matchAll(/--paper: (#\w{6}); --ink: (#\w{6}); --quiet: (#\w{6}); --rule: #\w{6}; --green: (#\w{6}); --fading: (#\w{6})/g)].map(
  ([, paper, ink, quiet, green, fading]) => ({ paper: paper!, ink: ink!, quiet: quiet!, green: green!, fading: fading! }),
);

describe.each([
  ['light', light!],
  ['dark', dark!],
])('in the %s', (_, colours) => {
  it('text stands out from its paper at least 7 to 1', () => {
    for (const text of [colours.ink, colours.quiet, colours.fading]) expect(contrast(text, colours.paper)).toBeGreaterThanOrEqual(7);
  });

  it('the mark stands out at least 4.5 to 1', () => {
    expect(contrast(colours.green, colours.paper)).toBeGreaterThanOrEqual(4.5);
  });
});

describe('words', () => {
  it('write a day as each language does', () => {
    expect(dayInWords('2025-06-04', 'zh-Hans')).toBe('2025 年 6 月 4 日');
    expect(dayInWords('2025-06-04', 'en')).toBe('4 June 2025');
  });

  it('leave out the year where it is plain', () => {
    expect(dayInWords('2025-12-31', 'en', '2026-01-02')).toBe('31 December');
    expect(dayInWords('2025-01-02', 'zh-Hant', '2025-12-31')).toBe('2025 年 1 月 2 日');
  });

  it('leave what is not a day as it is', () => {
    expect(dayInWords('spring', 'en')).toBe('spring');
  });

  it('name languages, and leave nonsense as it is', () => {
    expect(languageInWords('ja', 'en')).toBe('Japanese');
    expect(languageInWords('zh-Hant', 'zh-Hans')).toBe('繁体中文');
    expect(languageInWords('<b>', 'en')).toBe('<b>');
  });
});
