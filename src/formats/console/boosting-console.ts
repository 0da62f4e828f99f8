import { consoleFormat } from "../../reading/console/console-format.ts";
import type { Pair } from "../../reading/console/line-pairs.ts";
import { matchPairs, numberPattern } from "../../reading/console/number-pattern.ts";

// SageMaker writes a tab as `#011`, R a colon after the bracket.
const round = /(?:^|\s)\[(\d{1,9})\]:?(?:\t|#011)/;
const ofXgboost = new RegExp(String.raw`(?:\t|#011)([^\s:#]{1,100}-[^\s:#]{1,100}):(${numberPattern})`, "g");
const ofLightgbm = new RegExp(String.raw`\t([^\t':]{1,100}'s [^\t:]{1,100}): (${numberPattern})`, "g");
const ofLightgbmCommand = new RegExp(
  String.raw`^\[LightGBM\] \[Info\] Iteration:(\d{1,9}), (\S{1,100}) (\S{1,100}) : (${numberPattern})`,
);

/** Printed by XGBoost and LightGBM for each round: `[0]	train-logloss:0.69	eval-logloss:0.68`. */
export const boostingConsole = consoleFormat({
  id: "boosting-console",
  title: "XGBoost and LightGBM console",
  reader: () => {
    let isBestNext = false;
    return (text) => {
      // The best round is printed again at the end.
      const isBest = isBestNext;
      isBestNext = /best iteration/i.test(text);
      const found = round.exec(text);
      if (found === null) return ofCommand(text);
      if (isBest) return null;
      const rest = text.slice(found.index);
      const cells = [...matchPairs(rest, ofXgboost), ...lightgbmCells(rest)];
      return cells.length === 0 ? null : [...cells, ["step", Number(found[1])]];
    };
  },
});

/** `valid_0's auc` → `valid_0/auc`. */
function lightgbmCells(text: string): Pair[] {
  return matchPairs(text, ofLightgbm).map(([name, value]) => [name.replace("'s ", "/"), value]);
}

/** Reads a line of the command `lightgbm`: `Iteration:1, training binary_logloss : 0.68`. */
function ofCommand(text: string): Pair[] | null {
  const [, iteration, set, metric, value] = ofLightgbmCommand.exec(text) ?? [];
  return iteration === undefined
    ? null
    : [
        [`${set}/${metric}`, Number(value)],
        ["step", Number(iteration)],
      ];
}
