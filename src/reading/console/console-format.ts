import { parseName } from "../../curves/names.ts";
import type { Artifact } from "../artifact.ts";
import type { ColumnConfig, Format } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { isKnownMetric } from "../table/columns.ts";
import type { Table } from "../table/table.ts";
import { toRuns } from "../table/to-runs.ts";
import { headLines, readLines } from "../text/lines.ts";
import { logFiles, mayBeConsoleLog } from "./console-log.ts";
import { type LineReader, linesToTable } from "./line-table.ts";

/** A log that a program prints, redirected to a file: some of its lines record metrics. */
export type ConsoleFormat = {
  readonly id: string;
  readonly title: string;
  /** Makes a reader for one log, which may remember earlier lines, such as a heading or the epoch. */
  readonly reader: () => LineReader;
  /** Makes a reader of the lines within epochs, too; used only if no line records the training of a whole epoch. */
  readonly batchReader?: () => LineReader;
};

export function consoleFormat(format: ConsoleFormat): Format {
  const { id, title, reader, batchReader } = format;
  const readers = batchReader === undefined ? [reader] : [reader, batchReader];
  return {
    id,
    title,
    files: logFiles,
    matches: (artifact, config) =>
      mayBeConsoleLog(artifact) &&
      readers.some((makeReader) => recordsMetric(artifact, makeReader(), config)),
    read: ([artifact], config) => {
      const table = chooseTable(readers, config, (makeReader) =>
        linesToTable(readLines(artifact.openText()), makeReader()),
      );
      if (table === null) throw new FormatError(`no line with metrics found, as ${title} prints them`);
      return toRuns(table, config);
    },
  };
}

function recordsMetric(artifact: Artifact, read: LineReader, config: ColumnConfig): boolean {
  for (const { text } of headLines(artifact)) {
    for (const [name] of read(text) ?? []) if (isKnownMetric(name, config)) return true;
  }
  return false;
}

/** Returns the first table with train metrics, else the first with any row; null if there is none. */
function chooseTable(
  readers: readonly (() => LineReader)[],
  config: ColumnConfig,
  readTable: (reader: () => LineReader) => Table,
): Table | null {
  let first: Table | null = null;
  for (const reader of readers) {
    const table = readTable(reader);
    if (table.rows === 0) continue;
    if (table.columns.some(({ name }) => isTrainMetric(name, config))) return table;
    first ??= table;
  }
  return first;
}

function isTrainMetric(name: string, config: ColumnConfig): boolean {
  const { split } = parseName(name);
  return split === "train" || (split === null && isKnownMetric(name, config));
}
