/** English numbers in words (eight, forty-eight, two hundred), and what is counted by a name and a noun (eight P100 GPUs). */

const ONES = 'one two three four five six seven eight nine'.split(' ');
const TEENS = 'ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const VALUES: ReadonlyMap<string, number> = new Map([
  ...ONES.map((word, at) => [word, at + 1] as const),
  ...TEENS.map((word, at) => [word, at + 10] as const),
  ...TENS.map((word, at) => [word, (at + 2) * 10] as const),
]);

/** One thing is mostly an article (one day, one model); one million is a number. */
const ONE = 'one(?=[ -](?:hundred|thousand|million|billion|trillion|per ?cent))';
/** Several hundred is no hundred. */
const HUNDRED = '(?<=(?<![A-Za-z])a )hundred|hundred(?=[ -](?:thousand|million|billion|trillion))';
const SIMPLE = `(?:${TENS.join('|')})(?:-(?:${ONES.join('|')}))?|${TEENS.join('|')}|${ONES.slice(1).join('|')}|${ONE}`;
/** Where a number in words can begin. */
export const NUMBER_WORD = `(?<![A-Za-z-])(?:(?:${SIMPLE})(?: hundred)?|${HUNDRED})(?![A-Za-z])`;

/** The value of a number as {@link NUMBER_WORD} finds it. */
export function valueOfWords(written: string): number {
  const words = written.toLowerCase().split(/[ -]/);
  const hundred = words.at(-1) === 'hundred';
  const rest = hundred ? words.slice(0, -1) : words;
  const value = rest.reduce((sum, word) => sum + VALUES.get(word)!, 0);
  return hundred ? Math.max(value, 1) * 100 : value;
}

/** Names of a make: words that begin with a capital or a figure. */
const MAKES = '(?:[A-Z0-9][\\w.]*(?:-[\\w.]+)*[ -]){0,3}';
/** What machines and models are made of. */
const PARTS_EN = '(?:[GTCN]PU|FPGA|accelerator|chip|core|node|server|machine|card|layer|head|expert|epoch)s?';
const COUNTED_EN = new RegExp(`[ -]${MAKES}(?:${PARTS_EN}|[A-Z]+\\d+s)(?![A-Za-z0-9])`, 'y');
const COUNTED_ZH =
  /\s?[块塊张張颗顆台臺枚片个個路]\s?(?:[A-Za-z0-9][\w.-]*\s?){0,3}(?:(?<=[A-Za-z\s])[GTCN]PU(?![A-Za-z])|[显顯]卡|芯片|晶片|加速卡|服[务務]器|伺服器|[节節][点點])/y;

/** Whether a number that ends at `end` counts machines or their parts: eight P100 GPUs, 八块 P100 显卡. */
export function countsParts(text: string, end: number): boolean {
  COUNTED_EN.lastIndex = end;
  COUNTED_ZH.lastIndex = end;
  return COUNTED_EN.test(text) || COUNTED_ZH.test(text);
}
