import type { DomainConfig } from '../model/index.js';
import { type Scan, foldForMatching, scannerOf } from './concepts.js';
import { EIGHT_DOMAINS } from './term-domains-eight.js';

/** One document in which a term stands: its title, and the sentence with the term. */
export interface TermContext {
  readonly title: string;
  readonly sentence: string;
}

export interface TermFacts {
  /** The name that is printed first, then its aliases. */
  readonly names: readonly string[];
  /** One of each document that is looked at. */
  readonly contexts: readonly TermContext[];
}

/** A domain's id; `other`: words of no domain stand around it; `unknown`: too little is known. */
export type TermDomain = string;

/** Fewer documents than this say nothing of a term whose own name says nothing. */
const FEWEST_CONTEXTS = 2;
/** Share of documents in which a term's neighbours must be of a domain. Chosen on the half for choosing of bench/term-labels. */
const LEAST_SHARE = 0.4;
/** The widest domain, the last, is named in half of all technical news: it takes more to belong to it. */
const LEAST_SHARE_OF_WIDEST = 0.6;
/** A domain other than the widest goes before it from this part of its share on. */
const BEFORE_WIDEST = 0.75;

export type DomainOfTerm = (facts: TermFacts) => { readonly domain: TermDomain; readonly why: string };

/**
 * Prepares the question to which domain a term belongs. Its own name answers first: the first word of a domain that it holds. Else the domain whose
 * words stand, outside the term itself, in the titles and sentences of most of its documents; each document counts once.
 */
export function domainsOf(configured: readonly DomainConfig[] = []): DomainOfTerm {
  const domains = configured.length === 0 ? EIGHT_DOMAINS : configured;
  const scan = scannerOf(domains.flatMap(({ id, cues }) => cues.map((name) => ({ id, name }))));
  const widest = domains.at(-1)!.id;
  return (facts) => byName(facts, scan, widest) ?? byNeighbours(facts, scan, domains, widest);
}

function byName({ names }: TermFacts, scan: Scan, widest: string): ReturnType<DomainOfTerm> | undefined {
  for (const specific of [true, false]) {
    for (const name of names) {
      const found = scan(name).find(({ id }) => (id !== widest) === specific);
      if (found) return { domain: found.id, why: `its name holds "${name.slice(found.start, found.end)}"` };
    }
  }
  return undefined;
}

function byNeighbours({ names, contexts }: TermFacts, scan: Scan, domains: readonly DomainConfig[], widest: string): ReturnType<DomainOfTerm> {
  if (contexts.length < FEWEST_CONTEXTS) return { domain: 'unknown', why: `only ${contexts.length} documents` };
  const own = names.map(foldForMatching);
  const documents = new Map<string, number>();
  for (const { title, sentence } of contexts) {
    const text = without(`${title}\n${sentence}`, own);
    for (const id of new Set(scan(text).map((cue) => cue.id))) documents.set(id, (documents.get(id) ?? 0) + 1);
  }
  const shareOf = (id: string): number => (documents.get(id) ?? 0) / contexts.length;
  const ranked = domains.filter(({ id }) => id !== widest).sort((a, b) => shareOf(b.id) - shareOf(a.id));
  const tell = (id: string): string => `words of it stand in ${documents.get(id) ?? 0} of ${contexts.length} documents`;
  const first = ranked[0]?.id;
  if (first !== undefined && shareOf(first) >= LEAST_SHARE && shareOf(first) >= shareOf(widest) * BEFORE_WIDEST) return { domain: first, why: tell(first) };
  if (shareOf(widest) >= LEAST_SHARE_OF_WIDEST) return { domain: widest, why: tell(widest) };
  return {
    domain: 'other',
    why: `no domain's words stand in more than ${Math.max(...domains.map(({ id }) => documents.get(id) ?? 0))} of ${contexts.length} documents`,
  };
}

/** The text with the term's own names blanked out: they were asked already. */
function without(text: string, names: readonly string[]): string {
  const folded = foldForMatching(text);
  let out = text;
  for (const name of names) {
    for (let at = folded.indexOf(name); at >= 0 && name !== ''; at = folded.indexOf(name, at + name.length)) {
      out = out.slice(0, at) + '\n'.repeat(name.length) + out.slice(at + name.length);
    }
  }
  return out;
}
