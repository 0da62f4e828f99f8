import type { Axis, Origin, Series } from "../../curves/model.ts";
import type { ParsedRun } from "../format.ts";
import { FormatError } from "../format-error.ts";
import type { Positions } from "./counters.ts";
import type { RowNumbers } from "./row-numbers.ts";
import { sortRows } from "./sort-rows.ts";
import type { Column, Table } from "./table.ts";

/** The values of one curve in one training; the positions strictly increase. */
type Track = {
  readonly positions: number[];
  readonly values: number[];
  readonly firstRow: number;
  lastRow: number;
};

type Training = {
  readonly tracks: Map<Column, Track>;
  /** The note on where it begins, unless it is the first. */
  readonly startNotes: readonly string[];
  readonly resumeNotes: string[];
};

/** A column that goes back more often is not a counter. */
const maxReturns = 1000;

/** Further resumes are only counted. */
const maxResumeNotes = 3;

/** Of fewer resumes nothing can be said. */
const minInterleavedResumes = 4;

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
  return trainings.map((training, index) => ({
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

/** Splits the rows into trainings; null if the counter goes back too often. */
function splitRows(
  metrics: readonly Column[],
  { axis, at }: Positions,
  lines: Table["lines"],
  isOneRun: boolean,
): Training[] | null {
  let training: Training = { tracks: new Map(), startNotes: [], resumeNotes: [] };
  const trainings = [training];
  let returns = 0;
  let [repeated, resumes, firstResume] = [0, 0, 0];
  const locate = (row: number) => (lines === null ? `record ${row + 1}` : `line ${lines.get(row)}`);
  for (const { row, cells } of cellsByRow(metrics, at.length)) {
    const position = at[row] ?? row;
    const location = () => locate(row);
    if (isRepeated(training, cells, position)) {
      repeated++;
      continue;
    }
    if (cells.some(({ column }) => isNewTraining(training, column, position, isOneRun))) {
      const startNotes = [`${location()} starts a new training at ${axis} ${position}`];
      training = { tracks: new Map(), startNotes, resumeNotes: [] };
      trainings.push(training);
      returns++;
    } else if (cells.some(({ column }) => position <= lastPosition(training, column))) {
      if (resumes++ === 0) firstResume = row;
      const last = dropFrom(training, position);
      training.resumeNotes.push(
        last === position
          ? `${axis} ${position} was recorded again from ${location()}: the later value is used`
          : `${axis}s ${position} to ${last} were recorded again from ${location()}: the later values are used`,
      );
      returns++;
    }
    if (returns > maxReturns) return null;
    for (const { column, index } of cells) append(training, column, row, position, column.values.get(index));
  }
  if (!isOneRun && resumes >= minInterleavedResumes && resumes * 3 > at.length - repeated) {
    throw new FormatError(
      `the ${axis}s go back in ${resumes} of ${at.length} rows (first in ${locate(firstResume)}): two trainings seem to write to this file at the same time. Give each its own file, or name it in a column \`run\``,
      lines?.get(firstResume) ?? null,
    );
  }
  if (repeated > 0) training.resumeNotes.unshift(`${repeated} rows repeat the row before them: counted once`);
  return trainings;
}

/** A cell of the current row: `column.values.get(index)`. */
type Cell = { readonly column: Column; index: number };

/** Iterates over the rows and their cells. A cell is valid until the next row. */
function* cellsByRow(
  metrics: readonly Column[],
  rows: number,
): Generator<{ readonly row: number; readonly cells: readonly Cell[] }> {
  // `columnOf[starts[row]]` up to `columnOf[starts[row + 1]]` are the columns with a cell in the row.
  const starts = new Uint32Array(rows + 1);
  for (const { rows: filled } of metrics) {
    for (let index = 0; index < filled.length; index++) {
      const row = filled.get(index) + 1;
      starts[row] = (starts[row] ?? 0) + 1;
    }
  }
  for (let row = 1; row <= rows; row++) starts[row] = (starts[row] ?? 0) + (starts[row - 1] ?? 0);
  const next = starts.slice();
  const columnOf = new Uint16Array(starts[rows] ?? 0);
  metrics.forEach(({ rows: filled }, column) => {
    for (let index = 0; index < filled.length; index++) {
      const place = next[filled.get(index)] ?? 0;
      next[filled.get(index)] = place + 1;
      columnOf[place] = column;
    }
  });
  const allCells = metrics.map((column): Cell => ({ column, index: -1 }));
  for (let row = 0; row < rows; row++) {
    const cells: Cell[] = [];
    for (let place = starts[row] ?? 0; place < (starts[row + 1] ?? 0); place++) {
      const cell = allCells[columnOf[place] ?? 0];
      if (cell === undefined) continue;
      cell.index++;
      cells.push(cell);
    }
    yield { row, cells };
  }
}

/**
 * Whether a training that goes back to this position is another one. A run saves itself at regular intervals and resumes
 * from its last save: with one at 10, it ends before the one at 20.
 */
function isNewTraining(training: Training, column: Column, position: number, isOneRun: boolean): boolean {
  const [first, last] = [firstPosition(training, column), lastPosition(training, column)];
  if (position <= first) return true;
  return !isOneRun && position < last && position - first < (last - first) / 2;
}

/** Whether a row has the position and the values of the row before it: a program has written it twice. */
function isRepeated({ tracks }: Training, cells: readonly Cell[], position: number): boolean {
  return (
    cells.length > 0 &&
    cells.every(({ column, index }) => {
      const track = tracks.get(column);
      return track?.positions.at(-1) === position && Object.is(track.values.at(-1), column.values.get(index));
    })
  );
}

function firstPosition({ tracks }: Training, column: Column): number {
  return tracks.get(column)?.positions[0] ?? Number.NEGATIVE_INFINITY;
}

function lastPosition({ tracks }: Training, column: Column): number {
  return tracks.get(column)?.positions.at(-1) ?? Number.NEGATIVE_INFINITY;
}

/** Drops the values at and after a position, and returns the last position that had one. */
function dropFrom({ tracks }: Training, position: number): number {
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

function append({ tracks }: Training, column: Column, row: number, position: number, value: number): void {
  const track = tracks.get(column) ?? { positions: [], values: [], firstRow: row, lastRow: row };
  tracks.set(column, track);
  track.lastRow = row;
  track.positions.push(position);
  track.values.push(value);
}
