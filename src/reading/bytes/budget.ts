import { formatInteger } from "../../text/format-integer.ts";
import { FormatError } from "../format-error.ts";

/**
 * Bounds the values made of one file or of all, because a few bytes can stand for millions of values: runs of one value
 * in Parquet, references in a pickle.
 */
export class Budget {
  readonly #values: number;
  readonly #where: string;
  readonly #got: string;
  #left: number;

  /** `where` and `got` are parts of the error's sentence: `in a file of 20 bytes`, `more`. */
  constructor(values: number, where: string, got = "more") {
    this.#values = values;
    this.#left = values;
    this.#where = where;
    this.#got = got;
  }

  get isExceeded(): boolean {
    return this.#left < 0;
  }

  /** Counts values made or copied. Throws a FormatError once there are too many. */
  spend(values: number): void {
    this.#left -= values;
    if (this.#left >= 0) return;
    this.#left = -1;
    const most = formatInteger(this.#values);
    throw new FormatError(`expected at most ${most} values ${this.#where}, got ${this.#got}`);
  }
}

/** The budget of a file whose bytes hold at most `perByte` values each, above what does no harm. */
export function fileBudget(size: number, perByte: number, harmless: number): Budget {
  return new Budget(perByte * size + harmless, `in a file of ${formatInteger(size)} bytes`);
}
