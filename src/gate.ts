import { type FileMatch, findFiles, type SearchPaths } from "./artifacts/find.ts";
import { openArtifact } from "./artifacts/open.ts";
import { type Baseline, matchBaseline, missingRuns, type SeedGroup } from "./baseline/match.ts";
import type { BaselineSource } from "./baseline/source.ts";
import { type Config, readConfig } from "./config/config.ts";
import { configFile } from "./config/file.ts";
import { diffRules, type RuleChanges } from "./config/rule-changes.ts";
import type { ConfigText } from "./config/yaml.ts";
import type { Run } from "./curves/model.ts";
import { type PairedRun, pair } from "./curves/pairing.ts";
import { severityWeight } from "./findings/severity.ts";
import { conclude, type FailOn } from "./findings/verdict.ts";
import { type Accepted, accept, covers, waive } from "./findings/waivers.ts";
import { readRuns } from "./formats/read-runs.ts";
import { error, InputError, type Problem } from "./problems.ts";
import { buildReport } from "./report/build.ts";
import type { Judged } from "./report/judged.ts";
import type { Report } from "./report/schema.ts";
import { judgeAll } from "./rules/judge.ts";

/** What a person asked for, by the Action's inputs or on the command line. */
export type GateRequest = {
  /** Where the config lies. */
  readonly cwd: string;
  /** What was trained. */
  readonly here: SearchPaths;
  /** The config file; null means the usual one, if it is there. */
  readonly config: string | null;
  /** Rules besides those of the config, as YAML, and what to call that text in messages. */
  readonly rules: { readonly file: string; readonly text: string } | null;
  readonly base: BaselineSource;
  /** Who accepts that this is worse than the base, and why. */
  readonly accepted: Accepted | null;
  /** What was met while all this was fetched. */
  readonly met: readonly Problem[];
  readonly failOn: FailOn;
  readonly baseConfig: BaselineConfig;
  /** The day in UTC, `2026-12-31`: waivers end. */
  readonly today: string;
};

/**
 * The config file of the base, to say how the rules changed: where it comes from, and null for no such file; or why it is
 * not known. Null where there is no base.
 */
export type BaselineConfig =
  | { readonly from: string; readonly source: ConfigText | null }
  | { readonly because: string }
  | null;

/** The report, and what it is of: the runs as they were read, and what was met. */
export type GateResult = { readonly report: Report } & Read;

/** Judges what a training left behind. Bad input ends in a report too, with the verdict `error`. */
export async function gate(request: GateRequest): Promise<GateResult> {
  try {
    const { config, judged, baseline, problems, here } = await evaluate(request);
    const changed = await rulesChangedSince(request, config, judged);
    return { report: report(judged, baseline, problems, request.failOn, changed), ...here };
  } catch (thrown) {
    return errorReport(thrown);
  }
}

/** All that was seen, before it is told. Throws InputError. */
export async function evaluate(request: Omit<GateRequest, "baseConfig" | "failOn">) {
  const config = await readConfig(configFile(request.config, request.cwd), request.rules);
  const given = request.base.kind === "given" ? await findFiles(request.base.place) : [];
  const files = await findFiles(request.here, given);
  const { baseline, problems: before } = await readBase(request.base, given, config);
  const here = await read(files, config);
  const trainings = matchBaseline(config.seedsOf(paired(here.runs, config)), baseline);
  const judged = worstFirst(judgeRuns(trainings, config, request));
  const problems = [
    ...request.met,
    ...here.problems,
    ...before,
    ...missingRuns(trainings, baseline),
    ...idleWaivers(config, judged),
  ];
  return { config, judged, baseline, problems, here };
}

/** The report on input that can't be judged; rethrows what is no fault of the input. */
export function errorReport(thrown: unknown): GateResult {
  if (!(thrown instanceof InputError)) throw thrown;
  const { problems } = thrown;
  const baseline = { kind: "absent", because: "nothing was read" } as const;
  return { report: report([], baseline, problems, "error", null), runs: [], problems };
}

/** The runs as they are, to be judged elsewhere, and what was met. Throws InputError. */
export async function collect(request: Pick<GateRequest, "cwd" | "here" | "config" | "met">): Promise<Read> {
  const config = await readConfig(configFile(request.config, request.cwd), null);
  const { runs, problems } = await read(await findFiles(request.here), config);
  return { runs, problems: [...request.met, ...problems] };
}

type Read = { readonly runs: readonly Run[]; readonly problems: readonly Problem[] };

async function read(files: readonly FileMatch[], config: Config): Promise<Read> {
  const candidates = files.map(({ path, absolute, by, within }) => ({
    path,
    by,
    open: () => openArtifact(path, absolute, within),
  }));
  return readRuns(candidates, config.columns, config.format);
}

function paired(runs: readonly Run[], config: Config): PairedRun[] {
  return runs.map((run) => pair(run, config.metrics));
}

type Before = { readonly baseline: Baseline; readonly problems: readonly Problem[] };

async function readBase(base: BaselineSource, given: readonly FileMatch[], config: Config): Promise<Before> {
  switch (base.kind) {
    case "absent":
      return { baseline: base, problems: [] };
    case "given": {
      const { runs, problems } = await read(given, config);
      const missing = error(base.from, "expected the training history to compare with, found none");
      if (runs.length === 0) throw new InputError(problems.length > 0 ? problems : [missing]);
      const { from } = base;
      return {
        baseline: {
          kind: "found",
          from,
          published: [],
          earlier: [],
          runs: config.seedsOf(paired(runs, config)),
        },
        problems,
      };
    }
    case "published":
      return readPublished(base, config);
  }
}

/** The nearest report is what is compared with, those before it tell how much a run changes by itself. What is broken there is no fault of this change. */
async function readPublished(
  { branch, reports }: Extract<BaselineSource, { kind: "published" }>,
  config: Config,
): Promise<Before> {
  const all = await Promise.all(
    reports.map(async ({ place, published }) => ({
      published,
      ...(await read(await findFiles(place), config)),
    })),
  );
  const [nearest, ...earlier] = all.filter(({ runs }) => runs.length > 0);
  const told = all.flatMap((one) => one.problems.filter(({ level }) => level === "error" || one === nearest));
  const problems = told.map((one): Problem => ({ ...one, level: "note" }));
  if (!nearest) {
    const because = `the report of ${branch} holds no run`;
    const isGiven = reports.some(({ published }) => published.how === "given");
    const missing = isGiven ? [error("input baseline", because)] : [];
    return { baseline: { kind: "absent", because }, problems: [...problems, ...missing] };
  }
  const trainings = (one: Read) => config.seedsOf(paired(one.runs, config));
  return {
    baseline: {
      kind: "found",
      from: `${branch} at ${nearest.published.commit.slice(0, 12)}`,
      published: [nearest, ...earlier].map(({ published }) => published),
      runs: trainings(nearest),
      earlier: earlier.map(trainings),
    },
    problems,
  };
}

function judgeRuns(
  trainings: readonly SeedGroup[],
  config: Config,
  { accepted, today }: Pick<GateRequest, "accepted" | "today">,
): Judged[] {
  const runs = trainings.flatMap(({ seeds, base }) => seeds.map((run) => ({ run, base })));
  const checks = new Map(runs.map(({ run }) => [run, config.checksOf(run.name)]));
  const found = judgeAll(trainings, checks);
  return runs.map(({ run, base }) => ({
    run,
    base,
    checks: checks.get(run) ?? [],
    findings: (found.get(run) ?? []).map((finding) =>
      accept(waive(finding, config.waivers, today), accepted),
    ),
  }));
}

/** A config of the base that is broken is no fault of this change: it is said, and stops nothing. */
async function rulesChangedSince(
  { baseConfig, rules }: GateRequest,
  config: Config,
  judged: readonly Judged[],
): Promise<RuleChanges | null> {
  if (baseConfig === null || "because" in baseConfig) return baseConfig;
  try {
    const before = await readConfig(baseConfig.source, rules);
    const names = judged.map(({ run }) => run.name);
    return { since: baseConfig.from, changes: diffRules(names, before, config) };
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
  return [...judged].sort((a, b) => severityWeight(b.findings) - severityWeight(a.findings));
}

function report(
  judged: readonly Judged[],
  baseline: Baseline,
  problems: readonly Problem[],
  failOn: FailOn,
  changed: RuleChanges | null,
): Report {
  const runs = judged.map(({ run }) => run.name);
  const findings = judged.flatMap(({ findings }) => findings);
  const conclusion = conclude(runs, findings, problems, failOn);
  return buildReport({ judged, baseline, problems, conclusion, ruleChanges: changed });
}
