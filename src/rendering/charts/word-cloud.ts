import { visibleText } from '../visible.js';
import { counted } from './chart-words.js';
import { type Drawing, type Room, roomFor, writeFrame } from './frame.js';
import { type PictureSetting, type PictureTable, type WordCloudPicture, withoutEmptyColumns } from './picture.js';
import { ASCENT_EM, DESCENT_EM, SMALL, SMALL_LINE, directionSign, linked, moved, textAt } from './svg.js';
import { fitText, widthOf } from './widths.js';

/** The most used in the middle, the others around it on a spiral, none turned. What does not fit is told of and stands in the table. */
export function drawWordCloud(picture: WordCloudPicture, setting: PictureSetting): string {
  const room = roomFor(setting);
  const { say } = room;
  const words = mostUsedFirst(picture);
  return writeFrame(
    {
      kind: 'word-cloud',
      title: picture.title ?? say.wordCloud.title,
      lines: say.wordCloud.lines(picture.unit),
      note: picture.note,
      description: words
        .slice(0, MOST_DESCRIBED)
        .map(({ word, count }) => `${word} ${count}`)
        .join(say.listComma),
      drawing: words.length === 0 ? undefined : drawWords(words, room),
      hasLinks: words.some(({ href }) => href !== undefined),
    },
    room,
  );
}
/** The text alternative names the most used; the table has all. */
const MOST_DESCRIBED = 20;

type Word = WordCloudPicture['words'][number];

function mostUsedFirst({ words }: WordCloudPicture): readonly Word[] {
  return words
    .map((word) => ({ ...word, word: visibleText(word.word), count: counted(word.count) }))
    .filter(({ word, count }) => word !== '' && count > 0)
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : a.word > b.word ? 1 : 0));
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

interface PlacedWord {
  readonly word: Word;
  readonly text: string;
  readonly size: number;
  readonly box: Box;
}

const LARGEST = { phone: 34, wide: 46 };
/** How much wider than tall the spiral is. */
const FLATNESS = { phone: 0.8, wide: 1.7 };
/** Height over width, at most. */
const TALLEST = { phone: 1.5, wide: 0.72 };
/** Around each word. */
const AIR = 3;
/** Bold from this size on: strokes of small Han characters run together when bold. */
const BOLD_FROM = 20;

function drawWords(words: readonly Word[], room: Room): Drawing {
  const layout = room.phone ? 'phone' : 'wide';
  const placed = placeAll(words.slice(0, MOST_WORDS), LARGEST[layout], { width: room.width, height: room.width * TALLEST[layout], flatness: FLATNESS[layout] });
  const top = Math.min(...placed.map(({ box }) => box.top));
  const bottom = Math.max(...placed.map(({ box }) => box.bottom));
  const left = words.length - placed.length;
  const rest = left === 0 ? '' : textAt(0, bottom - top + SMALL_LINE + 4, fitText(room.say.inTable(left), SMALL, room.width), { soft: true });
  return {
    height: bottom - top + (left === 0 ? 4 : SMALL_LINE + 10),
    parts: [moved(room.width / 2, -top, placed.map(drawWord)), rest],
  };
}

/** More than these are a heap, not a picture. */
const MOST_WORDS = 120;
/** Letters are made smaller by this, at most to the least size, until all words have a place. */
const SHRINKING = 0.8;
const LEAST_LARGEST = 18;

function placeAll(words: readonly Word[], largest: number, limit: Limit): readonly PlacedWord[] {
  const most = words[0]!.count;
  const placed: PlacedWord[] = [];
  for (const word of words) {
    const size = Math.max(SMALL, Math.round(largest * Math.sqrt(word.count / most)));
    const found = placeWord(word, size, placed, limit);
    if (found) placed.push(found);
    else if (largest * SHRINKING >= LEAST_LARGEST) return placeAll(words, largest * SHRINKING, limit);
  }
  return placed;
}

interface Limit {
  readonly width: number;
  readonly height: number;
  readonly flatness: number;
}

/** Along the spiral, in units of the picture and parts of a turn. */
const STEP = 5;
const GROWTH_PER_TURN = 9;

/** The first free place on an Archimedean spiral from the middle (Feinberg's Wordle, 2009, without turning). */
function placeWord(word: Word, size: number, placed: readonly PlacedWord[], { width, height, flatness }: Limit): PlacedWord | undefined {
  const bold = size >= BOLD_FROM;
  const sign = word.direction === 'rising' || word.direction === 'fading' ? SIGN_ROOM : 0;
  const text = fitText(word.word, size, width - 2 * AIR - sign, bold);
  const halfWidth = (widthOf(text, size, bold) + sign) / 2 + AIR;
  const halfHeight = ((ASCENT_EM + DESCENT_EM) * size) / 2 + AIR / 2;
  for (let angle = 0; ;) {
    const radius = (GROWTH_PER_TURN * angle) / (2 * Math.PI);
    if (radius > height && radius * flatness > width) return undefined;
    const [x, y] = [Math.round(radius * flatness * Math.cos(angle)), Math.round(radius * Math.sin(angle))];
    const box = { left: x - halfWidth, right: x + halfWidth, top: y - halfHeight, bottom: y + halfHeight };
    const inside = box.left >= -width / 2 && box.right <= width / 2 && box.top >= -height / 2 && box.bottom <= height / 2;
    if (inside && !placed.some((other) => meet(other.box, box))) return { word, text, size, box };
    angle += STEP / Math.max(STEP, radius);
  }
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Before a word that rises or fades. */
const SIGN_ROOM = 12;

function drawWord({ word, text, size, box }: PlacedWord): string {
  const base = box.top + AIR / 2 + ASCENT_EM * size;
  const moves = word.direction === 'rising' || word.direction === 'fading';
  const sign = moves ? directionSign(box.left + AIR + 4, base - size * 0.36, word.direction!) : '';
  const left = box.left + AIR + (moves ? SIGN_ROOM : 0);
  return sign + linked(textAt(left, base, text, { size, bold: size >= BOLD_FROM, soft: size < SMALL + 2 }), word.href, `${word.word} ${word.count}`);
}

export function tableOfWordCloud(picture: WordCloudPicture, { say }: Room): PictureTable {
  return withoutEmptyColumns({
    caption: picture.title ?? say.wordCloud.title,
    header: [
      { name: say.term, figures: false },
      { name: say.units[picture.unit], figures: true },
      { name: say.direction, figures: false },
    ],
    rows: mostUsedFirst(picture).map(({ word, count, href, direction }) => [
      { text: word, ...(href === undefined ? {} : { href }) },
      { text: String(count) },
      { text: direction === undefined ? '' : say.directions[direction] },
    ]),
  });
}
