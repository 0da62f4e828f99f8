import { roleOf } from "../../../curves/words.ts";
import { partsOf, type Side } from "./label-parts.ts";

type Named = { readonly metric: string; readonly side: Side | null };

/** The best value of a line: what stands behind it is of it, until a name tells that it is of now. */
export class BestValue {
  #side: Side | "any" | null = null;
  /** The metric of the best, if no value of it stands before. */
  #metric: string | null = null;

  get isOpen(): boolean {
    return this.#side !== null;
  }

  /** `best epoch: 3` */
  openUnnamed(): void {
    this.#side ??= "any";
  }

  open({ metric, side }: Named, before: readonly Named[]): void {
    const own = withoutBest(metric);
    this.#side = side ?? "any";
    this.#metric = before.some((other) => withoutBest(other.metric) === own) ? null : own || null;
  }

  /** Closes it at another side, `best val acc 0.5, test acc 0.4`, or at the metric again, `best acc 0.5, val acc 0.4`. */
  pass({ metric, side }: Named): void {
    const isOther = side !== null && this.#side !== "any" && side !== this.#side;
    if (isOther || withoutBest(metric) === this.#metric) [this.#side, this.#metric] = [null, null];
  }
}

function withoutBest(metric: string): string {
  return partsOf(metric)
    .filter((part) => roleOf(part) !== "best")
    .join("");
}
