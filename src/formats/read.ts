import type { Run } from "../curves/model.ts";
import { runNames } from "../curves/run-names.ts";
import { error, type Problem } from "../problem.ts";
import { type Artifact, type Columns, type Format, FormatError, type Recording } from "./format.ts";
import { formats } from "./index.ts";

/**
 * A file to read. One that was named must be an artifact; of those that a search met, only files with an ending
 * that some format writes are opened at all.
 */
export type Candidate = { readonly artifact: Artifact; readonly by: "name" | "pattern" | "search" };

type Read = { readonly format: Format; readonly path: string; readonly recording: Recording };

/** Reads every file that is some format's into runs. What is broken or not known is told, never dropped. */
export function readRuns(
  candidates: readonly Candidate[],
  columns: Columns,
  forced: string | null,
): { runs: Run[]; problems: Problem[] } {
  const all: Read[] = [];
  const problems: Problem[] = [];
  for (const { artifact, by } of candidates) {
    const { path } = artifact;
    if (by === "search" && !endings.has(endingOf(path))) continue;
    try {
      const known = formats.find(({ recognises }) => recognises(artifact, columns));
      const named = by === "name" || announcesHistory(artifact);
      const format = forced !== null && (known || named) ? formats.find(({ id }) => id === forced) : known;
      if (!format) {
        if (named) problems.push(error(path, unknown(artifact)));
        continue;
      }
      for (const recording of format.read(artifact, columns)) {
        all.push({ format, path, recording });
        for (const message of recording.notes)
          problems.push({ level: "note", file: path, line: null, message });
      }
    } catch (thrown) {
      problems.push(broken(path, thrown));
    }
  }
  const names = runNames(all.map(({ path }) => path));
  const runs = all.map(({ format, path, recording }, i) => ({
    name: names[i] ?? path,
    format: format.id,
    files: [path],
    params: {},
    series: recording.series,
  }));
  return { runs, problems };
}

/** The file breaks its format, or the system does not let us read it; rethrows a defect of ours. */
function broken(path: string, thrown: unknown): Problem {
  if (thrown instanceof FormatError) return error(path, thrown.message, thrown.line);
  if (thrown instanceof Error && "syscall" in thrown)
    return error(path, `expected a file that can be read: ${thrown.message}`);
  throw thrown;
}

const endings = new Set(formats.flatMap(({ files }) => files.map(endingOf)));

function endingOf(path: string): string {
  return path.slice(path.lastIndexOf("."));
}

const historyNames = new Set(formats.flatMap(({ files }) => files.filter((name) => !name.includes("*"))));

/** Named like a history and without text: a training that was killed before it wrote one. */
function announcesHistory({ path, head }: Artifact): boolean {
  return (
    historyNames.has(path.slice(path.lastIndexOf("/") + 1)) && (head.trim() === "" || head.includes("\0"))
  );
}

function unknown({ bytes, head }: Artifact): string {
  const expected = `expected a training history (${lookedFor})`;
  if (bytes === 0 || head.trim() === "") return `${expected}; the file is empty`;
  if (head.includes("\0")) return `${expected}; the file is binary`;
  return `${expected}; no format knows this text: ${JSON.stringify(head.trim().slice(0, 60))}`;
}

/** What is known, in a person's words. */
export const lookedFor = formats.map(({ title }) => title).join("; ");
