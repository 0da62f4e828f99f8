import { committedRuns } from "./artifacts/committed.ts";
import { findFiles } from "./artifacts/find.ts";
import { openFile } from "./artifacts/open.ts";
import { findBaselineFiles, loadBaseline } from "./baseline/load.ts";
import { matchBaseline, missingRuns } from "./baseline/match.ts";
import { checksFor } from "./config/checks.ts";
import { readConfig } from "./config/config.ts";
import { readParams, withParams } from "./config/params.ts";
import { diffRules } from "./config/rule-changes.ts";
import { unknownColumns } from "./config/unknown-columns.ts";
import type { Run } from "./curves/model.ts";
import { pairRuns } from "./curves/pairing.ts";
import { groupBySeed } from "./curves/seeds.ts";
import { judgeAll } from "./findings/judge.ts";
import type { JudgedRun } from "./findings/judged-run.ts";
import { worstFirst } from "./findings/severity.ts";
import { unseen } from "./findings/unseen.ts";
import { applyWaivers, unusedWaivers } from "./findings/waivers.ts";
import { readRuns } from "./formats/read-runs.ts";
import { InputError, type Problem } from "./problems.ts";
import { buildErrorReport, buildReport } from "./report/build.ts";
import type { Report } from "./report/schema.ts";
import type { GateRequest } from "./request.ts";

/** The report, and what it is made of: the runs as they were read and judged, and what else it says of reading them. */
export type GateResult = {
  readonly report: Report;
  readonly runs: readonly Run[];
  readonly judged: readonly JudgedRun[];
  readonly problems: readonly Problem[];
};

/** Judges what a training wrote. Bad input ends in a report too, with the verdict `error`. */
export async function gate(request: GateRequest): Promise<GateResult> {
  try {
    const config = await readConfig(request);
    const given = await readParams(request.params);
    const baselineFiles = await findBaselineFiles(request.baseline);
    const files = await findFiles(request.paths, baselineFiles.flat());
    const read = await readRuns(files.map(openFile), config);
    const candidate = { ...read, runs: withParams(read.runs, given.params) };
    const paired = pairRuns(candidate.runs, config.metrics);
    const { baseline, problems: ofBaseline } = await loadBaseline(request.baseline, baselineFiles, config);
    const groups = matchBaseline(groupBySeed(paired, config.seeds), baseline);
    const found = judgeAll(groups, ({ name }) => checksFor(config, name));
    const judged = worstFirst(applyWaivers(found, config.waivers, request));
    const ruleChanges = await diffRules(judged, config, request);
    const committed = request.tellsCommitted ? await committedRuns(request.paths.root, candidate.runs) : [];
    const problems = [
      ...request.notes,
      ...given.problems,
      ...committed,
      ...candidate.problems,
      ...unknownColumns(candidate.runs, config),
      ...ofBaseline,
      ...missingRuns(groups, baseline, request.accepted !== null),
      ...unseen(judged, config.validation),
      ...unusedWaivers(config.waivers, judged),
    ];
    const report = buildReport({
      judged,
      baseline,
      problems,
      committed,
      failOn: request.failOn,
      ruleChanges,
    });
    return { report, judged, ...candidate };
  } catch (thrown) {
    return errorReport(thrown, request.notes);
  }
}

/** The result for input that cannot be judged; rethrows what is no fault of the input. */
export function errorReport(thrown: unknown, notes: readonly Problem[]): GateResult {
  if (!(thrown instanceof InputError)) throw thrown;
  const problems = [...thrown.problems, ...notes];
  return { report: buildErrorReport(problems), runs: [], judged: [], problems };
}
