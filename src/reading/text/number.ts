/** NaN and the infinities, as Python, numpy, C and JavaScript print them. */
const notFinite = new Map<string, number>([
  ["nan", Number.NaN],
  ["inf", Number.POSITIVE_INFINITY],
  ["infinity", Number.POSITIVE_INFINITY],
  ["∞", Number.POSITIVE_INFINITY],
]);

/** As C prints them: `nan(ind)`, `nan(0x8000000000000)`, and on old Windows `1.#IND`, `1.#QNAN0`, `1.#INF00e+000`. */
const nanOfC = /^(nan\(\w*\)|1\.#(ind|[qs]?nan)\d*(e[-+]?\d+)?)$/;
const infinityOfC = /^1\.#inf\d*(e[-+]?\d+)?$/;

/** As Lightning's progress bar pads them, and as Julia shows those of 16 and 32 bits: `nan.0`, `-inf.`, `NaN32`. */
const ending = /(?:\.0?|16|32)$/;

/** What Excel shows for a number that cannot be computed. */
const errorOfExcel = /^#(num|div\/0|value)!$/;

/** As Julia prints 32 bits: `0.5f0`, `1.0f-5`. */
const ofJulia = /^([-+]?\d+\.\d+)f([-+]?\d{1,3})$/;

// `Number` alone also accepts "", "0x10" and "0b1".
const numeral = /^[-+.\deE]+$/;

/**
 * Parses a printed number; null for any other text. NaN and the infinities are numbers. A percentage keeps its scale:
 * `50.0%` is 50, as in the logs.
 */
export function parseNumber(text: string): number | null {
  const shown = text.endsWith("%") ? text.slice(0, -1).trimEnd() : text;
  if (!numeral.test(shown)) return parseOther(shown.toLowerCase());
  const value = Number(shown);
  return Number.isNaN(value) ? null : value;
}

function parseOther(text: string): number | null {
  const isNegative = text.startsWith("-");
  const unsigned = isNegative || text.startsWith("+") ? text.slice(1) : text;
  if (ofJulia.test(text)) return Number(text.replace(ofJulia, "$1e$2"));
  if (nanOfC.test(unsigned) || errorOfExcel.test(text)) return Number.NaN;
  const value = infinityOfC.test(unsigned)
    ? Number.POSITIVE_INFINITY
    : notFinite.get(unsigned.replace(ending, ""));
  if (value === undefined) return null;
  return isNegative ? -value : value;
}

const element =
  /^(?:tf\.Tensor\(([^[\](),]{1,40}), shape=\(\), dtype=\w+\)|<tf\.Tensor: shape=\(\), dtype=\w+, numpy=([^[\](),>]{1,40})>)$|^(?:tensor|np\.float\d+)\(\[?([^[\](),]{1,40})\]?(?:, \w+=[^)]*)?\)$|^\[\[?([^[\],]{1,40})\]?\]$/;

/** Parses the only element of a tensor or an array, as Python prints it: `tensor(0.25, device='cuda:0')`, `[0.25]`. */
export function parseElement(text: string): number | null {
  const [, ...found] = element.exec(text) ?? [];
  return parseNumber((found.find((one) => one !== undefined) ?? "").trim());
}
