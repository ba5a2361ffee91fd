import type { TermKind } from '../../model/index.js';

/** A Chinese phrase of two words has four characters. */
const WHOLE_HAN_CHARACTERS = 4;
/** RAG, o3-mini and GPT-5 are names; "RL" is known to those who know it, and "70B" is a size. */
const SHORTEST_NAME_CHARACTERS = 3;

/** Whether a term says by itself what it is of: a known name, a phrase of two words or more, a name by its spelling. Not: "agent", "问题", "ML". */
export function isWholeName(term: string, kind: TermKind): boolean {
  if (kind !== 'unknown' && kind !== 'opinion') return true;
  if (/\p{L}[\s-]+\p{L}/u.test(term) || (term.match(/\p{Script=Han}/gu)?.length ?? 0) >= WHOLE_HAN_CHARACTERS) return true;
  return [...term].length >= SHORTEST_NAME_CHARACTERS && /^\p{L}.*[\p{N}\p{Lu}]/u.test(term);
}

/** What two names have in common that a reader cannot tell apart: letters, digits, and the signs of C++ and C#, in small letters. */
export function foldName(term: string): string {
  return term
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}+#]/gu, '');
}
