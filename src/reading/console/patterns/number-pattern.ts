import { parseNumber } from "../../text/number.ts";
import type { Pair } from "./line-pairs.ts";

/** The source of a pattern for the numbers that programs print: `0.5`, `1e-05`, `-.5`, `nan`, `inf`. */
export const numberPattern = String.raw`[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|[nN]a[nN]|NAN|[iI]nf(?:inity)?|INF)`;

/** The same for those that count, in groups of three digits: `12,000`. */
export const groupedPattern = String.raw`[1-9]\d{0,2}(?:,\d{3})+`;

/** Finds the pairs in a line, in order. The pattern is global, with one group for the name and one for the number. */
export function matchPairs(text: string, pattern: RegExp): Pair[] {
  const pairs: Pair[] = [];
  for (const [, name, number] of text.matchAll(pattern)) {
    const value = parseNumber(number ?? "");
    if (name !== undefined && value !== null) pairs.push([name, value]);
  }
  return pairs;
}
