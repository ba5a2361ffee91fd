import { isAnalysed, type Document } from '../model/index.js';
import { foldForMatching, namesOf, plainText, quantitiesOf, readingLength, type ConceptMention } from '../text/index.js';
import { bilingual } from './bilingual.js';
import { amountKey, encodeFeatures, featureKey, versionKey } from './encoding.js';
import { FeatureBag } from './feature-bag.js';
import { isTellingAddress } from './addresses.js';
import { latinKeysOf, wordsOf } from './words.js';

/** What of a document its features are made of. */
export type FeatureSource = Pick<Document, 'title' | 'body' | 'language' | 'identifiers' | 'about' | 'links' | 'url' | 'parent'>;

/** A title says what the document is about; news tells its event in the first sentences, and context and history after them. */
const TITLE_WEIGHT = 2;
const OPENING_WEIGHT = 1;
const REST_WEIGHT = 0.25;
/** Characters of a lead that weigh fully: two or three sentences. */
const OPENING_CHARACTERS = 300;
/** Characters of a body that are read at all. */
const LEAD_CHARACTERS = 900;
/** Markdown read to get a lead of that length out of it. */
const MARKDOWN_CHARACTERS = 1500;
/** Where a document without names in its title says what it is about. */
const SUBJECT_CHARACTERS = 150;
/** Enough for the vocabulary of a lead; half a kilobyte. */
const MOST_FEATURES = 90;
/** Addresses kept of a document. */
const MOST_ADDRESSES = 10;
/** Smaller counts than this are everywhere. */
const SMALLEST_COUNT = 10;

/**
 * The features by which a document is compared with others, from this document alone. Two documents of one text have the same bytes.
 * A document in a language that is not analysed has only addresses.
 */
export function storyFeatures(document: FeatureSource): Uint8Array {
  const bag = new FeatureBag();
  const title = plainText(document.title);
  if (isAnalysed(document.language)) addTexts(bag, title, leadOf(document.body));
  if (isTelling(title)) bag.add(featureKey('identity', `title ${foldForMatching(title)}`), 1);
  addAddresses(bag, document);
  return encodeFeatures(bag.strongest(MOST_FEATURES));
}

/** A title of that length is nobody else's by chance: the abstract of a talk and the talk, a text and who passes it on. */
const TELLING_TITLE = { hanCharacters: 10, words: 6 };

function isTelling(title: string): boolean {
  const { hanCharacters, words } = readingLength(title);
  return hanCharacters / TELLING_TITLE.hanCharacters + words / TELLING_TITLE.words >= 1;
}

function leadOf(body: string): string {
  const markdown = body.slice(0, MARKDOWN_CHARACTERS).replace(/https?:\/\/[^\s)\]>"']+/g, ' ');
  return plainText(markdown).slice(0, LEAD_CHARACTERS);
}

function addTexts(bag: FeatureBag, title: string, lead: string): void {
  const end = endOfOpening(lead);
  addWords(bag, title, TITLE_WEIGHT);
  addWords(bag, lead.slice(0, end), OPENING_WEIGHT);
  addWords(bag, lead.slice(end), REST_WEIGHT);
  const inTitle = addMeanings(bag, title, TITLE_WEIGHT);
  const inLead = addMeanings(bag, lead.slice(0, end), OPENING_WEIGHT);
  if (!markSubjects(bag, title, inTitle))
    markSubjects(
      bag,
      lead.slice(0, SUBJECT_CHARACTERS),
      inLead.filter(({ end }) => end <= SUBJECT_CHARACTERS),
    );
}

/** Not within a Latin word. */
function endOfOpening(lead: string): number {
  if (lead.length <= OPENING_CHARACTERS) return lead.length;
  const space = lead.lastIndexOf(' ', OPENING_CHARACTERS);
  return space > OPENING_CHARACTERS / 2 ? space : OPENING_CHARACTERS;
}

/** Words, and the meanings of English ones; a word is covered by its meaning. */
function addWords(bag: FeatureBag, text: string, weight: number): void {
  const words = wordsOf(text);
  for (const { key } of words) bag.add(key, weight);
  for (let at = 0; at < words.length; at++) {
    const { key, meaning, following } = words[at]!;
    const ofPair = following?.get(words[at + 1]?.stem ?? '');
    const concept = ofPair ?? meaning;
    if (concept === undefined) continue;
    bag.add(concept, weight);
    bag.cover(key);
    if (ofPair !== undefined) bag.cover(words[++at]!.key);
  }
}

/** Concepts, names and numbers; the Latin words in which a concept is named are covered by it. */
function addMeanings(bag: FeatureBag, text: string, weight: number): readonly ConceptMention[] {
  const mentions = bilingual().scan(text);
  for (const { id, start, end } of mentions) {
    bag.add(featureKey('concept', id), weight);
    for (const key of latinKeysOf(text.slice(start, end))) bag.cover(key);
  }
  for (const { kind, value, unit } of quantitiesOf(text)) {
    if (kind === 'version') bag.add(unit === undefined ? featureKey('number', `v${value}`) : versionKey(unit, String(value)), weight);
    else if (typeof value === 'string') bag.add(featureKey('number', withoutYear(value)), weight);
    else if (kind === 'money') bag.add(amountKey('money', value, unit ?? ''), weight);
    else if (kind !== 'count' || value >= SMALLEST_COUNT) bag.add(amountKey('number', value, `${kind} ${unit ?? ''}`), weight);
  }
  return mentions;
}

/** 2025-06-20 and --06-20 are one day in the news. */
function withoutYear(date: string): string {
  return date.replace(/^\d{4}-(?=\d\d-)/, '--');
}

/** Marks the proper names of a text as what the document is about; false when it has none. */
function markSubjects(bag: FeatureBag, text: string, mentions: readonly ConceptMention[]): boolean {
  const names = namesOf(text);
  const concepts = mentions.filter(({ id }) => bilingual().proper.has(id));
  for (const name of names) {
    for (const key of latinKeysOf(name.text)) bag.markSubject(key);
    if (name.text.includes(' ')) bag.add(featureKey('word', name.key), OPENING_WEIGHT);
    // "Claude 4" in a title: without a dot a number after a name is a version only where names stand.
    const version = /(\p{L}+) (\d{1,2}[a-z]?)$/u.exec(name.text);
    if (version) bag.add(versionKey(version[1]!.toLowerCase(), version[2]!), OPENING_WEIGHT);
  }
  for (const { id } of concepts) bag.markSubject(featureKey('concept', id));
  return names.length + concepts.length > 0;
}

function addAddresses(bag: FeatureBag, { identifiers, about, url, parent, links }: FeatureSource): void {
  for (const [kind, id] of Object.entries(identifiers))
    if (id !== undefined) bag.add(featureKey(kind === 'github' ? 'identity' : (kind as 'arxiv' | 'doi'), id), 1);
  // The address of a list says nothing of its items.
  const own = url === undefined || parent !== undefined ? [] : [url];
  for (const address of [...about, ...own].slice(0, MOST_ADDRESSES)) {
    bag.add(featureKey(isTellingAddress(address) ? 'identity' : 'link', address), 1);
  }
  for (const address of links.slice(0, MOST_ADDRESSES)) if (isTellingAddress(address)) bag.add(featureKey('link', address), 1);
}
