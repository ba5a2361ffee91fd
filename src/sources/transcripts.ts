import { basename } from 'node:path';
import type { Cue } from '../model/index.js';
import { readCaptions, type Captions } from './captions.js';
import type { RawItem, Rejected } from './contract.js';
import { gapBetween, utterancesOf, type Utterance } from './utterances.js';

/** What a transcript's companion, a Markdown file of the same name, says of the talk. */
export type TalkFacts = Partial<Omit<RawItem, 'recordId' | 'body' | 'cues' | 'note'>>;

/** A silence as long as this begins a new paragraph; between sentences speakers pause for less. */
const PARAGRAPH_PAUSE_SECONDS = 2;
const SENTENCE_END = /[.!?。！？…][\p{Pe}\p{Pf}"'’”」』）]*$/u;

/** Reads a WebVTT or SubRip text as one talk: its paragraphs, each of one voice, with who and when beside them. */
export function readTranscript(text: string, recordId: string, companion: TalkFacts = {}): readonly (RawItem | Rejected)[] {
  if (text.replace(/^\ufeff/, '').trim() === '') return [{ where: recordId, reason: 'the file is empty' }];
  const captions = readCaptions(text);
  const facts = { ...statedFacts(captions), ...companion };
  const talk = talkOf(utterancesOf(captions.captions, facts.authors ?? []));
  if (talk.text === '') return [{ where: recordId, reason: 'it holds no captions with words' }];
  const untimed = captions.captions.filter(({ seconds }) => seconds === undefined);
  return [
    {
      urlIsCanonical: false,
      ...facts,
      title: facts.title ?? titleOfName(recordId),
      recordId,
      cues: talk.cues,
      body: { format: 'markdown', text: talk.text },
    },
    ...untimed.map(({ line }) => ({ where: `line ${line} of ${recordId}`, reason: 'its time cannot be read; what is said is kept without one' })),
  ];
}

/** What the file says above its first caption. */
function statedFacts({ facts }: Captions): TalkFacts {
  const all = (...names: readonly string[]): readonly string[] => facts.filter(([name]) => names.includes(name)).map(([, value]) => value);
  const listed = (values: readonly string[]): readonly string[] => values.flatMap((value) => value.split(/[;；、,，]\s*/u)).filter((value) => value !== '');
  const [title] = all('title', '标题', '標題');
  const authors = listed(all('speaker', 'speakers', 'author', 'authors', '讲者', '講者'));
  const [published] = all('date', 'published', '日期');
  const [language] = all('language', 'lang');
  const links = all('link', 'links', 'url').flatMap((value) => value.match(/https?:\/\/[^\s,，;；]+/g) ?? []);
  const tags = listed(all('tag', 'tags'));
  return {
    ...(title === undefined ? {} : { title }),
    ...(authors.length === 0 ? {} : { authors }),
    ...(published === undefined ? {} : { published }),
    ...(language === undefined ? {} : { language }),
    ...(links.length === 0 ? {} : { links }),
    ...(tags.length === 0 ? {} : { tags }),
  };
}

/** `01-context-engineering.vtt` → "context engineering": a transcript's first words are a greeting, no title. */
function titleOfName(recordId: string): string {
  const name = basename(recordId).replace(/(?:\.(?:[a-z]{2}(?:-[A-Za-z]{2,4})?|vtt|srt))+$/, '');
  return (
    name
      .replaceAll(/[\s_-]+/g, ' ')
      .replace(/^\d{1,3} (?=\S)/, '')
      .trim() || name
  );
}

/** Speech as it is being written down: paragraphs and the offsets at which each caption begins. */
interface Talk {
  readonly text: string;
  readonly cues: readonly Cue[];
}

function talkOf(utterances: readonly Utterance[]): Talk {
  const cues: Cue[] = [];
  let text = '';
  let before: Utterance | undefined;
  for (const utterance of utterances) {
    const goesOn = before !== undefined && continues(before, utterance);
    const speaker = utterance.speaker ?? (goesOn ? cues.at(-1)!.speaker : undefined);
    const words = goesOn ? escapeInline(utterance.text) : escapeLine(escapeInline(utterance.text));
    text += before === undefined ? '' : goesOn ? gapBetween(before.text, utterance.text) : '\n\n';
    cues.push({
      start: text.length,
      ...(utterance.seconds === undefined ? {} : { seconds: utterance.seconds }),
      ...(speaker === undefined ? {} : { speaker }),
    });
    text += words;
    before = { ...utterance, ...(speaker === undefined ? {} : { speaker }) };
  }
  return { text, cues };
}

/** Whether an utterance is of the same paragraph as the one before. */
function continues(before: Utterance, next: Utterance): boolean {
  const ended = SENTENCE_END.test(before.text);
  if (next.speaker !== before.speaker && (next.begins || ended)) return false;
  if (next.begins && next.speaker === undefined) return false;
  const pause = next.seconds === undefined || before.endSeconds === undefined ? 0 : next.seconds - before.endSeconds;
  return !ended || pause < PARAGRAPH_PAUSE_SECONDS;
}

/** What people say is no markup: signs that Markdown would take for its own are marked as signs. */
function escapeInline(words: string): string {
  return words.replaceAll(/[\\`*]|<(?=[a-z/!?])|\[(?=\^)|\](?=[([:])|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/giu, String.raw`\$&`);
}

/** The same at the beginning of a line. */
function escapeLine(words: string): string {
  return words.replace(/^(?:#{1,6}(?=\s|$)|>|[-+](?=\s))/, String.raw`\$&`).replace(/^(\d{1,9})([.)](?=\s))/, String.raw`$1\$2`);
}
