import type { Cue } from '../model/index.js';
import { withoutHidden } from './utterances.js';

/** `**Name:** text`, or the colon behind the bold. */
const LABEL = /^\*\*([^*\n]{1,60}?)(?:[:：]\*\*|\*\*[:：])[ \t]*/;
/** `\\[12:34\\]` at the beginning of a turn: when it is said. */
const CLOCK = /^\\?\[(?:(\d{1,2}):)?(\d{1,2}):(\d{2})(?:\.\d+)?\\?\][ \t]*/;
/** Two turns are an exchange that an article may quote. */
const FEWEST_TURNS = 3;
/** Of the names before a colon, those that come again. */
const LEAST_SHARE_AGAIN = 2 / 3;

/** A Markdown text that writes down who says what: the same without names and clock times, these beside it. Undefined for any other text. */
export function speechOf(markdown: string): { readonly text: string; readonly cues: readonly Cue[] } | undefined {
  const whole = markdown.trimStart();
  if (!LABEL.test(whole) || !isSpeech(whole)) return undefined;
  const body = withoutHidden(whole.replaceAll(/\r\n?/g, '\n')).trimEnd();
  const cues: Cue[] = [];
  const paragraphs: string[] = [];
  let length = 0;
  let speaker: string | undefined;
  let isTurn = false;
  for (const paragraph of body.split(/\n(?:[ \t]*\n)+/)) {
    const label = LABEL.exec(paragraph);
    speaker = label?.[1] ?? speaker;
    isTurn ||= label !== null;
    const labelled = paragraph.slice(label?.[0].length ?? 0).trimStart();
    const clock = CLOCK.exec(labelled);
    const words = labelled.slice(clock?.[0].length ?? 0);
    if (words.trim() === '') continue;
    const start = paragraphs.length === 0 ? 0 : length + 2;
    if (clock || isTurn) cues.push({ start, ...(clock ? { seconds: secondsOf(clock) } : {}), ...(speaker === undefined ? {} : { speaker }) });
    isTurn = false;
    paragraphs.push(words);
    length = start + words.length;
  }
  return cues.length === 0 ? undefined : { text: paragraphs.join('\n\n'), cues };
}

/** Speakers come again; what an article sets in bold before a colon does not. */
function isSpeech(body: string): boolean {
  const names = [...body.matchAll(new RegExp(LABEL, 'gm'))].map((match) => match[1]!);
  const again = new Set(names.filter((name, at) => names.indexOf(name) !== at));
  return names.length >= FEWEST_TURNS && names.filter((name) => again.has(name)).length >= names.length * LEAST_SHARE_AGAIN;
}

function secondsOf([, hours = '0', minutes = '0', seconds = '0']: RegExpExecArray): number {
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds);
}
