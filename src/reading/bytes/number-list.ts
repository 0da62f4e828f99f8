const smallCapacity = 8;
const mediumCapacity = 8192;
const largeCapacity = 1 << 20;
const none = new Float64Array(0);

/**
 * A growing list of doubles. A long list grows by a large factor, so that little of it is ever copied: memory that is
 * reserved and not yet written costs nothing.
 */
export class NumberList {
  length = 0;
  #values = none;

  static from(values: Iterable<number>): NumberList {
    const numbers = new NumberList();
    for (const value of values) numbers.push(value);
    return numbers;
  }

  push(value: number): void {
    if (this.length === this.#values.length) this.#grow();
    this.#values[this.length++] = value;
  }

  /** Replaces a value. */
  set(index: number, value: number): void {
    if (index < this.length) this.#values[index] = value;
  }

  pop(): void {
    if (this.length > 0) this.length--;
  }

  clear(): void {
    this.length = 0;
    this.#values = none;
  }

  /** NaN past the end. */
  get(index: number): number {
    return index < this.length ? (this.#values[index] ?? Number.NaN) : Number.NaN;
  }

  /** NaN for an empty list. */
  get last(): number {
    return this.get(this.length - 1);
  }

  [Symbol.iterator](): Iterator<number> {
    return this.toArray().values();
  }

  map(transform: (value: number) => number): Float64Array {
    return this.toArray().map(transform);
  }

  /** A view of the values; later pushes do not change it. */
  toArray(): Float64Array {
    return this.#values.subarray(0, this.length);
  }

  #grow(): void {
    const { length } = this.#values;
    const factor = length >= mediumCapacity && length < largeCapacity ? 128 : 8;
    const wider = new Float64Array(Math.max(smallCapacity, length * factor));
    wider.set(this.#values);
    this.#values = wider;
  }
}
