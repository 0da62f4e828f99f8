import { consoleFormat } from "../../reading/console/console-format.ts";
import type { Pair } from "../../reading/console/patterns/line-pairs.ts";
import { parseNumber } from "../../reading/text/number.ts";

const heading = /^ *epoch {2,}(?:train_loss {2,}valid_loss|trn_loss {2,}val_loss)\b/;
/** `00:05`, or a placeholder for a missing value. */
const noNumber = /^(\d{1,4}(:\d\d){1,2}|#na#|None|-+)$/;

/** A progress bar that stopped before its end stays where the row is printed. */
const bar = /^\s{0,20}\d{1,3}%\|[^|]{0,300}\|[^[\]]{0,80}\[[^\]]{0,300}\]/;

/** A heading `epoch     train_loss  valid_loss  accuracy  time` and a row per epoch; every `fit` starts a table. */
export const fastaiConsole = consoleFormat({
  id: "fastai-console",
  title: "fastai console",
  reader: () => {
    let names: readonly string[] = [];
    return (text) => {
      if (heading.test(text)) names = namesIn(text);
      return names.length === 0 ? null : readRow(text, names);
    };
  },
});

function namesIn(text: string): string[] {
  const names = text.trim().split(/ {2,}/);
  return names.map((name) => (name === "trn_loss" ? "train_loss" : name));
}

function readRow(text: string, names: readonly string[]): Pair[] | null {
  const values = text
    .replace(bar, "")
    .trim()
    .split(/ +/, names.length + 1);
  if (values.length !== names.length || !/^\d{1,9}$/.test(values[0] ?? "")) return null;
  const cells: Pair[] = [];
  for (const [index, value] of values.entries()) {
    const number = parseNumber(value);
    if (number === null && !noNumber.test(value)) return null;
    if (number !== null) cells.push([names[index] ?? "", number]);
  }
  return cells;
}
