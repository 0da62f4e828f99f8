import { isBookkeeping } from "../../curves/names.ts";
import { consoleFormat } from "../../reading/console/console-format.ts";
import { matchPairs, numberPattern } from "../../reading/console/number-pattern.ts";

const head =
  / - INFO - (Epoch|Iter)(?:\((train|val|test)\)\s{0,8}|\s(?=\[\d{1,9}(?:\]\[\d{1,9})?\/\d{1,9}\]\s{1,8}(?:base_)?lr: ))\[ {0,8}(\d{1,9})(?:\/\d{1,9})?\](?:\[ {0,8}(\d{1,9})(?:\/(\d{1,9}))?\])?/;
const pair = new RegExp(String.raw`([A-Za-z][\w./@-]{0,100}): (${numberPattern})(?=[\s,]|$)`, "g");
const settings = /^(base_lr|eta|memory|loss_scale|time|data_time|\S{0,100}_(?:scaler?|copypaste))$/;

/**
 * MMEngine and earlier OpenMMLab: `Epoch(train) [1][100/500]  lr: … loss: 0.5`, `Epoch(val) [1][50/50]
 * acc/top1: 0.5`, `Iter(train) [ 100/1000]`. A batch stands at its fraction of the epoch, an evaluation at its end.
 */
export const mmengineLog = consoleFormat({
  id: "mmengine-log",
  title: "MMEngine log",
  reader: () => {
    // An evaluation counts its own batches.
    let iter = 0;
    return (text) => {
      const found = head.exec(text);
      if (found === null) return null;
      const [, unit, side = "train", number, batch, batches] = found;
      // During an evaluation the log repeats the result of the previous one.
      if (side !== "train" && text.includes(" eta: ")) return null;
      if (unit === "Iter" && side === "train") iter = Number(number);
      const metrics = matchPairs(text.slice(found.index), pair).filter(([name]) => isMetric(name));
      if (metrics.length === 0) return null;
      const cells = metrics.map(
        ([name, value]) => [name.startsWith(`${side}/`) ? name : `${side}/${name}`, value] as const,
      );
      if (unit === "Iter") return [...cells, ["step", iter]];
      const share = side === "train" && batch !== undefined ? Number(batch) / Number(batches) : 1;
      return [...cells, ["epoch", Number(number) - 1 + share]];
    };
  },
});

function isMetric(name: string): boolean {
  return !isBookkeeping(name) && !settings.test(name);
}
