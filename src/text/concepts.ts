import type { Span } from '../model/index.js';
import { glossaryRows, type GlossaryRow } from './glossary.js';
import { simplifiedUnits } from './script.js';

/** A place in a text where a concept is named. */
export interface ConceptMention extends Span {
  readonly id: string;
}

/** A name to look for. In small letters it matches in any case; with a capital only as it is written. */
export interface ConceptName {
  readonly id: string;
  readonly name: string;
}

export type Scan = (text: string) => readonly ConceptMention[];

interface Ending {
  readonly id: string;
  /** Set when the letters must stand as written here. */
  readonly exact?: string;
}

interface Node {
  readonly next: Map<number, Node>;
  readonly endings: Ending[];
}

const UNITS = 0x10000;
const ASCII = 0x80;
const SPACE = 0x20;
const ASCII_LETTER_OR_DIGIT = /[0-9A-Za-z]/;
const HAN_LATIN_BORDER = /(?<=[\u3400-\u9fff]) ?(?=[0-9A-Za-z])|(?<=[0-9A-Za-z]) ?(?=[\u3400-\u9fff])/g;
/** A name at whose borders nothing of the same kind may follow: `MCP` is named in `MCP服务器`, not in `MCPX`. */
const wordUnits = Uint8Array.from({ length: UNITS }, (_, unit) => (unit < 128 && ASCII_LETTER_OR_DIGIT.test(String.fromCharCode(unit)) ? 1 : 0));

interface Foldings {
  /** For every UTF-16 unit what it is compared as: simplified, half-width; white space and hyphens are one space. */
  readonly cased: Uint16Array;
  /** The same in lower case. */
  readonly lower: Uint16Array;
}

let foldings: Foldings | undefined;

function foldingsOfUnits(): Foldings {
  if (foldings !== undefined) return foldings;
  const cased = simplifiedUnits().slice();
  for (let unit = 0xff01; unit <= 0xff5e; unit++) cased[unit] = unit - 0xfee0; // full-width forms of ASCII
  for (const unit of [0x09, 0x0a, 0x0d, 0xa0, 0x3000, 0x2d, 0x2010, 0x2011]) cased[unit] = SPACE;
  const lower = cased.map((unit) => {
    const small = String.fromCharCode(unit).toLowerCase();
    return small.length === 1 ? small.charCodeAt(0) : unit;
  });
  foldings = { cased, lower };
  return foldings;
}

function mapUnits(text: string, map: Uint16Array): string {
  let out = '';
  for (let i = 0; i < text.length; i++) out += String.fromCharCode(map[text.charCodeAt(i)]!);
  return out;
}

/** The form under which names are compared: simplified script, lower case, half-width, hyphens as spaces. Same length in UTF-16 units. */
export function foldForMatching(text: string): string {
  return mapUnits(text, foldingsOfUnits().lower);
}

/** The ways to write a name: with and without the space beside Chinese, with and without a plural's s. */
function spellings(name: string): ReadonlySet<string> {
  const borders = [name.replace(HAN_LATIN_BORDER, ''), name.replace(HAN_LATIN_BORDER, ' ')];
  return new Set(borders.flatMap((one) => (/[A-RT-Za-rt-z]$/.test(one) ? [one, `${one}s`] : [one])));
}

const leaf = (): Node => ({ next: new Map(), endings: [] });

function addSpelling(root: Node, id: string, spelling: string): void {
  const { cased, lower } = foldingsOfUnits();
  let node = root;
  for (let i = 0; i < spelling.length; i++) {
    const unit = lower[spelling.charCodeAt(i)]!;
    let next = node.next.get(unit);
    if (next === undefined) node.next.set(unit, (next = leaf()));
    node = next;
  }
  if (!node.endings.some((ending) => ending.id === id && ending.exact === undefined)) {
    node.endings.push(/[A-Z]/.test(spelling) ? { id, exact: mapUnits(spelling, cased) } : { id });
  }
}

function standsAsWritten(text: string, at: number, exact: string): boolean {
  const { cased } = foldingsOfUnits();
  for (let i = 0; i < exact.length; i++) if (cased[text.charCodeAt(at + i)] !== exact.charCodeAt(i)) return false;
  return true;
}

/**
 * Prepares a scan for these names: from left to right, the longest name at each place, none inside another; linear time.
 * Where several concepts share a name, the first given is meant.
 */
export function scannerOf(names: Iterable<ConceptName>): Scan {
  const root = leaf();
  for (const { id, name } of names) for (const spelling of spellings(name)) addSpelling(root, id, spelling);
  const mayBegin = beginningsOf(root);
  return (text) => {
    const { lower } = foldingsOfUnits();
    const mentions: ConceptMention[] = [];
    let beforeIsWord = 0;
    for (let i = 0; i < text.length; i++) {
      const written = text.charCodeAt(i);
      if (beforeIsWord && written < ASCII && wordUnits[written]) continue; // within a word, as most letters are
      const unit = lower[written]!;
      const isWord = wordUnits[unit]!;
      const insideWord = isWord & beforeIsWord;
      beforeIsWord = isWord;
      if (insideWord || !mayBegin(unit, text, i, lower)) continue;
      const mention = longestFrom(text, i, root.next.get(unit)!, lower);
      if (mention === undefined) continue;
      mentions.push(mention);
      i = mention.end - 1;
      beforeIsWord = wordUnits[lower[text.charCodeAt(i)]!]!;
    }
    return mentions;
  };
}

/** Tells at a glance, by the first three units, that no name begins at a place of a text: nearly always so. It may err on the other side. */
function beginningsOf(root: Node): (unit: number, text: string, at: number, lower: Uint16Array) => boolean {
  const threes = new Uint8Array(UNITS);
  const isShort = new Uint8Array(UNITS);
  const place = (first: number, second: number, third: number): number => ((first * 31 + second) * 31 + third) & (UNITS - 1);
  for (const [first, { next, endings }] of root.next) {
    if (endings.length > 0) isShort[first] = 1;
    for (const [second, node] of next) {
      if (node.endings.length > 0) isShort[first] = 1;
      for (const third of node.next.keys()) threes[place(first, second, third)] = 1;
    }
  }
  return (unit, text, at, lower) =>
    isShort[unit] === 1 || (at + 2 < text.length && threes[place(unit, lower[text.charCodeAt(at + 1)]!, lower[text.charCodeAt(at + 2)]!)] === 1);
}

function longestFrom(text: string, start: number, first: Node, lower: Uint16Array): ConceptMention | undefined {
  let best: ConceptMention | undefined;
  let node: Node | undefined = first;
  for (let end = start + 1; node !== undefined; end++) {
    if (node.endings.length > 0) {
      const insideWord = wordUnits[lower[text.charCodeAt(end - 1)]!]! & (end < text.length ? wordUnits[lower[text.charCodeAt(end)]!]! : 0);
      const goesOn = insideWord === 1 || isInVersion(text, end);
      const ending = goesOn ? undefined : node.endings.find(({ exact }) => exact === undefined || standsAsWritten(text, start, exact));
      if (ending) best = { id: ending.id, start, end };
    }
    node = end < text.length ? node.next.get(lower[text.charCodeAt(end)]!) : undefined;
  }
  return best;
}

/** All names of a concept, English first. */
export function namesOfConcept({ en, hans, hant }: GlossaryRow): readonly string[] {
  return [...new Set([...en, ...hans, ...hant])];
}

/** GPT-4 is not named in GPT-4.1. */
function isInVersion(text: string, end: number): boolean {
  return text[end] === '.' && isDigit(text.charCodeAt(end - 1)) && isDigit(text.charCodeAt(end + 1));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

let glossaryScan: Scan | undefined;

/** Where a text names concepts of the glossary, in any of its languages; ids are those of the glossary. */
export function conceptsIn(text: string): readonly ConceptMention[] {
  glossaryScan ??= scannerOf(glossaryRows.flatMap((row) => namesOfConcept(row).map((name) => ({ id: row.id, name }))));
  return glossaryScan(text);
}
