import type { Artifact } from "./artifact.ts";
import type { Format, ParsedRun } from "./format.ts";
import { FormatError } from "./format-error.ts";

/** One kind of file that runs of a format write. */
export type FileKind = Pick<Format, "files" | "matches" | "read">;

/**
 * Makes a format of several kinds of files that record the same, best first. A run is read from the first kind that has
 * a curve, else from the first that has single values; its other files are ignored.
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
      let singleValues: ParsedRun[] = [];
      for (const { matches, read } of kinds) {
        const isMatch = await Promise.all(files.map((file) => matches(file, config)));
        const [first, ...others] = files.filter((_, index) => isMatch[index]);
        if (first === undefined) continue;
        try {
          const runs = withFiles(await read([first, ...others], config), first, files, isMatch);
          if (runs.some(hasCurve)) return runs;
          if (singleValues.length === 0) singleValues = runs;
        } catch (thrown) {
          // A training of one epoch may have printed what cannot be read.
          if (singleValues.length === 0 || !(thrown instanceof FormatError)) throw thrown;
        }
      }
      return singleValues;
    },
  };
}

/** Further files are only counted. */
const maxLeftOut = 10;

/** Says which of several files a run was read from, and that the others were not read. */
function withFiles(
  runs: ParsedRun[],
  first: Artifact,
  files: readonly Artifact[],
  isRead: readonly boolean[],
): ParsedRun[] {
  const unread = files.filter((_, index) => !isRead[index]);
  if (unread.length === 0) return runs;
  return runs.map((parsed) => {
    const run = files.length - unread.length === 1 ? fromFile(parsed, first) : parsed;
    const why = `the run is read from ${sourceOf(run, files.length - unread.length)}`;
    const leftOut = unread.slice(0, maxLeftOut).map(({ path }) => ({ what: path, why }));
    if (unread.length > maxLeftOut) leftOut.push({ what: `${unread.length - maxLeftOut} more files`, why });
    return { ...run, leftOut: [...leftOut, ...(run.leftOut ?? [])] };
  });
}

/** The file that the series are from, or how many: as many as match, where they do not say. */
function sourceOf({ series }: ParsedRun, matching: number): string {
  const named = new Set(series.flatMap(({ origin }) => origin?.file ?? []));
  const [only] = named;
  return named.size === 1 && only !== undefined ? only : `${named.size || matching} other files`;
}

function hasCurve({ series }: ParsedRun): boolean {
  return series.some(({ values }) => values.length > 1);
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
