const blockLength = 8192;

/** Numbers that come one by one. They are kept in blocks, so that growing copies nothing. */
export class Numbers {
  length = 0;
  readonly #blocks: Float64Array<ArrayBuffer>[] = [];
  #block = new Float64Array(0);
  #used = 0;

  static from(values: Iterable<number>): Numbers {
    const numbers = new Numbers();
    for (const value of values) numbers.push(value);
    return numbers;
  }

  push(value: number): void {
    if (this.#used === this.#block.length) this.#grow();
    this.#block[this.#used++] = value;
    this.length++;
  }

  pop(): void {
    if (this.length === 0) return;
    this.length--;
    this.#used--;
    if (this.#used > 0 || this.#blocks.length === 1) return;
    this.#blocks.pop();
    this.#block = this.#blocks.at(-1) ?? this.#block;
    this.#used = blockLength;
  }

  /** NaN beyond the last. */
  get(index: number): number {
    return this.#blocks[Math.floor(index / blockLength)]?.[index % blockLength] ?? Number.NaN;
  }

  /** NaN where there is none. */
  get last(): number {
    return this.get(this.length - 1);
  }

  *[Symbol.iterator](): Generator<number, undefined> {
    for (let index = 0; index < this.length; index++) yield this.get(index);
  }

  map(change: (value: number) => number): Float64Array {
    const all = this.toArray();
    for (let index = 0; index < all.length; index++) all[index] = change(all[index] ?? Number.NaN);
    return all;
  }

  toArray(): Float64Array {
    const all = new Float64Array(this.length);
    this.#blocks.forEach((block, index) => {
      const from = index * blockLength;
      all.set(block.subarray(0, Math.min(blockLength, this.length - from)), from);
    });
    return all;
  }

  #grow(): void {
    // Most curves are short.
    if (this.#blocks.length === 1 && this.#used < blockLength) {
      const wider = new Float64Array(Math.min(blockLength, this.#used * 4));
      wider.set(this.#block);
      this.#blocks[0] = wider;
      this.#block = wider;
      return;
    }
    this.#block = new Float64Array(this.#blocks.length === 0 ? 32 : blockLength);
    this.#blocks.push(this.#block);
    this.#used = 0;
  }
}
