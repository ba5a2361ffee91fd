/** The singular of a lower-case English word, by its ending; a word that only ends like a plural stays what it is. */
export function singular(word: string): string {
  if (word.length < 4 || !/[a-z]s$/.test(word) || /(?:ss|us|is|ics|news|series)$/.test(word)) return word;
  if (word.endsWith('ies')) return word.length > 4 ? `${word.slice(0, -3)}y` : word;
  return /(?:x|ch|sh|ss|zz)es$/.test(word) && !/(?:cache|niche)s$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}
