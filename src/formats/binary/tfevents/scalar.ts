import type { Axis } from "../../../curves/model.ts";
import { NumberList } from "../../../reading/bytes/number-list.ts";

/** What the files of a run recorded under one name, in the order in which they stand. */
export class Scalar {
  /** The tag, behind the directory where that is a part of its name: `train/loss`. */
  readonly name: string;
  readonly tag: string;
  /** Keras counts epochs in tags of this name alone. */
  readonly axis: Axis;
  readonly steps = new NumberList();
  readonly values = new NumberList();
  /** False once a plugin has said that it draws something else. */
  isScalar = true;
  /** That is told with the first record of a tag. */
  isPluginKnown = false;
  /** Tensors of several numbers came, too. */
  hasTensors = false;
  /** How often the step was the same as before. */
  repeats = 0;
  /** How often the step went back. */
  stepsBack = 0;
  /** How often it went back within one file, to where it began there or before that. */
  restarts = 0;
  #first = Number.NaN;
  #last = Number.NaN;
  #file = -1;

  /** Of what is no curve by its name, nothing is kept. */
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
    if (file !== this.#file) {
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
      if (file === this.#file && step <= this.#first) this.restarts++;
    }
  }
}
