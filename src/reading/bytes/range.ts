import type { Artifact } from "../artifact.ts";

/** The bytes of a file from one place up to another: fewer, where it ends before. */
export function readRange({ open }: Artifact, from: number, to: number): Buffer {
  const source = open();
  const range = Buffer.from(new ArrayBuffer(Math.max(0, to - from)));
  if (!source.skip(from)) return range.subarray(0, 0);
  let length = 0;
  while (length < range.length && (source.end > source.at || source.readMore())) {
    length += source.bytes.copy(range, length, source.at, source.end);
    source.at = source.end;
  }
  return range.subarray(0, length);
}
