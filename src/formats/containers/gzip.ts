import { constants, gunzipSync } from "node:zlib";
import type { Artifact } from "../../reading/artifact.ts";
import { readRange } from "../../reading/bytes/range.ts";
import { FormatError } from "../../reading/format-error.ts";
import { partOf } from "../../reading/part.ts";
import { type Container, expectSignature } from "./container.ts";

const maxMiB = 256;

/** A file compressed with gzip, read as if it were unpacked. */
export const gzip: Container = {
  id: "gzip",
  title: "Any of these formats, compressed with gzip",
  files: ["*.gz"],
  open: (artifact) => {
    expectSignature(artifact, /^\x1f\x8b/, "a gzip archive");
    // A flush instead of the end accepts bytes that stop anywhere.
    const head = unpack(artifact.headBytes, constants.Z_SYNC_FLUSH);
    const load = () => unpack(compressed(artifact), constants.Z_FINISH);
    const part = partOf(artifact, artifact.path.replace(/\.gz$/i, ""), { head, load });
    return {
      parts: [{ artifact: part, container: artifact.path, place: null, notes: [], leftOut: [], cut: null }],
      lookedAt: "the unpacked file",
    };
  },
};

function compressed(artifact: Artifact): Buffer {
  if (artifact.size > maxMiB * 1024 ** 2) throw tooLarge();
  return readRange(artifact.open(), 0, artifact.size);
}

function unpack(bytes: Uint8Array, finishFlush: number): Buffer {
  try {
    return gunzipSync(bytes, { finishFlush, maxOutputLength: maxMiB * 1024 ** 2 });
  } catch (thrown) {
    if (!(thrown instanceof Error && "code" in thrown)) throw thrown;
    if (thrown.code === "ERR_BUFFER_TOO_LARGE") throw tooLarge();
    throw new FormatError(`expected a whole gzip archive: ${thrown.message}`);
  }
}

function tooLarge(): FormatError {
  return new FormatError(`expected at most ${maxMiB} MiB in a gzip archive, got more`);
}
