import { createHash } from 'node:crypto';
import {
  type Claim,
  type ClaimId,
  type Cue,
  type Document,
  type Evidence,
  type EvidenceList,
  type Field,
  type Lang,
  type Span,
  idFromDigest,
  isChinese,
} from '../model/index.js';
import { plainText, toScript } from '../text/index.js';

type Quotable = Pick<Document, 'id' | 'title' | 'body' | 'language' | 'cues'>;

/** The evidence that a span of a document's field is. A span outside the field, or an empty one, is a bug. */
export function evidenceOf(document: Quotable, field: Field, span: Span): Evidence {
  const quote = document[field].slice(span.start, span.end);
  if (quote === '' || span.start < 0 || span.end > document[field].length) {
    throw new Error(`No text at ${span.start}–${span.end} of the ${field} of ${document.id}`);
  }
  return { documentId: document.id, field, start: span.start, end: span.end, quote };
}

/** The titles of documents, as evidence that there are such; undefined when none of them has one. */
export function evidenceOfTitles(documents: readonly Quotable[]): EvidenceList | undefined {
  const [first, ...rest] = documents
    .filter(({ title }) => title.trim() !== '')
    .map((document) => evidenceOf(document, 'title', { start: 0, end: document.title.length }));
  return first && [first, ...rest];
}

/** A claim that is a verbatim span without its markup; shown in `language`'s script when the document is in the other Chinese one. */
export function quoteClaim(document: Quotable, field: Field, span: Span, language: Lang, via?: string): Claim {
  const evidence: EvidenceList = [evidenceOf(document, field, span)];
  const text = plainText(evidence[0].quote);
  return {
    id: claimIdOf(text, evidence),
    text,
    tier: 'quoted',
    evidence,
    ...displayOf(text, document, language),
    ...(field === 'body' ? saidAt(span.start, document) : {}),
    ...(via === undefined ? {} : { via }),
  };
}

/** Who said, and when, what stands at an offset of a transcript's body. */
export function cueAt({ cues = [] }: Pick<Document, 'cues'>, offset: number): Cue | undefined {
  return cues.findLast(({ start }) => start <= offset);
}

function saidAt(start: number, document: Quotable): Pick<Claim, 'said'> {
  const cue = cueAt(document, start);
  if (cue === undefined || (cue.seconds === undefined && cue.speaker === undefined)) return {};
  return {
    said: {
      ...(cue.speaker === undefined ? {} : { speaker: cue.speaker }),
      ...(cue.seconds === undefined ? {} : { time: clockTime(cue.seconds) }),
    },
  };
}

/** `12:34`, and `1:02:03` from the first hour on. */
function clockTime(seconds: number): string {
  const whole = Math.floor(seconds);
  const two = (count: number): string => String(count).padStart(2, '0');
  const hours = Math.floor(whole / 3600);
  const minutes = two(Math.floor(whole / 60) % 60);
  return `${hours > 0 ? `${hours}:` : ''}${minutes}:${two(whole % 60)}`;
}

function displayOf(text: string, document: Quotable, language: Lang): Pick<Claim, 'display'> {
  if (!isChinese(language) || !isChinese(document.language) || language === document.language) return {};
  return { display: { text: toScript(text, language), script: language } };
}

/** The same text on the same evidence has the same id in every run. */
export function claimIdOf(text: string, evidence: EvidenceList): ClaimId {
  const places = evidence.map(({ documentId, field, start, end }) => `${documentId} ${field} ${start} ${end}`);
  return idFromDigest(
    'c',
    createHash('sha256')
      .update([text, ...places].join('\n'))
      .digest(),
    12,
  ) as ClaimId;
}
