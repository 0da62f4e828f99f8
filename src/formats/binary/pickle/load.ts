import { type Budget, fileBudget } from "../../../reading/bytes/budget.ts";
import { ByteSource, inMemory } from "../../../reading/bytes/source.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { BytesReader } from "./bytes-reader.ts";
import { type LoadPersistent, Machine } from "./machine.ts";
import { opcodes } from "./opcodes.ts";
import type { Value } from "./values.ts";

const maxPickles = 1000;

/** A small pickle can reference the same million numbers a thousand times; honest ones share a few lists. */
export function pickleBudget(size: number): Budget {
  return fileBudget(size, 8, 2 ** 16);
}

const blanks = new Set([0x20, 0x0a, 0x0d, 0x09]);

/** Loads the values of a file; a script may dump several into one. Throws a FormatError. */
export function* loadPickles(source: ByteSource, budget: Budget): Generator<Value, undefined> {
  const reader = new BytesReader(source);
  for (let count = 0; count === 0 || !isAtEnd(reader); count++) {
    if (count === maxPickles) throw new FormatError(`expected at most ${maxPickles} pickles, got more`);
    yield new Machine(reader, budget, opcodes).load();
  }
}

/** Loads the first value of a file whose persistent ids stand for data in other files. Throws a FormatError. */
export function loadWith(bytes: Uint8Array, budget: Budget, loadPersistent: LoadPersistent): Value {
  return new Machine(
    new BytesReader(new ByteSource(inMemory(bytes))),
    budget,
    opcodes,
    loadPersistent,
  ).load();
}

/** Loads what it can of the first value from the head of a file; `isCut` if the head ends or breaks off within it. */
export function loadHead(head: Uint8Array, size: number): { value: Value; isCut: boolean } {
  const machine = new Machine(
    new BytesReader(new ByteSource(inMemory(head)), Number.POSITIVE_INFINITY),
    pickleBudget(size),
    opcodes,
  );
  try {
    return { value: machine.load(), isCut: false };
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    return { value: machine.partialValue(), isCut: true };
  }
}

function isAtEnd(reader: BytesReader): boolean {
  while (reader.available(1) > 0) {
    if (!blanks.has(reader.view.getUint8(reader.at))) return false;
    reader.take(1);
  }
  return true;
}
