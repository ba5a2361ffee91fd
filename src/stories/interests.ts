import { conceptsIn, foldForMatching } from '../text/index.js';
import { featureKey } from './encoding.js';
import { wordsOf } from './words.js';

/** A term that the editor follows. */
export interface Interest {
  readonly name: string;
  readonly isInTitle: (title: string) => boolean;
  /** Whether it is told of at all, going by a document's features. */
  readonly isAmong: (features: ReadonlySet<number>) => boolean;
}

/** An interest is met by its words, and by every name that the glossary gives the same thing. */
export function interestOf(name: string): Interest {
  const folded = foldForMatching(name);
  const concept = conceptsIn(name).find(({ start, end }) => start === 0 && end === name.length)?.id;
  const isNamedIn = (title: string): boolean => conceptsIn(title).some(({ id }) => id === concept);
  const wanted = wordsOf(name).map(({ key }) => key);
  return {
    name,
    isInTitle: (title) => holdsWord(foldForMatching(title), folded) || (concept !== undefined && isNamedIn(title)),
    isAmong: (features) =>
      (concept !== undefined && features.has(featureKey('concept', concept))) || (wanted.length > 0 && wanted.every((key) => features.has(key))),
  };
}

/** Latin words as words: `art` is not in `startup`. */
function holdsWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!isLatin(text[at - 1], word[0]) && !isLatin(text[at + word.length], word.at(-1))) return true;
  }
  return false;
}

const LATIN = /[\p{Script=Latin}\d]/u;
const isLatin = (beside: string | undefined, end: string | undefined): boolean => LATIN.test(beside ?? ' ') && LATIN.test(end ?? ' ');
