import { visibleText } from '../visible.js';
import { counted } from './chart-words.js';
import { type Drawing, type Room, roomFor, writeFrame } from './frame.js';
import type { HeatMapPicture, PictureSetting, PictureTable } from './picture.js';
import { SMALL, element, line, linesAt, linked, moved, textAt } from './svg.js';
import { widthOf, wrapText } from './widths.js';

/** Rows by columns, the count in each cell, darker where there is more. Columns that do not fit stand in a block below. */
export function drawHeatMap(picture: HeatMapPicture, setting: PictureSetting): string {
  const room = roomFor(setting);
  const { say } = room;
  const all = cellsOf(picture);
  return writeFrame(
    {
      kind: 'heat-map',
      title: picture.title ?? say.heatMap.title,
      lines: say.heatMap.lines(picture.unit),
      note: picture.note,
      description: all
        .filter(({ count }) => count > 0)
        .sort((a, b) => b.count - a.count || a.row - b.row || a.column - b.column)
        .slice(0, MOST_DESCRIBED)
        .map(({ row, column, count }) => `${nameAt(picture.columns, column)} × ${nameAt(picture.rows, row)}${say.colon}${say.count(count, picture.unit)}`)
        .join(say.stop),
      drawing: all.length === 0 ? undefined : drawBlocks(picture, room),
      hasLinks: all.some(({ href }) => href !== undefined) || [...picture.rows, ...picture.columns].some(({ href }) => href !== undefined),
    },
    room,
  );
}
/** The text alternative names the largest; the table has all. */
const MOST_DESCRIBED = 10;

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly count: number;
  readonly href: string | undefined;
}

function cellsOf({ rows, columns, cells }: HeatMapPicture): readonly Cell[] {
  return rows.flatMap((_, row) =>
    columns.map((__, column) => ({ row, column, count: counted(cells[row]?.[column]?.count ?? 0), href: cells[row]?.[column]?.href })),
  );
}

function nameAt(names: HeatMapPicture['rows'], at: number): string {
  return visibleText(names[at]!.name);
}

/** By whether a name takes two lines. */
const ROW_HEIGHT = { single: 26, double: 36 };
const NAME_LEADING = 15;
const NAME_GAP = 8;
const CELL_WIDTH = { least: 26, most: 64 };
const CELL_GAP = 2;
const NAME_WIDTH = { phone: 118, wide: 170 };
const BLOCK_GAP = 18;

function drawBlocks(picture: HeatMapPicture, room: Room): Drawing {
  const { width, phone } = room;
  const all = cellsOf(picture);
  const largest = Math.max(1, ...all.map(({ count }) => count));
  const names = Math.min(NAME_WIDTH[phone ? 'phone' : 'wide'], Math.max(...picture.rows.map(({ name }) => widthOf(visibleText(name), SMALL)))) + NAME_GAP;
  const least = Math.max(CELL_WIDTH.least, widthOf(String(largest), SMALL) + 8);
  const across = Math.max(1, Math.floor((width - names) / least));
  const blocks = Math.ceil(picture.columns.length / across);
  // Blocks of about equal breadth rather than a full one and a rest.
  const columnsEach = Math.ceil(picture.columns.length / blocks);
  const cellWidth = Math.min(CELL_WIDTH.most, (width - names) / columnsEach);
  let y = 0;
  const parts = Array.from({ length: blocks }, (_, block) => {
    const columns = picture.columns.map((__, at) => at).slice(block * columnsEach, (block + 1) * columnsEach);
    const drawn = drawBlock(picture, all, { columns, names, cellWidth, largest });
    const placed = moved(0, y, drawn.parts);
    y += drawn.height + BLOCK_GAP;
    return placed;
  });
  return { height: y - BLOCK_GAP + 4, parts };
}

interface Block {
  readonly columns: readonly number[];
  readonly names: number;
  readonly cellWidth: number;
  readonly largest: number;
}

function drawBlock(picture: HeatMapPicture, all: readonly Cell[], { columns, names, cellWidth, largest }: Block): Drawing {
  const heads = columns.map((column) => headingOf(nameAt(picture.columns, column), cellWidth));
  const rowNames = picture.rows.map((_, row) => wrapText(nameAt(picture.rows, row), SMALL, names - NAME_GAP, 2));
  const rowHeight = ROW_HEIGHT[rowNames.some((lines) => lines.length > 1) ? 'double' : 'single'];
  const top = Math.max(...heads.map(({ height }) => height)) + 8;
  const xOf = (at: number): number => names + at * cellWidth;
  const rows = picture.rows.flatMap(({ href }, row) => {
    const y = top + row * rowHeight;
    const lines = rowNames[row]!;
    const base = y + rowHeight / 2 + TO_BASE_LINE - ((lines.length - 1) * NAME_LEADING) / 2;
    const name = linked(linesAt(0, base, lines, NAME_LEADING), href, nameAt(picture.rows, row));
    const rule = line(0, y + rowHeight - CELL_GAP / 2, xOf(columns.length), y + rowHeight - CELL_GAP / 2, 'thin');
    const cells = columns.map((column, at) => {
      return drawCell(all[row * picture.columns.length + column]!, picture, { x: xOf(at), y, width: cellWidth, height: rowHeight, largest });
    });
    return [rule, name, ...cells];
  });
  const headings = columns.map((column, at) => {
    return linked(heads[at]!.drawAt(xOf(at) + cellWidth / 2, top - 8), picture.columns[column]!.href, nameAt(picture.columns, column));
  });
  return { height: top + picture.rows.length * rowHeight, parts: [...headings, ...rows] };
}

interface CellPlace {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly largest: number;
}

/** The lightest and the darkest cell, as parts of the colour; on the darkest the figure still stands out 4.5 to 1. */
const TINT = { least: 0.08, most: 0.42 };

function drawCell({ row, column, count, href }: Cell, picture: HeatMapPicture, { x, y, width, height, largest }: CellPlace): string {
  if (count === 0) return '';
  // By the square root: one large count leaves the others distinct.
  const tint = TINT.least + (TINT.most - TINT.least) * Math.sqrt(count / largest);
  const box = element('rect', {
    x: x + CELL_GAP / 2,
    y: y + CELL_GAP / 2,
    width: width - CELL_GAP,
    height: height - 2 * CELL_GAP,
    fill: 'currentColor',
    'fill-opacity': tint.toFixed(2),
    class: 'rise',
  });
  const figure = textAt(x + width / 2, y + height / 2 + 3.8, String(count), { anchor: 'middle' });
  return linked(box + figure, href, `${nameAt(picture.columns, column)} × ${nameAt(picture.rows, row)}: ${count}`);
}

interface Heading {
  readonly height: number;
  readonly drawAt: (middle: number, bottom: number) => string;
}

const MOST_HEADING_HEIGHT = 118;
const UPRIGHT_STEP = 14;
/** From the middle of a line of small letters to its base line. */
const TO_BASE_LINE = SMALL * 0.36;

/** A heading stands upright, as Chinese is set in columns: Han characters below each other, words of other scripts between them turned. Longer ones are cut. */
function headingOf(name: string, width: number): Heading {
  if (!/\p{Script=Han}/u.test(name)) {
    const lines = wrapText(name, SMALL, MOST_HEADING_HEIGHT, Math.max(1, Math.floor(width / NAME_LEADING)));
    return {
      height: Math.max(...lines.map((text) => widthOf(text, SMALL)), 0),
      drawAt: (middle, bottom) => {
        const first = middle + TO_BASE_LINE - ((lines.length - 1) * NAME_LEADING) / 2;
        return lines.map((text, at) => textAt(first + at * NAME_LEADING, bottom, text, { turn: -90 })).join('');
      },
    };
  }
  const pieces = fittingPieces(name);
  const height = pieces.reduce((sum, piece) => sum + piece.height, 0);
  return {
    height,
    drawAt: (middle, bottom) => {
      let y = bottom - height;
      return pieces.map((piece) => piece.draw(middle, (y += piece.height) - piece.height)).join('');
    },
  };
}

interface Piece {
  readonly height: number;
  readonly draw: (middle: number, top: number) => string;
}

function pieceOf(text: string): Piece {
  if (/^\s+$/.test(text)) return { height: UPRIGHT_STEP / 3, draw: () => '' };
  const width = widthOf(text, SMALL);
  if (width <= UPRIGHT_STEP) return { height: UPRIGHT_STEP, draw: (middle, top) => textAt(middle, top + UPRIGHT_STEP - 3, text, { anchor: 'middle' }) };
  return { height: width + 2, draw: (middle, top) => textAt(middle - TO_BASE_LINE, top + 1, text, { turn: 90 }) };
}

/** One by one from the top, as long as an ellipsis still fits below. */
function fittingPieces(name: string): readonly Piece[] {
  const pieces = (name.match(/\p{Script=Han}|\s+|[^\p{Script=Han}\s]+/gu) ?? []).map(pieceOf);
  const total = pieces.reduce((sum, { height }) => sum + height, 0);
  if (total <= MOST_HEADING_HEIGHT) return pieces;
  const kept: Piece[] = [];
  let room = MOST_HEADING_HEIGHT - UPRIGHT_STEP;
  for (const piece of pieces) {
    room -= piece.height;
    if (room < 0) break;
    kept.push(piece);
  }
  return [...kept, { height: UPRIGHT_STEP, draw: (middle, top) => textAt(middle - TO_BASE_LINE, top + 1, '…', { turn: 90 }) }];
}

interface Heading {
  readonly height: number;
  readonly drawAt: (middle: number, bottom: number) => string;
}

export function tableOfHeatMap(picture: HeatMapPicture, { say }: Room): PictureTable {
  const all = cellsOf(picture);
  return {
    caption: picture.title ?? say.heatMap.title,
    header: [{ name: say.heatMap.row, figures: false }, ...picture.columns.map(({ name }) => ({ name: visibleText(name), figures: true }))],
    rows: picture.rows.map(({ name, href }, row) => [
      { text: visibleText(name), ...(href === undefined ? {} : { href }) },
      ...all.slice(row * picture.columns.length, (row + 1) * picture.columns.length).map((cell) => ({
        text: String(cell.count),
        ...(cell.href === undefined || cell.count === 0 ? {} : { href: cell.href }),
      })),
    ]),
  };
}
