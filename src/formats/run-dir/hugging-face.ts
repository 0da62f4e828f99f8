import { posix } from "node:path";
import type { Params } from "../../curves/model.ts";
import type { Artifact } from "../../reading/artifact.ts";
import { firstMatching, fromFile, withFileContext } from "../../reading/first-matching.ts";
import type { ColumnConfig, ParsedRun } from "../../reading/format.ts";
import { FormatError } from "../../reading/format-error.ts";
import { frameNames } from "../../reading/json/data-frame.ts";
import { headDict, knownMetrics, readDict, toPlainObject } from "../../reading/json/dict.ts";
import { dictToTable, listToTable } from "../../reading/json/dict-table.ts";
import { literalToTable } from "../../reading/json/literal-table.ts";
import { collectLists } from "../../reading/json/named-lists.ts";
import { headLiteral, parseLiteral } from "../../reading/json/python-literal.ts";
import { expectRows, readRows, rowNames } from "../../reading/json/row-log.ts";
import { isKnownMetric } from "../../reading/table/columns.ts";
import { readTables } from "../../reading/table/csv.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import { stackTables } from "../../reading/table/select-columns.ts";
import type { Table } from "../../reading/table/table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";
import { paramsOf } from "../params.ts";
import { keepFirstProcess } from "./hugging-face/processes.ts";
import { withoutSummary } from "./hugging-face/summary.ts";

/** The Trainer's state, in every checkpoint and in the output directory, and LLaMA-Factory's own log of its progress. */
export const huggingFace = firstMatching(
  { id: "hugging-face", title: "Hugging Face Trainer, LLaMA-Factory", runKey: outputDirectory },
  [
    {
      files: ["trainer_state.json", "trainer_log.jsonl"],
      matches: (artifact, columns) =>
        // Most JSON is cheaper to search than to parse.
        /["'](log_history|current_steps|step)["']/.test(artifact.head) &&
        (isState(artifact) || isOwn(rowNames(artifact), columns)),
      read: readLongest,
    },
    {
      files: ["*log_history*.json", "*log_history*.csv"],
      matches: (artifact, columns) =>
        /(^|[,;\t"'])(eval|train)_(\w{1,80}_)?runtime[,;\t"'\r\n]/m.test(artifact.head) &&
        isOwn(frameColumns(artifact), columns),
      read: ([artifact], columns) => logToRuns({ table: readFrame(artifact, columns) }, columns),
    },
    { files: ["*_results.json"], matches: isResults, read: readResults },
  ],
);

const ownName =
  /(?:^|\/)(?:trainer_state\.json|trainer_log\.jsonl|(?:all|train|eval|test|predict)_results\.json)$/;

/** The Trainer's own checkpoints, the one that it pushes to the Hub, and copies of the best. */
const checkpoint =
  /^(?:tmp-)?(?:checkpoint[-_](?:\d+|best|last|latest|final)|(?:best|last|latest|final)[-_]checkpoint)$/i;

/** Returns the directory that holds the run's checkpoints. A renamed file is a run of its own. */
function outputDirectory(path: string): string {
  if (!ownName.test(path)) return path.replace(/\.\w+$/, "");
  const directory = posix.dirname(path);
  return checkpoint.test(posix.basename(directory)) ? posix.dirname(directory) : directory;
}

function isState(artifact: Artifact): boolean {
  return headDict(artifact)?.entries.has("log_history") === true;
}

/** Tells whether the keys are those of a bare `log_history` or of LLaMA-Factory's log, which has no metric of a prediction. */
function isOwn(names: ReadonlySet<string>, columns: ColumnConfig): boolean {
  if (names.has("current_steps")) {
    const isTraining = [...names].some((name) => isKnownMetric(name, columns));
    return names.has("total_steps") && names.has("percentage") && isTraining;
  }
  return (
    (names.has("step") || names.has("epoch")) &&
    [...names].some((name) => /^(train|eval)_(\w+_)?runtime$/.test(name))
  );
}

function readLongest(files: readonly [Artifact, ...Artifact[]], columns: ColumnConfig): ParsedRun[] {
  const [only, ...others] = files;
  if (others.length === 0) return readLog(only, columns);
  let longest = { file: only, step: Number.NEGATIVE_INFINITY };
  for (const file of files) {
    const step = withFileContext(file, () => lastStep(file));
    if (step > longest.step || (step === longest.step && isState(file))) longest = { file, step };
  }
  const { file, step } = longest;
  for (const other of files) refuseOtherTraining(file, other);
  const note = `${files.length} files record this run: using the longest, ${file.path}, up to step ${step}`;
  const runs = withFileContext(file, () => readLog(file, columns)).map((one) => fromFile(one, file));
  return runs.map((one, index) => (index === 0 ? { ...one, notes: [note, ...one.notes] } : one));
}

/** Throws a FormatError if a checkpoint is of another training, whose output directory was used again: it begins with other values. */
function refuseOtherTraining(file: Artifact, other: Artifact): void {
  const [own, theirs] = [file, other].map(firstRow);
  const isOther =
    own?.get("step") === theirs?.get("step") && !Object.is(own?.get("loss"), theirs?.get("loss"));
  if (!own?.has("loss") || !theirs?.has("loss") || !isOther) return;
  throw new FormatError(
    `expected the checkpoints of one training, got loss ${own.get("loss")} at step ${own.get("step")} in ${file.path} and ${theirs.get("loss")} in ${other.path}: remove those of another training`,
  );
}

/** The first row of a state's log, as far as the head of the file shows it. */
function firstRow(file: Artifact): ReadonlyMap<string, number> | null {
  const log = isState(file) ? headDict(file)?.entries.get("log_history") : null;
  const table = typeof log === "object" && log?.kind === "list" ? listToTable(log) : null;
  if (table === null) return null;
  const filled = table.columns.filter(({ rows }) => rows.length > 0 && rows.get(0) === 0);
  return new Map(filled.map(({ name, values }) => [name, values.get(0)]));
}

function lastStep(file: Artifact): number {
  const step = headDict(file)?.entries.get("global_step");
  if (typeof step === "number") return step;
  const steps = readTable(file).table.columns.find(({ name }) => /^(current_steps|step)$/.test(name));
  return steps?.values.last ?? 0;
}

function readLog(file: Artifact, columns: ColumnConfig): ParsedRun[] {
  return logToRuns(readTable(file), columns);
}

function logToRuns({ table, params }: { table: Table; params?: Params }, columns: ColumnConfig): ParsedRun[] {
  const own = withoutSummary(table);
  const [mean, isRead] = [table, own].map(({ columns }) => columns.find(({ name }) => name === "train_loss"));
  const leftOut = mean && !isRead ? [{ what: "train_loss", why: "the mean over the whole training" }] : [];
  return toRuns(own, columns).map((run) => ({
    ...run,
    ...(params ? { params } : {}),
    leftOut: [...leftOut, ...(run.leftOut ?? [])],
  }));
}

function isCsv(artifact: Artifact): boolean {
  return headLiteral(artifact) === null;
}

/** Returns the names of the columns of a `log_history` that pandas saved, as CSV or as a dict in any orientation. */
function frameColumns(artifact: Artifact): ReadonlySet<string> {
  if (isCsv(artifact)) return new Set(peekTable(artifact).names);
  const dict = headDict(artifact);
  if (dict === null) return new Set();
  return new Set([...frameNames(dict), ...collectLists(dict, 0).map(({ name }) => name)]);
}

function readFrame(artifact: Artifact, columns: ColumnConfig): Table {
  const source = artifact.openText();
  if (!isCsv(artifact)) return literalToTable(parseLiteral(source), columns, 0);
  const [table, ...others] = readTables(source);
  if (table === undefined || others.length > 0)
    throw new FormatError("expected one table of a `log_history`");
  return table;
}

const paramNames = ["train_batch_size", "num_train_epochs", "max_steps", "trial_params"];

function readTable(file: Artifact): { table: Table; params?: Params } {
  if (!isState(file)) return { table: keepFirstProcess(readRows(file), "current_steps") };
  const { entries } = readDict(file);
  const own = paramNames.map((name) => [name, toPlainObject(entries.get(name) ?? null)]);
  return {
    table: expectRows(entries.get("log_history") ?? null),
    params: paramsOf(Object.fromEntries(own)),
  };
}

function isResults(artifact: Artifact, columns: ColumnConfig): boolean {
  if (!ownName.test(artifact.path)) return false;
  return knownMetrics(headDict(artifact), columns).some((name) => /^(train|eval|test|predict)_/.test(name));
}

/** Reads `all_results.json` if there is one, since it repeats the others; else joins the others. */
function readResults(files: readonly Artifact[], columns: ColumnConfig): ParsedRun[] {
  const all = files.filter(({ path }) => path.endsWith("all_results.json"));
  const tables = (all.length > 0 ? all : files).map((file) =>
    withFileContext(file, () => dictToTable(readDict(file))),
  );
  const table = withEvaluatedPerplexity(stackTables(tables));
  const isMean = table.columns.some(({ name }) => name === "train_loss");
  const mean = isMean ? "; `train_loss` is the mean over the whole training" : "";
  return toRuns({ ...table, notes: [`results hold one value per metric${mean}`] }, columns);
}

/** The scripts for language models write the perplexity of their evaluation beside `eval_loss`, without its side. */
function withEvaluatedPerplexity(table: Table): Table {
  if (!table.columns.some(({ name }) => name === "eval_loss")) return table;
  const columns = table.columns.map((column) =>
    column.name === "perplexity" ? { ...column, name: "eval_perplexity" } : column,
  );
  return { ...table, columns };
}
