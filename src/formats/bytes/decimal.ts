import type { Source } from "./source.ts";

const [plus, minus, point, zero, e, E] = [43, 45, 46, 48, 101, 69];

/** The bytes that make a word of a number before them. */
const goesOn = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\w.:+-]/.test(String.fromCharCode(byte)) || byte >= 128 ? 1 : 0,
);

/** Powers of ten that a double holds exactly. */
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** So many digits are an integer that a double holds exactly, in `high`; so many more in `low`. */
const highDigits = 15;
const mostDigits = 19;

/**
 * Reads the decimal at the source, and leaves the source behind it: exactly the double that `Number` makes of it. NaN,
 * and nothing read, where none stands, or where a word goes on behind it: `12ab`, `12:30`.
 */
export function takeDecimal(source: Source): number {
  const { bytes, end } = source;
  let at = source.at;
  let byte = bytes[at] ?? 0;
  const isNegative = byte === minus;
  if (at < end && (isNegative || byte === plus)) at++;
  let high = 0;
  let low = 0;
  let digits = 0;
  let fraction = -1;
  const from = at;
  for (; at < end; at++) {
    byte = bytes[at] ?? 0;
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) {
      if (digits < highDigits) high = high * 10 + digit;
      else low = low * 10 + digit;
      if (digits > 0 || digit > 0) digits++;
      if (fraction >= 0) fraction++;
    } else if (byte === point && fraction < 0) fraction = 0;
    else break;
  }
  const mantissaEnd = at;
  if (at - from - (fraction >= 0 ? 1 : 0) <= 0) {
    return at === end && source.more() ? takeDecimal(source) : Number.NaN;
  }
  let exponent = 0;
  if (at < end && (byte === e || byte === E)) {
    byte = bytes[++at] ?? 0;
    const isSmall = byte === minus;
    if (at < end && (isSmall || byte === plus)) at++;
    const first = at;
    for (; at < end; at++) {
      const digit = (bytes[at] ?? 0) - zero;
      if (!(digit >= 0 && digit <= 9)) break;
      exponent = Math.min(exponent * 10 + digit, 9999);
    }
    if (isSmall) exponent = -exponent;
    if (at === first && at < end) {
      at = mantissaEnd;
      exponent = 0;
    }
  }
  if (at === end && source.more()) return takeDecimal(source);
  if (at < end && goesOn[bytes[at] ?? 0] === 1) return Number.NaN;
  const value = digits > mostDigits ? Number.NaN : scale(high, low, digits, exponent - Math.max(fraction, 0));
  const text = Number.isNaN(value) ? bytes.toString("latin1", source.at, at) : "";
  source.at = at;
  if (text !== "") return Number(text);
  return isNegative ? -value : value;
}

/** (high · 10^(digits − 15) + low) · 10^exponent, rounded once; NaN where that is not certain. */
function scale(high: number, low: number, digits: number, exponent: number): number {
  const power = powers[Math.abs(exponent)];
  if (power === undefined) return high === 0 && low === 0 ? 0 : Number.NaN;
  if (digits <= highDigits) return exponent < 0 ? high / power : high * power;
  if (exponent > 0) return Number.NaN;
  const shift = powers[digits - highDigits] ?? 1;
  // Dekker 1971: a product and its error, a quotient and its remainder, in two doubles each.
  const highTop = top(high);
  const product = high * shift;
  const productError = highTop * shift - product + (high - highTop) * shift;
  const rest = productError + low;
  const whole = product + rest;
  const wholeError = rest - (whole - product);
  const quotient = whole / power;
  const quotientTop = top(quotient);
  const powerTop = top(power);
  const back = quotient * power;
  const backError =
    quotientTop * powerTop -
    back +
    quotientTop * (power - powerTop) +
    (quotient - quotientTop) * powerTop +
    (quotient - quotientTop) * (power - powerTop);
  const correction = (whole - back - backError + wholeError) / power;
  // Correct to some 2^-100 of the quotient: enough, unless that is where the rounding turns.
  const doubt = Math.abs(correction) * 2 ** -48 + quotient * 2 ** -100;
  const value = quotient + (correction - doubt);
  return value === quotient + (correction + doubt) ? value : Number.NaN;
}

/** The upper 26 bits of a double (Veltkamp). */
function top(value: number): number {
  const spread = value * 134217729;
  return spread - (spread - value);
}
