import { type StoredDocument, isAnalysed, isChinese } from '../../model/index.js';
import { type OverviewRoleMention, namesOf, plainText, sentencesOf } from '../../text/index.js';
import { industriesIn } from './industries.js';

/** As sure as the threshold of a use case that its wording shows. */
const SCORE = 0.65;
/** Han characters before the industry: 在, 在中国. */
const MOST_BEFORE = 3;
/** `In banking, …`, `At the hospital …` */
const ENGLISH_OPENING = /^(?:in|at|for)\s+(?:the\s+|an?\s+)?$/i;

/**
 * Sentences that open with an industry and name somebody, something or a figure in it: 零售这边，Shopify 七月…; `In banking, a July paper built …`. They
 * tell of a use, whatever their wording (decision 0023).
 */
export function usesOf({ body, language }: StoredDocument): readonly OverviewRoleMention[] {
  if (!isAnalysed(language)) return [];
  return sentencesOf(body).flatMap(({ start, end, kind }): OverviewRoleMention[] => {
    if (kind === 'heading') return [];
    const text = body.slice(start, end);
    const [first] = industriesIn(text);
    if (!first || !opens(text.slice(0, first.start), isChinese(language))) return [];
    return namesOf(text.slice(first.end)).length > 0 || /\d/.test(plainText(text)) ? [{ start, end, role: 'use-case', score: SCORE }] : [];
  });
}

function opens(before: string, isHan: boolean): boolean {
  return isHan ? before.length <= MOST_BEFORE : ENGLISH_OPENING.test(before);
}
