import type { Artifact } from "../artifact.ts";

/** Whether a file begins like a zip with at least one file. */
export function isZip({ headBytes }: Artifact): boolean {
  return Buffer.from(headBytes.subarray(0, 4)).toString("latin1") === "PK\x03\x04";
}
