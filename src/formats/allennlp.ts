import { posix } from "node:path";
import { type Artifact, type Columns, FormatError } from "./format.ts";
import { firstOf, inFile, type Kind } from "./several-files.ts";
import { isDict, keysOf, tableOfDict } from "./tables/json-rows.ts";
import { recordingsOf } from "./tables/recordings.ts";
import { columnOf, stacked } from "./tables/select.ts";
import { metricsOf, type Table } from "./tables/table.ts";
import { headLiteral, parseLiteral } from "./text/literal.ts";

const epochName = /(?:^|\/)metrics_epoch_(\d{1,9})\.json$/;

const epochs: Kind = {
  files: ["metrics_epoch_*.json"],
  recognises: (artifact) => epochName.test(artifact.path) && isOwn(artifact),
  read: (files, columns) => {
    // As text, 10 comes before 2.
    const sorted = files
      .map((file) => ({ file, epoch: Number(epochName.exec(file.path)?.[1]) }))
      .sort((a, b) => a.epoch - b.epoch);
    const tables = sorted.map(({ file, epoch }) => inFile(file, () => readEpoch(file, epoch, columns)));
    return recordingsOf(stacked(tables), columns);
  },
};

/** Written at the end, of the last epoch and the best one. */
const final: Kind = {
  files: ["metrics.json"],
  recognises: (artifact) => /(^|\/)metrics\.json$/.test(artifact.path) && isOwn(artifact),
  read: ([file], columns) => recordingsOf(readEpoch(file, null, columns), columns),
};

/** `metrics_epoch_0.json`, `metrics_epoch_1.json`, …: `training_loss`, `validation_loss`. */
export const allennlp = firstOf({ id: "allennlp", title: "AllenNLP metrics", runOf: posix.dirname }, [
  epochs,
  final,
]);

const metric = /^(training|validation|test)_(?!.*(memory|duration|epochs?$))/;

function isOwn(artifact: Artifact): boolean {
  const value = headLiteral(artifact)?.value ?? null;
  const keys = isDict(value) ? keysOf(value) : [];
  return (
    keys.includes("training_duration") || (keys.includes("training_loss") && keys.includes("best_epoch"))
  );
}

function readEpoch(file: Artifact, epoch: number | null, columns: Columns): Table {
  const value = parseLiteral(file.openText());
  if (!isDict(value)) throw new FormatError("expected a dict of metrics, something else came", 1);
  const table = tableOfDict(value);
  const counter =
    epoch === null ? table.columns.filter(({ name }) => name === "epoch") : [columnOf("epoch", [epoch])];
  const metrics = table.columns.filter(({ name }) => metric.test(name) || columns.metrics.has(name));
  const own = { ...table, columns: [...counter, ...metrics] };
  // Tells of text for a number while the file is known.
  metricsOf(own, columns);
  return own;
}
