/**
 * P(Z > z) of the standard normal distribution, to 12 significant digits: near the centre by the series
 * ½ − φ(z)(z + z³/3 + z⁵/(3·5) + …) (Marsaglia 2004, Evaluating the Normal Distribution), in the tail by Laplace's continued
 * fraction φ(z) / (z + 1/(z + 2/(z + …))).
 */
export function normalSurvival(z: number): number {
  if (z < 0) return 1 - normalSurvival(-z);
  const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
  if (z < 3) {
    let sum = 0;
    let term = z;
    for (let k = 3; term > sum * Number.EPSILON; k += 2) {
      sum += term;
      term *= (z * z) / k;
    }
    return 0.5 - density * sum;
  }
  let divisor = z;
  for (let k = 80; k > 0; k--) divisor = z + k / divisor;
  return density / divisor;
}

/**
 * P(T > t) of Student's t distribution with df > 0 degrees of freedom, integer or not: for t ≥ 0 half the regularised
 * incomplete beta function I(df/2, ½) at df / (df + t²) (DLMF 8.17). Accurate to 12 significant digits up to df = 100, to
 * 10 up to a million; not valid beyond.
 */
export function tSurvival(t: number, df: number): number {
  if (t < 0) return 1 - tSurvival(-t, df);
  const a = df / 2;
  const ratio = (t * t) / df;
  const x = 1 / (1 + ratio);
  const rest = 1 / (1 + 1 / ratio);
  const front = (Math.exp(-a * Math.log1p(ratio)) * Math.sqrt(rest) * gammaRatio(a)) / Math.sqrt(Math.PI);
  // The continued fraction converges fast only below the mean of the beta distribution.
  if (x < (a + 1) / (a + 2.5)) return front / (2 * a * betaFraction(x, a, 0.5));
  return 0.5 - front / betaFraction(rest, 0.5, a);
}

/** The continued fraction 1 + d₁/(1 + d₂/(1 + …)) of the incomplete beta function (DLMF 8.17.22), by Lentz's method (1976). */
function betaFraction(x: number, a: number, b: number): number {
  let fraction = 1;
  let numerator = 1;
  let denominator = 0;
  for (let k = 1; k < 10_000; k++) {
    const m = k >> 1;
    const top = k % 2 === 0 ? m * (b - m) : -(a + m) * (a + b + m);
    const d = (top * x) / ((a + k - 1) * (a + k));
    denominator = 1 / (1 + d * denominator);
    numerator = 1 + d / numerator;
    const change = numerator * denominator;
    fraction *= change;
    if (!(Math.abs(change - 1) > 1e-15)) break;
  }
  return fraction;
}

/** Γ(a + ½) / Γ(a), by its asymptotic series for large a; Γ(a + 1) = a·Γ(a) leads up to that. */
function gammaRatio(a: number): number {
  let factor = 1;
  let large = a;
  for (; large < 64; large++) factor *= large / (large + 0.5);
  const inverse = 1 / large;
  const square = inverse * inverse;
  return factor * Math.sqrt(large) * Math.exp(inverse * (-1 / 8 + square * (1 / 192 - square / 640)));
}

/** The quantile of Student's t distribution: the t with P(T ≤ t) = p, by bisection. NaN unless 0 < p < 1 and df > 0. */
export function tQuantile(p: number, df: number): number {
  if (!(p > 0 && p < 1 && df > 0)) return Number.NaN;
  if (p < 0.5) return -upperQuantile(p, df);
  return p === 0.5 ? 0 : upperQuantile(1 - p, df);
}

/** Returns the t > 0 that is exceeded with probability `tail` < ½. */
function upperQuantile(tail: number, df: number): number {
  let high = 1;
  while (tSurvival(high, df) > tail) high *= 2;
  let low = 0;
  while (high - low > Number.EPSILON * high) {
    const middle = (low + high) / 2;
    if (tSurvival(middle, df) > tail) low = middle;
    else high = middle;
  }
  return high;
}
