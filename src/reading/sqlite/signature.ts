import type { Artifact } from "../artifact.ts";

const signature = "SQLite format 3\0";

/** Whether a file begins like a SQLite database. */
export function isSqlite({ headBytes }: Pick<Artifact, "headBytes">): boolean {
  return Buffer.from(headBytes.subarray(0, signature.length)).toString("latin1") === signature;
}
