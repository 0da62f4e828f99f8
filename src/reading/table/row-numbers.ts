import { NumberList } from "../bytes/number-list.ts";

/** The rows in which a column has a value, in order. Evenly spaced rows are stored as first, step and length. */
export class RowNumbers {
  length = 0;
  #first = 0;
  #step = 1;
  #listed: NumberList | null = null;

  /** The first `length` rows. */
  static first(length: number): RowNumbers {
    const rows = new RowNumbers();
    rows.length = length;
    return rows;
  }

  push(row: number): void {
    if (this.#listed === null && row !== this.#first + this.#step * this.length) this.#adapt(row);
    this.#listed?.push(row);
    this.length++;
  }

  pop(): void {
    this.#listed?.pop();
    this.length = Math.max(0, this.length - 1);
  }

  /** NaN past the end. */
  get(index: number): number {
    if (this.#listed !== null) return this.#listed.get(index);
    return index >= 0 && index < this.length ? this.#first + this.#step * index : Number.NaN;
  }

  /** NaN for an empty list. */
  get last(): number {
    return this.get(this.length - 1);
  }

  *[Symbol.iterator](): Generator<number, undefined> {
    for (let index = 0; index < this.length; index++) yield this.get(index);
  }

  /** Whether the rows are known to be the same without comparing each of them. */
  isSameRange(other: RowNumbers): boolean {
    if (this === other) return true;
    if (this.#listed !== null || other.#listed !== null || this.length !== other.length) return false;
    return this.#first === other.#first && (this.#step === other.#step || this.length === 1);
  }

  toArray(): Float64Array {
    return this.map((row) => row);
  }

  map(transform: (row: number) => number): Float64Array {
    if (this.#listed !== null) return this.#listed.map(transform);
    const all = new Float64Array(this.length);
    for (let index = 0; index < all.length; index++) all[index] = transform(this.#first + this.#step * index);
    return all;
  }

  /** Adapts the spacing to a row that does not fit it. */
  #adapt(row: number): void {
    if (this.length === 0) this.#first = row;
    else if (this.length === 1 && row > this.#first) this.#step = row - this.#first;
    else {
      const listed = new NumberList();
      for (let index = 0; index < this.length; index++) listed.push(this.get(index));
      this.#listed = listed;
    }
  }
}
