import type { DocumentId, Field, Source, SourceId, Span, StoredDocument } from '../../model/index.js';
import { definesTerm, plainText, readingLength, scannerOf, sentencesOf, type TermContext } from '../../text/index.js';

/** A passage that may be quoted for a term, and how well it serves; higher is better. */
export interface Candidate {
  readonly document: StoredDocument;
  readonly field: Field;
  readonly span: Span;
  readonly score: number;
}

/** What the looked-at documents say of one term. */
export interface Passages {
  readonly contexts: readonly TermContext[];
  /** Best first. */
  readonly definitions: readonly Candidate[];
  readonly news: readonly Candidate[];
}

/** Longer texts are read so far, in UTF-16 units: a talk names its subject early. */
const BODY_READ = 60_000;
/** Of one document so many sentences with the term are weighed. */
const SENTENCES_OF_DOCUMENT = 12;
/** Candidates kept: quotation limits refuse some. */
const MOST_CANDIDATES = 30;
/** A primary source tells of its own work: worth as much as a step from a looser to a plainer form of definition, halved. */
const PRIMARY_BONUS = 0.5;
/** A sentence of news that a reader takes in at a glance. */
const NEWS = { fewestHan: 10, mostHan: 150, fewestWords: 6, mostWords: 65 };

interface ReadSentence extends Span {
  readonly text: string;
  readonly isHeading: boolean;
}

/** Reads documents sentence by sentence, each once however many terms ask. */
export class SentenceReader {
  readonly #read = new Map<DocumentId, readonly ReadSentence[]>();

  constructor(private readonly sources: ReadonlyMap<SourceId, Pick<Source, 'role'>>) {}

  /** `ofWeek`: those of the week, of the largest stories first; they are among `documents`. */
  passagesOf(names: readonly string[], documents: readonly StoredDocument[], ofWeek: readonly StoredDocument[]): Passages {
    const scan = scannerOf(names.map((name) => ({ id: name, name: name.toLowerCase() })));
    const holding = new Map(documents.map((document) => [document.id, this.#sentencesOf(document).filter(({ text }) => scan(text).length > 0)]));
    const contexts = documents.map(({ id, title }) => ({
      title: plainText(title),
      sentence: holding.get(id)!.find(({ isHeading }) => !isHeading)?.text ?? '',
    }));
    const definitions = documents.flatMap((document) =>
      holding.get(document.id)!.flatMap(({ start, end, text, isHeading }): Candidate[] => {
        const strength = isHeading ? 0 : definesTerm(text, names);
        return strength === 0 ? [] : [{ document, field: 'body', span: { start, end }, score: strength + this.#bonus(document) }];
      }),
    );
    const news = ofWeek.flatMap((document, at) => this.#newsOf(document, holding.get(document.id)!.slice(0, SENTENCES_OF_DOCUMENT), at / ofWeek.length));
    return { contexts, definitions: bestFirst(definitions), news: bestFirst(news) };
  }

  #newsOf(document: StoredDocument, sentences: readonly ReadSentence[], rank: number): readonly Candidate[] {
    return sentences
      .filter(({ text, isHeading }) => !isHeading && isSentence(text))
      .map(({ start, end }, at) => ({ document, field: 'body', span: { start, end }, score: 1 - rank - at / SENTENCES_OF_DOCUMENT + this.#bonus(document) }));
  }

  #bonus({ sourceId }: StoredDocument): number {
    return this.sources.get(sourceId)?.role === 'primary' ? PRIMARY_BONUS : 0;
  }

  #sentencesOf({ id, body }: StoredDocument): readonly ReadSentence[] {
    let read = this.#read.get(id);
    if (read === undefined) {
      const start = body.slice(0, BODY_READ);
      read = sentencesOf(start).map((sentence) => ({
        start: sentence.start,
        end: sentence.end,
        text: plainText(start.slice(sentence.start, sentence.end)),
        isHeading: sentence.kind === 'heading',
      }));
      this.#read.set(id, read);
    }
    return read;
  }
}

/** A whole statement, neither a label nor a question. */
function isSentence(text: string): boolean {
  const { hanCharacters, words } = readingLength(text);
  const fits = hanCharacters / NEWS.mostHan + words / NEWS.mostWords <= 1 && hanCharacters / NEWS.fewestHan + words / NEWS.fewestWords >= 1;
  return fits && /[.。!！”」』）)…]$/.test(text) && !/[?？]/.test(text);
}

/** Of equal ones the earlier document's. */
function bestFirst(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates
    .toSorted(
      (a, b) => b.score - a.score || (a.document.day < b.document.day ? -1 : a.document.day > b.document.day ? 1 : a.document.id < b.document.id ? -1 : 1),
    )
    .slice(0, MOST_CANDIDATES);
}
