import { parseName } from "../../curves/names.ts";
import type { Artifact } from "../../reading/artifact.ts";
import { consoleFormat } from "../../reading/console/console-format.ts";
import { mayBeConsoleLog } from "../../reading/console/console-log.ts";
import type { Pair } from "../../reading/console/line-pairs.ts";
import type { LineReader } from "../../reading/console/line-table.ts";
import { type PrintedLine, parsePrintedLine, splitHeading } from "../../reading/console/printed-line.ts";
import type { Format } from "../../reading/format.ts";
import { headLines } from "../../reading/text/lines.ts";

const longestLine = 2000;

/** How many lines a counter on its own line applies to. */
const reach = 20;

/** A cheap check that rules out most texts. */
const counterPattern = /(?:epoch|step|iter|iteration|batch|round)\W{0,10}\d|^\s?\[ ?\(\d/im;

const summary =
  /^\W{0,40}(?:best|final|lowest|minimum|restor|load|early stop)|best (?:epoch|model|val|loss)/i;
/** A line of source code or of a config: `val_loss = 0.0`. */
const assignment = /^\s*[\w.]+ = \S+\s*$/;
/** An unfinished progress bar: `45%|████`. */
const unfinished = /(?<!\d\d\d)%\|/;

const printed = consoleFormat({
  id: "printed-losses",
  title: "Printed losses",
  reader: () => readerOf("epochs"),
  batchReader: () => readerOf("batches"),
});

/** The output of a hand-written loop: `Epoch 3: train loss 0.52, val loss 0.61`, on one line or a few. */
export const printedLosses: Format = {
  ...printed,
  matches: (artifact) =>
    mayBeConsoleLog(artifact) && counterPattern.test(artifact.head) && hasRepeatedLine(artifact),
};

/** Reads epochs or batches. Beside epochs, lines about single batches count only for their validation metrics. */
function readerOf(unit: "epochs" | "batches"): LineReader {
  let epoch: number | null = null;
  let step: number | null = null;
  let side: string | null = null;
  let age = 0;
  /** Metrics seen before the first counter: skipped, since they belong to the counter that follows them. */
  const early = new Set<string>();
  return (text) => {
    if (text.length > longestLine || summary.test(text) || assignment.test(text) || unfinished.test(text)) {
      return null;
    }
    const line = parsePrintedLine(text, side);
    if (line.epoch !== null || line.step !== null) {
      if (line.epoch !== null) epoch = line.epoch;
      step = line.step;
      age = 0;
      if (line.metrics.length === 0) side = null;
    } else if (line.metrics.length > 0) {
      const names = line.metrics.map(([name]) => name).join();
      if (epoch === null && step === null) early.add(names);
      if (early.has(names)) return null;
    }
    if (line.metrics.length > 0 && age <= reach) {
      age = 0;
      return cellsOf(line, { epoch, step: line.step ?? step }, unit);
    }
    age++;
    side = splitHeading(text) ?? side;
    return null;
  };
}

function cellsOf(
  line: PrintedLine,
  at: { epoch: number | null; step: number | null },
  unit: "epochs" | "batches",
): Pair[] | null {
  const { progress, isBatch } = line;
  if (at.epoch === null) return at.step === null ? null : [...line.metrics, ["step", at.step]];
  if (!isBatch) return [...line.metrics, ["epoch", at.epoch]];
  const metrics = unit === "batches" ? line.metrics : line.metrics.filter(isOfVal);
  if (metrics.length === 0) return null;
  if (progress !== null) return [...metrics, ["epoch", at.epoch - 1 + progress]];
  return [...metrics, ["epoch", at.epoch], ["step", at.step ?? 0]];
}

function isOfVal([name]: Pair): boolean {
  return parseName(name).split === "val";
}

/** Whether the same words recur with another counter: a loop repeats them, prose does not. */
function hasRepeatedLine(artifact: Artifact): boolean {
  const read = readerOf("batches");
  const places = new Map<string, string>();
  for (const { text } of headLines(artifact)) {
    const cells = read(text);
    if (cells === null) continue;
    const at = [...cells].filter(([name]) => name === "epoch" || name === "step").join();
    const words = text.replaceAll(/[-+]?[\d.]+(?:e[-+]?\d+)?|nan|inf/gi, "0").replaceAll(/\s+/g, " ");
    if ((places.get(words) ?? at) !== at) return true;
    places.set(words, at);
  }
  return false;
}
