import { indexTokens, isStopword, namesOf, plainText, quantitiesOf, type Quantity } from '../text/index.js';
import type { Document } from '../model/index.js';
import { bilingual } from './bilingual.js';
import { encodeFeatures, featureKey, kindOf, FEATURE_KINDS, numberKey, versionKey, type Feature } from './encoding.js';
import { stemOf } from './stem.js';
import { T } from './thresholds.js';

export type FeatureSource = Pick<Document, 'title' | 'body' | 'language' | 'identifiers' | 'about' | 'links'>;

const TITLE_WEIGHT = 2;
interface Draft {
  weight: number;
  inTitle: boolean;
  covered: boolean;
  subject: boolean;
}

class Bag {
  readonly drafts = new Map<number, Draft>();
  add(key: number, weight: number, inTitle = false): Draft {
    let d = this.drafts.get(key);
    if (d) {
      d.weight += weight;
      d.inTitle ||= inTitle;
    } else this.drafts.set(key, (d = { weight, inTitle, covered: false, subject: false }));
    return d;
  }
}

export function storyFeatures(document: FeatureSource): Uint8Array {
  const bag = new Bag();
  const lead = plainText(document.body.slice(0, T.lead * 1.6).replace(/https?:\/\/[^\s)\]>"']+/g, ' ')).slice(0, T.lead);
  const title = plainText(document.title);
  let cut = lead.length > T.open ? lead.lastIndexOf(' ', T.open) : lead.length;
  if (cut < T.open / 2) cut = Math.min(T.open, lead.length);
  addWords(bag, title, TITLE_WEIGHT, true);
  addWords(bag, lead.slice(0, cut), 1, false);
  addWords(bag, lead.slice(cut), T.out, false);
  addMeanings(bag, title, TITLE_WEIGHT, true);
  addMeanings(bag, lead.slice(0, T.anchors ? lead.length : cut), 1, false);
  if (!addSubjects(bag, title)) addSubjects(bag, lead.slice(0, T.subject));
  addIdentities(bag, document);
  return encodeFeatures(strongest(bag));
}
const HAN = /^[\u3400-\u4dbf\u4e00-\u9fff]/;
function addWords(bag: Bag, text: string, weight: number, inTitle: boolean): void {
  for (const key of wordKeys(text)) bag.add(key, weight, inTitle);
}
/** Words met so far and what they are compared by: a stream says the same few ten thousand again and again. */
const keysOfWords = new Map<string, number>();
const MOST_WORDS_KEPT = 200_000;
const NOT_COMPARED = -1;

function keyOfToken(token: string): number {
  const kept = keysOfWords.get(token);
  if (kept !== undefined) return kept;
  const key = keyOfNewToken(token);
  if (keysOfWords.size >= MOST_WORDS_KEPT) keysOfWords.clear();
  keysOfWords.set(token, key);
  return key;
}

function keyOfNewToken(token: string): number {
  if (HAN.test(token)) return token.length === 2 && !isStopword(token) ? featureKey('bigram', token) : NOT_COMPARED;
  if (token.length < 2 || /^[\d.,%$]+$/.test(token) || isStopword(token)) return NOT_COMPARED;
  return featureKey('word', stemOf(token));
}

function wordKeys(text: string): number[] {
  return indexTokens(text)
    .split(' ')
    .map(keyOfToken)
    .filter((key) => key !== NOT_COMPARED);
}
const keysOfMentions = new Map<string, readonly number[]>();

/** The words of a name, which comes again in many documents. */
function keysOfMention(mention: string): readonly number[] {
  let keys = keysOfMentions.get(mention);
  if (!keys) {
    if (keysOfMentions.size >= MOST_WORDS_KEPT) keysOfMentions.clear();
    keysOfMentions.set(mention, (keys = wordKeys(mention)));
  }
  return keys;
}

const stemsOfWords = new Map<string, string>();

function keptStem(word: string): string {
  let stem = stemsOfWords.get(word);
  if (stem === undefined) {
    if (stemsOfWords.size >= MOST_WORDS_KEPT) stemsOfWords.clear();
    stemsOfWords.set(word, (stem = stemOf(word)));
  }
  return stem;
}

function addMeanings(bag: Bag, text: string, weight: number, inTitle: boolean): void {
  const { scan, english } = bilingual();
  for (const m of scan(text)) {
    bag.add(featureKey('concept', m.id), weight, inTitle);
    for (const key of keysOfMention(text.slice(m.start, m.end))) {
      const d = bag.drafts.get(key);
      if (d) d.covered = true;
    }
  }
  const words = [...text.toLowerCase().matchAll(/[a-z][a-z.]*[a-z]/g)].map((m) => m[0]);
  for (let i = 0; i < words.length; i++) {
    const one = keptStem(words[i]!);
    const two = i + 1 < words.length ? english.get(`${one} ${keptStem(words[i + 1]!)}`) : undefined;
    const meaning = two ?? english.get(one);
    if (!meaning) continue;
    bag.add(featureKey('concept', meaning), weight, inTitle);
    const d = bag.drafts.get(featureKey('word', one));
    if (d) d.covered = true;
    if (two) {
      const e = bag.drafts.get(featureKey('word', keptStem(words[++i]!)));
      if (e) e.covered = true;
    }
  }
  for (const q of quantitiesOf(text)) {
    const k = quantityKey(q);
    if (k !== undefined) bag.add(k, weight, inTitle);
  }
}
function quantityKey(q: Quantity): number | undefined {
  if (q.kind === 'version') return q.unit ? versionKey(q.unit, String(q.value)) : undefined;
  if (typeof q.value === 'string') return featureKey('number', q.value.replace(/^\d{4}-(?=\d\d-)/, '--'));
  return q.kind !== 'count' || q.value >= 10 ? numberKey(q.value, `${q.kind} ${q.unit ?? ''}`) : undefined;
}
function addSubjects(bag: Bag, text: string): boolean {
  const names = namesOf(text);
  let any = names.length > 0;
  for (const m of bilingual().scan(text))
    if (bilingual().named.has(m.id)) {
      any = true;
      const d = bag.drafts.get(featureKey('concept', m.id));
      if (d) d.subject = true;
    }
  if (T.numsub)
    for (const q of quantitiesOf(text)) {
      const k = quantityKey(q);
      if (k !== undefined) {
        const d = bag.drafts.get(k);
        if (d) d.subject = true;
      }
    }
  for (const name of names) {
    for (const key of keysOfMention(name.text)) {
      const d = bag.drafts.get(key);
      if (d) d.subject = true;
    }
    const v = /([\p{L}]+) (\d{1,2}[a-z]?)$/u.exec(name.text);
    if (v) bag.add(versionKey(v[1]!.toLowerCase(), v[2]!), 1, true).subject = T.numsub === 1;
  }
  return any;
}
function addIdentities(bag: Bag, document: FeatureSource): void {
  const { doi, arxiv, github } = document.identifiers;
  if (doi) bag.add(featureKey('identity', `doi:${doi}`), 1);
  if (arxiv) bag.add(featureKey('identity', `arxiv:${arxiv}`), 1);
  if (github) bag.add(featureKey('identity', `github:${github}`), 1);
  for (const url of document.about.slice(0, 5)) bag.add(featureKey('identity', url), 1);
  for (const url of document.links.slice(0, 10)) bag.add(featureKey('link', url), 1);
}
function strongest(bag: Bag): Feature[] {
  const all = [...bag.drafts].map(([key, d], order) => ({
    key,
    order,
    weight: Math.log2(1 + d.weight),
    raw: d.weight,
    inTitle: d.inTitle,
    covered: d.covered,
    subject: d.subject,
  }));
  const rank = (f: (typeof all)[number]): number => (kindOf(f.key) >= FEATURE_KINDS.number || f.inTitle || f.subject ? 100 : 0) + f.raw;
  return all.toSorted((a, b) => rank(b) - rank(a) || a.order - b.order).slice(0, T.max);
}
