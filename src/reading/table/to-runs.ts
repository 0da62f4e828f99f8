import { asClock, mayBeClock } from "../../curves/clock.ts";
import type { LeftOut } from "../../curves/model.ts";
import type { ColumnConfig, ParsedRun } from "../format.ts";
import { FormatError, NoValuesError } from "../format-error.ts";
import { quote } from "../text/quote.ts";
import { counterAxis, isKnownMetric, isUnnamed, mayBeSeries } from "./columns.ts";
import { type Numbering, type Positions, rowPositions } from "./counters.ts";
import { describeBlanks } from "./describe-blanks.ts";
import { ofFirstProcess } from "./first-process.ts";
import { addLostNaN, dropForeignNaN, isLostLoss } from "./missing-values.ts";
import { refuseSteps } from "./refuse-steps.ts";
import { splitRestarts } from "./resumes.ts";
import { filterCells } from "./select-columns.ts";
import { expandSplitColumn } from "./split-column.ts";
import { splitRuns } from "./split-runs.ts";
import { type Column, metricColumns, type Table } from "./table.ts";

/**
 * Makes runs of a table, one for each training that its columns tell apart. Rows are numbered by the position column of
 * the config, else by the column that the format names, else by a counter. Throws a FormatError if there is no curve, or an invalid one.
 */
export function toRuns(
  whole: Table,
  config: ColumnConfig,
  { column: formatColumn = null, unnumbered = "row" }: Partial<Numbering> = {},
): ParsedRun[] {
  const table = ofFirstProcess(whole);
  refuseSteps(table, config);
  return splitRuns(table, config, formatColumn).flatMap(({ table: part, name, params }) => {
    // A part has its own column of that name.
    const own = part === whole ? undefined : part.columns.find(({ name }) => name === formatColumn?.name);
    const column = own ?? formatColumn;
    const runs = toTrainings(part, config, { column, unnumbered });
    if (name === null) return runs;
    return runs.map((run) => ({
      ...run,
      name,
      params: { ...params, ...run.params },
      leftOut: run.leftOut?.filter(({ what }) => !Object.hasOwn(params, what)) ?? [],
    }));
  });
}

/** Names a metric that was to be recorded, and has no value. */
function noMetric({ columns }: Table, config: ColumnConfig): string {
  const empty = columns.find(({ name, rows }) => rows.length === 0 && isKnownMetric(name, config));
  return empty ? `no metric found: ${quote(empty.name)} is empty` : "no metric found";
}

function toTrainings(
  table: Table,
  config: ColumnConfig,
  { column: formatColumn, unnumbered }: Numbering,
): ParsedRun[] {
  const column = table.columns.find(({ name }) => name === config.position) ?? formatColumn;
  const expanded = expandSplitColumn(table);
  const read = metricColumns(expanded, config).filter((metric) => metric !== column);
  const metrics = dropForeignNaN(expanded, read);
  const lost = expanded.columns.filter((candidate) => isLostLoss(candidate, expanded, config));
  if (metrics.length + lost.length === 0) throw new NoValuesError(noMetric(expanded, config));
  // What no name tells for a metric, such as the best of all at the end, need not have a position.
  const known = metrics.filter(({ name }) => isKnownMetric(name, config));
  const positions = rowPositions(table, known.length > 0 ? known : metrics, { column, unnumbered });
  const placed = metrics.map((metric) => (known.includes(metric) ? metric : onlyPlaced(metric, positions)));
  const unplaced = metrics.filter(({ rows }, index) => rows.length > (placed[index]?.rows.length ?? 0));
  const restored = addLostNaN(expanded, [...placed, ...lost], positions.at);
  const curves = restored.filter(({ values }) => values.length > 0);
  const clock = expanded.columns.find(
    (candidate) => mayBeClock(candidate.name) && candidate.firstText === null && !metrics.includes(candidate),
  );
  // A train row and a val row of one step both have a time: the second is no repetition.
  const times = clock && filterCells(clock, (row) => positions.at[row] !== positions.at[row - 1]);
  const runs = splitRestarts(times ? [...curves, times] : curves, positions, table.lines).map((run) =>
    clock ? extractClock(run, clock.name) : run,
  );
  const used = new Set([...read, ...lost, clock, column]);
  const unused = expanded.columns.filter((candidate) => !used.has(candidate));
  const leftOut = [
    ...unused.flatMap((candidate) => describeUnused(candidate, config)),
    ...(expanded.leftOut ?? []),
    ...unplaced.map(({ name }) => ({ what: name, why: `no ${positions.axis}` })),
  ];
  // The notes of a table are about the end of its file.
  const whole = read.filter(({ name }) => !unplaced.some((one) => one.name === name));
  const notes = [...describeBlanks([...whole, ...lost], restored, config), ...table.notes];
  return runs.map((run, index) => ({
    ...run,
    leftOut,
    notes: index === runs.length - 1 ? [...run.notes, ...notes] : run.notes,
  }));
}

/** The column without the cells in rows that have no position; the same column if all have one. */
function onlyPlaced(column: Column, { at }: Positions): Column {
  const isPlaced = (row: number) => !Number.isNaN(at[row]);
  for (const row of column.rows) if (!isPlaced(row)) return filterCells(column, isPlaced);
  return column;
}

function describeUnused({ name, values, firstText }: Column, config: ColumnConfig): LeftOut[] {
  if (isUnnamed(name) || counterAxis(name) !== null) return [];
  if (firstText !== null) return [{ what: name, why: "text" }];
  return [{ what: name, why: values.length === 0 && mayBeSeries(name, config) ? "empty" : "not a metric" }];
}

/** Moves the series of the clock out of the curves. */
function extractClock({ series, ...run }: ParsedRun, name: string): ParsedRun {
  const times = series.find((candidate) => candidate.name === name);
  const clock = times && asClock(times);
  return { ...run, series: series.filter((candidate) => candidate !== times), ...(clock ? { clock } : {}) };
}

/**
 * Merges the trainings of several parts of a run. A part may hold several, one after the other; the last of each part
 * belong together. `joinNotes` joins the notes of trainings that are merged.
 */
export function mergeParts(
  parts: readonly (readonly ParsedRun[])[],
  joinNotes = (merged: readonly ParsedRun[]): string[] => [...new Set(merged.flatMap(({ notes }) => notes))],
): ParsedRun[] {
  const count = parts.reduce((longest, { length }) => Math.max(longest, length), 0);
  return Array.from({ length: count }, (_, index) => {
    const merged = parts.flatMap((part) => part[part.length - count + index] ?? []);
    const clock = merged.find(({ clock }) => clock)?.clock;
    return {
      series: merged.flatMap(({ series }) => series),
      notes: joinNotes(merged),
      leftOut: merged.flatMap(({ leftOut = [] }) => leftOut),
      ...(clock ? { clock } : {}),
    };
  });
}

/** Throws a FormatError if the position column of the config is missing. */
export function expectPosition(table: Table, { position }: ColumnConfig): void {
  if (position === null || table.columns.some(({ name }) => name === position)) return;
  const names = table.columns.slice(0, 8).map(({ name }) => quote(name));
  throw new FormatError(`position column ${quote(position)} not found (available: ${names.join(", ")})`);
}
