import type { Artifact } from "./artifact.ts";
import { FormatError } from "./format-error.ts";

const pointer = "version https://git-lfs.github.com/spec";

/** Whether the file is a Git LFS pointer: a few lines of text in place of the file (git-lfs/docs/spec.md). */
export function isLfsPointer({ headBytes }: Artifact): boolean {
  return Buffer.from(headBytes.subarray(0, pointer.length)).toString("latin1") === pointer;
}

/** Makes the error for a pointer in place of `expected`. */
export function lfsPointerError(expected: string, path: string | null): FormatError {
  const message = `expected ${expected}, got a Git LFS pointer: fetch it with \`git lfs pull\``;
  return new FormatError(`${message} (\`lfs: true\` of actions/checkout)`, null, path);
}
