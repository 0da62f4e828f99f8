import { isKnownName } from "../../../curves/names.ts";
import type { Artifact } from "../../../reading/artifact.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { looksLikeTraining } from "../../../reading/table/columns.ts";
import { findIndexColumn } from "../../../reading/table/table.ts";
import { expectPosition, toRuns } from "../../../reading/table/to-runs.ts";
import { withoutSummary } from "../../run-dir/hugging-face/summary.ts";
import { namesIn, readTable } from "./columns.ts";
import { readFooter } from "./footer.ts";

const maxGiB = 1;

/** Tells whether the column names look like a training's. */
export function holdsTraining(artifact: Artifact, columns: ColumnConfig): boolean {
  try {
    return looksLikeTraining(namesIn(readFooter(artifact)), columns);
  } catch (error) {
    // A broken file is reported only if it is named like a history: it may be a data set.
    if (error instanceof FormatError) return isNamedLikeHistory(artifact);
    throw error;
  }
}

/** Reads the runs of a Parquet file. Throws a FormatError. */
export async function readColumns(artifact: Artifact, columns: ColumnConfig): Promise<ParsedRun[]> {
  if (artifact.size > maxGiB * 2 ** 30) {
    throw new FormatError(`expected at most ${maxGiB} GiB, got ${artifact.size} bytes`);
  }
  const table = await readTable(artifact, readFooter(artifact), columns);
  expectPosition(table, columns);
  return toRuns(withoutSummary(table), columns, { column: findIndexColumn(table) });
}

function isNamedLikeHistory({ path }: Artifact): boolean {
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return isKnownName(stem) || /(^|[^a-z])(acc|history|metrics?|training)([^a-z]|$)/i.test(stem);
}
