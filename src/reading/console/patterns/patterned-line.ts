import type { Artifact } from "../../artifact.ts";
import type { ColumnConfig } from "../../format.ts";
import { readLines } from "../../text/lines.ts";
import { linePatternsFor, readByPatterns } from "./line-pattern.ts";

/** Whether a line of a text matches a pattern that the config has for it. */
export function hasPatternedLine({ path, openText }: Artifact, config: ColumnConfig): boolean {
  const read = readByPatterns(linePatternsFor(path, config));
  for (const { text } of readLines(openText())) if (read(text) !== null) return true;
  return false;
}
