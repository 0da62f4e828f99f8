import { Output } from "./output.ts";
import { Span } from "./span.ts";

/** Unpacks a block without a frame: https://github.com/lz4/lz4/blob/dev/doc/lz4_Block_format.md */
export function unpackLz4(packed: Buffer, size: number): Buffer {
  const span = new Span(packed);
  const out = new Output(size);
  while (span.left > 0) {
    const token = span.byte();
    const literal = lengthOf(span, token >> 4);
    out.literal(packed, span.take(literal), literal);
    // The last sequence has no copy.
    if (span.left === 0) break;
    const back = span.uint(2);
    out.copy(back, lengthOf(span, token & 15) + 4);
  }
  return out.bytes.subarray(0, out.at);
}

function lengthOf(span: Span, first: number): number {
  let length = first;
  if (first < 15) return length;
  for (let byte = 255; byte === 255; length += byte) byte = span.byte();
  return length;
}
