import { NumberList } from "../bytes/number-list.ts";

/** Below so many rows in a stretch, a list of all rows takes less memory. */
const minPerStretch = 8;
const freeStretches = 8;

/**
 * The rows in which a column has a value, in order. They are stored as stretches of evenly spaced rows as long as these
 * are few: a column that is filled in all rows, in every second, or in all but every tenth takes little.
 *
 * The row at an index within a stretch is `first + step * (index - start)`.
 */
export class RowNumbers {
  length = 0;
  #step = 1;
  /** The last stretch. */
  #start = 0;
  #first = 0;
  /** The stretches before the last one. */
  readonly #starts = new NumberList();
  readonly #firsts = new NumberList();
  /** The stretch of the row that was asked for last, among the earlier ones. */
  #found = 0;
  #listed: NumberList | null = null;

  /** The first `length` rows. */
  static first(length: number): RowNumbers {
    const rows = new RowNumbers();
    rows.length = length;
    return rows;
  }

  push(row: number): void {
    const isNext = row === this.#first + this.#step * (this.length - this.#start);
    if (this.#listed === null && !isNext) this.#adapt(row);
    this.#listed?.push(row);
    this.length++;
  }

  pop(): void {
    this.#listed?.pop();
    this.length = Math.max(0, this.length - 1);
    if (this.length > this.#start || this.#starts.length === 0) return;
    this.#start = this.#starts.last;
    this.#first = this.#firsts.last;
    this.#starts.pop();
    this.#firsts.pop();
  }

  /** NaN past the end. */
  get(index: number): number {
    if (this.#listed !== null) return this.#listed.get(index);
    if (!(index >= 0 && index < this.length)) return Number.NaN;
    if (index >= this.#start) return this.#first + this.#step * (index - this.#start);
    const stretch = this.#find(index);
    return this.#firsts.get(stretch) + this.#step * (index - this.#starts.get(stretch));
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
    if (this.#start !== other.#start || this.#first !== other.#first) return false;
    if (this.#step !== other.#step && this.length > 1) return false;
    return isSame(this.#starts, other.#starts) && isSame(this.#firsts, other.#firsts);
  }

  toArray(): Float64Array {
    return this.map((row) => row);
  }

  map(transform: (row: number) => number): Float64Array {
    if (this.#listed !== null) return this.#listed.map(transform);
    const all = new Float64Array(this.length);
    for (let index = 0; index < all.length; index++) all[index] = transform(this.get(index));
    return all;
  }

  /** Finds the earlier stretch of an index: mostly the one of the index before, or the next one. */
  #find(index: number): number {
    const starts = this.#starts;
    let low = starts.get(this.#found) <= index ? this.#found : 0;
    if (starts.get(low + 1) <= index) low++;
    if (starts.get(low + 1) <= index) {
      for (let high = starts.length; high - low > 1; ) {
        const middle = (low + high) >> 1;
        if (starts.get(middle) <= index) low = middle;
        else high = middle;
      }
    }
    this.#found = low;
    return low;
  }

  /** Adapts to a row that does not continue the last stretch. */
  #adapt(row: number): void {
    const stretches = this.#starts.length;
    if (this.length === 0) this.#first = row;
    else if (this.length === 1 && row > this.#first) this.#step = row - this.#first;
    else if (stretches > freeStretches && stretches * minPerStretch > this.length)
      this.#listed = NumberList.from(this);
    else {
      this.#starts.push(this.#start);
      this.#firsts.push(this.#first);
      this.#start = this.length;
      this.#first = row;
    }
  }
}

function isSame(one: NumberList, other: NumberList): boolean {
  return one.length === other.length && one.toArray().every((number, index) => number === other.get(index));
}
