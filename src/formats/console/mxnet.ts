import { consoleFormat } from "../../reading/console/console-format.ts";
import type { Cells } from "../../reading/console/line-table.ts";
import { gluonEpochs, readIteration } from "./mxnet/gluon.ts";
import { at, pairsIn, prefix } from "./mxnet/lines.ts";

/** Module.fit: `Epoch[0] Train-accuracy=0.5`, and with Horovod `Epoch[0] Rank[0] Batch[1251]	Time cost=411.25	Train-metric=0.026`. */
const epochLine = new RegExp(
  String.raw`${prefix}Epoch ?\[(\d{1,9})\](?: Rank\[0\])?(?: Batch\[\d+\](?=\tTime cost=))?\s+(?!Rank|Batch)(.*)$`,
);
/** `Batch [20]`, `Batch [20]/[56]`, and of late `Batch [0-20]`. */
const batchLine = new RegExp(
  String.raw`${prefix}Epoch ?\[(\d{1,9})\](?: Rank\[0\])? Batch ?\[(?:\d+-)?(\d{1,9})\](?:\/\[\d+\])?\s+(?!Time cost=)(.*)$`,
);
const gluonBatch = new RegExp(String.raw`${prefix}\[Epoch (\d{1,9})\]\[Batch (\d{1,9})\], (.*)$`);

/** MXNet's `fit`, and the training scripts of GluonCV. */
export const mxnet = consoleFormat({
  id: "mxnet",
  title: "MXNet and GluonCV log",
  // GluonCV first prints its options and its net, layer by layer; a detector's losses have unknown names.
  signature: /^Namespace\(.*\bkvstore=|^\[Epoch \d{1,9}\] Training cost: /,
  reader: () => {
    const gluon = gluonEpochs();
    return (text) => gluon(text) ?? readEpoch(text, Number);
  },
  batchReader: () => {
    const stepOf = stepsOverEpochs();
    return (text) => {
      const [, epoch, batch, shown] = batchLine.exec(text) ?? gluonBatch.exec(text) ?? [];
      if (shown === undefined) return readIteration(text) ?? readEpoch(text, stepOf, "step");
      return at("step", stepOf(Number(epoch), Number(batch)), pairsIn(shown));
    };
  },
});

function readEpoch(
  text: string,
  positionOf: (epoch: number) => number,
  counter: "epoch" | "step" = "epoch",
): Cells | null {
  const [, epoch, shown] = epochLine.exec(text) ?? [];
  return shown === undefined ? null : at(counter, positionOf(Number(epoch)), pairsIn(shown));
}

/** Counts batches, whose numbers restart in every epoch, over all epochs. An epoch's own values stand at its last batch. */
function stepsOverEpochs(): (epoch: number, batch?: number) => number {
  let [epoch, last, before] = [0, 0, 0];
  return (now, batch) => {
    if (now !== epoch) [before, last] = [now > epoch ? before + last : 0, 0];
    epoch = now;
    last = batch ?? last;
    return before + last;
  };
}
