import type { Format } from "../../reading/format.ts";
import { isLfsPointer, lfsPointerError } from "../../reading/git-lfs.ts";
import { databaseFiles, hasTables } from "./sqlite/tables.ts";
import { columnsOf } from "./trackio/columns.ts";

/** Trackio's `<project>.db`: one database with every run of a project. */
export const trackio: Format = {
  id: "trackio",
  title: "Trackio database",
  files: databaseFiles,
  matches: (artifact) => hasTables(artifact, columnsOf, /trackio/i),
  read: async ([artifact], columns) => {
    if (isLfsPointer(artifact)) throw lfsPointerError("a Trackio database", null);
    const { readProject } = await import("./trackio/read.ts");
    return readProject(artifact, columns);
  },
};
