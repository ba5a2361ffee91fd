import { Resvg } from '@resvg/resvg-js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawPicture, tableOf } from '../../../src/rendering/charts/index.js';
import { collisions, labelsOf, outside, parseSvg } from './drawn.js';
import { KINDS, anyPicture, emptyPicture } from './given.js';

const language = fc.constantFrom('zh-Hans' as const, 'zh-Hant' as const, 'en' as const);
const width = fc.constantFrom(320, 340, 640, 760);
const colours = fc.constantFrom('own' as const, 'page' as const);
const SMALLEST_LETTERS = 12;
const RUNS = { numRuns: 40 };

describe.each(KINDS)('the %s', (kind) => {
  const anyOf = fc.tuple(anyPicture[kind], fc.record({ language, width, colours }));

  it('has every label inside its frame', () => {
    fc.assert(
      fc.property(anyOf, ([picture, setting]) => {
        expect(outside(drawPicture(picture, setting))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has no label on another', () => {
    fc.assert(
      fc.property(anyOf, ([picture, setting]) => {
        expect(collisions(drawPicture(picture, setting))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('has no letters that a phone makes too small', () => {
    fc.assert(
      fc.property(anyOf, ([picture, setting]) => labelsOf(drawPicture(picture, setting)).every(({ size }) => size >= SMALLEST_LETTERS)),
      RUNS,
    );
  });

  it('is XML that a strict reader takes, whatever its words are, and nothing of them becomes markup', () => {
    fc.assert(
      fc.property(anyOf, ([picture, setting]) => {
        const svg = drawPicture(picture, setting);
        // The renderer's reader of XML takes nothing that is not well-formed.
        expect(() => new Resvg(svg, { font: { loadSystemFonts: false } })).not.toThrow();
        const root = parseSvg(svg);
        expect(root.querySelectorAll('script, b, foreignObject, image')).toHaveLength(0);
        for (const link of root.querySelectorAll('a')) expect(link.getAttribute('href')).not.toMatch(/^\s*javascript:/i);
        expect(svg).not.toMatch(/NaN|Infinity|undefined|\son\w+=/);
      }),
      RUNS,
    );
  });

  it('is the same bytes twice', () => {
    fc.assert(
      fc.property(anyOf, ([picture, setting]) => drawPicture(structuredClone(picture), setting) === drawPicture(picture, setting)),
      RUNS,
    );
  });

  it('has a name and a description, and is an image, or a group where something in it can be followed', () => {
    fc.assert(
      fc.property(anyOf, ([picture, setting]) => {
        const root = parseSvg(drawPicture(picture, { ...setting, id: 'p1' }));
        const [name, description] = [root.getAttribute('aria-labelledby'), root.getAttribute('aria-describedby')].map((id) =>
          root.querySelector(`[id="${id}"]`),
        );
        expect([name?.tagName, description?.tagName]).toEqual(['title', 'desc']);
        if (root.querySelector('a')) expect(root.getAttribute('role')).toBe('group');
      }),
      RUNS,
    );
  });

  it('says that there is nothing to draw when there is nothing', () => {
    const svg = drawPicture(emptyPicture[kind], { language: 'zh-Hans' });
    expect(labelsOf(svg).map(({ text }) => text)).toContain('这里没有可画的数据。');
    expect(tableOf(emptyPicture[kind], 'zh-Hans').rows).toEqual([]);
  });

  it('has a table whose rows are as long as its head', () => {
    fc.assert(
      fc.property(anyOf, ([picture, setting]) => {
        const { header, rows } = tableOf(picture, setting.language);
        expect(header.every((cell) => cell.name !== '') || header.length > 1).toBe(true);
        for (const row of rows) expect(row).toHaveLength(header.length);
      }),
      RUNS,
    );
  });
});
