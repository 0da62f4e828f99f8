import { parseNumber } from "../../text/number.ts";

/** A name and its number. */
export type Pair = readonly [name: string, value: number];

/**
 * Parses a name, a separator and a number: `loss=0.5`, `loss: 0.5`, `loss 0.5`, `errs = 12.3%`. Null for any other
 * text.
 */
export function parsePair(text: string, separator: string): Pair | null {
  const at = text.lastIndexOf(separator);
  if (at < 1) return null;
  const name = text.slice(0, at).trim();
  const shown = text.slice(at + separator.length).trim();
  const value = parseNumber(shown.endsWith("%") ? shown.slice(0, -1) : shown);
  return name === "" || value === null ? null : [name, value];
}

/** Parses those of the texts that are pairs. */
export function parsePairs(texts: readonly string[], separator: string): Pair[] {
  return texts.flatMap((text) => {
    const pair = parsePair(text, separator);
    return pair === null ? [] : [pair];
  });
}

/** Prefixes the names with a split: `loss` becomes `train/loss`. */
export function withSplit(split: string, pairs: readonly Pair[]): Pair[] {
  return pairs.map(([name, value]) => [`${split}/${name}`, value]);
}
