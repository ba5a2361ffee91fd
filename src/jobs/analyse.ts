import { signatureOf } from '../documents/index.js';
import { type Document, isAnalysed } from '../model/index.js';
import type { Analysis } from '../storage/contracts.js';
import { storyFeatures } from '../stories/index.js';
import { indexTokens, minedAliases, termCandidates } from '../text/index.js';

/** UTF-16 units of a body in which aliases are looked for: a name is introduced where it first stands. */
const ALIAS_UNITS = 20_000;

/** UTF-16 units of a body by which it is told which event it is about: what happened stands in front, what is like it further down. */
const STORY_UNITS = 4_000;

/** What can be said of one document alone. In a language that is not analysed: its words for search, and whether it is a copy. */
export function analyseDocument(document: Document): Analysis {
  const analysed = isAnalysed(document.language);
  return {
    titleTokens: indexTokens(document.title),
    bodyTokens: indexTokens(document.body),
    terms: analysed ? termCandidates(document.title, document.body, document.language) : [],
    features: storyFeatures({ ...document, body: document.body.slice(0, STORY_UNITS) }),
    signature: signatureOf(document.body),
    aliases: analysed ? minedAliases(document.body.slice(0, ALIAS_UNITS)) : [],
  };
}
