import type { ByteSource } from "./source.ts";

const [plus, minus, point, zero, nine, e, E] = [43, 45, 46, 48, 57, 101, 69];

/** The bytes that make a word of a number before them. */
const goesOn = Uint8Array.from({ length: 256 }, (_, byte) =>
  /[\w.:+-]/.test(String.fromCharCode(byte)) || byte >= 128 ? 1 : 0,
);

/** Powers of ten that a double holds exactly. */
const powers = Float64Array.from({ length: 23 }, (_, exponent) => Number(`1e${exponent}`));

/** So many digits fit in 31 bits. */
const half = 9;

/** A longer numeral is no number that a program printed. */
const longest = 1024;

/** What is in memory ahead suffices for any numeral, or is all that there is. */
export const decimalLookahead = longest + 2;

/** No plain decimal is longer. */
const longestPlain = 32;

/**
 * Reads an integer of at most 9 digits, or a decimal without an exponent of at most 5 digits before and 19 behind its
 * point, four at a time; false, and nothing read, for any other.
 */
function takePlain(source: ByteSource, into: Float64Array, index: number): boolean {
  const { bytes, view } = source;
  let { at } = source;
  if (source.end - at < longestPlain) return false;
  let byte = bytes[at] ?? 0;
  const isNegative = byte === minus;
  if (isNegative) byte = bytes[++at] ?? 0;
  let high = 0;
  let digits = 0;
  for (; byte >= zero && byte <= nine && digits < half; byte = bytes[++at] ?? 0) {
    high = (high * 10 + (byte - zero)) | 0;
    digits++;
  }
  if (digits === 0) return false;
  if (goesOn[byte] === 0) {
    into[index] = isNegative ? -high : high;
    source.at = at;
    return true;
  }
  if (byte !== point || digits > 5) return false;
  const behindPoint = ++at;
  // Up to nine digits in `high`, and up to eleven in `low`.
  let low = 0;
  let lowFrom = 0;
  let four = fourDigits(view.getInt32(at, true));
  if (four >= 0) {
    high = (high * 10000 + four) | 0;
    at += 4;
    four = fourDigits(view.getInt32(at, true));
    if (four >= 0) {
      if (digits === 1) high = (high * 10000 + four) | 0;
      else {
        lowFrom = at;
        low = four;
      }
      at += 4;
      four = fourDigits(view.getInt32(at, true));
      if (four >= 0) {
        lowFrom ||= at;
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
  lowFrom ||= at;
  byte = bytes[at] ?? 0;
  for (let rest = 0; rest < 3 && byte >= zero && byte <= nine; rest++) {
    low = low * 10 + (byte - zero);
    byte = bytes[++at] ?? 0;
  }
  if (goesOn[byte] === 1) return false;
  const power = powers[at - behindPoint] ?? 1;
  const shift = powers[at - lowFrom] ?? 1;
  const mantissa = high * shift + low;
  const value = mantissa <= Number.MAX_SAFE_INTEGER ? mantissa / power : divide(high, low, shift, power);
  if (!(value >= 0)) return false;
  into[index] = isNegative ? -value : value;
  source.at = at;
  return true;
}

/** What four bytes spell; −1 where one of them is no digit. */
function fourDigits(word: number): number {
  if ((word & 0xf0f0f0f0) !== 0x30303030 || ((word + 0x06060606) & 0xf0f0f0f0) !== 0x30303030) return -1;
  const pairs = (Math.imul(word & 0x0f0f0f0f, 2561) >>> 8) & 0x00ff00ff;
  return Math.imul(pairs, 6553601) >>> 16;
}

/**
 * Reads the decimal at the source into `into[index]`, and leaves the source behind it: exactly the double that
 * `Number` makes of it. False, and nothing read, where none stands, or where a word goes on behind it: `12ab`, `12:30`.
 * Moves nothing in memory where `aheadForDecimal` bytes lie ahead.
 */
export function readDecimal(source: ByteSource, into: Float64Array, index: number): boolean {
  if (takePlain(source, into, index)) return true;
  const { bytes, end } = source;
  const from = source.at;
  let at = from;
  let byte = bytes[at] ?? 0;
  const isNegative = byte === minus;
  if (isNegative || byte === plus) at++;
  const first = at;
  // The mantissa's digits, those of `low` behind those of `high`; zeros that lead count for nothing.
  let high = 0;
  let low = 0;
  let digits = 0;
  let fraction = -1;
  for (; digits < half && at < end; at++) {
    byte = bytes[at] ?? 0;
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) {
      high = (high * 10 + digit) | 0;
      if (high !== 0) digits++;
    } else if (byte === point && fraction < 0) fraction = at + 1;
    else break;
  }
  for (; digits >= half && digits < 2 * half && at < end; at++) {
    byte = bytes[at] ?? 0;
    const digit = byte - zero;
    if (digit >= 0 && digit <= 9) {
      low = (low * 10 + digit) | 0;
      digits++;
    } else if (byte === point && fraction < 0) fraction = at + 1;
    else break;
  }
  const isWhole = digits < 2 * half;
  for (; !isWhole && at < end; at++) {
    byte = bytes[at] ?? 0;
    if (byte >= zero && byte <= zero + 9) digits++;
    else if (byte === point && fraction < 0) fraction = at + 1;
    else break;
  }
  const hasDigits = at - first > (fraction < 0 ? 0 : 1);
  let exponent = fraction < 0 ? 0 : fraction - at;
  if (hasDigits && (byte === e || byte === E) && at < end) {
    const mark = at++;
    byte = bytes[at] ?? 0;
    const isSmall = byte === minus;
    if (isSmall || byte === plus) at++;
    let power = 0;
    const start = at;
    for (; at < end; at++) {
      const digit = (bytes[at] ?? 0) - zero;
      if (!(digit >= 0 && digit <= 9)) break;
      power = Math.min(power * 10 + digit, 9999);
    }
    if (at === start && at < end) at = mark;
    exponent += isSmall ? -power : power;
  }
  if (at >= end && at - from < longest && source.readMore()) return readDecimal(source, into, index);
  if (!hasDigits || at - from > longest || (at < end && goesOn[bytes[at] ?? 0] === 1)) return false;
  const value = digits > 2 * half ? Number.NaN : scale(high, low, digits, exponent);
  source.at = at;
  if (value >= 0) into[index] = isNegative ? -value : value;
  else into[index] = Number(bytes.toString("latin1", from, at));
  return true;
}

/** The decimal of these digits, times 10^exponent, rounded once; NaN where that is not certain. */
function scale(high: number, low: number, digits: number, exponent: number): number {
  const shift = digits > half ? (powers[digits - half] ?? 1) : 1;
  const product = high * shift;
  const mantissa = product + low;
  const power = powers[Math.abs(exponent)];
  if (power === undefined) return mantissa === 0 ? 0 : Number.NaN;
  // Two integers that doubles hold exactly, and one operation on them.
  if (mantissa <= Number.MAX_SAFE_INTEGER) return exponent < 0 ? mantissa / power : mantissa * power;
  return exponent <= 0 ? divide(high, low, shift, power) : Number.NaN;
}

/** (high · shift + low) / power by Dekker's double-length arithmetic (1971). */
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
