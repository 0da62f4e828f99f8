import { resolve } from "node:path";
import { openArtifact } from "../src/artifacts/open.ts";
import { readRuns } from "../src/formats/read-runs.ts";
import { tell } from "./tell.ts";

// Our side of each pair: reads the file into runs, as the command and the Action do.

const [, , path = ""] = process.argv;
const candidate = { path, by: "name", open: () => openArtifact(path, resolve(path), null) } as const;

void readRuns([candidate], { columns: { metrics: new Set(), position: null }, format: null }).then(
  ({ runs, problems }) => {
    const errors = problems.filter(({ level }) => level === "error");
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join("; "));
    tell(() => runs.flatMap((run) => run.series.map(({ name, values }) => [name, values] as const)));
  },
);
