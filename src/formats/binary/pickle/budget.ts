import { FormatError } from "../../../reading/format-error.ts";

/** Bounds the values made from a file, because a small pickle can reference the same million numbers a thousand times. */
export class Budget {
  #left: number;

  constructor(bytes: number) {
    this.#left = 8 * bytes + 2 ** 16;
  }

  /** Counts values made or copied. Throws a FormatError once they exceed what the file's size allows. */
  spend(values: number): void {
    this.#left -= values;
    if (!(this.#left >= 0))
      throw new FormatError("expected no more values than the file's size allows, got more");
  }
}
