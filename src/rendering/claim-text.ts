import type { Claim } from '../model/index.js';
import type { Page } from './blocks.js';
import { evidenceViews } from './notes.js';
import { languageTag, visibleText } from './visible.js';
import type { Words } from './words.js';

/** The language that a claim is printed in: a quotation keeps its own, all else speaks the page's. */
export function languageOfClaim(claim: Claim, { evidence, language }: Pick<Page, 'evidence' | 'language'>): string {
  if (claim.display) return claim.display.script;
  return claim.tier === 'quoted' ? languageTag(evidenceViews(claim, evidence)[0].language) : language;
}

/** What is printed of a claim. */
export function printedText(claim: Claim): string {
  return visibleText(claim.display?.text ?? claim.text);
}

/** Small words after a claim that say how it came about. */
export function wordsOn(claim: Claim, say: Words): readonly string[] {
  return [
    ...(claim.tier === 'edited' ? [say.edited] : []),
    ...(claim.tier === 'written' ? [say.written] : []),
    ...(claim.via === undefined ? [] : [say.via(visibleText(claim.via))]),
  ];
}
