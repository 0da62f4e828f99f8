import { isBookkeeping } from "../../curves/names.ts";
import { consoleFormat } from "../../reading/console/console-format.ts";
import { type Pair, withSplit } from "../../reading/console/line-pairs.ts";
import { matchPairs, numberPattern } from "../../reading/console/number-pattern.ts";

const batch =
  /(?:^|\s)(?:(?:Train|Epoch): {1,4}\[?(\d{1,9})(?:\/\d{1,9})?\]?\s{0,4}|(Test|Val|Eval): {1,4}(?=\[))\[ {0,8}(\d{1,9})\/(\d{1,9})[\s\]]/;
/** A batch's value and, in parentheses, the epoch's mean so far. */
const mean = new RegExp(
  String.raw`([A-Za-z][\w@./-]{0,60}):? {1,8}${numberPattern} {1,8}\( {0,8}(${numberPattern})\)`,
  "g",
);
const evaluated = /^\s{0,8}\* {1,8}(?=Acc@|Prec@)/;
const saved = /^\s{0,8}(?:\*\*\* Best metric|Current checkpoints)/;
const ofEpoch = new RegExp(String.raw`([A-Za-z]{1,20}@\d{1,4}):? {1,8}(${numberPattern})`, "g");

type Epoch = {
  readonly number: number;
  readonly side: string;
  readonly means: readonly Pair[];
  /** Its last batch was printed. */
  readonly isWhole: boolean;
};

/** timm, Swin, DeiT and the ImageNet example of PyTorch: `Train: 0 [  50/100 ( 50%)]  Loss: 2.3 (2.5)`. */
export const timmLog = consoleFormat({
  id: "timm-log",
  title: "timm and PyTorch ImageNet log",
  // The first epoch may be longer than the head.
  signature: new RegExp(`${batch.source}.{0,2000}loss:? {1,8}${numberPattern} {1,8}\\(`, "i"),
  reader: () => {
    let number = 0;
    let evaluation = "test";
    /** The epoch so far, by its last printed batch. It ends where another starts. */
    let shown: Epoch | null = null;
    const end = () => {
      const ended = shown;
      shown = null;
      return ended && cellsOf(ended);
    };
    return (text) => {
      if (text === "") return shown?.isWhole ? end() : null;
      const found = batch.exec(text);
      if (found === null) {
        if (saved.test(text)) return end();
        if (!evaluated.test(text)) return null;
        const exact = matchPairs(text, ofEpoch);
        // After train batches, this line is the whole evaluation, or repeats the training's own accuracy.
        if (shown?.side === "train") {
          const ended = end();
          shown = { number, side: evaluation, means: exact, isWhole: true };
          return ended;
        }
        shown = { number, side: evaluation, means: [...(shown?.means ?? []), ...exact], isWhole: true };
        return end();
      }
      const side = found[2]?.toLowerCase() ?? "train";
      if (side !== "train") evaluation = side;
      number = Number(found[1] ?? number);
      const means = matchPairs(text, mean).filter(([name]) => !isBookkeeping(name) && !/^data$/i.test(name));
      const before = shown?.side === side && shown.number === number ? null : end();
      // Some count batches from 0.
      shown = { number, side, means, isWhole: Number(found[3]) >= Number(found[4]) - 1 };
      return before;
    };
  },
});

function cellsOf({ number, side, means }: Epoch): Pair[] {
  return [...withSplit(side, means), ["epoch", number]];
}
