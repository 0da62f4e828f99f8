import { parseNumber } from "../text/number.ts";

/** A number by its name. */
export type Pair = readonly [name: string, value: number];

/** `loss=0.5`, `loss: 0.5`, `loss 0.5`, `errs = 12.3%`: a name, the sign, a number. Null for any other text. */
export function parsePair(text: string, sign: string): Pair | null {
  const at = text.lastIndexOf(sign);
  if (at < 1) return null;
  const name = text.slice(0, at).trim();
  const shown = text.slice(at + sign.length).trim();
  const value = parseNumber(shown.endsWith("%") ? shown.slice(0, -1) : shown);
  return name === "" || value === null ? null : [name, value];
}

/** Those of the texts that are pairs. */
export function parsePairs(texts: readonly string[], sign: string): Pair[] {
  return texts.flatMap((text) => {
    const pair = parsePair(text, sign);
    return pair === null ? [] : [pair];
  });
}

/** `loss` of the side `train` is `train/loss`. */
export function withSplit(side: string, pairs: readonly Pair[]): Pair[] {
  return pairs.map(([name, value]) => [`${side}/${name}`, value]);
}
