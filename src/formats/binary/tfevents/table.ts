import type { Axis } from "../../../curves/model.ts";
import { NumberList } from "../../../reading/bytes/number-list.ts";
import type { ParsedRun } from "../../../reading/format.ts";
import { splitRestarts } from "../../../reading/table/resumes.ts";
import { addCell, type Column, emptyColumn } from "../../../reading/table/table.ts";
import type { Scalar } from "./scalar.ts";

/** The records of one scalar, and the step, file, time and part of the last one. */
type Cells = {
  readonly rows: NumberList;
  readonly values: NumberList;
  step: number;
  file: number;
  time: number;
  part: number;
};

/** The records of several scalars in one order, a row each, to find where a training was resumed or restarted. */
export class EventTable {
  readonly #axis: Axis;
  readonly #cells: Map<Scalar, Cells>;
  readonly #steps = new NumberList();
  /** When each row was recorded; never goes back within a file. */
  readonly #times = new NumberList();
  #file = -1;
  #time = Number.NEGATIVE_INFINITY;
  /** Two files recorded the same scalar at the same time, as parallel workers do. */
  #isConcurrent = false;
  /** The files in which a training was resumed or restarted: each begins another part. */
  readonly #resumed: ReadonlySet<number>;
  #part = 0;

  constructor(axis: Axis, scalars: readonly Scalar[]) {
    this.#axis = axis;
    this.#resumed = new Set(scalars.flatMap(({ resumedIn }) => resumedIn));
    this.#cells = new Map(scalars.map((scalar) => [scalar, emptyCells()]));
  }

  /** Adds a record. It replaces the previous record of the scalar if that has the same step, and may be of the same training. */
  add(scalar: Scalar, step: number, value: number, file: number, wallTime: number): void {
    const cells = this.#cells.get(scalar);
    if (cells === undefined) return;
    if (file !== this.#file) {
      this.#time = Number.NEGATIVE_INFINITY;
      if (this.#resumed.has(file)) this.#part++;
    }
    if (wallTime > this.#time) this.#time = wallTime;
    this.#file = file;
    if (file !== cells.file && this.#time < cells.time) this.#isConcurrent = true;
    const isAgain = step === cells.step && cells.part === this.#part;
    cells.file = file;
    cells.time = this.#time;
    cells.part = this.#part;
    if (isAgain) cells.values.pop();
    else {
      cells.step = step;
      cells.rows.push(this.#steps.length);
      this.#steps.push(step);
      this.#times.push(this.#time);
    }
    cells.values.push(value);
  }

  /** Splits the records into runs. The files of a trainer and its evaluator are interleaved by time. */
  splitRuns(): ParsedRun[] {
    const at = this.#steps.toArray();
    const order = this.#order();
    const ranks = new Uint32Array(order.length);
    order.forEach((row, rank) => {
      ranks[row] = rank;
    });
    const columns = [...this.#cells].map(([{ name }, cells]) => columnOf(name, cells, ranks));
    const positions = { axis: this.#axis, at: Float64Array.from(order, (row) => at[row] ?? 0), notes: [] };
    // Event files of one directory are one run; those of a resumed one say from which step on it counts.
    return splitRestarts(columns, positions, null, true);
  }

  /** Returns the rows in order of time. */
  #order(): Uint32Array {
    const times = this.#times.toArray();
    const order = Uint32Array.from(times, (_, row) => row);
    const isOrdered = times.every((time, row) => row === 0 || time >= (times[row - 1] ?? 0));
    if (isOrdered || this.#isConcurrent) return order;
    return order.sort((a, b) => (times[a] ?? 0) - (times[b] ?? 0) || a - b);
  }
}

function emptyCells(): Cells {
  const [step, file, time] = [Number.NaN, -1, Number.NEGATIVE_INFINITY];
  return { rows: new NumberList(), values: new NumberList(), step, file, time, part: 0 };
}

function columnOf(name: string, { rows, values }: Cells, ranks: Uint32Array): Column {
  const column = emptyColumn(name);
  const ranked = rows.map((row) => ranks[row] ?? 0);
  const order = Uint32Array.from(ranked, (_, index) => index);
  const isOrdered = ranked.every((rank, index) => index === 0 || rank > (ranked[index - 1] ?? 0));
  if (!isOrdered) order.sort((a, b) => (ranked[a] ?? 0) - (ranked[b] ?? 0));
  for (const index of order) addCell(column, ranked[index] ?? 0, values.get(index));
  return column;
}
