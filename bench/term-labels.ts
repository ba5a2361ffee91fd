/**
 * Domain, kind and subject of 338 hand-labelled terms (bench/term-labels/README.md): macro-F1, accuracy and coverage on the half that the rules were
 * chosen on and the half held out, beside the majority and a bag of words (nearest centroid, learnt from the half for choosing).
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { domainsOf, kindOfTerm, plainText, scannerOf, sentencesOf, subjectOfTerm, tokensOf, type TermContext, type TermFacts } from '../src/text/index.js';
import { printTable, sharedFile } from './shared.js';

const CORPORA = ['ainews', 'ruanyf_weekly', 'bookmark_summary', 'conference_sessions', 'hextra_daily', 'arxiv_daily', 'changelog_transcripts'] as const;
/** Documents looked at of each term, spread evenly over all that hold it. */
const MOST_CONTEXTS = 40;
/** UTF-16 units of a text that are scanned, as in the draw of the labels. */
const LONGEST_TEXT = 20_000;

interface Label {
  readonly term: string;
  readonly heldOut: boolean;
  readonly set: string;
  readonly domain: string;
  readonly kind: string;
  readonly subjects: readonly string[];
}
interface Case extends Label {
  readonly facts: TermFacts;
}
type Field = 'domain' | 'kind';
type Method = (labelled: Case) => string;

export async function run(): Promise<void> {
  const files = CORPORA.map((corpus) => sharedFile('corpora', `${corpus}.jsonl.gz`));
  if (files.some((file) => file === undefined)) return;
  const cases = readCases(files as string[]);
  const choosing = cases.filter((labelled) => !labelled.heldOut);
  const domainOf = domainsOf();
  const ours: Readonly<Record<Field, Method>> = { domain: ({ facts }) => domainOf(facts).domain, kind: ({ facts }) => kindOfTerm(facts).kind };
  for (const heldOut of [false, true]) {
    const half = cases.filter((labelled) => labelled.heldOut === heldOut);
    for (const [name, of] of [
      ['all sets', half],
      ['drawn only', half.filter(({ set }) => set === 'drawn')],
    ] as const) {
      console.log(`\n${heldOut ? 'Half held out' : 'Half for choosing'}, ${name}: ${of.length} terms`);
      const rows = (['domain', 'kind'] as const).flatMap((field) => [
        measure(field, 'ours', ours[field], of),
        measure(field, `majority (${majority(choosing, field)})`, () => majority(choosing, field), of),
        measure(field, 'bag of words', centroids(choosing, field), of),
      ]);
      printTable(['field', 'method', 'macro-F1', 'accuracy', 'coverage', 'right of covered'], rows);
      printSubjects(of);
    }
  }
  const wrong = process.env['PINGMO_SHOW_WRONG'] === undefined ? [] : choosing;
  for (const labelled of wrong) {
    const [domain, kind] = [domainOf(labelled.facts), kindOfTerm(labelled.facts)];
    const marks = `${domain.domain === labelled.domain ? ' ' : 'D'}${kind.kind === labelled.kind ? ' ' : 'K'}`;
    if (marks !== '  ')
      console.log(
        `${marks} ${labelled.term} (${labelled.facts.contexts.length}): ${labelled.domain}→${domain.domain} [${domain.why}] · ${labelled.kind}→${kind.kind} [${kind.why}] ${subjectOfTerm(labelled.facts)?.row.en[0] ?? '-'}/${labelled.subjects.join(',')}`,
      );
  }
}

function measure(field: Field, name: string, method: Method, cases: readonly Case[]): readonly (string | number)[] {
  const pairs = cases.map((labelled) => [labelled[field], method(labelled)] as const);
  const classes = [...new Set(pairs.map(([label]) => label))];
  const f1 = classes.map((one) => {
    const right = pairs.filter(([label, given]) => label === one && given === one).length;
    return (2 * right) / (pairs.filter(([label]) => label === one).length + pairs.filter(([, given]) => given === one).length);
  });
  const covered = pairs.filter(([, given]) => given !== 'unknown' && given !== 'other');
  const right = covered.filter(([label, given]) => label === given).length;
  return [
    name === 'ours' ? field : '',
    name,
    (f1.reduce((sum, one) => sum + one, 0) / classes.length).toFixed(2),
    (pairs.filter(([label, given]) => label === given).length / pairs.length).toFixed(2),
    (covered.length / pairs.length).toFixed(2),
    covered.length === 0 ? '-' : `${(right / covered.length).toFixed(2)} (${right}/${covered.length})`,
  ];
}

/** Of terms that somebody makes, leads or owns: found, and right; of the others: how often "none found" is said. */
function printSubjects(cases: readonly Case[]): void {
  const found = cases.map((labelled) => ({ labelled, row: subjectOfTerm(labelled.facts)?.row }));
  const owned = found.filter(({ labelled }) => labelled.subjects.length > 0);
  const given = owned.filter(({ row }) => row !== undefined);
  const right = given.filter(({ labelled, row }) => [...row!.en, ...row!.hans].some((name) => labelled.subjects.includes(name)));
  const free = found.filter(({ labelled }) => labelled.subjects.length === 0);
  console.log(
    `subject: ${owned.length} terms have one; given ${given.length}, right ${right.length}. Of ${free.length} without one, none found ${free.filter(({ row }) => row === undefined).length}`,
  );
}

function majority(cases: readonly Case[], field: Field): string {
  const counts = new Map<string, number>();
  for (const labelled of cases) counts.set(labelled[field], (counts.get(labelled[field]) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]![0];
}

/** TF-IDF of all words of a term's contexts and its own; the class whose mean of unit vectors is nearest by the cosine. */
function centroids(choosing: readonly Case[], field: Field): Method {
  const bags = new Map(choosing.map((labelled) => [labelled, bagOf(labelled)]));
  const holders = new Map<string, number>();
  for (const bag of bags.values()) for (const word of bag.keys()) holders.set(word, (holders.get(word) ?? 0) + 1);
  const weigh = (bag: ReadonlyMap<string, number>): ReadonlyMap<string, number> => {
    const weights = new Map(
      [...bag].flatMap(([word, count]) => (holders.has(word) ? [[word, (1 + Math.log(count)) * Math.log(choosing.length / holders.get(word)!)] as const] : [])),
    );
    const length = Math.hypot(...weights.values()) || 1;
    return new Map([...weights].map(([word, weight]) => [word, weight / length]));
  };
  const sums = new Map<string, Map<string, number>>();
  for (const [labelled, bag] of bags) {
    const sum = sums.get(labelled[field]) ?? new Map<string, number>();
    sums.set(labelled[field], sum);
    for (const [word, weight] of weigh(bag)) sum.set(word, (sum.get(word) ?? 0) + weight);
  }
  const lengths = new Map([...sums].map(([name, sum]) => [name, Math.hypot(...sum.values())]));
  return (labelled) => {
    const bag = weigh(bagOf(labelled));
    const scores = [...sums].map(
      ([name, sum]) => [name, [...bag].reduce((total, [word, weight]) => total + weight * (sum.get(word) ?? 0), 0) / lengths.get(name)!] as const,
    );
    return scores.sort((a, b) => b[1] - a[1])[0]![0];
  };
}

function bagOf({ term, facts }: Case): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const { text } of tokensOf([term, ...facts.contexts.flatMap(({ title, sentence }) => [title, sentence])].join('\n').toLowerCase()))
    bag.set(text, (bag.get(text) ?? 0) + 1);
  return bag;
}

/** The labelled terms with the sentences in which they stand, one of each document. */
function readCases(files: readonly string[]): readonly Case[] {
  const labels = readLabels();
  // A phrase is looked for in any case, one word as it is written.
  const scan = scannerOf(labels.map(({ term }) => ({ id: term, name: term.includes(' ') ? term.toLowerCase() : term })));
  const found = new Map<string, { readonly title: string; readonly text: string; readonly at: number }[]>(labels.map(({ term }) => [term, []]));
  for (const file of files) {
    for (const line of gunzipSync(readFileSync(file)).toString('utf8').split('\n')) {
      if (line === '') continue;
      const { title, text: whole } = JSON.parse(line) as { title: string; text: string };
      const text = `${title}\n\n${whole.slice(0, LONGEST_TEXT)}`;
      const seen = new Set<string>();
      for (const { id, start } of scan(text)) {
        if (seen.has(id)) continue;
        seen.add(id);
        found.get(id)!.push({ title, text, at: start });
      }
    }
  }
  return labels.map((label) => {
    const all = found.get(label.term)!;
    const step = Math.max(1, all.length / MOST_CONTEXTS);
    const picked = Array.from({ length: Math.min(all.length, MOST_CONTEXTS) }, (_, at) => all[Math.floor(at * step)]!);
    return { ...label, facts: { names: [label.term], contexts: picked.map(contextOf) } };
  });
}

function contextOf({ title, text, at }: { readonly title: string; readonly text: string; readonly at: number }): TermContext {
  const from = Math.max(0, text.lastIndexOf('\n', Math.max(0, at - 1)));
  const newline = text.indexOf('\n', at);
  const line = text.slice(from, newline < 0 ? text.length : newline);
  const sentence = sentencesOf(line).find(({ end }) => from + end > at);
  return { title: plainText(title), sentence: plainText(sentence ? line.slice(sentence.start, sentence.end) : line.slice(0, 300)) };
}

function readLabels(): readonly Label[] {
  const file = join(import.meta.dirname, '../../bench/term-labels/labels.tsv');
  const [, ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const [term, , half, set, domain, kind, subject] = line.split('\t') as [string, string, string, string, string, string, string];
    return { term, heldOut: half === 'held-out', set, domain, kind, subjects: subject === '-' ? [] : subject.split(',') };
  });
}
