import { FormatError } from "../../../reading/format-error.ts";

/** What a pickle names may be shared: a small file can hold the same million numbers a thousand times. */
export class Budget {
  #left: number;

  constructor(bytes: number) {
    this.#left = 8 * bytes + 2 ** 16;
  }

  /** Counts values that are made or copied. Throws a FormatError where they are more than the file can honestly have. */
  spend(values: number): void {
    this.#left -= values;
    if (!(this.#left >= 0))
      throw new FormatError("expected no more values than the file has bytes for, more came");
  }
}
