import { posix } from "node:path";
import { note, type Problem } from "../problems.ts";
import type { Artifact } from "../reading/artifact.ts";
import { plural } from "../text/plural.ts";
import { readNpyHeader } from "./binary/pickle/npy.ts";
import type { FoundFile } from "./detect.ts";
import { counts, type Evidence, evidenceIn, minScore, noColumns } from "./evidence.ts";
import { historyLikeness, isNamedAfterMetric } from "./history-names.ts";
import { describeUncounted, describeUnknown, lacksHeading } from "./unknown.ts";

/** So many files are looked into, those with the likeliest names first. */
const maxFiles = 200;
/** So many of them are read for metrics that nothing counts. */
const maxReadAgain = 20;
const maxShown = 3;

type Candidate = Pick<Evidence, "score" | "why"> & { readonly path: string };

/** Names the files that come closest to a training history, for a search that found none, and how to have them read. */
export async function describeClosest(untold: readonly FoundFile[]): Promise<Problem[]> {
  const files = untold
    .filter(({ path, obstacle = null }) => obstacle === null && dataFile.test(path))
    .toSorted((a, b) => likeness[historyLikeness(b.path)] - likeness[historyLikeness(a.path)])
    .slice(0, maxFiles);
  const candidates: Candidate[] = [];
  for (const [index, file] of files.entries())
    candidates.push(...(await candidate(file, index < maxReadAgain)));
  return candidates
    .toSorted((a, b) => b.score - a.score)
    .slice(0, maxShown)
    .map(({ path, why }) => note(path, `closest to a training history: ${why}`));
}

/**
 * Names the files beside those of trainings that no format reads, and that are named after a metric or are lists of values beside
 * another list; and those named as histories that hold counted rows without a heading.
 */
export function describeBeside(untold: readonly FoundFile[], trainings: readonly string[]): Problem[] {
  const directories = new Set(trainings.map(posix.dirname));
  const directoriesOfLists = new Set(trainings.filter(isNpyFile).map(posix.dirname));
  const files = untold.filter(({ path, obstacle = null, open }) => {
    const directory = posix.dirname(path);
    if (obstacle !== null) return false;
    // A history by its name and its rows may lie anywhere, as `log/train_log.csv` beside `results/loss.csv`.
    if (historyLikeness(path) !== "none" && areCountedRows(read(open))) return true;
    if (!directories.has(directory)) return false;
    return (
      isNamedAfterMetric(path) || (isNpyFile(path) && directoriesOfLists.has(directory) && isList(read(open)))
    );
  });
  const shown = files.slice(0, maxShown).flatMap(({ path, open }) => {
    const artifact = read(open);
    if (artifact === null) return [];
    const why = evidenceIn(artifact)?.why ?? describeUnknown(artifact);
    return [note(path, `not read beside a training: ${why}`)];
  });
  const [next, ...others] = files.slice(maxShown);
  const more = plural(others.length + 1, "more file");
  return next === undefined ? shown : [...shown, note(next.path, `… and ${more} like it`)];
}

function isNpyFile(path: string): boolean {
  return path.endsWith(".npy");
}

/** Whether a file is an array of several decimals in one dimension, as of the values of a training. */
function isList(artifact: Artifact | null): boolean {
  const header = artifact === null ? null : readNpyHeader(Buffer.from(artifact.headBytes));
  const [length = 0, ...others] = header?.shape ?? [];
  return length > 1 && others.length === 0 && /^[<>]f/.test(header?.type ?? "");
}

/** Whether a file is a table of nothing but numbers, whose first column counts its rows. */
function areCountedRows(artifact: Artifact | null): boolean {
  return artifact !== null && lacksHeading(artifact) && counts(artifact);
}

const dataFile = /\.(?:csv|tsv|dat|json|jsonl|ndjson|txt|log|out)$|(?:^|\/)[^.]+$/i;
const likeness = { certain: 2, likely: 1, none: 0 };

async function candidate({ path, open }: FoundFile, readsAgain: boolean): Promise<Candidate[]> {
  const artifact = read(open);
  if (artifact === null || artifact.head.includes("\0")) return [];
  const found = evidenceIn(artifact);
  const named = likeness[historyLikeness(path)];
  const score = (found?.score ?? 0) + named;
  if (found !== null && score >= minScore) return [{ path, why: found.why, score }];
  const uncounted = readsAgain ? await describeUncounted(artifact, noColumns) : null;
  if (uncounted !== null) return [{ path, why: uncounted, score: minScore + named }];
  return named > 0 ? [{ path, why: describeUnknown(artifact), score }] : [];
}

/** Null for a file that is gone or may not be read; that is told where it matters. */
function read(open: () => Artifact): Artifact | null {
  try {
    const artifact = open();
    return artifact.head === "" ? null : artifact;
  } catch {
    return null;
  }
}
