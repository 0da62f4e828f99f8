import { consoleFormat } from "../../reading/console/console-format.ts";
import { parseNumber } from "../../reading/text/number.ts";

/** What the columns hold, behind the epoch and the memory; null for what is no metric. */
const names = [
  "train/box_loss",
  "train/obj_loss",
  "train/cls_loss",
  null,
  null,
  null,
  "metrics/precision",
  "metrics/recall",
  "metrics/mAP_0.5",
  "metrics/mAP_0.5:0.95",
  "val/box_loss",
  "val/obj_loss",
  "val/cls_loss",
];
const start = /^\s{0,20}(\d{1,9})\/\d{1,9}\s{1,20}[\d.]{1,12}G\s{1,20}/;

/**
 * The `results.txt` of YOLOv5 until 2021 and of YOLOv7, whose columns have no names: `0/299 2.1G 0.105 0.042 0 0.15 4 640 …`
 * (train.py: `'%10s' * 2 + '%10.4g' * 6`, then the results of the evaluation and its losses).
 */
export const yoloResults = consoleFormat({
  id: "yolo-results",
  title: "YOLOv5 and YOLOv7 results.txt",
  reader: () => (text) => {
    const found = start.exec(text);
    if (found === null) return null;
    const cells = text
      .slice(found[0].length)
      .trim()
      .split(/\s+/, names.length + 1);
    const values = cells.map(parseNumber);
    if (values.length !== names.length || values.includes(null)) return null;
    const metrics = names.flatMap((name, index): [string, number][] =>
      name === null ? [] : [[name, values[index] ?? Number.NaN]],
    );
    return [["epoch", Number(found[1])], ...metrics];
  },
});
