import type { DocumentId, Field, Span, StoredDocument } from '../../model/index.js';
import { type Scan, foldForMatching, industries, scannerOf } from '../../text/index.js';

/** An industry that a session names. */
export interface NamedIndustry {
  readonly id: string;
  /** Two of its cues, or one in the title: one alone may be a passing example. */
  readonly firm: boolean;
  /** Where it is named first; in the title before the bodies. */
  readonly place: { readonly documentId: DocumentId; readonly field: Field } & Span;
}

let industryScan: Scan | undefined;

/** Where a text names industries; made for the first text. */
export function industriesIn(text: string): ReturnType<Scan> {
  industryScan ??= scannerOf(industries.flatMap(({ id, cues }) => cues.map((name) => ({ id, name }))));
  return industryScan(text);
}

/** The industries that a session names, in the order of the list. */
export function industriesOf(documents: readonly StoredDocument[]): readonly NamedIndustry[] {
  const named = new Map<string, { titled: boolean; readonly cues: Set<string>; readonly place: NamedIndustry['place'] }>();
  for (const field of ['title', 'body'] as const) {
    for (const document of documents) {
      for (const { id, start, end } of industriesIn(document[field])) {
        const known = named.get(id) ?? { titled: false, cues: new Set<string>(), place: { documentId: document.id, field, start, end } };
        known.titled ||= field === 'title';
        known.cues.add(foldForMatching(document[field].slice(start, end)).replace(/s$/, ''));
        named.set(id, known);
      }
    }
  }
  return industries.flatMap(({ id }) => {
    const facts = named.get(id);
    return facts === undefined ? [] : [{ id, firm: facts.titled || facts.cues.size > 1, place: facts.place }];
  });
}
