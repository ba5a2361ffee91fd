import type { Claim, Keyword, WeeklyKeywords } from '../../model/index.js';

/** Every claim of a keyword, in reading order. */
export function claimsOfKeyword({ definition, news, figures }: Keyword): readonly Claim[] {
  return [...(definition ? [definition] : []), ...(news ? [news] : []), ...figures];
}

/** Every claim of an issue, in reading order. */
export function claimsOf(issue: WeeklyKeywords): readonly Claim[] {
  return [...issue.summary, ...issue.keywords.flatMap(claimsOfKeyword)];
}
