import { normalSurvival } from "./distributions.ts";
import { median, robustDeviation } from "./order.ts";

export type MannKendall = {
  /** The number of pairs that rise minus the number that fall. */
  readonly s: number;
  /** One-sided p of a rising trend, by the normal approximation with continuity correction. */
  readonly pRising: number;
};

/**
 * Mann-Kendall trend test (Mann 1945, Kendall 1975) with the correction for ties:
 * var S = [n(n−1)(2n+5) − Σ t(t−1)(2t+5)] / 18 over groups of t equal values. Takes quadratic time.
 */
export function mannKendall(values: Float64Array): MannKendall {
  const n = values.length;
  let s = 0;
  for (let i = 0; i < n; i++) {
    const earlier = values[i] ?? Number.NaN;
    for (let j = i + 1; j < n; j++) s += Math.sign((values[j] ?? Number.NaN) - earlier);
  }
  const variance = kendallVariance(values);
  if (!(variance > 0)) return { s, pRising: 0.5 };
  return { s, pRising: normalSurvival((s - Math.sign(s)) / Math.sqrt(variance)) };
}

/** Returns the variance of Kendall's S without a trend, corrected for ties. */
function kendallVariance(values: Float64Array): number {
  const spread = (k: number) => k * (k - 1) * (2 * k + 5);
  const ties = new Map<number, number>();
  for (const value of values) ties.set(value, (ties.get(value) ?? 0) + 1);
  let sum = spread(values.length);
  for (const size of ties.values()) sum -= spread(size);
  return sum / 18;
}

export type TheilSen = {
  /** The change from one value to the next. */
  readonly slope: number;
  /** Bounds of the 95 % interval of the slope. */
  readonly low: number;
  readonly high: number;
};

/**
 * The Theil-Sen slope over evenly spaced values: the median of the slopes of all pairs (Theil 1950), with
 * Sen's interval (1968) from the variance of Kendall's S. Takes quadratic time and memory.
 */
export function theilSen(values: Float64Array): TheilSen {
  const n = values.length;
  const slopes = new Float64Array((n * (n - 1)) / 2);
  let k = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) {
      slopes[k++] = ((values[j] ?? Number.NaN) - (values[i] ?? Number.NaN)) / (j - i);
    }
  }
  slopes.sort();
  const half = (1.959963984540054 * Math.sqrt(kendallVariance(values))) / 2;
  const at = (rank: number) =>
    slopes[Math.min(Math.max(Math.round(rank), 0), slopes.length - 1)] ?? Number.NaN;
  return { slope: median(slopes), low: at(slopes.length / 2 - half - 1), high: at(slopes.length / 2 + half) };
}

/**
 * Estimates the standard deviation of the noise in each value, in the values' unit: the robust deviation of the first
 * differences, over √2 because each contains the noise of two values. A steady slope and a few steps have no effect (a
 * robust form of von Neumann's mean square successive difference, 1941). 0 for two values, NaN for fewer.
 */
export function noise(values: Float64Array): number {
  const differences = Array.from(values.subarray(1), (value, i) => value - (values[i] ?? Number.NaN));
  return robustDeviation(differences) / Math.SQRT2;
}
