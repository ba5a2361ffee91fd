import { glossaryRows, namesOfConcept, scannerOf, type ConceptName, type Scan } from '../text/index.js';
import { BILINGUAL_NAMES, BILINGUAL_WORDS } from './bilingual-words.js';
import { stemOf } from './stem.js';

/** What a Chinese and an English text can share: concepts of the glossary, names, and everyday words. */
export interface Bilingual {
  /** Finds glossary concepts and names of both languages, and everyday words of Chinese. */
  readonly scan: Scan;
  /** English stem, or two joined by a space → the meaning that `scan` gives to its Chinese forms. */
  readonly named: ReadonlySet<string>;
  readonly english: ReadonlyMap<string, string>;
}

let prepared: Bilingual | undefined;

export function bilingual(): Bilingual {
  return (prepared ??= prepare());
}

function prepare(): Bilingual {
  const names: ConceptName[] = glossaryRows.flatMap((row) => namesOfConcept(row).map((name) => ({ id: row.id, name })));
  const english = new Map<string, string>();
  for (const { left, right } of entriesOf(BILINGUAL_NAMES)) for (const name of [...left, ...right]) names.push({ id: `name ${left[0]}`, name });
  for (const { left, right } of entriesOf(BILINGUAL_WORDS)) {
    for (const name of left) names.push({ id: `word ${left[0]}`, name });
    for (const form of right) {
      const stems = form.replaceAll('-', ' ').split(' ').map(stemOf).join(' ');
      if (!english.has(stems)) english.set(stems, `word ${left[0]}`);
    }
  }
  const NAMED = new Set(['company', 'product', 'model', 'person', 'organisation', 'hardware']);
  const named = new Set([...glossaryRows.filter((r) => NAMED.has(r.kind)).map((r) => r.id), ...names.map((n) => n.id).filter((id) => id.startsWith('name '))]);
  return { named, scan: scannerOf(names), english };
}

function entriesOf(text: string): { readonly left: readonly string[]; readonly right: readonly string[] }[] {
  return text
    .split(';')
    .map((entry) => entry.trim().split('='))
    .filter((sides) => sides.length === 2)
    .map(([left, right]) => ({ left: left!.split(','), right: right!.split(',') }));
}
