import { posix } from "node:path";
import type { Params, Run } from "../curves/model.ts";
import { runNames } from "../curves/run-names.ts";
import { error, note, type Problem } from "../problems.ts";
import type { Artifact } from "../reading/artifact.ts";
import { Budget } from "../reading/bytes/budget.ts";
import type { ColumnConfig, Format, ParsedRun } from "../reading/format.ts";
import type { FoundFile } from "./detect.ts";
import { cutOfLog, markCut } from "./dropped-output.ts";
import { oneRunEach } from "./one-run/index.ts";
import type { UnnamedRun } from "./one-run/unnamed-run.ts";
import { paramsBeside } from "./params.ts";
import { addPart, diskPath, dropLoneRecords, pathAmong, problemIn } from "./parts.ts";
import { readError } from "./read-error.ts";
import { type ChosenFile, type ReadConfig, selectArtifacts } from "./select-artifacts.ts";

/** The files that one run left in one format, in the order of their paths. */
type Group = {
  readonly format: Format;
  /** A directory ends with a slash. */
  readonly path: string;
  readonly files: [Artifact, ...Artifact[]];
  readonly found: [FoundFile, ...FoundFile[]];
};

/** Half a GiB of positions and values. A sweep of a thousand trainings has a third. */
const maxValues = 2 ** 25;

/** To judge and to report a run takes as much as so many values, however short it is. */
const valuesPerRun = 2 ** 11;
/** The same of a series. */
const valuesPerSeries = 2 ** 8;

/** The budget of values that files which are read together share. */
export function sharedBudget(): Budget {
  return new Budget(
    maxValues,
    "in all files together",
    "more with this one: the files after it are not read",
  );
}

/** A run as its files record it, and the settings beside them. */
type Read = {
  readonly group: Group;
  readonly found: FoundFile;
  readonly parsed: ParsedRun;
  readonly params: Params;
};

/**
 * Reads every artifact among the files into runs. Broken and unknown files become problems, and so does the file with
 * which the budget is exceeded.
 */
export async function readRuns(
  found: readonly FoundFile[],
  config: ReadConfig,
  budget = sharedBudget(),
): Promise<{ runs: Run[]; problems: Problem[] }> {
  const { runs: recordings, problems } = await readRecordings(found, config, budget);
  const runs = oneRunEach(recordings, problems);
  const names = runNames(runs.map(({ path }) => path));
  return {
    runs: runs.map(({ readFrom, ...run }, index): Run => ({ ...run, name: names[index] ?? readFrom })),
    problems,
  };
}

/** Reads what the files record: a training that several files record comes several times. */
export async function readRecordings(
  found: readonly FoundFile[],
  config: ReadConfig,
  budget = sharedBudget(),
): Promise<{ runs: UnnamedRun[]; problems: Problem[] }> {
  const { artifacts, untold, problems } = await selectArtifacts(found, config);
  const all: Read[] = [];
  for (const group of groupFiles(artifacts)) {
    if (budget.isExceeded) break;
    for (const run of await readGroup(group, config.columns, budget, problems)) all.push(run);
  }
  const read = dropLoneRecords(withoutCopies(all, problems));
  for (const one of read)
    problems.push(...one.parsed.notes.map((message) => problemIn(one.found, note(fileOf(one), message))));
  if (untold.length > 0) {
    const { describeBeside, describeClosest } = await import("./closest.ts");
    problems.unshift(
      ...(read.length > 0 ? describeBeside(untold, read.map(fileOf)) : await describeClosest(untold)),
    );
  }
  const shared = sharedNames(read);
  return { runs: read.map((one) => unnamedRun(one, read, shared)), problems };
}

function unnamedRun(read: Read, all: readonly Read[], shared: ReadonlySet<string>): UnnamedRun {
  const { parsed, params } = read;
  return {
    ...sourceOf(read, all, shared),
    readFrom: fileOf(read),
    params: { ...params, ...parsed.params },
    series: parsed.series,
    ...(parsed.leftOut ? { leftOut: parsed.leftOut } : {}),
    ...(parsed.clock ? { clock: parsed.clock } : {}),
  };
}

/** Groups the files that one run left. */
function groupFiles(artifacts: readonly ChosenFile[]): Iterable<Group> {
  const groups = new Map<string, Group>();
  for (const { file, format } of artifacts) {
    const { path, open } = file;
    const run = format.runKey ? `${format.runKey(path)}/` : path;
    const key = `${format.id} ${run}`;
    const group = groups.get(key);
    if (group) {
      group.files.push(open());
      group.found.push(file);
    } else groups.set(key, { format, path: run, files: [open()], found: [file] });
  }
  return groups.values();
}

async function readGroup(
  group: Group,
  columns: ColumnConfig,
  budget: Budget,
  problems: Problem[],
): Promise<Read[]> {
  const {
    format,
    path,
    files,
    found: [found],
  } = group;
  try {
    const [log, ...others] = files;
    const cut = others.length === 0 ? cutOfLog(log) : null;
    const read = await format.read(files, found.columns ?? columns);
    const parsed = addPart(markCut(read, cut), found);
    if (parsed.length === 0) {
      problems.push(noMetric(group));
      return [];
    }
    for (const { series } of parsed)
      budget.spend(
        series.reduce((sum, { values }) => sum + Math.max(values.length, valuesPerSeries), valuesPerRun),
      );
    const params = await paramsBeside(files[0], path, problems);
    return parsed.map((one) => ({ group, found, parsed: one, params }));
  } catch (thrown) {
    problems.push(problemIn(found, readError(found, thrown)));
    return [];
  }
}

/** The file that a run was read from; the first of several. */
function fileOf({ found, parsed: { series } }: Read): string {
  const origins = new Set(series.map(({ origin }) => origin?.file));
  const [only] = origins;
  return (!found.part && origins.size === 1 && only) || diskPath(found);
}

/** Leaves out runs that another file has recorded too. */
function withoutCopies(read: readonly Read[], problems: Problem[]): Read[] {
  const firsts = new Map<string, Group>();
  return read.filter(({ group, parsed: { id, name } }) => {
    const first = (id !== undefined && firsts.get(id)) || group;
    if (id !== undefined) firsts.set(id, first);
    if (first === group) return true;
    const what = name === undefined ? "this run" : `the run ${name}`;
    const message = `${what} is read from ${first.path}, which has it too`;
    problems.push(note(group.path, message));
    return false;
  });
}

/** A file that was named must have a curve; others may be a graph, images, or a run that crashed at once. */
function noMetric({ format, found: [found] }: Group): Problem {
  const message = `no metric found (${format.title})`;
  const problem = found.by === "name" ? error(found.path, message) : note(found.path, message);
  return problemIn(found, problem);
}

/** The paths that runs of several files in one directory would have by their own names. */
function sharedNames(all: readonly Read[]): ReadonlySet<string> {
  const firsts = new Map<string, Group>();
  const shared = new Set<string>();
  for (const read of all) {
    const path = namedPath(read);
    const first = firsts.get(path) ?? read.group;
    firsts.set(path, first);
    if (first !== read.group) shared.add(path);
  }
  return shared;
}

/** The path of a run by its own name, in place of that of its file; below it, of `file`. */
function namedPath({ group: { path }, parsed: { name, project } }: Read, file = ""): string {
  const names = [file, project, name].flatMap((part) => (part ? [part.replaceAll("/", "-")] : []));
  return `${[posix.dirname(path), ...names].join("/")}/`;
}

/**
 * Where a run was read. A name of its own replaces the last part of the path, unless another file has a run of that name; a collected run
 * keeps its source.
 */
function sourceOf(
  read: Read,
  all: readonly Read[],
  shared: ReadonlySet<string>,
): Pick<Run, "path" | "format" | "files"> {
  const {
    group: { format, path, found },
    parsed: { name, collected },
  } = read;
  if (collected) {
    const directory = posix.dirname(path);
    const within = (file: string) => (directory === "." ? file : `${directory}/${file}`);
    return { path: within(collected.path), format: collected.format, files: collected.files.map(within) };
  }
  const named = namedPath(read);
  const own = shared.has(named)
    ? namedPath(read, posix.basename(path, path.endsWith("/") ? "" : posix.extname(path)))
    : named;
  return {
    path: name === undefined ? pathAmong(path, read.found, all) : own,
    format: format.id,
    files: found.map(diskPath),
  };
}
