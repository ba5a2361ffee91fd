import type { IndexClause, IndexQuery } from '../storage/contracts.js';
import { indexTokens, isStopword } from '../text/index.js';
import { LONG_STRETCH, type ParsedQuery, type Wanted } from './query.js';

type Alternative = IndexClause['anyOf'][number];

const EASTERN = /^[\u1100-\u11ff\u3041-\u9fff\uac00-\ud7af\uf900-\ufaff\ud840-\udfff]+$/;

function charactersOf(token: string): number {
  return EASTERN.test(token) ? [...token].length : 0;
}

function tokensOfName(name: string): string[] {
  return indexTokens(name)
    .split(' ')
    .filter((token) => token !== '');
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

function clauseOf({ names }: Wanted): IndexClause {
  return { anyOf: names.flatMap(alternativesOf) };
}

/** Everything that the query asks for, each under any of its names. */
export function strictQuery({ wanted }: ParsedQuery): IndexQuery {
  return { clauses: wanted.map(clauseOf).filter(({ anyOf }) => anyOf.length > 0) };
}

/** A query for more things than these is a sentence: its own words say enough, further names would only add noise. */
const MOST_THINGS = 4;

/**
 * Phrases and any one of the rest.
 * In a long Chinese query every character and pair of neighbours counts: character pairs and single characters under BM25
 * put the right abstract first more often than words or either alone (`bench/search.ts`); but single characters alone find nothing.
 */
export function relaxedQuery({ wanted, loose }: ParsedQuery): IndexQuery {
  const rest = wanted.filter(({ kind }) => kind !== 'phrase');
  const tokens = new Set(
    tokensOfName(loose).filter((token) => (charactersOf(token) > 0 ? charactersOf(token) > 1 || LONG_STRETCH.test(loose) : !isStopword(token))),
  );
  const names = rest.flatMap(({ kind, names: all }) => (kind === 'concept' ? all.slice(0, rest.length > MOST_THINGS ? 1 : all.length) : []));
  const others = names.flatMap(alternativesOf).filter((way) => way.tokens.length > 1 || !tokens.has(way.tokens[0]!));
  const telling = [...tokens].filter((token) => charactersOf(token) !== 1).map(asAlternative);
  return {
    clauses: [...wanted.filter(({ kind }) => kind === 'phrase').map(clauseOf), { anyOf: [...[...tokens].map(asAlternative), ...others] }],
    unscored: { anyOf: [...telling, ...others] },
  };
}

function asAlternative(token: string): Alternative {
  return { tokens: [token], phrase: false };
}
