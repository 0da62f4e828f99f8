import type { Axis, Origin, Series } from "../../curves/model.ts";
import { parseName } from "../../curves/names.ts";
import type { ParsedRun } from "../format.ts";
import type { Positions } from "./counters.ts";
import type { RowNumbers } from "./row-numbers.ts";
import { sortRows } from "./sort-rows.ts";
import type { Column, Table } from "./table.ts";
import { splitRows, type Training } from "./trainings.ts";

/** Further resumes are only counted. */
const maxResumeNotes = 3;

/**
 * Splits a table into trainings. A curve that goes back to its first position, or by more than half of its way, begins a
 * new training, appended to the file. A curve that goes back less far belongs to a resumed run: its later values replace
 * the earlier ones. Rows may be sparse: the train row and the val row of one step are no restart. Throws a FormatError if
 * a third of the rows go back, as those of two trainings do that write to one file at the same time. `isOneRun` where the
 * artifact itself says that what goes back is the same run.
 */
export function splitRestarts(
  metrics: readonly Column[],
  positions: Positions,
  lines: Table["lines"],
  isOneRun = false,
): ParsedRun[] {
  const { axis, at, notes } = positions;
  if (metrics.every((column) => isIncreasing(column, at)))
    return [wholeTable(metrics, axis, at, notes, lines)];
  const sorted = sortRows(metrics, at);
  if (sorted !== null) {
    const note = `the rows are not in the order of their ${axis}s: sorted`;
    return [wholeTable(sorted.columns, axis, sorted.at, [...notes, note], null)];
  }
  const trainings = splitRows(metrics, positions, lines, isOneRun);
  if (trainings === null || (trainings.length > 1 && trainings.every(hasOneRecord))) {
    const rows = Float64Array.from(at, (_, row) => row);
    return [
      wholeTable(
        metrics,
        "row",
        rows,
        [...notes, `the recorded ${axis} starts again too often: rows are numbered instead`],
        lines,
      ),
    ];
  }
  return withoutChecks(trainings).map((training, index) => ({
    series: [...training.tracks]
      .filter(([, { values }]) => values.length > 0)
      .map(([column, track]) =>
        seriesOf(
          column,
          axis,
          Float64Array.from(track.positions),
          Float64Array.from(track.values),
          originOf(lines, track.firstRow, track.lastRow),
        ),
      ),
    notes: [...(index === 0 ? notes : []), ...training.startNotes, ...shorten(training.resumeNotes)],
  }));
}

function shorten(notes: readonly string[]): readonly string[] {
  if (notes.length <= maxResumeNotes) return notes;
  return [...notes.slice(0, maxResumeNotes), `resumed ${notes.length - maxResumeNotes} more times`];
}

/** Whether the positions of a curve increase. A train row and a val row may share a position. */
function isIncreasing({ rows }: Column, at: Float64Array): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (let index = 0; index < rows.length; index++) {
    const position = at[rows.get(index)] ?? Number.NaN;
    if (!(position > last)) return false;
    last = position;
  }
  return true;
}

function hasOneRecord({ tracks }: Training): boolean {
  return [...tracks.values()].every(({ positions }) => positions.length <= 1);
}

/** Whether it is a single evaluation, and not of both sides as an epoch is. */
function isCheck(training: Training): boolean {
  const sides = new Set([...training.tracks.keys()].map(({ name }) => parseName(name).split === "val"));
  return hasOneRecord(training) && sides.size === 1;
}

/** Joins a single evaluation with the training that records its position again: a check before the first epoch. */
function withoutChecks(trainings: readonly Training[]): readonly Training[] {
  const kept: Training[] = [];
  for (const training of trainings.toReversed()) {
    const [next] = kept;
    if (!next?.againNote || hasOneRecord(next) || !isCheck(training)) kept.unshift(training);
    else {
      const startNotes = [...training.startNotes, next.againNote, ...next.startNotes.slice(1)];
      kept[0] = { ...next, startNotes, againNote: training.againNote };
    }
  }
  return kept;
}

function wholeTable(
  metrics: readonly Column[],
  axis: Axis,
  at: Float64Array,
  notes: readonly string[],
  lines: Table["lines"],
): ParsedRun {
  // Curves with values in the same rows, or at the same positions, share one array of positions.
  const cache: { rows: RowNumbers; at: Float64Array }[] = [];
  const positionsOf = (rows: RowNumbers): Float64Array => {
    if (rows.length === at.length) return at;
    const cached = cache.find((entry) => entry.rows.isSameRange(rows));
    if (cached) return cached.at;
    const positionAt = (row: number) => at[row] ?? row;
    const same = cache.find((entry) => isSame(entry.at, rows, positionAt));
    const entry = { rows, at: same?.at ?? rows.map(positionAt) };
    cache.push(entry);
    return entry.at;
  };
  return {
    series: metrics.map((column) => {
      const { rows, values } = column;
      const origin = originOf(lines, rows.get(0), rows.get(rows.length - 1));
      return seriesOf(column, axis, positionsOf(rows), values.toArray(), origin);
    }),
    notes,
  };
}

function isSame(positions: Float64Array, rows: RowNumbers, positionAt: (row: number) => number): boolean {
  if (positions.length !== rows.length) return false;
  return positions.every((position, index) => position === positionAt(rows.get(index)));
}

function originOf(lines: Table["lines"], firstRow: number, lastRow: number): Origin | null {
  return lines && { lines: [lines.get(firstRow), lines.get(lastRow)] };
}

function seriesOf(
  column: Column,
  axis: Axis,
  positions: Float64Array,
  values: Float64Array,
  origin: Origin | null,
): Series {
  return {
    // A copy: V8 keeps the whole text of a file in memory for a name sliced from it.
    name: Array.from(column.name).join(""),
    axis,
    positions,
    values,
    truncated: column.truncated,
    ...(origin ? { origin } : {}),
  };
}
