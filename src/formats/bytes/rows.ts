import { Numbers } from "./numbers.ts";

/** The rows in which a column has a value, in order. As long as it has one in every row, they are only counted. */
export class Rows {
  length = 0;
  #listed: Numbers | null = null;

  push(row: number): void {
    if (this.#listed === null && row !== this.length) this.#list();
    this.#listed?.push(row);
    this.length++;
  }

  pop(): void {
    this.#listed?.pop();
    this.length = Math.max(0, this.length - 1);
  }

  /** NaN beyond the last. */
  get(index: number): number {
    if (this.#listed !== null) return this.#listed.get(index);
    return index >= 0 && index < this.length ? index : Number.NaN;
  }

  /** NaN where there is none. */
  get last(): number {
    return this.get(this.length - 1);
  }

  *[Symbol.iterator](): Generator<number, undefined> {
    for (let index = 0; index < this.length; index++) yield this.get(index);
  }

  toArray(): Float64Array {
    return this.map((row) => row);
  }

  map(change: (row: number) => number): Float64Array {
    if (this.#listed !== null) return this.#listed.map(change);
    const all = new Float64Array(this.length);
    for (let row = 0; row < all.length; row++) all[row] = change(row);
    return all;
  }

  #list(): void {
    this.#listed = new Numbers();
    for (let row = 0; row < this.length; row++) this.#listed.push(row);
  }
}
