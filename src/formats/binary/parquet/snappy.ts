import { FormatError } from "../../../reading/format-error.ts";
import { Output } from "./output.ts";
import { Span } from "./span.ts";

/** Unpacks Snappy: https://github.com/google/snappy/blob/main/format_description.txt */
export function unpackSnappy(packed: Buffer, size: number): Buffer {
  const span = new Span(packed);
  const length = span.varint();
  if (length !== size) throw new FormatError(`expected ${size} bytes, got ${length}`);
  const out = new Output(size);
  while (span.at < packed.length) {
    const tag = span.byte();
    const upper = tag >> 2;
    const kind = tag & 3;
    if (kind === 0) {
      const literal = upper < 60 ? upper + 1 : span.uint(upper - 59) + 1;
      out.literal(packed, span.take(literal), literal);
    } else if (kind === 1) out.copy(((tag >> 5) << 8) + span.byte(), (upper & 7) + 4);
    else out.copy(span.uint(kind === 2 ? 2 : 4), upper + 1);
  }
  return out.bytes.subarray(0, out.at);
}
