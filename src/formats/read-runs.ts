import { posix } from "node:path";
import type { Params, Run } from "../curves/model.ts";
import { runNames } from "../curves/run-names.ts";
import { error, type Problem } from "../problems.ts";
import type { Artifact } from "../reading/artifact.ts";
import type { ColumnConfig, Format, ParsedRun } from "../reading/format.ts";
import { FormatError } from "../reading/format-error.ts";
import { catalog } from "./catalog.ts";
import { historyNames, matchesAnyPattern } from "./file-patterns.ts";
import { allFormats, formatsFor } from "./index.ts";
import { paramsBeside } from "./params.ts";

/**
 * A file to read. One that was named must be an artifact; of those that a search met, only files that are called
 * like something a format writes are opened at all.
 */
export type Candidate = {
  readonly path: string;
  readonly by: "name" | "pattern" | "search";
  /** What an artifact has read of its file, it keeps: of the many that no format knows, none is kept. */
  readonly open: () => Artifact;
};

/** The files that one run left in one format, in the order of their paths. */
type Group = {
  readonly format: Format;
  /** A directory ends with a slash. */
  readonly path: string;
  readonly files: [Artifact, ...Artifact[]];
  readonly isNamed: boolean;
};

type Place = Pick<Run, "path" | "format" | "files">;

type Read = { readonly group: Group; readonly recording: ParsedRun; readonly params: Params };

/** Reads every file that is some format's into runs. What is broken or not known is told, never dropped. */
export async function readRuns(
  candidates: readonly Candidate[],
  { columns, format: forced }: { readonly columns: ColumnConfig; readonly format: string | null },
): Promise<{ runs: Run[]; problems: Problem[] }> {
  const problems: Problem[] = [];
  const all: Read[] = [];
  for (const group of await groupsOf(candidates, columns, forced, problems)) {
    try {
      const recordings = await group.format.read(group.files, columns);
      if (recordings.length === 0) problems.push(without(group));
      else {
        const params = await paramsBeside(group.files[0], group.path, problems);
        for (const recording of recordings) all.push({ group, recording, params });
      }
    } catch (thrown) {
      problems.push(broken(group.files[0].path, thrown));
    }
  }
  const placed = all.map(({ group, recording }) => placeOf(group, recording));
  const names = runNames(placed.map(({ path }) => path));
  const runs = all.map(({ group, recording, params }, index): Run => {
    const [{ path: file }] = group.files;
    for (const message of recording.notes) problems.push({ level: "note", file, line: null, message });
    return {
      ...(placed[index] ?? placeOf(group, recording)),
      name: names[index] ?? group.path,
      params: { ...params, ...recording.params },
      series: recording.series,
      ...(recording.clock ? { clock: recording.clock } : {}),
    };
  });
  return { runs, problems };
}

/** Of a file that was named, a curve was expected; others may be a graph, images, a run that crashed at once. */
function without({ format, files, isNamed }: Group): Problem {
  const [{ path: file }] = files;
  const message = `expected a metric, none came (${format.title})`;
  return { level: isNamed ? "error" : "note", file, line: null, message };
}

/** Where a run was read. Its last part is what the run is called, where it says so; what was collected keeps its place. */
function placeOf({ format, path, files }: Group, { name, collected }: ParsedRun): Place {
  const directory = posix.dirname(path);
  if (collected) {
    const at = (one: string) => (directory === "." ? one : `${directory}/${one}`);
    return { path: at(collected.path), format: collected.format, files: collected.files.map(at) };
  }
  return {
    path: name === undefined ? path : `${directory}/${name.replaceAll("/", "-")}/`,
    format: format.id,
    files: files.map((file) => file.path),
  };
}

async function groupsOf(
  candidates: readonly Candidate[],
  columns: ColumnConfig,
  forced: string | null,
  problems: Problem[],
): Promise<Iterable<Group>> {
  const groups = new Map<string, Group>();
  for (const candidate of candidates) {
    const { path, open } = candidate;
    try {
      const format = await formatOf(candidate, columns, forced);
      if (format === null) continue;
      const run = format.runKey ? `${format.runKey(path)}/` : path;
      const key = `${format.id} ${run}`;
      const group = groups.get(key);
      if (group) group.files.push(open());
      else groups.set(key, { format, path: run, files: [open()], isNamed: candidate.by === "name" });
    } catch (thrown) {
      problems.push(broken(path, thrown));
    }
  }
  return groups.values();
}

const isLookedAt = matchesAnyPattern(catalog.flatMap(({ files }) => files));
const namesOfHistories = historyNames(catalog);

/** Null for a file that nobody says is an artifact. */
async function formatOf(
  { path, by, open }: Candidate,
  columns: ColumnConfig,
  forced: string | null,
): Promise<Format | null> {
  if (by === "search" && !isLookedAt(path)) return null;
  const artifact = open();
  const known = await detectFormat(artifact, columns);
  const named = by === "name" || announcesHistory(artifact);
  const format =
    forced !== null && (known || named) ? (await allFormats()).find(({ id }) => id === forced) : known;
  if (!format && named) throw new FormatError(unknown(artifact));
  return format ?? null;
}

/** The first format that knows a file. */
export async function detectFormat(artifact: Artifact, columns: ColumnConfig): Promise<Format | undefined> {
  for (const format of await formatsFor(artifact)) if (await format.matches(artifact, columns)) return format;
  return undefined;
}

/** The file breaks its format, or the system does not let us read it; rethrows a defect of ours. */
function broken(path: string, thrown: unknown): Problem {
  if (thrown instanceof FormatError) return error(thrown.file ?? path, thrown.message, thrown.line);
  if (thrown instanceof Error && "syscall" in thrown)
    return error(path, `expected a file that can be read: ${thrown.message}`);
  throw thrown;
}

/** Named like a history and without text: a training that was killed before it wrote one. */
function announcesHistory({ path, head }: Artifact): boolean {
  return (
    namesOfHistories.has(path.slice(path.lastIndexOf("/") + 1)) && (head.trim() === "" || head.includes("\0"))
  );
}

function unknown({ size, head }: Artifact): string {
  const expected = `expected a training history (${supportedFormats})`;
  if (size === 0 || head.trim() === "") return `${expected}; the file is empty`;
  if (head.includes("\0")) return `${expected}; the file is binary`;
  return `${expected}; no format knows this text: ${JSON.stringify(head.trim().slice(0, 60))}`;
}

/** What is known, in a person's words. */
export const supportedFormats =
  "Keras histories, TensorBoard event files, and what else `lossgate formats` lists";
