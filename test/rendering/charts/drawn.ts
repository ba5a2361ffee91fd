/** What tests ask of a drawn picture: where its labels stand, and what it consists of. */
import { DOMParser } from 'linkedom';
import { widthOf } from '../../../src/rendering/charts/widths.js';

export interface Label {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly size: number;
}

type Element = NonNullable<ReturnType<ReturnType<DOMParser['parseFromString']>['querySelector']>>;

export function parseSvg(svg: string): Element {
  return new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement as unknown as Element;
}

export function viewBoxOf(svg: string): Pick<Label, 'left' | 'right' | 'top' | 'bottom'> {
  const [left, top, width, height] = parseSvg(svg).getAttribute('viewBox')!.split(' ').map(Number) as [number, number, number, number];
  return { left, top, right: left + width, bottom: top + height };
}

/** Above and below the base line, in ems: what a line of Han characters or of Latin letters covers. */
const [RISE_EM, FALL_EM] = [0.8, 0.15];

/** Every line of text with the box that it covers, by the table of widths. */
export function labelsOf(svg: string): readonly Label[] {
  return [...parseSvg(svg).querySelectorAll('text')].map((node) => {
    const number = (name: string): number => Number(node.getAttribute(name));
    const [size, text] = [number('font-size'), node.textContent ?? ''];
    const width = widthOf(text, size, node.getAttribute('font-weight') === '700');
    const anchor = node.getAttribute('text-anchor');
    const before = anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0;
    const turn = /^rotate\((-?\d+) /.exec(node.getAttribute('transform') ?? '')?.[1];
    const [along, across] = [
      [-before, width - before],
      [-RISE_EM * size, FALL_EM * size],
    ] as [[number, number], [number, number]];
    const box =
      turn === '-90'
        ? [across[0], across[1], -along[1], -along[0]]
        : turn === '90'
          ? [-across[1], -across[0], along[0], along[1]]
          : [along[0], along[1], across[0], across[1]];
    const [dx, dy] = shiftOf(node);
    const [x, y] = [number('x') + dx, number('y') + dy];
    return { text, size, left: x + box[0]!, right: x + box[1]!, top: y + box[2]!, bottom: y + box[3]! };
  });
}

function shiftOf(node: Element): readonly [number, number] {
  let [x, y] = [0, 0];
  for (let group = node.parentElement; group; group = group.parentElement) {
    const match = /^translate\((\S+) (\S+)\)$/.exec(group.getAttribute('transform') ?? '');
    if (match) [x, y] = [x + Number(match[1]), y + Number(match[2])];
  }
  return [x, y];
}

/** Places are rounded to tenths. */
const TOLERANCE = 0.7;

export function outside(svg: string): readonly string[] {
  const box = viewBoxOf(svg);
  return labelsOf(svg)
    .filter(
      ({ left, right, top, bottom }) =>
        left < box.left - TOLERANCE || right > box.right + TOLERANCE || top < box.top - TOLERANCE || bottom > box.bottom + TOLERANCE,
    )
    .map(({ text }) => text);
}

export function collisions(svg: string): readonly string[] {
  const labels = labelsOf(svg);
  return labels.flatMap((a, at) =>
    labels
      .slice(at + 1)
      .filter((b) => a.left < b.right - TOLERANCE && b.left < a.right - TOLERANCE && a.top < b.bottom - TOLERANCE && b.top < a.bottom - TOLERANCE)
      .map((b) => `${a.text} | ${b.text}`),
  );
}
