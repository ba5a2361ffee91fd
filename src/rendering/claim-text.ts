import type { Claim } from '../model/index.js';
import type { Page } from './blocks.js';
import { evidenceViews } from './notes.js';
import { languageTag, visibleText } from './visible.js';
import type { Words } from './words.js';

/** The language that a claim is printed in: a quotation keeps its own, all else speaks the page's. */
export function languageOfClaim(claim: Claim, { evidence, language }: Pick<Page, 'evidence' | 'language'>): string {
  if (claim.display) return claim.display.script;
  const [first] = evidenceViews(claim, evidence);
  return claim.tier === 'quoted' && first ? languageTag(first.language) : language;
}

/** What is printed of a claim. */
export function printedText(claim: Claim): string {
  return visibleText(claim.display?.text ?? claim.text);
}

/** Small words after a claim that say how it came about. Of sentences that stand together and tell by the same source, the last names it. */
export function wordsOn(claim: Claim, say: Words, evidence: Page['evidence'], next?: Claim): readonly string[] {
  return [
    ...(evidenceViews(claim, evidence).length === 0 ? [say.sourceGone] : []),
    ...(claim.tier === 'edited' ? [say.edited] : []),
    ...(claim.tier === 'written' ? [say.written] : []),
    ...(claim.via === undefined || claim.via === next?.via ? [] : [say.via(visibleText(claim.via))]),
  ];
}

/** The headlines, in order. */
export function headlinesOf(page: Page): readonly string[] {
  return page.blocks.flatMap((block) => (block.kind === 'item' ? [printedText(block.headline)] : []));
}
