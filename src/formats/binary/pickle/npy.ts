import { isKnownName } from "../../../curves/names.ts";
import type { ParsedRun } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { numberAt, widthOf } from "./numpy.ts";
import { Dtype } from "./values.ts";

/** Header of a `.npy` file (numpy/lib/format.py). */
export type NpyHeader = {
  /** NumPy's type string: byte order, kind, bytes. Empty for a structured array. */
  readonly type: string;
  readonly shape: readonly number[];
  /** Offset of the data in the file. */
  readonly dataAt: number;
};

const magic = Buffer.from("\x93NUMPY", "latin1");
const maxHeaderBytes = 64 * 1024;

export function isNpy(head: Uint8Array): boolean {
  return magic.equals(head.subarray(0, magic.length));
}

/** Parses the header; returns null if it is incomplete or invalid. */
export function readNpyHeader(bytes: Buffer): NpyHeader | null {
  if (!isNpy(bytes) || bytes.length < 12) return null;
  // The length has two bytes in version 1, four in versions 2 and 3.
  const isShort = bytes[6] === 1;
  const from = isShort ? 10 : 12;
  const length = isShort ? bytes.readUInt16LE(8) : bytes.readUInt32LE(8);
  if (length > maxHeaderBytes || from + length > bytes.length) return null;
  const header = bytes.toString("latin1", from, from + length);
  const shape = /'shape':\s*\(([\d,\sL]*)\)/.exec(header)?.[1];
  if (shape === undefined) return null;
  const type = /'descr':\s*'([^']*)'/.exec(header)?.[1] ?? "";
  const sizes = shape.split(",").map((size) => size.trim().replace(/L$/, ""));
  return { type, shape: sizes.filter((size) => size !== "").map(Number), dataAt: from + length };
}

/** Tells whether it is an array of numbers with at most two dimensions, in a file named like a metric or history. */
export function isNamedArray({ type, shape }: NpyHeader, path: string): boolean {
  const stem = stemOf(path);
  const names = isKnownName(stem) || /(^|[^a-z])(acc|history|metrics?)([^a-z]|$)/i.test(stem);
  return names && shape.length <= 2 && /^[<>|=][fiu]\d$/.test(type);
}

/** Reads an array of one dimension as a series named after its file. Throws a FormatError. */
export function readArray({ type, shape, dataAt }: NpyHeader, bytes: Buffer, path: string): ParsedRun {
  if (shape.length > 1) {
    const got = `got ${shape.join(" × ")} without column names`;
    throw new FormatError(`expected an array of one dimension, ${got}: save the dict of lists, or a CSV`);
  }
  const dtype = new Dtype(type.slice(1), type.charAt(0));
  const width = widthOf(dtype);
  if (width === null || type.length !== 3)
    throw new FormatError(`expected an array of numbers, got ${type || "a structured array"}`);
  const count = shape[0] ?? 1;
  if (dataAt + count * width > bytes.length) {
    throw new FormatError(`expected ${count} numbers of ${width} bytes, got ${bytes.length - dataAt} bytes`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + dataAt);
  const values = Float64Array.from({ length: count }, (_, index) =>
    Number(numberAt(view, index * width, dtype)),
  );
  const positions = Float64Array.from(values, (_, row) => row);
  return { series: [{ name: stemOf(path), axis: "row", positions, values, truncated: false }], notes: [] };
}

function stemOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
}
