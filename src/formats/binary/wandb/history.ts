import type { Params } from "../../../curves/model.ts";
import type { Artifact } from "../../../reading/artifact.ts";
import type { FileKind } from "../../../reading/first-matching.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { headDict, knownMetrics, readDict } from "../../../reading/json/dict.ts";
import { dictToTable } from "../../../reading/json/dict-table.ts";
import { hasKeys, hasMetrics, readRows } from "../../../reading/json/row-log.ts";
import { withoutColumns } from "../../../reading/table/select-columns.ts";
import type { Table } from "../../../reading/table/table.ts";
import { toRuns } from "../../../reading/table/to-runs.ts";
import { paramsOf } from "../../params.ts";
import { readSettings } from "../../settings.ts";

/** Written by W&B until 2020: one line per call of `wandb.log`. */
export const wandbHistory: FileKind = {
  files: ["wandb-history.jsonl"],
  matches: (artifact, columns) =>
    !isSummary(artifact) && hasKeys(artifact, ["_step"]) && hasMetrics(artifact, columns),
  read: ([artifact], columns) => toRunsWithParams(artifact, readRows(artifact), columns),
};

/** Holds only the last value of each metric: a curve of one point. */
export const wandbSummary: FileKind = {
  files: ["*wandb-summary.json"],
  matches: (artifact, columns) => isSummary(artifact) && knownMetrics(headDict(artifact), columns).length > 0,
  read: async ([artifact], columns) => {
    const runs = await toRunsWithParams(artifact, dictToTable(readDict(artifact)), columns);
    return runs.map((run) => ({ ...run, notes: [...run.notes, lastValues] }));
  },
};

const lastValues =
  "only W&B's summary is left of the run: each value is the last that was logged, not all of one step";

function isSummary({ path }: Artifact): boolean {
  return path.endsWith("wandb-summary.json");
}

async function toRunsWithParams(
  artifact: Artifact,
  table: Table,
  columns: ColumnConfig,
): Promise<ParsedRun[]> {
  const runs = toRuns(withoutMedia(table), columns);
  const params = await paramsIn(artifact.sibling("config.yaml"));
  return params ? runs.map((run) => ({ ...run, params })) : runs;
}

/** Drops histograms, images and tables: dicts with a `_type` and numbers that describe them. */
function withoutMedia(table: Table): Table {
  const media = table.columns
    .filter(({ name, firstText }) => firstText !== null && name.endsWith("/_type"))
    .map(({ name }) => name.slice(0, -"_type".length));
  return withoutColumns(table, (name) => media.some((path) => name.startsWith(path)));
}

/** Reads params from `config.yaml`: `{batch_size: {desc: null, value: 32}}`. `_wandb` holds W&B's own notes. */
async function paramsIn(config: Artifact | null): Promise<Params | null> {
  const tree = config && (await readSettings(config));
  if (typeof tree !== "object" || tree === null) return null;
  const values = Object.entries(tree)
    .filter(([name]) => !/^_wandb$|^wandb_version$/.test(name))
    .map(([name, entry]) => [name, settingOf(entry)]);
  return paramsOf(Object.fromEntries(values));
}

function settingOf(entry: unknown): unknown {
  return typeof entry === "object" && entry !== null && "value" in entry ? entry.value : entry;
}
