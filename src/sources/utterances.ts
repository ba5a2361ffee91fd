import type { Caption } from './captions.js';

/** Words that one voice says in one caption. */
export interface Utterance {
  readonly text: string;
  readonly seconds?: number;
  readonly endSeconds?: number;
  readonly speaker?: string;
  /** The captions mark a change of voice here. */
  readonly begins: boolean;
}

/** Entities that captions use (the WebVTT standard names the first seven). */
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: ' ',
  lrm: '',
  rlm: '',
  quot: '"',
  apos: "'",
  hellip: '…',
  mdash: '—',
  ndash: '–',
};
const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi;
const TAG = /<\/?(?:[a-z][^<>]*|\d[\d:.]*)?>|\{\\an?\d\}/gi;
const VOICE = /<v(?:\.[^\s<>]{0,100})?[ \t]{1,10}([^<>]{1,200})>/g;
/** A line of dialogue by somebody else: ">>" in broadcasts, "-" where a caption has two. */
const CHANGE = /^\s*(?:>>+|-(?=\s|\p{L}))\s*/u;
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const NO_WORDS = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]|\p{Cs}/gu;

/** Of this many captions, the share that begins with the line that ended the one before, where captions roll over the screen. */
const LEAST_SHARE_ROLLING = 1 / 2;
/** Of captions with a name before a colon, so many that every such name is a speaker's. */
const LEAST_SHARE_LABELLED = 1 / 2;
/** Names that come again are speakers when this share of the captions begins with one: "Note:" may come twice in a talk. */
const LEAST_SHARE_AGAIN = 1 / 10;
const LABEL =
  /^((?:\p{Lu}[\p{L}\p{M}.'’-]*|\d{1,2})(?:[ \t]+(?:\p{Lu}[\p{L}\p{M}.'’-]*|\d{1,2}|de|da|di|du|la|le|van|von|der|bin|al)){0,4}|\p{Script=Han}[\p{Script=Han}·・\d]{1,11})(?<colon>[:：])[ \t]*(?=\S)/u;

/** What is said in captions, voice by voice, in the order of the file. `known` are names of which the file or its companion says that they speak. */
export function utterancesOf(captions: readonly Caption[], known: readonly string[]): readonly Utterance[] {
  const told = withoutRepeats(captions);
  if (captions.some(({ lines }) => lines.some((line) => line.search(VOICE) >= 0))) return told.flatMap(voicesOf);
  const isSpeaker = speakerTest(told, known);
  let speaker: string | undefined;
  return told.flatMap((caption) =>
    spokenLines(caption.lines).flatMap(({ text, changes }) => {
      const label = LABEL.exec(text);
      const named = label !== null && isSpeaker(label);
      if (named) speaker = label[1]!;
      else if (changes) speaker = undefined;
      const words = named ? text.slice(label[0].length) : text;
      return words === '' ? [] : [{ ...momentsOf(caption), text: words, begins: named || changes, ...(speaker === undefined ? {} : { speaker }) }];
    }),
  );
}

function momentsOf({ seconds, endSeconds }: Caption): Pick<Utterance, 'seconds' | 'endSeconds'> {
  return { ...(seconds === undefined ? {} : { seconds }), ...(endSeconds === undefined ? {} : { endSeconds }) };
}

/** Captions that roll over the screen show each line twice: once at the bottom, once above the next. */
function withoutRepeats(captions: readonly Caption[]): readonly Caption[] {
  const shown = captions.map(({ lines }) => lines.map(wordsOf).filter((line) => line !== ''));
  const repeats = shown.filter((lines, at) => at > 0 && lines[0] !== undefined && lines[0] === shown[at - 1]!.at(-1)).length;
  if (captions.length < 3 || repeats < (captions.length - 1) * LEAST_SHARE_ROLLING) return captions;
  return captions.map((caption, at) => {
    const before = shown[at - 1]?.at(-1);
    return { ...caption, lines: shown[at]![0] === before ? caption.lines.filter((line) => wordsOf(line) !== '').slice(1) : caption.lines };
  });
}

/** The parts of a caption between voice tags. What follows without one is of the voice before only within a sentence. */
function voicesOf(caption: Caption): readonly Utterance[] {
  const whole = caption.lines.join('\n');
  const marks = [...whole.matchAll(VOICE)];
  const bounds = [{ from: 0, to: marks[0]?.index ?? whole.length, speaker: undefined as string | undefined }];
  for (const [at, mark] of marks.entries())
    bounds.push({ from: mark.index + mark[0].length, to: marks[at + 1]?.index ?? whole.length, speaker: wordsOf(mark[1]!) || undefined });
  return bounds.flatMap(({ from, to, speaker }) => {
    const text = joined(whole.slice(from, to).split('\n').map(wordsOf));
    return text === '' ? [] : [{ ...momentsOf(caption), text, begins: speaker !== undefined, ...(speaker === undefined ? {} : { speaker }) }];
  });
}

/** The lines of a caption as pieces of one voice each. */
function spokenLines(lines: readonly string[]): readonly { readonly text: string; readonly changes: boolean }[] {
  const words = lines.map(wordsOf).filter((line) => line !== '');
  const isDialogue = words.length > 1 && words.every((line) => CHANGE.test(line));
  const pieces: { text: string; changes: boolean }[] = [];
  for (const line of words) {
    const changes = isDialogue || line.startsWith('>>');
    const text = changes ? line.replace(CHANGE, '') : line;
    const last = pieces.at(-1);
    if (last === undefined || changes || LABEL.test(text)) pieces.push({ text, changes });
    else last.text = joined([last.text, text]);
  }
  return pieces;
}

/**
 * Whether a name before a colon is a speaker's: one that is known, one that comes again, or, where most captions begin with a name, any
 * with the colon that these have. A sentence may have a colon too.
 */
function speakerTest(captions: readonly Caption[], known: readonly string[]): (label: RegExpExecArray) => boolean {
  const labels = captions.map(({ lines }) => LABEL.exec(wordsOf(lines[0] ?? '').replace(CHANGE, ''))).filter((label) => label !== null);
  const names = labels.map((label) => label[1]!);
  const again = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  const enough = names.filter((name) => again.has(name)).length >= captions.length * LEAST_SHARE_AGAIN;
  const isLabelled = names.length >= captions.length * LEAST_SHARE_LABELLED;
  const fullWidth = labels.filter(({ groups }) => groups?.['colon'] === '：').length * 2 > labels.length;
  return ({ 1: name = '', groups }) =>
    known.includes(name) || (enough && again.has(name)) || (isLabelled && enough && (groups?.['colon'] === '：') === fullWidth);
}

/** A line as it is read: tags gone, entities decoded, no characters that are not seen. */
function wordsOf(line: string): string {
  const decoded = line.replace(TAG, '').replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex!, 16) : Number(decimal);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : whole;
  });
  return decoded
    .replace(NO_WORDS, '')
    .replaceAll(/[\s\u200b\u200e\u200f]+/gu, ' ')
    .trim();
}

/** Without control characters and halves of characters, which no document keeps. */
export function withoutHidden(text: string): string {
  return text.replace(NO_WORDS, '');
}

const CJK_MARK = /[\u3000-\u303f\uff01-\uff65]/;
/** Marks that both Chinese and Western texts have. */
const SHARED_MARK = /[“”‘’—…]/;
const HAN_OR_KANA = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Pieces of one text, with a space where words would run together. */
export function joined(pieces: readonly string[]): string {
  return pieces.filter((piece) => piece !== '').reduce((text, piece) => (text === '' ? piece : `${text}${gapBetween(text, piece)}${piece}`), '');
}

/** What stands between two pieces that are read as one text: nothing between Han characters or beside Chinese punctuation, else a space. */
export function gapBetween(before: string, after: string): '' | ' ' {
  const seam = [Array.from(before.slice(-2)).at(-1)!, Array.from(after.slice(0, 2))[0]!];
  if (seam.some((character) => CJK_MARK.test(character))) return '';
  const isHan = seam.some((character) => HAN_OR_KANA.test(character));
  return isHan && seam.every((character) => HAN_OR_KANA.test(character) || SHARED_MARK.test(character)) ? '' : ' ';
}
