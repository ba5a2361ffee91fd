import type { Claim, DailyBrief } from '../../model/index.js';

/** Every claim of a brief, in reading order. */
export function claimsOf(brief: DailyBrief): readonly Claim[] {
  return [
    ...brief.summary,
    ...brief.items.flatMap((item) => [item.headline, ...item.sentences, ...item.reasons]),
    ...brief.nearMisses.map((miss) => miss.title),
  ];
}
