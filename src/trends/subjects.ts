import { isCommonWord, isDictionaryWord, WEAK_NOUNS } from '../text/index.js';
import type { TermCounts } from './counts.js';
import type { Profiles } from './profiles.js';

/** In so large a part of its documents a name is written as one; or in a smaller part when it is hardly ever written small. */
const NAMED = { most: 0.5, some: 0.2, perSmall: 4 };
/** What stands within longer names and phrases only, in a larger part of its documents, is a piece of them. */
const PIECE = 0.75;
/** So much of what is told of it is running text: what stands in headlines only is a headline's wording. */
const IN_PROSE = 0.3;
/** Two letters mean everything (CS, OP, TL). */
const TWO_LETTERS = /^[a-z]{2}$/;
/** A Chinese word of one or two characters is an everyday word, unless it is a name or documents give another name for it. */
const EVERYDAY_HAN = /^\p{Script=Han}{1,2}$/u;
/** What news says of its own texts and readers; as keys, so without spaces and plurals. */
const OF_TEXTS =
  /(?:commenter|panelist|attendee|discussion|debate|summary|recap|announcement|newsletter|highlight|insight|article|meme|blogpost|postbody|postauthor|commenterpoint|advancement|modeldevelopment|update)$/;
/** A phrase is a subject when so many documents give another name for it, or when this part of its documents come back to it or set it apart. */
const OF_SUBJECT = { defined: 2, repeated: 0.25, setApart: 0.4 };
/**
 * What one source has in so many documents, hardly told by any other, is its own furniture when it stands in titles that are headings too, or when it
 * comes on every second of its days, once a day, always set apart: subjects come in bursts.
 */
const FURNITURE = { documents: 5, ofSource: 0.95, setApart: 0.8, days: 10, ofDays: 0.5, perDay: 1.2 };

/** Whether a term is the name of one thing, a model, product, company: mostly written as a name. */
export function isName({ vocabulary }: TermCounts, profiles: Profiles, term: number): boolean {
  const { concept } = vocabulary[term]!;
  if (concept !== undefined) return concept.kind === 'model' || concept.kind === 'product' || concept.kind === 'company' || concept.kind === 'person';
  return isWrittenAsName(profiles, term);
}

function isWrittenAsName({ named, small, documents }: Profiles, term: number): boolean {
  const all = documents[term]!;
  return named[term]! >= NAMED.most * all || (named[term]! >= NAMED.some * all && named[term]! >= NAMED.perSmall * small[term]!);
}

/** Whether a term names a subject, and is no turn of phrase and no heading that a source always has: told from where it stands. */
export function isSubject({ vocabulary }: TermCounts, profiles: Profiles, term: number): boolean {
  const { concept, key } = vocabulary[term]!;
  if (concept !== undefined) return true;
  if (isCommonWord(key) || TWO_LETTERS.test(key) || OF_TEXTS.test(key) || isFurniture(profiles, term)) return false;
  const { documents, piece, defined, repeated, marked, inProse } = profiles;
  const all = documents[term]!;
  if (piece[term]! > PIECE * all || inProse[term]! < IN_PROSE * all) return false;
  if (isWrittenAsName(profiles, term) || defined[term]! >= OF_SUBJECT.defined) return true;
  if (EVERYDAY_HAN.test(key) || isDictionaryWord(key)) return false;
  return repeated[term]! >= OF_SUBJECT.repeated * all || marked[term]! >= OF_SUBJECT.setApart * all;
}

/** Whether it is an everyday word, though the glossary has it (workflow, developer): how often it is said wanders, and no list of movements names it. */
export function isEveryday({ vocabulary }: TermCounts, term: number): boolean {
  return isCommonWord(vocabulary[term]!.key);
}

/** Of the nouns that name no subject, one that new subjects are often built with: world models. */
const BUILDS_SUBJECTS = /^models?$/;

/** Whether a phrase in small letters ends in a noun that names no subject (daily results, technical evaluation). */
export function endsWeakly(phrase: string): boolean {
  const [last = '', ...before] = phrase.toLowerCase().split(' ').toReversed();
  return before.length > 0 && WEAK_NOUNS.has(last) && !BUILDS_SUBJECTS.test(last);
}

/** Whether it is what one source always has, and no subject. */
export function isFurniture({ documents, inTitle, marked, inFirstSource, days, ofDays }: Profiles, term: number): boolean {
  const all = documents[term]!;
  if (all < FURNITURE.documents || inFirstSource[term]! < FURNITURE.ofSource * all) return false;
  const [inTitles, setApart] = [inTitle[term]! >= FURNITURE.setApart * all, marked[term]! >= FURNITURE.setApart * all];
  if (inTitles && setApart) return true;
  const isRegular = days[term]! >= FURNITURE.days && days[term]! >= FURNITURE.ofDays * ofDays[term]! && inFirstSource[term]! <= FURNITURE.perDay * days[term]!;
  return isRegular && (inTitles || setApart);
}
