import type { Decisions, DocumentId } from '../model/index.js';

/**
 * What was decided about a document as a whole holds for the later versions of it too, as far as nothing was decided about those: that it is left out,
 * its note, its groups. What was decided about its sentences does not: their text is another. `laterThan` gives the later versions, the last one last.
 */
export function carryOver(decisions: Decisions, laterThan: (id: DocumentId) => readonly DocumentId[]): Decisions {
  return {
    ...decisions,
    leftOut: new Set([...decisions.leftOut].flatMap((id) => [id, ...laterThan(id)])),
    notes: carried(decisions.notes, laterThan),
    groups: carried(decisions.groups, laterThan),
  };
}

function carried<Decided>(decided: ReadonlyMap<DocumentId, Decided>, laterThan: (id: DocumentId) => readonly DocumentId[]): ReadonlyMap<DocumentId, Decided> {
  const all = new Map(decided);
  for (const [id, value] of decided) {
    for (const later of laterThan(id)) {
      if (decided.has(later)) break;
      all.set(later, value);
    }
  }
  return all;
}
