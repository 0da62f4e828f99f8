import { consoleFormat } from "../../reading/console/console-format.ts";
import { withSplit } from "../../reading/console/line-pairs.ts";
import { matchPairs, numberPattern } from "../../reading/console/number-pattern.ts";

const epochLine = /json_stats: \{.{0,1000}?"_type": "(train|val|test)_epoch"/;
const epoch = /"epoch": "(\d{1,9})\/\d{1,9}"/;
// `min_top1_err` is the best so far, not this epoch's.
const measured = new RegExp(
  String.raw`"(?!min_|max_)((?:\w{1,40}_)?(?:loss|err|acc|map|error|accuracy))": (${numberPattern})(?=[,}])`,
  "gi",
);

/** `json_stats: {"_type": "train_epoch", "epoch": "80/100", "loss": 0.26, …}`; rows of single batches are skipped. */
export const slowfast = consoleFormat({
  id: "slowfast",
  title: "SlowFast json_stats",
  reader: () => (text) => {
    const side = epochLine.exec(text)?.[1];
    const number = epoch.exec(text)?.[1];
    if (side === undefined || number === undefined) return null;
    return [...withSplit(side, matchPairs(text, measured)), ["epoch", Number(number)]];
  },
});
