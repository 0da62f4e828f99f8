import { type Found, findFiles } from "./artifacts/find.ts";
import { openArtifact } from "./artifacts/open.ts";
import { type Baseline, baseOf, vanished } from "./baseline/match.ts";
import { type Config, readConfig } from "./config/config.ts";
import { configFile } from "./config/file.ts";
import { type PairedRun, pair } from "./curves/pairing.ts";
import { lookedFor, readRuns } from "./formats/read.ts";
import { error, InputError, type Problem } from "./problem.ts";
import { buildReport } from "./report/build.ts";
import type { Judged } from "./report/judged.ts";
import type { Report } from "./report/schema.ts";
import { judge, weight } from "./rules/judge.ts";
import { conclude, type FailOn } from "./verdict.ts";

/** What a person asked for, by the Action's inputs or on the command line. */
export type Request = {
  readonly cwd: string;
  /** Files, directories and patterns; none means all of `cwd`. */
  readonly paths: readonly string[];
  /** The config file; null means the usual one, if it is there. */
  readonly config: string | null;
  /** Rules besides those of the config, as YAML, and what to call that text in messages. */
  readonly rules: { readonly file: string; readonly text: string } | null;
  /** Where the runs to compare with lie. */
  readonly baseline: string | null;
  readonly failOn: FailOn;
};

/** Judges what a training left behind. Bad input ends in a report too, with the verdict `error`. */
export async function gate(request: Request): Promise<Report> {
  try {
    const config = await readConfig(configFile(request.config, request.cwd), request.rules);
    const before = request.baseline === null ? [] : await findFiles([request.baseline], request.cwd);
    const files = await findFiles(request.paths, request.cwd, before);
    const base = await read(before, config);
    const here = await read(files, config);
    const baseline = baselineOf(request.baseline, base, config);
    const trainings = config.seedsOf(here.runs);
    const judged = worstFirst(trainings.flatMap((seeds) => judgeSeeds(seeds, trainings, baseline, config)));
    const problems = [...here.problems, ...base.problems, ...vanished(trainings, baseline)];
    return report(judged, baseline, problems, request.failOn);
  } catch (thrown) {
    return refuse(thrown);
  }
}

/** The report on input that can't be judged; rethrows what is no fault of the input. */
export function refuse(thrown: unknown): Report {
  if (!(thrown instanceof InputError)) throw thrown;
  return report([], { kind: "absent", because: "nothing was read" }, thrown.problems, "error");
}

type Read = { readonly runs: PairedRun[]; readonly problems: Problem[] };

async function read(files: readonly Found[], config: Config): Promise<Read> {
  const candidates = files.map(({ path, absolute, by }) => ({
    path,
    by,
    open: () => openArtifact(path, absolute),
  }));
  const { runs, problems } = await readRuns(candidates, config.columns, config.format);
  return { runs: runs.map((run) => pair(run, config.metrics)), problems };
}

function baselineOf(from: string | null, { runs, problems }: Read, config: Config): Baseline {
  if (from === null) return { kind: "absent", because: "no baseline was given" };
  if (runs.length > 0) return { kind: "found", from, runs: config.seedsOf(runs) };
  const missing = error(from, "expected the training history to compare with, found none");
  throw new InputError(problems.length > 0 ? problems : [missing]);
}

/** The runs of one training, each beside the others and the base's. */
function judgeSeeds(
  seeds: readonly PairedRun[],
  trainings: readonly (readonly PairedRun[])[],
  baseline: Baseline,
  config: Config,
): Judged[] {
  const base = baseOf(seeds, trainings, baseline);
  const all = trainings.flat();
  return seeds.map((run) => {
    const checks = config.checksOf(run.name);
    return { run, base, checks, findings: judge(checks, { run, seeds, all, base }) };
  });
}

function worstFirst(judged: readonly Judged[]): Judged[] {
  return [...judged].sort((a, b) => weight(b.findings) - weight(a.findings));
}

function report(
  judged: readonly Judged[],
  baseline: Baseline,
  problems: readonly Problem[],
  failOn: FailOn,
): Report {
  const runs = judged.map(({ run }) => run.name);
  const findings = judged.flatMap(({ findings }) => findings);
  return buildReport(judged, baseline, problems, conclude(runs, findings, problems, failOn), lookedFor);
}
