import type { Artifact } from "../reading/artifact.ts";
import { mayHoldLog } from "../reading/console/console-log.ts";
import { linePatternsFor } from "../reading/console/patterns/line-pattern.ts";
import type { ColumnConfig, Format } from "../reading/format.ts";
import { FormatError } from "../reading/format-error.ts";
import { peekTable } from "../reading/table/peek-table.ts";
import { parseNumber } from "../reading/text/number.ts";
import { headSource } from "../reading/text/text-source.ts";
import { catalog } from "./catalog.ts";
import type { Part } from "./containers/container.ts";
import { matchesAnyPattern } from "./file-patterns.ts";
import { allFormats, formatsFor } from "./index.ts";
import {
  describeContent,
  describeNear,
  describeRepeated,
  describeUncounted,
  describeUnknown,
  describeUnnamed,
} from "./unknown.ts";

/** A file that may be an artifact, and how it was found: only one found by its own name must be one. */
export type FoundFile = {
  readonly path: string;
  readonly by: "name" | "pattern" | "search";
  /** Why it cannot be opened: `a named pipe`. */
  readonly obstacle?: string | null;
  /** The path of the found file that it is a link to. */
  readonly target?: string | null;
  /** The directory of tests, docs or samples in which it lies: then it is told, not read. */
  readonly sampleDirectory?: string | null;
  /** Opens the file anew: an artifact keeps what was read of it, and most files are no artifacts. */
  readonly open: () => Artifact;
  /** The part of a container that it is. */
  readonly part?: Part;
  /** How its columns and lines are read, if not as those of other files. */
  readonly columns?: ColumnConfig;
};

export const supportedFormats = "Keras histories, TensorBoard event files, and others";

export const hasArtifactName = matchesAnyPattern(catalog.flatMap(({ files }) => files));

/**
 * The format to read a file with: `forced` where the config names one, else the first that matches. Null for a file of a
 * search that is no artifact; throws a FormatError for one that must be an artifact and has no format.
 */
export async function chooseFormat(
  { path, by, obstacle = null, open, columns: own }: FoundFile,
  ofAll: ColumnConfig,
  forced: string | null,
): Promise<Format | null> {
  const columns = own ?? ofAll;
  const hasLines = linePatternsFor(path, columns).length > 0;
  if (obstacle !== null || (by === "search" && !hasArtifactName(path) && !hasLines)) return null;
  const artifact = open();
  const printedLog = async () => (await allFormats()).find(({ id }) => id === "printed-log") ?? null;
  if (hasLines) return printedLog();
  const detected = await detectFormat(artifact, columns);
  if (forced !== null && (detected || by === "name"))
    return (await allFormats()).find(({ id }) => id === forced) ?? null;
  // Who names a document means the log in it, where a search takes it for an example; no table shows one.
  const mayBeLog = by === "name" || /\.[ct]sv$/i.test(path);
  if (!detected && mayBeLog && (await holdsLog(artifact, by, columns))) return printedLog();
  if (!detected && by === "name")
    throw new FormatError(
      (await describeUncounted(artifact, columns)) ??
        (await describeUnnamed(artifact)) ??
        (await describeRepeated(artifact)) ??
        `expected a training history (${supportedFormats}); ${(await describeNear(artifact)) ?? describeUnknown(artifact)}`,
    );
  return detected ?? null;
}

/** The first format that matches a file. */
export async function detectFormat(artifact: Artifact, columns: ColumnConfig): Promise<Format | undefined> {
  for (const format of await formatsFor(artifact)) if (await format.matches(artifact, columns)) return format;
  return undefined;
}

async function holdsLog(artifact: Artifact, by: FoundFile["by"], columns: ColumnConfig): Promise<boolean> {
  if (!mayHoldLog(artifact.path) || describeContent(artifact) !== null) return false;
  if (/sv$/i.test(artifact.path) && isTable(artifact)) return false;
  const { hasRecurringMetric } = await import("../reading/console/read-log.ts");
  // Large tables of data are searched no further.
  const open = by === "name" ? artifact.openText : () => headSource(artifact);
  return hasRecurringMetric(open, artifact.head, columns);
}

/** Whether the first row has as many cells as the heading, and numbers among them. */
function isTable(artifact: Artifact): boolean {
  const { names, row } = peekTable(artifact);
  return row?.length === names.length && names.length > 1 && row.some((cell) => parseNumber(cell) !== null);
}
