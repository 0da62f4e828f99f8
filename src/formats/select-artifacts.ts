import { note, type Problem } from "../problems.ts";
import type { ColumnConfig, Format } from "../reading/format.ts";
import { groupBy } from "../text/group-by.ts";
import { plural } from "../text/plural.ts";
import { chooseFormat, type FoundFile } from "./detect.ts";
import { matcherOf } from "./ignored.ts";
import { openContainers } from "./open-container.ts";
import { problemIn } from "./parts.ts";
import { readError } from "./read-error.ts";

export type ReadConfig = {
  readonly columns: ColumnConfig;
  /** The id of the format to read every artifact with; null to detect it. */
  readonly format: string | null;
  /** Patterns of files and directories that are left out. */
  readonly ignore?: readonly string[];
};

/** A file to read, and the format to read it with. */
export type ChosenFile = { readonly file: FoundFile; readonly format: Format };

type Selection = {
  readonly artifacts: readonly ChosenFile[];
  /** The files that no format reads, and of which nothing is said. */
  readonly untold: readonly FoundFile[];
  /** Of the files that are not read. */
  readonly problems: Problem[];
};

/**
 * Selects the files to read: those that a format matches, without what the config ignores, what tests, docs and samples
 * show, and links to files that are read themselves. What is left out and may be a history becomes a problem.
 */
export async function selectArtifacts(
  found: readonly FoundFile[],
  { columns, format: forced, ignore = [] }: ReadConfig,
): Promise<Selection> {
  const isIgnored = await matcherOf(ignore);
  const isLeftOut = ({ by, path }: FoundFile) => by !== "name" && isIgnored(path);
  const problems: Problem[] = [];
  const matched: ChosenFile[] = [];
  const unread: FoundFile[] = [];
  const opened = await openContainers(
    found.filter((one) => !isLeftOut(one)),
    columns,
    problems,
  );
  for (const file of opened) {
    try {
      const format = await chooseFormat(file, columns, forced);
      if (format) matched.push({ file, format });
      else if (!file.sampleDirectory) unread.push(file);
    } catch (thrown) {
      if (!file.sampleDirectory) problems.push(problemIn(file, readError(file, thrown)));
    }
  }
  const real = matched.filter(({ file }) => !file.sampleDirectory);
  const paths = new Set(real.map(({ file }) => file.path));
  const artifacts = real.filter(({ file: { target } }) => !target || !paths.has(target));
  const joinsRuns = artifacts.some(({ format }) => format.id === "lossgate-runs");
  const untold: FoundFile[] = [];
  for (const file of unread) {
    const { describeUnread } = await import("./unread.ts");
    try {
      const told = describeUnread(file, joinsRuns);
      if (told.length === 0) untold.push(file);
      problems.push(...told);
    } catch (thrown) {
      problems.push(readError(file, thrown));
    }
  }
  return {
    artifacts,
    untold,
    problems: [...shorten(problems), ...sampleNotes(matched), ...ignoreNote(found.filter(isLeftOut).length)],
  };
}

function sampleNotes(matched: readonly ChosenFile[]): Problem[] {
  const samples = groupBy(matched, ({ file }) => file.sampleDirectory ?? null);
  return [...samples].flatMap(([directory, { length }]) =>
    directory === null
      ? []
      : [
          note(
            directory,
            `skipped: ${plural(length, "file")} of tests, docs or samples; name it to judge it`,
          ),
        ],
  );
}

function ignoreNote(count: number): Problem[] {
  return count === 0 ? [] : [note("ignore", `${plural(count, "file")} left out by the config`)];
}

/** How many files a note of the same words may name. */
const maxAlike = 3;

/** Counts further notes of the same words. */
function shorten(problems: readonly Problem[]): Problem[] {
  return [...groupBy(problems, ({ level, message }) => `${level} ${message}`).values()].flatMap((alike) => {
    const shown = alike.slice(0, maxAlike);
    const [first] = alike;
    if (first?.level !== "note" || alike.length <= maxAlike) return alike;
    return [...shown, note(first.file, `… and ${plural(alike.length - maxAlike, "more file")} like it`)];
  });
}
