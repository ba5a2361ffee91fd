import { type DocumentId, type Lang, type StoredDocument, isChinese } from '../../model/index.js';
import { conceptName, conceptsIn, glossaryRowOf, isStopword, readingLength, termCandidates, toScript } from '../../text/index.js';
import { wordsOf } from './speaks-of.js';

/** A term as its sessions name it: a concept of the glossary, or a phrase. */
export interface SpokenTerm {
  readonly id: string;
  /** The concept, or the phrase as it is written. */
  readonly concept?: string;
  readonly phrase: string;
  /** Tells of a session although no other speaks of it: a concept of the title or named again, or a phrase (none of Han characters, whose borders are guessed) that stands in a title and in a body. */
  readonly standsAlone: boolean;
  readonly weight: number;
}

/** Concepts so wide that they part no talk from another. */
const WIDE_CONCEPTS: ReadonlySet<string> = new Set(
  `ai algorithm app automation benchmark browser computer computer-hardware computer-program data dataset developer email function internet
  memory-ram model-training network open-source parameter-count programmer programming-language python screenshot software software-development
  source-code startup state-of-the-art server token user video website workflow`.split(/\s+/),
);
/** Words of talking about talks: a phrase with one of them names no subject. */
const TALK_WORDS: ReadonlySet<string> = new Set(
  `attendee attendees audience beginner beginners case chance conference dive drama end example examples first giving good guide hands-on idea
  ideas introduction journey keynote learn lesson lessons life lightning lot minute minutes need overview part people person point poster
  practice presentation problem problems question questions real-life real-world reason session sessions show slides speaker story talk talks
  team thing things time times tip tips topic topics tour tutorial use user users way ways work workshop world year years`.split(/\s+/),
);
const TITLE_WEIGHT = 2;
/** Weight of a phrase against a concept that is mentioned as often: a concept is known to be one. */
const PHRASE_WEIGHT = 0.7;
/** Fewer Han characters are mostly common words. */
const FEWEST_HAN = 4;
/** From this length on what is mentioned once is mentioned in passing. */
const LONG_WORDS = 400;
/** Phrases looked at in one document. */
const MOST_PHRASES = 25;
/** Least weight of a phrase within its document: what is mentioned once in passing has less. */
const LEAST_PHRASE_SCORE = 0.5;

/** What a session speaks of, heaviest first. */
export function termsOf(documents: readonly StoredDocument[]): readonly SpokenTerm[] {
  const bodies = documents.map(({ body }) => body);
  const titles = documents.map(({ title }) => title).join('\n');
  const named = { title: titles.toLowerCase(), body: bodies.join('\n').toLowerCase() };
  const terms = new Map<string, { concept?: string; phrase: string; standsAlone: boolean; weight: number }>();
  const add = (id: string, weight: number, phrase: string, standsAlone: boolean, concept?: string): void => {
    const known = terms.get(id);
    if (known) known.weight += weight;
    else terms.set(id, { phrase, standsAlone, weight, ...(concept === undefined ? {} : { concept }) });
  };
  const least = wordsOf(bodies) > LONG_WORDS ? 2 : 1;
  for (const [concept, { titled, mentions }] of conceptsSpoken(documents)) {
    if (mentions < least && !titled) continue;
    add(
      `concept-${concept}`,
      (titled ? TITLE_WEIGHT : 0) + Math.log2(1 + mentions),
      conceptName(glossaryRowOf.get(concept)!, 'en'),
      titled || mentions > least,
      concept,
    );
  }
  for (const { title, body, language } of documents) {
    for (const { key, term, score } of termCandidates(title, body, language, MOST_PHRASES)) {
      if (score >= LEAST_PHRASE_SCORE && namesSubject(term) && !(isProperName(term) && !titles.includes(term))) {
        add(
          `phrase-${key}`,
          PHRASE_WEIGHT * (1 + score),
          term,
          !/\p{Script=Han}/u.test(term) && named.title.includes(term.toLowerCase()) && named.body.includes(term.toLowerCase()),
        );
      }
    }
  }
  return [...terms].map(([id, term]) => ({ id, ...term })).sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1));
}

function conceptsSpoken(documents: readonly StoredDocument[]): ReadonlyMap<string, { readonly titled: boolean; readonly mentions: number }> {
  const spoken = new Map<string, { titled: boolean; mentions: number }>();
  for (const field of ['title', 'body'] as const) {
    for (const document of documents) {
      for (const { id } of conceptsIn(document[field])) {
        if (WIDE_CONCEPTS.has(id)) continue;
        const known = spoken.get(id) ?? { titled: false, mentions: 0 };
        known.titled ||= field === 'title';
        known.mentions += 1;
        spoken.set(id, known);
      }
    }
  }
  return spoken;
}

/** Words with a capital each, which in running text name somebody or something. */
function isProperName(term: string): boolean {
  return /^(?:\p{Lu}[\p{L}\p{N}.-]*\s+)+[\p{Lu}\p{N}][\p{L}\p{N}.-]*$/u.test(term);
}

/** A phrase of several words, a name with inner capitals or digits, or a run of Han characters long enough; none that the glossary knows. */
function namesSubject(term: string): boolean {
  const words = term.split(/\s+/);
  if (words.some((word) => TALK_WORDS.has(word.toLowerCase()) || isStopword(word))) return false;
  const [concept] = conceptsIn(term);
  if (concept && concept.end - concept.start >= term.length - 1) return false;
  const { hanCharacters } = readingLength(term);
  if (hanCharacters > 0) return hanCharacters >= FEWEST_HAN;
  return words.length > 1 || /[A-Z].*[A-Z0-9]|[a-z][A-Z]|\d/.test(term);
}

/** A term in the words of a language: concepts have a name in each, a phrase stays in its own. */
export function nameOfTerm({ concept, phrase }: Pick<SpokenTerm, 'concept' | 'phrase'>, language: Lang): string {
  if (concept !== undefined) return conceptName(glossaryRowOf.get(concept)!, language);
  return isChinese(language) && /\p{Script=Han}/u.test(phrase) ? toScript(phrase, language) : phrase;
}

/** A term with the sessions that speak of it. */
export interface SharedTerm {
  readonly term: SpokenTerm;
  readonly sessions: readonly DocumentId[];
  readonly weight: number;
}

interface SpeakingSession {
  readonly id: DocumentId;
  readonly terms: readonly SpokenTerm[];
}

/** A term in more than this part of at least six sessions is what all speak of. */
const MOST_USUAL = { share: 0.5, from: 6 };
const MOST_OF_ONE_SESSION = 2;

/** How many of all sessions speak of each term. */
export interface TermFrequencies {
  readonly of: ReadonlyMap<string, number>;
  readonly sessions: number;
}

export function countTerms(sessions: readonly SpeakingSession[]): TermFrequencies {
  const of = new Map<string, number>();
  for (const { terms } of sessions) for (const { id } of terms) of.set(id, (of.get(id) ?? 0) + 1);
  return { of, sessions: sessions.length };
}

/** What is no subject of talks but who stands behind one, or a single model. */
const NO_SUBJECTS: ReadonlySet<string> = new Set(['model', 'company', 'organisation', 'person']);

/**
 * What sessions speak of more than all do (weight × log(1 + all / with it) × √ of those that speak of it), heaviest first; of one session alone at most
 * `mostAlone`, and nothing that `told` names.
 */
export function tellingTerms(
  members: readonly SpeakingSession[],
  all: TermFrequencies,
  most: number,
  { told = [], mostAlone = MOST_OF_ONE_SESSION }: { readonly told?: readonly string[]; readonly mostAlone?: number } = {},
): readonly SharedTerm[] {
  const usual = all.sessions < MOST_USUAL.from ? Infinity : MOST_USUAL.share * all.sessions;
  const names = new Set(told.map(singular));
  const shared = sharedTerms(members)
    .filter(({ term, sessions }) => (sessions.length > 1 || term.standsAlone) && !NO_SUBJECTS.has(glossaryRowOf.get(term.concept ?? '')?.kind ?? ''))
    .filter(({ term }) => all.of.get(term.id)! <= usual && !names.has(singular(nameOfTerm(term, 'en'))))
    .map((one) => ({ ...one, weight: one.weight * Math.log(1 + all.sessions / all.of.get(one.term.id)!) * Math.sqrt(one.sessions.length) }))
    .sort((a, b) => b.weight - a.weight || (a.term.id < b.term.id ? -1 : 1));
  const chosen: SharedTerm[] = [];
  const alone = new Map<DocumentId, number>();
  for (const one of shared) {
    if (chosen.length === most) break;
    if (chosen.some((other) => saysTheSame(other.term.phrase, one.term.phrase))) continue;
    const [only, ...others] = one.sessions;
    const count = alone.get(only!) ?? 0;
    if (others.length === 0 && count === mostAlone) continue;
    if (others.length === 0) alone.set(only!, count + 1);
    chosen.push(one);
  }
  return chosen;
}

/** Every term of these sessions with those that speak of it; its weight is the sum of theirs. */
export function sharedTerms(sessions: readonly SpeakingSession[]): readonly SharedTerm[] {
  const shared = new Map<string, { term: SpokenTerm; sessions: DocumentId[]; weight: number }>();
  for (const { id, terms } of sessions) {
    for (const term of terms) {
      const known = shared.get(term.id) ?? { term, sessions: [], weight: 0 };
      known.sessions.push(id);
      known.weight += term.weight;
      shared.set(term.id, known);
    }
  }
  return [...shared.values()];
}

function singular(name: string): string {
  return name.toLowerCase().replace(/s$/, '');
}

/** `data pipeline` beside `data pipelines`, `RAG` beside `RAG Fusion`. */
function saysTheSame(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()];
  return one.includes(other) || other.includes(one);
}
