import type { Day } from '../../model/index.js';
import { area, line as polyline } from 'd3-shape';
import { visibleText } from '../visible.js';
import { bounded, chartWords, counted, dayLabel, percent } from './chart-words.js';
import { scaleOf } from './frame.js';
import type { Direction, PictureSetting, SharePoint } from './picture.js';
import { OWN_STYLE } from './picture-style.js';
import { TONES, element, escapeXml } from './svg.js';

/** Stories with a term by week, earliest first. `of`: all stories of the week; 0 where nothing was delivered. */
export interface HeatStrip {
  readonly name: string;
  readonly cells: readonly { readonly from: Day; readonly to: Day; readonly stories: number; readonly of: number }[];
}

export interface Sparkline {
  readonly name: string;
  readonly points: readonly (SharePoint | undefined)[];
  readonly direction: Direction;
}

const CELL = { width: 5, gap: 1, height: 18 };
/** Steps of height and of shade: more could not be told apart at this size. */
const LEVELS = 5;

/** The weeks of a term as a row of cells, for a line of a table: the higher and darker, the more stories, against the term's own highest week. */
export function drawHeatStrip({ name, cells }: HeatStrip, setting: PictureSetting): string {
  const say = chartWords[setting.language];
  const most = Math.max(1, ...cells.map(({ stories }) => counted(stories)));
  const [first, last] = [cells[0], cells.at(-1)];
  const title =
    first && last
      ? say.strip(
          name,
          dayLabel(first.from, setting.language),
          dayLabel(last.to, setting.language),
          counted(last.stories),
          Math.max(...cells.map(({ stories }) => counted(stories))),
        )
      : `${name}${say.colon}${say.nothing}`;
  const width = Math.max(1, cells.length) * (CELL.width + CELL.gap) - CELL.gap;
  const drawn = cells.map(({ stories, of }, at) => {
    const x = at * (CELL.width + CELL.gap);
    if (of <= 0)
      return element('rect', {
        x: x + 0.5,
        y: CELL.height - CELL.width + 0.5,
        width: CELL.width - 1,
        height: CELL.width - 1,
        fill: 'none',
        stroke: 'currentColor',
        class: 'calm',
      });
    const level = Math.ceil((counted(stories) / most) * LEVELS);
    const height = level === 0 ? 1 : 3 + (level / LEVELS) * (CELL.height - 3);
    const shade = level === 0 ? '1' : (0.3 + (0.7 * level) / LEVELS).toFixed(2);
    return element('rect', {
      x,
      y: CELL.height - height,
      width: CELL.width,
      height,
      fill: 'currentColor',
      'fill-opacity': shade,
      class: level === 0 ? 'thin' : 'rise',
    });
  });
  return writeSmall(title, width, CELL.height, drawn, setting);
}

const LINE = { width: 96, height: 22, margin: 3 };

/** A curve for a line of a table: its interval as a band, its end as a dot; on its own scale from zero. */
export function drawSparkline({ name, points, direction }: Sparkline, setting: PictureSetting): string {
  const say = chartWords[setting.language];
  const known = points.filter((point) => point !== undefined);
  const [first, last] = [known[0], known.at(-1)];
  const title = first && last ? say.line(name, percent(first.share), percent(last.share), say.directions[direction]) : `${name}${say.colon}${say.nothing}`;
  const top = Math.max(0.0001, ...known.map(({ share, high }) => Math.max(bounded(share), bounded(high ?? 0))));
  const x = scaleOf(0, Math.max(1, points.length - 1), LINE.margin, LINE.width - LINE.margin);
  const y = scaleOf(0, top, LINE.height - LINE.margin, LINE.margin);
  const places = points.map((point, at) => ({ point, at }));
  type Place = (typeof places)[number];
  const isKnown = ({ point }: Place): boolean => point !== undefined;
  const xOf = ({ at }: Place): number => x(at);
  const band = area<Place>(
    xOf,
    ({ point }) => y(bounded(point!.low ?? point!.share)),
    ({ point }) => y(bounded(point!.high ?? point!.share)),
  )
    .defined(isKnown)
    .digits(1)(places);
  const path = polyline<Place>(xOf, ({ point }) => y(bounded(point!.share)))
    .defined(isKnown)
    .digits(1)(places);
  const lastAt = points.findLastIndex((point) => point !== undefined);
  const drawn = [
    element('rect', { x: 0, y: LINE.height - LINE.margin, width: LINE.width, height: 1, fill: 'currentColor', class: 'thin' }),
    element('g', { class: TONES[direction] }, [
      element('path', { d: band ?? '', fill: 'currentColor', 'fill-opacity': '0.2' }),
      element('path', { d: path ?? '', fill: 'none', stroke: 'currentColor', 'stroke-width': 1.6, 'stroke-linejoin': 'round', 'stroke-linecap': 'round' }),
      ...(last ? [element('circle', { cx: x(lastAt), cy: y(bounded(last.share)), r: 2.4, fill: 'currentColor' })] : []),
    ]),
  ];
  return writeSmall(title, LINE.width, LINE.height, drawn, setting);
}

/** Small pictures stand in many lines of a table: they have a name, and no ids that might meet. */
function writeSmall(title: string, width: number, height: number, parts: readonly string[], { language, colours = 'page' }: PictureSetting): string {
  const name = visibleText(title);
  const attributes = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'pic small-pic',
    lang: language,
    viewBox: `0 0 ${width} ${height}`,
    width,
    height,
    role: 'img',
    'aria-label': name,
  };
  return element('svg', attributes, [`<title>${escapeXml(name)}</title>`, ...(colours === 'own' ? [`<style>${OWN_STYLE}</style>`] : []), ...parts]);
}
