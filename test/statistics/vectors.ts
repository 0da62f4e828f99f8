import vectors from "./vectors.json" with { type: "json" };

/** Made by generate/vectors.py with SciPy. */
export { vectors };

/**
 * How far a number is from what is expected, as a share of that; NaN, which no comparison passes, where
 * either is.
 */
export function relativeError(actual: number, expected: number): number {
  return actual === expected ? 0 : Math.abs(actual - expected) / Math.abs(expected);
}
