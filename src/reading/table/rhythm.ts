/**
 * How regularly values come in a sequence of rows: every row, every few rows, or irregularly.
 *
 * A column is steady if it begins in the first two rows and a value is mostly followed by another in the next row: three of
 * four times for an evaluation over the rows of a training, which may skip some, else half of the times. In a steady column,
 * a value is due in every row. In any other, none is due between two values; but where the rows after the last value are
 * twice as many as the longest gap between two values or more, the values have stopped for good, and one is due after each
 * such gap.
 */
export class Rhythm {
  count = 0;
  /** How often a steady column has a pair of values for each gap. */
  readonly #pairsPerGap: number;
  #first = -1;
  #last = -1;
  /** Values that another follows in the next row. */
  #pairs = 0;
  /** Values that another follows later. */
  #gaps = 0;
  #longestGap = 0;
  #shortestGap = Number.POSITIVE_INFINITY;

  /** `isRare` for evaluations over rows that need not have one. */
  constructor(isRare: boolean) {
    this.#pairsPerGap = isRare ? 3 : 1;
  }

  /** Adds the row of a value; rows rise. */
  add(row: number): void {
    if (this.count++ === 0) this.#first = row;
    else {
      const gap = row - this.#last;
      if (gap === 1) this.#pairs++;
      else this.#gaps++;
      this.#longestGap = Math.max(this.#longestGap, gap);
      this.#shortestGap = Math.min(this.#shortestGap, gap);
    }
    this.#last = row;
  }

  /** Whether every second, third, … of `length` rows has a value, without exception. */
  isRegular(length: number): boolean {
    const gap = this.#longestGap;
    if (this.count < 3 || gap < 2 || gap !== this.#shortestGap) return false;
    return this.#first < gap && length - 1 - this.#last < gap;
  }

  /** Whether fewer than one in four of `length` rows has a value, and the values have not stopped for good. */
  isSparse(length: number): boolean {
    return this.count > 2 && this.count * 4 < length && !this.#hasStopped(length);
  }

  /** Whether a value may be due in any of `length` rows that have none. */
  mayBeDue(length: number): boolean {
    if (this.count === 0 || this.count === length) return false;
    return this.count < 3 || this.#isSteady || this.#hasStopped(length);
  }

  /**
   * Whether a value was due in a row without one, among `length` rows. Fewer than three values have no rhythm: then one is
   * due if the row speaks for it otherwise.
   */
  isDue(row: number, length: number, isLikely: boolean): boolean {
    if (this.count === 0 || row < this.#first) return false;
    if (this.#isSteady || (isLikely && this.count < 3 && this.#longestGap <= 2)) return true;
    const after = row - this.#last;
    return after > 0 && this.#hasStopped(length) && after % this.#longestGap === 0;
  }

  get #isSteady(): boolean {
    return this.#first <= 1 && this.#pairs > 0 && this.#pairs >= this.#pairsPerGap * this.#gaps;
  }

  #hasStopped(length: number): boolean {
    return this.count > 1 && length - 1 - this.#last >= 2 * this.#longestGap;
  }
}
