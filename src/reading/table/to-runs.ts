import { asClock, mayBeClock } from "../../curves/clock.ts";
import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { type Numbering, rowPositions } from "./counters.ts";
import { splitRestarts } from "./resumes.ts";
import { expandSplitColumn } from "./split-column.ts";
import { metricColumns, type Table } from "./table.ts";

/**
 * The trainings that a table holds. The column that the config names as the position numbers the rows, else
 * the one that the format knows, else a counter. Throws a FormatError where no curve comes, or a broken one.
 */
export function toRuns(
  table: Table,
  columns: ColumnConfig,
  { column: known = null, unnumbered = "row" }: Partial<Numbering> = {},
): ParsedRun[] {
  const column = table.columns.find(({ name }) => name === columns.position) ?? known;
  const sided = expandSplitColumn(table);
  const metrics = metricColumns(sided, columns).filter((metric) => metric !== column);
  if (metrics.length === 0) throw new FormatError("expected a metric with a number in it, none came");
  const positions = rowPositions(table, metrics, { column, unnumbered });
  const clock = sided.columns.find(
    (one) => mayBeClock(one.name) && one.firstText === null && !metrics.includes(one),
  );
  const recordings = splitRestarts(clock ? [...metrics, clock] : metrics, positions, table.lines).map(
    (recording) => (clock ? timed(recording, clock.name) : recording),
  );
  // What a table notes is how its file ends.
  return recordings.map((recording, index) =>
    index === recordings.length - 1
      ? { ...recording, notes: [...recording.notes, ...table.notes] }
      : recording,
  );
}

/** Takes the column that tells the time out of the curves. */
function timed({ series, ...recording }: ParsedRun, name: string): ParsedRun {
  const told = series.find((one) => one.name === name);
  const clock = told && asClock(told);
  return { ...recording, series: series.filter((one) => one !== told), ...(clock ? { clock } : {}) };
}

/**
 * Puts the trainings together that several parts of a run tell of, each one after the other: the last of each part are
 * the run's last. `noted` joins the notes of what was put together.
 */
export function mergeParts(
  parts: readonly (readonly ParsedRun[])[],
  noted = (joined: readonly ParsedRun[]): string[] => [...new Set(joined.flatMap(({ notes }) => notes))],
): ParsedRun[] {
  const count = parts.reduce((most, { length }) => Math.max(most, length), 0);
  return Array.from({ length: count }, (_, index) => {
    const joined = parts.flatMap((part) => part[part.length - count + index] ?? []);
    const clock = joined.find(({ clock }) => clock)?.clock;
    return {
      series: joined.flatMap(({ series }) => series),
      notes: noted(joined),
      ...(clock ? { clock } : {}),
    };
  });
}

/** Throws a FormatError where the column is missing that the config names as the position. */
export function expectPosition(table: Table, { position }: ColumnConfig): void {
  if (position === null || table.columns.some(({ name }) => name === position)) return;
  const names = table.columns.slice(0, 8).map(({ name }) => quote(name));
  throw new FormatError(`expected the position column ${quote(position)}, ${names.join(", ")} came`);
}
