import type { Claim, CountQuery, EvidenceList } from '../model/index.js';
import { fillWords } from '../text/index.js';
import { claimIdOf } from './quote.js';

/** A number for a slot `{name}` of a template, with the question that recomputes it. */
export interface CountedSlot {
  readonly name: string;
  readonly value: number;
  readonly query: CountQuery;
}

/**
 * A claim made from a template: `{name}` stands for a count, `{name|item|items}` for a count with its noun in the singular or
 * plural. All other words are the interface's own.
 * A slot without a count, or a count without a slot, is a bug.
 */
export function countClaim(template: string, counts: readonly CountedSlot[], evidence: EvidenceList): Claim {
  const text = fillWords(template, Object.fromEntries(counts.map(({ name, value }) => [name, value])));
  const unused = counts.filter(({ name }) => !template.includes(`{${name}}`) && !template.includes(`{${name}|`));
  if (unused.length > 0) throw new Error(`The template "${template}" has no slot for ${unused.map(({ name }) => name).join(', ')}`);
  return { id: claimIdOf(text, evidence), text, tier: 'counted', evidence, counts: [...counts] };
}
