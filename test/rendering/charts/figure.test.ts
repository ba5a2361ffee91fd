import { describe, expect, it } from 'vitest';
import { parseHTML } from 'linkedom';
import { type Picture } from '../../../src/rendering/charts/index.js';
import { renderHtml, renderMarkdown } from '../../../src/rendering/index.js';
import { pageOf } from '../pages.js';

const picture: Picture = {
  kind: 'heat-map',
  unit: 'stories',
  title: '哪里用得最多',
  rows: [{ name: '金融 | 保险' }],
  columns: [{ name: '<b>智能体' }],
  cells: [[{ count: 12, href: 'https://example.org/cell' }]],
};
const page = { ...pageOf('zh-Hans', []), blocks: [{ kind: 'picture' as const, id: 'industries', picture }] };

describe('a picture in a page', () => {
  const { document } = parseHTML(renderHtml(page));
  const figure = document.querySelector('figure.picture#industries')!;

  it('stands there for the desk and for the phone, each with ids of its own', () => {
    expect(figure.querySelectorAll('svg')).toHaveLength(2);
    const ids = [...document.querySelectorAll('[id]')].map((node) => node.getAttribute('id'));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has its numbers below it, with links that lead to evidence', () => {
    expect([...figure.querySelectorAll('th, td')].map((cell) => cell.textContent)).toEqual(['行业', '<b>智能体', '金融 | 保险', '12']);
    expect(figure.querySelector('td a')?.getAttribute('href')).toBe('https://example.org/cell');
  });

  it('is a table in Markdown', () => {
    expect(renderMarkdown(page)).toContain('**哪里用得最多**\n\n| 行业 | &lt;b&gt;智能体 |\n| :-- | --: |\n| 金融 \\| 保险 | [12](https://example.org/cell) |');
  });
});
