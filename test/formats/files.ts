import type { Format, ParsedRun } from "../../src/reading/format.ts";
import { artifactOf, noColumns } from "./artifact.ts";

/** Reads files, given by path, as a format, which must recognise each of them and assign all to one run. */
export async function readRunAs(
  format: Format,
  files: Readonly<Record<string, string>>,
  columns = noColumns,
): Promise<ParsedRun[]> {
  const [first, ...others] = Object.entries(files).map(([path, text]) => artifactOf(path, text));
  if (!first) return [];
  for (const artifact of [first, ...others]) {
    if (!(await format.matches(artifact, columns)))
      throw new Error(`${format.id} does not recognise ${artifact.path}`);
    if (format.runKey?.(artifact.path) !== format.runKey?.(first.path)) {
      throw new Error(`${artifact.path} belongs to another run than ${first.path}`);
    }
  }
  return format.read([first, ...others], columns);
}
