import { signatureOf } from '../documents/index.js';
import { type Document, type StoredDocument, isAnalysed } from '../model/index.js';
import type { Analysis, AnalysedDocument } from '../storage/contracts.js';
import { storyFeatures } from '../stories/index.js';
import { indexTokens, minedAliases } from '../text/index.js';

/** UTF-16 units of a body in which aliases are looked for: a name is introduced where it first stands. */
const ALIAS_UNITS = 20_000;

/** UTF-16 units of a body by which it is told which event it is about: what happened stands in front, what is like it further down. */
const STORY_UNITS = 4_000;

/** What is found in one document alone, without the tokens for the index: these are larger than the text itself, and quicker made where they are stored than sent there. */
export type Findings = Omit<Analysis, 'titleTokens' | 'bodyTokens'>;

/** Of a document in a language that is not analysed: whether it is a copy, and its addresses. */
export function analyseDocument(document: Document): Findings {
  return {
    features: storyFeatures({ ...document, body: document.body.slice(0, STORY_UNITS) }),
    signature: signatureOf(document.body),
    aliases: isAnalysed(document.language) ? minedAliases(document.body.slice(0, ALIAS_UNITS)) : [],
  };
}

/** What is stored of a document: every word of it can be searched, in any language. */
export function withTokens(document: StoredDocument, findings: Findings): AnalysedDocument {
  return { document, analysis: { ...findings, titleTokens: indexTokens(document.title), bodyTokens: indexTokens(document.body) } };
}
