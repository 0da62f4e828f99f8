import { consoleFormat } from "./console.ts";
import { ofSide, type Pair } from "./text/pairs.ts";
import { numeral, pairsIn } from "./text/printed.ts";

const loss = new RegExp(`(train loss|val loss):? (${numeral})`, "g");
const iter = new RegExp(String.raw`^iter (\d{1,9}): (loss) (${numeral}), time `);
const step = /^step +(\d{1,9})(?:\/\d{1,9})?(?::| \|) /;
const llmc = new RegExp(String.raw`^step +\d{1,9}(?:\/\d{1,9})? \| (loss):? (${numeral})`, "g");
const valOnly = new RegExp(`^(?:validation|val) loss:? (${numeral})`);
const short = new RegExp(String.raw`^s:(\d{1,9}) (trl|tel):(${numeral})`);
const column = new RegExp(String.raw`^(\d{1,9}) (train|val) (${numeral})$`);
const modded = /^step:(\d{1,9})(?:\/\d{1,9})? /;
const moddedLoss = new RegExp(` (?:avg_)?((?:train|val)_loss):(${numeral})(?= |$)`, "g");

/** nanoGPT and its kin: build-nanogpt, llm.c, modded-nanogpt. The source of the script may precede the log. */
export const nanogpt = consoleFormat({
  id: "nanogpt",
  title: "nanoGPT, llm.c and modded-nanogpt",
  reader: () => {
    let at = 0;
    const placed = (number: string | undefined, cells: Pair[]): Pair[] | null => {
      at = Number(number ?? at);
      return cells.length === 0 ? null : [...cells, ["step", at]];
    };
    return (text) => {
      const found = step.exec(text);
      if (found) {
        return placed(found[1], [...pairsIn(text, loss), ...ofSide("train", pairsIn(text, llmc))]);
      }
      const inSteps = modded.exec(text);
      if (inSteps) return placed(inSteps[1], pairsIn(text, moddedLoss));
      // The loss of one batch, which is not the train loss of an evaluation.
      const batch = iter.exec(text);
      if (batch) return placed(batch[1], [["iter/loss", Number(batch[3])]]);
      const line = short.exec(text) ?? column.exec(text);
      if (line) return placed(line[1], [[sides.get(line[2] ?? "") ?? "loss", Number(line[3])]]);
      // llm.c prints the evaluation without a number, before the step that follows it.
      const val = valOnly.exec(text);
      return val && placed(undefined, [["val/loss", Number(val[1])]]);
    };
  },
});

const sides = new Map([
  ["trl", "train/loss"],
  ["tel", "val/loss"],
  ["train", "train/loss"],
  ["val", "val/loss"],
]);
