import type { Claim, CountQuery, EvidenceList } from '../model/index.js';
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
  const unused = new Set(counts.map((count) => count.name));
  const text = fillSlots(template, (name) => {
    const count = counts.find((slot) => slot.name === name);
    if (!count) throw new Error(`The template "${template}" has no count for {${name}}`);
    unused.delete(name);
    return count.value;
  });
  if (unused.size > 0) throw new Error(`The template "${template}" has no slot for ${[...unused].join(', ')}`);
  return { id: claimIdOf(text, evidence), text, tier: 'counted', evidence, counts: [...counts] };
}

function fillSlots(template: string, valueOf: (name: string) => string | number): string {
  return template.replace(/\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g, (_, name: string, one?: string, many?: string) => {
    const value = valueOf(name);
    return one === undefined ? String(value) : `${value} ${value === 1 ? one : many}`;
  });
}

/** Fills the slots of words that are no claim. */
export function fillWords(template: string, values: Readonly<Record<string, string | number>>): string {
  return fillSlots(template, (name) => values[name]!);
}
