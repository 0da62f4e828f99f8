import type { LeftOut } from "../../../curves/model.ts";
import type { Draft } from "./fields.ts";
import type { Numeral } from "./numerals.ts";

/** A number in brackets that is so many times smaller than the one before is no mean of it. */
const minFar = 5;
/** `[mean (std)]` */
const ofDeviation = /\((?:std|sd|stdev|stddev|standard deviation)\.?\)/i;

/** The running means of a line, each of which takes the place of the value before it. */
export class Means {
  readonly #taken: { readonly field: Draft; readonly own: number; readonly isFar: boolean }[] = [];

  /** `loss 0.5 (0.6)`, `loss: 0.5, avg: 0.6` */
  take({ slot, shown }: Numeral, last: Numeral | null, field: Draft | undefined): void {
    if (field === undefined || last === null || field.slot !== last.slot) return;
    // `loss: 0.5 (-0.1)`, `loss: 0.5 (+0.1)`: by how much it changed.
    if (shown.startsWith("+") || (shown.startsWith("-") && !last.shown.startsWith("-"))) return;
    const isFar = Math.abs(Number(shown)) < Math.abs(Number(last.shown)) / minFar;
    this.#taken.push({ field, own: field.slot, isFar });
    [field.slot, field.own, field.isMean] = [slot, field.slot, true];
  }

  /** Takes back what is a deviation; the mean of batches may lie far from the one beside it. */
  takeBackDeviations(text: string, countsBatches: boolean): LeftOut[] {
    const areFar = this.#taken.every(({ isFar }) => isFar) && !countsBatches;
    if (!areFar && !ofDeviation.test(text)) return [];
    return this.#taken.map(({ field, own }) => {
      [field.slot, field.own, field.isMean] = [own, null, false];
      return { what: `the number in brackets behind ${field.label}`, why: "a deviation, no mean" };
    });
  }
}
