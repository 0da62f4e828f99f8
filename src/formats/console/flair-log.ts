import { consoleFormat } from "../../reading/console/console-format.ts";

import { type Pair, parsePairs, withSplit } from "../../reading/console/line-pairs.ts";

const done = /^(?:[\d-]{10} [\d:,.]{5,15} )?EPOCH (\d{1,9}) done: (loss .*)$/;
const evaluated = /^(?:[\d-]{10} [\d:,.]{5,15} )?(TRAIN|DEV|TEST) *: (loss .*)$/;
const batch = /^(?:[\d-]{10} [\d:,.]{5,15} )?epoch (\d{1,9}) - iter (\d{1,9})\/(\d{1,9}) - (loss .*)$/;

/** Flair's `training.log`: `EPOCH 1 done: loss 0.52 - lr 0.1`, then `DEV : loss 0.07 - f1-score (micro avg)  0.9`. */
export const flairLog = consoleFormat({
  id: "flair-log",
  title: "Flair training log",
  reader: () => {
    let epoch: number | null = null;
    return (text) => {
      const [, number, reached] = done.exec(text) ?? [];
      if (number !== undefined && reached !== undefined) {
        epoch = Number(number);
        return [["epoch", epoch], ...withSplit("train", lossIn(reached))];
      }
      const [, side, scores] = evaluated.exec(text) ?? [];
      if (epoch === null || side === undefined || scores === undefined) return null;
      return [["epoch", epoch], ...withSplit(side, scoresIn(scores))];
    };
  },
  batchReader: () => (text) => {
    const [, epoch, iteration, iterations, reached] = batch.exec(text) ?? [];
    if (reached === undefined) return null;
    const step = (Number(epoch) - 1) * Number(iterations) + Number(iteration);
    return [["step", step], ...withSplit("train", lossIn(reached))];
  },
});

/** Not the learning rate nor the bad epochs. */
function lossIn(text: string): Pair[] {
  return parsePairs(text.split(" - ", 1), " ");
}

/** `f1-score (micro avg)  0.9` is the `f1-score`. */
function scoresIn(text: string): Pair[] {
  const scores = text.split(" - ").map((score) => score.replace(/ \([^()]*\)/, ""));
  return parsePairs(scores, " ");
}
