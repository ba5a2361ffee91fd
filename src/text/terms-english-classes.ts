import {
  ACTIVITIES,
  ADJECTIVES,
  ADJECTIVES_OR_NOUNS,
  ARTICLES,
  AUXILIARIES,
  BEFORE_GERUNDS,
  BEFORE_VERBS,
  CLOSING_FORMS,
  DETERMINERS,
  FUNCTION_WORDS,
  NOT_ADVERBS,
  NOUNS_IN_ING,
  NOUNS_LIKE_ADJECTIVES,
  PARTICIPIAL_PREPOSITIONS,
  PAST_FORMS,
  TEXT_NOUNS,
  VERBS,
  VERBS_OR_NOUNS,
  WEAK_ADJECTIVES,
} from './terms-english-words.js';
import type { Token } from './tokens.js';
import { plainHyphens } from './words.js';

/** What a word is in its sentence, as far as finding noun phrases needs it. */
export const BREAK = 0;
export const DETERMINER = 1;
export const FUNCTION = 2;
export const VERB = 3;
export const ADVERB = 4;
export const NUMBER = 5;
export const ADJECTIVE = 6;
export const NOUN = 7;
export const GERUND = 8;
const PARTICIPLE = 9;
const EITHER = 10;

/** A word with its classes: `alone` by its form, `inPlace` by its neighbours too. */
export interface ClassedWord {
  readonly token: Token;
  readonly lower: string;
  /** Whether nothing but a space (or the stroke of CI/CD) stands between it and the word before. */
  readonly adjoins: boolean;
  class: number;
}

const ADJECTIVE_ENDING = /(?:al|ic|ous|ive|able|ible|ful|less|ary|ish|oid|lar|ular|ese|ian|ean|ical|like|free|wide|wise)$/;
const CONTRACTION = /['’](?:re|ve|ll|d|m|t)$/;
const PLURAL = /[^s]s$/;
const CAPITAL = /^\p{Lu}/u;
/** Shorter words have no ending to judge by. */
const SHORTEST_JUDGED = 5;

const known: ReadonlyMap<string, number> = lexicon();
const governing: ReadonlySet<string> = new Set(
  VERBS.concat(VERBS_OR_NOUNS)
    .flatMap(gerundsOf)
    .filter((form) => !ACTIVITIES.has(form)),
);

function lexicon(): Map<string, number> {
  const classes = new Map<string, number>();
  const put = (list: readonly string[], value: number): void => list.forEach((word) => classes.set(word, value));
  put(
    [...WEAK_ADJECTIVES].filter((word) => !ADJECTIVES_OR_NOUNS.has(word)),
    ADJECTIVE,
  );
  put(ADJECTIVES, ADJECTIVE);
  put(NOT_ADVERBS, NOUN);
  put(NOUNS_IN_ING, NOUN);
  put(
    VERBS_OR_NOUNS.flatMap((word) => [word, thirdPerson(word)]),
    EITHER,
  );
  put(
    VERBS.flatMap((word) => [word, thirdPerson(word)]),
    VERB,
  );
  put(PAST_FORMS, VERB);
  put(PARTICIPIAL_PREPOSITIONS, VERB);
  put(FUNCTION_WORDS, FUNCTION);
  put([...DETERMINERS], DETERMINER);
  return classes;
}

/** Whether a form in -ing closes a phrase as a noun does: "image processing", "decision making", not "bots leveraging". */
export function closesPhrase(form: string): boolean {
  return !governing.has(form) || CLOSING_FORMS.has(form);
}

function thirdPerson(verb: string): string {
  if (/(?:s|x|z|ch|sh)$/.test(verb)) return `${verb}es`;
  return /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ies` : `${verb}s`;
}

function gerundsOf(verb: string): readonly string[] {
  if (verb.endsWith('ie')) return [`${verb.slice(0, -2)}ying`];
  if (verb.endsWith('e')) return [`${verb.slice(0, -1)}ing`];
  return /[aeiou][bdgklmnprt]$/.test(verb) ? [`${verb}ing`, `${verb}${verb.at(-1)}ing`] : [`${verb}ing`];
}

/** Classes the words of an English text: by a small lexicon and by endings, then by neighbours. Needs no training. */
export function classWords(text: string, tokens: readonly Token[]): readonly ClassedWord[] {
  const words: ClassedWord[] = [];
  let end = -1;
  for (const token of tokens) {
    const gap = token.start - end;
    const between = gap === 1 ? text.charCodeAt(end) : 0;
    const lower = plainHyphens(token.text.toLowerCase());
    const adjoins = between === 0x20 || ((between === 0x2f || between === 0x26) && isUpper(text, end - 1) && isUpper(text, token.start));
    words.push({ token, lower, adjoins, class: classAlone(token, lower) });
    end = token.end;
  }
  for (let i = 0; i < words.length; i++) resolveVerbOrNoun(words, i);
  for (let i = 0; i < words.length; i++) resolveForms(words, i);
  return words;
}

function isUpper(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  return unit >= 0x41 && unit <= 0x5a;
}

function classAlone({ text, kind }: Token, lower: string): number {
  if (kind === 'han') return BREAK;
  if (kind === 'number') return NUMBER;
  if (kind === 'name') return text.startsWith('@') ? BREAK : classOfName(text, lower);
  const found = known.get(lower);
  if (found !== undefined) return found;
  if (lower.length === 1) return text === lower ? FUNCTION : NOUN;
  return classByEnding(lower);
}

/** IT and US are names, OR and THE are words in capitals. */
function classOfName(text: string, lower: string): number {
  if (text === 'IT' || text === 'US' || text === 'AM') return NOUN;
  const found = known.get(lower);
  return found === FUNCTION || found === DETERMINER || (found === VERB && text === text.toUpperCase()) ? found : NOUN;
}

function classByEnding(lower: string): number {
  if (CONTRACTION.test(lower)) return FUNCTION;
  const hyphened = lower.includes('-');
  if (lower.length >= SHORTEST_JUDGED) {
    if (lower.endsWith('ly') && !hyphened) return ADVERB;
    if (lower.endsWith('ing')) return GERUND;
    if (lower.endsWith('ed') && !lower.endsWith('eed')) return hyphened ? ADJECTIVE : PARTICIPLE;
    if (ADJECTIVE_ENDING.test(lower) && !NOUNS_LIKE_ADJECTIVES.has(lower)) return ADJECTIVE;
  }
  return NOUN;
}

/** The class of the neighbour when the two words stand in one phrase, else BREAK. */
function before(words: readonly ClassedWord[], i: number): ClassedWord | undefined {
  return words[i]!.adjoins ? words[i - 1] : undefined;
}

function after(words: readonly ClassedWord[], i: number): ClassedWord | undefined {
  return words[i + 1]?.adjoins ? words[i + 1] : undefined;
}

/** "to control", "we model", "the node hosts a", "the paper models": verbs. */
function resolveVerbOrNoun(words: readonly ClassedWord[], i: number): void {
  const word = words[i]!;
  if (word.class !== EITHER) return;
  const previous = before(words, i);
  const next = after(words, i);
  const governed = previous !== undefined && (BEFORE_VERBS.has(previous.lower) || previous.class === ADVERB);
  const governs = (previous === undefined || previous.class === NOUN) && (next?.class === DETERMINER || next?.class === NUMBER);
  const inMiddle =
    previous?.class === NOUN &&
    next !== undefined &&
    next.class >= ADJECTIVE &&
    CAPITAL.test(next.token.text) &&
    word.lower.endsWith('s') &&
    !PLURAL.test(previous.lower);
  const tells = previous !== undefined && TEXT_NOUNS.has(previous.lower) && word.lower.endsWith('s');
  const modal = (word.lower === 'need' || word.lower === 'needs') && next?.lower === 'to';
  word.class = governed || governs || inMiddle || tells || modal ? VERB : NOUN;
}

function resolveForms(words: readonly ClassedWord[], i: number): void {
  const word = words[i]!;
  if (word.class === PARTICIPLE) word.class = isModifier(before(words, i), after(words, i)) ? ADJECTIVE : VERB;
  else if (word.class === GERUND && governsNext(word.lower, before(words, i), after(words, i))) word.class = VERB;
}

/** "a trained network", not "networks trained on" nor "was trained". */
function isModifier(previous: ClassedWord | undefined, next: ClassedWord | undefined): boolean {
  if (next === undefined || next.class < ADJECTIVE) return false;
  return previous === undefined || !(previous.class === NOUN || previous.class === VERB || isSubject(previous));
}

/** "we trained", "was trained", "@somebody trained". */
function isSubject({ lower, token, class: of }: ClassedWord): boolean {
  return AUXILIARIES.has(lower) || BEFORE_VERBS.has(lower) || (of === BREAK && token.kind === 'name');
}

/** "evaluating the cost", "by controlling particles", "nodes denoting factors"; not "decision making" nor "learning rate". */
function governsNext(form: string, previous: ClassedWord | undefined, next: ClassedWord | undefined): boolean {
  if (next?.class === DETERMINER) return true;
  if (previous !== undefined && BEFORE_GERUNDS.has(previous.lower)) return true;
  if (!governing.has(form) || next === undefined || next.class < ADJECTIVE) return false;
  if (previous === undefined) return true;
  return !ARTICLES.has(previous.lower) && (previous.class !== NOUN || (PLURAL.test(previous.lower) && !previous.lower.endsWith('ics')));
}
