import type { Dtype } from "./values.ts";

type Read = (view: DataView, at: number, isLittle: boolean) => number | boolean;

/** Readers by dtype code: kind and bytes. */
const readers: ReadonlyMap<string, { readonly bytes: number; readonly read: Read }> = new Map([
  ["f2", { bytes: 2, read: (view, at, isLittle) => half(view.getUint16(at, isLittle)) }],
  ["bf16", { bytes: 2, read: (view, at, isLittle) => bfloat(view.getUint16(at, isLittle)) }],
  ["f4", { bytes: 4, read: (view, at, isLittle) => view.getFloat32(at, isLittle) }],
  ["f8", { bytes: 8, read: (view, at, isLittle) => view.getFloat64(at, isLittle) }],
  ["i1", { bytes: 1, read: (view, at) => view.getInt8(at) }],
  ["i2", { bytes: 2, read: (view, at, isLittle) => view.getInt16(at, isLittle) }],
  ["i4", { bytes: 4, read: (view, at, isLittle) => view.getInt32(at, isLittle) }],
  ["i8", { bytes: 8, read: (view, at, isLittle) => Number(view.getBigInt64(at, isLittle)) }],
  ["u1", { bytes: 1, read: (view, at) => view.getUint8(at) }],
  ["u2", { bytes: 2, read: (view, at, isLittle) => view.getUint16(at, isLittle) }],
  ["u4", { bytes: 4, read: (view, at, isLittle) => view.getUint32(at, isLittle) }],
  ["u8", { bytes: 8, read: (view, at, isLittle) => Number(view.getBigUint64(at, isLittle)) }],
  ["b1", { bytes: 1, read: (view, at) => view.getUint8(at) !== 0 }],
]);

/** Returns the bytes of an item; null if the dtype is not numeric. */
export function widthOf({ code }: Dtype): number | null {
  return readers.get(code)?.bytes ?? null;
}

/** Reads the number at an offset; returns null if the dtype is not numeric. */
export function numberAt(view: DataView, at: number, { code, isLittle }: Dtype): number | boolean | null {
  return readers.get(code)?.read(view, at, isLittle) ?? null;
}

/** Decodes the upper half of a binary32, as PyTorch's BFloat16 stores it. */
function bfloat(bits: number): number {
  const single = new DataView(new ArrayBuffer(4));
  single.setUint16(0, bits);
  return single.getFloat32(0);
}

/** Decodes an IEEE 754 binary16. */
function half(bits: number): number {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 0x1f;
  const fraction = bits & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}
