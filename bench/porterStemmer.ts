/** Porter's stemmer (M. F. Porter, An algorithm for suffix stripping, 1980), as keyphrase benchmarks use it. For scoring only. */
const CONSONANT = '[^aeiou]';
const VOWEL = '[aeiouy]';
const CONSONANTS = `${CONSONANT}[^aeiouy]*`;
const VOWELS = `${VOWEL}[aeiou]*`;
const MEASURE_OVER_0 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}`);
const MEASURE_1 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}(?:${VOWELS})?$`);
const MEASURE_OVER_1 = new RegExp(`^(?:${CONSONANTS})?${VOWELS}${CONSONANTS}${VOWELS}${CONSONANTS}`);
const HAS_VOWEL = new RegExp(`^(?:${CONSONANTS})?${VOWEL}`);
const ENDS_SHORT = new RegExp(`^${CONSONANTS}${VOWEL}[^aeiouwxy]$`);

const STEP_2: Readonly<Record<string, string>> = {
  ational: 'ate',
  tional: 'tion',
  enci: 'ence',
  anci: 'ance',
  izer: 'ize',
  bli: 'ble',
  alli: 'al',
  entli: 'ent',
  eli: 'e',
  ousli: 'ous',
  ization: 'ize',
  ation: 'ate',
  ator: 'ate',
  alism: 'al',
  iveness: 'ive',
  fulness: 'ful',
  ousness: 'ous',
  aliti: 'al',
  iviti: 'ive',
  biliti: 'ble',
  logi: 'log',
};
const STEP_3: Readonly<Record<string, string>> = { icate: 'ic', ative: '', alize: 'al', iciti: 'ic', ical: 'ic', ful: '', ness: '' };
const STEP_4 = /^(.+?)(?:al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|(?<=[st])ion)$/;

/** The stem of a word in small letters; words of one or two letters are their own. */
export function stemOf(word: string): string {
  if (word.length < 3) return word;
  // A leading y is a consonant.
  const leading = word.startsWith('y') ? `Y${word.slice(1)}` : word;
  return [withoutPlural, withoutPast, withVowelI, withoutDouble, withoutAdjective, withoutSuffix, withoutFinalE]
    .reduce((stem, step) => step(stem), leading)
    .toLowerCase();
}

/** Every word of a phrase stemmed; white space folded. */
export function stemPhrase(phrase: string): string {
  return phrase.toLowerCase().trim().split(/\s+/).map(stemOf).join(' ');
}

function withoutPlural(word: string): string {
  if (/(?:ss|i)es$/.test(word)) return word.slice(0, -2);
  return /[^s]s$/.test(word) && word.length > 2 ? word.slice(0, -1) : word;
}

function withoutPast(word: string): string {
  if (word.endsWith('eed')) return MEASURE_OVER_0.test(word.slice(0, -3)) ? word.slice(0, -1) : word;
  const stem = /^(.+?)(?:ed|ing)$/.exec(word)?.[1];
  if (stem === undefined || !HAS_VOWEL.test(stem)) return word;
  if (/(?:at|bl|iz)$/.test(stem)) return `${stem}e`;
  if (/([^aeiouylsz])\1$/.test(stem)) return stem.slice(0, -1);
  return ENDS_SHORT.test(stem) ? `${stem}e` : stem;
}

function withVowelI(word: string): string {
  return word.endsWith('y') && HAS_VOWEL.test(word.slice(0, -1)) ? `${word.slice(0, -1)}i` : word;
}

function withoutDouble(word: string): string {
  return replaceEnding(word, STEP_2);
}

function withoutAdjective(word: string): string {
  return replaceEnding(word, STEP_3);
}

/** The longest ending of the table, when what stands before it holds a vowel and a consonant. */
function replaceEnding(word: string, table: Readonly<Record<string, string>>): string {
  const ending = Object.keys(table)
    .filter((one) => word.length > one.length && word.endsWith(one))
    .sort((a, b) => b.length - a.length)[0];
  if (ending === undefined) return word;
  const stem = word.slice(0, -ending.length);
  return MEASURE_OVER_0.test(stem) ? stem + table[ending]! : word;
}

function withoutSuffix(word: string): string {
  const stem = STEP_4.exec(word)?.[1];
  return stem !== undefined && MEASURE_OVER_1.test(stem) ? stem : word;
}

function withoutFinalE(word: string): string {
  let out = word;
  const stem = word.slice(0, -1);
  if (word.endsWith('e') && (MEASURE_OVER_1.test(stem) || (MEASURE_1.test(stem) && !ENDS_SHORT.test(stem)))) out = stem;
  return out.endsWith('ll') && MEASURE_OVER_1.test(out) ? out.slice(0, -1) : out;
}
