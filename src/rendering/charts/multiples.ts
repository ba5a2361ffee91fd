import { area, line as polyline } from 'd3-shape';
import type { Period, PeriodMark, TermPoint } from '../../model/index.js';
import { visibleText } from '../visible.js';
import { bounded, percent, periodLabel } from './chart-words.js';
import { type Drawing, type Room, roomFor, scaleOf, writeFrame } from './frame.js';
import type { MultiplesPicture, MultipleTerm, PictureSetting, PictureTable } from './picture.js';
import {
  type KeyEntry,
  LABEL,
  LABEL_LINE,
  SIGN_WIDTH,
  SMALL,
  SMALL_LINE,
  TONES,
  directionSign,
  element,
  keyRows,
  line,
  linesAt,
  linked,
  moved,
  rounded,
  textAt,
} from './svg.js';
import { endLabels } from './time-axis.js';
import { fitText, widthOf, wrapText } from './widths.js';

/** One panel for each term: its share with the interval as a band, the usual share, bursts, and what may explain a period otherwise. */
export function drawMultiples(picture: MultiplesPicture, setting: PictureSetting): string {
  const room = roomFor(setting);
  const { say } = room;
  const scale = commonTop(picture.terms);
  return writeFrame(
    {
      kind: 'multiples',
      title: picture.title ?? say.multiples.title(picture.grain),
      lines: picture.terms.length < 2 ? '' : scale === undefined ? say.ownScales : say.commonScale,
      note: picture.note,
      description: picture.terms.map((term) => describe(term, room)).join(say.stop),
      drawing: picture.terms.length === 0 ? undefined : drawPanels(picture, room, scale),
      hasLinks: picture.terms.some(({ href }) => href !== undefined),
    },
    room,
  );
}

function describe({ term, direction, curve }: MultipleTerm, { say }: Room): string {
  const last = curve.at(-1);
  const said = last === undefined ? say.nothing : [say.directions[direction], say.latest(percent(last.share))].join(say.comma);
  return `${visibleText(term)}${say.colon}${said}`;
}

function hasDocuments(point: TermPoint): boolean {
  return point.of > 0;
}

function topOf({ curve, baseline }: MultipleTerm): number {
  return Math.max(0.0001, bounded(baseline ?? 0), ...curve.filter(hasDocuments).map(({ share, high }) => Math.max(bounded(share), bounded(high))));
}

/** Terms are drawn to one scale unless the least of them would then lie flat. */
const FLAT_BELOW = 1 / 4;

function commonTop(terms: readonly MultipleTerm[]): number | undefined {
  const tops = terms.map(topOf);
  const highest = Math.max(...tops);
  return Math.min(...tops) >= highest * FLAT_BELOW ? highest : undefined;
}

const PANEL_GAP = { across: 24, down: 20 };
const PANELS_ACROSS = { phone: 2, wide: 3 };

function drawPanels(picture: MultiplesPicture, room: Room, scale: number | undefined): Drawing {
  const across = Math.min(PANELS_ACROSS[room.phone ? 'phone' : 'wide'], picture.terms.length);
  const width = (room.width - (across - 1) * PANEL_GAP.across) / across;
  const parts: string[] = [];
  let y = 0;
  for (let first = 0; first < picture.terms.length; first += across) {
    const row = picture.terms.slice(first, first + across);
    const nameHeight = Math.max(...row.map((term) => nameLines(term, width).length)) * LABEL_LINE;
    parts.push(
      ...row.map((term, column) =>
        moved(column * (width + PANEL_GAP.across), y, [drawPanel(term, picture, room, { width, nameHeight, top: scale ?? topOf(term) })]),
      ),
    );
    y += nameHeight + PANEL_HEIGHT + PANEL_GAP.down;
  }
  const key = keyRows(keyOf(picture, room), room.width);
  return { height: y + key.height + 4, parts: [...parts, moved(0, y, key.parts)] };
}

function nameLines({ term }: MultipleTerm, width: number): readonly string[] {
  return wrapText(visibleText(term), LABEL, width - SIGN_WIDTH, 2, true);
}

/** From below the name: latest share, the plot, the row of marks, the axis. */
const PLOT_TOP = SMALL_LINE + 9;
const PLOT_HEIGHT = { from: PLOT_TOP, to: PLOT_TOP + 66 };
const MARKS_AT = PLOT_HEIGHT.to + 9;
const AXIS_LABEL_AT = MARKS_AT + 20;
const PANEL_HEIGHT = AXIS_LABEL_AT + 6;
/** At the end of the curve. */
const DOT = 2.6;
/** A burst is a thick stretch of the axis. */
const BURST_WIDTH = 4;

interface Panel {
  readonly width: number;
  readonly nameHeight: number;
  /** The share at the top of the plot. */
  readonly top: number;
}

function drawPanel(term: MultipleTerm, { grain }: MultiplesPicture, room: Room, { width, nameHeight, top }: Panel): string {
  const { say, setting } = room;
  const last = term.curve.at(-1);
  const name = linked(linesAt(SIGN_WIDTH, LABEL, nameLines(term, width), LABEL_LINE, { size: LABEL, bold: true }), term.href);
  const head = directionSign(4, LABEL - 4, term.direction) + name;
  if (!last) return head + textAt(0, nameHeight + LABEL, fitText(say.nothing, SMALL, width), { soft: true });
  const x = scaleOf(0, Math.max(1, term.curve.length - 1), 0, width - DOT);
  const y = scaleOf(0, top, PLOT_HEIGHT.to, PLOT_HEIGHT.from);
  const scaleWords = percent(top);
  const plot = [
    textAt(0, LABEL, latestWords(last, term, width, room), { soft: true }),
    drawBursts(term, x, width),
    line(0, PLOT_HEIGHT.from, width - widthOf(scaleWords, SMALL) - 4, PLOT_HEIGHT.from, 'thin'),
    textAt(width, PLOT_HEIGHT.from + 4, scaleWords, { soft: true, anchor: 'end' }),
    drawCurve(term, x, y),
    term.baseline === undefined ? '' : line(0, y(bounded(term.baseline)), width, y(bounded(term.baseline)), 'calm', { dashes: '4 3' }),
    line(0, PLOT_HEIGHT.to, width, PLOT_HEIGHT.to, 'calm'),
    drawChange(term, x),
    drawMarks(term, x, width),
    endLabels(term.curve, grain, setting.language, { left: 0, right: width, y: AXIS_LABEL_AT }),
  ];
  return head + moved(0, nameHeight, plot);
}

/** The latest share with its interval where that fits. */
function latestWords(last: TermPoint | undefined, { direction }: MultipleTerm, width: number, { say }: Room): string {
  if (last === undefined || !hasDocuments(last)) return fitText(say.noPoint, SMALL, width);
  const share = percent(last.share);
  const interval = `${percent(last.low)}–${percent(last.high)}`;
  const ways = [
    `${say.directions[direction]}${say.comma}${share}${say.aside(interval)}`,
    `${share}${say.aside(interval)}`,
    `${share} ${say.directions[direction]}`,
  ];
  return ways.find((words) => widthOf(words, SMALL) <= width) ?? fitText(share, SMALL, width);
}

function drawCurve({ curve, direction }: MultipleTerm, x: (at: number) => number, y: (share: number) => number): string {
  const places = curve.map((point, at) => ({ at, point }));
  type Place = (typeof places)[number];
  const band = area<Place>()
    .defined(({ point }) => hasDocuments(point))
    .x(({ at }) => x(at))
    .y0(({ point }) => y(bounded(point.low)))
    .y1(({ point }) => y(bounded(point.high)))
    .digits(1)(places);
  const path = polyline<Place>()
    .defined(({ point }) => hasDocuments(point))
    .x(({ at }) => x(at))
    .y(({ point }) => y(bounded(point.share)))
    .digits(1)(places);
  const last = places.at(-1)!;
  return element('g', { class: TONES[direction] }, [
    element('path', { d: band ?? '', fill: 'currentColor', 'fill-opacity': '0.2' }),
    element('path', { d: path ?? '', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.8, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }),
    ...(hasDocuments(last.point) ? [element('circle', { cx: x(last.at), cy: y(bounded(last.point.share)), r: DOT, fill: 'currentColor' })] : []),
  ]);
}

/** Places of the first and the last period that a span touches. */
function placesOf(span: Period, curve: readonly TermPoint[]): readonly [number, number] | undefined {
  const first = curve.findIndex(({ to }) => to >= span.from);
  const last = curve.findLastIndex(({ from }) => from <= span.to);
  return first < 0 || last < first ? undefined : [first, last];
}

function drawBursts({ bursts, curve }: MultipleTerm, x: (at: number) => number, width: number): string {
  const half = curve.length > 1 ? width / (curve.length - 1) / 2 : width / 2;
  return bursts
    .map((burst) => placesOf(burst, curve))
    .filter((places) => places !== undefined)
    .map(([first, last]) => {
      const [left, right] = [Math.max(0, x(first) - half), Math.min(width, x(last) + half)];
      const shade = { x: left, width: Math.max(2, right - left), fill: 'currentColor', class: 'calm' };
      return (
        element('rect', { ...shade, y: PLOT_HEIGHT.from, height: PLOT_HEIGHT.to - PLOT_HEIGHT.from, 'fill-opacity': '0.1' }) +
        element('rect', { ...shade, y: PLOT_HEIGHT.to - BURST_WIDTH / 2, height: BURST_WIDTH })
      );
    })
    .join('');
}

/** Where the level changed: an upright dotted line. */
function drawChange({ changedAt, curve }: MultipleTerm, x: (at: number) => number): string {
  const at = changedAt === undefined ? -1 : curve.findIndex(({ to }) => to >= changedAt);
  return at < 0 ? '' : line(x(at), PLOT_HEIGHT.from, x(at), PLOT_HEIGHT.to, 'calm', { dashes: '1 3', width: 1.4 });
}

const MARK_ORDER: readonly PeriodMark[] = ['no-documents', 'outage', 'new-source', 'reposts', 'one-origin'];

/** Signs of ink, told apart by shape; `x`, `y`: their middle. */
function markSign(mark: PeriodMark, x: number, y: number): string {
  const stroke = { fill: 'none', stroke: 'currentColor', 'stroke-width': 1.3, class: 'calm' };
  switch (mark) {
    case 'no-documents':
      return element('path', { ...stroke, d: path(x, y, [-3, -3, 3, 3]) + path(x, y, [-3, 3, 3, -3]) });
    case 'outage':
      return element('path', {
        ...stroke,
        d: path(x, y, [-4, 0, -1.5, 0]) + path(x, y, [1.5, 0, 4, 0]) + path(x, y, [-1.5, -3, -1.5, 3]) + path(x, y, [1.5, -3, 1.5, 3]),
      });
    case 'new-source':
      return element('path', { ...stroke, d: path(x, y, [-3.5, 0, 3.5, 0]) + path(x, y, [0, -3.5, 0, 3.5]) });
    case 'reposts':
      return (
        element('rect', { ...stroke, x: x - 3.5, y: y - 1.5, width: 5, height: 5 }) +
        element('path', { ...stroke, d: path(x, y, [-1, -3.5, 3.5, -3.5, 3.5, 1]) })
      );
    case 'one-origin':
      return element('circle', { ...stroke, cx: x, cy: y, r: 3.3 }) + element('circle', { cx: x, cy: y, r: 1.2, fill: 'currentColor', class: 'calm' });
  }
}

function path(x: number, y: number, offsets: readonly number[]): string {
  return offsets.map((offset, at) => (at % 2 === 0 ? `${at === 0 ? 'M' : 'L'}${rounded(x + offset)} ` : String(rounded(y + offset)))).join('');
}

const MARK_WIDTH = 9;

/** A run of periods with one mark has one sign, at its beginning, and a line to its end. Signs that would meet are moved apart. */
function drawMarks({ curve }: MultipleTerm, x: (at: number) => number, width: number): string {
  const runs = MARK_ORDER.flatMap((mark) => runsOf(curve, mark).map(([first, last]) => ({ mark, first, last }))).sort((a, b) => a.first - b.first);
  const lefts = movedApart(
    runs.map(({ first }) => x(first) - MARK_WIDTH / 2),
    MARK_WIDTH + 2,
    width - MARK_WIDTH,
  );
  return runs
    .map(({ mark, first, last }, at) => {
      const left = lefts[at]!;
      const [from, to] = [left + MARK_WIDTH + 2, Math.min(x(last), (lefts[at + 1] ?? width) - 2)];
      const along = last > first && to > from ? line(from, MARKS_AT, to, MARKS_AT, 'calm', { dashes: '1 2' }) : '';
      return markSign(mark, left + MARK_WIDTH / 2, MARKS_AT) + along;
    })
    .join('');
}

/** Places in ascending order, no two nearer than `apart`, none beyond 0 and `most` where there is room for all. */
export function movedApart(wanted: readonly number[], apart: number, most: number): readonly number[] {
  const places: number[] = [];
  for (const place of wanted) places.push(Math.max(place, 0, (places.at(-1) ?? -apart) + apart));
  for (let at = places.length - 1, limit = most; at >= 0; at -= 1, limit -= apart) places[at] = Math.min(places[at]!, limit);
  return places;
}

function runsOf(curve: readonly TermPoint[], mark: PeriodMark): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  curve.forEach(({ marks }, at) => {
    if (!marks.includes(mark)) return;
    const last = runs.at(-1);
    if (last && last[1] === at - 1) last[1] = at;
    else runs.push([at, at]);
  });
  return runs;
}

/** Only what is drawn is explained. */
function keyOf({ terms }: MultiplesPicture, { say }: Room): readonly KeyEntry[] {
  const used = MARK_ORDER.filter((mark) => terms.some(({ curve }) => curve.some(({ marks }) => marks.includes(mark))));
  const swatch = { width: 16, fill: 'currentColor', class: 'calm' };
  const entries: readonly (KeyEntry | undefined)[] = [
    terms.some(({ curve }) => curve.length > 0)
      ? {
          words: say.interval,
          signWidth: 16,
          sign: (x, y) => element('rect', { ...swatch, x, y: y - 5, height: 10, 'fill-opacity': '0.2' }) + line(x, y, x + 16, y, 'calm', { width: 1.8 }),
        }
      : undefined,
    terms.some(({ baseline }) => baseline !== undefined)
      ? { words: say.baseline, signWidth: 18, sign: (x, y) => line(x, y, x + 18, y, 'calm', { dashes: '4 3' }) }
      : undefined,
    terms.some(({ bursts }) => bursts.length > 0)
      ? {
          words: say.bursts,
          signWidth: 16,
          sign: (x, y) =>
            element('rect', { ...swatch, x, y: y - 6, height: 12, 'fill-opacity': '0.1' }) + element('rect', { ...swatch, x, y: y + 4, height: BURST_WIDTH }),
        }
      : undefined,
    terms.some(({ changedAt }) => changedAt !== undefined)
      ? { words: say.changedAt, signWidth: 4, sign: (x, y) => line(x + 2, y - 7, x + 2, y + 7, 'calm', { dashes: '1 3', width: 1.4 }) }
      : undefined,
    ...used.map((mark): KeyEntry => ({ words: say.marks[mark], signWidth: MARK_WIDTH, sign: (x, y) => markSign(mark, x + MARK_WIDTH / 2, y) })),
  ];
  return entries.filter((entry) => entry !== undefined);
}

export function tableOfMultiples(picture: MultiplesPicture, { say, setting }: Room): PictureTable {
  return {
    caption: picture.title ?? say.multiples.title(picture.grain),
    header: [
      { name: say.term, figures: false },
      { name: say.grain[picture.grain], figures: false },
      { name: say.units.stories, figures: true },
      { name: say.share, figures: true },
      { name: say.interval, figures: true },
      { name: say.baseline, figures: true },
      { name: say.bursts, figures: false },
      { name: say.remarks, figures: false },
    ],
    rows: picture.terms.flatMap((term) =>
      term.curve.map((point) => [
        { text: visibleText(term.term), ...(term.href === undefined ? {} : { href: term.href }) },
        { text: periodLabel(point, picture.grain, setting.language) },
        { text: `${point.stories}/${point.of}` },
        { text: hasDocuments(point) ? percent(point.share) : say.noPoint },
        { text: hasDocuments(point) ? `${percent(point.low)}–${percent(point.high)}` : '' },
        { text: term.baseline === undefined ? '' : percent(term.baseline) },
        { text: term.bursts.some(({ from, to }) => from <= point.to && to >= point.from) ? say.bursts : '' },
        { text: point.marks.map((mark) => say.marks[mark]).join(say.listComma) },
      ]),
    ),
  };
}
