import { isStopword, tokensOf } from '../text/index.js';
import type { FindNamings } from './naming.js';

/** One thing that a query asks for. */
export interface Wanted {
  /** phrase: stood in quotation marks. concept: has other names. word: one word. run: Chinese characters that no dictionary names. */
  readonly kind: 'phrase' | 'concept' | 'word' | 'run';
  /** All of its names, as in the query first. */
  readonly names: readonly string[];
}

export interface ParsedQuery {
  readonly wanted: readonly Wanted[];
  /** The query without what stood in quotation marks. */
  readonly loose: string;
  /**
   * What may be answered with a part of it. never: it asks for one thing, and what lacks that is no answer.
   * rather: a run of three or four characters (秋千考), of which a part (秋千) is better than nothing.
   */
  readonly inPart: 'never' | 'rather' | 'always';
}

/** Set off from the rest by spaces; quotation marks within running text (亲历“外交”) are punctuation. */
const QUOTED = /(?<!\S)(?:"([^"]+)"|“([^”]+)”|「([^」]+)」|『([^』]+)』)(?!\S)/g;
/** Up to here a run of Chinese characters is one word or two that belong together; longer ones are segmented. */
const LONGEST_RUN = 4;
export const LONG_STRETCH = new RegExp(`\\p{Script=Han}{${LONGEST_RUN + 1},}`, 'u');

/** Reads a query: phrases in quotation marks, names that mean a concept, then words. */
export function parseQuery(query: string, findNamings: FindNamings): ParsedQuery {
  const phrases = [...query.matchAll(QUOTED)].map((match): Wanted => ({ kind: 'phrase', names: [match.slice(1).find((part) => part !== undefined)!] }));
  const loose = query.replaceAll(QUOTED, ' ').trim();
  const found = wantedIn(loose, findNamings);
  const telling = found.filter(({ kind, names }) => kind === 'concept' || !isStopword(names[0]!.toLowerCase()));
  const rest = telling.length > 0 || phrases.length > 0 ? telling : found;
  return { wanted: [...phrases, ...rest], loose, inPart: inPartOf(rest, loose) };
}

function inPartOf(rest: readonly Wanted[], loose: string): ParsedQuery['inPart'] {
  const [only, ...others] = rest;
  if (others.length > 0) return 'always';
  if (only?.kind !== 'run') return 'never';
  if (LONG_STRETCH.test(loose)) return 'always';
  return only.names[0]!.length > 2 ? 'rather' : 'never';
}

function wantedIn(text: string, findNamings: FindNamings): Wanted[] {
  const wanted: Wanted[] = [];
  let at = 0;
  for (const { start, end, names } of findNamings(text)) {
    wanted.push(...wordsIn(text.slice(at, start)), { kind: 'concept', names });
    at = end;
  }
  wanted.push(...wordsIn(text.slice(at)));
  return wanted.filter(({ names }, index) => wanted.findIndex((other) => other.names[0] === names[0]) === index);
}

const HAN_RUN = /(\p{Script=Han}+)/u;

/** A run of Chinese up to {@link LONGEST_RUN} characters is asked for whole; of a longer one its words, without single characters. */
function wordsIn(text: string): Wanted[] {
  return text.split(HAN_RUN).flatMap((part, at) => {
    const isRun = at % 2 === 1;
    // The dictionary takes a fifth of a second to load, and most queries need none.
    if (isRun && part.length <= LONGEST_RUN) return [{ kind: 'run', names: [part] } as const];
    const words = tokensOf(part).map((token) => token.text);
    return words.filter((word) => !isRun || word.length > 1).map((word): Wanted => ({ kind: isRun ? 'run' : 'word', names: [word] }));
  });
}
