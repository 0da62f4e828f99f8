import type { BytesReader } from "./bytes-reader.ts";
import type { Machine } from "./machine.ts";
import { numberAt, widthOf } from "./numpy.ts";
import { Dtype, Global, type List, Opaque } from "./values.ts";

// Numbers make up nearly all of a history, each written with the same few opcodes. These functions read such
// sequences at once, with the same effect as executing the opcodes one by one.

const op = {
  binfloat: 0x47,
  /** Followed by eight bytes, like a float. */
  frame: 0x95,
  appends: 0x65,
  tuple2: 0x86,
  reduce: 0x52,
  memoize: 0x94,
  binput: 0x71,
  longBinput: 0x72,
};

/** Bytes of a pickler's batch: 1000 floats, possibly a frame, and APPENDS. */
const batch = 1001 * 9 + 1;

/** After a mark: reads floats up to APPENDS into a list. Returns false and reads nothing if anything else follows. */
export function readFloats(reader: BytesReader, list: List): boolean {
  const length = reader.available(batch);
  const { view, at } = reader;
  let end = at;
  while (end + 9 < at + length && isFloatOrFrame(view.getUint8(end))) end += 9;
  const { numbers } = list;
  if (end === at || view.getUint8(end) !== op.appends || numbers === null) return false;
  for (let place = at; place < end; place += 9) {
    if (view.getUint8(place) === op.binfloat) numbers.push(view.getFloat64(place + 1));
  }
  reader.take(end + 1 - at);
  return true;
}

function isFloatOrFrame(opcode: number): boolean {
  return opcode === op.binfloat || opcode === op.frame;
}

/** Memo entry for the bytes and the tuple that a scalar was made from. */
const consumedBytes = new Opaque("the bytes of a NumPy scalar");

/**
 * After `scalar`, a dtype and the opcode of short bytes: reads one number's bytes, TUPLE2 and REDUCE, with their memo
 * entries. Returns false and reads nothing if anything else follows, or for one byte, which Python shares.
 */
export function readScalar(machine: Machine, length: number): boolean {
  const { reader } = machine;
  const dtype = machine.peek();
  if (length < 2 || !(dtype instanceof Dtype) || !isScalar(machine.peek(1))) return false;
  if (widthOf(dtype) !== length) return false;
  if (reader.available(length + 12) < length + 12) return false;
  const { view, at } = reader;
  const behindBytes = at + length + putLength(view.getUint8(at + length));
  if (view.getUint8(behindBytes) !== op.tuple2) return false;
  const behindTuple = behindBytes + 1 + putLength(view.getUint8(behindBytes + 1));
  if (view.getUint8(behindTuple) !== op.reduce) return false;
  const value = numberAt(view, at, dtype);
  if (value === null) return false;
  put(machine, view, at + length);
  put(machine, view, behindBytes + 1);
  reader.take(behindTuple + 1 - at);
  machine.pop();
  machine.pop();
  machine.push(value);
  return true;
}

function isScalar(value: unknown): boolean {
  return value instanceof Global && value.isScalar;
}

/** Returns the length of a memo opcode with its index; 0 for any other opcode. */
function putLength(opcode: number): number {
  if (opcode === op.memoize) return 1;
  if (opcode === op.binput) return 2;
  return opcode === op.longBinput ? 5 : 0;
}

function put(machine: Machine, view: DataView, at: number): void {
  const opcode = view.getUint8(at);
  if (opcode === op.memoize) machine.memoize(consumedBytes);
  else if (opcode === op.binput) machine.put(view.getUint8(at + 1), consumedBytes);
  else if (opcode === op.longBinput) machine.put(view.getUint32(at + 1, true), consumedBytes);
}
