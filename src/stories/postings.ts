import type { WeighedEntry } from './weighing.js';
import type { LanguageGroup } from './window.js';

/** For each feature the documents that bear it, as one run of flat arrays. */
interface Index {
  readonly group: LanguageGroup;
  /** By feature number, where its run begins; it ends where the next one's begins. */
  readonly starts: Uint32Array;
  /** Places of documents, ascending within a run. */
  readonly bearers: Uint32Array;
  readonly full: Float32Array;
  readonly neutral: Float32Array;
}

/** An inverted index over the documents of one day, by language: it gives a document's cosines with all those before it. */
export class Postings {
  readonly #documents: readonly WeighedEntry[];
  readonly #indexes: readonly Index[];
  readonly #cosines: Float64Array;

  constructor(documents: readonly WeighedEntry[], featureCount: number) {
    this.#documents = documents;
    this.#cosines = new Float64Array(documents.length);
    const groups = new Set(documents.map(({ entry }) => entry.group));
    this.#indexes = [...groups].map((group) => indexOf(documents, group, featureCount));
  }

  /** Cosines of the document at `place` with those at lower places, 0 where nothing is shared; they hold until the next call. */
  cosinesBefore(place: number): Float64Array {
    const cosines = this.#cosines.subarray(0, place).fill(0);
    const document = this.#documents[place]!;
    const { featureIds, group } = document.entry;
    for (const index of this.#indexes) {
      const isSame = index.group === group;
      const own = isSame ? document.full : document.neutral;
      const theirs = isSame ? index.full : index.neutral;
      for (let at = 0; at < featureIds.length; at++) if (own[at]! > 0) addRun(cosines, own[at]!, theirs, index, featureIds[at]!);
    }
    return cosines;
  }
}

function addRun(cosines: Float64Array, own: number, theirs: Float32Array, { starts, bearers }: Index, featureId: number): void {
  const end = starts[featureId + 1]!;
  for (let at = starts[featureId]!; at < end; at++) {
    const bearer = bearers[at]!;
    if (bearer >= cosines.length) return;
    cosines[bearer]! += own * theirs[at]!;
  }
}

function indexOf(documents: readonly WeighedEntry[], group: LanguageGroup, featureCount: number): Index {
  const starts = new Uint32Array(featureCount + 1);
  for (const { entry } of documents) if (entry.group === group) for (const id of entry.featureIds) starts[id + 1]!++;
  for (let id = 0; id < featureCount; id++) starts[id + 1]! += starts[id]!;
  const [bearers, full, neutral] = [new Uint32Array(starts[featureCount]!), new Float32Array(starts[featureCount]!), new Float32Array(starts[featureCount]!)];
  const ends = starts.slice();
  for (const [place, document] of documents.entries()) {
    if (document.entry.group !== group) continue;
    for (const [at, id] of document.entry.featureIds.entries()) {
      const posting = ends[id]!++;
      bearers[posting] = place;
      full[posting] = document.full[at]!;
      neutral[posting] = document.neutral[at]!;
    }
  }
  return { group, starts, bearers, full, neutral };
}
