import type { Day, DocumentId, Lang, Period, StoryId, TermId } from '../model/index.js';
import type { CountedDocument, TermCounts } from './counts.js';
import type { TermMatrix } from './families/matrix.js';
import { kindOf, termIdOf, termNamed } from './find-trends.js';
import { profilesOf } from './profiles.js';
import { nameIn, spellingsOf } from './names.js';
import { occurrencesOf } from './occurrences.js';
import { isSubject } from './subjects.js';
import { eachTermOf, Stamps, storiesTold, type ToldStory } from './windows.js';

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
export async function matrixOf(counts: TermCounts, period: Period, wanted: WantedMatrix): Promise<TermMatrix> {
  return matrixOfStories(counts, storiesTold(counts, period), wanted);
}

/** These documents, each as a row of its own, under the id of a story that it would begin. */
export async function matrixOfDocuments(counts: TermCounts, ids: readonly DocumentId[], wanted: WantedMatrix): Promise<TermMatrix> {
  const among = new Set(ids);
  const rows = counts.documents.flatMap(({ id }, d) => (among.has(id) ? [{ story: -1, documents: [d] }] : []));
  return matrixOfStories(counts, rows, wanted);
}

async function matrixOfStories(counts: TermCounts, stories: readonly ToldStory[], { fewest, most, language }: WantedMatrix): Promise<TermMatrix> {
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
    storyIds: stories.map(({ story, documents }) => nameOfRow(counts.documents[documents[0]!]!, story)),
  };
}

function nameOfRow({ id, storyId }: CountedDocument, story: number): StoryId {
  return story < 0 ? (`s${id.slice(1)}` as StoryId) : storyId;
}

/** The last day that holds a document; undefined when there is none. */
export function lastDayOf({ documents }: TermCounts): Day | undefined {
  return documents.at(-1)?.day;
}
