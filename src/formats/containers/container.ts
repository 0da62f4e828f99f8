import type { LeftOut } from "../../curves/model.ts";
import type { Artifact } from "../../reading/artifact.ts";
import { FormatError } from "../../reading/format-error.ts";
import { quote } from "../../reading/text/quote.ts";
import type { Cut } from "../dropped-output.ts";
import { describeKind } from "../file-kinds.ts";

/** What would have been a file of its own: the output of a notebook's cell, a sheet, an unpacked history. */
export type Part = {
  readonly artifact: Artifact;
  /** The path of the container. */
  readonly container: string;
  /** Where it lies in the container: `cell 12`. Null if it is all that the container holds. */
  readonly place: string | null;
  /** What the container tells of it: that the cell ended in an exception. */
  readonly notes: readonly string[];
  /** What lies beside it in its place and is not read: the lines that a cell printed under its table. */
  readonly leftOut: readonly LeftOut[];
  /** Where the container lacks some of it. */
  readonly cut: Cut;
};

export type Parts = {
  readonly parts: readonly Part[];
  /** What was looked at, for a container without a training: `the output of 12 cells`. */
  readonly lookedAt: string;
};

/** A file that holds others, or what they would have held. Each part is detected and read like a file. */
export type Container = {
  readonly id: string;
  readonly title: string;
  /** Patterns for the end of a path, as those of a format: a container is known by its name alone. */
  readonly files: readonly string[];
  /** Returns the parts that may be artifacts, by `isArtifact`. Throws a FormatError if the container cannot be opened. */
  readonly open: (artifact: Artifact, isArtifact: (part: Part) => Promise<boolean>) => Parts | Promise<Parts>;
};

/** Throws a FormatError if a file does not begin as its name promises. `expected` is such as `a gzip archive`. */
export function expectSignature(artifact: Artifact, signature: RegExp, expected: string): void {
  const start = Buffer.from(artifact.headBytes).toString("latin1", 0, 64);
  if (signature.test(start)) return;
  const got =
    start === "" ? "an empty file" : (describeKind(artifact) ?? quote(artifact.head.trim().slice(0, 60)));
  throw new FormatError(`expected ${expected}, got ${got}`);
}
