import type { Day, DocumentId, Evidence, SourceId, StoredDocument } from '../model/index.js';
import { plainText, type Scan, scannerOf, sentencesOf } from '../text/index.js';
import type { ExplainedTrend } from '../trends/index.js';
import type { OpenWorkspace } from './contract.js';

/** A document that a figure rests on, with the first sentence that names the term. */
export interface TermPassage {
  readonly documentId: DocumentId;
  readonly day: Day;
  readonly sourceId: SourceId;
  readonly title: string;
  /** Absent where only code or a table names it, or a name that is not among the term's most used. */
  readonly passage?: Pick<Evidence, 'field' | 'start' | 'end' | 'quote'>;
}

/** Where the documents of an explained term name it, in the order of telling. */
export async function passagesOf(
  { trend, documentIds }: Pick<ExplainedTrend, 'trend' | 'documentIds'>,
  { store }: OpenWorkspace,
): Promise<readonly TermPassage[]> {
  const scan = scannerOf([trend.term, ...trend.aliases].map((name) => ({ id: trend.id, name })));
  const documents = new Map((documentIds.length === 0 ? [] : await store.documents.list({ ids: documentIds })).map((document) => [document.id, document]));
  return documentIds.flatMap((documentId) => {
    const document = documents.get(documentId);
    if (document === undefined) return [];
    const { day, sourceId, title } = document;
    const passage = passageIn(document, scan);
    return [{ documentId, day, sourceId, title, ...(passage === undefined ? {} : { passage }) }];
  });
}

function passageIn({ title, body }: StoredDocument, scan: Scan): TermPassage['passage'] {
  const mentions = scan(body);
  for (const { start, end } of sentencesOf(body)) {
    if (mentions.some((mention) => mention.start >= start && mention.end <= end)) return { field: 'body', start, end, quote: body.slice(start, end) };
  }
  return scan(title).length === 0 ? undefined : { field: 'title', start: 0, end: title.length, quote: title };
}

/** A line for a document, and one for its sentence. */
export function describePassages(passages: readonly TermPassage[]): readonly string[] {
  return passages.flatMap(({ documentId, day, sourceId, title, passage }) => [
    `  ${day}  ${sourceId}  ${documentId}  ${plainText(title)}`,
    ...(passage?.field === 'body' ? [`    ${plainText(passage.quote)}`] : []),
  ]);
}
