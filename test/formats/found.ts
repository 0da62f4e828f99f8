import type { FoundFile } from "../../src/formats/detect.ts";
import { readRuns } from "../../src/formats/read-runs.ts";
import { artifactOf, noColumns } from "./artifact.ts";

/** Files as a search finds them, by their path. */
export function foundBySearch(files: Readonly<Record<string, string | Uint8Array>>): FoundFile[] {
  return Object.entries(files).map(([path, text]) => ({
    path,
    by: "search",
    open: () => artifactOf(path, text),
  }));
}

/** What the report would say of found files: the runs with their curves, and the problems. */
export async function told(
  found: readonly FoundFile[],
  ignore: readonly string[] = [],
): Promise<{ runs: string[]; problems: string[] }> {
  const { runs, problems } = await readRuns(found, { columns: noColumns, format: null, ignore });
  return {
    runs: runs.map(
      ({ name, series }) => `${name}: ${series.map((one) => `${one.name}[${one.values.length}]`).join(" ")}`,
    ),
    problems: problems.map(({ level, file, message }) => `${level} ${file}: ${message}`),
  };
}
