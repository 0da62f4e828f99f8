import { posix } from "node:path";
import type { Params } from "../curves/model.ts";
import type { Artifact, Columns, Recording } from "./format.ts";
import { plainOf } from "./literal-params.ts";
import { paramsOf } from "./params.ts";
import { readRows, rowNames, rowsOfList } from "./row-log.ts";
import { firstOf, inFile } from "./several-files.ts";
import { isKnownMetric, mayBeSeries } from "./tables/columns.ts";
import { isDict, keysOf, tableOfDict } from "./tables/json-rows.ts";
import { recordingsOf } from "./tables/recordings.ts";
import { stacked } from "./tables/select.ts";
import type { Table } from "./tables/table.ts";
import { headLiteral, parseLiteral } from "./text/literal.ts";
import { withoutSummary } from "./trainer-summary.ts";

/** The Trainer saves its state with each checkpoint, and at last beside them; LLaMA-Factory logs its progress besides. */
export const huggingFace = firstOf(
  { id: "hugging-face", title: "Hugging Face Trainer and LLaMA-Factory", runOf: outputDirectory },
  [
    {
      files: ["trainer_state.json", "trainer_log.jsonl"],
      recognises: (artifact) => isState(artifact) || isOwn(rowNames(artifact)),
      read: readLongest,
    },
    { files: ["*_results.json"], recognises: isResults, read: readResults },
  ],
);

const ownName =
  /(?:^|\/)(?:trainer_state\.json|trainer_log\.jsonl|(?:all|train|eval|test|predict)_results\.json)$/;

/** A file that somebody gave another name is a run of its own. */
function outputDirectory(path: string): string {
  if (!ownName.test(path)) return path.replace(/\.\w+$/, "");
  const directory = posix.dirname(path);
  return /^checkpoint-\d+$/.test(posix.basename(directory)) ? posix.dirname(directory) : directory;
}

function isState(artifact: Artifact): boolean {
  const value = headLiteral(artifact)?.value ?? null;
  return isDict(value) && value.entries.has("log_history");
}

/** The rows of a `log_history` alone, or of LLaMA-Factory. */
function isOwn(names: ReadonlySet<string>): boolean {
  if (names.has("current_steps")) return names.has("total_steps") && names.has("percentage");
  return names.has("step") && [...names].some((name) => /^(train|eval)_(\w+_)?runtime$/.test(name));
}

function readLongest(files: readonly [Artifact, ...Artifact[]], columns: Columns): Recording[] {
  const [only, ...others] = files;
  if (others.length === 0) return readLog(only, columns);
  let longest = { file: only, step: Number.NEGATIVE_INFINITY };
  for (const file of files) {
    const step = inFile(file, () => lastStep(file));
    if (step > longest.step || (step === longest.step && isState(file))) longest = { file, step };
  }
  const { file, step } = longest;
  const note = `${files.length} files tell of this run: ${file.path}, up to step ${step}, is the longest and counts`;
  const [first, ...rest] = inFile(file, () => readLog(file, columns));
  return first ? [{ ...first, notes: [note, ...first.notes] }, ...rest] : [];
}

function lastStep(file: Artifact): number {
  const head = headLiteral(file)?.value ?? null;
  const step = isDict(head) ? head.entries.get("global_step") : null;
  if (typeof step === "number") return step;
  const steps = readTable(file).table.columns.find(({ name }) => /^(current_steps|step)$/.test(name));
  return steps?.values.last ?? 0;
}

function readLog(file: Artifact, columns: Columns): Recording[] {
  const { table, params } = readTable(file);
  const recordings = recordingsOf(withoutSummary(table), columns);
  return params ? recordings.map((recording) => ({ ...recording, params })) : recordings;
}

const settings = ["train_batch_size", "num_train_epochs", "max_steps", "trial_params"];

function readTable(file: Artifact): { table: Table; params?: Params } {
  if (!isState(file)) return { table: readRows(file) };
  const state = parseLiteral(file.openText());
  if (!isDict(state)) return { table: rowsOfList(state) };
  const own = settings.map((name) => [name, plainOf(state.entries.get(name) ?? null)]);
  return {
    table: rowsOfList(state.entries.get("log_history") ?? null),
    params: paramsOf(Object.fromEntries(own)),
  };
}

function isResults(artifact: Artifact, columns: Columns): boolean {
  const value = ownName.test(artifact.path) ? (headLiteral(artifact)?.value ?? null) : null;
  return (
    isDict(value) && keysOf(value).some((key) => mayBeSeries(key, columns) && isKnownMetric(key, columns))
  );
}

/** `all_results.json` holds what the others do. */
function readResults(files: readonly Artifact[], columns: Columns): Recording[] {
  const all = files.filter(({ path }) => path.endsWith("all_results.json"));
  const tables = (all.length > 0 ? all : files).map((file) =>
    inFile(file, () => {
      const value = parseLiteral(file.openText());
      return isDict(value) ? tableOfDict(value) : rowsOfList(value);
    }),
  );
  const notes = ["results have one value of each metric, and `train_loss` is the mean of the whole training"];
  return recordingsOf({ ...stacked(tables), notes }, columns);
}
