import type { Artifact } from "../../reading/artifact.ts";
import { type FileKind, firstMatching } from "../../reading/first-matching.ts";
import type { ColumnConfig, ParsedRun } from "../../reading/format.ts";
import { flatKeys } from "../../reading/json/dict-table.ts";
import { isDict } from "../../reading/json/literal.ts";
import { literalToTable } from "../../reading/json/literal-table.ts";
import { headLiteral, parseLiteral } from "../../reading/json/python-literal.ts";
import { isKnownMetric, mayBeSeries } from "../../reading/table/columns.ts";
import { readEachTable, readTables } from "../../reading/table/csv.ts";
import { readMultiFileRun, renameLastColumn } from "../../reading/table/multi-file.ts";
import { peekTable } from "../../reading/table/peek-table.ts";
import { toRuns } from "../../reading/table/to-runs.ts";

/** One file per metric: `plots/metrics/train/loss.tsv`, or `loss.tsv` with timestamps before DVCLive 1. */
const curves: FileKind = {
  files: ["plots/metrics/**/*.tsv", "dvclive/**/*.tsv"],
  matches: (artifact) => artifact.path.endsWith(".tsv") && isCurve(artifact),
  read: (files, columns) => readMultiFileRun(files, (artifact) => readCurve(artifact, columns)),
};

/** Holds only the last value of each metric: a curve of one point. */
const summary: FileKind = {
  files: ["*metrics.json", "dvclive.json"],
  matches: (artifact, columns) =>
    /(^|\/)(metrics|dvclive)\.json$/.test(artifact.path) && isSummary(artifact, columns),
  read: ([artifact], columns) =>
    toRuns(literalToTable(parseLiteral(artifact.openText()), columns, 0), columns),
};

export const dvclive = firstMatching(
  { id: "dvclive", title: "DVCLive", runKey: (path) => parsePath(path).run },
  [curves, summary],
);

function isCurve(artifact: Artifact): boolean {
  const { names } = peekTable(artifact);
  const [last = "", before, first] = names.toReversed();
  if (before !== "step" || names.length > 3) return false;
  if (first === undefined ? !inPlots.test(artifact.path) : first !== "timestamp") return false;
  return `/${parsePath(artifact.path).series}`.endsWith(`/${last}`);
}

function isSummary(artifact: Artifact, columns: ColumnConfig): boolean {
  const value = headLiteral(artifact)?.value ?? null;
  // Several dicts: a file of JSON lines.
  if (!isDict(value) || /\}\s*\{/.test(artifact.head)) return false;
  const names = flatKeys(value);
  return typeof value.entries.get("step") === "number" && names.some((name) => isKnownMetric(name, columns));
}

const inPlots = /^(?:(.*?)\/)?(?:plots\/metrics|scalars)\/(.+)\.tsv$/;
const inDvclive = /^((?:.*\/)?dvclive)\/(.+)\.tsv$/;
const elsewhere = /^(?:(.*)\/)?(?:metrics\.json|([^/]+)\.tsv)$/;

function parsePath(path: string): { run: string; series: string } {
  const parts = inPlots.exec(path) ?? inDvclive.exec(path) ?? elsewhere.exec(path);
  if (parts === null) return { run: path.replace(/\.json$/, ""), series: "" };
  return { run: parts[1] ?? ".", series: parts[2] ?? "" };
}

function readCurve(artifact: Artifact, columns: ColumnConfig): ParsedRun[] {
  const { series } = parsePath(artifact.path);
  if (!mayBeSeries(series, columns)) return [];
  return readEachTable(readTables(artifact.openText()), (table) =>
    toRuns(renameLastColumn(table, series), columns),
  );
}
