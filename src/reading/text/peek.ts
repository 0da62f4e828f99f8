import { type Source, sourceOf } from "../bytes/source.ts";
import type { Artifact } from "../format.ts";

/** The head of a text, from its beginning. */
export function headSource({ head }: Artifact): Source {
  return sourceOf(Buffer.from(head), { isHead: true });
}
