import { type Cells, type LineReader, logFormat } from "./logs.ts";
import { readNumber } from "./text/number.ts";

const heading = /^ *epoch {2,}(train|trn)_loss\b/;
/** `00:05`, and what stands for a value that was not computed. */
const noNumber = /^(\d{1,4}(:\d\d){1,2}|#na#|None|-+)$/;

/** `epoch     train_loss  valid_loss  accuracy  time`, and a row an epoch; every `fit` begins a table. */
export const fastaiConsole = logFormat({
  id: "fastai-console",
  title: "fastai console",
  files: ["*.log", "*.txt", "*.out"],
  reader: () => {
    let names: readonly string[] = [];
    return (text) => {
      if (heading.test(text))
        names = text
          .trim()
          .replace(/\btrn_loss\b/, "train_loss")
          .split(/ {2,}/);
      return names.length === 0 ? null : readRow(text, names);
    };
  },
});

function readRow(text: string, names: readonly string[]): ReturnType<LineReader> {
  const values = text.trim().split(/ +/, names.length + 1);
  if (values.length !== names.length || !/^\d{1,9}$/.test(values[0] ?? "")) return null;
  const cells: [string, number][] = [];
  for (const [index, value] of values.entries()) {
    const number = readNumber(value);
    if (number === null && !noNumber.test(value)) return null;
    if (number !== null) cells.push([names[index] ?? "", number]);
  }
  return cells satisfies Cells;
}
