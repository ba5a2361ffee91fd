import { type HierarchyRectangularNode, hierarchy, treemap, treemapSquarify } from 'd3-hierarchy';
import { visibleText } from '../visible.js';
import { counted } from './chart-words.js';
import { type Drawing, type Room, roomFor, writeFrame } from './frame.js';
import { type HierarchyNode, type HierarchyPicture, type PictureSetting, type PictureTable, withoutEmptyColumns } from './picture.js';
import { LABEL, SIGN_WIDTH, SMALL, SMALL_LINE, TONES, directionSign, element, linesAt, linked, moved, textAt } from './svg.js';
import { fitText, widthOf, wrapText } from './widths.js';

/**
 * Rectangles within rectangles. A ring of sectors would turn its labels, and Han characters cannot be read turned; a rectangle holds two lines of
 * them. What cannot hold its name is gathered in a rectangle that says how many it stands for.
 */
export function drawHierarchy(picture: HierarchyPicture, setting: PictureSetting): string {
  const room = roomFor(setting);
  const { say } = room;
  const groups = picture.groups.map(cleaned).filter(({ count }) => count > 0);
  return writeFrame(
    {
      kind: 'hierarchy',
      title: picture.title ?? say.hierarchy.title,
      lines: say.hierarchy.lines(picture.unit),
      note: picture.note,
      description: groups.map((group) => describe(group, picture, room)).join(say.stop),
      drawing: groups.length === 0 ? undefined : drawBoxes(groups, room),
      hasLinks: groups.some(({ href, children }) => href !== undefined || children.some((child) => child.href !== undefined)),
    },
    room,
  );
}

/** A box to be drawn: a group, one of its children, or what was gathered of those too small. */
interface Box {
  readonly name: string;
  readonly count: number;
  readonly href?: string | undefined;
  readonly direction?: HierarchyNode['direction'];
  readonly children: readonly Box[];
  readonly gathered?: number;
}

/** Children without a count are left to the table; a group is at least as large as they are together. */
function cleaned(node: HierarchyNode): Box {
  const children = (node.children ?? [])
    .map((child): Box => ({ ...child, name: visibleText(child.name), count: counted(child.count), children: [] }))
    .filter(({ count }) => count > 0)
    .sort(largestFirst);
  return { name: visibleText(node.name), count: counted(node.count) || sumOf(children), href: node.href, direction: node.direction, children };
}

function sumOf(boxes: readonly Box[]): number {
  return boxes.reduce((sum, { count }) => sum + count, 0);
}

function largestFirst(a: Box, b: Box): number {
  return b.count - a.count || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);
}

function describe({ name, count, children }: Box, { unit }: HierarchyPicture, { say }: Room): string {
  const parts = children.map((child) => `${child.name} ${child.count}`).join(say.listComma);
  return `${name}${say.colon}${say.count(count, unit)}${parts === '' ? '' : say.aside(parts)}`;
}

/** A phone shows one column of groups, a desk two. */
const COLUMNS = { phone: 1, wide: 2 };
/** Height of all boxes together over their width. */
const TALLNESS = { phone: 2, wide: 0.75 };
const COLUMN_GAP = 24;
const HEADER_HEIGHT = 25;
const GROUP_GAP = 14;
/** Between the boxes of a group. */
const GAP = 3;
const BOX_PADDING = 6;
/** Under the words of a box. */
const BOX_TINT = '0.14';

interface Column {
  readonly x: number;
  readonly width: number;
}

/**
 * Each group has a heading and below it a rectangle as large as its boxes together; all are drawn to one measure, so areas compare across groups,
 * which headings inside a treemap would spoil.
 */
function drawBoxes(groups: readonly Box[], room: Room): Drawing {
  const layout = room.phone ? 'phone' : 'wide';
  const number = Math.min(COLUMNS[layout], groups.length);
  const width = (room.width - (number - 1) * COLUMN_GAP) / number;
  const shown = largeEnough([...groups].sort(largestFirst), width, room);
  const perCount = areaPerCount(shown, room);
  const bottoms = Array.from({ length: number }, () => 0);
  const parts = shown.map((group) => {
    const at = bottoms.indexOf(Math.min(...bottoms));
    const height = heightOf(group, width, perCount);
    const drawn = drawGroup(group, { x: at * (width + COLUMN_GAP), width }, { top: bottoms[at]!, height }, room);
    bottoms[at]! += HEADER_HEIGHT + height + GROUP_GAP;
    return drawn;
  });
  return { height: Math.max(...bottoms) - GROUP_GAP + 4, parts };
}

function boxesOf(group: Box): readonly Box[] {
  return group.children.length > 0 ? group.children : [group];
}

function areaPerCount(groups: readonly Box[], room: Room): number {
  const area = room.width ** 2 * TALLNESS[room.phone ? 'phone' : 'wide'];
  return area / Math.max(1, sumOf(groups.flatMap(boxesOf)));
}

function heightOf(group: Box, width: number, perCount: number): number {
  return (sumOf(boxesOf(group)) * perCount) / width;
}

/** A rectangle less high than this holds no name. */
const LEAST_HEIGHT = SMALL_LINE + 8;

/** Groups that would be too flat stand together as the boxes of a last one. */
function largeEnough(groups: readonly Box[], width: number, room: Room): readonly Box[] {
  const flat = groups.filter((group) => heightOf(group, width, areaPerCount(groups, room)) < LEAST_HEIGHT);
  if (flat.length < 2) return groups;
  const kept = groups.filter((group) => !flat.includes(group));
  const boxes = flat.map((group) => ({ ...group, count: sumOf(boxesOf(group)), children: [] }));
  return [...kept, { name: room.say.rest(flat.length), count: sumOf(boxes), children: boxes }];
}

type Placed = HierarchyRectangularNode<Box>;

/** d3's squarified treemap (Bruls, Huizing, van Wijk 2000). The smallest boxes are gathered until each can hold its name, but never the largest. */
function placeBoxes(boxes: readonly Box[], width: number, height: number, room: Room): readonly Placed[] {
  const root = hierarchy<Box>({ name: '', count: 0, children: boxes }, ({ children }) => (children.length > 0 ? [...children] : null));
  root.sum(({ children, count }) => (children.length > 0 ? 0 : count));
  const placed = treemap<Box>().tile(treemapSquarify.ratio(1)).size([width, height]).paddingInner(GAP)(root).children ?? [];
  if (boxes.filter(({ gathered: number }) => number === undefined).length < 2 || placed.every((box) => linesOf(box).length > 0)) return placed;
  return placeBoxes(gathered(boxes, room), width, height, room);
}

/** The two smallest as one. */
function gathered(boxes: readonly Box[], { say }: Room): readonly Box[] {
  const single = boxes.filter((box) => box.gathered === undefined);
  const before = boxes.find((box) => box.gathered !== undefined);
  const taken = single.slice(before ? -1 : -2);
  const number = (before?.gathered ?? 0) + taken.length;
  return [...single.slice(0, -taken.length), { name: say.rest(number), count: sumOf(taken) + (before?.count ?? 0), gathered: number, children: [] }];
}

/** Of a name that is too long its beginning is enough, when it has this many characters. */
const LEAST_SHOWN_CHARACTERS = 5;

/** The name in as many lines as the box has room for, and below them the count; in one line with it where there is only one. Empty where nothing fits. */
function linesOf({ x0, x1, y0, y1, data }: Placed): readonly string[] {
  const [width, height] = [x1 - x0 - 2 * BOX_PADDING, y1 - y0 - 8];
  const most = Math.floor(height / SMALL_LINE);
  const count = countWidth(data);
  if (most < 1 || count > width) return [];
  if (most < 2) return widthOf(data.name, SMALL) + BESIDE_GAP + count <= width ? [data.name] : [];
  const lines = wrapText(data.name, SMALL, width, most - 1);
  const shown = lines.join('').replace(/\s/g, '');
  return lines.length === 0 || (shown.endsWith('…') && shown.length <= LEAST_SHOWN_CHARACTERS) ? [] : lines;
}
/** Between a name and the count beside it. */
const BESIDE_GAP = 8;

function isMoving({ direction }: Box): boolean {
  return direction === 'rising' || direction === 'fading';
}

function countWidth(box: Box): number {
  return widthOf(String(box.count), SMALL) + (isMoving(box) ? SIGN_WIDTH : 0);
}

function drawGroup(group: Box, { x, width }: Column, { top, height }: { readonly top: number; readonly height: number }, room: Room): string {
  const number = String(group.count);
  const sign = group.direction === undefined ? 0 : SIGN_WIDTH;
  const name = fitText(group.name, LABEL, width - sign - widthOf(number, SMALL) - 12, true);
  return [
    group.direction === undefined ? '' : directionSign(x + 4, top + 12.5, group.direction),
    linked(textAt(x + sign, top + 17, name, { size: LABEL, bold: true }), group.href),
    textAt(x + width, top + 17, number, { soft: true, anchor: 'end' }),
    moved(x, top + HEADER_HEIGHT, group.children.length > 0 ? placeBoxes(group.children, width, height, room).map(drawBox) : [plainBox(group, width, height)]),
  ].join('');
}

function plainBox({ direction }: Box, width: number, height: number, x = 0, y = 0): string {
  return element('rect', { x, y, width, height, fill: 'currentColor', 'fill-opacity': BOX_TINT, class: TONES[direction ?? 'steady'] });
}

function drawBox(node: Placed): string {
  const { x0, x1, y0, y1, data } = node;
  const lines = linesOf(node);
  const box = plainBox(data, x1 - x0, y1 - y0, x0, y0);
  if (lines.length === 0) return linked(box, data.href, `${data.name} ${data.count}`);
  const beside = y1 - y0 - 8 < 2 * SMALL_LINE;
  const top = beside ? (y0 + y1) / 2 + 4.3 : y0 + BOX_PADDING + 11;
  const [left, base] = beside ? [x1 - BOX_PADDING - countWidth(data), top] : [x0 + BOX_PADDING, top + lines.length * SMALL_LINE];
  const sign = isMoving(data) ? directionSign(left + 4, base - 4, data.direction!) : '';
  const number = textAt(left + (isMoving(data) ? SIGN_WIDTH : 0), base, String(data.count), { soft: true });
  return linked(box + linesAt(x0 + BOX_PADDING, top, lines, SMALL_LINE) + sign + number, data.href, `${data.name} ${data.count}`);
}

export function tableOfHierarchy(picture: HierarchyPicture, { say }: Room): PictureTable {
  const rowsUnder = (nodes: readonly HierarchyNode[], above: string): PictureTable['rows'] =>
    nodes.flatMap((node) => [
      [
        { text: visibleText(node.name), ...(node.href === undefined ? {} : { href: node.href }) },
        { text: above },
        { text: String(counted(node.count)) },
        { text: node.direction === undefined ? '' : say.directions[node.direction] },
      ],
      ...rowsUnder(node.children ?? [], visibleText(node.name)),
    ]);
  return withoutEmptyColumns({
    caption: picture.title ?? say.hierarchy.title,
    header: [
      { name: say.family, figures: false },
      { name: say.hierarchy.level, figures: false },
      { name: say.units[picture.unit], figures: true },
      { name: say.direction, figures: false },
    ],
    rows: rowsUnder(picture.groups, ''),
  });
}
