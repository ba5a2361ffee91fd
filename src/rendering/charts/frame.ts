import { visibleText } from '../visible.js';
import { type ChartWords, chartWords } from './chart-words.js';
import { type Picture, type PictureSetting, WIDE_PIXELS } from './picture.js';
import { OWN_STYLE } from './picture-style.js';
import { ASCENT_EM, SMALL, SMALL_LINE, element, escapeXml, linesAt, moved, rounded, textAt } from './svg.js';
import { wrapText } from './widths.js';

/** What stands between the title and the note, from its own corner. */
export interface Drawing {
  readonly height: number;
  readonly parts: readonly string[];
}

/** Below this a picture is laid out for a phone. */
const PHONE_BELOW_PIXELS = 500;
/** Narrower than this no layout holds. */
const NARROWEST_PIXELS = 280;

/** What a drawing needs to know of where it stands. */
export interface Room {
  readonly width: number;
  readonly phone: boolean;
  readonly say: ChartWords;
  readonly setting: PictureSetting;
}

export function roomFor(setting: PictureSetting): Room {
  const asked = Math.max(NARROWEST_PIXELS, Math.round(setting.width ?? WIDE_PIXELS));
  const width = asked - 2 * marginOf(setting);
  return { width, phone: width < PHONE_BELOW_PIXELS, say: chartWords[setting.language], setting };
}

/** A file of its own has paper around it; in a page that is the page's. */
const OWN_MARGIN = 16;

function marginOf(setting: PictureSetting): number {
  return setting.colours === 'page' ? 0 : OWN_MARGIN;
}

export interface Frame {
  readonly kind: Picture['kind'];
  readonly title: string;
  /** What sizes and signs mean. */
  readonly lines: string;
  readonly note?: string | undefined;
  /** What is to be seen, in sentences, for those who do not see it. */
  readonly description: string;
  /** Undefined where there is nothing to draw. */
  readonly drawing: Drawing | undefined;
  readonly hasLinks: boolean;
}

const TITLE_SIZE = { phone: 16, wide: 18 };
/** Of the size. */
const TITLE_LEADING = 1.4;
const MOST_TITLE_LINES = 4;
const MOST_LINES = 5;
const GAP = 12;

/** The picture as SVG: title, what it shows, the drawing, a note. */
export function writeFrame(frame: Frame, room: Room): string {
  const { width, say } = room;
  const head = writeHead(frame, room);
  const body = frame.drawing ?? { height: SMALL_LINE * 2, parts: [textAt(0, SMALL_LINE, say.nothing, { soft: true })] };
  const note = wrapText(visibleText(frame.note ?? ''), SMALL, width, MOST_LINES);
  const noteTop = head.height + body.height + (note.length > 0 ? GAP : 0);
  const height = noteTop + note.length * SMALL_LINE + 4;
  return writeRoot(frame, room, height, [
    ...head.parts,
    moved(0, head.height, body.parts),
    linesAt(0, noteTop + SMALL_LINE * 0.75, note, SMALL_LINE, { soft: true }),
  ]);
}

function writeHead({ title, lines, drawing }: Frame, { width, phone }: Room): Drawing {
  const size = TITLE_SIZE[phone ? 'phone' : 'wide'];
  const titleLines = wrapText(visibleText(title), size, width, MOST_TITLE_LINES, true);
  const said = drawing === undefined ? [] : wrapText(visibleText(lines), SMALL, width, MOST_LINES);
  const saidTop = titleLines.length * size * TITLE_LEADING + 3;
  return {
    height: saidTop + said.length * SMALL_LINE + GAP,
    parts: [
      linesAt(0, size * (ASCENT_EM + 0.1), titleLines, size * TITLE_LEADING, { size, bold: true, title: true }),
      linesAt(0, saidTop + SMALL_LINE * 0.75, said, SMALL_LINE, { soft: true }),
    ],
  };
}

/** Links inside a picture can only be reached when it is a group; without them it is one image. */
function writeRoot(frame: Frame, { width, setting }: Room, height: number, parts: readonly string[]): string {
  const id = (setting.id ?? `picture-${frame.kind}`).replace(/[^\p{L}\p{N}_-]/gu, '-');
  const margin = marginOf(setting);
  const [outerWidth, outerHeight] = [width + 2 * margin, Math.ceil(height) + 2 * margin];
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'pic',
      lang: setting.language,
      viewBox: `${-margin} ${-margin} ${outerWidth} ${outerHeight}`,
      width: outerWidth,
      height: outerHeight,
      role: frame.hasLinks ? 'group' : 'img',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
    },
    [
      `<title id="${escapeXml(id)}-title">${escapeXml(frame.title)}</title>`,
      `<desc id="${escapeXml(id)}-desc">${escapeXml(frame.description)}</desc>`,
      ...(margin > 0 ? [`<style>${OWN_STYLE}</style>`] : []),
      ...parts,
    ],
  );
}

/** A scale from a span of values to a span of places. */
export function scaleOf(from: number, to: number, start: number, end: number): (value: number) => number {
  return (value) => (to === from ? (start + end) / 2 : rounded(start + ((value - from) / (to - from)) * (end - start)));
}
