import type { Run } from "../../../src/curves/model.ts";
import type { FoundFile } from "../../../src/formats/detect.ts";
import { readRuns } from "../../../src/formats/read-runs.ts";
import type { Problem } from "../../../src/problems.ts";
import { artifactOf, noColumns } from "../artifact.ts";

/** Reads one file as a search, a pattern or its name finds it. */
export function readFile(
  path: string,
  content: string | Uint8Array,
  by: FoundFile["by"] = "name",
): Promise<{ runs: Run[]; problems: Problem[] }> {
  const file = { path, by, open: () => artifactOf(path, content) };
  return readRuns([file], { columns: noColumns, format: null });
}

/** The messages of all problems, with their level and without the list of formats. */
export function messagesOf(problems: readonly Problem[]): string[] {
  return problems.map(({ level, message }) =>
    `${level}: ${message}`.replace(/ \(Keras histories, .* and others\)/, ""),
  );
}
