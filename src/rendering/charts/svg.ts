import { localAddress, visibleText } from '../visible.js';
import type { Direction } from './picture.js';
import { widthOf } from './widths.js';

/** Sizes of letters in the picture's units. Shown at a tenth less than drawn, the smallest still has 11 pixels. */
export const SMALL = 12;
export const LABEL = 13;
/** From base line to base line. */
export const SMALL_LINE = 17;
export const LABEL_LINE = 18;
/** How far a letter rises above its base line and falls below it, in ems. */
export const ASCENT_EM = 0.85;
export const DESCENT_EM = 0.25;

type Attributes = Readonly<Record<string, string | number | undefined>>;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function escapeXml(text: string): string {
  return visibleText(text).replace(/[&<>"]/g, (character) => ESCAPES[character]!);
}

/** A tenth of a unit is finer than a screen; the same input has the same digits. */
export function rounded(value: number): number {
  return Math.round(value * 10) / 10 + 0;
}

export function element(name: string, attributes: Attributes, children: readonly string[] = []): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([key, value]) => ` ${key}="${typeof value === 'number' ? rounded(value) : escapeXml(value!)}"`)
    .join('');
  return children.length === 0 ? `<${name}${written}/>` : `<${name}${written}>${children.join('')}</${name}>`;
}

export interface TextSetting {
  readonly size?: number;
  readonly bold?: boolean;
  /** Quiet grey instead of ink. */
  readonly soft?: boolean;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly title?: boolean;
  /** Degrees, around its own place. */
  readonly turn?: number;
}

/** One line of text; `y` is its base line. */
export function textAt(x: number, y: number, text: string, { size = SMALL, bold, soft, anchor, title, turn }: TextSetting = {}): string {
  if (text === '') return '';
  return element(
    'text',
    {
      x,
      y,
      'font-size': size,
      'font-weight': bold ? 700 : undefined,
      'text-anchor': anchor === 'start' ? undefined : anchor,
      class: title ? 'title' : soft ? 'soft' : undefined,
      transform: turn === undefined ? undefined : `rotate(${turn} ${rounded(x)} ${rounded(y)})`,
    },
    [escapeXml(text)],
  );
}

/** Lines below each other; `y` is the base line of the first. */
export function linesAt(x: number, y: number, lines: readonly string[], lineHeight: number, setting: TextSetting = {}): string {
  return lines.map((line, at) => textAt(x, y + at * lineHeight, line, setting)).join('');
}

/** What leads somewhere, when the address is one that may be followed. `name` is what it is called where its own text does not say it. */
export function linked(content: string, href: string | undefined, name?: string): string {
  const address = localAddress(href);
  return address === undefined || content === '' ? content : element('a', { href: address, 'aria-label': name }, [content]);
}

export const TONES: Readonly<Record<Direction, 'rise' | 'fade' | 'calm'>> = { rising: 'rise', fading: 'fade', steady: 'calm', unknown: 'calm' };

/** A small triangle that points where it goes; a bar for what stays, a ring where it is not known. `x`, `y`: its middle. */
export function directionSign(x: number, y: number, direction: Direction): string {
  const tone = TONES[direction];
  const points = { rising: [-4, 3.5, 4, 3.5, 0, -4], fading: [-4, -3.5, 4, -3.5, 0, 4] } as const;
  if (direction === 'unknown') return element('circle', { cx: x, cy: y, r: 3, fill: 'none', stroke: 'currentColor', 'stroke-width': 1.4, class: tone });
  if (direction === 'steady') return element('rect', { x: x - 4, y: y - 1, width: 8, height: 2, fill: 'currentColor', class: tone });
  const corners = points[direction].map((offset, at) => rounded(offset + (at % 2 === 0 ? x : y)));
  return element('path', { d: `M${corners[0]} ${corners[1]}L${corners[2]} ${corners[3]}L${corners[4]} ${corners[5]}Z`, fill: 'currentColor', class: tone });
}
/** The room that a sign and the space after it take. */
export const SIGN_WIDTH = 13;

export function line(
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  tone: string,
  setting: { readonly width?: number; readonly dashes?: string } = {},
): string {
  return element('line', { x1, y1, x2, y2, stroke: 'currentColor', 'stroke-width': setting.width ?? 1, 'stroke-dasharray': setting.dashes, class: tone });
}

/** A row of small pictures with their words, as many lines as they need. */
export interface KeyEntry {
  /** Draws the sign with its left edge at `x` and its middle at `y`. */
  readonly sign: (x: number, y: number) => string;
  readonly signWidth: number;
  readonly words: string;
}

const KEY_GAP = 16;
const KEY_SIGN_GAP = 5;

export function keyRows(entries: readonly KeyEntry[], width: number): { readonly height: number; readonly parts: readonly string[] } {
  let [x, y] = [0, 0];
  const parts = entries.map(({ sign, signWidth, words }) => {
    const needed = signWidth + KEY_SIGN_GAP + widthOf(words, SMALL);
    if (x > 0 && x + needed > width) [x, y] = [0, y + SMALL_LINE];
    const drawn = sign(x, y + SMALL_LINE / 2) + textAt(x + signWidth + KEY_SIGN_GAP, y + SMALL_LINE / 2 + SMALL * 0.36, words, { soft: true });
    x += needed + KEY_GAP;
    return drawn;
  });
  return { height: entries.length === 0 ? 0 : y + SMALL_LINE, parts };
}

/** Moves what was drawn. */
export function moved(x: number, y: number, parts: readonly string[]): string {
  return parts.length === 0 ? '' : element('g', { transform: `translate(${rounded(x)} ${rounded(y)})` }, parts);
}
