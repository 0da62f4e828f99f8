import type { ColumnConfig, Format } from "../../reading/format.ts";
import { hasListsByRow } from "../../reading/json/row-lists.ts";
import {
  counterAxis,
  isKnownMetric,
  isRelevantColumn,
  isReward,
  isTotalLoss,
  mayBeSeries,
} from "../../reading/table/columns.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { isNumberColumn, readNumberColumn } from "../../reading/table/number-column.ts";
import { mayHoldNumbers, peekTable } from "../../reading/table/peek-table.ts";
import { refuseRunsFile } from "../../reading/table/refuse-sweep.ts";
import { findIndexColumn } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";

/**
 * The output of `keras.callbacks.CSVLogger` (first column `epoch`, from 0), and `history.history` saved by pandas or
 * NumPy: with an unnamed index, without an index, or one column without a heading.
 */
export const kerasCsv: Format = {
  id: "keras-csv",
  title: "Keras CSVLogger, DataFrame.to_csv",
  files: ["training.log", "log.csv", "history.csv"],
  matches: (artifact, columns) => {
    if (isNumberColumn(artifact)) return true;
    const { names, row } = peekTable(artifact);
    const isTraining = isHeading(names, columns) || isListOfRewards(names, artifact.path);
    return isTraining && mayHoldNumbers(row) && !hasListsByRow(artifact, columns);
  },
  read: ([artifact], columns) => {
    if (isNumberColumn(artifact)) return readNumberColumn(artifact, columns);
    return readEachTable(
      readTables(artifact.openText(), {
        isRelevant: (name) => isRelevantColumn(name, columns),
      }),
      (table) => {
        refuseRunsFile(
          artifact.path,
          table.columns.map(({ name }) => name),
          columns,
        );
        return toRuns(table, columns, { column: findIndexColumn(table) });
      },
    );
  },
};

/** Whether the only column is the reward of each episode, in a file named after a training. */
function isListOfRewards(names: readonly string[], path: string): boolean {
  const [name = "", ...others] = names;
  return (
    others.length === 0 && isReward(name) && /(train|log|history|episode|reward|progress)[^/]*$/i.test(path)
  );
}

function isHeading(names: readonly string[], columns: ColumnConfig): boolean {
  const counters = names.map(counterAxis);
  // Keras counts only epochs; a step column is Lightning's.
  if (counters.includes("step")) return false;
  const all = new Set(names);
  const pairs = names.filter((name) => all.has(`val_${name}`));
  if (counters.includes("epoch")) return all.has("loss") || pairs.length > 0;
  const metrics = names.filter((name) => mayBeSeries(name, columns));
  // Without an epoch column, `loss` alone may be an insurance loss.
  return (
    metrics.some(isTotalLoss) &&
    (pairs.includes("loss") || metrics.every((name) => isKnownMetric(name, columns)))
  );
}
