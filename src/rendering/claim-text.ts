import { type Claim, isChinese } from '../model/index.js';
import type { Page } from './blocks.js';
import { evidenceViews } from './notes.js';
import { languageTag, visibleText } from './visible.js';
import type { Words } from './words.js';

/** The language that a claim is printed in: a quotation keeps its own, all else speaks the page's. */
export function languageOfClaim(claim: Claim, { evidence, language }: Pick<Page, 'evidence' | 'language'>): string {
  if (claim.display) return claim.display.script;
  const [first] = evidenceViews(claim, evidence);
  if (claim.tier !== 'quoted' || !first) return language;
  // A Chinese note may bear the English title of its page: without a Han character it is not set as Chinese.
  return isChinese(first.language) && !/\p{Script=Han}/u.test(claim.text) ? 'en' : languageTag(first.language);
}

/** What is printed of a claim. */
export function printedText(claim: Claim): string {
  return visibleText(claim.display?.text ?? claim.text);
}

/** Small words after a claim that say how it came about. Of sentences that stand together and tell by the same source, the last names it. */
export function wordsOn(claim: Claim, say: Words, evidence: Page['evidence'], next?: Claim): readonly string[] {
  return [
    ...(evidenceViews(claim, evidence).length === 0 ? [say.sourceGone] : []),
    ...(claim.said ? [saidInWords(claim.said)] : []),
    ...(claim.tier === 'edited' ? [say.edited] : []),
    ...(claim.tier === 'written' ? [say.written] : []),
    ...(claim.via === undefined || claim.via === next?.via ? [] : [say.via(visibleText(claim.via))]),
  ];
}

/** Of a talk: `Speaker 12:34`. */
function saidInWords({ speaker, time }: NonNullable<Claim['said']>): string {
  return [speaker === undefined ? '' : visibleText(speaker), time ?? ''].filter((part) => part !== '').join(' ');
}

/** The headlines and titles of items, in order. */
export function headlinesOf(page: Page): readonly string[] {
  return page.blocks.flatMap((block) => {
    if (block.kind === 'item') return [printedText(block.headline)];
    if (block.kind === 'reading') return [printedText(block.title)];
    return block.kind === 'keyword' ? [visibleText(block.term)] : [];
  });
}
