import { addDays, type Day, type Grain, type Lang, type Period, type TermId } from '../model/index.js';
import {
  coverageOf,
  familiesOf,
  familyCurves,
  type Family,
  type FamilyChange,
  type FamilyCoverage,
  matchFamilies,
  matrixOf,
  periodAt,
  type TermCounts,
  termIdOf,
  type TermMatrix,
} from '../trends/index.js';
import type { OpenWorkspace } from './contract.js';
import { countsOf, madeOnce } from './term-counts.js';
import { lookedAt, type TrendsQuestion } from './trends.js';

/** Which period's families are asked for. */
export type FamiliesQuestion = Pick<TrendsQuestion, 'grain' | 'date' | 'asOf' | 'language'>;

/** Families of a period, and what became of those before. */
export interface ListedFamilies extends Period {
  readonly grain: Grain;
  readonly period: string;
  readonly coverage: FamilyCoverage;
  /** Those that cover most stories first. */
  readonly families: readonly ListedFamily[];
  /** The period before, when it has stories enough to compare with. */
  readonly before?: string;
  /** Of the period before, with terms enough to be missed, gone into none of these and hardly told of any more. */
  readonly ended: readonly FamilyName[];
}

export interface FamilyName {
  readonly id: string;
  readonly label: string;
}

export interface ListedFamily extends FamilyName {
  readonly labelId: TermId;
  /** Strongest first. */
  readonly terms: readonly { readonly id: TermId; readonly term: string; readonly stories: number }[];
  /** In which two or more of its terms stand. */
  readonly stories: number;
  /** Mean NPMI over the pairs of its ten strongest terms, -1 to 1. */
  readonly coherence: number;
  /** None for one that is too small to say of it that it is new. */
  readonly changes: readonly ListedChange[];
  readonly families: readonly ListedFamily[];
}

export interface ListedChange {
  /** regrouped: new as a family, but its terms were told together before too. */
  readonly kind: Exclude<FamilyChange['kind'], 'death'> | 'regrouped';
  readonly before: readonly FamilyName[];
  /** Of a continuation: weighted Jaccard over the terms, 0 to 1. */
  readonly alike?: number;
}

/** A term in fewer stories is bound to none; and of all others so many at most. */
const MATRIX = { fewest: 3, most: 2000 };
/** In fewer stories hardly two terms meet three times. */
const FEWEST_STORIES = 20;
/** A family of fewer terms comes and goes with two stories: it is said neither to be born nor to have ended. */
const FEWEST_BORN_TERMS = 5;
/** A family is born, or has ended, when its share in the other period was at most this part of its own. */
const MOST_SHARE_APART = 0.25;
/** Digits after the point that say something. */
const DECIMALS = 1000;

/** The families of the period asked for. Empty, when it has too few stories. */
export async function listFamilies(question: FamiliesQuestion, open: OpenWorkspace): Promise<ListedFamilies> {
  const { grain, asOf, language } = question;
  const counts = await countsOf(open, asOf);
  const at = await lookedAt(question, open);
  return madeOnce(counts, ['families', grain, at, language], () => compareFamilies(counts, { grain, at, language }));
}

interface Wanted {
  readonly grain: Grain;
  readonly at: Day;
  readonly language: Lang;
}

async function compareFamilies(counts: TermCounts, { grain, at, language }: Wanted): Promise<ListedFamilies> {
  const period = { ...periodAt(grain, at), to: at };
  const earlier = periodAt(grain, addDays(period.from, -1));
  const [now, then] = [await familiesIn(counts, period, language), await familiesIn(counts, earlier, language)];
  const isCompared = now.families.length > 0 && then.matrix.rows.length >= FEWEST_STORIES;
  const changes = isCompared ? matchFamilies(then.families, now.families) : [];
  const arisen = apart(counts, now.families, { without: earlier, within: period });
  const gone = apart(counts, then.families, { without: period, within: earlier });
  const names = namesOf(then);
  const died = new Set(changes.flatMap(({ kind, before }) => (kind === 'death' ? before : [])));
  return {
    grain,
    period: period.name,
    from: period.from,
    to: at,
    coverage: coverageOf(now.matrix, now.families),
    families: now.families.map((family) => describeFamily(family, termsOf(now.matrix), (one) => changesOf(one, changes, names, arisen))),
    ...(isCompared ? { before: earlier.name } : {}),
    ended: then.families.filter(({ id }) => died.has(id) && gone.has(id)).map(({ id }) => names.get(id)!),
  };
}

/**
 * Ids of the families, with terms enough to say so, that were hardly told of in the other period: stories with two of their terms were a small part
 * of what they are. The others' terms were told together then too, and only grouped otherwise.
 */
function apart(
  counts: TermCounts,
  families: readonly Family[],
  { without, within }: { readonly without: Period; readonly within: Period },
): ReadonlySet<string> {
  const curves = familyCurves(counts, families, [without, within]);
  return new Set(
    families
      .filter(({ terms }, at) => {
        const [other, own] = curves[at]!.points;
        return terms.length >= FEWEST_BORN_TERMS && (other?.share ?? 0) <= MOST_SHARE_APART * (own?.share ?? 0);
      })
      .map(({ id }) => id),
  );
}

interface Found {
  readonly matrix: TermMatrix;
  readonly families: readonly Family[];
}

/** The families of stories of these days, without what the editor has banned; none where stories are too few. */
export async function familiesIn(counts: TermCounts, period: Period, language: Lang): Promise<Found> {
  const { from, to } = period;
  return madeOnce(counts, ['families in', from, to, language], async () => {
    const matrix = withoutBanned(await matrixOf(counts, { from, to }, { ...MATRIX, language }), counts);
    return { matrix, families: matrix.rows.length < FEWEST_STORIES ? [] : familiesOf(matrix) };
  });
}

function withoutBanned(matrix: TermMatrix, counts: TermCounts): TermMatrix {
  const banned = new Set([...counts.decisions.bannedTerms].map((name) => termIdOf(counts.rootOf(name))));
  if (!matrix.terms.some(({ id }) => banned.has(id))) return matrix;
  const columns = new Map(matrix.terms.flatMap(({ id }, at) => (banned.has(id) ? [] : [at])).map((at, column) => [at, column]));
  return {
    ...matrix,
    terms: matrix.terms.filter(({ id }) => !banned.has(id)),
    rows: matrix.rows.map((row) => row.flatMap((at) => columns.get(at) ?? [])),
  };
}

/** Names of terms, and in how many stories they stand. */
type TermNames = ReadonlyMap<TermId, { readonly term: string; readonly stories: number }>;

function termsOf({ terms, rows }: TermMatrix): TermNames {
  const stories = new Int32Array(terms.length);
  for (const row of rows) for (const column of row) stories[column]!++;
  return new Map(terms.map(({ id, term }, at) => [id, { term, stories: stories[at]! }]));
}

function namesOf({ matrix, families }: Found): ReadonlyMap<string, FamilyName> {
  const terms = termsOf(matrix);
  return new Map(families.map(({ id, label }) => [id, { id, label: terms.get(label)!.term }]));
}

function describeFamily(family: Family, names: TermNames, changesOfIt: (family: Family) => readonly ListedChange[]): ListedFamily {
  const { id, label, terms, stories, coherence, families } = family;
  return {
    id,
    label: names.get(label)!.term,
    labelId: label,
    terms: terms.map((term) => ({ id: term, ...names.get(term)! })),
    stories,
    coherence: rounded(coherence),
    changes: changesOfIt(family),
    families: families.map((one) => describeFamily(one, names, () => [])),
  };
}

function rounded(value: number): number {
  return Math.round(value * DECIMALS) / DECIMALS;
}

function changesOf(
  { id, terms }: Family,
  changes: readonly FamilyChange[],
  names: ReadonlyMap<string, FamilyName>,
  arisen: ReadonlySet<string>,
): readonly ListedChange[] {
  return changes
    .filter(({ kind, after }) => after.includes(id) && (kind !== 'birth' || terms.length >= FEWEST_BORN_TERMS))
    .map(({ kind, before, shares }) => ({
      kind: kind === 'birth' && !arisen.has(id) ? 'regrouped' : (kind as ListedChange['kind']),
      before: before.map((one) => names.get(one)!),
      ...(kind === 'continuation' ? { alike: rounded(shares[0]!.alike) } : {}),
    }));
}

/** Below it a continuation is the same subject half of the times (docs/decisions/0021-families.md). */
export const SURELY_ALIKE = 0.2;
/** Terms of a family that a line names. */
const TERMS_NAMED = 8;

/** A line or two for each family; one sentence when there is none. */
export function describeFamilies(listed: ListedFamilies): readonly string[] {
  const { period, coverage, families, before, ended } = listed;
  if (families.length === 0) return [tellNone(listed)];
  return [
    `${period}: ${families.length} families cover ${coverage.stories} of ${coverage.of} stories and ${coverage.terms} of ${coverage.ofTerms} terms; the rest belongs to none.`,
    ...families.flatMap((family, at) => [
      `${String(at + 1).padStart(3)}  ${describeOne(family)}`,
      ...(before === undefined ? [] : family.changes.map((change) => `     ${tellChange(change, before)}`)),
      ...family.families.map((one) => `     · ${describeOne(one)}`),
    ]),
    ...(before === undefined ? [`The period before ${period} has too few stories to compare with.`] : []),
    ...(ended.length === 0 ? [] : [`Ended since ${before!}: ${ended.map(({ label }) => label).join(', ')}`]),
  ];
}

/** Whether families were not looked for. */
export function tellsTooFew({ of }: Pick<FamilyCoverage, 'of'>): boolean {
  return of < FEWEST_STORIES;
}

function tellNone({ period, coverage }: ListedFamilies): string {
  if (coverage.of === 0) return `No documents in ${period}: nothing can be said of it.`;
  const stories = coverage.of === 1 ? '1 story' : `${coverage.of} stories`;
  return tellsTooFew(coverage)
    ? `${stories} in ${period}: too few to find families in, which takes ${FEWEST_STORIES} at least.`
    : `No terms of ${period} are told of together more often than by chance (${stories}).`;
}

function describeOne({ label, terms, stories, coherence }: ListedFamily): string {
  const named = terms.slice(0, TERMS_NAMED).map(({ term }) => term);
  const more = terms.length > named.length ? ` and ${terms.length - named.length} more` : '';
  return `${label}: ${stories} stories, coherence ${coherence.toFixed(2)} · ${named.join(', ')}${more}`;
}

function tellChange({ kind, before, alike }: ListedChange, period: string): string {
  const names = before.map(({ label }) => `"${label}"`).join(' and ');
  if (kind === 'birth') return `born: made of none of the families of ${period}`;
  if (kind === 'regrouped') return `grouped otherwise: its terms were told together in ${period} too, in none of the families alone`;
  if (kind === 'split') return `split from ${names} of ${period}`;
  if (kind === 'merge') return `merged from ${names} of ${period}`;
  return `${alike! < SURELY_ALIKE ? 'perhaps goes on from' : 'goes on from'} ${names} of ${period} (alike ${alike!.toFixed(2)})`;
}
