import { directionOf } from "../curves/names.ts";
import { type Artifact, type Format, FormatError } from "./format.ts";
import { namesIn, readTable } from "./parquet/columns.ts";
import { magic, readFooter } from "./parquet/footer.ts";
import { tellOfTraining } from "./tables/columns.ts";
import { expectPosition, recordingsOf } from "./tables/recordings.ts";
import { rowLabels } from "./tables/table.ts";

const mostGiB = 1;

/** Metrics as pandas, Polars or DuckDB write them: a column each. */
export const parquet: Format = {
  id: "parquet",
  title: "Parquet",
  files: ["*.parquet"],
  recognises: (artifact, columns) => {
    if (!/\.parquet$/i.test(artifact.path) || !artifact.head.startsWith(magic)) return false;
    try {
      return tellOfTraining(namesIn(readFooter(artifact)), columns);
    } catch (error) {
      // Of a data set, it is no matter that it is broken.
      if (error instanceof FormatError) return isCalledHistory(artifact);
      throw error;
    }
  },
  read: async ([artifact], columns) => {
    if (artifact.bytes > mostGiB * 2 ** 30) {
      throw new FormatError(`expected at most ${mostGiB} GiB, ${artifact.bytes} bytes came`);
    }
    const table = await readTable(artifact, readFooter(artifact), columns);
    expectPosition(table, columns);
    return recordingsOf(table, columns, { column: rowLabels(table) });
  },
};

function isCalledHistory({ path }: Artifact): boolean {
  const stem = path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
  return directionOf(stem) !== null || /(^|[^a-z])(acc|history|metrics?|training)([^a-z]|$)/i.test(stem);
}
