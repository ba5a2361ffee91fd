import type { DocumentId, Lang, Period, TermId } from '../model/index.js';
import type { TermCounts } from './counts.js';
import type { TermMatrix } from './families/matrix.js';
import { kindOf, termIdOf, termNamed } from './find-trends.js';
import { profilesOf } from './profiles.js';
import { nameIn, spellingsOf } from './names.js';
import { occurrencesOf } from './occurrences.js';
import { isSubject } from './subjects.js';
import { eachTermOf, Stamps, storiesTold } from './windows.js';

/** Which terms a matrix holds. */
export interface WantedMatrix {
  /** Terms in fewer stories are left out, and of the others all but so many. */
  readonly fewest: number;
  readonly most: number;
  readonly language: Lang;
}

/** The documents of a period that hold a term under any of its names, copies left aside, in the order of telling. */
export function documentsWith(counts: TermCounts, name: string | TermId, period: Period): readonly DocumentId[] {
  const term = termNamed(counts, name);
  const documents = term === undefined ? [] : occurrencesOf(counts, [term]).get(term)!;
  return documents.filter(({ day }) => period.from <= day && day <= period.to).map(({ id }) => id);
}

/** The stories of a period and the subjects they tell of. */
export async function matrixOf(counts: TermCounts, period: Period, { fewest, most, language }: WantedMatrix): Promise<TermMatrix> {
  const stories = storiesTold(counts, period);
  const stamps = new Stamps(counts.vocabulary.length);
  const inStories = new Int32Array(counts.vocabulary.length);
  for (const { documents } of stories) eachTermOf(documents, counts, stamps, (term) => inStories[term]!++);
  const profiles = profilesOf(counts);
  const chosen = [...inStories.keys()]
    .filter((term) => inStories[term]! >= fewest && isSubject(counts, profiles, term))
    .sort((a, b) => inStories[b]! - inStories[a]! || a - b)
    .slice(0, most);
  const column = new Map(chosen.map((term, at) => [term, at]));
  const rows = stories.map(({ documents }) => {
    const own: number[] = [];
    eachTermOf(documents, counts, stamps, (term) => {
      const at = column.get(term);
      if (at !== undefined) own.push(at);
    });
    return own.sort((a, b) => a - b);
  });
  const spellings = await spellingsOf(counts, chosen);
  return {
    terms: chosen.map((term) => ({
      id: termIdOf(counts.vocabulary[term]!.key),
      term: nameIn(language, counts, term, spellings.get(term)!),
      kind: kindOf(counts, term, spellings.get(term)!),
    })),
    rows,
    storyIds: stories.map(({ documents }) => counts.documents[documents[0]!]!.storyId),
  };
}
