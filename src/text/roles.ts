import { type DocumentLanguage, type Role, type Span, isAnalysed } from '../model/index.js';
import { quantitiesOf, type Quantity } from './quantities.js';
import { HEADING_CUES } from './roles-cues.js';
import { placeSentences, type PlacedSentence } from './roles-outline.js';
import { audienceScore, ledeScores, limitScore, numberScore, pointScore, thesisScores, titleUnits } from './roles-scores.js';
import { simplify } from './script.js';

/** A sentence that plays a role in its text. */
export interface RoleMention extends Span {
  readonly role: Role;
  /** How sure, 0 to 1. Of two mentions of one role in one text the higher is the better choice. */
  readonly score: number;
}

/**
 * Least score of each role; chosen on the half for choosing of bench/roles so that four of five sentences are right. One sure wording or heading (0.7)
 * suffices, as two fair ones do (0.45 each make 0.7); one fair one with a weak one (0.59) does not. A figure of a telling kind suffices for `number`.
 */
const THRESHOLDS: Readonly<Record<Role, number>> = { lede: 0.5, thesis: 0.6, point: 0.65, limit: 0.6, audience: 0.6, number: 0.5 };

/** Part that remains of a limit's score in the opening and before the thesis: what lacks there is what the text sets out from. */
const BEFORE_THESIS = 0.5;
/** Part that remains of a point's score: what is the thesis, a limit or an address to the reader is seldom one of the points as well. */
const HAS_ANOTHER_ROLE = 0.6;

/**
 * The whole sentences of a body that play a role in it, in the order of the body; one sentence may play two. Found by wordings, by the headings above,
 * by position and by figures; none is a heading or a line of links. Nothing in a language that is not analysed.
 */
export function rolesOf(title: string, body: string, language: DocumentLanguage): readonly RoleMention[] {
  if (!isAnalysed(language)) return [];
  const sentences = placeSentences(body, language, HEADING_CUES);
  const around = { sentences: sentences.length, title: titleUnits((language === 'zh-Hant' ? simplify(title) : title).toLowerCase()) };
  const ledes = ledeScores(sentences);
  const quantities = quantitiesIn(body, sentences);
  const theses = thesisScores(sentences, around, THRESHOLDS.thesis);
  const firstThesis = theses.findIndex((score) => score >= THRESHOLDS.thesis);
  const out: RoleMention[] = [];
  for (const [at, sentence] of sentences.entries()) {
    const thesis = theses[at]!;
    const limit = limitScore(sentence) * (at < firstThesis || ledes[at]! > 0 ? BEFORE_THESIS : 1);
    const audience = audienceScore(sentence);
    const elsewhere = thesis >= THRESHOLDS.thesis || limit >= THRESHOLDS.limit || audience >= THRESHOLDS.audience;
    const scores: readonly (readonly [Role, number])[] = [
      ['lede', ledes[at]!],
      ['thesis', thesis],
      ['point', pointScore(sentence, around, firstThesis >= 0 && at > firstThesis, Math.max(thesis, limit)) * (elsewhere ? HAS_ANOTHER_ROLE : 1)],
      ['limit', limit],
      ['audience', audience],
      ['number', numberScore(sentence, quantities[at]!, body)],
    ];
    for (const [role, score] of scores) if (score >= THRESHOLDS[role]) out.push({ start: sentence.start, end: sentence.end, role, score });
  }
  return out;
}

/** The quantities of the body by the sentence that they stand in. */
function quantitiesIn(body: string, sentences: readonly PlacedSentence<Role>[]): readonly (readonly Quantity[])[] {
  const all = quantitiesOf(body);
  let next = 0;
  return sentences.map(({ start, end }) => {
    while (next < all.length && all[next]!.start < start) next++;
    const from = next;
    while (next < all.length && all[next]!.end <= end) next++;
    return all.slice(from, next);
  });
}
