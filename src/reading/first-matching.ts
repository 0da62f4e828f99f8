import type { Artifact } from "./artifact.ts";
import type { Format } from "./format.ts";
import { FormatError } from "./format-error.ts";

/** One kind of the files that a run leaves. */
export type FileKind = Pick<Format, "files" | "matches" | "read">;

/**
 * A format whose runs leave files of several kinds that tell the same: the best first. A run is read from the first
 * kind that has a curve; the others are left aside.
 */
export function firstMatching(format: Omit<Format, keyof FileKind>, kinds: readonly FileKind[]): Format {
  return {
    ...format,
    files: kinds.flatMap(({ files }) => files),
    matches: async (artifact, columns) => {
      for (const { matches } of kinds) if (await matches(artifact, columns)) return true;
      return false;
    },
    read: async (files, columns) => {
      for (const { matches, read } of kinds) {
        const are = await Promise.all(files.map((file) => matches(file, columns)));
        const [first, ...others] = files.filter((_, index) => are[index]);
        const recordings = first ? await read([first, ...others], columns) : [];
        if (recordings.length > 0) return recordings;
      }
      return [];
    },
  };
}

/** Reads one of a run's files: an error names it. */
export function withFileContext<Value>({ path }: Artifact, read: () => Value): Value {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof FormatError) || thrown.file !== null) throw thrown;
    throw new FormatError(thrown.message, thrown.line, path);
  }
}
