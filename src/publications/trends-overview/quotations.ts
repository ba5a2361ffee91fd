import { type Claim, type Lang, type OverviewRole, type Span, type StoredDocument, isReadableIn } from '../../model/index.js';
import { QuoteBudget, quoteLimitOf, quoteRevised } from '../../evidence/index.js';
import { type OverviewRoleMention, plainText, readingLength, sentencesOf } from '../../text/index.js';
import type { CollectionFacts, SessionFacts } from './gather.js';

export const ROLES: readonly OverviewRole[] = ['overview', 'use-case', 'impact', 'challenge', 'tool'];

/** Longer is no sentence that an overview prints. */
const LONGEST = { hanCharacters: 120, words: 50 };
/** Shorter says nothing by itself. */
const SHORTEST = { hanCharacters: 12, words: 8 };
/** UTF-16 units of a title that is quoted in place of a missing one. */
const LONGEST_TITLE = 140;

/** Who gives how many sentences of a session, in the order in which they may take from what can be quoted of its documents. Numbers are totals. */
const TURNS: readonly (readonly [OverviewRole, number])[] = [
  ['overview', 1],
  ['use-case', 1],
  ['challenge', 1],
  ['impact', 1],
  ['tool', 1],
  ['use-case', 2],
  ['challenge', 2],
  ['overview', 2],
  ['impact', 2],
  ['tool', 2],
  ['use-case', 3],
];

/** A sentence of a session under a role. */
export interface RoleClaim {
  readonly role: OverviewRole;
  /** See `overviewRolesOf`. */
  readonly score: number;
  readonly claim: Claim;
}

interface Candidate extends OverviewRoleMention {
  readonly document: StoredDocument;
}

/** Makes the claims of one overview: keeps what was quoted of each document, and takes no sentence twice. */
export class Quotations {
  readonly #budget = new QuoteBudget();
  readonly #told = new Set<string>();

  constructor(private readonly facts: CollectionFacts) {}

  /** The title of the first document that has one, else the opening of a body; undefined of documents without words. */
  title({ documents }: SessionFacts): Claim | undefined {
    const titled = documents.find(({ title }) => plainText(title) !== '');
    if (titled) return this.quote(titled, 'title', { start: 0, end: titled.title.length });
    for (const document of documents) {
      const [first] = sentencesOf(document.body);
      if (first) return this.quote(document, 'body', { start: first.start, end: Math.min(first.end, first.start + LONGEST_TITLE) });
    }
    return undefined;
  }

  /** The sentences of each role, in the order in which they stand; a role without one is absent. */
  roles({ documents, roles }: SessionFacts): readonly RoleClaim[] {
    const candidates = documents.flatMap((document) => (roles.get(document.id) ?? []).map((mention): Candidate => ({ ...mention, document })));
    const chosen: Candidate[] = [];
    for (const [role, most] of TURNS) {
      const ofRole = candidates.filter((candidate) => candidate.role === role).sort((a, b) => b.score - a.score);
      for (const candidate of ofRole) {
        if (chosen.filter((other) => other.role === role).length >= most) break;
        if (this.#take(candidate)) chosen.push(candidate);
      }
    }
    const placeOf = new Map(documents.map(({ id }, at) => [id, at]));
    return chosen
      .sort((a, b) => placeOf.get(a.document.id)! - placeOf.get(b.document.id)! || a.start - b.start)
      .map(({ role, score, document, start, end }) => ({ role, score, claim: this.quote(document, 'body', { start, end }) }));
  }

  #take({ document, start, end }: Candidate): boolean {
    const text = plainText(document.body.slice(start, end));
    const key = text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
    if (!isPrintable(text) || this.#told.has(key) || !this.takeWords(document, text)) return false;
    this.#told.add(key);
    return true;
  }

  /** Whether as much more of a document may be quoted. */
  takeWords(document: StoredDocument, text: string): boolean {
    return this.#budget.take(document.id, text, quoteLimitOf(document, this.facts));
  }

  quote(document: StoredDocument, field: 'body' | 'title', span: Span): Claim {
    return quoteRevised(document, field, span, this.facts);
  }
}

/** A sentence that is neither a question nor too short or too long to be read by itself. */
function isPrintable(text: string): boolean {
  const { hanCharacters, words } = readingLength(text);
  const fits = hanCharacters / LONGEST.hanCharacters + words / LONGEST.words <= 1;
  return fits && hanCharacters / SHORTEST.hanCharacters + words / SHORTEST.words >= 1 && !/[?？:：]$/.test(text);
}

/** Whether a reader of the issue cannot read a quotation as it stands. */
export function isUntranslated(claim: Claim, documentLanguage: string, language: Lang): boolean {
  return claim.tier === 'quoted' && !isReadableIn(language, documentLanguage);
}
