import { type Name, parseName } from "./names.ts";

/** `train eval` */
const twoWords = /^([^-_ ./]+)([-_ ./][^-_ ./]+)$/;

/**
 * Reads names in which a word for a side is the metric's own: `train eval` beside `val eval`, and an output of Keras called
 * `eval`, which validates `eval_mse` as `val_eval_mse`. Null for any other name.
 */
export function sideOutputs(names: readonly string[]): (name: string) => Name | null {
  const all = new Set(names);
  const pairs = names.flatMap((name) => {
    const [, word = "", end = ""] = twoWords.exec(name) ?? [];
    const { split } = parseName(`${word} x`);
    return split === null || parseName(`x${end}`).split === null ? [] : [{ name, word, end, split }];
  });
  const isPaired = ({ end, split }: (typeof pairs)[number]) =>
    pairs.some((other) => other.end === end && other.split !== split);
  // Keras marks every series of validation, and none of training.
  const isKeras = names.some((name) => parseName(name).split === null && all.has(`val_${name}`));
  return (name) => {
    const pair = pairs.find((one) => one.name === name);
    if (pair && isPaired(pair))
      return { metric: pair.end.slice(1), split: pair.split, word: pair.word, set: null, isBatch: false };
    const output = name.replace(/^val_/, "");
    const { split, word } = parseName(output);
    const isOutput = split === "val" && word !== "val" && all.has(output) && all.has(`val_${output}`);
    if (!isKeras || !isOutput) return null;
    const side = output === name ? "train" : "val";
    return { metric: output, split: side, word: side, set: null, isBatch: false };
  };
}
