import type { Machine } from "./machine.ts";
import { widthOf } from "./numpy.ts";
import { Bytes, Dtype, Global, NdArray, Opaque, Tuple, type Value } from "./values.ts";

const dtypes = new Map([
  ["DoubleStorage", "f8"],
  ["FloatStorage", "f4"],
  ["HalfStorage", "f2"],
  ["BFloat16Storage", "bf16"],
  ["LongStorage", "i8"],
  ["IntStorage", "i4"],
  ["ShortStorage", "i2"],
  ["CharStorage", "i1"],
  ["ByteStorage", "u1"],
  ["BoolStorage", "b1"],
]);

/** What the persistent id of a storage names: `("storage", torch.FloatStorage, "0", "cpu", 10)` (torch/serialization.py); null for another id. */
export function storageOf(id: Value): { key: string; code: string | null } | null {
  const [kind, type, key] = id instanceof Tuple ? id.items : [];
  if (kind !== "storage" || !(type instanceof Global) || typeof key !== "string") return null;
  return { key, code: dtypes.get(type.name.replace(/^torch\.(cuda\.)?/, "")) ?? null };
}

/** A magic number, the version of the protocol and the system, before the id of a storage; its key, behind it. */
const pickles = 5;

/** Makes the storage of a tensor from the small checkpoint that stands for it in a pickle, as in a list of losses (torch/storage.py). */
export function loadStorage([content = null]: readonly Value[], machine: Machine): Value {
  const bytes = typeof content === "string" ? new Bytes(Buffer.from(content, "latin1")) : content;
  if (!(bytes instanceof Bytes)) return new Opaque("torch.storage._load_from_bytes");
  const storage = new NdArray();
  const { buffer, byteOffset, byteLength } = bytes.view;
  const inner = machine.within(new Uint8Array(buffer, byteOffset, byteLength), (id) => {
    const code = storageOf(id)?.code ?? null;
    storage.dtype = code === null ? null : new Dtype(code);
    return storage;
  });
  for (let count = 0; count < pickles; count++) inner.load();
  const width = storage.dtype === null ? null : widthOf(storage.dtype);
  if (width !== null) storage.data = new Bytes(inner.reader.bytes(inner.reader.uint64() * width));
  return storage;
}
