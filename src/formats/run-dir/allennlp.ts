import { posix } from "node:path";
import type { Artifact } from "../../reading/artifact.ts";
import { type FileKind, firstMatching, withFileContext } from "../../reading/first-matching.ts";
import type { ColumnConfig } from "../../reading/format.ts";
import { headDict, readDict } from "../../reading/json/dict.ts";
import { dictToTable } from "../../reading/json/dict-table.ts";
import { denseColumn, stackTables, withoutColumns } from "../../reading/table/select-columns.ts";
import { metricColumns, type Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";

const epochName = /(?:^|\/)metrics_epoch_(\d{1,9})\.json$/;

const epochs: FileKind = {
  files: ["metrics_epoch_*.json"],
  matches: (artifact) => epochName.test(artifact.path) && isOwn(artifact),
  read: (files, columns) => {
    // Paths are sorted as text: 10 before 2.
    const sorted = files
      .map((file) => ({ file, epoch: Number(epochName.exec(file.path)?.[1]) }))
      .sort((a, b) => a.epoch - b.epoch);
    const tables = sorted.map(({ file, epoch }) =>
      withFileContext(file, () => readEpoch(file, epoch, columns)),
    );
    return toRuns(stackTables(tables), columns);
  },
};

/** Written when the training ends, with the metrics of the last and the best epoch. */
const final: FileKind = {
  files: ["*metrics.json"],
  matches: (artifact) => /(^|\/)metrics\.json$/.test(artifact.path) && isOwn(artifact),
  read: ([file], columns) => toRuns(readEpoch(file, null, columns), columns),
};

/** `metrics_epoch_0.json`, `metrics_epoch_1.json`, …: `training_loss`, `validation_loss`. */
export const allennlp = firstMatching({ id: "allennlp", title: "AllenNLP metrics", runKey: posix.dirname }, [
  epochs,
  final,
]);

const metric = /^(training|validation|test)_(?!.*(memory|duration|epochs?$))/;

function isOwn(artifact: Artifact): boolean {
  const entries = headDict(artifact)?.entries;
  return (
    entries?.has("training_loss") === true && (entries.has("training_duration") || entries.has("best_epoch"))
  );
}

function readEpoch(file: Artifact, epoch: number | null, columns: ColumnConfig): Table {
  const table = dictToTable(readDict(file));
  const counter =
    epoch === null ? table.columns.filter(({ name }) => name === "epoch") : [denseColumn("epoch", [epoch])];
  const metrics = withoutColumns(table, (name) => !metric.test(name) && !columns.metrics.has(name));
  const own = { ...metrics, columns: [...counter, ...metrics.columns] };
  // Reports text in place of a number now, while the file is known.
  metricColumns(own, columns);
  return own;
}
