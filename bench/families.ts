/**
 * Families of terms: ours beside scikit-learn's NMF and k-means with as many groups, on the same matrix. Groups are made on one random half of the documents and
 * judged on the other. Then what becomes of the families of a month, and the time on a large matrix.
 */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { coverageOf, familiesOf, matchFamilies, type Family, type TermMatrix } from '../src/trends/families/index.js';
import { CORPORA, type Corpus, LARGE, readMatrix } from './families/corpora.js';
import { agreement, coherences, coveredBy, diversityOf, type Grouping, halvesOf, meanOf } from './families/measures.js';
import { printTable, sharedFile } from './shared.js';

const BASELINES = fileURLToPath(new URL('../../bench/families/baselines.py', import.meta.url));
const SPLITS = [1, 2];
const SEEDS = [1, 2, 3];
const TOP_TERMS = 10;
/** The smallest family that ours has. */
const FEWEST_TERMS = 3;

export async function run(): Promise<void> {
  const python = findPython();
  for (const corpus of CORPORA) {
    const path = sharedFile(corpus.file);
    if (path !== undefined) printCorpus(corpus, readMatrix(corpus, path), python);
  }
  const arxiv = sharedFile(LARGE.file);
  if (arxiv === undefined) return;
  printChanges(arxiv);
  printTime(readMatrix(LARGE, arxiv));
}

/** The first Python that has scikit-learn: Debian's may stand behind another. */
function findPython(): string | undefined {
  const found = ['python3', '/usr/bin/python3'].find((name) => spawnSync(name, ['-c', 'import sklearn']).status === 0);
  if (found === undefined) console.log('NMF and k-means skipped: no python3 with sklearn (Debian: python3-sklearn).');
  return found;
}

/** What one method made of each half of each split; several groupings where it takes a seed. */
type Made = readonly (readonly [readonly Grouping[], readonly Grouping[]])[];

function printCorpus(corpus: Corpus, matrix: TermMatrix, python: string | undefined): void {
  const splits = SPLITS.map((seed) => halvesOf(matrix.rows, seed));
  const ours: Made = splits.map(([one, other]) => [[oursOf({ ...matrix, rows: one })], [oursOf({ ...matrix, rows: other })]]);
  const made = new Map<string, Made>([['ours', ours], ...(python === undefined ? [] : baselinesOf(python, matrix, splits, ours))]);
  const whole = familiesOf(matrix);
  const { stories, of, terms, ofTerms } = coverageOf(matrix, whole);
  console.log(
    `\n${corpus.name}: ${of} documents, ${ofTerms} terms. Ours on all of them: ${whole.length} families with ${whole.flatMap((family) => family.families).length} sub-families,`,
  );
  console.log(`${terms} terms and ${percent(stories / of)} of the documents in some family; most documents:`);
  for (const family of whole.slice(0, 5)) console.log(`- ${describe(matrix, family)}`);
  printTable(
    ['method', 'groups', 'C_NPMI held out', 'full groups', 'strongest 3', 'diversity', 'covered', 'agreement of halves', 'of seeds', 's'],
    [...made].map(([name, all]) => [name, ...figuresOf(all, splits)]),
  );
}

function describe(matrix: TermMatrix, { label, terms, stories }: Family): string {
  const names = new Map(matrix.terms.map(({ id, term }) => [id, term]));
  return `${names.get(label)!} (${stories} documents, ${terms.length} terms): ${terms
    .slice(0, 8)
    .map((id) => names.get(id)!)
    .join(', ')}`;
}

function oursOf(matrix: TermMatrix): Grouping {
  const started = performance.now();
  const families = familiesOf(matrix);
  const seconds = (performance.now() - started) / 1000;
  const columns = new Map(matrix.terms.map(({ id }, column) => [id, column]));
  const labels = matrix.terms.map(() => -1);
  families.forEach(({ terms }, group) => terms.forEach((id) => (labels[columns.get(id)!] = group)));
  return { tops: families.map(({ terms }) => terms.slice(0, TOP_TERMS).map((id) => columns.get(id)!)), labels, seconds };
}

type Splits = readonly (readonly [TermMatrix['rows'], TermMatrix['rows']])[];

function baselinesOf(python: string, matrix: TermMatrix, splits: Splits, ours: Made): readonly (readonly [string, Made])[] {
  const made = splits.map((halves, split) =>
    halves.map((rows, half) => runBaselines(python, { rows, terms: matrix.terms.length, groups: ours[split]![half]![0]!.tops.length })),
  );
  const names = [...new Set(made[0]![0]!.map(({ method }) => method))];
  return names.map((name) => [
    name,
    made.map(([one, other]) => [one!.filter(({ method }) => method === name), other!.filter(({ method }) => method === name)]),
  ]);
}

interface Job {
  readonly rows: TermMatrix['rows'];
  readonly terms: number;
  readonly groups: number;
}

function runBaselines(python: string, job: Job): readonly (Grouping & { readonly method: string })[] {
  const { status, stdout, stderr } = spawnSync(python, [BASELINES], { input: JSON.stringify({ ...job, seeds: SEEDS }), encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(`baselines.py: ${stderr}`);
  return JSON.parse(stdout) as readonly (Grouping & { readonly method: string })[];
}

function figuresOf(made: Made, splits: Splits): readonly (string | number)[] {
  const judged = made.flatMap((halves, split) =>
    halves.flatMap((groupings, half) => groupings.map((grouping) => ({ grouping, rows: splits[split]![1 - half]! }))),
  );
  const full = judged.flatMap(({ grouping, rows }) =>
    coherences(
      grouping.tops.filter(({ length }) => length === TOP_TERMS),
      rows,
    ),
  );
  return [
    meanOf(judged.map(({ grouping }) => grouping.tops.length)).toFixed(0),
    meanOf(judged.map(({ grouping, rows }) => meanCoherence(grouping.tops, rows))).toFixed(3),
    full.length === 0 ? 'none' : `${meanOf(full).toFixed(3)} (${(full.length / judged.length).toFixed(0)})`,
    meanOf(judged.map(({ grouping, rows }) => meanCoherence(shortened(grouping.tops), rows))).toFixed(3),
    percent(meanOf(judged.map(({ grouping }) => diversityOf(grouping.tops)))),
    percent(meanOf(judged.map(({ grouping, rows }) => coveredBy(grouping.tops, rows)))),
    meanOf(made.map(([one, other], split) => agreement(one[0]!.labels, other[0]!.labels, inBoth(splits[split]!)))).toFixed(3),
    made[0]![0].length === 1
      ? 'no seed'
      : meanOf(made.flatMap((halves, split) => halves.map(([a, b]) => agreement(a!.labels, b!.labels, inBoth(splits[split]!))))).toFixed(3),
    meanOf(judged.map(({ grouping }) => grouping.seconds)).toFixed(2),
  ];
}

/** Groups of one term are left out. */
function meanCoherence(tops: Grouping['tops'], rows: TermMatrix['rows']): number {
  return meanOf(
    coherences(
      tops.filter(({ length }) => length > 1),
      rows,
    ),
  );
}

/** Groups of equal size, so that no method gains by short ones. */
function shortened(tops: Grouping['tops']): Grouping['tops'] {
  return tops.map((top) => top.slice(0, FEWEST_TERMS));
}

function inBoth([one, other]: Splits[number]): readonly number[] {
  const known = new Set(other.flat());
  return [...new Set(one.flat())].filter((term) => known.has(term));
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

const MONTHS = ['2025-07', '2025-08', '2025-09', '2025-10', '2025-11', '2025-12', '2026-01'];

function printChanges(path: string): void {
  const months = MONTHS.slice(0, -1).map((from, at) => familiesOf(readMatrix({ name: from, file: path, from, before: MONTHS[at + 1]! }, path)));
  console.log('\narxiv_daily, what became of the families of a month in the next:');
  printTable(
    ['month', 'families', 'went on', 'split', 'merged', 'born', 'died'],
    months.slice(1).map((families, at) => {
      const changes = matchFamilies(months[at]!, families);
      const count = (kind: string): number => changes.filter((change) => change.kind === kind).length;
      return [MONTHS[at + 1]!, families.length, count('continuation'), count('split'), count('merge'), count('birth'), count('death')];
    }),
  );
}

function printTime(matrix: TermMatrix): void {
  const times = Array.from({ length: 5 }, () => oursOf(matrix).seconds).sort((a, b) => a - b);
  console.log(
    `\n${LARGE.name}: ${matrix.rows.length} documents, ${matrix.terms.length} terms: median of five ${times[2]!.toFixed(2)} s, slowest ${times[4]!.toFixed(2)} s.`,
  );
}
