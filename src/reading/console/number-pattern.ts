import { parseNumber } from "../text/number.ts";
import type { Pair } from "./line-pairs.ts";

/** What programs print for a number, as the source of a regular expression: `0.5`, `1e-05`, `-.5`, `nan`, `inf`. */
export const numberPattern = String.raw`[-+]?(?:(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|[nN]a[nN]|NAN|[iI]nf(?:inity)?|INF)`;

/** The names and numbers that a global pattern with these two groups finds in a line, in their order. */
export function matchPairs(text: string, pattern: RegExp): Pair[] {
  const pairs: Pair[] = [];
  for (const [, name, number] of text.matchAll(pattern)) {
    const value = parseNumber(number ?? "");
    if (name !== undefined && value !== null) pairs.push([name, value]);
  }
  return pairs;
}
