import { SIGN } from './postings.js';
import type { TermCounts } from './counts.js';

/** In how many documents, copies left aside, each term stands, and in how many with each sign; arrays by term. */
export interface Profiles {
  readonly documents: Int32Array;
  readonly named: Int32Array;
  readonly inTitle: Int32Array;
  readonly repeated: Int32Array;
  readonly defined: Int32Array;
  readonly marked: Int32Array;
  readonly piece: Int32Array;
  readonly small: Int32Array;
  /** In running text: more than once, or neither in the title nor set apart. */
  readonly inProse: Int32Array;
  /** Its documents in the source that told of it first; on how many days; and of how many days of that source from its first to its last there. */
  readonly inFirstSource: Int32Array;
  readonly days: Int32Array;
  readonly ofDays: Int32Array;
}

const kept = new WeakMap<TermCounts, Profiles>();

/** Where terms stand, over all that was told; found once for each counts. */
export function profilesOf(counts: TermCounts): Profiles {
  let profiles = kept.get(counts);
  if (profiles === undefined) kept.set(counts, (profiles = profileTerms(counts)));
  return profiles;
}

function profileTerms({ documents, offsets, terms, signs, vocabulary, sources }: TermCounts): Profiles {
  const empty = (): Int32Array => new Int32Array(vocabulary.length);
  const profiles = {
    documents: empty(),
    named: empty(),
    inTitle: empty(),
    repeated: empty(),
    defined: empty(),
    marked: empty(),
    piece: empty(),
    small: empty(),
    inProse: empty(),
    inFirstSource: empty(),
    days: empty(),
    ofDays: empty(),
  };
  // A term under two names in one document is one document: its signs are those of both.
  const last = empty().fill(-1);
  const seen = new Uint8Array(vocabulary.length);
  const firstSource = empty().fill(-1);
  const [firstDay, lastDay] = [empty(), empty().fill(-1)];
  const told = countDays(sources.length);
  documents.forEach(({ isCopy, source, dayNumber }, d) => {
    const day = told(source, dayNumber);
    if (isCopy) return;
    for (let at = offsets[d]!; at < offsets[d + 1]!; at++) {
      const term = terms[at]!;
      const before = last[term] === d ? seen[term]! : 0;
      const fresh = signs[at]! & ~before;
      if (isInProse(signs[at]!) && !(last[term] === d && isInProse(before))) profiles.inProse[term]!++;
      seen[term] = before | signs[at]!;
      if (fresh & SIGN.named) profiles.named[term]!++;
      if (fresh & SIGN.inTitle) profiles.inTitle[term]!++;
      if (fresh & SIGN.repeated) profiles.repeated[term]!++;
      if (fresh & SIGN.defined) profiles.defined[term]!++;
      if (fresh & SIGN.marked) profiles.marked[term]!++;
      if (fresh & SIGN.piece) profiles.piece[term]!++;
      if (fresh & SIGN.small) profiles.small[term]!++;
      if (last[term] === d) continue;
      last[term] = d;
      profiles.documents[term]!++;
      if (firstSource[term]! < 0) [firstSource[term], firstDay[term]] = [source, day];
      if (firstSource[term] !== source) continue;
      profiles.inFirstSource[term]!++;
      if (lastDay[term] !== day) profiles.days[term]!++;
      lastDay[term] = day;
      profiles.ofDays[term] = day - firstDay[term]! + 1;
    }
  });
  return profiles;
}

function isInProse(signs: number): boolean {
  return (signs & SIGN.repeated) !== 0 || (signs & (SIGN.inTitle | SIGN.marked)) === 0;
}

/** Numbers the days on which a source told anything, from 1, given documents in the order of their days. */
function countDays(sources: number): (source: number, dayNumber: number) => number {
  const days = new Int32Array(sources);
  const latest = new Int32Array(sources).fill(-1);
  return (source, dayNumber) => {
    if (latest[source] !== dayNumber) days[source]!++;
    latest[source] = dayNumber;
    return days[source]!;
  };
}
