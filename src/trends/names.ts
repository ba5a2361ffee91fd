import { isChinese, type Lang } from '../model/index.js';
import { conceptName, toScript } from '../text/index.js';
import type { TermCounts } from './counts.js';
import { eachPlace } from './places.js';

/** The ways in which one term is written, most used first. */
export type Spellings = ReadonlyMap<number, readonly string[]>;

const HAN = /\p{Script=Han}/u;

/** How each of these terms is written in the documents, most used first. */
export async function spellingsOf(counts: TermCounts, wanted: readonly number[]): Promise<Spellings> {
  const uses = new Map<number, Map<number, number>>();
  for (const term of wanted) {
    const of = new Map<number, number>();
    eachPlace(counts, term, (place) => of.set(counts.surfaces[place]!, (of.get(counts.surfaces[place]!) ?? 0) + 1));
    uses.set(term, of);
  }
  const written = await counts.writtenAs([...uses.values()].flatMap((of) => [...of.keys()]));
  return new Map(
    [...uses].map(([term, of]) => [
      term,
      [...of]
        .map(([surface, times]) => ({ text: written.get(surface)!, times }))
        .sort((a, b) => b.times - a.times || (a.text < b.text ? -1 : 1))
        .map(({ text }) => text),
    ]),
  );
}

/** What a term is called in a language: as the editor has it, as the glossary has it, else as most documents write it, those of that language before others. */
export function nameIn(language: Lang, counts: TermCounts, term: number, spellings: readonly string[]): string {
  const { concept, key } = counts.vocabulary[term]!;
  const renamed = counts.decisions.renamedTerms.findLast((decision) => decision.language === language && counts.rootOf(decision.term) === key);
  if (renamed !== undefined) return renamed.text;
  if (concept !== undefined) return conceptName(concept, language);
  const readable = spellings.find((text) => HAN.test(text) === isChinese(language)) ?? spellings[0] ?? key;
  return isChinese(language) ? toScript(readable, language) : readable;
}
