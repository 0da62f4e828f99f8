import { type Pair, parsePairs, withSplit } from "../../../reading/console/line-pairs.ts";
import type { LineReader } from "../../../reading/console/line-table.ts";
import { parseNumber } from "../../../reading/text/number.ts";
import { at, pairsIn, prefix } from "./lines.ts";

/** `[Epoch 0] train=0.36 val=0.45 loss=1.7 time: 60.4`. */
const accuracies = new RegExp(String.raw`${prefix}\[Epoch (\d{1,9})\] (train=.*)$`);
/** `[Epoch 000] training: accuracy=11.8	 loss=3.47`, `[Epoch 000] validation: …`, `[Epoch 0] Training cost: 759.5, ObjLoss=1.3`. */
const sided = new RegExp(
  String.raw`${prefix}\[Epoch (\d{1,9})\] (training|validation)(?: cost)?: ?(.*)$`,
  "i",
);
/** The running mean of an epoch. */
const running = new RegExp(
  String.raw`${prefix}Epoch (\d{1,9}) iteration (\d{1,9})\/(\d{1,9}): training loss (\S+)$`,
);
const segmented = new RegExp(String.raw`${prefix}Epoch (\d{1,9}) validation (.*)$`);
/** A detector prints a line per class and their mean last; for COCO under a heading of its own. */
const meanPrecision = /^(?:mAP)?=(\S+)$/;

/** Reads the epochs printed by GluonCV's scripts. */
export function gluonEpochs(): LineReader {
  const detection = readDetection();
  const segmentation = readSegmentation();
  return (text) => detection(text) ?? readAccuracies(text) ?? readSided(text) ?? segmentation(text);
}

/** Reads the iterations of a segmentation that was not validated. */
export const readIteration: LineReader = (text) => {
  const [, epoch, iteration, iterations, mean = ""] = running.exec(text) ?? [];
  const loss = parseNumber(mean);
  if (loss === null) return null;
  return at("step", Number(epoch) * Number(iterations) + Number(iteration), [["training loss", loss]]);
};

const readAccuracies: LineReader = (text) => {
  const [, epoch, shown] = accuracies.exec(text) ?? [];
  if (shown === undefined) return null;
  const pairs = pairsIn(shown.replace("loss: ", "loss=")).map(
    ([name, value]): Pair => [name === "train" || name === "val" ? `${name}/accuracy` : name, value],
  );
  return at("epoch", Number(epoch), pairs);
};

const readSided: LineReader = (text) => {
  const [, epoch, side, pairs] = sided.exec(text) ?? [];
  if (side === undefined || pairs === undefined) return null;
  return at("epoch", Number(epoch), withSplit(side.toLowerCase(), pairsIn(pairs)));
};

function readSegmentation(): LineReader {
  let lastLoss: { readonly epoch: string; readonly loss: number } | null = null;
  return (text) => {
    const [, epoch = "", , , mean = ""] = running.exec(text) ?? [];
    const loss = parseNumber(mean);
    if (loss !== null) lastLoss = { epoch, loss };
    const [, validated, scores] = segmented.exec(text) ?? [];
    if (scores === undefined) return null;
    const trained: Pair[] =
      lastLoss !== null && lastLoss.epoch === validated ? [["training loss", lastLoss.loss]] : [];
    const pairs = withSplit("validation", parsePairs(scores.split(", "), ": "));
    return at("epoch", Number(validated), [...trained, ...pairs]);
  };
}

function readDetection(): LineReader {
  let epoch: number | null = null;
  return (text) => {
    const [, number, side] = sided.exec(text) ?? [];
    if (number !== undefined) epoch = side === "Validation" ? Number(number) : null;
    const value = parseNumber(meanPrecision.exec(text)?.[1] ?? "");
    return epoch === null || value === null ? null : at("epoch", epoch, [["validation/mAP", value]]);
  };
}
