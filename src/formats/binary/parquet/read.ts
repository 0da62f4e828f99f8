import { directionOf } from "../../../curves/names.ts";
import type { Artifact } from "../../../reading/artifact.ts";
import type { ColumnConfig, ParsedRun } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { looksLikeTraining } from "../../../reading/table/columns.ts";
import { findIndexColumn } from "../../../reading/table/table.ts";
import { expectPosition, toRuns } from "../../../reading/table/to-runs.ts";
import { namesIn, readTable } from "./columns.ts";
import { readFooter } from "./footer.ts";

const maxGiB = 1;

/** Do the names in its footer tell of a training? */
export function holdsTraining(artifact: Artifact, columns: ColumnConfig): boolean {
  try {
    return looksLikeTraining(namesIn(readFooter(artifact)), columns);
  } catch (error) {
    // Of a data set, it is no matter that it is broken.
    if (error instanceof FormatError) return isCalledHistory(artifact);
    throw error;
  }
}

export async function readColumns(artifact: Artifact, columns: ColumnConfig): Promise<ParsedRun[]> {
  if (artifact.size > maxGiB * 2 ** 30) {
    throw new FormatError(`expected at most ${maxGiB} GiB, ${artifact.size} bytes came`);
  }
  const table = await readTable(artifact, readFooter(artifact), columns);
  expectPosition(table, columns);
  return toRuns(table, columns, { column: findIndexColumn(table) });
}

function isCalledHistory({ path }: Artifact): boolean {
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return directionOf(stem) !== null || /(^|[^a-z])(acc|history|metrics?|training)([^a-z]|$)/i.test(stem);
}
