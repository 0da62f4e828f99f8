import { directionOf } from "../../../curves/names.ts";
import { type Artifact, type Columns, FormatError, type Recording } from "../../../reading/format.ts";
import { tellOfTraining } from "../../../reading/table/columns.ts";
import { rowLabels } from "../../../reading/table/table.ts";
import { expectPosition, recordingsOf } from "../../../reading/table/to-runs.ts";
import { namesIn, readTable } from "./columns.ts";
import { readFooter } from "./footer.ts";

const mostGiB = 1;

/** Do the names in its footer tell of a training? */
export function tells(artifact: Artifact, columns: Columns): boolean {
  try {
    return tellOfTraining(namesIn(readFooter(artifact)), columns);
  } catch (error) {
    // Of a data set, it is no matter that it is broken.
    if (error instanceof FormatError) return isCalledHistory(artifact);
    throw error;
  }
}

export async function readColumns(artifact: Artifact, columns: Columns): Promise<Recording[]> {
  if (artifact.bytes > mostGiB * 2 ** 30) {
    throw new FormatError(`expected at most ${mostGiB} GiB, ${artifact.bytes} bytes came`);
  }
  const table = await readTable(artifact, readFooter(artifact), columns);
  expectPosition(table, columns);
  return recordingsOf(table, columns, { column: rowLabels(table) });
}

function isCalledHistory({ path }: Artifact): boolean {
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return directionOf(stem) !== null || /(^|[^a-z])(acc|history|metrics?|training)([^a-z]|$)/i.test(stem);
}
