import { FormatError } from "../../../reading/format-error.ts";
import type { Budget } from "./budget.ts";
import type { BytesReader } from "./bytes-reader.ts";
import { partialValue } from "./partial-value.ts";
import type { Dict, List, Value } from "./values.ts";

/** What an opcode does. */
export type Step = (machine: Machine) => void;

/** Opcodes by the letter or number that CPython's `pickletools` lists for them, with what they do. */
export type Opcodes = readonly (readonly [code: string | number, step: Step])[];

/** A step for each of the 256 bytes; undefined where no protocol has such an opcode. */
export type OpcodeTable = readonly (Step | undefined)[];

const stop = 0x2e;

/** Small files that make much of little are the trouble: honest ones stay far below, in 64 MiB as well. */
const limits = { stack: 2 ** 22, memo: 2 ** 24, containers: 2 ** 20, objects: 2 ** 23 };

/** The stack machine that a pickle is a program for. It builds plain data, and calls and imports nothing. */
export class Machine {
  readonly reader: BytesReader;
  readonly budget: Budget;
  readonly #opcodes: OpcodeTable;
  readonly #stack: Value[] = [];
  readonly #marks: number[] = [];
  readonly #memo: (Value | undefined)[] = [];
  /** What was remembered out of order. */
  readonly #strays = new Map<number, Value>();
  #containers = 0;
  #objects = 0;

  constructor(reader: BytesReader, budget: Budget, opcodes: OpcodeTable) {
    this.reader = reader;
    this.budget = budget;
    this.#opcodes = opcodes;
  }

  /** The value that the next pickle in the file holds. */
  load(): Value {
    const { reader } = this;
    for (;;) {
      const opcode = reader.byte();
      if (opcode === stop) return this.pop();
      const step = this.#opcodes[opcode];
      if (step === undefined) {
        const came = `0x${opcode.toString(16).padStart(2, "0")}`;
        throw new FormatError(`expected an opcode of a pickle at byte ${reader.offset - 1}, ${came} came`);
      }
      step(this);
    }
  }

  push(value: Value): void {
    if (this.#stack.length === limits.stack) throw limitError(`${limits.stack} values on the stack`);
    this.#stack.push(value);
  }

  /** A new list or dict. */
  pushContainer(container: List | Dict): void {
    if (++this.#containers > limits.containers) throw limitError(`${limits.containers} lists and dicts`);
    this.push(container);
  }

  /** A new object of fixed size. */
  pushObject(value: Value): void {
    if (++this.#objects > limits.objects) throw limitError(`${limits.objects} objects`);
    this.push(value);
  }

  pop(): Value {
    const value = this.#stack.length > (this.#marks.at(-1) ?? 0) ? this.#stack.pop() : undefined;
    if (value === undefined) throw this.#fault("a value on the stack");
    return value;
  }

  /** What lies on the stack, so many below the top. */
  peek(below = 0): Value | undefined {
    return this.#stack[this.#stack.length - 1 - below];
  }

  get top(): Value {
    const value = this.peek();
    if (value === undefined) throw this.#fault("a value on the stack");
    return value;
  }

  mark(): void {
    if (this.#marks.length === limits.stack) throw limitError(`${limits.stack} marks`);
    this.#marks.push(this.#stack.length);
  }

  /** Everything above the last mark, which is dropped with it. */
  popMark(): Value[] {
    const mark = this.#marks.pop();
    if (mark === undefined) throw this.#fault("a mark");
    return this.#stack.splice(mark);
  }

  /** Drops the top of the stack, be it a mark. */
  drop(): void {
    if (this.#marks.at(-1) === this.#stack.length) this.#marks.pop();
    else this.pop();
  }

  put(index: number, value: Value): void {
    if (this.#memo.length + this.#strays.size >= limits.memo)
      throw limitError(`${limits.memo} remembered values`);
    // Picklers count from 0, that of Python 2 from 1.
    if (index === this.#memo.length + 1) this.#memo.push(undefined);
    if (index <= this.#memo.length) this.#memo[index] = value;
    else this.#strays.set(index, value);
  }

  /** Remembers a value under the next number. */
  memoize(value: Value): void {
    this.put(this.#memo.length, value);
  }

  get(index: number): Value {
    const value = this.#memo[index] ?? this.#strays.get(index);
    if (value === undefined) throw this.#fault(`a value remembered as ${index}`);
    return value;
  }

  /** What a program that breaks off here was about to make. */
  partialValue(): Value {
    return partialValue(this.#stack, this.#marks);
  }

  #fault(expected: string): FormatError {
    return new FormatError(`expected ${expected} at byte ${this.reader.offset}, none was there`);
  }
}

function limitError(limit: string): FormatError {
  return new FormatError(`expected at most ${limit}, more came: this is no history`);
}
