import type { Movement, Period } from '../model/index.js';
import type { TermCounts } from './counts.js';
import { rounded } from './curves.js';
import type { Family } from './families/index.js';
import { termNamed } from './find-trends.js';
import { mannKendall, shareInterval } from './statistics/index.js';
import { eachTermOf, Stamps, storiesTold } from './windows.js';

/** A family over time, by the terms that it has now. */
export interface FamilyCurve {
  readonly direction: Movement['direction'];
  /** One for each period; undefined where nothing was delivered. */
  readonly points: readonly (FamilyPoint | undefined)[];
}

interface FamilyPoint {
  /** Distinct stories with two or more of its terms, and all. */
  readonly stories: number;
  readonly of: number;
  /** As counted, not weighed by source; and its 90% interval (Wilson 1927). */
  readonly share: number;
  readonly low: number;
  readonly high: number;
}

/** Of the normal distribution: an interval of 90%; and a course that chance makes one time in twenty. */
const Z = { interval: 1.645, course: 1.96 };
/** One word alone may stand in a story that is of something else. */
const FEWEST_COVERING = 2;

/** The stories of each period in which two or more terms of a family stand. Periods earliest first. */
export function familyCurves(counts: TermCounts, families: readonly Family[], periods: readonly Period[]): readonly FamilyCurve[] {
  const familyOf = new Int32Array(counts.vocabulary.length).fill(-1);
  families.forEach(({ terms }, family) => {
    for (const id of terms) familyOf[termNamed(counts, id)!] = family;
  });
  const stamps = new Stamps(counts.vocabulary.length);
  const sums = periods.map((period) => {
    const told = storiesTold(counts, period);
    const stories = new Int32Array(families.length);
    for (const { documents } of told) {
      const terms = new Int32Array(families.length);
      eachTermOf(documents, counts, stamps, (term) => familyOf[term]! >= 0 && terms[familyOf[term]!]!++);
      terms.forEach((held, family) => held >= FEWEST_COVERING && stories[family]!++);
    }
    return { stories, of: told.length };
  });
  return families.map((_, family) => {
    const points = sums.map(({ stories, of }) => (of === 0 ? undefined : pointOf(stories[family]!, of)));
    return { points, direction: directionOf(points) };
  });
}

function pointOf(stories: number, of: number): FamilyPoint {
  const { low, high } = shareInterval(stories, of, Z.interval);
  return { stories, of, share: rounded(stories / of), low: rounded(low), high: rounded(high) };
}

/** By the course of all periods (Mann–Kendall), unknown where they are too few for it. */
function directionOf(points: readonly (FamilyPoint | undefined)[]): Movement['direction'] {
  const course = mannKendall(points.map((point) => point?.share ?? Number.NaN));
  if (course === undefined) return 'unknown';
  return course.z >= Z.course ? 'rising' : course.z <= -Z.course ? 'fading' : 'steady';
}
