import { visibleText } from '../visible.js';
import { dayLabel } from './chart-words.js';
import { type Drawing, type Room, roomFor, writeFrame } from './frame.js';
import type { FirstSeenPicture, PictureSetting, PictureTable } from './picture.js';
import { type KeyEntry, LABEL, SMALL, SMALL_LINE, element, keyRows, line, linked, moved, rounded, textAt } from './svg.js';
import { type DayAxis, dayAxis } from './time-axis.js';
import { fitText, widthOf } from './widths.js';

type FirstTerm = FirstSeenPicture['terms'][number];
type Crossing = NonNullable<FirstTerm['crossings']>[number];

/** A row for each term, the earliest first: a dot on the day it was first seen, and from there a line with the signs of where it went. */
export function drawFirstSeen(picture: FirstSeenPicture, setting: PictureSetting): string {
  const room = roomFor(setting);
  const { say } = room;
  const terms = earliestFirst(picture);
  return writeFrame(
    {
      kind: 'first-seen',
      title: picture.title ?? say.firstSeen.title,
      lines: '',
      note: picture.note,
      description: terms.map(({ name, day }) => `${visibleText(name)}${say.colon}${dayLabel(day, setting.language)}`).join(say.stop),
      drawing: terms.length === 0 ? undefined : drawRows(terms, picture, room),
      hasLinks: terms.some(({ href }) => href !== undefined),
    },
    room,
  );
}

function earliestFirst({ terms }: FirstSeenPicture): readonly FirstTerm[] {
  return [...terms].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

const AXIS_HEIGHT = 24;
const ROW_HEIGHT = { phone: 44, wide: 42 };
const MOST_NAME_WIDTH = 240;
const DOT = 4.5;

function drawRows(terms: readonly FirstTerm[], picture: FirstSeenPicture, room: Room): Drawing {
  const { width, phone, setting } = room;
  const names = Math.max(...terms.map((term) => Math.max(widthOf(visibleText(term.name), LABEL, true), widthOf(whenAndWhere(term, room), SMALL))));
  const left = phone ? DOT : Math.ceil(Math.min(MOST_NAME_WIDTH, names)) + 20;
  const rowHeight = ROW_HEIGHT[phone ? 'phone' : 'wide'];
  const bottom = AXIS_HEIGHT + terms.length * rowHeight;
  const axis = dayAxis(picture.span, setting.language, { left, right: width - DOT, top: AXIS_HEIGHT, bottom });
  const rows = terms.map((term, at) => moved(0, AXIS_HEIGHT + at * rowHeight, [drawRow(term, axis, room, { left, rowHeight })]));
  const key = keyRows(keyOf(terms, room), width);
  return { height: bottom + (key.height > 0 ? 10 + key.height : 4), parts: [...axis.parts, ...rows, moved(0, bottom + 10, key.parts)] };
}

interface Row {
  readonly left: number;
  readonly rowHeight: number;
}

function drawRow(term: FirstTerm, axis: DayAxis, room: Room, { left, rowHeight }: Row): string {
  const y = room.phone ? rowHeight - 10 : rowHeight / 2;
  const [x, end] = [axis.at(term.day), room.width - DOT];
  return [
    room.phone ? nameAbove(term, room) : nameBefore(term, room, { left, y }),
    x < end ? line(x, y, end, y, 'calm', { dashes: '1 3' }) : '',
    element('circle', { cx: x, cy: y, r: DOT, fill: 'currentColor', class: 'rise' }),
    ...drawCrossings(term.crossings ?? [], axis, { from: x + DOT, y }),
  ].join('');
}

function whenAndWhere({ day, where = '' }: FirstTerm, { say, setting }: Room): string {
  return [dayLabel(day, setting.language), visibleText(where)].filter((part) => part !== '').join(say.comma);
}

function nameBefore(term: FirstTerm, room: Room, { left, y }: { readonly left: number; readonly y: number }): string {
  const width = left - 20;
  const name = textAt(0, y - 3, fitText(visibleText(term.name), LABEL, width, true), { size: LABEL, bold: true });
  return linked(name, term.href) + textAt(0, y + SMALL_LINE - 4, fitText(whenAndWhere(term, room), SMALL, width), { soft: true });
}

/** What a name takes of the line at most; the date has to stand beside it. */
const NAME_SHARE = 0.66;

/** On a phone in one line above the row, which clears the rules of the axis away. */
function nameAbove(term: FirstTerm, room: Room): string {
  const date = dayLabel(term.day, room.setting.language);
  const most = Math.min(room.width * NAME_SHARE, room.width - widthOf(date, SMALL) - 10);
  const shown = fitText(visibleText(term.name), LABEL, most, true);
  const rest = room.width - widthOf(shown, LABEL, true) - 10;
  const whole = whenAndWhere(term, room);
  return [
    element('rect', { x: 0, y: 4, width: room.width, height: SMALL_LINE + 2, fill: 'currentColor', class: 'ground' }),
    linked(textAt(0, SMALL_LINE, shown, { size: LABEL, bold: true }), term.href),
    textAt(room.width, SMALL_LINE, widthOf(whole, SMALL) <= rest ? whole : date, { soft: true, anchor: 'end' }),
  ].join('');
}

/** Signs that would stand on each other are left to the table. */
function drawCrossings(crossings: readonly Crossing[], axis: DayAxis, { from, y }: { readonly from: number; readonly y: number }): readonly string[] {
  let free = from;
  return [...crossings]
    .sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : ORDER.indexOf(a.into) - ORDER.indexOf(b.into)))
    .map(({ into, day }) => {
      const x = axis.at(day);
      if (x - SIGN_RADIUS < free) return '';
      free = x + SIGN_RADIUS + 1;
      return crossingSign(into, x, y);
    });
}

const ORDER = ['language', 'community', 'source'] as const;
const SIGN_RADIUS = 4;

function crossingSign(into: Crossing['into'], x: number, y: number): string {
  const sign = { fill: 'currentColor', class: 'calm' };
  const r = SIGN_RADIUS;
  if (into === 'source') return element('rect', { ...sign, x: x - 1, y: y - r, width: 2, height: 2 * r });
  if (into === 'community') return element('rect', { ...sign, x: x - 3.2, y: y - 3.2, width: 6.4, height: 6.4 });
  return element('path', {
    ...sign,
    d: `M${rounded(x - r)} ${rounded(y)}L${rounded(x)} ${rounded(y - r)}L${rounded(x + r)} ${rounded(y)}L${rounded(x)} ${rounded(y + r)}Z`,
  });
}

function keyOf(terms: readonly FirstTerm[], { say }: Room): readonly KeyEntry[] {
  const used = ORDER.filter((into) => terms.some(({ crossings }) => crossings?.some((crossing) => crossing.into === into)));
  return used.map((into) => ({ words: say.crossings[into], signWidth: 2 * SIGN_RADIUS, sign: (x, y) => crossingSign(into, x + SIGN_RADIUS, y) }));
}

export function tableOfFirstSeen(picture: FirstSeenPicture, { say, setting }: Room): PictureTable {
  return {
    caption: picture.title ?? say.firstSeen.title,
    header: [say.term, say.firstSeen.day, say.firstSeen.where, say.firstSeen.crossings].map((name) => ({ name, figures: false })),
    rows: earliestFirst(picture).map(({ name, href, day, where = '', crossings = [] }) => [
      { text: visibleText(name), ...(href === undefined ? {} : { href }) },
      { text: dayLabel(day, setting.language) },
      { text: visibleText(where) },
      { text: crossings.map((crossing) => `${visibleText(crossing.name)}${say.aside(dayLabel(crossing.day, setting.language))}`).join(say.listComma) },
    ]),
  };
}
