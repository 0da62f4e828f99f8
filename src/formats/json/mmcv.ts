import type { Format } from "../../reading/format.ts";
import { hasKeys, hasMetrics, readRows } from "../../reading/json/row-log.ts";
import { denseColumn, denseValues } from "../../reading/table/select-columns.ts";
import type { Column, Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";

/** OpenMMLab's `20200131_120000.log.json` before MMEngine: `{"mode": "train", "epoch": 1, "iter": 50, …}`. */
export const mmcv: Format = {
  id: "mmcv",
  title: "MMCV JSON log",
  files: ["*.log.json"],
  matches: (artifact, columns) =>
    hasKeys(artifact, ["mode", "epoch", "iter"]) && hasMetrics(artifact, columns),
  read: ([artifact], columns) => {
    const table = readRows(artifact);
    const column = positionColumn(table);
    const others = table.columns.filter(({ name }) => name !== "epoch" && name !== "iter");
    return toRuns({ ...table, columns: [column, ...others] }, columns, { column });
  },
};

/**
 * Returns the position of each row. If `iter` restarts in every epoch, a train row stands at its fraction of the epoch
 * and a validation row at the epoch's end. The `iter` of a validation row counts its own batches and is ignored.
 */
function positionColumn(table: Table): Column {
  const sides = table.columns.find(({ name }) => name === "mode")?.labels;
  const epochs = denseValues(table, "epoch");
  const iters = denseValues(table, "iter").map((iter, row) =>
    sides?.get(row) === "train" ? iter : Number.NaN,
  );
  let [last, perEpoch, isByEpoch] = [0, 0, false];
  const steps = iters.map((iter) => {
    if (Number.isNaN(iter)) return last;
    isByEpoch ||= iter <= last;
    perEpoch = Math.max(perEpoch, iter);
    last = iter;
    return iter;
  });
  if (!isByEpoch) return denseColumn("step", steps);
  return denseColumn(
    "epoch",
    epochs.map((epoch, row) => epoch - 1 + (Number.isNaN(iters[row]) ? 1 : (iters[row] ?? 0) / perEpoch)),
  );
}
