import type { Artifact } from "./artifact.ts";
import type { Format, ParsedRun } from "./format.ts";
import { FormatError } from "./format-error.ts";

/** One kind of file that runs of a format write. */
export type FileKind = Pick<Format, "files" | "matches" | "read">;

/**
 * Makes a format of several kinds of files that record the same, best first. A run is read from the first kind that has
 * a curve; its other files are ignored.
 */
export function firstMatching(format: Omit<Format, keyof FileKind>, kinds: readonly FileKind[]): Format {
  return {
    ...format,
    files: kinds.flatMap(({ files }) => files),
    matches: async (artifact, config) => {
      for (const { matches } of kinds) if (await matches(artifact, config)) return true;
      return false;
    },
    read: async (files, config) => {
      for (const { matches, read } of kinds) {
        const isMatch = await Promise.all(files.map((file) => matches(file, config)));
        const [first, ...others] = files.filter((_, index) => isMatch[index]);
        const runs = first ? await read([first, ...others], config) : [];
        if (runs.length > 0) return runs;
      }
      return [];
    },
  };
}

/** Says of each series which file of the run it was read from. */
export function fromFile(run: ParsedRun, { path }: Artifact): ParsedRun {
  return { ...run, series: run.series.map((one) => ({ ...one, origin: { file: path, ...one.origin } })) };
}

/** Calls `read`; a FormatError that it throws then names the file. */
export function withFileContext<Value>({ path }: Artifact, read: () => Value): Value {
  try {
    return read();
  } catch (thrown) {
    if (!(thrown instanceof FormatError) || thrown.file !== null) throw thrown;
    throw new FormatError(thrown.message, thrown.line, path);
  }
}
