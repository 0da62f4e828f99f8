import type { Format, ParsedRun } from "../../src/reading/format.ts";
import { artifactOf, noColumns } from "./artifact.ts";

/** Reads the files of one run, by path, as a format that must recognise each of them and take them for one run. */
export async function readRunAs(
  format: Format,
  files: Readonly<Record<string, string>>,
  columns = noColumns,
): Promise<ParsedRun[]> {
  const [first, ...others] = Object.entries(files).map(([path, text]) => artifactOf(path, text));
  if (!first) return [];
  for (const artifact of [first, ...others]) {
    if (!(await format.matches(artifact, columns)))
      throw new Error(`${format.id} does not know ${artifact.path}`);
    if (format.runKey?.(artifact.path) !== format.runKey?.(first.path)) {
      throw new Error(`${artifact.path} is of another run than ${first.path}`);
    }
  }
  return format.read([first, ...others], columns);
}
