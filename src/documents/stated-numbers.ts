import { isStopword, plainText, quantitiesOf, simplify, type Quantity } from '../text/index.js';

/** What a text says in numbers, ready to be held against another text. */
export interface StatedNumbers {
  /** By the words around a number, the values that stand there. */
  readonly places: ReadonlyMap<string, ReadonlySet<string>>;
  /** The same of versions, each with its name: `foo 2.1`. */
  readonly versions: ReadonlyMap<string, ReadonlySet<string>>;
  /** By the name of a thing, the numbers that it bears in this text: of `Foo 2.1` and `Foo 2.2` 2.1 and 2.2. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The words by which a place is known: "costs about … euros". */
const WORDS_BEFORE = 2;
const WORDS_AFTER = 1;
/** Enough of the text for those words, Latin ones and Chinese characters alike. */
const REACH_UNITS = 60;
const WORD = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff]|(?:(?![\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff])[\p{L}\p{N}])+/gu;
/** Numbers and names change from one text of a template to the next: in a place they count as something that stands there. */
const CHANGES = /^\p{Lu}|\p{N}/u;
/** Watch 9, Phone 15: longer numbers are amounts. */
const NUMBER_OF_A_NAME = /^\d{1,3}$/;
/** Whoever edits a text changes one number, or few of many; a template keeps the year of foundation and changes the rest. */
const FEWEST_OTHER = 2;
const LEAST_OTHER_SHARE = 1 / 3;
const NAME_BEFORE = /(?<![\p{L}\p{N}])(\p{Lu}[\p{L}\p{N}]*) $/u;

/** The numbers of a Markdown body or a title. */
export function statedNumbersOf(markdown: string): StatedNumbers {
  const text = simplify(plainText(markdown));
  const places = new Map<string, Set<string>>();
  const versions = new Map<string, Set<string>>();
  const names = new Map<string, Set<string>>();
  for (const quantity of quantitiesOf(text)) {
    const value = String(quantity.value);
    const around = wordsAround(text, quantity);
    if (quantity.kind === 'version') add(versions, around, `${quantity.unit ?? ''} ${value}`);
    else add(places, `${quantity.kind} ${quantity.unit ?? ''} ${around}`, value);
    const name = nameOf(text, quantity);
    if (name !== undefined) add(names, name, value);
  }
  return { places, versions, names };
}

function add(values: Map<string, Set<string>>, key: string, value: string): void {
  const known = values.get(key);
  if (known) known.add(value);
  else values.set(key, new Set([value]));
}

function wordsAround(text: string, { start, end }: Quantity): string {
  const before = text.slice(Math.max(0, start - REACH_UNITS), start).match(WORD) ?? [];
  const after = text.slice(end, end + REACH_UNITS).match(WORD) ?? [];
  return `${seen(before.slice(-WORDS_BEFORE))} … ${seen(after.slice(0, WORDS_AFTER))}`;
}

function seen(words: readonly string[]): string {
  return words.map((word) => (CHANGES.test(word) ? '#' : word)).join(' ');
}

/** The thing that the number tells from others of its name: a version's, or the capitalised word right before a bare number (`Watch 9`). */
function nameOf(text: string, { kind, unit, start, end }: Quantity): string | undefined {
  if (kind === 'version') return unit ?? 'version';
  if (kind !== 'count' || !NUMBER_OF_A_NAME.test(text.slice(start, end))) return undefined;
  const name = NAME_BEFORE.exec(text.slice(Math.max(0, start - REACH_UNITS), start))?.[1]!.toLowerCase();
  return name === undefined || isStopword(name) ? undefined : name;
}

/**
 * Whether two texts of much the same words speak of different things: one name bears other numbers in both, another version of
 * something stands in the same place, or where the same words stand around a number, many numbers differ. One figure corrected
 * among several is no contradiction.
 */
export function contradictEachOther(a: StatedNumbers, b: StatedNumbers): boolean {
  return differenceOf(a.names, b.names).other > 0 || haveOtherVersions(a, b) || tellsOtherNumbers(a, b);
}

/** Other versions in one place, unless the texts name a version in common elsewhere: then one of several was edited. */
function haveOtherVersions(a: StatedNumbers, b: StatedNumbers): boolean {
  return differenceOf(a.versions, b.versions).other > 0 && !haveCommon(allOf(a.versions), allOf(b.versions));
}

/** Many of the numbers differ, or the only one does. */
function tellsOtherNumbers(a: StatedNumbers, b: StatedNumbers): boolean {
  const { other, same } = differenceOf(a.places, b.places);
  return other > same || (other >= FEWEST_OTHER && other >= LEAST_OTHER_SHARE * (other + same));
}

/** Of the keys that both have, how many have no value in common, and how many have one. */
function differenceOf(a: StatedNumbers['places'], b: StatedNumbers['places']): { readonly other: number; readonly same: number } {
  let [other, same] = [0, 0];
  for (const [key, values] of a) {
    const others = b.get(key);
    if (!others) continue;
    if (haveCommon(values, others)) same++;
    else other++;
  }
  return { other, same };
}

function allOf(values: ReadonlyMap<string, ReadonlySet<string>>): ReadonlySet<string> {
  return new Set([...values.values()].flatMap((set) => [...set]));
}

function haveCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  for (const value of a) if (b.has(value)) return true;
  return false;
}

/** Two titles that are equal but for their numbers, and the name before them: two issues, two versions, two days of one template. */
export function differInNumbersOnly(titleA: string, titleB: string): boolean {
  return titleA !== titleB && patternOf(titleA) === patternOf(titleB) && contradictEachOther(statedNumbersOf(titleA), statedNumbersOf(titleB));
}

/** The words of a title, those that change from text to text left open. */
function patternOf(title: string): string {
  const text = simplify(plainText(title));
  let out = '';
  let at = 0;
  for (const { kind, start, end } of quantitiesOf(text)) {
    out += `${text.slice(at, start)}${kind === 'version' ? ' X 0 ' : ' 0 '}`;
    at = end;
  }
  return seen((out + text.slice(at)).match(WORD) ?? []);
}
