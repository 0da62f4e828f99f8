import { isIncreasing } from "../../../reading/bytes/increasing.ts";
import type { ParsedRun } from "../../../reading/format.ts";
import { FormatError } from "../../../reading/format-error.ts";
import { isNamedAfterCurve, stemOf } from "../../../reading/table/file-metric.ts";
import { numberAt, widthOf } from "./numpy.ts";
import { runNamedAfter } from "./unnamed-values.ts";
import { Dtype } from "./values.ts";

/** Header of a `.npy` file (numpy/lib/format.py). */
export type NpyHeader = {
  /** NumPy's type string: byte order, kind, bytes. Empty for a structured array. */
  readonly type: string;
  readonly shape: readonly number[];
  /** Whether the columns of an array of two dimensions follow one another. */
  readonly isByColumn: boolean;
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
  const isByColumn = /'fortran_order':\s*True/.test(header);
  return { type, isByColumn, shape: sizes.filter((size) => size !== "").map(Number), dataAt: from + length };
}

/** Tells whether it is an array of numbers with at most two dimensions, in a file named like a metric or history. */
export function isNamedArray({ type, shape }: NpyHeader, path: string): boolean {
  return isNamedAfterCurve(path) && shape.length <= 2 && /^[<>|=][fiu]\d$/.test(type);
}

/**
 * Reads an array of one dimension, or of two columns of which the first counts, as a series named after its file. Throws a FormatError.
 */
export function readArray(header: NpyHeader, bytes: Buffer, path: string): ParsedRun {
  const { shape, isByColumn } = header;
  if (shape.length <= 1) return runNamedAfter(path, numbersIn(header, bytes));
  const [count = 0, columns] = shape;
  const cells = columns === 2 ? numbersIn(header, bytes) : new Float64Array();
  const columnOf = (index: number) =>
    cells
      .subarray(0, cells.length / 2)
      .map((_, row) => cells[isByColumn ? index * count + row : 2 * row + index] ?? 0);
  const steps = columnOf(0);
  if (steps.length < 2 || !steps.every(Number.isInteger) || !isIncreasing(steps)) {
    const got = `got ${shape.join(" × ")} without column names`;
    throw new FormatError(`expected an array of one dimension, ${got}: save the dict of lists, or a CSV`);
  }
  const series = { name: stemOf(path), axis: "step" as const, positions: steps, values: columnOf(1) };
  return { series: [{ ...series, truncated: false }], notes: [] };
}

/** All numbers of an array, in their order in the file. Throws a FormatError. */
function numbersIn({ type, shape, dataAt }: NpyHeader, bytes: Buffer): Float64Array {
  const dtype = new Dtype(type.slice(1), type.charAt(0));
  const width = widthOf(dtype);
  if (width === null || type.length !== 3)
    throw new FormatError(`expected an array of numbers, got ${type || "a structured array"}`);
  const count = shape.reduce((product, size) => product * size, 1);
  if (dataAt + count * width > bytes.length) {
    throw new FormatError(`expected ${count} numbers of ${width} bytes, got ${bytes.length - dataAt} bytes`);
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset + dataAt);
  return Float64Array.from({ length: count }, (_, index) => Number(numberAt(view, index * width, dtype)));
}
