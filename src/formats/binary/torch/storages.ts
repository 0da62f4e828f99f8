import type { Zip } from "../../../reading/zip/open.ts";
import type { LoadPersistent } from "../pickle/machine.ts";
import { storageOf } from "../pickle/torch-storage.ts";
import { Bytes, Dtype, NdArray, Opaque } from "../pickle/values.ts";

/** Larger ones are weights; a curve of tensors is refused where its storages are not loaded. */
const maxStorageBytes = 256 * 1024;
const maxBytes = 32 * 1024 ** 2;

/**
 * Loads what the persistent ids of a checkpoint stand for: `("storage", torch.FloatStorage, "0", "cpu", 10)` is the file `data/0`
 * beside the pickle (torch/serialization.py).
 */
export function readStorages({ entries, read }: Zip, directory: string): LoadPersistent {
  const order = entries.get(`${directory}/byteorder`);
  const isBig = order !== undefined && read(order, 16).toString("latin1") === "big";
  const loaded = new Map<string, NdArray>();
  let total = 0;
  return (id) => {
    const named = storageOf(id);
    if (named === null) return new Opaque("a persistent id");
    const { key, code } = named;
    const storage = loaded.get(key) ?? new NdArray();
    if (loaded.has(key)) return storage;
    loaded.set(key, storage);
    const entry = entries.get(`${directory}/data/${key}`);
    if (code === null || entry === undefined || entry.size > maxStorageBytes) return storage;
    total += entry.size;
    if (total > maxBytes) return storage;
    storage.dtype = new Dtype(code, isBig ? ">" : "<");
    storage.data = new Bytes(read(entry, maxStorageBytes));
    return storage;
  };
}
