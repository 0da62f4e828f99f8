const smallCapacity = 32;
const mediumCapacity = 8192;
const largeCapacity = 1 << 20;

/**
 * Numbers that come one by one. A long list grows by so much at once that hardly any of it is ever copied: what is
 * reserved and not yet written takes no memory.
 */
export class NumberList {
  length = 0;
  #all = new Float64Array(0);

  static from(values: Iterable<number>): NumberList {
    const numbers = new NumberList();
    for (const value of values) numbers.push(value);
    return numbers;
  }

  push(value: number): void {
    if (this.length === this.#all.length) this.#grow();
    this.#all[this.length++] = value;
  }

  pop(): void {
    if (this.length > 0) this.length--;
  }

  /** NaN beyond the last. */
  get(index: number): number {
    return index < this.length ? (this.#all[index] ?? Number.NaN) : Number.NaN;
  }

  /** NaN where there is none. */
  get last(): number {
    return this.get(this.length - 1);
  }

  [Symbol.iterator](): Iterator<number> {
    return this.toArray().values();
  }

  map(change: (value: number) => number): Float64Array {
    return this.toArray().map(change);
  }

  /** Shares its memory with what is pushed later, and is never written again. */
  toArray(): Float64Array {
    return this.#all.subarray(0, this.length);
  }

  #grow(): void {
    const { length } = this.#all;
    const factor = length >= mediumCapacity && length < largeCapacity ? 32 : 4;
    const wider = new Float64Array(Math.max(smallCapacity, length * factor));
    wider.set(this.#all);
    this.#all = wider;
  }
}
