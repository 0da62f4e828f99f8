import { FormatError } from "../format-error.ts";
import { startNote } from "../notes.ts";
import type { Positions } from "./counters.ts";
import type { Column, Table } from "./table.ts";

/** The values of one curve in one training; the positions strictly increase. */
type Track = {
  readonly positions: number[];
  readonly values: number[];
  readonly firstRow: number;
  lastRow: number;
};

export type Training = {
  readonly tracks: Map<Column, Track>;
  /** The note on where it begins, unless it is the first. */
  readonly startNotes: readonly string[];
  readonly resumeNotes: string[];
  /** The note instead if the training before is its first evaluation, which was recorded again; null if it cannot be. */
  readonly againNote: string | null;
};

/** A column that goes back more often is not a counter. */
const maxReturns = 1000;

/** Of fewer returns nothing can be said. One training that resumes does not skip what it had reached; two by turns do. */
const minInterleaved = 4;

/**
 * Splits the rows of a table into trainings; null if the counter goes back too often. Throws a FormatError for two that
 * write at the same time.
 */
export function splitRows(
  metrics: readonly Column[],
  { axis, at }: Positions,
  lines: Table["lines"],
  isOneRun: boolean,
): Training[] | null {
  let training: Training = { tracks: new Map(), startNotes: [], resumeNotes: [], againNote: null };
  const trainings = [training];
  let returns = 0;
  let [repeated, strays, firstReturn, skips] = [0, 0, 0, 0];
  const begin = at.find(Number.isFinite);
  /** The position before the last return, until it is reached again. */
  let left = Number.NaN;
  const locate = (row: number) => (lines === null ? `record ${row + 1}` : `line ${lines.get(row)}`);
  for (const { row, cells } of cellsByRow(metrics, at.length)) {
    const position = at[row] ?? row;
    const location = () => locate(row);
    const againNote = () =>
      `${axis} ${position} was recorded again from ${location()}: the later value is used`;
    if (isRepeated(training, cells, position)) {
      repeated++;
      continue;
    }
    const before = Math.max(...cells.map(({ column }) => lastPosition(training, column)));
    if (position >= left) {
      if (before < left && position > left) skips++;
      left = Number.NaN;
    }
    if (position < before) left = before;
    if (cells.some(({ column }) => isNewTraining(training, column, position, isOneRun))) {
      const startNotes = [startNote(location(), axis, position)];
      const note = before === position ? againNote() : null;
      if (position !== begin) strays++;
      training = { tracks: new Map(), startNotes, resumeNotes: [], againNote: note };
      trainings.push(training);
      if (returns++ === 0) firstReturn = row;
    } else if (cells.some(({ column }) => position <= lastPosition(training, column))) {
      strays++;
      const last = dropFrom(training, position);
      training.resumeNotes.push(
        last === position
          ? againNote()
          : `${axis}s ${position} to ${last} were recorded again from ${location()}: the later values are used`,
      );
      if (returns++ === 0) firstReturn = row;
    }
    if (returns > maxReturns) return null;
    for (const { column, index } of cells) append(training, column, row, position, column.values.get(index));
  }
  const goesBack = strays >= minInterleaved && strays * 3 > at.length - repeated;
  if (!isOneRun && (goesBack || skips >= minInterleaved)) {
    throw new FormatError(
      `the ${axis}s go back in ${returns} of ${at.length} rows (first in ${locate(firstReturn)}): two trainings seem to write to this file at the same time, or each row is of another training. Give each its own file, or name it in a column \`run\``,
      lines?.get(firstReturn) ?? null,
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

/** A training that has recorded so many values does not resume from the second. */
const manyPositions = 10;

/**
 * Whether a training that goes back to this position is another one. A run saves itself at regular intervals and resumes
 * from its last save: with one at 10, it ends before the one at 20. One that the artifact says is the same may resume from
 * wherever it likes, but for its beginning.
 */
function isNewTraining(training: Training, column: Column, position: number, isOneRun: boolean): boolean {
  const [first, last] = [firstPosition(training, column), lastPosition(training, column)];
  if (position <= first) return true;
  const { positions = [] } = training.tracks.get(column) ?? {};
  if (positions.length >= manyPositions && position <= (positions[1] ?? first)) return true;
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
