import type { TermKind } from '../model/index.js';
import { isCommonWord } from './common-words.js';
import { foldForMatching, namesOfConcept } from './concepts.js';
import { glossaryRows } from './glossary.js';
import { simplify } from './script.js';
import { isStopword } from './stopwords.js';
import type { TermContext, TermFacts } from './term-domains.js';
import { ENDINGS, SIGNS } from './term-kinds-words.js';
import { termKey } from './term-mentions.js';

export interface KindOfTerm {
  readonly kind: TermKind;
  readonly why: string;
}

/** As far as words beside a name are read, in UTF-16 units. */
const BESIDE = 40;
/** "X is a …" names what X is within so many units. */
const DEFINITION = 80;
/** A phrase is a name when at least this part of its mentions is written as one. */
const NAMED_SHARE = 0.6;
/** Documents that must agree on a kind, and the part of all documents. Chosen on the half for choosing of bench/term-labels. */
const FEWEST_SIGNS = 2;
const LEAST_SIGNS = 0.08;
/** A definition says more than a neighbour. */
const DEFINITION_WEIGHT = 3;

/**
 * What a term names: as the glossary says; else by how it ends; else, of a name, by the words beside it and the nouns that define it; a phrase in
 * small letters is a concept.
 */
export function kindOfTerm(facts: TermFacts): KindOfTerm {
  return byGlossary(facts.names) ?? byEnding(facts) ?? bySigns(facts);
}

let glossaryKinds: ReadonlyMap<string, TermKind> | undefined;

function byGlossary(names: readonly string[]): KindOfTerm | undefined {
  glossaryKinds ??= new Map(glossaryRows.flatMap((row) => namesOfConcept(row).map((name) => [termKey(name), row.kind] as const)));
  for (const name of names) {
    const kind = glossaryKinds.get(termKey(name));
    if (kind !== undefined) return { kind, why: `the glossary has "${name}"` };
  }
  return byFamily(names[0] ?? '', glossaryKinds);
}

/** What a version, a size or an edition adds to the name of a model: Grok 4, Gemini 2.5 Pro. */
const EDITION = /[ -](?:v?\d[\w.]*|Pro|Flash|Mini|Nano|Max|Ultra|Lite|Turbo|Air|Opus|Sonnet|Haiku|Preview|Instruct|Base|Thinking|Coder|Distill)$/i;

function byFamily(name: string, kinds: ReadonlyMap<string, TermKind>): KindOfTerm | undefined {
  let family = name;
  while (EDITION.test(family)) {
    family = family.replace(EDITION, '');
    if (kinds.get(termKey(family)) === 'model') return { kind: 'model', why: `the glossary has "${family}"` };
  }
  return undefined;
}

function byEnding(facts: TermFacts): KindOfTerm | undefined {
  const named = isNamed(facts);
  for (const name of facts.names) {
    const simple = simplify(name);
    for (const { kind, ofNames, endings } of ENDINGS) {
      const ending = (named || !ofNames) && endings.exec(simple);
      if (ending && (ending[0].length < simple.length || !ofNames)) return { kind, why: `"${name}" ends with "${ending[0]}"` };
    }
  }
  return undefined;
}

function bySigns(facts: TermFacts): KindOfTerm {
  const [name = ''] = facts.names;
  if (!isNamed(facts)) return { kind: 'concept', why: 'it is not written as a name' };
  const votes = new Map<TermKind, number>();
  for (const context of facts.contexts) {
    for (const [kind, weight] of signsIn(context, facts.names)) votes.set(kind, (votes.get(kind) ?? 0) + weight);
  }
  if (!mayBePerson(name)) votes.delete('person');
  const [best] = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (best && best[1] >= FEWEST_SIGNS && best[1] >= facts.contexts.length * LEAST_SIGNS) {
    return { kind: best[0], why: `words of a ${best[0]} stand beside it, ${best[1]} in ${facts.contexts.length} documents` };
  }
  if (/^[A-Z]{2,5}s?$/.test(name)) return { kind: 'concept', why: 'it is an abbreviation, and nothing says that it is a name' };
  return { kind: 'unknown', why: `a name of which ${facts.contexts.length} documents do not say what it is` };
}

/** Plain words with capitals, two or three of them, or one of somebody's handle. */
function mayBePerson(name: string): boolean {
  return (
    /^\p{Lu}\p{Ll}+(?: \p{Lu}\.?)?(?: \p{Lu}[\p{Ll}\p{Lu}'’-]+){1,2}$/u.test(name) ||
    /^@?\p{Lu}\p{Ll}+\p{Lu}\p{Ll}+$/u.test(name) ||
    /^[\u4e00-\u9fff·]{2,8}$/u.test(name)
  );
}

function signsIn({ title, sentence }: TermContext, names: readonly string[]): ReadonlyMap<TermKind, number> {
  const signs = new Map<TermKind, number>();
  for (const text of [title, sentence].map(simplify)) {
    for (const { start, end } of mentionsOf(text, names)) {
      const [before, after] = [text.slice(Math.max(0, start - BESIDE), start), text.slice(end, end + BESIDE)];
      const definition = /^(?: \([^)]{1,30}\))?(?:,| is| are| was|：|:| –| —)? ?(?:an?|the|our|是|，)(.*)/i.exec(text.slice(end, end + DEFINITION))?.[1];
      const [clause = ''] = (definition ?? '').split(/[,.;。，；]| (?:that|which|for|from|by|with|to|in|of) /);
      for (const { kind, before: ahead, after: behind, noun } of SIGNS) {
        const weight = noun.test(clause) ? DEFINITION_WEIGHT : behind?.test(after) || ahead?.test(before) ? 1 : 0;
        if (weight > 0) signs.set(kind, Math.max(weight, signs.get(kind) ?? 0));
      }
    }
  }
  return signs;
}

function mentionsOf(text: string, names: readonly string[]): readonly { readonly start: number; readonly end: number }[] {
  const folded = foldForMatching(text);
  return names.flatMap((name) => {
    const start = folded.indexOf(foldForMatching(name));
    return start < 0 ? [] : [{ start, end: start + name.length }];
  });
}

/** Written with inner capitals or digits, or with a capital inside a sentence. */
function isNamed({ names, contexts }: TermFacts): boolean {
  const [name = ''] = names;
  if (!name.split(' ').some((word, _, all) => provesName(word, all.length === 1, /^[a-z]/.test(name)))) return false;
  let inside = 0;
  let named = 0;
  for (const { sentence } of contexts) {
    for (const { start, end } of mentionsOf(sentence, [name])) {
      if (!/[\p{L}\p{N}，、,)）]\s*$/u.test(sentence.slice(0, start))) continue;
      inside++;
      const words = sentence.slice(start, end).split(' ');
      if (words.some((word) => provesName(word, words.length === 1, false))) named++;
    }
  }
  return named >= inside * NAMED_SHARE;
}

/** Whether a word shows that a name is meant: beside others, a mere abbreviation (AI, GPU) or a common word does not. */
function provesName(word: string, alone: boolean, amidSmall: boolean): boolean {
  if (/[a-z].*[A-Z]|^[A-Za-z][A-Za-z.-]*\d|\d[A-Za-z]*-[A-Z]/.test(word)) return true;
  if (!/^\p{Lu}/u.test(word) || amidSmall) return false;
  if (alone) return true;
  return (
    !/^[A-Z]{2,5}s?$/.test(word) &&
    !word
      .toLowerCase()
      .split('-')
      .every((part) => isCommonWord(part) || isStopword(part))
  );
}
