import type { Params } from "../curves/model.ts";
import { Numbers } from "./bytes/numbers.ts";
import { type Artifact, type Columns, type Format, FormatError, type Recording } from "./format.ts";
import { paramsOf } from "./params.ts";
import { mayBeSeries } from "./tables/columns.ts";
import { readParts } from "./tables/parts.ts";
import { recordingsOf } from "./tables/recordings.ts";
import { addCell, emptyColumn, type Table } from "./tables/table.ts";
import { quote } from "./text/came.ts";
import { linesOf } from "./text/lines.ts";
import { readNumber } from "./text/number.ts";

/** MLflow's store of files: in the directory of a run, a file for each metric and each param. */
export const mlflow: Format = {
  id: "mlflow",
  title: "MLflow file store",
  files: ["metrics/**/*", "mlruns/**/params/**/*"],
  recognises: (artifact) => {
    const { run, kind } = partsOf(artifact.path);
    if (kind === "metrics") return pointOf(artifact.head.slice(0, 1000).split(/\r?\n/, 1)[0] ?? "") !== null;
    return kind === "params" && runId.test(run);
  },
  runOf: (path) => partsOf(path).run,
  read: (files, columns) => {
    const metrics = files.filter(({ path }) => partsOf(path).kind === "metrics");
    if (metrics[0] === undefined || isDeleted(metrics[0])) return [];
    const params = paramsIn(files.filter((file) => !metrics.includes(file)));
    const recordings = readParts(metrics, (artifact) => readMetric(artifact, columns));
    return recordings.map((recording) => ({ ...recording, params }));
  },
};

const runId = /(^|\/)[\da-f]{32}$/;
const inRun = /^(?:((?:.*?\/)?[\da-f]{32}|.*?)\/)?(metrics|params)\/(.+)$/;

/** The name of a metric or a param may have slashes. */
function partsOf(path: string): { run: string; kind: string; name: string } {
  const [, run = ".", kind = "", name = ""] = inRun.exec(path) ?? [];
  return { run, kind, name };
}

function readMetric(artifact: Artifact, columns: Columns): Recording[] {
  const { name } = partsOf(artifact.path);
  return mayBeSeries(name, columns) ? recordingsOf(tableOf(artifact, name), columns) : [];
}

function tableOf(artifact: Artifact, name: string): Table {
  const [steps, values, lines] = [emptyColumn("step"), emptyColumn(name), new Numbers()];
  const notes: string[] = [];
  for (const { text, number, ended } of linesOf(artifact.openText())) {
    const point = pointOf(text);
    if (point !== null) {
      addCell(steps, lines.length, point.step);
      addCell(values, lines.length, point.value);
      lines.push(number);
    } else if (ended)
      throw new FormatError(`expected a time, a value and a step, ${quote(text)} came`, number);
    else notes.push(`the last row (line ${number}) is cut off in the middle, and is left out`);
  }
  if (endsWithoutStep(steps.values)) {
    for (const all of [steps.rows, steps.values, values.rows, values.values, lines]) all.pop();
    notes.push("the last value was logged without a step, and is left out");
  }
  return { columns: [steps, values], rows: lines.length, lines, notes };
}

/** A final value that follows the curve, at step 0 for want of another. */
function endsWithoutStep(steps: Numbers): boolean {
  return steps.length > 2 && steps.last === 0 && steps.get(steps.length - 2) > 0;
}

/** `1732330000000 0.25 7`; the first MLflow wrote no step, the newest adds the name and the digest of a dataset. */
function pointOf(line: string): { value: number; step: number } | null {
  const parts = line.trim().split(" ");
  const [time = "", shown = "", step = "0"] = parts;
  const value = readNumber(shown);
  const isPoint = /^\d+$/.test(time) && /^-?\d+$/.test(step) && [2, 3, 5].includes(parts.length);
  return isPoint && value !== null ? { value, step: Number(step) } : null;
}

function isDeleted(metric: Artifact): boolean {
  const up = "../".repeat(partsOf(metric.path).name.split("/").length);
  return /^lifecycle_stage: deleted\s*$/m.test(metric.beside(`${up}meta.yaml`)?.head ?? "");
}

/** Longer texts are no settings to compare. */
const longestParam = 500;

function paramsIn(files: readonly Artifact[]): Params {
  const short = files.filter(({ bytes }) => bytes <= longestParam);
  return paramsOf(Object.fromEntries(short.map(({ path, head }) => [partsOf(path).name, settingOf(head)])));
}

function settingOf(text: string): string | number | boolean {
  if (/^(true|false)$/i.test(text)) return /^true$/i.test(text);
  const number = readNumber(text);
  return number !== null && Number.isFinite(number) ? number : text;
}
