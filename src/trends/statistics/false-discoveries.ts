/**
 * For each p-value, in the order they came, the q-value: the share of false discoveries to be expected on average if it and all smaller ones are
 * called discoveries (Benjamini and Hochberg 1995; as adjusted p-values by Yekutieli and Benjamini 1999). Equal p-values have equal q-values.
 */
export function benjaminiHochberg(pValues: Float64Array | readonly number[]): Float64Array {
  const wrong = pValues.findIndex((p) => !(p >= 0 && p <= 1));
  if (wrong >= 0) throw new RangeError(`the p-value at ${wrong} is ${pValues[wrong]}; it must lie between 0 and 1`);
  const tests = pValues.length;
  const ascending = Uint32Array.from(pValues, (_, at) => at).sort((a, b) => pValues[a]! - pValues[b]!);
  const qValues = new Float64Array(tests);
  let least = 1;
  for (let rank = tests; rank > 0; rank--) {
    const at = ascending[rank - 1]!;
    least = Math.min(least, pValues[at]! * (tests / rank)); // so that rounding puts no q under its p
    qValues[at] = least;
  }
  return qValues;
}
