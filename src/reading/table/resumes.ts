import type { Axis, Series } from "../../curves/model.ts";
import type { ParsedRun } from "../format.ts";
import type { Positions } from "./counters.ts";
import type { RowNumbers } from "./row-numbers.ts";
import type { Column, Table } from "./table.ts";

/** What one curve recorded in one training: positions that strictly increase. */
type Track = { readonly positions: number[]; readonly values: number[] };

type Training = {
  readonly tracks: Map<Column, Track>;
  readonly begins: string[];
  readonly resumes: string[];
};

/** A counter that goes back more often than this is none. */
const maxReturns = 1000;

/** A run that was resumed more often gets one note for all. */
const maxResumeNotes = 3;

/**
 * The trainings that one table holds. A curve that goes back to where it began begins a new training,
 * which was appended to the file; one that goes back a little is a run that was resumed, and its later
 * records count. Rows may be sparse: the train row and the val row of one step are no restart.
 */
export function splitRestarts(
  metrics: readonly Column[],
  positions: Positions,
  lines: Table["lines"],
): ParsedRun[] {
  const { axis, at, notes } = positions;
  if (metrics.every((column) => isIncreasing(column, at))) return [whole(metrics, axis, at, notes)];
  const trainings = follow(metrics, positions, lines);
  if (trainings === null || (trainings.length > 1 && trainings.every(hasOneRecord))) {
    const rows = Float64Array.from(at, (_, row) => row);
    return [
      whole(metrics, "row", rows, [
        ...notes,
        `the recorded ${axis} starts again too often: rows are counted`,
      ]),
    ];
  }
  return trainings.map((training, index) => ({
    series: [...training.tracks]
      .filter(([, { values }]) => values.length > 0)
      .map(([column, { positions: kept, values }]) =>
        seriesOf(column, axis, Float64Array.from(kept), Float64Array.from(values)),
      ),
    notes: [...(index === 0 ? notes : []), ...training.begins, ...resumeNotes(training)],
  }));
}

function resumeNotes({ resumes }: Training): string[] {
  if (resumes.length <= maxResumeNotes) return resumes;
  return [...resumes.slice(0, maxResumeNotes), `and so on, ${resumes.length} times in all`];
}

/** Rows of train and val may share a position: a curve has one once. */
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

function whole(
  metrics: readonly Column[],
  axis: Axis,
  at: Float64Array,
  notes: readonly string[],
): ParsedRun {
  // Curves that were recorded in the same rows share their positions.
  const places: { rows: RowNumbers; at: Float64Array }[] = [];
  const placesOf = (rows: RowNumbers): Float64Array => {
    if (rows.length === at.length) return at;
    const known = places.find((one) => one.rows.isSameRange(rows));
    if (known) return known.at;
    const made = { rows, at: rows.map((row) => at[row] ?? row) };
    places.push(made);
    return made.at;
  };
  return {
    series: metrics.map((column) => seriesOf(column, axis, placesOf(column.rows), column.values.toArray())),
    notes,
  };
}

function seriesOf(column: Column, axis: Axis, positions: Float64Array, values: Float64Array): Series {
  return {
    // Copied: V8 keeps a whole file in memory for the sake of a name sliced out of it.
    name: Array.from(column.name).join(""),
    axis,
    positions,
    values,
    truncated: column.truncated,
  };
}

/** Walks over the rows in their order; null where the counter goes back too often to be one. */
function follow(
  metrics: readonly Column[],
  { axis, at }: Positions,
  lines: Table["lines"],
): Training[] | null {
  let training: Training = { tracks: new Map(), begins: [], resumes: [] };
  const trainings = [training];
  let returns = 0;
  for (const { row, cells } of cellsByRow(metrics, at.length)) {
    const position = at[row] ?? row;
    const place = () => (lines === null ? `record ${row + 1}` : `line ${lines.get(row)}`);
    if (cells.some(({ column }) => position <= firstOf(training, column))) {
      const begins = [`${place()} begins a new training, at ${axis} ${position}`];
      training = { tracks: new Map(), begins, resumes: [] };
      trainings.push(training);
      returns++;
    } else if (cells.some(({ column }) => position <= lastOf(training, column))) {
      const last = cutBack(training, position);
      training.resumes.push(
        last === position
          ? `${axis} ${position} was recorded again from ${place()}: the later record counts`
          : `${axis}s ${position} to ${last} were recorded again from ${place()}: the later records count`,
      );
      returns++;
    }
    if (returns > maxReturns) return null;
    for (const { column, index } of cells) append(training, column, position, column.values.get(index));
  }
  return trainings;
}

/** Where a column is read: `column.values.get(index)` is its cell in the row. */
type Cell = { readonly column: Column; index: number };

/** The rows with the cells that they have. A cell is good until the next row. */
function* cellsByRow(
  metrics: readonly Column[],
  rows: number,
): Generator<{ readonly row: number; readonly cells: readonly Cell[] }> {
  // The columns that have a cell in a row, row by row.
  const ends = new Uint32Array(rows + 1);
  for (const { rows: filled } of metrics) {
    for (let index = 0; index < filled.length; index++) {
      const row = filled.get(index) + 1;
      ends[row] = (ends[row] ?? 0) + 1;
    }
  }
  for (let row = 1; row <= rows; row++) ends[row] = (ends[row] ?? 0) + (ends[row - 1] ?? 0);
  const places = ends.slice();
  const columnOf = new Uint16Array(ends[rows] ?? 0);
  metrics.forEach(({ rows: filled }, column) => {
    for (let index = 0; index < filled.length; index++) {
      const place = places[filled.get(index)] ?? 0;
      places[filled.get(index)] = place + 1;
      columnOf[place] = column;
    }
  });
  const all = metrics.map((column): Cell => ({ column, index: -1 }));
  for (let row = 0; row < rows; row++) {
    const cells: Cell[] = [];
    for (let place = ends[row] ?? 0; place < (ends[row + 1] ?? 0); place++) {
      const cell = all[columnOf[place] ?? 0];
      if (cell === undefined) continue;
      cell.index++;
      cells.push(cell);
    }
    yield { row, cells };
  }
}

function firstOf({ tracks }: Training, column: Column): number {
  return tracks.get(column)?.positions[0] ?? Number.NEGATIVE_INFINITY;
}

function lastOf({ tracks }: Training, column: Column): number {
  return tracks.get(column)?.positions.at(-1) ?? Number.NEGATIVE_INFINITY;
}

/** Drops what was recorded at or after a position, and returns the last position dropped. */
function cutBack({ tracks }: Training, position: number): number {
  let last = position;
  for (const { positions, values } of tracks.values()) {
    last = Math.max(last, positions.at(-1) ?? position);
    while ((positions.at(-1) ?? Number.NEGATIVE_INFINITY) >= position) {
      positions.pop();
      values.pop();
    }
  }
  return last;
}

function append({ tracks }: Training, column: Column, position: number, value: number): void {
  const track = tracks.get(column) ?? { positions: [], values: [] };
  tracks.set(column, track);
  track.positions.push(position);
  track.values.push(value);
}
