import { area, curveMonotoneX } from 'd3-shape';
import { visibleText } from '../visible.js';
import { bounded, percent, periodLabel } from './chart-words.js';
import { type Drawing, type Room, roomFor, writeFrame } from './frame.js';
import type { PictureSetting, PictureTable, SharePoint, StreamPicture } from './picture.js';
import { LABEL, LABEL_LINE, SIGN_WIDTH, SMALL, SMALL_LINE, TONES, directionSign, element, line, linesAt, linked, moved, rounded, textAt } from './svg.js';
import { endLabels, yearTicks } from './time-axis.js';
import { fitText, widthOf, wrapText } from './widths.js';

type Series = StreamPicture['series'][number];

/**
 * Families of trends as bands that flow beside each other on one scale. A story may stand in several families, so stacking them would add what
 * does not add up; and each band, on its own middle line, can be read without the others.
 */
export function drawStream(picture: StreamPicture, setting: PictureSetting): string {
  const room = roomFor(setting);
  const { say } = room;
  const drawn = picture.periods.length > 0 && picture.series.length > 0;
  const hasGaps = picture.series.some((series) => picture.periods.some((_, at) => series.points[at] === undefined));
  return writeFrame(
    {
      kind: 'stream',
      title: picture.title ?? say.stream.title(picture.grain),
      lines: [say.stream.lines, ...(hasGaps ? [say.noDocuments] : [])].join(say.stop),
      note: picture.note,
      description: picture.series.map((series) => `${series.name}${say.colon}${summaryOf(series, picture, room).join(say.comma)}`).join(say.stop),
      drawing: drawn ? drawLanes(picture, room) : undefined,
      hasLinks: picture.series.some(({ href }) => href !== undefined),
    },
    room,
  );
}

/** The direction, the last share, and the highest when that is another. */
function summaryOf(series: Series, { periods, grain }: StreamPicture, { say, setting }: Room): readonly string[] {
  const known = periods.flatMap((period, at) => (series.points[at] ? [{ period, share: bounded(series.points[at].share) }] : []));
  const last = known.at(-1);
  if (!last) return [say.noPoint];
  const highest = known.reduce((best, point) => (point.share > best.share ? point : best));
  return [
    say.directions[series.direction],
    percent(last.share),
    ...(highest === last ? [] : [say.highest(percent(highest.share), periodLabel(highest.period, grain, setting.language))]),
  ];
}

/** Thickness of a band of the largest share, and of the thinnest that is still seen. */
const THICKEST = { phone: 56, wide: 72 };
const THINNEST = 1.2;
const LANE_GAP = 14;
const LABEL_COLUMN = 196;
const LABEL_GAP = 14;

function drawLanes(picture: StreamPicture, room: Room): Drawing {
  const { width, phone, setting } = room;
  const right = phone ? width : width - LABEL_COLUMN;
  const largest = Math.max(0.001, ...picture.series.flatMap(({ points }) => points.map(topOf)));
  const thickness = (share: number): number => Math.max(THINNEST, (share / largest) * THICKEST[phone ? 'phone' : 'wide']);
  let y = 0;
  const lanes = picture.series.map((series) => {
    const band = Math.max(...picture.periods.map((_, at) => thickness(topOf(series.points[at]))));
    const above = phone ? LABEL_LINE + SMALL_LINE : 0;
    const names = phone ? [] : nameLines(series, LABEL_COLUMN - LABEL_GAP);
    const height = phone ? above + band : Math.max(band, names.length * LABEL_LINE + 2 * SMALL_LINE);
    const middle = phone ? above + band / 2 + 4 : height / 2;
    const lane = moved(0, y, [drawBand(series, picture, { right, middle, thickness }), drawLabels(series, picture, room, { right, middle })]);
    y += height + LANE_GAP;
    return lane;
  });
  const place = { left: 0, right, y: y + SMALL_LINE };
  const axis = [line(0, y, right, y, 'calm'), ...[endLabels, yearTicks].map((write) => write(picture.periods, picture.grain, setting.language, place))];
  return { height: y + SMALL_LINE + 6, parts: [...lanes, ...axis] };
}

function topOf(point: SharePoint | undefined): number {
  return point === undefined ? 0 : Math.max(bounded(point.share), bounded(point.high ?? 0));
}

interface BandPlace {
  readonly right: number;
  readonly middle: number;
  readonly thickness: (share: number) => number;
}

function drawBand(series: Series, { periods }: StreamPicture, { right, middle, thickness }: BandPlace): string {
  const step = periods.length > 1 ? right / (periods.length - 1) : 0;
  // One period alone has a width too.
  const places =
    periods.length > 1 ? periods.map((_, at) => ({ x: at * step, point: series.points[at] })) : [0, right].map((x) => ({ x, point: series.points[0] }));
  const ribbon = (shareOf: (point: SharePoint) => number): string =>
    area<(typeof places)[number]>()
      .defined(({ point }) => point !== undefined)
      .x(({ x }) => rounded(x))
      .y0(({ point }) => rounded(middle + thickness(bounded(shareOf(point!))) / 2))
      .y1(({ point }) => rounded(middle - thickness(bounded(shareOf(point!))) / 2))
      .curve(curveMonotoneX)
      .digits(1)(places) ?? '';
  const gaps = places.some(({ point }) => point === undefined) ? line(0, middle, right, middle, 'calm', { dashes: '1 4' }) : '';
  const alone = places.filter(({ point }, at) => point && !places[at - 1]?.point && !places[at + 1]?.point);
  return element('g', { class: TONES[series.direction] }, [
    gaps,
    element('path', { d: ribbon((point) => point.high ?? point.share), fill: 'currentColor', 'fill-opacity': '0.28' }),
    element('path', { d: ribbon((point) => point.share), fill: 'currentColor', 'fill-opacity': '0.8' }),
    ...(periods.length > 1 ? alone : []).map(({ x, point }) => {
      const high = thickness(bounded(point!.share));
      return element('rect', { x: Math.min(Math.max(x - 2, 0), right - 4), y: middle - high / 2, width: 4, height: high, fill: 'currentColor' });
    }),
  ]);
}

function nameLines({ name }: Series, width: number): readonly string[] {
  return wrapText(visibleText(name), LABEL, width, 2, true);
}

/** At the end of the band on a desk; above it on a phone. */
function drawLabels(series: Series, picture: StreamPicture, room: Room, { right, middle }: { readonly right: number; readonly middle: number }): string {
  const [direction, share, highest = ''] = summaryOf(series, picture, room) as readonly [string, string?, string?];
  const ending = share === undefined ? direction : `${share} ${direction}`;
  const sign = share === undefined ? 0 : SIGN_WIDTH;
  const left = room.phone ? 0 : right + LABEL_GAP;
  const width = room.width - left;
  const names = room.phone ? [fitText(visibleText(series.name), LABEL, width, true)] : nameLines(series, width);
  const rows = names.length * LABEL_LINE + (highest === '' ? 1 : 2) * SMALL_LINE;
  const top = room.phone ? LABEL : middle - rows / 2 + LABEL;
  const y = top + (names.length - 1) * LABEL_LINE + SMALL_LINE;
  const name = linked(linesAt(left, top, names, LABEL_LINE, { size: LABEL, bold: true }), series.href);
  const end = (share === undefined ? '' : directionSign(left + 4, y - 4, series.direction)) + textAt(left + sign, y, fitText(ending, SMALL, width - sign));
  if (!room.phone) return name + end + textAt(left, y + SMALL_LINE, fitText(highest, SMALL, width), { soft: true });
  const used = sign + widthOf(ending, SMALL) + 12;
  return name + end + textAt(right, y, fitText(highest, SMALL, right - used), { soft: true, anchor: 'end' });
}

export function tableOfStream(picture: StreamPicture, { say, setting }: Room): PictureTable {
  return {
    caption: picture.title ?? say.stream.title(picture.grain),
    header: [{ name: say.grain[picture.grain], figures: false }, ...picture.series.map(({ name }) => ({ name: visibleText(name), figures: true }))],
    rows: picture.periods.map((period, at) => [
      { text: periodLabel(period, picture.grain, setting.language) },
      ...picture.series.map(({ points }) => ({ text: points[at] ? shareInWords(points[at]) : say.noPoint })),
    ]),
  };
}

/** `4.1% (2.9%–5.6%)`. */
export function shareInWords({ share, low, high }: SharePoint): string {
  return low === undefined || high === undefined ? percent(share) : `${percent(share)} (${percent(low)}–${percent(high)})`;
}
