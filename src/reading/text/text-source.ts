import type { Artifact } from "../artifact.ts";
import { type ByteSource, byteSource } from "../bytes/source.ts";

/** The head of a text, from its beginning. */
export function headSource({ head }: Artifact): ByteSource {
  return byteSource(Buffer.from(head), { isHead: true });
}
