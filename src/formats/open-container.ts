import { posix } from "node:path";
import { note, type Problem } from "../problems.ts";
import type { Artifact } from "../reading/artifact.ts";
import { linePatternsFor } from "../reading/console/patterns/line-pattern.ts";
import type { ColumnConfig } from "../reading/format.ts";
import { FormatError } from "../reading/format-error.ts";
import { containers as catalog } from "./catalog.ts";
import type { Part } from "./containers/container.ts";
import { detectFormat, type FoundFile, hasArtifactName, supportedFormats } from "./detect.ts";
import { matchesAnyPattern } from "./file-patterns.ts";
import { historyLikeness } from "./history-names.ts";
import { problemIn } from "./parts.ts";
import { readError } from "./read-error.ts";
import { describeUncounted } from "./unknown.ts";

const hasContainerName = matchesAnyPattern(catalog.flatMap(({ files }) => files));

/** What it unpacks to holds several files. */
const isTar = /\.tar\.gz$/i;

/**
 * Puts the parts of each container in its place, to be read as if they had been found there. What cannot be opened, or was named and
 * contains no artifact, becomes a problem.
 */
export async function openContainers(
  found: readonly FoundFile[],
  columns: ColumnConfig,
  problems: Problem[],
): Promise<FoundFile[]> {
  const opened: FoundFile[] = [];
  for (const file of found) {
    try {
      opened.push(...((await openContainer(file, columns, problems)) ?? [file]));
    } catch (thrown) {
      if (file.sampleDirectory) continue;
      const problem = readError(file, thrown);
      const mustBeRead = file.by === "name" || historyLikeness(file.path) === "certain";
      problems.push(mustBeRead ? problem : { ...problem, level: "note" });
    }
  }
  return opened;
}

/** Returns the parts of a container that may be artifacts; null for a file that has none. Throws a FormatError. */
async function openContainer(
  file: FoundFile,
  columns: ColumnConfig,
  problems: Problem[],
): Promise<FoundFile[] | null> {
  const { path, by, open } = file;
  if (file.obstacle || !hasContainerName(path) || isTar.test(path)) return null;
  if (by === "search" && unpackedPath(path) !== path && !hasArtifactName(unpackedPath(path))) return null;
  const { containers } = await import("./containers/index.ts");
  const container = containers.find(({ files }) => matchesAnyPattern(files)(path));
  if (container === undefined) return null;
  const others: Part[] = [];
  const columnsOf = new Map<Artifact, ColumnConfig>();
  const { parts, lookedAt } = await container.open(open(), async (part) => {
    const own = await columnsFor(part.artifact, columns);
    columnsOf.set(part.artifact, own);
    const isArtifact = (await detectFormat(part.artifact, own)) !== undefined;
    if (!isArtifact) others.push(part);
    return isArtifact;
  });
  if (parts.length === 0 && by === "name") {
    const cure = await cureFor(others, columns);
    throw new FormatError(`expected a training history (${supportedFormats}); none is in ${lookedAt}${cure}`);
  }
  if (parts.length === 0) return null;
  if (!file.sampleDirectory) problems.push(...(await tellNearly(file, others)));
  return parts.map((part) => ({
    ...file,
    path: part.artifact.path,
    // A part that is all of its container is found as that was.
    by: part.place === null ? by : "pattern",
    open: () => part.artifact,
    part,
    columns: columnsOf.get(part.artifact) ?? columns,
  }));
}

/** The patterns of `lines` are for the parts that have such lines: a notebook prints much else. */
async function columnsFor(part: Artifact, columns: ColumnConfig): Promise<ColumnConfig> {
  if (linePatternsFor(part.path, columns).length === 0) return columns;
  const { hasPatternedLine } = await import("../reading/console/patterns/patterned-line.ts");
  return hasPatternedLine(part, columns) ? columns : { ...columns, lines: [] };
}

/** Notes the parts that nearly are trainings beside those that are read. */
async function tellNearly(file: FoundFile, others: readonly Part[]): Promise<Problem[]> {
  const { describeNearly } = await import("./evidence.ts");
  return others.flatMap((part) => {
    const why = describeNearly(part.artifact);
    return why === null ? [] : [problemIn({ ...file, part }, note(file.path, `skipped: ${why}`))];
  });
}

/** Says of the first part whose metrics nothing counts, else of one that nearly is a training, how to have it read; "" if there is none. */
async function cureFor(parts: readonly Part[], columns: ColumnConfig): Promise<string> {
  for (const { artifact } of parts) {
    const why = await describeUncounted(artifact, columns);
    if (why !== null) return `; closest is ${posix.basename(artifact.path)}: ${why}`;
  }
  const { describeNearly } = await import("./evidence.ts");
  for (const { artifact } of parts) {
    const why = describeNearly(artifact, true);
    if (why !== null) return `; closest is ${posix.basename(artifact.path)}: ${why}`;
  }
  return "";
}

/** The path of the file that a `.gz` holds. */
function unpackedPath(path: string): string {
  return path.replace(/\.gz$/i, "");
}
