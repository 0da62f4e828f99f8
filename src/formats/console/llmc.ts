import { consoleFormat } from "../../reading/console/console-format.ts";
import type { Pair } from "../../reading/console/patterns/line-pairs.ts";
import { numberPattern } from "../../reading/console/patterns/number-pattern.ts";
import { parseNumber } from "../../reading/text/number.ts";

const step = new RegExp(
  String.raw`^step +(\d{1,9})\/\d{1,9} \| (?:train )?loss:? (${numberPattern}) (?:\([^()]{1,12}\))?\| norm `,
);
const unnumbered = new RegExp(`^(?:validation|val) loss:? (${numberPattern})$`);
const short = new RegExp(String.raw`^s:(\d{1,9}) (trl|tel|eval):(${numberPattern})`);
const column = new RegExp(String.raw`^(\d{1,9}) (train|val|hella) (${numberPattern})$`);

/** llm.c and build-nanogpt, whose words for the sides are their own: `s:0 tel:10.96`. */
export const llmc = consoleFormat({
  id: "llmc",
  title: "llm.c and build-nanogpt",
  reader: () => {
    let at: string | null = null;
    let early: string | null = null;
    return (text) => {
      const val = unnumbered.exec(text)?.[1];
      if (val !== undefined) {
        // llm.c prints an evaluation without a number, before the step that follows it.
        if (at === null) early = val;
        return at === null ? null : row(at, "val/loss", val);
      }
      const [number, cells] = numbered(text);
      if (number === null) return null;
      const before = early === null ? [] : row(number, "val/loss", early);
      [at, early] = [number, null];
      return [...before, ...cells];
    };
  },
});

function numbered(text: string): [at: string | null, cells: Pair[]] {
  const [, stepped, loss] = step.exec(text) ?? [];
  if (stepped !== undefined) return [stepped, row(stepped, "train/loss", loss)];
  const [, number, word = "", value] = short.exec(text) ?? column.exec(text) ?? [];
  return number === undefined ? [null, []] : [number, row(number, names.get(word) ?? word, value)];
}

function row(at: string, name: string, value: string | undefined): Pair[] {
  return [
    [name, parseNumber(value ?? "") ?? Number.NaN],
    ["step", Number(at)],
  ];
}

const names = new Map([
  ["trl", "train/loss"],
  ["tel", "val/loss"],
  ["train", "train/loss"],
  ["val", "val/loss"],
  // Accuracy on HellaSwag.
  ["eval", "eval/accuracy"],
  ["hella", "eval/accuracy"],
]);
