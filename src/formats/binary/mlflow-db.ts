import type { Format } from "../../reading/format.ts";
import { isLfsPointer, lfsPointerError } from "../../reading/git-lfs.ts";
import { columnsOf } from "./mlflow-db/columns.ts";
import { databaseFiles, hasTables } from "./sqlite/tables.ts";

/** MLflow's default store since 3.7: one database with every run. */
export const mlflowDb: Format = {
  id: "mlflow-db",
  title: "MLflow database",
  files: databaseFiles,
  matches: (artifact) => hasTables(artifact, columnsOf, /mlflow[^/]*$/i),
  read: async ([artifact], columns) => {
    if (isLfsPointer(artifact)) throw lfsPointerError("an MLflow database", null);
    const { readStore } = await import("./mlflow-db/read.ts");
    return readStore(artifact, columns);
  },
};
