import type { Artifact } from "../artifact.ts";
import { withFileContext } from "../first-matching.ts";
import type { ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import type { Table } from "./table.ts";
import { mergeParts } from "./to-runs.ts";

/**
 * Reads a run that left its series in several files. A file may hold several trainings, one after the other: the last
 * of each file are the run's last. Throws a FormatError that names the file.
 */
export function readMultiFileRun(
  files: readonly Artifact[],
  read: (artifact: Artifact) => readonly ParsedRun[],
): ParsedRun[] {
  const names = new Set<string>();
  const all = files.map((artifact) => {
    const found = withFileContext(artifact, () => read(artifact));
    for (const name of new Set(found.flatMap(({ series }) => series.map((one) => one.name)))) {
      if (names.has(name))
        throw new FormatError(`expected ${quote(name)} once, two came`, null, artifact.path);
      names.add(name);
    }
    return found;
  });
  return mergeParts(all, notesOf);
}

/** The table of a file that holds one series, in its last column, under the name that the file's path gives it. */
export function renameLastColumn(table: Table, name: string): Table {
  return {
    ...table,
    columns: table.columns.map((column, index, { length }) =>
      index === length - 1 ? { ...column, name } : column,
    ),
  };
}

/** Each note once, with the series it is about. */
function notesOf(parts: readonly ParsedRun[]): string[] {
  const about = new Map<string, string[]>();
  for (const { series, notes } of parts) {
    for (const note of notes) {
      const names = about.get(note) ?? [];
      about.set(note, names);
      for (const { name } of series) names.push(name);
    }
  }
  return [...about].map(([note, [first = "", ...others]]) => {
    if (parts.length === 1) return note;
    return `${quote(first)}${others.length > 0 ? ` and ${others.length} more` : ""}: ${note}`;
  });
}
