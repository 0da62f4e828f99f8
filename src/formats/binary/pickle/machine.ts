import type { Budget } from "../../../reading/bytes/budget.ts";
import { ByteSource, inMemory } from "../../../reading/bytes/source.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { BytesReader } from "./bytes-reader.ts";
import { partialValue } from "./partial-value.ts";
import type { Dict, List, Value } from "./values.ts";

/** What an opcode does. */
export type Step = (machine: Machine) => void;

/** Returns what a persistent id stands for: data that lies outside of the pickle. Throws a FormatError. */
export type LoadPersistent = (id: Value) => Value;

/** Opcodes by the letter or number that CPython's `pickletools` lists for them, with what they do. */
export type Opcodes = readonly (readonly [code: string | number, step: Step])[];

/** A step for each of the 256 bytes; undefined if no protocol has such an opcode. */
export type OpcodeTable = readonly (Step | undefined)[];

const stop = 0x2e;

/** Guards against small files that expand enormously. Honest files of up to 64 MiB stay far below. */
const maxStack = 2 ** 22;
const maxMemo = 2 ** 24;
const maxContainers = 2 ** 20;
const maxObjects = 2 ** 23;

/** The stack machine that executes a pickle. It builds plain data, and calls and imports nothing. */
export class Machine {
  readonly reader: BytesReader;
  readonly budget: Budget;
  readonly loadPersistent: LoadPersistent;
  readonly #opcodes: OpcodeTable;
  readonly #stack: Value[] = [];
  readonly #marks: number[] = [];
  readonly #memo: (Value | undefined)[] = [];
  /** Memo entries stored out of order. */
  readonly #sparseMemo = new Map<number, Value>();
  #containers = 0;
  #objects = 0;

  constructor(
    reader: BytesReader,
    budget: Budget,
    opcodes: OpcodeTable,
    loadPersistent: LoadPersistent = refusePersistent,
  ) {
    this.reader = reader;
    this.budget = budget;
    this.loadPersistent = loadPersistent;
    this.#opcodes = opcodes;
  }

  /** Loads the next pickle in the file. */
  load(): Value {
    const { reader } = this;
    for (;;) {
      const opcode = reader.byte();
      if (opcode === stop) return this.pop();
      const step = this.#opcodes[opcode];
      if (step === undefined) {
        const hex = `0x${opcode.toString(16).padStart(2, "0")}`;
        throw new FormatError(`expected a pickle opcode at byte ${reader.offset - 1}, got ${hex}`);
      }
      step(this);
    }
  }

  /** A machine for the pickles in a value of this one, with its budget. Throws a FormatError within another such machine. */
  within(bytes: Uint8Array, loadPersistent: LoadPersistent): Machine {
    if (this.loadPersistent !== refusePersistent)
      throw new FormatError("expected a pickle, got one within another");
    const reader = new BytesReader(new ByteSource(inMemory(bytes)));
    return new Machine(reader, this.budget, this.#opcodes, loadPersistent);
  }

  push(value: Value): void {
    if (this.#stack.length === maxStack) throw limitError(`${maxStack} values on the stack`);
    this.#stack.push(value);
  }

  /** Pushes a new list or dict. */
  pushContainer(container: List | Dict): void {
    if (++this.#containers > maxContainers) throw limitError(`${maxContainers} lists and dicts`);
    this.push(container);
  }

  /** Pushes a new object of fixed size. */
  pushObject(value: Value): void {
    if (++this.#objects > maxObjects) throw limitError(`${maxObjects} objects`);
    this.push(value);
  }

  pop(): Value {
    const value = this.#stack.length > (this.#marks.at(-1) ?? 0) ? this.#stack.pop() : undefined;
    if (value === undefined) throw this.#fault("a value on the stack");
    return value;
  }

  /** Returns the value so many places below the top of the stack. */
  peek(below = 0): Value | undefined {
    return this.#stack[this.#stack.length - 1 - below];
  }

  get top(): Value {
    const value = this.peek();
    if (value === undefined) throw this.#fault("a value on the stack");
    return value;
  }

  mark(): void {
    if (this.#marks.length === maxStack) throw limitError(`${maxStack} marks`);
    this.#marks.push(this.#stack.length);
  }

  /** Removes the last mark and everything above it, and returns the values. */
  popMark(): Value[] {
    const mark = this.#marks.pop();
    if (mark === undefined) throw this.#fault("a mark");
    return this.#stack.splice(mark);
  }

  /** Drops the top of the stack, which may be a mark. */
  drop(): void {
    if (this.#marks.at(-1) === this.#stack.length) this.#marks.pop();
    else this.pop();
  }

  put(index: number, value: Value): void {
    if (this.#memo.length + this.#sparseMemo.size >= maxMemo) throw limitError(`${maxMemo} memo entries`);
    // Picklers count from 0, Python 2's from 1.
    if (index === this.#memo.length + 1) this.#memo.push(undefined);
    if (index <= this.#memo.length) this.#memo[index] = value;
    else this.#sparseMemo.set(index, value);
  }

  /** Stores a value under the next free index. */
  memoize(value: Value): void {
    this.put(this.#memo.length, value);
  }

  get(index: number): Value {
    const value = this.#memo[index] ?? this.#sparseMemo.get(index);
    if (value === undefined) throw this.#fault(`a memo entry ${index}`);
    return value;
  }

  /** Returns what the pickle has built so far. */
  partialValue(): Value {
    return partialValue(this.#stack, this.#marks);
  }

  #fault(expected: string): FormatError {
    return new FormatError(`expected ${expected} at byte ${this.reader.offset}, got nothing`);
  }
}

function refusePersistent(): never {
  throw new FormatError("expected a self-contained pickle, got a persistent id");
}

function limitError(limit: string): FormatError {
  return new FormatError(`expected at most ${limit} in a history, got more`);
}
