/**
 * A light English stemmer: enough that release, releases, released and releasing are one word.
 * It is for comparing only; what it returns is not always a word. (A cut-down step 1 of Porter, 1980.)
 */
export function stemOf(word: string): string {
  if (word.length <= 3 || /[^a-z]/.test(word)) return word;
  let stem = withoutPlural(word);
  if (stem.length > 5 && stem.endsWith('ing')) stem = undoubled(stem.slice(0, -3));
  else if (stem.length > 4 && stem.endsWith('ed')) stem = undoubled(stem.slice(0, -2));
  if (stem.length > 3 && stem.endsWith('e')) stem = stem.slice(0, -1);
  if (stem.length > 3 && stem.endsWith('y')) stem = `${stem.slice(0, -1)}i`;
  return stem;
}

function withoutPlural(word: string): string {
  if (!word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|x|z|ss)es$/.test(word) ? word.slice(0, -2) : word.slice(0, -1);
}

function undoubled(stem: string): string {
  const last = stem.at(-1);
  return last === stem.at(-2) && !'lsze'.includes(last ?? '') ? stem.slice(0, -1) : stem;
}
