import type { Axis } from "../../../curves/model.ts";
import { NumberList } from "../../../reading/bytes/number-list.ts";
import type { ParsedRun } from "../../../reading/format.ts";
import { splitRestarts } from "../../../reading/table/resumes.ts";
import { addCell, type Column, emptyColumn } from "../../../reading/table/table.ts";
import type { Scalar } from "./scalar.ts";

/** What was recorded of one scalar, and where its last record stands. */
type Cells = {
  readonly rows: NumberList;
  readonly values: NumberList;
  step: number;
  file: number;
  time: number;
};

/** The records of some scalars in one order, a row each: so it is told where a training was resumed or begun anew. */
export class EventTable {
  readonly #axis: Axis;
  readonly #cells: Map<Scalar, Cells>;
  readonly #steps = new NumberList();
  /** When each row was recorded; within one file that never goes back. */
  readonly #times = new NumberList();
  #file = -1;
  #time = Number.NEGATIVE_INFINITY;
  /** Two files recorded the same at the same time, as the workers of one training do. */
  #isConcurrent = false;

  constructor(axis: Axis, scalars: readonly Scalar[]) {
    this.#axis = axis;
    this.#cells = new Map(scalars.map((scalar) => [scalar, emptyCells()]));
  }

  /** Of records of the same step that follow each other the last one counts. */
  add(scalar: Scalar, step: number, value: number, file: number, wallTime: number): void {
    const cells = this.#cells.get(scalar);
    if (cells === undefined) return;
    if (file !== this.#file) this.#time = Number.NEGATIVE_INFINITY;
    if (wallTime > this.#time) this.#time = wallTime;
    this.#file = file;
    if (file !== cells.file && this.#time < cells.time) this.#isConcurrent = true;
    cells.file = file;
    cells.time = this.#time;
    if (step === cells.step) cells.values.pop();
    else {
      cells.step = step;
      cells.rows.push(this.#steps.length);
      this.#steps.push(step);
      this.#times.push(this.#time);
    }
    cells.values.push(value);
  }

  /** The trainings in these records. The files of a trainer and its evaluator are taken by the time of each record. */
  splitRuns(): ParsedRun[] {
    const at = this.#steps.toArray();
    const order = this.#order();
    const ranks = new Uint32Array(order.length);
    order.forEach((row, rank) => {
      ranks[row] = rank;
    });
    const columns = [...this.#cells].map(([{ name }, cells]) => columnOf(name, cells, ranks));
    const positions = { axis: this.#axis, at: Float64Array.from(order, (row) => at[row] ?? 0), notes: [] };
    return splitRestarts(columns, positions, null);
  }

  /** Which row comes first, second, and so on. */
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
  return { rows: new NumberList(), values: new NumberList(), step, file, time };
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
