import { type Found, findFiles } from "./artifacts/find.ts";
import { openArtifact } from "./artifacts/open.ts";
import { type Baseline, type Training, trainingsOf, vanished } from "./baseline/match.ts";
import { type RulesChanged, ruleChanges } from "./config/changes.ts";
import { type Config, readConfig } from "./config/config.ts";
import { configFile } from "./config/file.ts";
import type { Source } from "./config/yaml.ts";
import { type PairedRun, pair } from "./curves/pairing.ts";
import { lookedFor, readRuns } from "./formats/read.ts";
import { error, InputError, type Problem } from "./problem.ts";
import { buildReport } from "./report/build.ts";
import type { Judged } from "./report/judged.ts";
import type { Report } from "./report/schema.ts";
import { judgeTogether, weight } from "./rules/judge.ts";
import { covers, waive } from "./rules/waivers.ts";
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
  readonly baseConfig: BaseConfig;
  /** The day in UTC, `2026-12-31`: waivers end. */
  readonly today: string;
};

/**
 * The config file of the base, to say how the rules changed: where it comes from, and null for no such file; or why it is
 * not known. Null where there is no base.
 */
export type BaseConfig =
  | { readonly from: string; readonly source: Source | null }
  | { readonly because: string }
  | null;

/** Judges what a training left behind. Bad input ends in a report too, with the verdict `error`. */
export async function gate(request: Request): Promise<Report> {
  try {
    const { config, judged, baseline, problems } = await look(request);
    const changed = await rulesChanged(request, config, judged);
    return report(judged, baseline, problems, request.failOn, changed);
  } catch (thrown) {
    return refuse(thrown);
  }
}

/** All that was seen, before it is told. Throws InputError. */
export async function look(request: Omit<Request, "baseConfig" | "failOn">) {
  const config = await readConfig(configFile(request.config, request.cwd), request.rules);
  const before = request.baseline === null ? [] : await findFiles([request.baseline], request.cwd);
  const files = await findFiles(request.paths, request.cwd, before);
  const base = await read(before, config);
  const here = await read(files, config);
  const baseline = baselineOf(request.baseline, base, config);
  const trainings = trainingsOf(config.seedsOf(here.runs), baseline);
  const judged = worstFirst(judgeRuns(trainings, config, request.today));
  const problems = [
    ...here.problems,
    ...base.problems,
    ...vanished(trainings, baseline),
    ...idleWaivers(config, judged),
  ];
  return { config, judged, baseline, problems };
}

/** The report on input that can't be judged; rethrows what is no fault of the input. */
export function refuse(thrown: unknown): Report {
  if (!(thrown instanceof InputError)) throw thrown;
  return report([], { kind: "absent", because: "nothing was read" }, thrown.problems, "error", null);
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

function judgeRuns(trainings: readonly Training[], config: Config, today: string): Judged[] {
  const runs = trainings.flatMap(({ seeds, base }) => seeds.map((run) => ({ run, base })));
  const checks = new Map(runs.map(({ run }) => [run, config.checksOf(run.name)]));
  const found = judgeTogether(trainings, checks);
  return runs.map(({ run, base }) => ({
    run,
    base,
    checks: checks.get(run) ?? [],
    findings: (found.get(run) ?? []).map((finding) => waive(finding, config.waivers, today)),
  }));
}

/** A config of the base that is broken is no fault of this change: it is said, and stops nothing. */
async function rulesChanged(
  { baseConfig, rules }: Request,
  config: Config,
  judged: readonly Judged[],
): Promise<RulesChanged | null> {
  if (baseConfig === null || "because" in baseConfig) return baseConfig;
  try {
    const before = await readConfig(baseConfig.source, rules);
    const names = judged.map(({ run }) => run.name);
    return { since: baseConfig.from, changes: ruleChanges(names, before, config) };
  } catch (thrown) {
    if (!(thrown instanceof InputError)) throw thrown;
    return { because: `the rules of the base can't be read: ${thrown.message}` };
  }
}

/** A waiver of what does not fail hides the next failure: it should go. What nobody looked at says nothing of it. */
function idleWaivers({ waivers }: Config, judged: readonly Judged[]): Problem[] {
  const findings = judged.flatMap(({ findings }) => findings);
  return waivers.flatMap((waiver) => {
    const { rule, until, setAt } = waiver;
    const concerned = findings.filter((one) => one.rule.id === rule && one.runs.some(waiver.covers));
    const failed = concerned.filter(({ status }) => status === "fail");
    const note = (message: string): Problem[] => [{ level: "note", ...setAt, message }];
    if (failed.some((finding) => covers(waiver, finding))) return [];
    if (failed[0])
      return note(`the waiver of ${rule} until ${until} covers only some of the runs of ${failed[0].run}`);
    if (!judged.some(({ run }) => waiver.covers(run.name)))
      return note(`the waiver of ${rule} until ${until} names none of the runs`);
    const isLookedAt = concerned.some(({ status }) => status === "pass");
    return isLookedAt ? note(`the waiver of ${rule} until ${until} covers no failure: remove it`) : [];
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
  changed: RulesChanged | null,
): Report {
  const runs = judged.map(({ run }) => run.name);
  const findings = judged.flatMap(({ findings }) => findings);
  const conclusion = conclude(runs, findings, problems, failOn);
  return buildReport(judged, baseline, problems, conclusion, changed, lookedFor);
}
