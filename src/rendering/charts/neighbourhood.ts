import { visibleText } from '../visible.js';
import { counted } from './chart-words.js';
import { type Drawing, type Room, roomFor, scaleOf, writeFrame } from './frame.js';
import type { NeighbourhoodPicture, PictureSetting, PictureTable } from './picture.js';
import { LABEL, element, line, linked, rounded, textAt } from './svg.js';
import { fitText, widthOf } from './widths.js';

/**
 * The neighbours of a term, nearest first, each a dot on the axis of nearness; arcs at the side join those that are near to each other. A net of
 * nodes would be prettier and could not be read: nearness is a length here, and every name stands level.
 */
export function drawNeighbourhood(picture: NeighbourhoodPicture, setting: PictureSetting): string {
  const room = roomFor(setting);
  const { say } = room;
  const neighbours = nearestFirst(picture);
  return writeFrame(
    {
      kind: 'neighbourhood',
      title: picture.title ?? say.neighbourhood.title(visibleText(picture.term)),
      lines: [say.neighbourhood.lines, ...(picture.ties?.length ? [say.neighbourhood.ties] : [])].join(say.stop),
      note: picture.note,
      description: neighbours.map(({ name, npmi }) => `${visibleText(name)} ${decimals(npmi)}`).join(say.listComma),
      drawing: neighbours.length === 0 ? undefined : drawRows(neighbours, picture, room),
      hasLinks: neighbours.some(({ href }) => href !== undefined),
    },
    room,
  );
}

interface Neighbour {
  readonly name: string;
  readonly npmi: number;
  readonly stories: number;
  readonly href?: string | undefined;
  /** Its place in the picture's list, by which ties name it. */
  readonly place: number;
}

function nearestFirst({ neighbours }: NeighbourhoodPicture): readonly Neighbour[] {
  return neighbours
    .map(({ name, npmi, stories, href }, place) => ({ name: visibleText(name), npmi: withinOne(npmi), stories: counted(stories), href, place }))
    .sort((a, b) => b.npmi - a.npmi || b.stories - a.stories || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

function withinOne(npmi: number): number {
  return Number.isFinite(npmi) ? Math.min(Math.max(npmi, -1), 1) : 0;
}

function decimals(npmi: number): string {
  return npmi.toFixed(2).replace('-', '−');
}

const ROW_HEIGHT = { phone: 42, wide: 28 };
const AXIS_HEIGHT = 24;
const LARGEST_DOT = 9;
const SMALLEST_DOT = 2.5;
const ARCS_WIDTH = { phone: 40, wide: 90 };
const MOST_NAME_WIDTH = 240;
const NPMI_WIDTH = 38;

function drawRows(neighbours: readonly Neighbour[], picture: NeighbourhoodPicture, room: Room): Drawing {
  const { width, phone } = room;
  const layout = phone ? 'phone' : 'wide';
  const rowHeight = ROW_HEIGHT[layout];
  const arcs = picture.ties?.length ? ARCS_WIDTH[layout] : 0;
  const names = phone ? 0 : Math.min(MOST_NAME_WIDTH, Math.max(...neighbours.map(({ name }) => widthOf(name, LABEL, true)))) + 18;
  const [left, right] = [names + LARGEST_DOT, width - arcs - NPMI_WIDTH - LARGEST_DOT - 4];
  const least = Math.min(0, ...neighbours.map(({ npmi }) => npmi));
  const x = scaleOf(least < 0 ? -1 : 0, 1, left, right);
  const bottom = AXIS_HEIGHT + neighbours.length * rowHeight;
  const middleOf = (at: number): number => AXIS_HEIGHT + at * rowHeight + (phone ? rowHeight - 13 : rowHeight / 2);
  const most = Math.max(1, ...neighbours.map(({ stories }) => stories));
  const ticks = (least < 0 ? [-1, 0, 1] : [0, 0.5, 1]).map((value) => {
    const rule = line(x(value), AXIS_HEIGHT, x(value), bottom, 'thin');
    return rule + textAt(x(value), AXIS_HEIGHT - 7, String(value).replace('-', '−'), { soft: true, anchor: 'middle' });
  });
  const rows = neighbours.map((neighbour, at) => {
    const y = middleOf(at);
    const radius = Math.max(SMALLEST_DOT, LARGEST_DOT * Math.sqrt(neighbour.stories / most));
    const shown = fitText(neighbour.name, LABEL, phone ? right + LARGEST_DOT : names - 18, true);
    return [
      // On a phone a name stands across the rules of the axis, which make way for it.
      phone ? element('rect', { x: 0, y: y - 27, width: right + LARGEST_DOT + 4, height: 17, fill: 'currentColor', class: 'ground' }) : '',
      linked(textAt(0, phone ? y - 15 : y + 4.5, shown, { size: LABEL, bold: true }), neighbour.href),
      line(x(Math.max(least < 0 ? -1 : 0, Math.min(0, neighbour.npmi))), y, x(neighbour.npmi), y, 'calm'),
      element('circle', { cx: x(neighbour.npmi), cy: y, r: radius, fill: 'currentColor', class: 'rise' }),
      textAt(right + LARGEST_DOT + 6, y + 4.3, decimals(neighbour.npmi), { soft: true }),
    ].join('');
  });
  const arcsLeft = width - arcs + 8;
  return { height: bottom + 4, parts: [...ticks, ...rows, ...drawArcs(neighbours, picture, { x: arcsLeft, reach: arcs - 12, middleOf })] };
}

interface ArcPlace {
  readonly x: number;
  readonly reach: number;
  readonly middleOf: (at: number) => number;
}

/** The stronger a tie, the thicker its arc. */
const ARC_WIDTH = { least: 0.8, most: 3 };

function drawArcs(neighbours: readonly Neighbour[], { ties = [] }: NeighbourhoodPicture, { x, reach, middleOf }: ArcPlace): readonly string[] {
  const rowOf = new Map(neighbours.map(({ place }, at) => [place, at]));
  const longest = Math.max(1, neighbours.length - 1);
  const arcs = ties.flatMap(({ a, b, npmi }) => {
    const [from, to] = [rowOf.get(a), rowOf.get(b)];
    if (from === undefined || to === undefined || from === to) return [];
    const [y0, y1] = [middleOf(Math.min(from, to)), middleOf(Math.max(from, to))];
    // A quadratic curve reaches half as far as its handle.
    const handle = x + 2 * reach * (0.25 + 0.75 * (Math.abs(from - to) / longest));
    const width = ARC_WIDTH.least + (ARC_WIDTH.most - ARC_WIDTH.least) * Math.max(0, withinOne(npmi));
    return [
      element('path', {
        d: `M${rounded(x)} ${rounded(y0)}Q${rounded(handle)} ${rounded((y0 + y1) / 2)} ${rounded(x)} ${rounded(y1)}`,
        fill: 'none',
        stroke: 'currentColor',
        'stroke-width': width,
        'stroke-opacity': '0.7',
        class: 'calm',
      }),
    ];
  });
  const ends = new Set(ties.flatMap(({ a, b }) => [a, b]));
  const dots = neighbours.flatMap(({ place }, at) =>
    ends.has(place) ? [element('circle', { cx: x, cy: middleOf(at), r: 1.8, fill: 'currentColor', class: 'calm' })] : [],
  );
  return [...arcs, ...dots];
}

export function tableOfNeighbourhood(picture: NeighbourhoodPicture, { say }: Room): PictureTable {
  const neighbours = nearestFirst(picture);
  const tiesOf = (place: number): string =>
    (picture.ties ?? [])
      .flatMap(({ a, b, npmi }) => (a === place ? [{ other: b, npmi }] : b === place ? [{ other: a, npmi }] : []))
      .flatMap(({ other, npmi }) => (picture.neighbours[other] ? [`${visibleText(picture.neighbours[other].name)} ${decimals(withinOne(npmi))}`] : []))
      .join(say.listComma);
  return {
    caption: picture.title ?? say.neighbourhood.title(visibleText(picture.term)),
    header: [
      { name: say.term, figures: false },
      { name: say.neighbourhood.npmi, figures: true },
      { name: say.neighbourhood.together, figures: true },
      { name: say.neighbourhood.tied, figures: false },
    ],
    rows: neighbours.map(({ name, href, npmi, stories, place }) => [
      { text: name, ...(href === undefined ? {} : { href }) },
      { text: decimals(npmi) },
      { text: String(stories) },
      { text: tiesOf(place) },
    ]),
  };
}
