import { glossaryRows, namesOfConcept, scannerOf, type ConceptName, type GlossaryKind, type Scan } from '../text/index.js';
import { BILINGUAL_NAMES, BILINGUAL_WORDS } from './bilingual-words.js';
import { featureKey } from './encoding.js';
import { stemOf } from './stem.js';

/** What a Chinese and an English text can share besides Latin names and numbers. */
export interface Bilingual {
  /** Finds concepts of the glossary and names in both languages, and everyday words in Chinese. */
  readonly scan: Scan;
  /** English stem → the key of the concept that `scan` finds by the Chinese forms of that word. */
  readonly english: ReadonlyMap<string, number>;
  /** The same for two stems in a row, by the first and then the second. */
  readonly englishPairs: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** Ids of what bears a proper name: firms, people, places, products. */
  readonly proper: ReadonlySet<string>;
}

const PROPER_KINDS: ReadonlySet<GlossaryKind> = new Set<GlossaryKind>(['model', 'product', 'company', 'organisation', 'person', 'hardware']);

let prepared: Bilingual | undefined;

export function bilingual(): Bilingual {
  return (prepared ??= prepare());
}

function prepare(): Bilingual {
  const names: ConceptName[] = glossaryRows.flatMap((row) => namesOfConcept(row).map((name) => ({ id: row.id, name })));
  const proper = new Set(glossaryRows.filter(({ kind }) => PROPER_KINDS.has(kind)).map(({ id }) => id));
  const glossaryIds = new Map(names.map(({ id, name }) => [name, id]));
  for (const { chinese, english } of entriesOf(BILINGUAL_NAMES)) {
    const forms = [...chinese, ...english];
    const id = idIn(glossaryIds, forms) ?? `name ${chinese[0]}`;
    proper.add(id);
    for (const name of forms) names.push({ id, name });
  }
  const english = new Map<string, number>();
  const englishPairs = new Map<string, Map<string, number>>();
  for (const { chinese, english: forms } of entriesOf(BILINGUAL_WORDS)) {
    const id = idIn(glossaryIds, [...chinese, ...forms]) ?? `word ${chinese[0]}`;
    const key = featureKey('concept', id);
    for (const name of chinese) names.push({ id, name });
    for (const form of forms.filter((written) => !glossaryIds.has(written))) {
      const [first, second] = form.split(/[ -]/).map(stemOf);
      if (second === undefined) english.set(first!, key);
      else englishPairs.set(first!, (englishPairs.get(first!) ?? new Map<string, number>()).set(second, key));
    }
  }
  return { scan: scannerOf(names), english, englishPairs, proper };
}

/** An entry that shares a name with the glossary adds to that concept. */
function idIn(glossaryIds: ReadonlyMap<string, string>, forms: readonly string[]): string | undefined {
  return forms.map((form) => glossaryIds.get(form)).find((id) => id !== undefined);
}

function entriesOf(table: string): { readonly chinese: readonly string[]; readonly english: readonly string[] }[] {
  return table
    .split(';')
    .map((entry) => entry.trim().split('='))
    .map(([chinese, english]) => ({ chinese: chinese!.split(','), english: english!.split(',') }));
}
