import { quotedFrom, rewordClaim, reviseClaim } from '../../evidence/index.js';
import type { Claim } from '../../model/index.js';
import type { DayFacts, StoryFacts } from './gather.js';
import { normalizeSentence } from './sentences.js';

type Revised = Pick<DayFacts, 'revisions' | 'chosen' | 'language' | 'sources'>;

/** The claim in the editor's words, or the passage that he put in its place. */
export function revise(claim: Claim, facts: Revised): Claim {
  return reviseClaim(claim, facts.revisions, facts.language, (id) => {
    const document = facts.chosen.get(id);
    return document && quotedFrom(document, facts);
  });
}

/** Whether the editor decided anything about this claim. */
export function isRevised({ id }: Claim, { revisions }: Pick<DayFacts, 'revisions'>): boolean {
  return revisions.reworded.has(id) || revisions.swapped.has(id);
}

/** Whether he decided anything about any claim. */
export function hasRevisions({ revisions }: Pick<DayFacts, 'revisions'>): boolean {
  return revisions.reworded.size + revisions.swapped.size > 0;
}

/** The headline that the editor gave the story, on the evidence of the one it replaces. */
export function entitle(headline: Claim, { retitled }: StoryFacts): Claim {
  return retitled === undefined ? headline : rewordClaim(headline, retitled);
}

/** The sentences as the editor revised them; one that another of them now says, or that was told before, goes. */
export function withoutRepeats(sentences: readonly Claim[], told: ReadonlySet<string>, facts: Revised): readonly Claim[] {
  const revised = sentences.map((claim) => revise(claim, facts));
  const words = revised.map((claim) => normalizeSentence(claim.text));
  const ofEditor = new Map(words.flatMap((text, at) => (isRevised(revised[at]!, facts) ? [[text, at] as const] : [])));
  return revised.filter((_, at) => !told.has(words[at]!) && (ofEditor.get(words[at]!) ?? at) === at);
}
