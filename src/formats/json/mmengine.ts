import { posix } from "node:path";
import { parseName } from "../../curves/names.ts";
import type { Artifact } from "../../reading/artifact.ts";
import { withFileContext } from "../../reading/first-matching.ts";
import type { Format } from "../../reading/format.ts";
import { hasKeys, hasMetrics, readRows, rowNames } from "../../reading/json/row-log.ts";
import { counterAxis } from "../../reading/table/columns.ts";
import { denseColumn, denseValues, filterCells } from "../../reading/table/select-columns.ts";
import type { Column, Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";

/** `vis_data/scalars.json`: a row every few iterations and one per validation. `<timestamp>.json` beside it is a copy. */
export const mmengine: Format = {
  id: "mmengine",
  title: "MMEngine scalars",
  files: ["vis_data/*.json"],
  matches: (artifact, columns) => isOwn(artifact) && hasMetrics(artifact, columns),
  runKey: (path) => {
    const directory = posix.dirname(path);
    return posix.basename(directory) === "vis_data" ? posix.dirname(directory) : path.replace(/\.\w+$/, "");
  },
  read: (files, columns) => {
    const file = files.find(({ path }) => path.endsWith("scalars.json")) ?? files[0];
    return withFileContext(file, () => {
      const { table, column } = withPositions(readRows(file));
      return toRuns(table, columns, { column });
    });
  },
};

function isOwn(artifact: Artifact): boolean {
  if (!hasKeys(artifact, ["step"])) return false;
  const names = rowNames(artifact);
  return /(^|\/)vis_data\/[^/]+$/.test(artifact.path) || (names.has("iter") && names.has("data_time"));
}

/**
 * Adds the column of positions and splits the others into train and val. Only train rows have `iter`. If the training runs
 * by epochs, the `step` of a validation row is an epoch; the steps of train rows then become fractions of epochs.
 */
function withPositions(table: Table): { table: Table; column: Column } {
  const iters = denseValues(table, "iter");
  const epochs = denseValues(table, "epoch");
  const steps = denseValues(table, "step");
  const isVal = (row: number) => !Number.isFinite(iters[row]);
  const evaluated = steps.filter((step, row) => isVal(row) && Number.isFinite(step));
  const lastEpoch = epochs.reduce((last, epoch) => (epoch > last ? epoch : last), 0);
  const isByEpoch = lastEpoch > 0 && evaluated.length > 0 && evaluated.every((step) => step <= lastEpoch);
  const perEpoch = Math.ceil(
    steps.reduce((most, step, row) => {
      const passed = isVal(row) ? 0 : step / (epochs[row] || 1);
      return passed > most ? passed : most;
    }, 1),
  );
  const column = isByEpoch
    ? denseColumn(
        "epoch",
        steps.map((step, row) => (isVal(row) ? step : step / perEpoch)),
      )
    : denseColumn("step", steps);
  return {
    table: { ...table, columns: [column, ...table.columns.flatMap((one) => splitTrainVal(one, isVal))] },
    column,
  };
}

/** Splits a column by the kind of its rows; the validation part is prefixed with `val/` unless its name says so. */
function splitTrainVal(column: Column, isVal: (row: number) => boolean): Column[] {
  const { name, firstText } = column;
  if (counterAxis(name) !== null) return [];
  if (firstText !== null || parseName(name).split === "val") return [column];
  const parts = [
    filterCells(column, (row) => !isVal(row)),
    { ...filterCells(column, isVal), name: `val/${name}` },
  ];
  return parts.filter(({ rows, blankRows }) => rows.length + blankRows.length > 0);
}
