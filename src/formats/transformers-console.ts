import { logFormat } from "./logs.ts";
import { numeral, pairsIn } from "./text/printed.ts";

// A progress bar may stand before it. Newer versions print the numbers as strings.
const printed = /\{'[^{}]{1,20000}\}/;
const entry = new RegExp(String.raw`'([\w./@ -]{1,100})': '?(${numeral})'?(?=[,}])`, "g");
const counted = /(^|_)(num|tokens|memory|flos|flops)(_|$)/;

/** What the Trainer of Hugging Face prints: `{'loss': 0.5, 'epoch': 0.5}`, `{'eval_loss': 0.6, 'epoch': 1.0}`. */
export const transformersConsole = logFormat({
  id: "transformers-console",
  title: "Hugging Face Trainer console",
  files: ["*.log", "*.out", "*.txt"],
  reader: () => (text) => {
    if (!text.includes("'epoch': ")) return null;
    const cells = pairsIn(printed.exec(text)?.[0] ?? "", entry);
    const names = new Set(cells.map(([name]) => name));
    // The summary at the end repeats the mean of all the train losses.
    if (!names.has("epoch") || names.has("train_runtime")) return null;
    return cells.filter(([name]) => !counted.test(name));
  },
});
