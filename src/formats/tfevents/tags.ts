import { Numbers } from "../bytes/numbers.ts";
import { FormatError } from "../format.ts";
import { mostColumns } from "../tables/table.ts";

/** What the files of a run recorded under one name, in the order in which they came. */
export class Scalar {
  /** The tag, behind the directory where that is a part of its name: `train/loss`. */
  readonly name: string;
  readonly tag: string;
  readonly steps = new Numbers();
  readonly values = new Numbers();
  /** False once something else than a number has come under this name. */
  isScalar = true;
  /** The plugin that draws a tag is told with its first record. */
  knowsPlugin = false;
  /** Tensors of several numbers came, which is no scalar. */
  hasSeveral = false;
  /** How often the step was the same as before. */
  repeats = 0;
  /** How often the step went back. */
  returns = 0;
  /** How often it went back within one file, to its first step or before it. */
  restarts = 0;
  #first = Number.NaN;
  #last = Number.NaN;
  #file = -1;

  constructor(name: string, tag: string) {
    this.name = name;
    this.tag = tag;
  }

  record(step: number, value: number, file: number): void {
    if (step <= this.#last) this.#count(step, file);
    if (file !== this.#file) {
      this.#file = file;
      this.#first = step;
    }
    this.#last = step;
    this.steps.push(step);
    this.values.push(value);
  }

  #count(step: number, file: number): void {
    if (step === this.#last) this.repeats++;
    else this.returns++;
    if (step < this.#last && file === this.#file && step <= this.#first) this.restarts++;
  }
}

/** A tag as its bytes stand in the files. */
type Tag = { readonly bytes: Uint8Array; readonly scalar: Scalar; next: Tag | null };

/** The tags of the files in one directory. */
export class Tags {
  readonly #prefix: string;
  readonly #scalars: Map<string, Scalar>;
  readonly #known = new Map<string, Tag>();
  #before: Tag | null = null;

  /** `scalars` are those of the whole run, by name. */
  constructor(prefix: string, scalars: Map<string, Scalar>) {
    this.#prefix = prefix;
    this.#scalars = scalars;
  }

  /** What is recorded under the tag in these bytes. Tags mostly come in the same order again. */
  find(bytes: Uint8Array, from: number, to: number): Scalar {
    const expected = this.#before?.next ?? null;
    const found = expected !== null && isSame(expected.bytes, bytes, from, to) ? expected : null;
    if (found !== null) {
      this.#before = found;
      return found.scalar;
    }
    const tag = this.#lookUp(bytes.slice(from, to));
    if (this.#before !== null) this.#before.next = tag;
    this.#before = tag;
    return tag.scalar;
  }

  #lookUp(bytes: Uint8Array): Tag {
    const key = Buffer.from(bytes.buffer).toString("latin1");
    const known = this.#known.get(key);
    if (known) return known;
    const text = Buffer.from(bytes.buffer).toString();
    const tag: Tag = { bytes, scalar: this.#scalarOf(text), next: null };
    this.#known.set(key, tag);
    return tag;
  }

  #scalarOf(tag: string): Scalar {
    const name = this.#prefix + tag;
    const known = this.#scalars.get(name);
    if (known) return known;
    if (this.#scalars.size >= mostColumns) {
      throw new FormatError(`expected at most ${mostColumns} tags, more came`);
    }
    const scalar = new Scalar(name, tag);
    this.#scalars.set(name, scalar);
    return scalar;
  }
}

function isSame(tag: Uint8Array, bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== tag.length) return false;
  for (let index = 0; index < tag.length; index++) if (tag[index] !== bytes[from + index]) return false;
  return true;
}
