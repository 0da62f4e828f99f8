import { type FileMatch, findFiles } from "../artifacts/find.ts";
import { openFile } from "../artifacts/open.ts";
import type { Config } from "../config/model.ts";
import type { PairedRun, Run } from "../curves/model.ts";
import { pairRuns } from "../curves/pairing.ts";
import { groupBySeed } from "../curves/seeds.ts";
import { readRuns, sharedBudget } from "../formats/read-runs.ts";
import { error, InputError, type Problem } from "../problems.ts";
import type { Baseline } from "./match.ts";
import type { BaselineSource } from "./source.ts";

/** The files of each place that the baseline is read from. Throws InputError. */
export async function findBaselineFiles(source: BaselineSource): Promise<FileMatch[][]> {
  switch (source.kind) {
    case "absent":
      return [];
    case "given":
      return [await findFiles(source.place).catch(asErrors)];
    case "published":
      return Promise.all(source.reports.map(({ place }) => findFiles(place)));
  }
}

/** A baseline that was named must be there, unlike what a training was to write. */
function asErrors(thrown: unknown): never {
  if (!(thrown instanceof InputError)) throw thrown;
  throw new InputError(
    thrown.problems.map((problem) =>
      problem.level === "inconclusive" ? error(problem.file, "no such file or directory") : problem,
    ),
  );
}

/** The runs to compare with, and what the report must say of reading them. */
type LoadedBaseline = { readonly baseline: Baseline; readonly problems: readonly Problem[] };

/** Reads the runs to compare with from the files of each place. Throws InputError if a path that was given has none. */
export async function loadBaseline(
  source: BaselineSource,
  places: readonly (readonly FileMatch[])[],
  config: Config,
): Promise<LoadedBaseline> {
  if (source.kind === "absent") return { baseline: source, problems: [] };
  // A report holds the runs that were judged: nothing of it is left out.
  const ignore = source.kind === "given" ? config.ignore : [];
  const budget = sharedBudget();
  const read = await Promise.all(
    places.map((files) => readRuns(files.map(openFile), { ...config, ignore }, budget)),
  );
  const groups = (runs: readonly Run[]) => groupBySeed(pairRuns(runs, config.metrics), config.seeds);
  return source.kind === "given" ? fromPath(source, read, groups) : fromReports(source, read, groups);
}

type Read = { readonly runs: readonly Run[]; readonly problems: readonly Problem[] };
type Groups = (runs: readonly Run[]) => PairedRun[][];

function fromPath(
  { from }: Extract<BaselineSource, { kind: "given" }>,
  read: readonly Read[],
  groups: Groups,
): LoadedBaseline {
  const runs = read.flatMap((one) => one.runs);
  const problems = read.flatMap((one) => one.problems);
  if (runs.length === 0) {
    const isTold = problems.some(({ level }) => level === "error");
    const none = error(from, "expected a training history to compare with, found none");
    throw new InputError(isTold ? problems : [none, ...problems]);
  }
  return { baseline: { kind: "found", from, published: [], earlier: [], runs: groups(runs) }, problems };
}

/**
 * The nearest report is the baseline; earlier ones show how much a run varies. Their problems are notes, because this change did
 * not cause them.
 */
function fromReports(
  { branch, reports }: Extract<BaselineSource, { kind: "published" }>,
  read: readonly Read[],
  groups: Groups,
): LoadedBaseline {
  const all = reports.flatMap(({ published, inputs }, i) =>
    read[i] ? [{ published, inputs, ...read[i] }] : [],
  );
  const [nearest, ...earlier] = all.filter(({ runs }) => runs.length > 0);
  const problems = all
    .flatMap((one) => one.problems.filter(({ level }) => level === "error" || one === nearest))
    .map((problem): Problem => ({ ...problem, level: "note" }));
  if (!nearest) {
    const because = `the report of ${branch} holds no run`;
    const isGiven = reports.some(({ published }) => published.how === "given");
    return {
      baseline: { kind: "absent", because, lost: "note" },
      problems: isGiven ? [...problems, error("input baseline", because)] : problems,
    };
  }
  return {
    baseline: {
      kind: "found",
      from: `${branch} at ${nearest.published.commit.slice(0, 12)}`,
      published: [nearest, ...earlier].map(({ published }) => published),
      inputs: nearest.inputs,
      runs: groups(nearest.runs),
      earlier: earlier.map(({ runs }) => groups(runs)),
    },
    problems,
  };
}
