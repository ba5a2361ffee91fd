import type { Movement, TermPoint, Trend } from '../model/index.js';
import { rounded } from './curves.js';
import type { MannKendall } from './statistics/index.js';

/** Fewer stories, or fewer periods in which anything was told, show no course. */
const FEWEST = { stories: 5, periods: 3 };
/** A term is a seed while it was first told of so many periods ago at most, in so few stories. */
const SEED = { periods: 3, stories: 10 };
/** Parts of the highest share so far: from `top` on it stands at its highest, under `half` it has lost most of its rise. */
const OF_HIGHEST = { top: 0.9, near: 0.6, half: 0.5 };
/** It had risen to a peak when its highest share was so many times that of its first half. */
const RISEN = 2;
/** Of the standard normal distribution: a course this steep arises by chance in one of twenty. */
const STEEP_Z = 1.96;

/**
 * Where a term stands, by these rules in this order, and the figures that they looked at:
 * seed: first told of at most 3 periods ago, in fewer than 10 stories. too-little-data: under 5 stories or 3 periods. rising: above its baseline
 * and at its highest. peak: above its baseline, within 60% of its highest. fading: below its baseline, or below half of its highest on a falling course. settling: below 90% of its highest after a rise. steady: none of these.
 */
export function stageOf(curve: readonly TermPoint[], movement: Movement, firstDay: string, course: MannKendall | undefined): Trend['stage'] {
  const told = curve.filter(({ of }) => of > 0);
  const stories = told.reduce((sum, point) => sum + point.stories, 0);
  const now = told.at(-1)?.share ?? 0;
  const before = told.slice(0, -1).map(({ share }) => share);
  const highest = Math.max(now, ...before);
  const half = before.slice(0, Math.max(1, before.length >> 1));
  const early = half.reduce((sum, share) => sum + share, 0) / Math.max(1, half.length);
  const periodsAgo = curve.filter(({ to }) => to >= firstDay).length - 1;
  const inputs = [
    { name: 'stories', value: stories },
    { name: 'periods', value: told.length },
    { name: 'periodsSinceFirst', value: periodsAgo },
    { name: 'direction', value: movement.direction },
    { name: 'share', value: rounded(now) },
    { name: 'highestShare', value: rounded(highest) },
    { name: 'earlyShare', value: rounded(early) },
    ...(course === undefined ? [] : [{ name: 'courseZ', value: rounded(course.z) }]),
  ];
  return { name: nameOf(), inputs };

  function nameOf(): Trend['stage']['name'] {
    if (periodsAgo < SEED.periods && stories < SEED.stories && stories > 0) return 'seed';
    if (stories < FEWEST.stories || told.length < FEWEST.periods || movement.direction === 'unknown') return 'too-little-data';
    if (movement.direction === 'rising') {
      if (now >= OF_HIGHEST.top * highest) return 'rising';
      return now >= OF_HIGHEST.near * highest ? 'peak' : 'settling';
    }
    if (movement.direction === 'fading' || (now < OF_HIGHEST.half * highest && (course?.z ?? 0) <= -STEEP_Z)) return 'fading';
    if (highest < RISEN * early) return 'steady';
    return now >= OF_HIGHEST.top * highest ? 'peak' : 'settling';
  }
}
