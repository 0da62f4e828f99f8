import type { Artifact } from "../reading/artifact.ts";
import type { ColumnConfig, Format } from "../reading/format.ts";
import { FormatError } from "../reading/format-error.ts";
import { catalog } from "./catalog.ts";
import { describeKind } from "./file-kinds.ts";
import { matchesAnyPattern } from "./file-patterns.ts";
import { allFormats, formatsFor } from "./index.ts";

/** A file that may be an artifact, and how it was found: only one found by its own name must be one. */
export type FoundFile = {
  readonly path: string;
  readonly by: "name" | "pattern" | "search";
  /** Opens the file anew: an artifact keeps what was read of it, and most files are no artifacts. */
  readonly open: () => Artifact;
};

export const supportedFormats =
  "Keras histories, TensorBoard event files, and others: see `lossgate formats`";

const patterns = catalog.flatMap(({ files }) => files);
const hasArtifactName = matchesAnyPattern(patterns);
/** Names that only a training history has: with no content they are an error. */
const historyNames = new Set(patterns.filter((pattern) => !pattern.includes("*")));

/**
 * The format to read a file with: `forced` where the config names one, else the first that matches. Null for a file of a
 * search that is no artifact; throws a FormatError for one that must be an artifact and has no format.
 */
export async function chooseFormat(
  { path, by, open }: FoundFile,
  columns: ColumnConfig,
  forced: string | null,
): Promise<Format | null> {
  if (by === "search" && !hasArtifactName(path)) return null;
  const artifact = open();
  const detected = await detectFormat(artifact, columns);
  const mustBeRead = by === "name" || isEmptyHistory(artifact);
  if (forced !== null && (detected || mustBeRead))
    return (await allFormats()).find(({ id }) => id === forced) ?? null;
  if (!detected && mustBeRead) throw new FormatError(describeUnknown(artifact));
  return detected ?? null;
}

/** The first format that matches a file. */
export async function detectFormat(artifact: Artifact, columns: ColumnConfig): Promise<Format | undefined> {
  for (const format of await formatsFor(artifact)) if (await format.matches(artifact, columns)) return format;
  return undefined;
}

/** A file with the name of a history and no text: a training was killed before it wrote one. */
function isEmptyHistory({ path, head }: Artifact): boolean {
  const name = path.slice(path.lastIndexOf("/") + 1);
  return historyNames.has(name) && (head.trim() === "" || head.includes("\0"));
}

function describeUnknown(artifact: Artifact): string {
  const { size, head } = artifact;
  const expected = `expected a training history (${supportedFormats})`;
  if (size === 0 || head.trim() === "") return `${expected}; the file is empty`;
  const kind = describeKind(artifact);
  if (kind !== null) return `${expected}; the file is ${kind}`;
  if (head.includes("\0")) return `${expected}; the file is binary`;
  return `${expected}; no format matches this text: ${JSON.stringify(head.trim().slice(0, 60))}`;
}
