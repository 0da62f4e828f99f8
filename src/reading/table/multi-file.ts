import type { Artifact } from "../artifact.ts";
import { fromFile, withFileContext } from "../first-matching.ts";
import type { ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import type { Table } from "./table.ts";
import { mergeParts } from "./to-runs.ts";

/**
 * Reads a run whose series are in several files. A file may hold several trainings, one after the other; the last of
 * each file belong together. Throws a FormatError that names the file.
 */
export function readMultiFileRun(
  files: readonly Artifact[],
  read: (artifact: Artifact) => readonly ParsedRun[],
): ParsedRun[] {
  const names = new Set<string>();
  const parts = files.map((artifact) => {
    const runs = withFileContext(artifact, () => read(artifact)).map((run) => fromFile(run, artifact));
    for (const name of new Set(runs.flatMap(({ series }) => series.map(({ name }) => name)))) {
      if (names.has(name)) throw new FormatError(`duplicate metric ${quote(name)}`, null, artifact.path);
      names.add(name);
    }
    return runs;
  });
  const leftOut = files
    .filter((_, index) => parts[index]?.length === 0)
    .map(({ path }) => ({ what: path, why: "not a metric" }));
  return mergeParts(parts, joinNotes).map((run) => ({
    ...run,
    leftOut: [...(run.leftOut ?? []), ...leftOut],
  }));
}

/** Renames the last column of a table. */
export function renameLastColumn(table: Table, name: string): Table {
  return {
    ...table,
    columns: table.columns.map((column, index, { length }) =>
      index === length - 1 ? { ...column, name } : column,
    ),
  };
}

/** Lists each note once, with the series that have it. */
export function joinNotes(parts: readonly ParsedRun[]): string[] {
  const seriesByNote = new Map<string, string[]>();
  for (const { series, notes } of parts) {
    for (const note of notes) {
      const names = seriesByNote.get(note) ?? [];
      seriesByNote.set(note, names);
      for (const { name } of series) names.push(name);
    }
  }
  return [...seriesByNote].map(([note, [first = "", ...others]]) => {
    if (parts.length === 1) return note;
    return `${quote(first)}${others.length > 0 ? ` and ${others.length} more` : ""}: ${note}`;
  });
}
