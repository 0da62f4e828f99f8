import { type Artifact, FormatError } from "../format.ts";

/** The bytes of a file from one place up to another: fewer, where it ends before. */
export function readRange({ open }: Artifact, from: number, to: number): Buffer {
  const source = open();
  const range = Buffer.from(new ArrayBuffer(Math.max(0, to - from)));
  if (!source.skip(from)) return range.subarray(0, 0);
  let length = 0;
  while (length < range.length && (source.end > source.at || source.more())) {
    length += source.bytes.copy(range, length, source.at, source.end);
    source.at = source.end;
  }
  return range.subarray(0, length);
}

/** All of a file that may have so many MiB. */
export function readWhole(artifact: Artifact, mostMiB: number): Buffer {
  const MiB = artifact.bytes / 1024 / 1024;
  if (MiB > mostMiB) throw new FormatError(`expected at most ${mostMiB} MiB, ${Math.ceil(MiB)} came`);
  return readRange(artifact, 0, artifact.bytes);
}
