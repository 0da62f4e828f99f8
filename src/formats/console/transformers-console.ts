import { consoleFormat } from "../../reading/console/console-format.ts";
import { matchPairs, numberPattern } from "../../reading/console/number-pattern.ts";

// A progress bar may precede it. Newer versions print numbers as strings.
const printed = /\{'[^{}]{1,20000}\}/;
const entry = new RegExp(String.raw`'([\w./@ -]{1,100})': '?(${numberPattern})'?(?=[,}])`, "g");
const counted = /(^|_)(num|tokens|memory|flos|flops)(_|$)/;

/** Printed by Hugging Face's Trainer: `{'loss': 0.5, 'epoch': 0.5}`, `{'eval_loss': 0.6, 'epoch': 1.0}`. */
export const transformersConsole = consoleFormat({
  id: "transformers-console",
  title: "Hugging Face Trainer console",
  reader: () => {
    let isOver = false;
    return (text) => {
      if (!text.includes("'epoch': ")) return null;
      const cells = matchPairs(printed.exec(text)?.[0] ?? "", entry);
      const names = new Set(cells.map(([name]) => name));
      if (!names.has("epoch")) return null;
      // The summary holds the mean of all train losses; an evaluation after it repeats the last one.
      if (names.has("train_runtime")) isOver = true;
      else if (names.has("loss")) isOver = false;
      return isOver ? null : cells.filter(([name]) => !counted.test(name));
    };
  },
});
