import type { Artifact } from "./artifact.ts";
import { FormatError } from "./format-error.ts";

const pointer = "version https://git-lfs.github.com/spec";

/** Git LFS leaves a few lines of text in the place of a file (git-lfs/docs/spec.md). */
export function isLfsPointer({ headBytes }: Artifact): boolean {
  return Buffer.from(headBytes.subarray(0, pointer.length)).toString("latin1") === pointer;
}

/** What to throw where a pointer stands in the place of `what`. */
export function lfsPointerError(what: string, path: string | null): FormatError {
  const message = `expected ${what}, a Git LFS pointer came: fetch it with \`git lfs pull\``;
  return new FormatError(`${message} (\`lfs: true\` of actions/checkout)`, null, path);
}
