import type { ByteSource } from "./bytes/source.ts";

/** A file that the search found, opened as far as its first bytes. */
export type Artifact = {
  /** As the user would type it: relative to where the search began, with forward slashes. */
  readonly path: string;
  readonly size: number;
  /** The first 64 KiB. */
  readonly headBytes: Uint8Array;
  /** The same, decoded; a character cut at the end is dropped. */
  readonly head: string;
  /** The whole file from its first byte, piece by piece. */
  readonly open: () => ByteSource;
  /** The same of a text: UTF-8, without a byte order mark. */
  readonly openText: () => ByteSource;
  /** The file of that name in the same directory, if there is one. */
  readonly sibling: (name: string) => Artifact | null;
};
