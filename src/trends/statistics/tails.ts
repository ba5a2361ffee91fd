/** Below it the series is summed, above it the continued fraction: at 2 both are exact to 13 digits and take about 50 terms. */
const SERIES_UP_TO = 2;
const FRACTION_DEPTH = 50;
/** A term of the series below this part of the sum changes nothing in a double. */
const NEGLIGIBLE = 2 ** -54;

/**
 * The complementary error function of x ≥ 0, to 12 significant digits into the far tail, 0 where a double ends (x > 27): by the series of
 * positive terms and the continued fraction in Abramowitz and Stegun (1964), 7.1.6 and 7.1.14.
 */
export function erfc(x: number): number {
  return x < SERIES_UP_TO ? 1 - bySeries(x) : byFraction(x);
}

/** erf x = 2/√π · e^(−x²) · Σ 2ⁿ x^(2n+1) / (1·3·…·(2n+1)). */
function bySeries(x: number): number {
  let term = x;
  let sum = x;
  for (let odd = 3; term > sum * NEGLIGIBLE; odd += 2) {
    term *= (2 * x * x) / odd;
    sum += term;
  }
  return ((2 * sum) / Math.sqrt(Math.PI)) * Math.exp(-x * x);
}

/** erfc x = e^(−x²)/√π · 1/(x + ½/(x + 1/(x + 1½/(x + …)))). */
function byFraction(x: number): number {
  let below = x;
  for (let depth = FRACTION_DEPTH; depth > 0; depth--) below = x + depth / 2 / below;
  return Math.exp(-x * x) / (Math.sqrt(Math.PI) * below);
}

/** How often a standard normal value is at least as far from 0 as z, on either side. */
export function twoSidedP(z: number): number {
  return erfc(Math.abs(z) / Math.SQRT2);
}

/** How often chi-square with one degree of freedom reaches `g2` (≥ 0) or more; it is the square of a standard normal value. */
export function chiSquareP(g2: number): number {
  return erfc(Math.sqrt(g2 / 2));
}
