import { type DocumentId, type Lang, type StoredDocument, isChinese } from '../../model/index.js';
import {
  conceptsIn,
  foldForMatching,
  glossaryRowOf,
  glossaryRows,
  isStopword,
  namesOfConcept,
  plainText,
  termCandidates,
  toScript,
  unsegmentedTokensOf,
} from '../../text/index.js';
import { pageRead } from './kinds.js';
import { withoutSiteName } from './titles.js';

/** What a document writes of: a concept of the glossary, or a phrase of its own. */
export interface Subject {
  /** The same in every document that writes of it. */
  readonly key: string;
  /** As the document writes it. */
  readonly name: string;
  /** Whether the document is about it, not only names it. */
  readonly central: boolean;
  /** Whether its title names it. */
  readonly titled: boolean;
}

/** A concept named this often, the title counting twice, is what a text of a page or two is about. */
const CENTRAL_MENTIONS = 3;
/** Of the candidates of a document the first say what it is about. */
const CENTRAL_TERMS = 12;
/** Of a long body the beginning tells what it is about. */
const BODY_READ = 3000;

let conceptsByName: ReadonlyMap<string, string> | undefined;

/** Concepts and phrases of one name are one subject. */
function conceptNamed(folded: string): string | undefined {
  conceptsByName ??= new Map(glossaryRows.flatMap((row) => namesOfConcept(row).map((name): [string, string] => [foldForMatching(name), row.id])));
  return conceptsByName.get(folded);
}

/** The subjects of a document: concepts by how often it names them, then its own phrases, best first, then what else its title and its text both name. */
export function subjectsOf(document: Pick<StoredDocument, 'title' | 'body' | 'language' | 'about' | 'url'>): readonly Subject[] {
  const { language } = document;
  const { start, end } = withoutSiteName(document.title, pageRead(document));
  const title = document.title.slice(start, end);
  const body = document.body.slice(0, BODY_READ);
  const text = `${title}\n${title}\n${body}`;
  const mentions = new Map<string, { readonly name: string; times: number }>();
  for (const { id, start, end } of conceptsIn(text)) {
    // Who said it is not what it is about.
    if (glossaryRowOf.get(id)?.kind === 'person') continue;
    const mention = mentions.get(id) ?? { name: text.slice(start, end), times: 0 };
    mention.times += 1;
    mentions.set(id, mention);
  }
  const titled = new Set(conceptsIn(title).map(({ id }) => id));
  const found = new Map<string, Subject>();
  for (const [key, { name, times }] of [...mentions].sort(([, a], [, b]) => b.times - a.times))
    found.set(key, { key, name, central: times >= CENTRAL_MENTIONS, titled: titled.has(key) });
  termCandidates(title, body, language).forEach(({ key, term }, at) => add(found, key, term, at < CENTRAL_TERMS));
  const folded = body.toLowerCase();
  for (const word of wordsOfTitle(title)) if (folded.includes(word)) add(found, word, word, true);
  return [...found.values()];
}

function add(found: Map<string, Subject>, key: string, name: string, central: boolean): void {
  const folded = foldForMatching(key);
  const id = conceptNamed(folded);
  if (id !== undefined && glossaryRowOf.get(id)?.kind === 'person') return;
  const subject = { key: id ?? folded, name, central, titled: found.get(id ?? folded)?.titled ?? false };
  if (found.get(subject.key)?.central !== true) found.set(subject.key, subject);
}

/** Latin words and names of a title: tools are named in small letters as well. */
function wordsOfTitle(title: string): readonly string[] {
  const SHORTEST_NAME = 3;
  const words = unsegmentedTokensOf(plainText(title)).filter((token) => token.kind !== 'han');
  return words.map(({ text }) => text.toLowerCase()).filter((word) => word.length >= SHORTEST_NAME && !isStopword(word) && /\p{L}/u.test(word));
}

/** The name of a subject for a reader of `language`: as it is written, but English for what an English reader could not read. */
export function nameOfSubject({ key, name }: Subject, language: Lang): string {
  if (isChinese(language)) return toScript(name, language);
  return (/\p{Script=Han}/u.test(name) ? glossaryRowOf.get(key)?.en[0] : undefined) ?? name;
}

/** Two documents of a week that are not about one event, and what both write of. */
export interface Relation {
  readonly ids: readonly [DocumentId, DocumentId];
  /** Rarest first. */
  readonly subjects: readonly Subject[];
}

/** A subject is rare when at most this part of the documents around hold it; of few documents, so many. */
const RARE = { share: 0.06, documents: 3 };
/** One thing in common is chance, unless both titles name it: then it counts twice. */
const LEAST_SHARED = 2;
const MOST_NAMED = 4;

interface SharedSubject {
  readonly subject: Subject;
  readonly documents: number;
  readonly central: boolean;
  readonly titled: boolean;
}

/**
 * Which items have at least two rare subjects in common, of which both are about one. Rare against `around`, bodies of the weeks before:
 * what all write of says nothing.
 */
export function relate(items: readonly { readonly id: DocumentId; readonly subjects: readonly Subject[] }[], around: readonly string[]): readonly Relation[] {
  const holders = new Map<string, { readonly id: DocumentId; readonly subject: Subject }[]>();
  for (const { id, subjects } of items) {
    for (const subject of subjects) holders.set(subject.key, [...(holders.get(subject.key) ?? []), { id, subject }]);
  }
  const most = Math.max(RARE.documents, RARE.share * around.length);
  const shared = new Map<string, { ids: [DocumentId, DocumentId]; of: SharedSubject[] }>();
  for (const [, of] of [...holders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (of.length < 2 || of.length > most) continue;
    const documents = frequencyOf(of[0]!.subject, around, most);
    if (documents > most) continue;
    for (const [at, one] of of.entries()) {
      for (const other of of.slice(at + 1)) {
        const pair = `${one.id} ${other.id}`;
        const central = one.subject.central && other.subject.central;
        const known = shared.get(pair) ?? { ids: [one.id, other.id], of: [] };
        known.of.push({ subject: one.subject, documents, central, titled: one.subject.titled && other.subject.titled });
        shared.set(pair, known);
      }
    }
  }
  return [...shared.values()].flatMap(({ ids, of }) => {
    const distinct = withoutParts(of);
    const count = distinct.reduce((sum, one) => sum + (one.titled ? 2 : 1), 0);
    if (count < LEAST_SHARED || !distinct.some((one) => one.central)) return [];
    const sorted = distinct.sort((a, b) => Number(b.central) - Number(a.central) || a.documents - b.documents || (a.subject.key < b.subject.key ? -1 : 1));
    return [{ ids, subjects: sorted.slice(0, MOST_NAMED).map((one) => one.subject) }];
  });
}

/** A phrase within another one says nothing more: 同态 in 同态加密. */
function withoutParts<Shared extends { readonly subject: Subject }>(shared: readonly Shared[]): Shared[] {
  return shared.filter(({ subject }) => !shared.some((other) => other.subject.key !== subject.key && namesWithin(subject, other.subject)));
}

function namesWithin(part: Subject, whole: Subject): boolean {
  const [small, large] = [foldForMatching(part.name), foldForMatching(whole.name)];
  return large.length > small.length && large.includes(small);
}

/** How many of the bodies hold the subject; counting stops beyond `most`. */
function frequencyOf({ key, name }: Subject, around: readonly string[], most: number): number {
  const row = glossaryRowOf.get(key);
  const names = (row ? [...row.en, ...row.hans] : [name]).map(foldForMatching);
  let documents = 0;
  for (const body of around) {
    if (names.some((one) => body.includes(one))) documents += 1;
    if (documents > most) break;
  }
  return documents;
}
