import type { Claim, ClaimId } from '../model/index.js';
import type { EvidenceView, Page, PageBlock } from './blocks.js';

/** The claims of a page in reading order; one that is printed twice comes twice. */
export function claimsOf(page: Page): readonly Claim[] {
  return page.blocks.flatMap(claimsOfBlock);
}

function claimsOfBlock(block: PageBlock): readonly Claim[] {
  switch (block.kind) {
    case 'claims':
      return block.claims;
    case 'item':
      return [block.headline, ...block.sentences, ...block.reasons];
    case 'list':
      return block.entries.map((entry) => entry.claim);
    case 'reading':
      return [block.title, ...block.parts.flatMap((part) => part.claims), ...block.posts.flatMap((post) => post.claims)];
    case 'keyword':
      return block.parts.flatMap((part) => part.claims);
    case 'trend':
      return block.summary;
    case 'said':
      return block.roles.flatMap((role) => role.entries.map((entry) => entry.claim));
    case 'picture':
    case 'links':
    case 'keyword-index':
    case 'contents':
    case 'section':
    case 'note':
    case 'corrections':
      return [];
  }
}

/** Where a claim's evidence stands; empty when its documents were forgotten since. A claim that the page says nothing of is a bug of the publication. */
export function evidenceViews(claim: Claim, evidence: Page['evidence']): readonly EvidenceView[] {
  const views = evidence.get(claim.id);
  if (!views) throw new Error(`The page does not say where the evidence of claim ${claim.id} stands`);
  return views;
}

/** A page in which every printing of a claim is an object of its own, though a publication may name one object twice. */
export function withOwnClaims(page: Page): Page {
  return { ...page, blocks: copied(page.blocks) };
}

/** Plain data, every object anew wherever it stands. */
function copied<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(copied) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, copied(inner)])) as Value;
}

/** The id that every printing of a claim has in the HTML: the claim's own; where it is printed again, with which time it is. */
export function placesOf(page: Page): ReadonlyMap<Claim, string> {
  const times = new Map<ClaimId, number>();
  return new Map(
    claimsOf(page).map((claim) => {
      const time = (times.get(claim.id) ?? 0) + 1;
      times.set(claim.id, time);
      return [claim, time === 1 ? claim.id : `${claim.id}-${time}`];
    }),
  );
}

/** The documents that a page cites, in the order of their first citation: the note with number n is `documents[n - 1]`. */
export interface Notes {
  readonly documents: readonly EvidenceView[];
  readonly numbers: ReadonlyMap<ClaimId, readonly number[]>;
}

export function numberNotes(page: Page): Notes {
  const numberOf = new Map<EvidenceView['documentId'], number>();
  const documents: EvidenceView[] = [];
  const numbers = new Map<ClaimId, readonly number[]>();
  for (const claim of claimsOf(page)) {
    const cited = new Set<number>();
    for (const view of evidenceViews(claim, page.evidence)) {
      if (!numberOf.has(view.documentId)) numberOf.set(view.documentId, documents.push(view));
      cited.add(numberOf.get(view.documentId)!);
    }
    numbers.set(
      claim.id,
      [...cited].sort((a, b) => a - b),
    );
  }
  return { documents, numbers };
}

/** Ascending numbers as a reader writes them: `1–3, 7`. */
export function inRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : to === from + 1 ? `${from}, ${to}` : `${from}–${to}`)).join(', ');
}
