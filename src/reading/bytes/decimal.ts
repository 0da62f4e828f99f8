import type { ByteSource } from "./source.ts";

const [plus, minus, point, zero, nine, e, E] = [43, 45, 46, 48, 57, 101, 69];

/** 1 for the bytes that cannot follow a number: `12ab`, `12:30`. */
const continuesWord = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\w.:+-]/.test(String.fromCharCode(byte)) || byte >= 128 ? 1 : 0,
);

/** The powers of ten that a double represents exactly. */
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** The digits that fit in 31 bits. */
const halfDigits = 9;

/** Programs print no longer numbers. */
const maxBytes = 1024;

/** With so many bytes loaded, `readDecimal` never moves the buffer. */
export const decimalLookahead = maxBytes + 2;

/** The bytes that a plain decimal takes at most, with one behind it. */
const plainLookahead = 32;

/**
 * Reads an integer of at most 9 digits, or a decimal without an exponent of at most 5 digits before and 19 after its
 * point, four digits at a time; false, and nothing is read, for any other.
 */
function readPlainDecimal(source: ByteSource, into: Float64Array, index: number): boolean {
  const { bytes, view } = source;
  let { at } = source;
  if (source.end - at < plainLookahead) return false;
  let byte = bytes[at] ?? 0;
  const isNegative = byte === minus;
  if (isNegative) byte = bytes[++at] ?? 0;
  let high = 0;
  let digits = 0;
  for (; byte >= zero && byte <= nine && digits < halfDigits; byte = bytes[++at] ?? 0) {
    high = (high * 10 + (byte - zero)) | 0;
    digits++;
  }
  if (digits === 0) return false;
  if (continuesWord[byte] === 0) {
    into[index] = isNegative ? -high : high;
    source.at = at;
    return true;
  }
  if (byte !== point || digits > 5) return false;
  const fractionStart = ++at;
  // Up to nine digits go to `high`, and up to eleven to `low`.
  let low = 0;
  let lowStart = 0;
  let four = fourDigits(view.getInt32(at, true));
  if (four >= 0) {
    high = (high * 10000 + four) | 0;
    at += 4;
    four = fourDigits(view.getInt32(at, true));
    if (four >= 0) {
      if (digits === 1) high = (high * 10000 + four) | 0;
      else {
        lowStart = at;
        low = four;
      }
      at += 4;
      four = fourDigits(view.getInt32(at, true));
      if (four >= 0) {
        lowStart ||= at;
        low = low * 10000 + four;
        at += 4;
        four = digits === 1 ? fourDigits(view.getInt32(at, true)) : -1;
        if (four >= 0) {
          low = low * 10000 + four;
          at += 4;
        }
      }
    }
  }
  lowStart ||= at;
  byte = bytes[at] ?? 0;
  for (let rest = 0; rest < 3 && byte >= zero && byte <= nine; rest++) {
    low = low * 10 + (byte - zero);
    byte = bytes[++at] ?? 0;
  }
  if (continuesWord[byte] === 1) return false;
  const power = powers[at - fractionStart] ?? 1;
  const shift = powers[at - lowStart] ?? 1;
  const mantissa = high * shift + low;
  const value = mantissa <= Number.MAX_SAFE_INTEGER ? mantissa / power : divide(high, low, shift, power);
  if (!(value >= 0)) return false;
  into[index] = isNegative ? -value : value;
  source.at = at;
  return true;
}

/** The number that four ASCII digits spell; −1 if one of the bytes is not a digit. */
function fourDigits(word: number): number {
  if ((word & 0xf0f0f0f0) !== 0x30303030 || ((word + 0x06060606) & 0xf0f0f0f0) !== 0x30303030) return -1;
  const pairs = (Math.imul(word & 0x0f0f0f0f, 2561) >>> 8) & 0x00ff00ff;
  return Math.imul(pairs, 6553601) >>> 16;
}

/**
 * Reads the decimal at the source into `into[index]`, as exactly the double that `Number` makes of it, and moves behind
 * it. False, and nothing is read, if there is none or more of a word follows: `12ab`, `12:30`. Does not move the buffer
 * if `decimalLookahead` bytes are loaded.
 */
export function readDecimal(source: ByteSource, into: Float64Array, index: number): boolean {
  if (readPlainDecimal(source, into, index)) return true;
  const { bytes, end } = source;
  const from = source.at;
  let at = from;
  let byte = bytes[at] ?? 0;
  const isNegative = byte === minus;
  if (isNegative || byte === plus) at++;
  const first = at;
  // The digits of the mantissa: `high`, then `low`. Leading zeros do not count.
  let high = 0;
  let low = 0;
  let digits = 0;
  let fractionStart = -1;
  for (; digits < halfDigits && at < end; at++) {
    byte = bytes[at] ?? 0;
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) {
      high = (high * 10 + digit) | 0;
      if (high !== 0) digits++;
    } else if (byte === point && fractionStart < 0) fractionStart = at + 1;
    else break;
  }
  for (; digits >= halfDigits && digits < 2 * halfDigits && at < end; at++) {
    byte = bytes[at] ?? 0;
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) {
      low = (low * 10 + digit) | 0;
      digits++;
    } else if (byte === point && fractionStart < 0) fractionStart = at + 1;
    else break;
  }
  const isComplete = digits < 2 * halfDigits;
  for (; !isComplete && at < end; at++) {
    byte = bytes[at] ?? 0;
    if (byte >= zero && byte <= zero + 9) digits++;
    else if (byte === point && fractionStart < 0) fractionStart = at + 1;
    else break;
  }
  const hasDigits = at - first > (fractionStart < 0 ? 0 : 1);
  let exponent = fractionStart < 0 ? 0 : fractionStart - at;
  if (hasDigits && (byte === e || byte === E) && at < end) {
    const exponentMark = at++;
    byte = bytes[at] ?? 0;
    const isNegativeExponent = byte === minus;
    if (isNegativeExponent || byte === plus) at++;
    let power = 0;
    const start = at;
    for (; at < end; at++) {
      const digit = (bytes[at] ?? 0) - zero;
      if (!(digit >= 0 && digit <= 9)) break;
      power = Math.min(power * 10 + digit, 9999);
    }
    if (at === start && at < end) at = exponentMark;
    exponent += isNegativeExponent ? -power : power;
  }
  if (at >= end && at - from < maxBytes && source.readMore()) return readDecimal(source, into, index);
  if (!hasDigits || at - from > maxBytes || (at < end && continuesWord[bytes[at] ?? 0] === 1)) return false;
  const value = digits > 2 * halfDigits ? Number.NaN : scale(high, low, digits, exponent);
  source.at = at;
  if (value >= 0) into[index] = isNegative ? -value : value;
  else into[index] = Number(bytes.toString("latin1", from, at));
  return true;
}

/** Computes the digits times 10^exponent, rounded once; NaN if the rounding is not certain. */
function scale(high: number, low: number, digits: number, exponent: number): number {
  const shift = digits > halfDigits ? (powers[digits - halfDigits] ?? 1) : 1;
  const product = high * shift;
  const mantissa = product + low;
  const power = powers[Math.abs(exponent)];
  if (power === undefined) return mantissa === 0 ? 0 : Number.NaN;
  // One operation on two integers that doubles represent exactly is rounded correctly.
  if (mantissa <= Number.MAX_SAFE_INTEGER) return exponent < 0 ? mantissa / power : mantissa * power;
  return exponent <= 0 ? divide(high, low, shift, power) : Number.NaN;
}

/**
 * Computes (high · shift + low) / power by Dekker's double-length arithmetic (1971); NaN if the rounding is not
 * certain.
 */
function divide(high: number, low: number, shift: number, power: number): number {
  const product = high * shift;
  const highTop = high & ~0x7fff;
  const rest = highTop * shift - product + (high - highTop) * shift + low;
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
  // The error is below 2^-100 of the quotient: it matters only at the midpoint between two doubles.
  const errorBound = Math.abs(correction) * 2 ** -48 + quotient * 2 ** -100;
  const value = quotient + (correction - errorBound);
  return value === quotient + (correction + errorBound) ? value : Number.NaN;
}

/** The upper 26 bits of a double (Veltkamp). */
function top(value: number): number {
  const spread = value * 134217729;
  return spread - (spread - value);
}
