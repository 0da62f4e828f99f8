import type { ByteSource } from "./bytes/source.ts";
import type { TextSource } from "./text/text-source.ts";

/** A file that the search found. */
export type Artifact = {
  /** Relative to where the search began, with forward slashes. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** The first 64 KiB. */
  readonly headBytes: Uint8Array;
  /** The first 64 KiB, decoded; a character that is cut off at the end is dropped. */
  readonly head: string;
  /** Opens the file from its first byte. */
  readonly open: () => ByteSource;
  /** Opens the file as UTF-8 text, without a byte order mark. */
  readonly openText: () => TextSource;
  /** The file of that name in the same directory; null if there is none. */
  readonly sibling: (name: string) => Artifact | null;
};
