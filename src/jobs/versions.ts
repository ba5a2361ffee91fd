import type { DocumentId } from '../model/index.js';
import type { ReplacedDocument, Store } from '../storage/contracts.js';

/** What has come in the place of documents. */
export interface Versions {
  readonly replaced: ReadonlyMap<DocumentId, ReplacedDocument>;
  /** The later versions of its record, the last one last; none of a document that stands, or that no version of its own replaced. */
  readonly laterThan: (id: DocumentId) => readonly DocumentId[];
  /** The version that stands now in the place of a replaced document; undefined when there is none. */
  readonly standing: (id: DocumentId) => DocumentId | undefined;
}

export async function readVersions(store: Store): Promise<Versions> {
  const replaced = new Map((await store.documents.replaced()).map((document) => [document.id, document]));
  const laterThan = (id: DocumentId): readonly DocumentId[] => {
    const later: DocumentId[] = [];
    for (let next = replaced.get(id)?.by; next !== undefined; next = replaced.get(next)?.by) later.push(next);
    return later;
  };
  const standing = (id: DocumentId): DocumentId | undefined => {
    const last = laterThan(id).at(-1);
    return last === undefined || replaced.has(last) ? undefined : last;
  };
  return { replaced, laterThan, standing };
}
