import type { Axis } from "../../../curves/model.ts";
import { NumberList } from "../../../reading/bytes/number-list.ts";

/** The records of one name in a run's files, in their order. */
export class Scalar {
  /** The tag, prefixed with the directory of its split: `train/loss`. */
  readonly name: string;
  readonly tag: string;
  /** Keras counts epochs in tags called `epoch_*`; any other tag counts steps. */
  readonly axis: Axis;
  readonly steps = new NumberList();
  readonly values = new NumberList();
  /** False once the metadata name another plugin. */
  isScalar = true;
  /** Writers name the plugin only with the first record of a tag. */
  isPluginKnown = false;
  /** Some records are tensors of several numbers. */
  hasTensors = false;
  /** How often the step equals the one before. */
  repeats = 0;
  /** How many records in a row, at most, have the same step. */
  longestStay = 0;
  /** How often the step goes back. */
  stepsBack = 0;
  /** How often the step goes back, within one file, to that file's first step or below. */
  restarts = 0;
  /** The files whose first step is lower than the last one before them. */
  readonly resumedIn: number[] = [];
  /** The index of the file that recorded it; null if several did. */
  file: number | null = null;
  #first = Number.NaN;
  #last = Number.NaN;
  #stay = 0;
  #file = -1;

  /** Whether the name may be a curve's; else nothing is kept. */
  readonly isCurve: boolean;

  constructor(name: string, tag: string, isCurve: boolean) {
    this.isCurve = isCurve;
    this.name = name;
    this.tag = tag;
    this.axis = /^epoch_[^/]+$/.test(tag) ? "epoch" : "step";
  }

  record(step: number, value: number, file: number): void {
    if (!this.isCurve) return;
    if (step <= this.#last) this.#countBack(step, file);
    this.#stay = step === this.#last ? this.#stay + 1 : 1;
    this.longestStay = Math.max(this.longestStay, this.#stay);
    if (file !== this.#file) {
      this.file = this.#file === -1 ? file : null;
      this.#file = file;
      this.#first = step;
    }
    this.#last = step;
    this.steps.push(step);
    this.values.push(value);
  }

  #countBack(step: number, file: number): void {
    if (step === this.#last) this.repeats++;
    else {
      this.stepsBack++;
      if (file !== this.#file) this.resumedIn.push(file);
      else if (step <= this.#first) this.restarts++;
    }
  }
}
