import { isChinese, type DocumentLanguage, type TermCandidate } from '../model/index.js';
import { chineseCandidates } from './terms-chinese.js';
import { englishCandidates } from './terms-english.js';
import { proseOf } from './terms-prose.js';

export { rankTerms } from './terms-ranking.js';

/** Candidates kept of one document. */
const MOST_CANDIDATES = 40;

/**
 * The phrases of a document that may be its terms, weighed within the document alone, best first; none in a language that is not analysed.
 * Of a long body the first 12,000 characters are read.
 */
export function termCandidates(title: string, body: string, language: DocumentLanguage, most = MOST_CANDIDATES): readonly TermCandidate[] {
  if (isChinese(language)) return chineseCandidates(proseOf(title, body), most);
  return language === 'en' ? englishCandidates(proseOf(title, body), most) : [];
}
