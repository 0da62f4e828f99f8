/** NaN and the infinities, as Python, numpy, C and JavaScript print them. */
const notFinite = new Map<string, number>([
  ["nan", Number.NaN],
  ["+nan", Number.NaN],
  ["-nan", Number.NaN],
  ["nan(ind)", Number.NaN],
  ["-nan(ind)", Number.NaN],
  ["inf", Number.POSITIVE_INFINITY],
  ["+inf", Number.POSITIVE_INFINITY],
  ["infinity", Number.POSITIVE_INFINITY],
  ["+infinity", Number.POSITIVE_INFINITY],
  ["-inf", Number.NEGATIVE_INFINITY],
  ["-infinity", Number.NEGATIVE_INFINITY],
]);

// `Number` alone also accepts "", "0x10" and "0b1".
const numeral = /^[-+.\deE]+$/;

/** Parses a printed number; null for any other text. NaN and the infinities are numbers. */
export function parseNumber(text: string): number | null {
  if (!numeral.test(text)) return notFinite.get(text.toLowerCase()) ?? null;
  const value = Number(text);
  return Number.isNaN(value) ? null : value;
}
