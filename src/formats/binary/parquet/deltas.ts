import { FormatError } from "../../../reading/format-error.ts";
import { type Leaf, physical } from "./footer.ts";
import { bitsAt } from "./hybrid.ts";
import type { Span } from "./span.ts";

/** No writer makes larger blocks. */
const maxBlockValues = 2 ** 16;

/**
 * Reads DELTA_BINARY_PACKED: the first number, then blocks of differences. Each block has a minimum difference and
 * miniblocks, each with its own bit width.
 */
export function readDeltas(span: Span, leaf: Leaf, count: number): Float64Array {
  const block = span.varint();
  const miniblocks = span.varint();
  const length = block / miniblocks;
  if (!(block <= maxBlockValues && length >= 8 && length % 8 === 0)) {
    throw new FormatError(`expected blocks of differences, got ${block} in ${miniblocks} parts`);
  }
  const total = span.varint();
  const values = new Float64Array(count);
  let last = zigzag(span.wideVarint());
  if (total < count) throw new FormatError(`expected ${count} numbers in a page, got ${total}`);
  if (count > 0) values[0] = numberOf(last, leaf);
  for (let index = 1; index < count; ) {
    const least = zigzag(span.wideVarint());
    const widths = span.part(miniblocks).bytes;
    for (const width of widths) {
      if (index >= count) break;
      const from = span.take((width * length) / 8);
      const end = Math.min(count, index + length);
      for (let bit = 0; index < end; index++, bit += width) {
        last = wrap(last + least + differenceAt(span.bytes, from, bit, width), leaf);
        values[index] = numberOf(last, leaf);
      }
    }
  }
  return values;
}

function differenceAt(bytes: Buffer, from: number, bit: number, width: number): bigint {
  const low = BigInt(bitsAt(bytes, from, bit, Math.min(width, 32)));
  return width > 32 ? low + (BigInt(bitsAt(bytes, from, bit + 32, width - 32)) << 32n) : low;
}

function wrap(value: bigint, { type }: Leaf): bigint {
  return BigInt.asIntN(type === physical.int32 ? 32 : 64, value);
}

function numberOf(value: bigint, { type, isUnsigned, scale }: Leaf): number {
  const bits = type === physical.int32 ? 32 : 64;
  const number = Number(isUnsigned ? BigInt.asUintN(bits, value) : value);
  return scale > 0 ? number / 10 ** scale : number;
}

function zigzag(value: bigint): bigint {
  return (value >> 1n) ^ -(value & 1n);
}
