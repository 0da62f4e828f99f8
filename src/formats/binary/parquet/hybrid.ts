import { FormatError } from "../../../reading/format-error.ts";
import type { Span } from "./span.ts";

/**
 * Reads small numbers of so many bits, in runs of one value or packed eight by eight: the RLE / bit-packing hybrid
 * (https://parquet.apache.org/docs/file-format/data-pages/encodings/).
 */
export function readHybrid(span: Span, width: number, count: number): Uint32Array {
  if (width > 32) throw new FormatError(`expected numbers of at most 32 bits, got ${width}`);
  const values = new Uint32Array(count);
  for (let index = 0; index < count; ) {
    const head = span.varint();
    // Runs are clamped to the page, whatever length they declare.
    if (head % 2 === 1) index = readPacked(span, width, values, index, ((head - 1) / 2) * 8);
    else index = readRun(span, width, values, index, head / 2);
  }
  return values;
}

function readRun(span: Span, width: number, values: Uint32Array, from: number, length: number): number {
  const to = Math.min(values.length, from + length);
  values.fill(span.uint(Math.ceil(width / 8)), from, to);
  return to;
}

function readPacked(span: Span, width: number, values: Uint32Array, from: number, length: number): number {
  const to = Math.min(values.length, from + length);
  // The last group of a page may be cut to the bytes it needs.
  const bytes = Math.min((length / 8) * width, Math.max(span.left, Math.ceil(((to - from) * width) / 8)));
  const packed = span.bytes;
  const start = span.take(bytes);
  if (width === 1) {
    for (let index = from; index < to; index++) {
      const bit = index - from;
      values[index] = ((packed[start + (bit >> 3)] ?? 0) >> (bit & 7)) & 1;
    }
  } else {
    for (let index = from; index < to; index++) {
      values[index] = bitsAt(packed, start, (index - from) * width, width);
    }
  }
  return to;
}

/** Reads so many bits as a number, lowest first. */
export function bitsAt(bytes: Buffer, start: number, bit: number, width: number): number {
  let value = 0;
  for (let read = 0; read < width; ) {
    const at = bit + read;
    const shift = at % 8;
    const taken = Math.min(8 - shift, width - read);
    const byte = bytes[start + (at - shift) / 8] ?? 0;
    value += ((byte >> shift) & ((1 << taken) - 1)) * 2 ** read;
    read += taken;
  }
  return value;
}
