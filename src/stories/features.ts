import { conceptsIn, isStopword, plainText, quantitiesOf } from '../text/index.js';
import type { Document } from '../model/index.js';
import { bilingual } from './bilingual.js';
import { encodeFeatures, featureKey, kindOf, FEATURE_KINDS, versionKey, type Feature } from './encoding.js';
import { hanRunsOf, latinWordsOf, type StoryWord } from './words.js';

export type FeatureSource = Pick<Document, 'title' | 'body' | 'language' | 'identifiers' | 'about' | 'links'>;

const MARKDOWN_READ = 2400;


import { T } from './thresholds.js';
const TITLE_WEIGHT = 2;

interface Draft { weight: number; inTitle: boolean; covered: boolean }

class Bag {
  readonly drafts = new Map<number, Draft>();
  add(key: number, weight: number, inTitle: boolean, covered = false): void {
    const d = this.drafts.get(key);
    if (d) { d.weight += weight; d.inTitle ||= inTitle; d.covered ||= covered; }
    else this.drafts.set(key, { weight, inTitle, covered });
  }
}

export function storyFeatures(document: FeatureSource): Uint8Array {
  const bag = new Bag();
  addText(bag, plainText(document.title), () => TITLE_WEIGHT, true);
  const lead = leadOf(document.body);
  addText(bag, lead, (at) => (at < T.open ? 1 : T.out), false);
  addIdentities(bag, document);
  return encodeFeatures(strongest(bag));
}

function leadOf(body: string): string {
  const read = body.slice(0, MARKDOWN_READ).replace(/https?:\/\/[^\s)\]>"']+/g, ' ');
  return plainText(read).slice(0, T.lead);
}

type WeightAt = (at: number) => number;

function addText(bag: Bag, text: string, weightAt: WeightAt, inTitle: boolean): void {
  const covered = addConcepts(bag, text, weightAt, inTitle);
  const words = latinWordsOf(text);
  for (const word of words) bag.add(featureKey('word', word.key), weightAt(word.start), inTitle, covered.has(word.start));
  addVersions(bag, text, inTitle);
  for (const q of quantitiesOf(text)) {
    if (q.kind === 'version' || (typeof q.value === 'number' && q.value < 10 && q.kind === 'count')) continue;
    bag.add(featureKey('number', `${q.value} ${q.unit ?? ''}`), weightAt(q.start), inTitle);
  }
  for (const run of hanRunsOf(text)) {
    for (let i = 0; i + 2 <= run.text.length; i++) {
      const b = run.text.slice(i, i + 2);
      if (!isStopword(b)) bag.add(featureKey('bigram', b), weightAt(run.start + i), inTitle);
    }
  }
}

function addConcepts(bag: Bag, text: string, weightAt: WeightAt, inTitle: boolean): Set<number> {
  const covered = new Set<number>();
  const table = bilingual();
  const taken: { start: number; end: number }[] = [];
  for (const c of conceptsIn(text)) {
    bag.add(featureKey('concept', c.id), weightAt(c.start), inTitle);
    for (let i = c.start; i < c.end; i++) covered.add(i);
    taken.push(c);
  }
  const words: readonly StoryWord[] = latinWordsOf(text);
  for (let i = 0; i < words.length; i++) {
    const w = words[i]!;
    if (covered.has(w.start)) continue;
    const next = words[i + 1];
    if (next && table.starts.has(w.key)) {
      const two = table.english.get(`${w.key} ${next.key}`);
      if (two) { bag.add(featureKey('concept', two), weightAt(w.start), inTitle); covered.add(w.start); covered.add(next.start); i++; continue; }
    }
    const one = table.names.get(w.key) ?? table.english.get(w.key);
    if (one) { bag.add(featureKey('concept', one), weightAt(w.start), inTitle); covered.add(w.start); }
  }
  for (const run of hanRunsOf(text)) {
    for (let i = 0; i < run.text.length; i++) {
      if (covered.has(run.start + i)) continue;
      for (let n = Math.min(table.longestHan, run.text.length - i); n >= 1; n--) {
        const m = table.han.get(run.text.slice(i, i + n));
        if (m) { bag.add(featureKey('concept', m), weightAt(run.start + i), inTitle); i += n - 1; break; }
      }
    }
  }
  return covered;
}

const VERSIONED = /(?<![\p{L}\d])([A-Za-z][A-Za-z]*)[ -]?[vV]?(\d+(?:\.\d+)*[a-z]?)(?![\p{L}\d.]*[BbMKkG%\d])/gu;
function addVersions(bag: Bag, text: string, inTitle: boolean): void {
  for (const m of text.matchAll(VERSIONED)) {
    const name = m[1]!.toLowerCase();
    if (isStopword(name) || /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|score|comments|top|rtx|over|under|about|around|nearly|part|day|week|page|issue)$/.test(name)) continue;
    bag.add(versionKey(name, m[2]!), 1, inTitle);
  }
}

function addIdentities(bag: Bag, document: FeatureSource): void {
  const { doi, arxiv, github } = document.identifiers;
  if (doi) bag.add(featureKey('identity', `doi:${doi}`), 1, false);
  if (arxiv) bag.add(featureKey('identity', `arxiv:${arxiv}`), 1, false);
  if (github) bag.add(featureKey('identity', `github:${github}`), 1, false);
  for (const url of document.about.slice(0, 5)) bag.add(featureKey('identity', url), 1, false);
  for (const url of document.links.slice(0, 10)) bag.add(featureKey('link', url), 1, false);
}

function strongest(bag: Bag): Feature[] {
  const all = [...bag.drafts].map(([key, d], order) => ({ key, order, weight: Math.log2(1 + d.weight), raw: d.weight, inTitle: d.inTitle, covered: d.covered }));
  const rank = (f: (typeof all)[number]): number => (kindOf(f.key) >= FEATURE_KINDS.number || f.inTitle ? 100 : 0) + f.raw;
  return all.toSorted((a, b) => rank(b) - rank(a) || a.order - b.order).slice(0, T.max);
}
