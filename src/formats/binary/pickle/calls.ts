import { FormatError } from "../../../reading/format-error.ts";
import type { Machine } from "./machine.ts";
import { numberAt, widthOf } from "./numpy.ts";
import { loadStorage } from "./torch-storage.ts";
import { Bytes, Dict, Dtype, Global, kindOf, List, NdArray, Opaque, Tuple, type Value } from "./values.ts";

type Call = (args: readonly Value[], machine: Machine) => Value;

/** Supported functions and classes, each with our own implementation. NumPy 2 renamed its `core`. */
const knownCalls: ReadonlyMap<string, Call> = new Map([
  ["collections.OrderedDict", dictOfPairs],
  ["collections.defaultdict", (): Value => new Dict()],
  ["_codecs.encode", encodeLatin1],
  // Empty bytes before protocol 3.
  ["__builtin__.bytes", (): Value => bytesOf("")],
  ["numpy.dtype", dtype],
  ["torch._utils._rebuild_tensor_v2", tensor],
  ["torch.storage._load_from_bytes", loadStorage],
  ["torch._utils._rebuild_parameter", ([data = null]): Value => data],
  ...["numpy.core", "numpy._core"].flatMap((core): [string, Call][] => [
    [`${core}.multiarray.scalar`, scalar],
    [`${core}.multiarray._reconstruct`, (): Value => new NdArray()],
    [`${core}.numeric._frombuffer`, fromBuffer],
  ]),
]);

/** Returns the result of REDUCE. Nothing is called: an unsupported callable yields an Opaque with its name. */
export function call(callee: Value, args: Value, machine: Machine): Value {
  const make = callee instanceof Global ? knownCalls.get(callee.name) : undefined;
  if (make && args instanceof Tuple) return make(args.items, machine);
  // `copyreg._reconstructor(History, object, None)` makes a History.
  const first = args instanceof Tuple ? args.items[0] : undefined;
  const isCopy = callee instanceof Global && /^copy_?reg\./.test(callee.name) && first instanceof Global;
  return opaqueInstance(isCopy ? first : callee);
}

/** Returns an unmade object of a class, known only by name. */
export function opaqueInstance(of: Value): Opaque {
  return new Opaque(kindOf(of));
}

/** Sets an object's state, as BUILD does. */
export function build(state: Value, of: Value, machine: Machine): void {
  if (of instanceof Opaque) of.state = state;
  if (!(state instanceof Tuple)) return;
  const { items } = state;
  // dtype: version, byte order, … ; array: version, shape, dtype, Fortran order, data
  if (of instanceof Dtype && typeof items[1] === "string") of.setOrder(items[1]);
  if (of instanceof NdArray) fillArray(of, items.slice(1), machine);
}

function dictOfPairs([pairs = null]: readonly Value[], machine: Machine): Value {
  const dict = new Dict();
  for (const pair of pairs instanceof List ? pairs.items() : []) {
    machine.budget.spend(1);
    if (pair instanceof List) dict.set(pair.get(0), pair.get(1));
    if (pair instanceof Tuple) dict.setPairs(pair.items.slice(0, 2));
  }
  return dict;
}

/** Encodes a text as latin1: how protocols before 3 write bytes. */
function encodeLatin1([text]: readonly Value[], machine: Machine): Value {
  if (typeof text !== "string") return new Opaque("_codecs.encode");
  machine.budget.spend(text.length);
  return bytesOf(text);
}

function dtype([code]: readonly Value[]): Value {
  return typeof code === "string" ? new Dtype(code) : new Opaque("numpy.dtype");
}

function scalar([type, data]: readonly Value[]): Value {
  const bytes = typeof data === "string" ? bytesOf(data) : data;
  const width = type instanceof Dtype ? widthOf(type) : null;
  if (!(type instanceof Dtype && bytes instanceof Bytes) || width === null)
    return new Opaque("a NumPy scalar");
  if (width === bytes.length) return numberAt(bytes.view, 0, type);
  throw new FormatError(`expected a NumPy scalar of ${width} bytes, got ${bytes.length}`);
}

/** Makes an array from buffer, dtype, shape and order, as protocol 5 writes it. */
function fromBuffer(
  [data = null, type = null, shape = null, order = null]: readonly Value[],
  machine: Machine,
): Value {
  const array = new NdArray();
  fillArray(array, [shape, type, order === "F", data], machine);
  return array;
}

/** Makes an array from the storage of a tensor, its offset, shape and strides (torch/_utils.py). */
function tensor([storage, offset, size, stride]: readonly Value[]): Value {
  const array = new NdArray();
  if (!(storage instanceof NdArray && size instanceof Tuple && stride instanceof Tuple)) return array;
  array.dtype = storage.dtype;
  array.shape = size.items.filter((length) => typeof length === "number");
  const width = storage.dtype === null ? null : widthOf(storage.dtype);
  const isContiguous = array.shape.length === 0 || (array.shape.length === 1 && stride.items[0] === 1);
  if (!(storage.data instanceof Bytes) || width === null || typeof offset !== "number" || !isContiguous)
    return array;
  const { buffer, byteOffset, byteLength } = storage.data.view;
  const length = (array.shape[0] ?? 1) * width;
  const start = offset * width;
  if (!(start >= 0 && length >= 0 && start + length <= byteLength))
    throw new FormatError(
      `expected a tensor within its storage of ${byteLength} bytes, got ${start + length}`,
    );
  array.data = new Bytes(new Uint8Array(buffer, byteOffset + start, length));
  return array;
}

function fillArray(array: NdArray, [shape, type, , data]: readonly Value[], machine: Machine): void {
  array.dtype = type instanceof Dtype ? type : null;
  array.shape = shape instanceof Tuple ? shape.items.filter((size) => typeof size === "number") : [];
  if (typeof data === "string") machine.budget.spend(data.length);
  array.data =
    typeof data === "string" ? bytesOf(data) : data instanceof Bytes || data instanceof List ? data : null;
}

function bytesOf(text: string): Bytes {
  return new Bytes(Buffer.from(text, "latin1"));
}
