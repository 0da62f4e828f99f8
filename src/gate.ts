import { findBaselineFiles, loadBaseline } from "./baseline/load.ts";
import { matchBaseline } from "./baseline/match.ts";
import { comparisonProblems } from "./baseline/problems.ts";
import { readCandidate } from "./candidate.ts";
import { diffConfigs } from "./config/changes.ts";
import { checksFor } from "./config/checks.ts";
import { readConfig } from "./config/config.ts";
import { unknownColumns } from "./config/unknown-columns.ts";
import { unusedOverrides } from "./config/unused-overrides.ts";
import { pairRuns } from "./curves/pairing.ts";
import { groupBySeed } from "./curves/seeds.ts";
import { judgeAll } from "./findings/judge.ts";
import { worstFirst } from "./findings/severity.ts";
import { unseen } from "./findings/unseen.ts";
import { applyWaivers, longWaivers, unusedWaivers } from "./findings/waivers.ts";
import { errorReport, type GateResult } from "./gate-result.ts";
import { buildReport } from "./report/build.ts";
import type { GateRequest } from "./request.ts";
import { testBudgetNotes } from "./rules/test-budget.ts";

/** Judges what a training wrote. Bad input ends in a report too, with the verdict `error`. */
export async function gate(request: GateRequest): Promise<GateResult> {
  try {
    const config = await readConfig(request);
    const baselineFiles = await findBaselineFiles(request.baseline);
    const candidate = await readCandidate(request, config, baselineFiles.flat());
    const paired = pairRuns(candidate.runs, config.metrics);
    const { baseline, problems: ofBaseline } = await loadBaseline(request.baseline, baselineFiles, config);
    const groups = matchBaseline(groupBySeed(paired, config.seeds), baseline);
    const found = judgeAll(groups, ({ name }) => checksFor(config, name));
    const judged = worstFirst(applyWaivers(found, config.waivers, request));
    const compared = baseline.kind === "found" ? baseline : null;
    const configChanges = await diffConfigs(judged, config, request, compared);
    const { runs, committed } = candidate;
    const ofComparison = comparisonProblems(request.baseline, baseline, groups, request.accepted !== null);
    const problems = [
      ...ofComparison,
      ...request.notes,
      ...candidate.ofParams,
      ...committed,
      ...candidate.problems,
      ...unknownColumns(runs, config),
      ...ofBaseline,
      ...testBudgetNotes(groups),
      ...unseen(judged, config.validation),
      ...unusedOverrides(paired, config),
      ...longWaivers(config.waivers, request.today),
      ...unusedWaivers(config.waivers, judged),
    ];
    const { failOn } = request;
    const firstNotes = [...ofComparison, ...committed];
    const report = buildReport({ judged, baseline, problems, firstNotes, failOn, configChanges });
    return { report, judged, runs, problems: candidate.problems };
  } catch (thrown) {
    return errorReport(thrown, request.notes);
  }
}
