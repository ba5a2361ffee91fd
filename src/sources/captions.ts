/** One caption of a WebVTT or SubRip file: words that stand on the screen from one moment on. */
export interface Caption {
  /** 1-based: where its timing line stands. */
  readonly line: number;
  /** From the beginning of the recording; absent when the timing line cannot be read. */
  readonly seconds?: number;
  readonly endSeconds?: number;
  /** Its lines as written, with tags and entities. */
  readonly lines: readonly string[];
}

export interface Captions {
  /** What the file says of itself above its first caption: `Title: …`, `Speaker: …`, by name in lower case, in order. */
  readonly facts: readonly (readonly [name: string, value: string])[];
  readonly captions: readonly Caption[];
}

/** Hours may be missing (WebVTT); SubRip parts milliseconds by a comma. */
const MOMENT = String.raw`(?:(\d{1,4}):)?(\d{1,2}):(\d{1,2})(?:[.,](\d{1,3}))?`;
const TIMING = new RegExp(String.raw`^\s*${MOMENT}\s*-->\s*(?:${MOMENT})?`);
/** What was meant as a timing line: an arrow (captions may not hold one), or moments without a word. */
const BROKEN_TIMING = /-->|^[^\p{L}]*\d[^\p{L}]*->[^\p{L}]*$|^\s*\d+:\d{2}\S*[.,]\d+\s+\d+:\d{2}\S*[.,]\d+\s*$/u;
const NUMBER_LINE = /^\s*\d+\s*$/;
const FACT = /^\s*([\p{L}][\p{L} _-]{0,30}?)\s*[:：]\s*(\S.*)$/u;

/** What of a file is being read. */
type Place = 'head' | 'note' | 'style' | 'caption' | 'between';

/** Reads the captions of a file in its order. Comments below the first caption, styles, regions and empty captions are passed over. */
export function readCaptions(text: string): Captions {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const facts: (readonly [string, string])[] = [];
  const captions: { line: number; seconds?: number; endSeconds?: number; lines: string[] }[] = [];
  let place: Place = 'head';
  for (const [at, line] of lines.entries()) {
    const timing = timingOf(line);
    if (timing) {
      captions.push({ line: at + 1, ...timing, lines: [] });
      place = 'caption';
    } else if (line.trim() === '') {
      place = 'between';
    } else if (place === 'caption') {
      // A timing line may follow without a blank line; then the number above it is no word.
      if (!NUMBER_LINE.test(line) || !timingOf(lines[at + 1] ?? '')) captions.at(-1)!.lines.push(line);
    } else if (place === 'between' && captions.length > 0) {
      if (/^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(line)) place = 'style';
      // A blank line within a caption parts its words from it; a name or number above a timing line belongs to that one.
      else if (!timingOf(lines[at + 1] ?? '')) captions.at(-1)!.lines.push(line);
    } else if (place !== 'style') {
      place = /^(?:STYLE|REGION)(?:\s|$)/.test(line) ? 'style' : 'note';
      const fact = FACT.exec(line.replace(/^NOTE(?:\s+|$)/, ''));
      if (fact && place === 'note') facts.push([fact[1]!.toLowerCase(), fact[2]!.trim()]);
    }
  }
  return { facts, captions: captions.filter(({ lines: words }) => words.some((word) => word.trim() !== '')) };
}

/** The moments of a timing line; none of one that cannot be read; undefined for a line of another kind. */
function timingOf(line: string): { seconds?: number; endSeconds?: number } | undefined {
  const match = TIMING.exec(line);
  if (!match) return BROKEN_TIMING.test(line) ? {} : undefined;
  const seconds = secondsOf(match.slice(1, 5));
  const endSeconds = match[6] === undefined ? undefined : secondsOf(match.slice(5, 9));
  if (seconds === undefined) return {};
  return { seconds, ...(endSeconds === undefined ? {} : { endSeconds }) };
}

/** Seconds of hours, minutes, seconds and a fraction; undefined when there is no such moment. */
function secondsOf([hours = '0', minutes = '0', seconds = '0', fraction = '0']: readonly (string | undefined)[]): number | undefined {
  if (Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`);
}
