import type { IndexQuery } from '../storage/contracts.js';
import { indexTokens, isStopword } from '../text/index.js';
import { LONGEST_RUN, type ParsedQuery, type Wanted } from './query.js';

type Clause = IndexQuery['clauses'][number];
type Alternative = Clause['anyOf'][number];

const EASTERN = /^[\u1100-\u11ff\u3041-\u9fff\uac00-\ud7af\uf900-\ufaff\ud840-\udfff]+$/;

function charactersOf(token: string): number {
  return EASTERN.test(token) ? [...token].length : 0;
}

function tokensOfName(name: string): string[] {
  return indexTokens(name).split(' ').filter((token) => token !== '');
}

/** At its ends a Chinese name needs no single character beside the pair that holds it: 智 智能 能 能体 体 → 智能 能 能体. */
function withoutEnds(tokens: readonly string[]): string[] {
  const first = charactersOf(tokens[0] ?? '') === 1 && charactersOf(tokens[1] ?? '') === 2 ? 1 : 0;
  const last = charactersOf(tokens.at(-1) ?? '') === 1 && charactersOf(tokens.at(-2) ?? '') === 2 ? 1 : 0;
  return tokens.slice(first, tokens.length - last);
}

/** A name's parts without the wholes that stand before them (gpt-4o gpt 4o → gpt 4o): these also find "GPT 4o". */
function partsOnly(tokens: readonly string[]): string[] {
  const joined = (token: string) => token.replaceAll(/[-_.]/g, '');
  return tokens.filter((token, at) => {
    let parts = '';
    for (let next = at + 1; next < tokens.length && parts.length < joined(token).length; next++) parts += joined(tokens[next]!);
    return at === tokens.length - 1 || parts !== joined(token) || charactersOf(token) > 0;
  });
}

/** The ways in which the index may hold a name. */
function alternativesOf(name: string): Alternative[] {
  const tokens = withoutEnds(tokensOfName(name));
  const parts = partsOnly(tokens);
  const ways = parts.length < tokens.length ? [tokens, parts] : [tokens];
  return ways.filter((way) => way.length > 0).map((way) => ({ tokens: way, phrase: true }));
}

function clauseOf({ names }: Wanted): Clause {
  return { anyOf: names.flatMap(alternativesOf) };
}

/** Everything that the query asks for, each under any of its names. */
export function strictQuery({ wanted }: ParsedQuery): IndexQuery {
  return { clauses: wanted.map(clauseOf).filter(({ anyOf }) => anyOf.length > 0) };
}

/** A stretch of Chinese that is more than a word or two: a sentence, a title. */
const LONG_STRETCH = new RegExp(`\\p{Script=Han}{${LONGEST_RUN + 1},}`, 'u');

/**
 * Phrases and any one of the rest; undefined when the query asks for one thing only, for then less than all is nothing.
 * In a long Chinese query every character and pair of neighbours counts, and words of three characters or more once again as a whole:
 * of the ways tried, this put the right abstract first most often (`bench/search.ts`).
 */
export function relaxedQuery({ wanted, loose }: ParsedQuery): IndexQuery | undefined {
  const rest = wanted.filter(({ kind }) => kind !== 'phrase');
  if (rest.length < 2) return undefined;
  const tokens = new Set(tokensOfName(loose).filter((token) => (charactersOf(token) > 0 ? charactersOf(token) > 1 || LONG_STRETCH.test(loose) : !isStopword(token))));
  const names = rest.flatMap(({ kind, names: all }) => (kind === 'word' ? [] : all)).flatMap(alternativesOf);
  const anyOf = [...[...tokens].map((token): Alternative => ({ tokens: [token], phrase: false })), ...names.filter((way) => way.tokens.length > 1 || !tokens.has(way.tokens[0]!))];
  return { clauses: [...wanted.filter(({ kind }) => kind === 'phrase').map(clauseOf), { anyOf }] };
}
