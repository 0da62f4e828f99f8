import type { ByteSource } from "./source.ts";

/** Reads the bytes of a newly opened file from one position up to another; fewer if the file ends before. */
export function readRange(source: ByteSource, from: number, to: number): Buffer {
  const range = Buffer.from(new ArrayBuffer(Math.max(0, to - from)));
  if (!source.skip(from)) return range.subarray(0, 0);
  let length = 0;
  while (length < range.length && (source.end > source.at || source.readMore())) {
    length += source.bytes.copy(range, length, source.at, source.end);
    source.at = source.end;
  }
  return range.subarray(0, length);
}
