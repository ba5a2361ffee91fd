/** Letters that may differ between a word and what was meant. */
const MOST_EDITS = 3;

/** The known word nearest to `word` by edit distance (Levenshtein, transpositions as two edits); undefined when none is near. */
export function nearestWord(word: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({ candidate, edits: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .filter(({ candidate, edits }) => edits <= Math.min(MOST_EDITS, Math.ceil(candidate.length / 2)))
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1));
  return near[0]?.candidate;
}

/** Of words as many letters may differ as one in so many: of short ones none, for two Chinese characters are another word as soon as one differs. */
const LETTERS_AN_EDIT = 3;

/** The known words nearest to `word`, at most `most` of them; for a long list of which most are other words. */
export function nearestWords(word: string, known: Iterable<string>, most: number): readonly string[] {
  const edits = Math.min(MOST_EDITS, Math.floor(word.length / LETTERS_AN_EDIT));
  const wanted = word.toLowerCase();
  const near: { readonly candidate: string; readonly edits: number }[] = [];
  for (const candidate of known) {
    if (Math.abs(candidate.length - word.length) > edits) continue;
    const distance = editDistance(wanted, candidate.toLowerCase());
    if (distance <= edits) near.push({ candidate, edits: distance });
  }
  return near
    .sort((a, b) => a.edits - b.edits || (a.candidate < b.candidate ? -1 : 1))
    .slice(0, most)
    .map(({ candidate }) => candidate);
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(next[j - 1]! + 1, row[j]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1));
    }
    row = next;
  }
  return row[b.length]!;
}
