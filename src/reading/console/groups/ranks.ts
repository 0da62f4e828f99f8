import type { LeftOut } from "../../../curves/model.ts";
import { readPrefix } from "../line/prefix.ts";

/** Of several processes that print to one log, takes the lines of one. */
export class Ranks {
  #taken: string | null;
  #others = 0;

  /** `taken`: the process whose lines count; null for the first that prints. */
  constructor(taken: string | null) {
    this.#taken = taken;
  }

  /** Whether a line is of another process. */
  isOther(text: string): boolean {
    const { rank } = readPrefix(text);
    this.#taken ??= rank;
    const isOther = rank !== this.#taken;
    if (isOther) this.#others++;
    return isOther;
  }

  get leftOut(): LeftOut[] {
    if (this.#others === 0) return [];
    return [{ what: `${this.#others} lines of other processes`, why: `those of ${this.#taken} count` }];
  }
}
