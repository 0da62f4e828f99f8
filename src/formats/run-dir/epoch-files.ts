import { posix } from "node:path";
import { parseName } from "../../curves/names.ts";
import type { Artifact } from "../../reading/artifact.ts";
import { withFileContext } from "../../reading/first-matching.ts";
import type { Format } from "../../reading/format.ts";
import { FormatError, NoHistoryError } from "../../reading/format-error.ts";
import { dictToTable, flatKeys, listToTable, rowKeys } from "../../reading/json/dict-table.ts";
import { describeLiteral, isContainer, isDict, type Literal } from "../../reading/json/literal.ts";
import { headLiteral, parseLiteral } from "../../reading/json/python-literal.ts";
import { counterAxis, looksLikeTraining } from "../../reading/table/columns.ts";
import { withFileSide } from "../../reading/table/file-metric.ts";
import { denseColumn, stackTables } from "../../reading/table/select-columns.ts";
import type { Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { escapeRegExp } from "../../text/escape-reg-exp.ts";

/** The last number of an epoch in a path: `epoch_1_metrics.json`, `results_ep2.json`, `epoch_3/metrics.json`. */
const counted = /^(.*(?<![A-Za-z\d]))(epoch|ep|step|iter|iteration|round)([-_= ]?)(\d{1,9})(?!\d)/i;

/** A JSON of a script's own for each epoch, whose names differ in their number alone. */
export const epochFiles: Format = {
  id: "epoch-files",
  title: "One JSON file an epoch",
  files: ["*epoch*.json"],
  matches: (artifact, columns) => {
    const counter = counted.exec(artifact.path)?.[2];
    if (counter === undefined || !artifact.path.endsWith(".json")) return false;
    const value = headLiteral(artifact)?.value ?? null;
    const isOne = isContainer(value) && (isDict(value) || value.length === 1);
    return isOne && looksLikeTraining([counter, ...namesIn(artifact.path, value)], columns);
  },
  runKey: (path) => withoutSide(path.replace(counted, "$1$2$3*").replace(/\.json$/, "")),
  read: (files, columns) => {
    const epochs = files
      .map((file) => ({ file, at: Number(counted.exec(file.path)?.[4]) }))
      .sort((a, b) => a.at - b.at);
    expectEpochs([...new Set(epochs.map(({ at }) => at))]);
    const rows = stackTables(epochs.map(({ file }) => withFileContext(file, () => readEpoch(file))));
    const counter = counted.exec(files[0].path)?.[2] ?? "epoch";
    const column = denseColumn(
      counter,
      epochs.map(({ at }) => at),
    );
    const metrics = rows.columns.filter(({ name }) => counterAxis(name) === null);
    return toRuns({ ...rows, columns: [column, ...metrics] }, columns, { column });
  },
};

/** `epoch_*` for `val_epoch_*`: the sides of an epoch may have a file each. */
function withoutSide(path: string): string {
  const name = posix.basename(path);
  const { word } = parseName(`${name}_x`);
  if (word === null) return path;
  const side = new RegExp(`(^|[-_. ])${escapeRegExp(word)}([-_. ]|$)`, "i");
  return posix.join(posix.dirname(path), name.replace(side, "$1"));
}

/** The names of an epoch's values, with the side that the name of the file tells. */
function namesIn(path: string, value: Literal): string[] {
  return withFileSide(isDict(value) ? flatKeys(value) : rowKeys(value), path);
}

function readEpoch({ path, openText }: Artifact): Table {
  const value = parseLiteral(openText());
  const table = isDict(value) ? dictToTable(value) : isContainer(value) ? listToTable(value) : null;
  if (table === null) throw new FormatError(`expected a dict, got ${describeLiteral(value)}`, 1);
  const names = withFileSide(
    table.columns.map(({ name }) => name),
    path,
  );
  return {
    ...table,
    columns: table.columns.map((column, index) => ({ ...column, name: names[index] ?? column.name })),
  };
}

/**
 * Throws a NoHistoryError unless the numbers count the epochs of one training: `epoch_10`, `epoch_50` and `epoch_100` may be trainings
 * of so many.
 */
function expectEpochs(at: readonly number[]): void {
  const steps = at.slice(1).map((number, index) => number - (at[index] ?? 0));
  const step = Math.min(...steps);
  const isRegular =
    steps.every((one) => one % step === 0) &&
    steps.reduce((sum, one) => sum + one, 0) <= 2 * step * steps.length;
  if (steps.length > 0 && step > 0 && isRegular) return;
  const numbers = at.slice(0, 4).join(", ") + (at.length > 4 ? ", …" : "");
  const fault =
    at.length === 1
      ? "the metrics of one epoch"
      : `epochs ${numbers} of one training, or trainings of so many epochs`;
  throw new NoHistoryError(
    `expected a file for each epoch, got ${fault}: save the metrics of all epochs in one file`,
  );
}
