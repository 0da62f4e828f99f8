import type { Format } from "../../reading/format.ts";
import { magic } from "./parquet/magic.ts";

/** A table written by pandas, Polars or DuckDB, with a column per metric. */
export const parquet: Format = {
  id: "parquet",
  title: "Parquet",
  files: ["*.parquet"],
  matches: async (artifact, columns) => {
    if (!/\.parquet$/i.test(artifact.path) || !artifact.head.startsWith(magic)) return false;
    const { holdsTraining } = await import("./parquet/read.ts");
    return holdsTraining(artifact, columns);
  },
  read: async ([artifact], columns) => {
    const { readColumns } = await import("./parquet/read.ts");
    return readColumns(artifact, columns);
  },
};
